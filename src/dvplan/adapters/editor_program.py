"""The person's own editor, started on a file and waited for."""

# ruff: noqa: PTH119

from __future__ import annotations

import os
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

from dvplan.adapters.programs import command_words
from dvplan.core.diagnostics.edit_refused import EditRefused

if TYPE_CHECKING:
    from collections.abc import Iterator

PLUS = ("vi", "vim", "nvim", "view", "gvim", "nano", "pico", "emacs", "emacsclient", "kak", "joe", "micro", "mg")
"""Editors that take `+N` for a line."""
GOTO = ("code", "codium", "code-insiders", "cursor")
"""Editors that take `--goto file:N`, and come back at once unless told to wait."""
COLON = ("hx", "helix", "subl", "zed")


def arguments(command: str, file: str, line: int) -> list[str]:
    """The command line that opens a file at a line (from 1). Raises EditRefused "no-editor"."""
    try:
        words = command_words(command)
    except ValueError as error:
        raise EditRefused("editor-not-understood", {"command": command}) from error
    if not words:
        raise EditRefused("no-editor")
    name = os.path.basename(words[0]).lower().removesuffix(".exe").removesuffix(".cmd")
    if name in PLUS:
        return [*words, f"+{line}", file]
    if name in GOTO:
        return [*words, *(() if "--wait" in words or "-w" in words else ("--wait",)), "--goto", f"{file}:{line}"]
    return [*words, f"{file}:{line}" if name in COLON else file]


def run_editor(command: str | None, file: str, line: int) -> int:
    """The editor's exit code. No shell reads the command. Raises EditRefused: no-editor, editor-not-found."""
    import subprocess

    words = arguments(command or "", file, line)
    try:
        with _interrupts_are_the_editors():
            return subprocess.run(words, check=False).returncode  # noqa: S603 -- the person's own editor
    except OSError as error:
        raise EditRefused("editor-not-found", {"command": words[0], "reason": error.strerror or ""}) from error


@contextmanager
def _interrupts_are_the_editors() -> Iterator[None]:
    """Ctrl-C there is a key like any other. A handler, unlike SIG_IGN, is not handed down to the editor."""
    before = signal.signal(signal.SIGINT, lambda _number, _frame: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
