"""What waits for a leader's word, and what to press for: the part of `status` that is read first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.output.blocks import Item, Items, Span, Table, Text, text
from dvplan.output.reports.columns import SCREENFUL
from dvplan.output.reports.figures import percentage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dvplan.core.ledger.task_day import TaskDay
    from dvplan.output.reports.columns import TaskCells

PRESS_COLUMNS = ("alert", "id", "title", "owner", "due", "days", "progress")


def waiting(tasks: Iterable[TaskDay]) -> tuple[TaskDay, ...]:
    """The tasks that wait for a leader's word: an extension asked first, then the paused."""
    known = tuple(tasks)
    asked = [t for t in known if t.extension_asked]
    return (*asked, *(t for t in known if t.state == "paused"))


def pressing(tasks: Iterable[TaskDay]) -> tuple[TaskDay, ...]:
    """The tasks to press for, worst first: overdue by days, then due soon by days, then at risk."""
    found = [t for t in tasks if _presses(t)]
    return tuple(sorted(found, key=_urgency))


def misses_report(t: TaskDay) -> bool:
    """Whether an occurrence of a standing task is past and not done."""
    return t.signal == "standing" and t.occurrences is not None and t.occurrences.missed > 0


def _presses(t: TaskDay) -> bool:
    return t.signal in ("overdue", "due_soon") or bool(t.at_risk) or misses_report(t)


def _urgency(t: TaskDay) -> tuple[int, int, bool]:
    rank = {"overdue": 0, "due_soon": 1, "standing": 2}.get(t.signal, 3)
    return rank, t.pressing_days or 0, not t.task.focus


def waiting_items(cells: TaskCells, tasks: Sequence[TaskDay]) -> Items:
    """Each with what is asked and why."""
    return Items(tuple(_waiting_item(cells, t) for t in tasks))


def _waiting_item(cells: TaskCells, t: TaskDay) -> Item:
    labels = cells.labels
    owner = cells.names.short_owner(t.owner)
    title = cells.names.title(t.task) + (f" ({owner})" if owner else "")
    if t.extension_asked:
        entry = t.extension_asked.entry
        before = labels.short_day(t.due, t.day) if t.due else labels.signals["undated"].lower()
        what = labels.ask(before, labels.day(t.extension_asked.due))
        why = labels.ask_reason(entry.reason, labels.short_day(entry.on, t.day))
    else:
        since = labels.short_day(t.state_since, t.day) if t.state_since else None
        what = labels.paused(since, labels.short_day(t.due, t.day) if t.due else None)
        why = labels.reason(t.state_entry.reason if t.state_entry else None)
    return Item(cells.code(t), text(f"{title}: ", Span(what, "soon")), (text(Span(why, "muted")),))


def pressing_table(cells: TaskCells, tasks: Sequence[TaskDay], most: int | None = None) -> Table:
    """Each with its lead, deadline, days and progress; below it the product missing, the level it goes to,
    the risk and the last entry. On a page that has them all at its end, the first `most` and how many more."""
    more = len(tasks) - len(tasks[:most])
    found = [cells.labels.signals[signal] for signal in ("overdue", "due_soon")]
    return Table(
        columns=cells.columns(PRESS_COLUMNS),
        rows=tuple(cells.row(t, PRESS_COLUMNS, below=_below(cells, t)) for t in tasks[:most]),
        screenful=SCREENFUL // 2,
        more=cells.labels.more_rows("dvplan list is:overdue · dvplan list is:due_soon"),
        empty=cells.labels.words["none"],
        caption=cells.labels.more_to_find(more, found) if more else "",
    )


def _below(cells: TaskCells, t: TaskDay) -> tuple[Text, ...]:
    labels = cells.labels
    product = f"{labels.columns['deliverable']}: {t.task.deliverable or labels.words['unwritten']}"
    level = labels.submit_to(t.task.submit_to) if t.task.submit_to else ""
    lines = (_joined(product, level), _joined(*_remarks(cells, t)))
    return tuple(text(Span(line, "muted")) for line in lines if line)


def _joined(*parts: str) -> str:
    return "; ".join(part for part in parts if part)


def _remarks(cells: TaskCells, t: TaskDay) -> tuple[str, ...]:
    labels = cells.labels
    moved = labels.extended(labels.short_day(t.baseline_due, t.day), t.extensions) if t.baseline_due else ""
    asked = labels.flags["extension_asked"] if t.extension_asked else ""
    missed = ""
    if t.occurrences is not None and t.occurrences.oldest_missed is not None:
        missed = labels.missed(t.occurrences.missed, labels.short_day(t.occurrences.oldest_missed, t.day))
    return moved, asked, missed, risk_words(cells, t), last_words(cells, t)


def risk_words(cells: TaskCells, t: TaskDay) -> str:
    """That the task is at risk, with each reason; nothing if it is not."""
    labels = cells.labels
    late_steps = (s.step.title for s in t.steps if s.done_on is None and s.due is not None and s.due < t.day)
    figures = {
        "progress": percentage(labels, t.progress),
        "expected": "" if t.expected is None else percentage(labels, t.expected),
        "steps": ", ".join(late_steps),
        "needs": ", ".join(cells.names.task_id(key) for key in t.threatened_by),
    }
    reasons = ", ".join(labels.risk(risk, figures) for risk in t.at_risk)
    return f"{labels.flags['at_risk']}: {reasons}" if reasons else ""


def last_words(cells: TaskCells, t: TaskDay) -> str:
    """The last entry that says something, with its day."""
    labels = cells.labels
    for entry in reversed(t.entries):
        said = entry.note or entry.reason
        if said:
            return f"{labels.short_day(entry.on, t.day)}: {said}"
    return ""
