"""Bytes to disk and back: whole, durable, never through a link and never over a file that is there."""

# pathlib has no part in calls on open files
# ruff: noqa: PTH108, PTH118, PTH120

from __future__ import annotations

import errno
import os
from hashlib import sha256
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

PREFIX = ".dvplan-"
"""How the name of every file starts that dvplan leaves beside a plan while it works."""
_PLAIN = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_CHUNK = 1 << 20


def digest(content: bytes | None) -> str | None:
    """SHA-256 in hex; None for a file that is not there."""
    return None if content is None else sha256(content).hexdigest()


def beside(file: str) -> str:
    """A name that nobody can guess, hidden, in the same folder."""
    return os.path.join(os.path.dirname(file), f"{PREFIX}{os.urandom(8).hex()}.tmp")


def read_file(file: str) -> bytes | None:
    """All bytes; None if it is not there. Raises OSError, for a symbolic link too."""
    try:
        handle = _named(file, lambda: os.open(file, os.O_RDONLY | _PLAIN))
    except FileNotFoundError:
        return None
    try:
        return _named(file, lambda: b"".join(iter(lambda: os.read(handle, _CHUNK), b"")))
    finally:
        os.close(handle)


def write_new(file: str, content: bytes, mode: int, dress: Callable[[int], None] | None = None) -> None:
    """Make a file that is not there yet and see to it that the disk has it.

    `dress` is given the open file while it is empty. Raises OSError or what `dress` raises; then there is no file.
    """
    handle = _named(file, lambda: os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL | _PLAIN, mode))
    try:
        try:
            if dress is not None:
                dress(handle)
            _named(file, lambda: _fill(handle, content))
        finally:
            os.close(handle)
        if read_file(file) != content:
            raise OSError(errno.EIO, os.strerror(errno.EIO), file)
    except BaseException:
        remove(file)
        raise


def _fill(handle: int, content: bytes) -> None:
    left = memoryview(content)
    while left:
        left = left[os.write(handle, left) :]
    # After a failed fsync the pages may count as clean: the file is worthless, and a second call proves nothing.
    os.fsync(handle)


def sync_folder(folder: str) -> None:
    """See to it that the names in a folder are on disk; where folders cannot be synced, nothing."""
    if os.name == "nt":
        return
    handle = _named(folder, lambda: os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC))
    try:
        _named(folder, lambda: os.fsync(handle))
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)


def remove(file: str) -> bool:
    """Take away a file that is no longer needed; False where the system would not."""
    try:
        os.unlink(file)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return True


def _named(file: str, call: Callable[[], T]) -> T:
    """Calls on an open file fail without saying which."""
    try:
        return call()
    except OSError as error:
        error.filename = file
        raise
