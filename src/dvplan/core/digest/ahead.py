"""What is to come: the rest of the span, the next one, and the first working day after that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.core.digest.item import Item
from dvplan.core.query.falling_due import falling_due
from dvplan.core.query.select import Selection

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dvplan.core.digest.item import Kind
    from dvplan.core.digest.scope import Scope
    from dvplan.core.ledger.task_day import TaskDay
    from dvplan.core.query.falling_due import FallingDue


def horizon(scope: Scope) -> date:
    """The first working day after the next period: what is due on it is to be ready within that period."""
    from datetime import timedelta

    return scope.now.book.calendar.next_working(scope.period.following().last + timedelta(1))


def ahead(scope: Scope) -> tuple[Item, ...]:
    """By day; what has none goes last. With an owner also what that one coordinates. Events and what begins are
    told up to the end of the next period alone: nothing has to be ready for them."""
    end = scope.period.following().last
    tasks = (*scope.tasks, *scope.helped)
    events = tuple(t for t in scope.events if t.state != "done")
    coming = falling_due(Selection(tasks, events, ()), scope.now.book, scope.day, horizon(scope))
    falling = (_falling(item) for item in coming if item.kind != "event" or item.day <= end)
    found = [
        # An event of the very day is told among the results.
        *(item for item in falling if not item.task.task.event or item.days),
        *(item for t in tasks for item in _begun(scope, t, end)),
    ]
    return tuple(sorted(found, key=lambda i: (i.on is None, i.on or scope.day, not i.task.task.focus)))


def _falling(found: FallingDue) -> Item:
    t = found.task
    step = found.step.step if found.step else None
    return Item(
        _kind(found),
        t,
        found.day,
        (found.day - t.day).days,
        step=step,
        nominal=found.nominal,
        measure=found.measure,
    )


def _kind(found: FallingDue) -> Kind:
    if found.kind == "task":
        return "due"
    if found.kind in ("step", "reading"):
        return found.kind
    repeat = found.task.task.repeat
    yearly = found.kind == "event" and repeat is not None and repeat.counts_from is not None
    return "anniversary" if yearly else "occurrence"


def _begun(scope: Scope, t: TaskDay, last: date) -> Iterator[Item]:
    """A task that begins, the next step where it bears no date."""
    start = t.task.start
    if t.state == "planned" and start is not None and scope.day < start <= last:
        yield Item("starting", t, start, (start - scope.day).days)
    if t.state in ("cancelled", "carried", "done", "paused"):
        return
    upcoming = next((s for s in t.steps if s.done_on is None), None)
    stepped = any(s.done_on is not None and scope.within(s.done_on) for s in t.steps)
    if upcoming is not None and upcoming.due is None and (t.task.focus or stepped):
        yield Item("step", t, step=upcoming.step)
