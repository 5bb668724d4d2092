"""Questions to the person at the keyboard. They are asked on standard error: standard output is for data."""

from __future__ import annotations

import sys


def can_ask() -> bool:
    """Whether somebody sits there: both what is asked and what is answered go through a terminal."""
    try:
        return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))
    except ValueError:  # closed
        return False


def ask(question: str) -> str:
    """The answer, UTF-8 whatever the locale says, without the spaces around it.

    Raises KeyboardInterrupt where there will be none: Ctrl-D, or the terminal is gone.
    """
    sys.stderr.write(question)
    sys.stderr.flush()
    try:
        line = sys.stdin.buffer.readline()
    except OSError:
        line = b""
    if not line:
        raise KeyboardInterrupt
    return line.decode("utf-8", "replace").strip()
