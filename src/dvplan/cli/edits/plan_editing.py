"""An edit of plans carried out and answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.cli import exit_codes
from dvplan.cli.edits import edit_answers
from dvplan.cli.edits.storing import Rejected, store
from dvplan.core.lookup.find import NotFound
from dvplan.output.inert import inert

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from dvplan.cli.edits.storing import Edit, Stored
    from dvplan.cli.office import Office


def change_plans(
    office: Office,
    edit: Edit,
    command: Sequence[str],
    answer: Callable[[Stored], Iterable[str]],
    *,
    dry_run: bool,
) -> int:
    """Store the edit, or show what it would change, and give the exit code. `answer` gives lines of what was done.

    Raises what the error boundary knows.
    """
    try:
        stored = store(office, edit, command, dry_run=dry_run)
    except Rejected as rejected:
        edit_answers.tell_rejected(office, rejected)
        return exit_codes.REFUSED
    except NotFound:
        edit_answers.tell_unread(office)
        raise
    if dry_run:
        edit_answers.show_difference(stored)
    else:
        edit_answers.write_answer(office, stored, (f"{inert(line)}\n" for line in answer(stored)))
    edit_answers.tell_warnings(office, stored)
    return exit_codes.FINE


def standing(office: Office, stored: Stored, key: str) -> str:
    """Where a task stands after the edit, as every edit answers; "" where its plan has other errors."""
    from dvplan.cli.office import book_of
    from dvplan.core.ledger.view import View
    from dvplan.output.reports.edit_answer import edit_answer

    sound = edit_answers.sound_after(stored)
    view = View(book_of(stored.after.settings, sound.plans, sound.entries), office.today)
    return edit_answer(view, key, (), office.lang).partition(": ")[2] if key in view.book.tasks else ""
