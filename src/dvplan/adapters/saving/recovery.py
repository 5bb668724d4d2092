"""What the next edit does about one that was cut short: finish it or take it back, whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.adapters.disk import digest, read_file, remove
from dvplan.adapters.saving.replacing import Draft, take_back
from dvplan.core.diagnostics.edit_refused import EditRefused

if TYPE_CHECKING:
    from dvplan.adapters.saving.journal import FileEdit, Journal, Record


def recover(journal: Journal) -> None:
    """Bring every unfinished edit to its end: all of its files are changed, or none. The workspace is locked.

    Raises EditRefused, once, where somebody has changed a half-done file since; OSError.
    """
    for record in journal.unfinished():
        _recover_one(journal, record)


def _recover_one(journal: Journal, record: Record) -> None:
    states = {_state(file) for file in record.files}
    taken_back = states == {"before", "after"}
    if taken_back:
        for file in record.files:
            if _state(file) == "after":
                _put_back(journal, record, file)
    for file in record.files:
        _clear(journal, record, file)
    if taken_back or states == {"before"}:
        journal.forget(record)
        return
    journal.finish(record)
    if "other" in states and len(record.files) > 1:
        names = ", ".join(file.file for file in record.files)
        raise EditRefused("half-done", {"files": names, "folder": journal.folder})


def _state(file: FileEdit) -> str:
    now = digest(read_file(file.file))
    return "before" if now == file.before else "after" if now == file.after else "other"


def _clear(journal: Journal, record: Record, file: FileEdit) -> None:
    """Take away what lies beside the file: the old text, the new one or its beginning, or what somebody saved at
    the very moment of the edit. That is kept."""
    left = read_file(file.temp)
    if left is None:
        return
    untouched = file.before is not None and _state(file) == "before"
    if left and not untouched and digest(left) not in (file.before, file.after):
        journal.keep_meanwhile(record, file.file, left)
    remove(file.temp)


def _put_back(journal: Journal, record: Record, file: FileEdit) -> None:
    old = read_file(file.temp) or (read_file(file.backup) if file.backup else None)
    if file.before is not None and old is None:
        raise EditRefused("backup-gone", {"file": file.file, "backup": file.backup or "?"})
    draft = Draft(file.file, old, read_file(file.file), file.temp)
    take_back(draft, old, lambda text: journal.keep_meanwhile(record, file.file, text))
