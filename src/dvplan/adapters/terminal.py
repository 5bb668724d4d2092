"""Standard output and error: what they are, and writing to them."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from errno import EBADF
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO

    from dvplan.adapters.settings import Environment


@dataclass(frozen=True, slots=True)
class Screen:
    """Where the output goes. `width` in cells; None where nothing limits it: a pipe or a file."""

    terminal: bool
    width: int | None
    colour: bool


class OutputFailed(Exception):  # noqa: N818 -- it says what happened
    """Standard output took no more: the disk is full, or it was closed before the start."""

    def __init__(self, cause: OSError) -> None:
        super().__init__(str(cause))
        self.cause = cause


def look_at_screen(environment: Environment) -> Screen:
    """What standard output is."""
    terminal = _is_terminal(sys.stdout)
    width = environment.columns
    if terminal and width is None:
        try:
            width = os.get_terminal_size(sys.stdout.fileno()).columns or None
        except (OSError, ValueError):
            width = 80
    wanted = environment.force_colour or (terminal and environment.term != "dumb")
    return Screen(terminal=terminal, width=width, colour=wanted and not environment.no_colour)


def prepare_streams() -> None:
    """Make both streams UTF-8 with plain line ends, whatever the console or the locale says; what UTF-8 cannot
    hold (half of a file name in another encoding) is spelt out instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def read_input() -> bytes:
    """All of standard input; nothing where it was closed before the start."""
    return sys.stdin.buffer.read() if sys.stdin is not None else b""


def write(text: str) -> None:
    """Write data to standard output, at once: left to the exit, a failure could no longer be told.
    A reader that has left (`| head`) is no error.

    Raises OutputFailed.
    """
    if sys.stdout is None:
        raise OutputFailed(_closed())
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _discard(sys.stdout)
    except OSError as error:
        _discard(sys.stdout)
        raise OutputFailed(error) from error
    except ValueError as error:  # closed since the start
        raise OutputFailed(_closed()) from error


def write_message(text: str) -> None:
    """Write a message to standard error. There is nobody to tell when that fails."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except (OSError, ValueError):
        _discard(sys.stderr)


def _closed() -> OSError:
    return OSError(EBADF, os.strerror(EBADF))


def _is_terminal(stream: TextIO | None) -> bool:
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False


def _discard(stream: TextIO) -> None:
    """Let what the stream still holds go nowhere, else Python complains about it at exit."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
    except (OSError, ValueError):
        return
