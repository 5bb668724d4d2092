"""A task over time: from the day it begins to its due in force, with every due before, and its parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from dvplan.core.ledger.task_day import TaskDay
    from dvplan.core.ledger.view import View
    from dvplan.core.model.plan import Plan

Stroke = Literal["gone", "left", "extended", "overdue"]
"""Time that is gone, is left, was added by extensions, or has passed since the due."""
PartState = Literal["done", "open", "missed"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of time, from its first day to its last."""

    stroke: Stroke
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Part:
    """A step or an occurrence (of a plan: a task): the day it was done, else the day it is due."""

    day: date
    state: PartState
    title: str = ""


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """What a task or a plan looks like over time on a day."""

    begin: date | None
    dues: tuple[date, ...]
    """The first deadline, then each that replaced it; the last is in force."""
    end: date | None
    """The day it was done, cancelled or carried on."""
    done: bool
    stretches: tuple[Stretch, ...]
    parts: tuple[Part, ...]

    @property
    def days(self) -> tuple[date, ...]:
        """Every day that a picture of it has to have room for."""
        marked = (*self.dues, *(part.day for part in self.parts))
        ends = (day for stretch in self.stretches for day in (stretch.first, stretch.last))
        return tuple(day for day in (self.begin, self.end, *marked, *ends) if day is not None)


def task_span(t: TaskDay, plan: Plan) -> TimeSpan:
    """A task begins with its `start`, else on the day it was assigned, else with the plan or its first entry.
    It is overdue by its signal alone: one that is paused, cancelled or standing has no such stretch."""
    given = (t.task.start, t.task.assigned, plan.start, t.entries[0].on if t.entries else None)
    begin = next((day for day in given if day is not None), None)
    dues = _dues(t)
    ended = t.done_on is not None or t.state in ("cancelled", "carried")
    end = (t.done_on or t.state_since) if ended else None
    late = t.signal in ("overdue", "late")
    return TimeSpan(
        begin=begin,
        dues=dues,
        end=end,
        done=t.done_on is not None,
        stretches=tuple(s for s in stretches(begin, dues, end, t.day) if late or s.stroke != "overdue"),
        parts=(*_steps(t), *_occurrences(t)),
    )


def plan_span(plan: Plan, shown: Sequence[TaskDay], view: View) -> TimeSpan:
    """A plan begins and ends as it says itself, else with all its tasks; its parts are those that are shown."""
    tasks, day = view.tasks(plan), view.day
    begins = [begin for t in tasks if (begin := task_span(t, plan).begin)]
    dues = [t.due for t in tasks if t.due]
    begin = plan.start or min(begins, default=None)
    due = plan.due or max(dues, default=None)
    counted = [t for t in tasks if t.counts]
    end = None
    if counted and all(t.state == "done" for t in counted):
        end = max((t.done_on for t in counted if t.done_on), default=None)
    return TimeSpan(
        begin=begin,
        dues=(due,) if due else (),
        end=end,
        done=end is not None,
        stretches=stretches(begin, (due,) if due else (), end, day),
        parts=tuple(part for t in shown for part in _as_part(t)),
    )


def stretches(begin: date | None, dues: Sequence[date], end: date | None, day: date) -> tuple[Stretch, ...]:
    """The stretches of a span in order, each beginning where the one before it ends; none without a begin
    that has come or a due to go to. After `end` nothing is left."""
    due = dues[-1] if dues else None
    stop = day if end is None else min(end, day)
    if begin is None:
        begin = min(due, stop) if due else stop
    if due is None:
        return (Stretch("gone", begin, stop),) if begin < stop else ()
    bounds: list[tuple[Stroke, date]] = [("gone", min(due, stop))]
    if end is None:
        bounds += [("left", min(dues[0], due)), ("extended", due)]
    bounds.append(("overdue", stop))
    found: list[Stretch] = []
    at = begin
    for stroke, last in bounds:
        if last > at:
            found.append(Stretch(stroke, at, last))
            at = last
    return tuple(found)


def _dues(t: TaskDay) -> tuple[date, ...]:
    found = [day for day in (t.baseline_due, *(move.after for move in t.due_moves), t.due) if day is not None]
    return tuple(day for place, day in enumerate(found) if place == 0 or day != found[place - 1])


def _steps(t: TaskDay) -> Iterator[Part]:
    for s in t.steps:
        if s.done_on is not None:
            yield Part(s.done_on, "done", s.step.title)
        elif s.due is not None:
            yield Part(s.due, "missed" if s.due < t.day else "open", s.step.title)


def _occurrences(t: TaskDay) -> Iterator[Part]:
    if t.occurrences is None:
        return
    for o in t.occurrences.all:
        if o.done_on is not None:
            yield Part(o.done_on, "done")
        elif o.day <= t.day:
            yield Part(o.day, "missed" if o.day < t.day and not t.task.event else "open")
    if t.occurrences.next is not None and t.occurrences.next > t.day:
        yield Part(t.occurrences.next, "open")


def _as_part(t: TaskDay) -> Iterator[Part]:
    if t.done_on is not None:
        yield Part(t.done_on, "done", t.task.title)
    elif t.due is not None and t.counts:
        yield Part(t.due, "missed" if t.due < t.day else "open", t.task.title)
