"""What was mailed, kept in the folder of plans, so that it is mailed once from however many machines.

For each report and receiver there is a file: `ID.1.claim` while a mail is on its way, `ID.sent` once the server
has taken it over. A claim that is left behind by a crash is given up after an hour; whether that mail had gone
out nobody can know, so it is sent again: one copy too many at most, with the same Message-ID.
"""

# ruff: noqa: PTH101, PTH102, PTH105, PTH116, PTH118, PTH208

from __future__ import annotations

import errno
import os
import re
import stat
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from dvplan.adapters.disk import PREFIX, beside, remove, sync_folder, write_new
from dvplan.adapters.saving.locking import hold

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER: Final = f"{PREFIX}sent"
GIVEN_UP: Final = 3600
"""Seconds after which a claim counts as left behind."""
_CLAIM: Final = re.compile(r"([1-9][0-9]{0,5})\.claim")

Claim = Literal["claimed", "sent", "elsewhere", "odd-record"]


@dataclass(frozen=True, slots=True)
class SentRecord:
    """The record below a workspace; open it with `open_record`. All methods raise OSError."""

    folder: str
    _mine: dict[str, str] = field(default_factory=dict)
    """The claims of this run, as files by mark."""

    def is_sent(self, mark: str) -> bool:
        """Whether the server has taken this mail over."""
        return _is_file(self.file(mark)) is True

    def claim(self, mark: str, note: str) -> Claim:
        """Take it on to send this mail. "elsewhere": somebody has, less than an hour ago. "odd-record": something
        that is no file stands where it is to be recorded."""
        sent = _is_file(self.file(mark))
        if sent is not None:
            return "sent" if sent else "odd-record"
        number, age = self._last(mark)
        if age < GIVEN_UP:
            return "elsewhere"
        # Nobody takes away the claim of another: of all who see the same last one, one can make the next.
        file = self._claim(mark, number + 1)
        try:
            self._write(file, f"{note}\n".encode())
        except FileExistsError:
            return "elsewhere"
        self._mine[mark] = file
        sync_folder(self.folder)
        if self.is_sent(mark):  # by one who was quicker and has gone
            self.give_back(mark)
            return "sent"
        return "claimed"

    def confirm(self, mark: str) -> None:
        """The server has taken it over: the claim becomes the record, for which a full disk has room too."""
        try:
            os.replace(self._mine.pop(mark), self.file(mark))
        except FileNotFoundError:  # somebody has taken it over, after an hour or by hand
            with suppress(FileExistsError):
                self._write(self.file(mark), b"")
        sync_folder(self.folder)
        for number in self._numbers(mark):
            remove(self._claim(mark, number))

    def give_back(self, mark: str) -> None:
        """It was not sent; the next run tries again."""
        remove(self._mine.pop(mark))
        sync_folder(self.folder)

    def file(self, mark: str) -> str:
        """What is there once the mail was sent."""
        return os.path.join(self.folder, f"{mark}.sent")

    def _claim(self, mark: str, number: int) -> str:
        return os.path.join(self.folder, f"{mark}.{number}.claim")

    def _numbers(self, mark: str) -> list[int]:
        """The claims there are, the last first; names that a sync program made of them are none."""
        names = (name.removeprefix(f"{mark}.") for name in os.listdir(self.folder) if name.startswith(f"{mark}."))
        return sorted((int(found[1]) for found in map(_CLAIM.fullmatch, names) if found), reverse=True)

    def _last(self, mark: str) -> tuple[int, float]:
        """The number of the last claim, 0 for none, and the seconds since then, or until: a clock may be wrong."""
        for number in self._numbers(mark):
            with suppress(FileNotFoundError):  # given back meanwhile
                return number, abs(os.lstat(self._claim(mark, number)).st_mtime - self._now())
        return 0, float("inf")

    def _write(self, file: str, content: bytes) -> None:
        """A new file for all who may write in the folder: they may send too."""
        write_new(file, content, 0o666, self._share)

    def _share(self, handle: int) -> None:
        if hasattr(os, "fchmod"):
            os.fchmod(handle, os.stat(self.folder).st_mode & 0o666 | 0o600)

    def _now(self) -> float:
        """The time by the clock that dates the files, which on a share is the server's."""
        probe = beside(self.file("now"))
        self._write(probe, b"")
        try:
            return os.stat(probe).st_mtime
        finally:
            remove(probe)


@contextmanager
def open_record(workspace: str) -> Iterator[SentRecord]:
    """The record of a workspace, for one run at a time. Raises EditRefused "busy" and others, OSError."""
    folder = os.path.join(workspace, FOLDER)
    with suppress(FileExistsError):
        os.mkdir(folder)
        _open_to_all_of(workspace, folder)
    if not stat.S_ISDIR(os.lstat(folder).st_mode):  # a link would have files made wherever it leads
        raise OSError(errno.EEXIST, os.strerror(errno.EEXIST), folder)
    with hold(folder):
        yield SentRecord(folder)


def _open_to_all_of(workspace: str, folder: str) -> None:
    """Who may write in the workspace may write in a new folder of it too, whatever the umask says."""
    wanted = os.stat(workspace)
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(folder, -1, wanted.st_gid)
    os.chmod(folder, stat.S_IMODE(wanted.st_mode))


def _is_file(path: str) -> bool | None:
    """Whether an ordinary file is there, or something else; None for nothing. Nothing of it is read."""
    try:
        return stat.S_ISREG(os.lstat(path).st_mode)
    except FileNotFoundError:
        return None
