"""A line to a mail server that comes to an end: an answer has a size, and all the answers about a mail a time."""

from __future__ import annotations

import errno
import os
import smtplib
from time import monotonic
from typing import Any, Final

LONGEST: Final = 65_536
"""Bytes of one answer."""
_CHUNK: Final = 4096


class Line(smtplib.SMTP):
    """The library's, with answers that are read until a moment and no longer, however slowly they drip."""

    def __init__(self, until: float, **options: Any) -> None:
        self.until = until
        """By the clock of `monotonic`, in seconds."""
        super().__init__(**options)

    def getreply(self) -> tuple[int, bytes]:
        """The next answer. Raises SMTPServerDisconnected too where it comes too late or is too long."""
        if self.file is None:
            self.file = _Answers(self)
        self.file.left = LONGEST
        return super().getreply()


class SecuredLine(Line, smtplib.SMTP_SSL):
    """One that is secured from the first byte."""


class _Answers:
    """What comes over a line, with the methods of a file that the library uses."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._read = b""
        self.left = LONGEST
        """Bytes that the answer may yet have."""

    def readline(self, limit: int) -> bytes:
        """A line with its end, or `limit` bytes of it; less where the server has hung up. Raises OSError."""
        while b"\n" not in self._read and len(self._read) < limit:
            chunk = self._received()
            if not chunk:
                break
            self._read += chunk
        end = min(self._read.find(b"\n") + 1 or limit, limit)
        line, self._read = self._read[:end], self._read[end:]
        self.left -= len(line)
        if self.left < 0:
            raise OSError(errno.EMSGSIZE, os.strerror(errno.EMSGSIZE))
        return line

    def close(self) -> None:
        """The line closes what there is to close."""

    def _received(self) -> bytes:
        line = self._line
        seconds = min(float(line.timeout), line.until - monotonic())
        if seconds <= 0 or line.sock is None:
            raise TimeoutError("timed out")
        line.sock.settimeout(seconds)
        return line.sock.recv(_CHUNK)
