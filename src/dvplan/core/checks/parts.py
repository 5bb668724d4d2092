"""Steps and occurrences that a task does not have, and entries that mix them up."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dvplan.core.checks.unknown import unknown
from dvplan.core.diagnostics.problem import Problem
from dvplan.core.model.nearest import nearest
from dvplan.core.model.plan import plan_of_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvplan.core.checks.facts import Facts
    from dvplan.core.diagnostics.problem import Arg
    from dvplan.core.model.plan import Task


AHEAD = timedelta(days=31)
"""How far behind a day that is no occurrence the nearest one is still looked for."""


def unknown_steps(facts: Facts) -> Iterator[Problem]:
    """An entry about a step that its task does not have."""
    for key, task in facts.tasks.items():
        known = {step.id: None for step in task.steps}
        for entry in facts.entries.get(key, ()):
            if entry.step is None or entry.step in known:
                continue
            location, near = entry.location.at("step"), nearest(entry.step, known)
            args: dict[str, Arg] = {"step": entry.step, "task": key}
            yield unknown("unknown-step", location, args, near, None if known else "no-steps", (task.plan,))


def unknown_occurrences(facts: Facts) -> Iterator[Problem]:
    """An entry about a day that is no occurrence of its task, neither by the rule nor as moved."""
    for key, task in facts.tasks.items():
        named = [(e, e.occurrence) for e in facts.entries.get(key, ()) if e.occurrence is not None]
        latest = max((day for _, day in named), default=date.min)
        days = _occurrence_days(facts, task, min(latest, date.max - AHEAD) + AHEAD) if named else ()
        if days is None:
            continue
        for entry, day in named:
            place = bisect_left(days, day)
            if place < len(days) and days[place] == day:
                continue
            close = days[max(0, place - 1) : place + 1]
            near = min((abs((other - day).days), other) for other in close)[1] if close else None
            location, otherwise = entry.location.at("occurrence"), "not-repeating" if task.repeat is None else None
            args: dict[str, Arg] = {"occurrence": day, "task": key}
            yield unknown("unknown-occurrence", location, args, near, otherwise, (task.plan,))


def _occurrence_days(facts: Facts, task: Task, upto: date) -> tuple[date, ...] | None:
    """The nominal and the moved days, in order; None where the rule itself makes no sense."""
    if task.repeat is None:
        return ()
    from dvplan.core.workdays.recurrence import occurrences

    plan = facts.plans.get(task.plan)
    # One moved to the next working day is still named by its nominal day.
    end = facts.calendar.next_working(upto)
    try:
        found = occurrences(task.repeat, facts.calendar, end, plan.due if plan else None)
    except (ValueError, KeyError):
        return None
    return tuple(sorted({day for occurrence in found for day in (occurrence.nominal, occurrence.day)}))


def mixed_entries(facts: Facts) -> Iterator[Problem]:
    """An entry about a step or an occurrence with something that neither can have."""
    for entry in facts.all_entries:
        plans = (plan_of_key(entry.task),)
        if entry.step is None and entry.occurrence is None:
            continue
        if entry.step is not None and entry.occurrence is not None:
            yield Problem("step-and-occurrence", entry.location.at("occurrence"), plans=plans)
        if entry.state is not None and entry.state not in ("done", "active"):
            hint = "step" if entry.step is not None else "occurrence"
            yield Problem("state-of-a-part", entry.location.at("state"), {"state": entry.state}, hint, plans=plans)
        if entry.due is not None and entry.step is None:
            yield Problem("occurrence-moved", entry.location.at("due"), {"due": entry.due}, plans=plans)
