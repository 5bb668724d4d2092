"""Renaming so that a name never lacks its file and no file is overwritten unseen."""

# ruff: noqa: PTH104, PTH108

from __future__ import annotations

import errno
import os

_NO_REPLACE, _EXCHANGE = 1, 2
_MISSING = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP)
_HERE = -100
"""AT_FDCWD of Linux."""


def exchange(one: str, other: str) -> bool:
    """Let two files change names in one step; False where the system cannot. Raises OSError."""
    return _rename(one, other, _EXCHANGE)


def move_new(source: str, target: str) -> None:
    """Rename onto a name that must be free. Raises FileExistsError if it is not, else OSError."""
    if _rename(source, target, _NO_REPLACE):
        return
    if os.name == "nt":
        os.rename(source, target)
        return
    os.link(source, target, follow_symlinks=False)
    os.unlink(source)


def _rename(source: str, target: str, flag: int) -> bool:
    """renameat2(2), which Python does not have."""
    import ctypes

    if os.name == "nt":
        return False
    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if call is None:
        return False
    if call(_HERE, os.fsencode(source), _HERE, os.fsencode(target), ctypes.c_uint(flag)) == 0:
        return True
    number = ctypes.get_errno()
    if number in _MISSING:
        return False
    raise OSError(number, os.strerror(number), source, None, target)
