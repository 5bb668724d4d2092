"""What was mailed, kept in the folder of plans, so that it is mailed once from however many machines.

For each report and receiver there is a file: `ID.1.claim` while a mail is on its way, `ID.sent` once the server
has taken it over. A claim that is left behind by a crash is given up after an hour; whether that mail had gone
out nobody can know, so it is sent again: one copy too many at most, with the same Message-ID.
"""

# ruff: noqa: PTH103, PTH114, PTH116, PTH118, PTH208

from __future__ import annotations

import errno
import os
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from dvplan.adapters.disk import PREFIX, beside, read_file, remove, sync_folder, write_new
from dvplan.adapters.saving.locking import hold

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER: Final = f"{PREFIX}sent"
GIVEN_UP: Final = 3600
"""Seconds after which a claim counts as left behind."""
MODE: Final = 0o666
"""Who may write in the folder of plans may send; the umask takes the rest away."""

Claim = Literal["claimed", "sent", "elsewhere"]


@dataclass(frozen=True, slots=True)
class SentRecord:
    """The record below a workspace; open it with `open_record`. All methods raise OSError."""

    folder: str
    _mine: dict[str, str] = field(default_factory=dict)
    """The claims of this run, as files by mark."""

    def is_sent(self, mark: str) -> bool:
        """Whether the server has taken this mail over."""
        return read_file(self._file(mark, "sent")) is not None

    def claim(self, mark: str, note: str) -> Claim:
        """Take it on to send this mail. "elsewhere": somebody has, less than an hour ago."""
        if self.is_sent(mark):
            return "sent"
        number = self._last(mark)
        if number and not self._given_up(self._file(mark, f"{number}.claim")):
            return "elsewhere"
        # Nobody takes away the claim of another: of all who see the same last one, one can make the next.
        file = self._file(mark, f"{number + 1}.claim")
        try:
            write_new(file, f"{note}\n".encode(), MODE)
        except FileExistsError:
            return "elsewhere"
        sync_folder(self.folder)
        self._mine[mark] = file
        if self.is_sent(mark):  # by one who was quicker and has gone
            self.give_back(mark)
            return "sent"
        return "claimed"

    def confirm(self, mark: str, note: str) -> None:
        """The server has taken it over."""
        with suppress(FileExistsError):
            write_new(self._file(mark, "sent"), f"{note}\n".encode(), MODE)
        sync_folder(self.folder)
        del self._mine[mark]
        for number in range(1, self._last(mark) + 1):
            remove(self._file(mark, f"{number}.claim"))

    def give_back(self, mark: str) -> None:
        """It was not sent; the next run tries again."""
        remove(self._mine.pop(mark))
        sync_folder(self.folder)

    def _file(self, mark: str, kind: str) -> str:
        return os.path.join(self.folder, f"{mark}.{kind}")

    def _last(self, mark: str) -> int:
        """The number of the last claim; 0 where there is none."""
        names = (name.split(".") for name in os.listdir(self.folder) if name.startswith(f"{mark}."))
        return max((int(parts[1]) for parts in names if parts[-1] == "claim"), default=0)

    def _given_up(self, file: str) -> bool:
        """Whether a claim is an hour old; one that vanishes meanwhile was given back."""
        try:
            made = os.stat(file).st_mtime
        except FileNotFoundError:
            return False
        return self._now() - made >= GIVEN_UP

    def _now(self) -> float:
        """The time by the clock that dates the files, which on a share is the server's."""
        probe = beside(self._file("now", "claim"))
        write_new(probe, b"", MODE)
        try:
            return os.stat(probe).st_mtime
        finally:
            remove(probe)


@contextmanager
def open_record(workspace: str) -> Iterator[SentRecord]:
    """The record of a workspace, for one run at a time. Raises EditRefused "busy" and others, OSError."""
    folder = os.path.join(workspace, FOLDER)
    os.makedirs(folder, exist_ok=True)
    if os.path.islink(folder):  # it would have files made wherever it leads
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), folder)
    with hold(folder):
        yield SentRecord(folder)
