"""What the system says when it will not, as the refusal of an edit."""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from dvplan.core.diagnostics.edit_refused import EditRefused

if TYPE_CHECKING:
    from collections.abc import Iterator

_CODES = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EROFS: "read-only-disk",
    errno.EACCES: "not-allowed",
    errno.EPERM: "not-allowed",
    errno.ENOENT: "gone",
    errno.ENOTDIR: "gone",
    errno.ESTALE: "gone",
}


@contextmanager
def refusing(folder: str) -> Iterator[None]:
    """Within it an OSError becomes EditRefused; `folder` is named where the error names nothing."""
    try:
        yield
    except OSError as error:
        raise _refusal(error, folder) from error


def _refusal(error: OSError, folder: str) -> EditRefused:
    file = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else folder
    code = _CODES.get(error.errno or 0, "disk-error")
    where = os.path.dirname(file) or folder  # noqa: PTH120
    if code == "disk-full":
        return EditRefused(code, {"folder": where, "free": _free(where)})
    return EditRefused(code, {"file": file, "folder": where, "reason": error.strerror or str(error)})


def _free(folder: str) -> int:
    """Free bytes for ordinary users; 0 where the system does not say."""
    try:
        found = os.statvfs(folder)
    except (AttributeError, OSError):
        return 0
    return found.f_bavail * found.f_frsize
