"""Changing one file in one step: replace, make or remove it, and see what was there at that very step."""

# ruff: noqa: PTH104, PTH105, PTH120

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvplan.adapters.disk import beside, read_file, remove, sync_folder, write_new
from dvplan.adapters.saving.likeness import dress_like
from dvplan.adapters.saving.renames import exchange, move_new
from dvplan.core.diagnostics.edit_refused import EditRefused

if TYPE_CHECKING:
    from collections.abc import Callable

    Keep = Callable[[bytes], object]

SWAPS = 20
"""How often in a row somebody may save between two renames."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A change of one file, worked out: None stands for no file. `temp` is the name used beside it meanwhile."""

    file: str
    before: bytes | None
    after: bytes | None
    temp: str

    @property
    def folder(self) -> str:
        return os.path.dirname(self.file)


def look_at(file: str) -> None:
    """See whether the file, if it is there, may be replaced at all. Raises EditRefused, OSError.

    A rename asks the folder alone: it would replace a file that is marked read-only, and split hard links.
    """
    try:
        found = os.lstat(file)
    except FileNotFoundError:
        return
    if not stat.S_ISREG(found.st_mode):
        raise EditRefused("not-a-file", {"file": file})
    if found.st_nlink > 1:
        raise EditRefused("hard-linked", {"file": file, "links": found.st_nlink})
    if not found.st_mode & 0o222 or not os.access(file, os.W_OK):
        raise EditRefused("read-only-file", {"file": file})


def stage(draft: Draft) -> None:
    """Write the new text beside the file, durable and like it in all but the text. Raises EditRefused, OSError."""
    if draft.after is None:
        return
    if draft.before is None:
        write_new(draft.temp, draft.after, 0o666)
    else:
        write_new(draft.temp, draft.after, 0o600, lambda handle: dress_like(draft.file, handle))


def put_in(draft: Draft) -> bool:
    """Let the new text take the file's place; the old stays beside it under `temp` where the system can do that.

    False if a new file was to be made and there is one by now. Raises OSError; then the file was not touched.
    """
    if draft.before is None:
        try:
            move_new(draft.temp, draft.file)
        except FileExistsError:
            return False
    elif draft.after is None:
        os.rename(draft.file, draft.temp)
    elif not exchange(draft.temp, draft.file):
        os.replace(draft.temp, draft.file)
    return True


def took_out_what_was_read(draft: Draft, keep: Keep) -> bool:
    """Whether what `put_in` took out is `before`. If not, somebody saved at that very moment, and it is put back.

    Their text is also handed to `keep`: for a moment they could read ours, and may save from it. Worth asking
    twice: an editor that had the old file open may go on writing into it. Raises OSError.
    """
    out = None if draft.before is None else read_file(draft.temp)
    if out is None or out == draft.before:
        return True
    take_back(draft, out, keep)
    keep(out)
    return False


def take_back(draft: Draft, old: bytes | None, keep: Keep) -> None:
    """Undo `put_in` of a file that has the new text; `old` is what comes back. Nothing saved since is lost.

    Raises OSError.
    """
    if draft.before is None:
        os.rename(draft.file, draft.temp)
        if read_file(draft.temp) != draft.after:
            move_new(draft.temp, draft.file)
    elif draft.after is None:
        try:
            move_new(draft.temp, draft.file)
        except FileExistsError:
            keep(old or b"")
    else:
        _change_back(draft, old or b"", keep)
    sync_folder(draft.folder)


def _change_back(draft: Draft, old: bytes, keep: Keep) -> None:
    """Exchange until what comes out is what had been put in: all else was saved within these microseconds."""
    if not os.path.lexists(draft.temp):
        write_new(draft.temp, old, 0o600, lambda handle: dress_like(draft.file, handle))
    put, out = draft.after, old
    for _ in range(SWAPS):
        if not exchange(draft.temp, draft.file):
            os.replace(draft.temp, draft.file)
            return
        came = read_file(draft.temp)
        if came == put:
            return
        put, out = out, came or b""
        keep(out)


def settle(draft: Draft) -> bool:
    """Take away what is left beside the file; False where the system would not."""
    return remove(draft.temp)


def draft_of(file: str, before: bytes | None, after: bytes | None) -> Draft:
    """A change under a fresh name beside the file."""
    return Draft(file, before, after, beside(file))
