"""The user's own record of edits to a workspace: what each replaced, so that it can be finished or undone.

A folder a workspace, and in it, for each command that edits: `000042.begun.json`, written before any plan is
touched and called `000042.json` when all of them are; and the texts it replaced, `000042-1-KH-18.toml`.
"""

# ruff: noqa: PTH105, PTH112, PTH118, PTH119, PTH208

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dvplan.adapters.disk import digest, read_file, remove, sync_folder, write_new
from dvplan.adapters.state_folder import own_folder

if TYPE_CHECKING:
    from collections.abc import Sequence

KEEP = 200
"""Records kept; the one that `undo` needs next stays whatever their number."""
_MEANWHILE = "saved-meanwhile-"
_BEGUN, _DONE = ".begun.json", ".json"


@dataclass(frozen=True, slots=True)
class FileEdit:
    """One file of an edit. `file` is a path; before and after are SHA-256, None where there is no file.

    `backup` is the path of the old text, `temp` a name that the edit uses beside the file while it works.
    """

    file: str
    before: str | None
    after: str | None
    backup: str | None
    temp: str


@dataclass(frozen=True, slots=True)
class Record:
    """What one command changed. `when`: seconds since 1970; `undoes`: number of the record it took back."""

    number: int
    when: float
    command: tuple[str, ...]
    files: tuple[FileEdit, ...]
    undoes: int | None = None


@dataclass(frozen=True, slots=True)
class Journal:
    """The records of one workspace. All but `last` want the workspace locked. Methods raise OSError."""

    folder: str

    def begin(self, record: Record, texts: Sequence[bytes | None]) -> Record:
        """Make the old texts and the record durable. Gives the record with its number and the backups' paths."""
        number = max(self._numbers(), default=0) + 1
        files: list[FileEdit] = []
        try:
            for place, (file, text) in enumerate(zip(record.files, texts, strict=True), 1):
                files.append(replace(file, backup=self._keep(f"{number:06}-{place}", file.file, text)))
            begun = replace(record, number=number, files=tuple(files))
            write_new(self._path(number, _BEGUN), _to_bytes(begun), 0o600)
            sync_folder(self.folder)
        except BaseException:
            self._remove(number)
            raise
        return begun

    def finish(self, record: Record) -> None:
        """All its files are changed. A failure is made up for by the next edit."""
        with suppress(OSError):
            os.replace(self._path(record.number, _BEGUN), self._path(record.number, _DONE))

    def forget(self, record: Record) -> None:
        """None of its files are changed."""
        self._remove(record.number)

    def keep_meanwhile(self, record: Record, file: str, text: bytes) -> str:
        """Keep a text that somebody else saved at the very moment of the edit; gives its path."""
        return self._keep(f"{_MEANWHILE}{record.number:06}-{os.urandom(4).hex()}", file, text) or ""

    def unfinished(self) -> tuple[Record, ...]:
        """Records of edits that were cut short. One that is torn itself was cut before it touched a file."""
        found: list[Record] = []
        for number in self._numbers(_BEGUN):
            record = self._read(number, _BEGUN)
            if record is None:
                self._remove(number)
            else:
                found.append(record)
        return tuple(found)

    def last(self) -> Record | None:
        """The edit that `undo` is to take back: the last that neither is an undo nor has been taken back. One that
        cannot be read any more is passed over."""
        undone: set[int] = set()
        for number in reversed(self._numbers(_DONE)):
            record = self._read(number, _DONE)
            if record is None or number in undone:
                continue
            if record.undoes is None:
                return record
            undone.add(record.undoes)
        return None

    def prune(self) -> None:
        """Forget what is too much, but never what `undo` is to take back; age does not count, for a clock may be
        wrong."""
        numbers = self._numbers(_DONE)
        old = numbers[: max(len(numbers) - KEEP, 0)]
        if not old:
            return
        needed = self.last()
        for number in old:
            if needed is None or number != needed.number:
                self._remove(number)

    def _keep(self, stem: str, file: str, text: bytes | None) -> str | None:
        if text is None:
            return None
        name = os.fsencode(os.path.basename(file))[-200:].decode("utf-8", "replace")
        backup = os.path.join(self.folder, f"{stem}-{name}")
        write_new(backup, text, 0o600)
        return backup

    def _numbers(self, suffix: str = "") -> list[int]:
        names = os.listdir(self.folder) if os.path.isdir(self.folder) else []
        return sorted({int(name[:6]) for name in names if name[:6].isdigit() and name[6:].startswith(suffix)})

    def _path(self, number: int, suffix: str) -> str:
        return os.path.join(self.folder, f"{number:06}{suffix}")

    def _read(self, number: int, suffix: str) -> Record | None:
        return _from_bytes(read_file(self._path(number, suffix)) or b"")

    def _remove(self, number: int) -> None:
        """The record goes last: what it names is still found if this is cut short."""
        stem = f"{number:06}"
        with suppress(OSError):
            for name in sorted(os.listdir(self.folder)):
                if name.startswith(f"{stem}-"):
                    remove(os.path.join(self.folder, name))
        for suffix in (_BEGUN, _DONE):
            remove(self._path(number, suffix))


def open_journal(state: str | None, root: str, *, make: bool = True) -> Journal:
    """The journal of the workspace at `root` in the state folder, made if need be; without `make`, perhaps empty.

    Raises EditRefused, OSError.
    """
    key = (digest(os.fsencode(root)) or "")[:12]
    name = os.fsencode(os.path.basename(root))[:80].decode("utf-8", "replace")
    return Journal(own_folder(state, "edits", f"{name}-{key}", make=make))


def _to_bytes(record: Record) -> bytes:
    import json
    from dataclasses import asdict

    return json.dumps(asdict(record), indent=1).encode("ascii")


def _from_bytes(text: bytes) -> Record | None:
    import json

    try:
        found = json.loads(text)
        files = tuple(FileEdit(**file) for file in found.pop("files"))
        return Record(files=files, command=tuple(found.pop("command")), **found)
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
