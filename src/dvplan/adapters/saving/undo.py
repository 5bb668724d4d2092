"""Taking back the last edit of a workspace, to the byte, unless a file has changed since."""

from __future__ import annotations

import os
from contextlib import nullcontext
from dataclasses import dataclass, replace
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
    """The command taken back, when it was given (seconds since 1970), and its files as they were and are again.

    `number` is that of its record. A file's `backup` holds the text to be put back; once that is done, the one
    that was replaced.
    """

    number: int
    command: tuple[str, ...]
    when: float
    files: tuple[Saved, ...]


def last_edit(desk: Desk, *, dry_run: bool = False) -> Undone:
    """What `undo` would take back: the last edit this user made by a command that has not been taken back.

    On a dry run nothing at all is written: an edit that was cut short stays so, and does not count.
    Raises EditRefused: nothing-to-undo, changed-since, backup-gone.
    """
    record = _last(desk, dry_run=dry_run)
    with refusing(desk.root):
        files = tuple(_restored(file) for file in record.files)
    return Undone(record.number, record.command, record.when, files)


def undo(desk: Desk, edit: Undone) -> Undone:
    """Take back the edit that `last_edit` gave, and no other.

    The text taken back is kept, as any edit keeps it. Raises EditRefused: not-the-last, changed-since, and those
    of `save_all`.
    """
    changes = [(saved.file, _change(desk, edit, saved)) for saved in edit.files]
    return replace(edit, files=save_all(changes, desk, edit.number))


def _last(desk: Desk, *, dry_run: bool) -> Record:
    root = os.path.realpath(desk.root)
    with refusing(root), nullcontext() if dry_run else hold(root):
        journal = open_journal(desk.state, root, make=not dry_run)
        if not dry_run:
            recover(journal)
        record = journal.last()
    if record is None:
        raise EditRefused("nothing-to-undo", {"folder": root})
    return record


def _restored(file: FileEdit) -> Saved:
    now = read_file(file.file)
    if digest(now) != file.after:
        raise EditRefused("changed-since", {"file": file.file, "backup": file.backup or "-"})
    if file.backup is None:
        return Saved(file.file, now, None)
    old = read_file(file.backup)
    if digest(old) != file.before:
        raise EditRefused("backup-gone", {"file": file.file, "backup": file.backup})
    return Saved(file.file, now, old, file.backup)


def _change(desk: Desk, edit: Undone, saved: Saved) -> Change:
    """Asked for under the lock, when all that was seen before it may have changed."""

    def change(now: bytes | None) -> bytes | None:
        root = os.path.realpath(desk.root)
        last = open_journal(desk.state, root).last()
        if last is None or last.number != edit.number:
            raise EditRefused("not-the-last", {"folder": root})
        if now != saved.before:
            raise EditRefused("changed-since", {"file": saved.file, "backup": saved.backup or "-"})
        return saved.after

    return change
