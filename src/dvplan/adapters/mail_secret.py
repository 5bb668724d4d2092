"""Login and password for a mail server, and for that server alone.

The text they stand in names the host, as in a netrc file: whoever may write in the folder of plans can name
another server or another file there, but cannot have a secret sent to it.
"""

# ruff: noqa: PTH111, PTH117

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

PREFIX: Final = "DVPLAN_"
"""Of the variables that may be named: no other secret of the machine is read by mistake or by design."""
LARGEST: Final = 65_536


class Login(NamedTuple):
    """A name and its password."""

    name: str
    password: str

    def __repr__(self) -> str:
        """Without the password, which a traceback or a message would show."""
        return f"Login({self.name!r})"


class NoSecret(Exception):  # noqa: N818 -- it says what happened
    """The password cannot be had. `key` is a sentence of the mail words, `values` fill it."""

    def __init__(self, key: str, **values: str) -> None:
        super().__init__(key, values)
        self.key = key
        self.values = values


def login_from_variable(name: str, variables: Mapping[str, str], host: str) -> Login:
    """The login for the host that an environment variable holds. Raises NoSecret."""
    if not name.startswith(PREFIX):
        raise NoSecret("secret-variable-name", name=name)
    text = variables.get(name)
    if not text:
        raise NoSecret("secret-variable-unset", name=name)
    return login_in(text, host, name)


def login_from_file(file: str, host: str) -> Login:
    """The login for the host in a file that its owner alone can read. Raises NoSecret."""
    path = os.path.expanduser(file)
    if not os.path.isabs(path):
        raise NoSecret("secret-file-relative", file=file)
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0))
    except OSError as error:
        raise NoSecret("secret-file-unreadable", file=file, reason=error.strerror or str(error)) from error
    try:
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode):
            raise NoSecret("secret-file-unreadable", file=file, reason=os.strerror(22))
        if hasattr(os, "geteuid") and (found.st_mode & 0o077 or found.st_uid != os.geteuid()):
            raise NoSecret("secret-file-open", file=file)
        text = os.read(handle, LARGEST).decode("utf-8", "replace")
    finally:
        os.close(handle)
    return login_in(text, host, file)


def login_in(text: str, host: str, source: str, otherwise: str = "secret-no-host") -> Login:
    """The login for the host in a text like a netrc file. Raises NoSecret, with the key `otherwise` for none."""
    lines = (line for line in text.splitlines() if not line.lstrip().startswith("#"))
    words = " ".join(lines).split()
    entries: list[dict[str, str]] = []
    for key, value in zip(words[::2], words[1::2], strict=False):
        if key == "machine":
            entries.append({})
        if entries:
            entries[-1][key] = value
    for entry in entries:
        if entry["machine"].lower() == host.lower() and "login" in entry and "password" in entry:
            if not (entry["login"] + entry["password"]).isascii():
                raise NoSecret("secret-not-ascii", host=host)
            return Login(entry["login"], entry["password"])
    raise NoSecret(otherwise, source=source, host=host)
