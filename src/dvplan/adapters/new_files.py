"""Files made where there are none, all or nothing."""

# ruff: noqa: PTH103, PTH118, PTH120

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from dvplan.adapters.disk import remove, sync_folder, write_new
from dvplan.adapters.saving.failures import refusing
from dvplan.core.diagnostics.edit_refused import EditRefused

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def make_files(folder: str, files: Mapping[str, bytes]) -> None:
    """Make files by name below a folder, and the folders they need. Raises EditRefused, "file-exists" where one is
    there already; then none is made."""
    require_absent(folder, files)
    made: list[str] = []
    with refusing(folder):
        try:
            for name, content in files.items():
                file = os.path.join(folder, name)
                os.makedirs(os.path.dirname(file), exist_ok=True)
                write_new(file, content, 0o666)
                made.append(file)
                sync_folder(os.path.dirname(file))
        except BaseException as error:
            for file in made:
                remove(file)
            if isinstance(error, FileExistsError):
                raise EditRefused("file-exists", {"file": os.fsdecode(error.filename or folder)}) from error
            raise


def require_absent(folder: str, names: Iterable[str]) -> None:
    """Raises EditRefused "file-exists" for the first of the names that is there."""
    for name in names:
        if is_there(folder, name):
            raise EditRefused("file-exists", {"file": os.path.join(folder, name)})


def is_there(folder: str, name: str) -> bool:
    """Whether a folder has anything of that name, be it a broken link."""
    return os.path.lexists(os.path.join(folder, name))
