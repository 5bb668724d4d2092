"""What falls due between two days: deadlines, steps, occurrences, figures, events."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from typing import TYPE_CHECKING, Literal

from dvplan.core.ledger.task_day import OPEN_STATES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from dvplan.core.ledger.book import Book
    from dvplan.core.ledger.task_day import MeasureDay, StepDay, TaskDay
    from dvplan.core.query.select import Selection

Kind = Literal["task", "step", "occurrence", "reading", "event"]
_ORDER: dict[Kind, int] = {"event": 0, "task": 1, "step": 2, "occurrence": 3, "reading": 4}


@dataclass(frozen=True, slots=True)
class FallingDue:
    """One thing that falls on a day. `nominal` is the day an occurrence is named by, whether of a task or of an
    event that recurs; `step` is given for a step, `measure` for figures that are to be reported."""

    day: date
    kind: Kind
    task: TaskDay
    step: StepDay | None = None
    nominal: date | None = None
    measure: MeasureDay | None = None


def falling_due(selection: Selection, book: Book, first: date, last: date) -> tuple[FallingDue, ...]:
    """What is still to be done between two days, both included, and the events of these days; by day, events
    first, then tasks in focus, then in the order of the plans. Days are those that the selection was made on,
    or later."""
    found = [
        *(
            item
            for t in selection.tasks
            if t.state in (*OPEN_STATES, "paused")
            for item in _of_task(t, book, last)
        ),
        *(item for t in selection.events if t.state != "cancelled" for item in _of_event(t, book, last)),
    ]
    within = [item for item in found if first <= item.day <= last]
    return tuple(sorted(within, key=lambda item: (item.day, _ORDER[item.kind], not item.task.task.focus)))


def overdue(selection: Selection) -> tuple[FallingDue, ...]:
    """What should have been done before the day: tasks, occurrences and steps, the longest overdue first. Of a
    task that is overdue itself nothing else is named."""
    found = [item for t in selection.tasks if t.state in OPEN_STATES for item in _overdue(t)]
    return tuple(sorted(found, key=lambda item: item.day))


def _of_task(t: TaskDay, book: Book, last: date) -> Iterator[FallingDue]:
    if t.due is not None:
        yield FallingDue(t.due, "task", t)
    for step in t.steps:
        if step.due is not None and step.done_on is None:
            yield FallingDue(step.due, "step", t, step)
    for day, nominal in _occurrences(t, book, last):
        yield FallingDue(day, "occurrence", t, nominal=nominal)
    end = min(last, book.plan_dues.get(t.task.plan) or last)
    for m in t.reporting:
        for day in _reports(m, end):
            yield FallingDue(day, "reading", t, measure=m)


def _reports(m: MeasureDay, last: date) -> Iterator[date]:
    """The days up to one on which figures are to come in, counted from the newest that came; none where nothing
    says how often."""
    every = m.measure.every
    came = [figure.on for figure in m.figures if figure.on is not None]
    if every is None or not came:
        return
    newest = max(came)
    if every == "week":
        yield from (newest + timedelta(7 * n) for n in range(1, (last - newest).days // 7 + 1))
        return
    from dvplan.core.workdays.periods import months_later
    from dvplan.core.workdays.recurrence import MONTHS

    for n in count(1):
        day = months_later(newest, n * MONTHS[every])
        if day is None or day > last:
            return
        yield day


def _of_event(t: TaskDay, book: Book, last: date) -> Iterator[FallingDue]:
    if t.due is not None:
        yield FallingDue(t.due, "event", t)
    for day, nominal in _occurrences(t, book, last):
        yield FallingDue(day, "event", t, nominal=nominal)


def _occurrences(t: TaskDay, book: Book, last: date) -> Iterable[tuple[date, date]]:
    """The occurrences up to a day that are not done: the day each falls on, and its nominal day."""
    if t.task.repeat is None:
        return ()
    from dvplan.core.workdays.recurrence import occurrences

    done = {o.nominal for o in t.occurrences.all if o.done_on is not None} if t.occurrences else set()
    found = occurrences(t.task.repeat, book.calendar, last, book.plan_dues.get(t.task.plan))
    return ((o.day, o.nominal) for o in found if o.nominal not in done)


def _overdue(t: TaskDay) -> Iterator[FallingDue]:
    if t.due is not None and t.due < t.day and not t.task.standing:
        yield FallingDue(t.due, "task", t)
        return
    if t.occurrences is not None and t.occurrences.oldest_missed is not None:
        missed = t.occurrences.oldest_missed
        nominal = next(o.nominal for o in t.occurrences.all if o.day == missed and o.done_on is None)
        yield FallingDue(missed, "occurrence", t, nominal=nominal)
    for step in t.steps:
        if step.done_on is None and step.due is not None and step.due < t.day:
            yield FallingDue(step.due, "step", t, step)
