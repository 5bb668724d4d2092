"""From what a command is told of tasks to the entries of their logs, and the answer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from dvplan.cli import exit_codes
from dvplan.cli.office import open_office
from dvplan.cli.usage_error import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from dvplan.core.lookup.typed_entry import Told, TypedFigure
    from dvplan.core.model.entry import Entry
    from dvplan.planfile.reading.read_workspace import Workspace


@dataclass(frozen=True, slots=True)
class Errand:
    """What every edit is told beside its facts. `command` is the command line, kept for `undo` to name."""

    command: Sequence[str]
    on: str | None = None
    dry_run: bool = False
    lang: str | None = None
    workspace: str | None = None


def log_facts(
    tasks: Sequence[str], facts: Mapping[str, str | None], errand: Errand, figures: Sequence[TypedFigure] = ()
) -> int:
    """Log the facts of each of the tasks, all or none, answer, and give the exit code.

    Keys of `facts` are those of a log, values as typed. Raises what the error boundary knows.
    """
    from dvplan.cli.edits import edit_answers
    from dvplan.cli.edits.storing import Rejected, store
    from dvplan.core.lookup.find import NotFound
    from dvplan.core.lookup.typed_entry import Told

    if not figures and not any(text and text.strip() for key, text in facts.items() if key not in ("by", "at")):
        raise UsageError("nothing-to-log")
    if facts.get("at") and not figures:
        raise UsageError("option-needs-other", option="--at", other="--values")
    office = open_office(errand.workspace, errand.lang)
    on = office.day(errand.on)
    edit = partial(_edit, tasks, Told(on, facts, figures, office.day))
    try:
        stored = store(office, edit, errand.command, dry_run=errand.dry_run)
    except Rejected as rejected:
        edit_answers.tell_rejected(office, rejected)
        return exit_codes.REFUSED
    except NotFound:
        edit_answers.tell_unread(office)
        raise
    if errand.dry_run:
        edit_answers.show_difference(stored)
    else:
        edit_answers.answer(office, stored, on)
    edit_answers.tell_warnings(office, stored)
    return exit_codes.FINE


def _edit(tasks: Sequence[str], told: Told, workspace: Workspace) -> Mapping[str, Callable[[str], str]]:
    """The change of each log. Tasks are looked for in every plan that can be read, sound or not."""
    from dvplan.cli.office import book_of
    from dvplan.core.lookup.find import find_task
    from dvplan.core.lookup.typed_entry import typed_entries
    from dvplan.planfile.editing.append import append_entries
    from dvplan.planfile.editing.write_log import log_beside, log_blocks

    book = book_of(workspace.settings, workspace.plans, workspace.entries)
    logs = {plan.id: log_beside(plan.location.file, workspace.sources) for plan in book.plans}
    found: dict[str, list[Entry]] = {}
    for text in tasks:
        task = find_task(book, text, told.on)
        found.setdefault(logs[task.plan], []).extend(typed_entries(book, task, told))
    return {log: partial(append_entries, entries=log_blocks(entries)) for log, entries in found.items()}
