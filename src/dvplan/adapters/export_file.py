"""A file that people ask for: made whole beside the old one, then put in its place."""

# pathlib would cost start-up
# ruff: noqa: PTH105

from __future__ import annotations

import os


class Unwritable(Exception):  # noqa: N818 -- it says what happened
    """The file cannot be written; the one that was there is as it was."""

    def __init__(self, file: str, cause: OSError) -> None:
        super().__init__(file, str(cause))
        self.file = file
        self.cause = cause


def led_to(file: str) -> str:
    """The file that a name stands for, where links lead."""
    return os.path.realpath(file)


def write_whole(file: str, content: bytes) -> None:
    """Write the file, or put it in place of the one there. A reader finds the old or the new, never a part.
    Raises Unwritable."""
    from dvplan.adapters.disk import beside, remove, write_new

    temp = beside(file)
    try:
        write_new(temp, content, 0o666)
        os.replace(temp, file)
    except OSError as error:
        remove(temp)
        raise Unwritable(file, error) from error
