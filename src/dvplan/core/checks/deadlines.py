"""Deadlines: who may move them, why, and onto which days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.core.checks.facts import field_location, has_text
from dvplan.core.diagnostics.problem import Problem
from dvplan.core.model.plan import plan_of_key

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dvplan.core.checks.facts import Facts
    from dvplan.core.diagnostics.problem import Arg
    from dvplan.core.model.entry import Entry
    from dvplan.core.model.location import Location
    from dvplan.core.model.plan import Task


def unexplained_dues(facts: Facts) -> Iterator[Problem]:
    """A due in force that an entry changes without a reason. Setting the first, or keeping it, needs none."""
    for key, task in facts.tasks.items():
        for entry, before, after in _changes(facts, task):
            if before is not None and before != after and not has_text(entry.reason):
                args: dict[str, Arg] = {"task": key, "before": before, "after": after}
                hint = "step" if entry.step is not None else None
                yield Problem("unexplained-due", entry.location.at("due"), args, hint, plans=(task.plan,))


def unexplained_asks(facts: Facts) -> Iterator[Problem]:
    """A request for a later due without a reason."""
    for entry in facts.all_entries:
        if entry.ask_due is not None and not has_text(entry.reason):
            yield Problem("unexplained-ask", entry.location.at("ask_due"), plans=(plan_of_key(entry.task),))


def asks_with_due(facts: Facts) -> Iterator[Problem]:
    """An entry that asks for a due and grants one: nobody can tell which came first."""
    for entry in facts.all_entries:
        if entry.ask_due is not None and entry.due is not None:
            args: dict[str, Arg] = {"ask_due": entry.ask_due, "due": entry.due}
            yield Problem("ask-and-due", entry.location.at("ask_due"), args, plans=(plan_of_key(entry.task),))


def own_extensions(facts: Facts) -> Iterator[Problem]:
    """An extension granted by the one who owns the task at that moment."""
    for key, task in facts.tasks.items():
        later = {id(m.entry): m for m in facts.histories[key].moves if m.before and m.after > m.before}
        owner = task.owner
        for entry in facts.entries.get(key, ()) if later else ():
            if id(entry) in later and facts.same_owner(entry.by, owner):
                args: dict[str, Arg] = {"task": key, "by": entry.by or "", "due": later[id(entry)].after}
                yield Problem("own-extension", entry.location.at("by"), args, plans=(task.plan,))
            owner = entry.owner or owner


def dues_on_days_off(facts: Facts) -> Iterator[Problem]:
    """A due date on a day nobody works. Events may well be held on one; occurrences have `if_closed`."""
    for plan in facts.all_plans:
        for task in plan.tasks:
            if task.event:
                continue
            for i, step in enumerate(task.steps):
                if step.due is not None and not facts.calendar.is_working(step.due):
                    yield _day_off(facts, step.due, field_location(task, "step").at(i, "due"))
            if task.due is not None and not facts.calendar.is_working(task.due):
                yield _day_off(facts, task.due, field_location(task, "due"))
    for key, task in facts.tasks.items():
        for entry in () if task.event else facts.entries.get(key, ()):
            if entry.due is not None and not facts.calendar.is_working(entry.due):
                yield _day_off(facts, entry.due, entry.location.at("due"))


def dues_before_start(facts: Facts) -> Iterator[Problem]:
    """A due before the start of the same plan, task or repetition: mostly a slip in the year."""
    for plan in facts.all_plans:
        yield from _backwards(plan.start, plan.due, plan.location.at("due"))
        for task in plan.tasks:
            yield from _backwards(task.start, task.due, field_location(task, "due"))
            if task.repeat is not None:
                # Without an end of its own it ends with its plan.
                last = "first" if task.repeat.until is None else "until"
                end = task.repeat.until or plan.due
                yield from _backwards(task.repeat.first, end, field_location(task, "repeat").at(last))


def _changes(facts: Facts, task: Task) -> Iterator[tuple[Entry, date | None, date]]:
    """Every entry that sets or moves the due of the task or of one of its steps: before, after."""
    for move in facts.histories[task.key].moves:
        yield move.entry, move.before, move.after
    origin = facts.origins.get(task.key)
    carried = origin.step_dues if origin else {}
    dues = {step.id: step.due or carried.get(step.id) for step in task.steps}
    for entry in facts.entries.get(task.key, ()):
        if entry.step is not None and entry.due is not None:
            yield entry, dues.get(entry.step), entry.due
            dues[entry.step] = entry.due


def _day_off(facts: Facts, day: date, location: Location) -> Problem:
    holiday = facts.calendar.holiday(day)
    args: dict[str, Arg] = {
        "due": day,
        "before": facts.calendar.previous_working(day),
        "after": facts.calendar.next_working(day),
    }
    return Problem(
        "due-on-day-off", location, args | ({"holiday": holiday} if holiday else {}), holiday and "holiday"
    )


def _backwards(start: date | None, end: date | None, location: Location) -> Iterator[Problem]:
    if start is not None and end is not None and end < start:
        yield Problem("due-before-start", location, {"start": start, "due": end})
