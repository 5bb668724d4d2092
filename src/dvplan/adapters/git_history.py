"""The workspace's files as they were at an earlier commit."""

from __future__ import annotations

import os
import posixpath
from typing import TYPE_CHECKING, Final, NamedTuple

from dvplan.adapters.git_program import Git, GitFailed
from dvplan.adapters.workspace import is_conflict_copy, is_named, is_read_itself

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dvplan.adapters.workspace import Found

LARGEST: Final = 5_000_000
"""Bytes of one file; git packs a billion zeros into a few thousand bytes."""
MOST: Final = 200_000_000
"""Bytes of all files."""


class _Blob(NamedTuple):
    """A file of a commit; `size` in bytes, None where git lacks it."""

    oid: bytes
    size: int | None
    is_link: bool


def files_at(found: Found, revision: str) -> Mapping[str, bytes]:
    """The files of the workspace at a commit, by the rules of `read_files` and under the same names.

    One that is too large or that git lacks is empty, which is an error to whoever reads it. Raises GitFailed.
    """
    git = Git(found.root)
    blobs = _counted(git, git.commit(revision))
    if not blobs:
        raise GitFailed("git-nothing-there", value=revision, folder=found.root)
    plans = {name: blob for name, blob in blobs.items() if not name.endswith(".csv")}
    files = _contents(git, plans)
    tables = {name: blob for name, blob in blobs.items() if name not in plans and _is_wanted(name, files)}
    files |= _contents(git, tables)
    return {f"{found.shown}{name}": files[name] for name in sorted(files)}


def _is_wanted(table: str, files: Mapping[str, bytes]) -> bool:
    return is_named(posixpath.basename(table), files.values())


def _counted(git: Git, commit: str) -> dict[str, _Blob]:
    """The files at a commit that count by their name, links within it followed."""
    found: dict[str, _Blob] = {}
    for record in git.ask("ls-tree", "-r", "-z", "-l", commit).split(b"\0"):
        facts, _, raw_name = record.partition(b"\t")
        mode, kind, oid, size = facts.split() if raw_name else (b"",) * 4
        if kind == b"blob":
            known_size = int(size) if size.isdigit() else None
            found[os.fsdecode(raw_name)] = _Blob(oid, known_size, mode == b"120000")
    counted = {name: blob for name, blob in found.items() if is_read_itself(name) and not is_conflict_copy(name)}
    targets = _contents(git, {name: blob for name, blob in counted.items() if blob.is_link})
    for name, target in targets.items():
        led_to = posixpath.normpath(posixpath.join(posixpath.dirname(name), os.fsdecode(target)))
        led = found.get(led_to)
        if led is None or led.is_link or is_read_itself(led_to):
            del counted[name]
        else:
            counted[name] = led
    return counted


def _contents(git: Git, blobs: Mapping[str, _Blob]) -> dict[str, bytes]:
    """The bytes of each; none of one that is too large, or more than there is room for, or missing."""
    room = MOST
    asked: dict[str, bytes] = {}
    for name, blob in blobs.items():
        if blob.size is not None and blob.size <= min(LARGEST, room):
            asked[name] = blob.oid
            room -= blob.size
    told = git.ask("cat-file", "--batch", given=_lines(asked.values())) if asked else b""
    bodies = _bodies(told)
    return {name: bodies.get(asked.get(name, b""), b"") for name in blobs}


def _lines(oids: Iterable[bytes]) -> bytes:
    return b"".join(oid + b"\n" for oid in dict.fromkeys(oids))


def _bodies(told: bytes) -> dict[bytes, bytes]:
    """The objects in the answer of `cat-file --batch`: each a line "id kind size", its bytes and a line end."""
    bodies: dict[bytes, bytes] = {}
    at = 0
    while at < len(told):
        end = told.index(b"\n", at)
        oid, kind, *size = told[at:end].split()
        at = end + 1
        if kind == b"blob":
            length = int(size[0])
            bodies[oid] = told[at : at + length]
            at += length + 1
    return bodies
