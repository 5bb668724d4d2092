"""Putting worked-out changes of several files in place: all of them, or none."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from dvplan.adapters.disk import digest, read_file, sync_folder
from dvplan.adapters.saving.journal import FileEdit, Record
from dvplan.adapters.saving.replacing import put_in, settle, stage, take_back, took_out_what_was_read
from dvplan.core.diagnostics.edit_refused import EditRefused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvplan.adapters.saving.journal import Journal
    from dvplan.adapters.saving.locking import Lock
    from dvplan.adapters.saving.replacing import Draft, Keep


def write_all(drafts: Sequence[Draft], record: Record, journal: Journal, lock: Lock) -> Record | None:
    """The finished record; None if somebody saved meanwhile, and then nothing is changed.

    Raises EditRefused, OSError: nothing is changed, unless the code is `uncertain`.
    """
    begun = journal.begin(record, [draft.before for draft in drafts])

    def keep(text: bytes) -> None:
        journal.keep_meanwhile(begun, drafts[0].file, text)

    placed: list[Draft] = []
    try:
        complete = _place(drafts, placed, lock, keep)
    except BaseException as error:
        _give_up(drafts, placed, journal, begun, keep, error)
        raise
    if not complete:
        _give_up(drafts, placed, journal, begun, keep, None)
        return None
    left = [draft for draft in drafts if not settle(draft)]
    if not left:
        journal.finish(begun)
    return begun


def record_of(drafts: Sequence[Draft], when: float, command: tuple[str, ...], undoes: int | None) -> Record:
    """The intent, before it is written down."""
    files = tuple(FileEdit(d.file, digest(d.before), digest(d.after), None, d.temp) for d in drafts)
    return Record(0, when, command, files, undoes)


def _place(drafts: Sequence[Draft], placed: list[Draft], lock: Lock, keep: Keep) -> bool:
    """`placed` grows with each file that has its new text, so that the caller knows even if this fails."""
    for draft in drafts:
        stage(draft)
    lock.check()
    if any(read_file(draft.file) != draft.before for draft in drafts):
        return False
    for draft in drafts:
        if not put_in(draft):
            return False
        placed.append(draft)
        if not took_out_what_was_read(draft, keep):
            return False
    for folder in sorted({draft.folder for draft in drafts}):
        sync_folder(folder)
    return all(took_out_what_was_read(draft, keep) for draft in drafts)


def _give_up(
    drafts: Sequence[Draft],
    placed: Sequence[Draft],
    journal: Journal,
    begun: Record,
    keep: Keep,
    cause: BaseException | None,
) -> None:
    """Back to how it was. Raises EditRefused `uncertain` if the system will not have that either."""
    for draft in reversed(placed):
        with suppress(OSError):
            if _has_new_text(draft):
                take_back(draft, draft.before, keep)
    left = [draft.file for draft in placed if _has_new_text(draft)]
    if left:
        raise EditRefused("uncertain", {"files": ", ".join(left), "folder": journal.folder}) from cause
    for draft in drafts:
        settle(draft)
    journal.forget(begun)


def _has_new_text(draft: Draft) -> bool:
    """Also where it cannot be read: then nobody knows."""
    try:
        return read_file(draft.file) == draft.after
    except OSError:
        return True
