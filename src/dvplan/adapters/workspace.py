"""The workspace on disk: finding it and reading its files. Nothing here writes."""

# pathlib would cost start-up, and scandir spares a call for every file
# ruff: noqa: PTH109, PTH113, PTH117, PTH118, PTH119, PTH120, PTH123

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from os import path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

SETTINGS_FILE = "dvplan.toml"
CONFLICT_MARKS = ("conflicted copy", ".sync-conflict-", "_conflict-", "sfconflict", "[conflict]", "xung đột")
"""How sync programs name the copy they could not merge: Dropbox, Nextcloud, Syncthing, Seafile, Drive."""

PATIENCE = 0.5
"""Seconds to wait, in all, for editors that are in the middle of saving."""
PAUSE = 0.05


class NoWorkspace(Exception):  # noqa: N818 -- it says what happened
    """No `dvplan.toml` where it was looked for. `asked` is the folder given by name, else None."""

    def __init__(self, asked: str | None, here: str) -> None:
        super().__init__(asked or here)
        self.asked = asked
        self.here = here


class Unreadable(Exception):  # noqa: N818 -- it says what happened
    """A file or folder of the workspace, as shown to people, that could not be read, and why not."""

    def __init__(self, file: str, cause: OSError) -> None:
        super().__init__(f"{file}: {cause}")
        self.file = file
        self.cause = cause


@dataclass(frozen=True, slots=True)
class Found:
    """Where the workspace is. `shown` is put before the name of a file when it is shown to people."""

    root: str
    shown: str

    @property
    def settings_file(self) -> str:
        """The settings file as shown to people."""
        return f"{self.shown}{SETTINGS_FILE}"


@dataclass(frozen=True, slots=True)
class Contents:
    """The files, under the path shown to people, in order of it; and the conflict copies not counted."""

    files: Mapping[str, bytes]
    conflict_copies: tuple[str, ...]


def find_workspace(asked: str | None, here: str | None = None) -> Found:
    """The folder `asked` for, else the nearest one at or above the current folder (`here`).

    Either may be the workspace itself or hold it as `plans/`. Raises NoWorkspace, Unreadable.
    """
    here = here or current_folder()
    if asked is not None:
        folder = path.dirname(asked) if path.basename(asked) == SETTINGS_FILE else asked
        found = _workspace_at(path.join(here, folder))
        if found is None:
            raise NoWorkspace(asked, here)
        return Found(found, _shown(found, here, folder))
    folder = here
    while True:
        found = _workspace_at(folder)
        if found is not None:
            return Found(found, _shown(found, here, None))
        above = path.dirname(folder)
        if above == folder:
            raise NoWorkspace(None, here)
        folder = above


def current_folder() -> str:
    """Raises Unreadable where it has been taken away meanwhile."""
    try:
        return os.getcwd()
    except OSError as error:
        raise Unreadable(".", error) from error


def _workspace_at(folder: str) -> str | None:
    for root in (folder, path.join(folder, "plans")):
        settings = path.join(root, SETTINGS_FILE)
        if path.isfile(settings) and _inside(settings, root) is not None:
            return path.normpath(root)
    return None


def _shown(root: str, here: str, asked: str | None) -> str:
    """The path people see: relative to the current folder, but absolute where they named it so, unless below."""
    try:
        relative = path.relpath(root, here)
    except ValueError:  # another drive
        relative = root
    if relative.startswith("..") and asked is not None and path.isabs(asked):
        relative = root
    return "" if relative == "." else relative.replace(os.sep, "/").rstrip("/") + "/"


def read_settings_file(found: Found) -> bytes:
    """The settings file alone. Raises Unreadable."""
    return _Reader(found, time.sleep).read(SETTINGS_FILE) or b""


def read_files(found: Found, pause: Callable[[float], None] = time.sleep) -> Contents:
    """Every `.toml` file of the workspace, and the `.csv` files that one of them names.

    Hidden files and folders are left aside, and links that lead out of the workspace. A file that is empty or
    vanishes is looked at again for a moment: an editor may be saving it. One that ends in capitals is among
    them, so that it can be told of. Raises Unreadable.
    """
    reader = _Reader(found, pause)
    files: dict[str, bytes] = {}
    tables: list[str] = []
    copies: list[str] = []
    for name in sorted(reader.names()):
        if is_conflict_copy(name):
            copies.append(found.shown + name)
        elif name.endswith(".csv"):
            tables.append(name)
        else:
            reader.read_into(files, name)
    for name in tables:
        if is_named(path.basename(name), files.values()):
            reader.read_into(files, name)
    return Contents(files, tuple(copies))


def is_conflict_copy(name: str) -> bool:
    """Whether a sync program left the file beside the one it could not merge."""
    import unicodedata

    folded = unicodedata.normalize("NFC", path.basename(name)).casefold()
    return any(mark in folded for mark in CONFLICT_MARKS)


def is_named(name: str, texts: Iterable[bytes]) -> bool:
    """Whether a plan has the name in its text, in either Unicode form: systems differ in the one they keep."""
    import unicodedata

    forms = [os.fsencode(unicodedata.normalize("NFC", name)), os.fsencode(unicodedata.normalize("NFD", name))]
    return any(form in text for text in texts for form in forms)


def _inside(file: str, root: str) -> str | None:
    """Where a path leads, relative to the root and with `/` between; None if it leads out of the root."""
    target, real_root = path.realpath(file), path.realpath(root)
    if path.commonpath((target, real_root)) != real_root:
        return None
    return path.relpath(target, real_root).replace(os.sep, "/")


def is_read_itself(name: str) -> bool:
    """Whether a file counts by its name, relative to the root: an ending of ours, nothing on the way hidden."""
    return name.endswith((".toml", ".csv")) and not any(part.startswith(".") for part in name.split("/"))


class _Reader:
    """Reads below one root, with one store of patience for all its files."""

    def __init__(self, found: Found, pause: Callable[[float], None]) -> None:
        self.found = found
        self.pause = pause
        self.patience = PATIENCE

    def names(self, folder: str = "") -> Iterator[str]:
        """Names of the files that count, relative to the root, with `/` between."""
        try:
            with os.scandir(path.join(self.found.root, folder)) as entries:
                below = list(entries)
        except OSError as error:
            raise Unreadable(self.found.shown + folder, error) from error
        for entry in below:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from self.names(f"{folder}{entry.name}/")
            elif (entry.name.endswith(".csv") or entry.name.lower().endswith(".toml")) and self._counts(entry):
                yield f"{folder}{entry.name}"

    def _counts(self, entry: os.DirEntry[str]) -> bool:
        """A plain file, or a link to one that is not read under its own name; a pipe would hang us."""
        if not entry.is_symlink():
            return entry.is_file(follow_symlinks=False)
        inside = _inside(entry.path, self.found.root)
        return inside is not None and path.isfile(entry.path) and not is_read_itself(inside)

    def read_into(self, files: dict[str, bytes], name: str) -> None:
        """Read the file; one that is gone for good is left out."""
        content = self.read(name)
        while not content and self.patience > 0:
            self.patience -= PAUSE
            self.pause(PAUSE)
            content = self.read(name)
        if content is not None:
            files[self.found.shown + name] = content

    def read(self, name: str) -> bytes | None:
        """The file's bytes; None if it is not there."""
        try:
            with open(path.join(self.found.root, name), "rb") as file:
                return file.read()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise Unreadable(self.found.shown + name, error) from error
