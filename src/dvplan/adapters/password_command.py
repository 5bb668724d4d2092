"""The login that a command of the person's own prints: `pass`, `secret-tool`, `gpg -d`, a credential helper.

The command stands in the environment and nowhere else: a folder of plans must not make dvplan run a program. It
runs in the person's home, since many programs (`python -m`) look into the folder they are run in. Nothing it
prints, nor the command itself, is ever repeated in a message: either may hold the password.
"""

# pathlib would cost start-up
# ruff: noqa: PTH111, PTH112, PTH117

from __future__ import annotations

import os
import signal
import subprocess
import threading
from contextlib import suppress
from os import path
from time import monotonic
from typing import IO, TYPE_CHECKING, Final

from dvplan.adapters.mail_secret import LARGEST, NoSecret, login_in
from dvplan.adapters.programs import command_words, find_program

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dvplan.adapters.mail_secret import Login

VARIABLE: Final = "DVPLAN_PASSWORD_COMMAND"
SECONDS: Final = 60.0
"""Until the command has to be done: time enough to type a passphrase where its own window asks for one."""


def login_from_command(command: str, variables: Mapping[str, str], host: str, seconds: float = SECONDS) -> Login:
    """The login for the host in what a command prints, as in a netrc file. Raises NoSecret."""
    try:
        words = command_words(command)
    except ValueError as error:
        raise NoSecret("secret-command-quote") from error
    program = find_program(words[0], variables.get("PATH", os.defpath)) if words else None
    if program is None:
        raise NoSecret("secret-command-missing")
    printed = _printed([program, *words[1:]], variables, seconds)
    try:
        text = printed.decode("utf-8")
    except UnicodeDecodeError:
        raise NoSecret("secret-command-not-utf8") from None
    return login_in(text, host, VARIABLE, "secret-command-no-host")


def _printed(words: Sequence[str], variables: Mapping[str, str], seconds: float) -> bytes:
    """The command's standard output; what it says on standard error goes to ours."""
    until = monotonic() + seconds
    process = _start(words, variables)
    printed = bytearray()
    reading = threading.Thread(target=_read, args=(process.stdout, printed), daemon=True)
    try:
        reading.start()
        reading.join(seconds)
        if reading.is_alive():
            raise NoSecret("secret-command-slow", seconds=f"{seconds:g}")
        if len(printed) > LARGEST:
            raise NoSecret("secret-command-too-much", limit=str(LARGEST))
        code = process.wait(max(0.0, until - monotonic()))
    except subprocess.TimeoutExpired:
        _stop(process)
        raise NoSecret("secret-command-slow", seconds=f"{seconds:g}") from None
    except BaseException:
        _stop(process)
        raise
    if code:
        raise NoSecret("secret-command-failed", code=str(code))
    return bytes(printed)


def _start(words: Sequence[str], variables: Mapping[str, str]) -> subprocess.Popen[bytes]:
    """In a session of its own, so that what it has started can be stopped with it."""
    home = path.expanduser("~")
    try:
        return subprocess.Popen(  # noqa: S603 - the person's own command, no shell
            words,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            bufsize=0,
            cwd=home if path.isabs(home) and path.isdir(home) else os.sep,
            env=dict(variables),
            start_new_session=True,
        )
    except OSError as error:
        raise NoSecret("secret-command-not-started", reason=error.strerror or "?") from error


def _read(pipe: IO[bytes], printed: bytearray) -> None:
    """Until the end, or one byte more than is taken. Windows can wait with a time limit for no pipe, only for a
    thread."""
    with pipe:
        while part := pipe.read(LARGEST + 1 - len(printed)):
            printed += part


def _stop(process: subprocess.Popen[bytes]) -> None:
    """With all it has started, where the system knows how."""
    if os.name != "nt":
        with suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait()
