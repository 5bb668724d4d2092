"""What was achieved in a span: tasks, steps and occurrences done, progress, documents, figures, events held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.core.digest.item import Item
from dvplan.core.digest.readings import not_reported, readings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dvplan.core.digest.scope import Scope
    from dvplan.core.ledger.task_day import TaskDay
    from dvplan.core.model.entry import Entry


def results(scope: Scope) -> tuple[Item, ...]:
    """Task by task. Of a task that is done its steps and progress are not told as well; what came to hand later is
    told when it came."""
    return tuple(item for t in (*scope.tasks, *scope.events) for item in _of_task(scope, t))


def _of_task(scope: Scope, t: TaskDay) -> Iterator[Item]:
    if t.state == "cancelled":
        return
    if t.state == "carried":
        # What else was logged of it is told of the task that carries it on.
        yield from _occurrences(scope, t)
        return
    if t.task.event:
        yield from _of_event(scope, t)
    elif t.state == "done":
        if scope.within(t.done_on):
            yield _done(t)
    else:
        yield from _steps(scope, t)
        yield from _occurrences(scope, t)
        yield from _progress(scope, t)
    yield from _documents(scope, t)
    yield from readings(scope, t)


def _done(t: TaskDay) -> Item:
    entry = t.state_entry
    days = None if t.signal == "unrated" else t.days_late or 0
    return Item("done", t, t.done_on, days, note=_last_word(t), entry=entry)


def _last_word(t: TaskDay) -> str | None:
    """A note of the day it was done; what was said before that is overtaken."""
    return next((entry.note for entry in reversed(t.entries) if entry.note and entry.on == t.done_on), None)


def _steps(scope: Scope, t: TaskDay) -> Iterator[Item]:
    for s in t.steps:
        if s.done_on is not None and scope.within(s.done_on):
            days = max(0, (s.done_on - s.due).days) if s.due else None
            entry = next((e for e in t.entries if e.step == s.step.id and e.on == s.done_on), None)
            yield Item("step", t, s.done_on, days, note=entry.note if entry else None, entry=entry, step=s.step)


def _occurrences(scope: Scope, t: TaskDay) -> Iterator[Item]:
    for o in t.occurrences.all if t.occurrences else ():
        if o.done_on is not None and scope.within(o.done_on):
            yield Item("occurrence", t, o.done_on, max(0, (o.done_on - o.day).days), nominal=o.nominal)


def _progress(scope: Scope, t: TaskDay) -> Iterator[Item]:
    """Progress gained, or what the log says of the work. Progress by occurrences moves by itself, and is not
    told."""
    eve = scope.eve(t)
    before = eve.progress if eve else 0.0
    work = [entry for entry in scope.entries(t) if is_work(entry)]
    moved = t.task.repeat is None and not t.task.standing and round(before, 1) != round(t.progress, 1)
    turned = t.state in ("submitted", "active") and t.state_entry in work
    # What is said of figures that are missing is told where these are.
    noted = None if any(not_reported(scope, t)) else _noted(work)
    if moved or turned or noted:
        entry = noted or (work[-1] if work else None)
        on, note = entry.on if entry else None, noted.note if noted else None
        yield Item("progress", t, on, before=before, after=t.progress, note=note, entry=entry)


def _noted(work: Sequence[Entry]) -> Entry | None:
    """The last entry with a note on the work, that of a step aside: it is told with the step."""
    return next((entry for entry in reversed(work) if entry.note and entry.step is None), None)


def is_work(entry: Entry) -> bool:
    """Whether an entry tells of the work, not of its deadline or of its being stopped."""
    return (
        (entry.due is None or entry.step is not None)
        and entry.ask_due is None
        and entry.state not in ("paused", "cancelled")
    )


def _documents(scope: Scope, t: TaskDay) -> Iterator[Item]:
    for entry in scope.entries(t):
        if entry.evidence:
            yield Item("document", t, entry.on, note=entry.evidence, entry=entry)


def _of_event(scope: Scope, t: TaskDay) -> Iterator[Item]:
    """What was held, on that day; else what the plan says for the days of the span: nobody has to log it."""
    if t.state == "done":
        if scope.within(t.done_on):
            yield Item("done", t, t.done_on, note=_last_word(t), entry=t.state_entry)
        return
    if t.state == "paused":
        return
    if scope.within(t.due):
        yield Item("occurrence", t, t.due)
    yearly = t.task.repeat is not None and t.task.repeat.counts_from is not None
    for o in t.occurrences.all if t.occurrences else ():
        if yearly and scope.within(o.day):
            yield Item("anniversary", t, o.day, nominal=o.nominal)
        elif not yearly and scope.within(o.done_on or o.day):
            days = max(0, (o.done_on - o.day).days) if o.done_on else None
            yield Item("occurrence", t, o.done_on or o.day, days, nominal=o.nominal)
