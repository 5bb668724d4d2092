"""What is said of an edit: the answer, what is doubtful about it, or why it was not made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.adapters import terminal
from dvplan.cli import messages
from dvplan.cli.office import book_of
from dvplan.output.inert import inert
from dvplan.output.words.edit_words import edit_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from dvplan.cli.edits.storing import Rejected, Stored
    from dvplan.cli.office import Office
    from dvplan.core.checks.left_out import Sound
    from dvplan.core.diagnostics import Problem
    from dvplan.core.model.entry import Entry
    from dvplan.output.reports.problems import Told
    from dvplan.planfile.reading.read_workspace import Workspace


def answer(office: Office, stored: Stored, on: date) -> None:
    """A line for each task and file. Raises OutputFailed, having said that the edit itself is done."""
    from dvplan.core.ledger.view import View
    from dvplan.output.reports.edit_answer import edit_answer

    words = edit_words(office.lang)
    sound = sound_after(stored)
    view = View(book_of(stored.after.settings, sound.plans, sound.entries), max(office.today, on))
    lines = [
        f"{edit_answer(view, key, entries, office.lang)} {words.arrow} {inert(file)}\n"
        for file, key, entries in _new_entries(stored)
        if key in view.book.tasks
    ]
    write_answer(office, stored, lines)
    tell_left_out(office, sound)


def sound_after(stored: Stored) -> Sound:
    """What of the workspace has no errors once the edit is made."""
    from dvplan.core.checks.left_out import left_out

    w = stored.after
    return left_out(w.plans, w.entries, stored.problems, w.plan_of)


def tell_left_out(office: Office, sound: Sound) -> None:
    """Which plans are in no report, since they have errors that the edit did not bring."""
    for plan in sound.left_out:
        sentence = edit_words(office.lang).messages["left-out"]
        say(sentence.format(plan=plan.plan, file=plan.file, n=plan.errors))


def write_answer(office: Office, stored: Stored, lines: Iterable[str]) -> None:
    """What was done, to standard output. Raises OutputFailed, having said that the edit itself is done."""
    try:
        terminal.write("".join(lines))
    except terminal.OutputFailed:
        files = ", ".join(saved.file for saved in stored.files if saved.before != saved.after)
        if files:
            say(edit_words(office.lang).messages["stored"].format(files=files))
        raise


def show_difference(stored: Stored) -> None:
    """The lines that each file would gain. Raises OutputFailed."""
    from dvplan.output.reports.difference import difference

    terminal.write("".join(difference(saved.file, saved.before, saved.after) for saved in stored.files))


def tell_warnings(office: Office, stored: Stored) -> None:
    """The warnings that the edit brought, and signs that somebody else is at the files."""
    from dvplan.adapters.saving.editors import open_in

    words = edit_words(office.lang)
    # What puts problems into words is loaded only where there are any.
    for told in _told(stored.warnings, stored.after, office.lang) if stored.warnings else ():
        task = str(told.problem.args.get("task", "")).rpartition("/")[2]
        about = f"{task}: " if task else ""
        say(f"{words.warning}: {about}{told.message}; {told.remedy}")
    for saved in stored.files:
        for sign in open_in(office.path(saved.file)):
            who = f" ({'@'.join(filter(None, (sign.user, sign.host)))})" if sign.user or sign.host else ""
            say(f"{words.warning}: {words.messages['open'].format(file=saved.file, editor=sign.editor, who=who)}")
        if saved.overtaken:
            say(f"{words.warning}: {words.messages['overtaken'].format(file=saved.file)}")
    terminal.write_message(messages.conflict_copies(office.conflict_copies, office.lang))


def tell_rejected(office: Office, rejected: Rejected) -> None:
    """The errors that stand in the way, as `check` shows them."""
    from dvplan.output.render import renderer
    from dvplan.output.reports.problems import problems_report

    told = _told(rejected.problems, rejected.workspace, office.lang)
    say(edit_words(office.lang).messages["rejected" if rejected.brought else "broken"])
    terminal.write_message(renderer("plain")(problems_report(told, office.lang, office.today)))


def tell_unread(office: Office) -> None:
    """Which plans could not be looked through."""
    files = sorted(file for file, plan in office.workspace.plan_of.items() if plan in office.workspace.unread)
    if files:
        say(edit_words(office.lang).messages["unread"].format(files=", ".join(files)))


def _new_entries(stored: Stored) -> Iterator[tuple[str, str, tuple[Entry, ...]]]:
    """File and task key of the entries that were not there before."""
    for saved in stored.files:
        known = {entry.location for entry in stored.before.entries if entry.location.file == saved.file}
        found: dict[str, list[Entry]] = {}
        for entry in stored.after.entries:
            if entry.location.file == saved.file and entry.location not in known:
                found.setdefault(entry.task, []).append(entry)
        yield from ((saved.file, key, tuple(entries)) for key, entries in found.items())


def _told(problems: Iterable[Problem], workspace: Workspace, lang: str) -> tuple[Told, ...]:
    from dvplan.output.reports.problems import tell
    from dvplan.planfile.syntax.positions import position_in

    return tell(problems, position_in(workspace.sources), lang)


def say(sentence: str) -> None:
    """A message beside the answer, on standard error."""
    terminal.write_message(f"dvplan: {inert(sentence)}\n")
