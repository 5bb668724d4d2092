"""Signs that a person has a file open: what editors leave beside it."""

# ruff: noqa: PTH113, PTH114, PTH115, PTH118, PTH123

from __future__ import annotations

import os
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OpenIn:
    """The editor's name, and who has the file open and on which machine where that is known."""

    editor: str
    user: str = ""
    host: str = ""


def open_in(file: str) -> tuple[OpenIn, ...]:
    """Which editors have the file open, by their own lock files. Advisory: nothing here is raised."""
    target = os.path.realpath(file)
    folder, name = os.path.split(target)
    looked = (
        _vim(os.path.join(folder, f".{name}.swp")),
        _emacs(os.path.join(folder, f".#{name}")),
        _libreoffice(os.path.join(folder, f".~lock.{name}#")),
        _office(folder, name),
    )
    return tuple(sign for sign in looked if sign is not None)


def _head(file: str) -> bytes | None:
    """The beginning of a plain file; None where there is none, b"" where it cannot be read."""
    if not os.path.isfile(file):
        return None
    try:
        with open(file, "rb") as found:
            return found.read(1024)
    except OSError:
        return b""


def _vim(file: str) -> OpenIn | None:
    """Block 0 of a swap file: process at 24, user at 28, host at 68. One of a dead process here is a leftover."""
    head = _head(file)
    if head is None:
        return None
    if not head.startswith(b"b0") or len(head) < 108:
        return OpenIn("Vim")
    user, host = _text(head[28:68]), _text(head[68:108])
    if _is_dead(int.from_bytes(head[24:28], "little"), host):
        return None
    return OpenIn("Vim", user, host)


def _emacs(file: str) -> OpenIn | None:
    """A link that leads nowhere, or a file where there are no links: `user@host.process:boot`."""
    if os.path.islink(file):
        text = os.readlink(file)
    else:
        head = _head(file)
        if head is None:
            return None
        text = head.decode("utf-8", "replace").strip()
    user, _, rest = text.rpartition("@")
    host, _, process = rest.partition(":")[0].rpartition(".")
    if process.isdecimal() and _is_dead(int(process), host):
        return None
    return OpenIn("Emacs", user, host)


def _libreoffice(file: str) -> OpenIn | None:
    """`full name,account,host,time,profile;` with `\\` before a comma that belongs to a name."""
    head = _head(file)
    if head is None:
        return None
    full, account, host = (*head.decode("utf-8", "replace").split(","), "", "", "")[:3]
    return OpenIn("LibreOffice", full or account, host)


def _office(folder: str, name: str) -> OpenIn | None:
    """Word leaves out the first two letters of a long name. The user's name follows its length in a byte."""
    for owner_file in (f"~${name}", f"~${name[2:]}"):
        head = _head(os.path.join(folder, owner_file))
        if head is not None:
            return OpenIn("Microsoft Office", _text(head[1 : 1 + head[0]]) if head else "")
    return None


def _text(field: bytes) -> str:
    return field.partition(b"\0")[0].decode("utf-8", "replace").strip()


def _is_dead(process: int, host: str) -> bool:
    import socket

    if process <= 0 or host != socket.gethostname() or os.name == "nt":
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False
