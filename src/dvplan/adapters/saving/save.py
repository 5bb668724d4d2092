"""Writing plans and logs so that nothing is ever lost.

Lock; read; work out the change; keep the old text and the intent; write the new text beside the file; look once
more whether the file is as it was read; let the two change places; look at what came out; only then is it done.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvplan.adapters.disk import read_file
from dvplan.adapters.saving.all_or_none import record_of, write_all
from dvplan.adapters.saving.failures import refusing
from dvplan.adapters.saving.journal import open_journal
from dvplan.adapters.saving.locking import hold
from dvplan.adapters.saving.recovery import recover
from dvplan.adapters.saving.replacing import Draft, draft_of, look_at
from dvplan.core.diagnostics.edit_refused import EditRefused

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dvplan.adapters.saving.journal import Journal
    from dvplan.adapters.saving.locking import Lock

    Change = Callable[[bytes | None], bytes | None]

ROUNDS = 5
"""How often a change is worked out anew because somebody saved meanwhile."""
PATIENCE = 0.3
"""Seconds to wait for an editor that is in the middle of saving: the file is missing or empty."""
PAUSE = 0.02


@dataclass(frozen=True, slots=True)
class Desk:
    """Where and for whom is edited: the folder of the workspace, the user's state folder (None: no home), and the
    command line, kept for `undo` to name."""

    root: str
    state: str | None
    command: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Saved:
    """A file as it was and as it is; None where it is not there. `backup` is the path of the old text.

    `overtaken`: somebody saved it right after, perhaps without the change.
    """

    file: str
    before: bytes | None
    after: bytes | None
    backup: str | None = None
    overtaken: bool = False


def save(file: str, change: Change, desk: Desk) -> Saved:
    """As `save_all`, for one file."""
    return save_all([(file, change)], desk)[0]


def save_all(edits: Sequence[tuple[str, Change]], desk: Desk, undoes: int | None = None) -> tuple[Saved, ...]:
    """Change files of the workspace, all or none.

    A change is given the bytes that are there (None: no file) and gives the new ones (None: no file). It is asked
    again if somebody saves meanwhile, and refuses by raising. A file that it leaves as it is, is not written.
    A symbolic link is followed inside the workspace and stays. `undoes` is the record that this takes back.
    Raises EditRefused, or what a change raises.
    """
    root = os.path.realpath(desk.root)
    with refusing(root):
        files = [_inside(file, root) for file, _ in edits]
        if len(set(files)) < len(files):
            raise ValueError("one file twice in one edit")
        with hold(root) as lock:
            journal = open_journal(desk.state, root)
            recover(journal)
            for _ in range(ROUNDS):
                drafts = [_draft(file, change) for file, (_, change) in zip(files, edits, strict=True)]
                backups = _write(drafts, desk, undoes, journal, lock)
                if backups is not None:
                    named = zip((file for file, _ in edits), drafts, strict=True)
                    return tuple(_saved(file, draft, backups) for file, draft in named)
                time.sleep(PAUSE)
    raise EditRefused("file-busy", {"file": ", ".join(files)})


def _inside(file: str, root: str) -> str:
    """The file itself, behind links."""
    target = os.path.realpath(file)
    if os.path.commonpath((target, root)) != root:
        raise EditRefused("leaves-workspace", {"file": file, "target": target})
    return target


def _draft(file: str, change: Change) -> Draft:
    look_at(file)
    before = read_file(file)
    patience = PATIENCE
    while not before and patience > 0:
        patience -= PAUSE
        time.sleep(PAUSE)
        before = read_file(file)
    return draft_of(file, before, change(before))


def _write(
    drafts: Sequence[Draft], desk: Desk, undoes: int | None, journal: Journal, lock: Lock
) -> dict[str, str | None] | None:
    """The backups by file; None if somebody saved meanwhile."""
    work = [draft for draft in drafts if draft.before != draft.after]
    if not work:
        return {}
    record = write_all(work, record_of(work, time.time(), desk.command, undoes), journal, lock)
    if record is None:
        return None
    with suppress(OSError):  # the edit is done; what is too much goes another time
        journal.prune()
    return {file.file: file.backup for file in record.files}


def _saved(file: str, draft: Draft, backups: dict[str, str | None]) -> Saved:
    try:
        overtaken = read_file(draft.file) != draft.after
    except OSError:
        overtaken = True
    return Saved(file, draft.before, draft.after, backups.get(draft.file), overtaken)
