"""Programs to start: the words of a command, and where a program lies."""

# pathlib would cost start-up
# ruff: noqa: PTH111, PTH113, PTH117, PTH118, PTH119, PTH122

from __future__ import annotations

import os
import shlex
from os import path
from typing import Final

WINDOWS: Final = os.name == "nt"


def command_words(command: str, *, windows: bool = WINDOWS) -> list[str]:
    """The words of a command as a shell takes it apart, nothing expanded; on Windows a backslash is a letter of a
    path. Raises ValueError for a quote that is not closed."""
    words = shlex.shlex(command, posix=True)
    words.whitespace_split = True
    words.commenters = ""
    if windows:
        words.escape = ""
    return list(words)


def find_program(name: str, search: str) -> str | None:
    """A program by its whole path, from a name in the folders of `search`, a whole path or one below `~`; None
    where there is none. Never one that lies in the folder we happen to be in."""
    name = path.expanduser(name)
    if path.isabs(name):
        folders = [""]
    elif path.basename(name) == name:
        folders = [folder for folder in search.split(os.pathsep) if path.isabs(folder)]
    else:
        return None
    endings = (".exe", ".cmd", ".bat") if WINDOWS and not path.splitext(name)[1] else ("",)
    for folder in folders:
        for ending in endings:
            program = path.join(folder, name + ending)
            if path.isfile(program) and os.access(program, os.X_OK):
                return program
    return None
