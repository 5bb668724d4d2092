"""Keeping two writers of a workspace apart, and noticing a lock that does not."""

# ruff: noqa: PTH116, PTH118

from __future__ import annotations

import errno
import os
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvplan.adapters.disk import PREFIX, read_file
from dvplan.core.diagnostics.edit_refused import EditRefused

if TYPE_CHECKING:
    from collections.abc import Iterator

LOCK_FILE = f"{PREFIX}lock"
WAIT = 10.0
"""Seconds to wait for another writer."""
_PAUSE = 0.01
_NO_LOCKS = (errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP)


@dataclass(frozen=True, slots=True)
class Lock:
    """A lock that is held. `mark` is what its file says of the holder; every holder writes its own."""

    file: str
    mark: bytes

    def check(self) -> None:
        """Look once more before the plan is touched. Raises EditRefused if somebody else has written his mark:
        the lock file was replaced, or does not lock between two machines."""
        found = read_file(self.file)
        if found != self.mark:
            raise EditRefused("lock-lost", {"lock": self.file, "holder": _holder(found)})


@contextmanager
def hold(folder: str, wait: float = WAIT) -> Iterator[Lock]:
    """The lock of the workspace in `folder`. It goes with the process, however that ends.

    Raises EditRefused: busy, no-lock, lying-lock; OSError.
    """
    from filelock import FileLock, Timeout

    file = os.path.join(folder, LOCK_FILE)
    found = os.stat(folder)  # filelock would make a folder that has vanished
    mark = _mark()
    lock = FileLock(
        file,
        timeout=wait,
        # who may write in the folder may lock it
        mode=found.st_mode & 0o666 | 0o600,
        poll_interval=_PAUSE,
        fallback_to_soft=False,
        preserve_lock_file=True,
        on_acquired=lambda handle: _write_mark(handle, mark, found.st_gid),
    )
    try:
        lock.acquire()
    except Timeout as error:
        raise EditRefused("busy", {"lock": file, "holder": _holder(_peek(file))}) from error
    except OSError as error:
        if error.errno in _NO_LOCKS:
            raise EditRefused("no-lock", {"folder": folder, "reason": error.strerror or ""}) from error
        raise
    try:
        _test(file)
        yield Lock(file, mark)
    finally:
        with suppress(OSError):
            lock.release(force=True)


def _test(file: str) -> None:
    """A second handle must be kept out. Raises EditRefused if it is not."""
    from filelock import FileLock, Timeout

    second = FileLock(file, timeout=0, fallback_to_soft=False, preserve_lock_file=True)
    try:
        second.acquire()
    except Timeout:
        return
    second.release(force=True)
    raise EditRefused("lying-lock", {"lock": file})


def _mark() -> bytes:
    import getpass
    import socket

    try:
        user = getpass.getuser()
    except (KeyError, OSError):  # no such user, as in a container
        user = str(os.getuid()) if hasattr(os, "getuid") else "?"
    since = time.strftime("%Y-%m-%d %H:%M:%S")
    return f"{user}@{socket.gethostname()} {os.getpid()} {since} {os.urandom(8).hex()}\n".encode()


def _write_mark(handle: int, mark: bytes, group: int) -> None:
    """Into the lock file, whoever made it; the group of the folder may lock too."""
    if hasattr(os, "fchown") and os.fstat(handle).st_gid != group:
        with suppress(OSError):
            os.fchown(handle, -1, group)
    os.pwrite(handle, mark, 0)
    os.ftruncate(handle, len(mark))


def _peek(file: str) -> bytes | None:
    try:
        return read_file(file)
    except OSError:
        return None


def _holder(mark: bytes | None) -> str:
    """`user@host`, process and since when, without the random part; "?" if the file does not say."""
    words = (mark or b"").decode("utf-8", "replace").split()
    return " ".join(words[:4]) or "?"
