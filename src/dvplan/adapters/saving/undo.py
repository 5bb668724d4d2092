"""Taking back the last edit of a workspace, to the byte, unless a file has changed since."""

from __future__ import annotations

import os
from contextlib import nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvplan.adapters.disk import digest, read_file
from dvplan.adapters.saving.failures import refusing
from dvplan.adapters.saving.journal import open_journal
from dvplan.adapters.saving.locking import hold
from dvplan.adapters.saving.recovery import recover
from dvplan.adapters.saving.save import Saved, save_all
from dvplan.core.diagnostics.edit_refused import EditRefused

if TYPE_CHECKING:
    from dvplan.adapters.saving.journal import FileEdit, Record
    from dvplan.adapters.saving.save import Change, Desk


@dataclass(frozen=True, slots=True)
class Undone:
    """The command taken back, when it was given (seconds since 1970), and its files as they were and are again."""

    command: tuple[str, ...]
    when: float
    files: tuple[Saved, ...]


def last_edit(desk: Desk, *, dry_run: bool = False) -> Undone:
    """What `undo` would take back. Raises EditRefused as `undo` does.

    On a dry run nothing at all is written: an edit that was cut short stays so, and does not count.
    """
    record = _last(desk, dry_run=dry_run)
    with refusing(desk.root):
        files = []
        for file in record.files:
            now = read_file(file.file)
            files.append(Saved(file.file, now, _restore(file)(now)))
    return Undone(record.command, record.when, tuple(files))


def undo(desk: Desk) -> Undone:
    """Take back the last edit this user made by a command; the next call takes back the one before.

    The text taken back is kept, as any edit keeps it. Raises EditRefused: nothing-to-undo, changed-since,
    backup-gone, and those of `save_all`.
    """
    record = _last(desk)
    edits = [(file.file, _restore(file)) for file in record.files]
    return Undone(record.command, record.when, save_all(edits, desk, record.number))


def _last(desk: Desk, *, dry_run: bool = False) -> Record:
    root = os.path.realpath(desk.root)
    with refusing(root), nullcontext() if dry_run else hold(root):
        journal = open_journal(desk.state, root, make=not dry_run)
        if not dry_run:
            recover(journal)
        record = journal.last()
    if record is None:
        raise EditRefused("nothing-to-undo", {"folder": root})
    return record


def _restore(file: FileEdit) -> Change:
    def change(now: bytes | None) -> bytes | None:
        if digest(now) != file.after:
            raise EditRefused("changed-since", {"file": file.file, "backup": file.backup or "-"})
        if file.backup is None:
            return None
        old = read_file(file.backup)
        if digest(old) != file.before:
            raise EditRefused("backup-gone", {"file": file.file, "backup": file.backup})
        return old

    return change
