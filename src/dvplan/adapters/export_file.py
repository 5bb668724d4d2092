"""A file that people ask for: made whole beside the old one, then put in its place."""

# pathlib would cost start-up
# ruff: noqa: PTH101, PTH105, PTH116

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

Obstacle = Literal["export-over-read", "export-no-file"]


class Unwritable(Exception):  # noqa: N818 -- it says what happened
    """The file cannot be written; the one that was there is as it was."""

    def __init__(self, file: str, cause: OSError) -> None:
        super().__init__(file, str(cause))
        self.file = file
        self.cause = cause


def led_to(file: str) -> str:
    """The file that a name stands for, where links lead. Raises Unwritable where the current folder is gone."""
    try:
        return os.path.realpath(file)
    except OSError as error:
        raise Unwritable(file, error) from error


def obstacle(file: str, read: Iterable[str]) -> Obstacle | None:
    """Why nothing may take the place of what is there: it is among the files `read`, or a pipe or a device.
    Raises Unwritable."""
    there = _there(file)
    if there is None or stat.S_ISDIR(there.st_mode):  # a folder the system refuses by itself
        return None
    if not stat.S_ISREG(there.st_mode):
        return "export-no-file"
    others = filter(None, map(_there, read))
    return "export-over-read" if any(os.path.samestat(there, other) for other in others) else None


def write_whole(file: str, content: bytes) -> None:
    """Write the file, or put it in place of the one there, with the mode of that. A reader finds the old or the
    new, never a part. Raises Unwritable."""
    from dvplan.adapters.disk import beside, remove, write_new

    temp = beside(file)
    old = _there(file)
    try:
        if old is None:
            write_new(temp, content, 0o666)
        else:
            mode = stat.S_IMODE(old.st_mode)
            write_new(temp, content, 0o600, lambda _: os.chmod(temp, mode))
        os.replace(temp, file)
    except OSError as error:
        remove(temp)
        raise Unwritable(file, error) from error


def _there(file: str) -> os.stat_result | None:
    try:
        return os.stat(file)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise Unwritable(file, error) from error
