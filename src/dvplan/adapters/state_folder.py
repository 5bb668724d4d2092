"""The user's own folder for what dvplan keeps beside the plans: the texts that edits replaced."""

# ruff: noqa: PTH101, PTH103, PTH112, PTH116, PTH118, PTH120

from __future__ import annotations

import os
import stat

from dvplan.adapters.disk import sync_folder
from dvplan.core.diagnostics.edit_refused import EditRefused


def own_folder(folder: str | None, *below: str, make: bool = True) -> str:
    """Make the folder and those below it, for the user alone, and give the path of the last.

    Without `make` it may not be there. `None` (a user without a home) stands for a folder among the temporary
    files. Raises EditRefused if somebody else could have put it there, OSError.
    """
    temporary = folder is None
    if folder is None:
        import tempfile

        user = os.getuid() if hasattr(os, "getuid") else "state"
        folder = os.path.join(tempfile.gettempdir(), f"dvplan-{user}")
    for name in ("", *below):
        folder = os.path.join(folder, name) if name else folder
        if not os.path.isdir(folder):
            if not make:
                continue
            os.makedirs(folder, mode=0o700, exist_ok=True)
            sync_folder(os.path.dirname(folder))
        _check(folder, follow=not temporary)
    return folder


def _check(folder: str, *, follow: bool) -> None:
    """A link in one's own home is one's own; among the temporary files anybody may have planted it."""
    if os.name == "nt":
        return
    found = os.stat(folder, follow_symlinks=follow)
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid():
        raise EditRefused("state-folder-not-yours", {"folder": folder})
    if found.st_mode & 0o077:
        os.chmod(folder, 0o700)
