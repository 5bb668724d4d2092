"""A real terminal with dvplan in it, and somebody who types."""

from __future__ import annotations

import os
import pty
import select
import shlex
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PATIENCE = 30
"""Seconds to wait for the next words on the screen, on a machine that is busy with other tests."""


class Sitting:
    """One run of dvplan at a pseudo-terminal."""

    def __init__(self, line: str, folder: Path, variables: Mapping[str, str]) -> None:
        self.ours, theirs = pty.openpty()
        command = [sys.executable, "-m", "dvplan", *shlex.split(line)]
        self.process = subprocess.Popen(
            command, cwd=folder, env=dict(variables), stdin=theirs, stdout=theirs, stderr=theirs, close_fds=True,
            preexec_fn=lambda: os.login_tty(theirs),  # noqa: PLW1509 -- a test has one thread
        )  # fmt: skip
        os.close(theirs)
        self.seen = ""
        self.read = 0

    def answer(self, question: str, *typed: str) -> None:
        """Wait for the question, then type the answers, each with Enter."""
        self.wait_for(question)
        for text in typed:
            os.write(self.ours, f"{text}\n".encode())

    def press(self, keys: bytes) -> None:
        """Keys without Enter, such as Ctrl-D."""
        os.write(self.ours, keys)

    def wait_for(self, text: str) -> None:
        """Read the screen until the text is on it, behind what was waited for before."""
        while text not in self.seen[self.read :]:
            more = self._more()
            assert more, f"{text!r} never came; the screen says:\n{self.seen}"
            self.seen += more
        self.read = self.seen.index(text, self.read) + len(text)

    def end(self) -> int:
        """Read the rest; gives the exit code."""
        while more := self._more():
            self.seen += more
        code = self.process.wait(PATIENCE)
        os.close(self.ours)  # not before: a terminal that goes away hangs up on who still sits at it
        return code

    def _more(self) -> str:
        ready, _, _ = select.select([self.ours], [], [], PATIENCE)
        if not ready:
            return ""
        try:
            found = os.read(self.ours, 65536)
        except OSError:  # Linux, once nobody has the other end open
            return ""
        while found and found[-1] & 0x80 and not _is_whole(found):
            found += os.read(self.ours, 1)
        return found.decode().replace("\r\n", "\n")


def _is_whole(text: bytes) -> bool:
    try:
        text.decode()
    except UnicodeDecodeError:
        return False
    return True
