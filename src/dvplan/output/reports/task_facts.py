"""A task's fields as name and value pairs: what it is, whose, by when, and how it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.core.ledger.rollup import totals
from dvplan.output.blocks import Facts, Span, text
from dvplan.output.reports.figures import measured, percentage
from dvplan.output.reports.pressing import risk_words
from dvplan.output.reports.tones import ALERT_TONES, SIGNAL_TONES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dvplan.core.ledger.task_day import TaskDay
    from dvplan.core.ledger.view import View
    from dvplan.output.blocks import Text
    from dvplan.output.reports.columns import TaskCells

    Fact = tuple[str, Text]

REQUIRED = ("owner", "deliverable", "leader", "submit_to")
"""Fields that an office misses where they are not written; the others are left out."""


def task_facts(cells: TaskCells, view: View, t: TaskDay) -> Facts:
    """Everything about the task that is not a list of its own; what an office must know and nobody wrote is
    said to be missing."""
    standing = _event(cells, t) if t.task.event else _standing(cells, t)
    return Facts((*standing, *_due(cells, view, t), *_people(cells, t), *_ties(cells, view, t), *_rest(cells, t)))


def _event(cells: TaskCells, t: TaskDay) -> Iterator[Fact]:
    labels = cells.labels
    how = {"done": labels.words["done"], "cancelled": labels.states["cancelled"].lower()}.get(t.state)
    yield labels.columns["kind"], text(labels.words["event"] + (f" ({how})" if how else ""))


def _standing(cells: TaskCells, t: TaskDay) -> Iterator[Fact]:
    labels = cells.labels
    time = ", ".join(_time(cells, t))
    said = [Span(labels.signals[t.signal] + (f" ({time})" if time else ""), SIGNAL_TONES[t.signal])]
    if t.alert:
        said.append(Span(f"; {labels.fields['alert'].lower()} {labels.alerts[t.alert]}", ALERT_TONES[t.alert]))
    yield labels.fields["signal"], text(*said)
    if labels.states[t.state] != labels.signals[t.signal]:
        since = f" ({labels.since(labels.day(t.state_since))})" if t.state_since and t.state != "done" else ""
        yield labels.fields["state"], text(labels.states[t.state] + since)
    if remarks := "; ".join(_remarks(cells, t)):
        yield labels.fields["flags"], text(Span(remarks, "soon"))
    if t.done_on:
        yield labels.fields["done_on"], text(labels.day(t.done_on))
    if t.signal == "standing" and not t.progress:
        return
    asked = t.expected is not None and t.done_on is None and measured(t)
    expected = f" ({labels.expected(percentage(labels, t.expected or 0))})" if asked else ""
    yield labels.fields["progress"], text(percentage(labels, t.progress) + expected)


def _time(cells: TaskCells, t: TaskDay) -> Iterator[str]:
    """The days left or over, how late it was done, or since when it rests."""
    labels = cells.labels
    if t.days_late:
        yield labels.days_late(t.days_late)
    elif t.state in ("paused", "cancelled", "carried") and t.state_since:
        yield labels.since(labels.day(t.state_since))
    elif (days := t.pressing_days) is not None and t.signal != "standing":
        yield labels.in_days(days) if days >= 0 else labels.days_left(days)
        if t.occurrences and t.pressing_day not in (None, t.next_due):
            yield labels.missed(t.occurrences.missed, labels.day(t.occurrences.oldest_missed or t.day))
        if days >= 0 and t.working_days_left and t.working_days_left > 0:
            yield labels.working_days(t.working_days_left)


def _remarks(cells: TaskCells, t: TaskDay) -> Iterator[str]:
    labels = cells.labels
    if risk := risk_words(cells, t):
        yield risk
    if t.blocked_by and "need" not in t.at_risk:
        yield f"{labels.flags['blocked']}: {', '.join(map(cells.names.task_id, t.blocked_by))}"
    if t.stale:
        yield labels.flags["stale"]
    if t.extension_asked:
        yield f"{labels.flags['extension_asked']} {labels.until(labels.day(t.extension_asked.due))}"
    if t.no_evidence:
        yield labels.flags["no_evidence"]


def _due(cells: TaskCells, view: View, t: TaskDay) -> Iterator[Fact]:
    labels, calendar = cells.labels, view.book.calendar
    if t.due is not None:
        baseline = labels.day(t.baseline_due) if t.baseline_due else None
        said = labels.due_with_history(labels.day(t.due), baseline, t.extensions)
        if not calendar.is_working(t.due):
            name = calendar.holiday(t.due)
            before = labels.day(calendar.previous_working(t.due))
            said += f"; {labels.day_off(labels.holidays[name] if name else None, before)}"
        yield labels.columns["date"] if t.task.event else labels.fields["due"], text(said)
    elif t.signal == "undated" and not t.task.event:
        yield labels.fields["due"], text(Span(labels.signals["undated"], "soon"))
        age = ""
        if t.task.assigned:
            age = f" ({labels.undated_for((t.day - t.task.assigned).days)})"
        yield labels.fields["no_due"], text((t.task.no_due or labels.words["unwritten"]) + age)
    if t.task.due_text:
        yield labels.fields["due_text"], text(t.task.due_text)


def _people(cells: TaskCells, t: TaskDay) -> Iterator[Fact]:
    labels, names, task = cells.labels, cells.names, t.task
    values = {
        "owner": names.owner(t.owner),
        "coordinators": "; ".join(map(names.owner, task.coordinators)),
        "leader": names.owner(task.leader),
        "officer": names.owner(t.officer),
        "deliverable": task.deliverable,
        "submit_to": task.submit_to,
        "issued_by": task.issued_by,
    }
    missing = {"owner": labels.words["no_owner"]}
    for field, value in values.items():
        if value:
            yield labels.fields[field], text(value)
        elif field in REQUIRED and not task.event:
            yield labels.fields[field], text(Span(missing.get(field, labels.words["unwritten"]), "muted"))


def _ties(cells: TaskCells, view: View, t: TaskDay) -> Iterator[Fact]:
    """The tasks and plans that it hangs together with, each with how it stands."""
    labels, names, task = cells.labels, cells.names, t.task
    if task.needs:
        yield labels.fields["needs"], text("; ".join(_named(cells, view, task.needs)))
    if task.carried_from:
        yield labels.fields["carried_from"], text("; ".join(_named(cells, view, (task.carried_from,))))
    if t.state == "carried":
        yield labels.fields["carried_to"], text("; ".join(_named(cells, view, (view.book.successors[task.key],))))
    for plan in view.book.carried_out_by.get(task.key, ()):
        progress = totals(view.tasks(plan)).progress
        yield labels.fields["carried_out_by"], text(f"{names.plan(plan)}: {labels.percent(progress)}")


def _named(cells: TaskCells, view: View, keys: Iterable[str]) -> Iterator[str]:
    for key in keys:
        t = view.task(key)
        title = f" {cells.names.title(t.task)} ({cells.labels.signals[t.signal].lower()})" if t else ""
        yield cells.names.task_id(key) + title


def _rest(cells: TaskCells, t: TaskDay) -> Iterator[Fact]:
    labels, task = cells.labels, t.task
    values = {
        "plan": f"{cells.names.plan(task.plan)} [{task.plan}]",
        "group": task.group,
        "basis": task.basis,
        "period": task.period,
        "assigned": labels.day(task.assigned) if task.assigned else None,
        "start": labels.day(task.start) if task.start else None,
        "weight": labels.number(task.weight, 0 if task.weight == round(task.weight) else 2),
        "tags": ", ".join(task.tags),
        "note": task.note,
        "file": task.location.file,
    }
    if task.weight == 1:
        del values["weight"]
    for field, value in values.items():
        if value:
            yield labels.fields[field], text(value)
    for name, value in task.extra.items():
        yield name, text(str(value))
