"""What was mailed, kept in the folder of plans, so that it is mailed once from however many machines.

For each report and receiver there is a file: `ID.claim` while a mail is on its way, `ID.sent` once the server
has taken it over. A claim that is left behind by a crash is given up after an hour; whether that mail had gone
out nobody can know, so it is sent again: one copy too many at most, with the same Message-ID.
"""

# ruff: noqa: PTH103, PTH104, PTH116, PTH118

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from dataclasses import dataclass
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

    def is_sent(self, mark: str) -> bool:
        """Whether the server has taken this mail over."""
        return read_file(self._file(mark, "sent")) is not None

    def claim(self, mark: str, note: str) -> Claim:
        """Take it on to send this mail. "elsewhere": somebody has, less than an hour ago."""
        if self.is_sent(mark):
            return "sent"
        if not self._claimed(mark, note) and not (self._left_behind(mark) and self._claimed(mark, note)):
            return "elsewhere"
        if self.is_sent(mark):  # by one who was quicker and has gone
            self.give_back(mark)
            return "sent"
        return "claimed"

    def confirm(self, mark: str, note: str) -> None:
        """The server has taken it over."""
        with suppress(FileExistsError):
            write_new(self._file(mark, "sent"), f"{note}\n".encode(), MODE)
        sync_folder(self.folder)
        remove(self._file(mark, "claim"))

    def give_back(self, mark: str) -> None:
        """It was not sent; the next run tries again."""
        remove(self._file(mark, "claim"))
        sync_folder(self.folder)

    def _file(self, mark: str, kind: str) -> str:
        return os.path.join(self.folder, f"{mark}.{kind}")

    def _claimed(self, mark: str, note: str) -> bool:
        try:
            write_new(self._file(mark, "claim"), f"{note}\n".encode(), MODE)
        except FileExistsError:
            return False
        sync_folder(self.folder)
        return True

    def _left_behind(self, mark: str) -> bool:
        """Take away a claim that was given up; False where it was not, or somebody else was quicker."""
        file = self._file(mark, "claim")
        try:
            seen, made = read_file(file), os.stat(file).st_mtime
        except FileNotFoundError:
            return True
        if self._now() - made < GIVEN_UP:
            return False
        aside = beside(file)
        try:
            os.rename(file, aside)
        except FileNotFoundError:
            return True
        if read_file(aside) == seen:
            remove(aside)
            return True
        os.rename(aside, file)  # a fresh one: it was taken over a moment ago
        return False

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
    with hold(folder):
        yield SentRecord(folder)
