"""Tasks that are named but are not there. A plan that could not be read may well have them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dvplan.core.checks.facts import field_location
from dvplan.core.checks.unknown import unknown
from dvplan.core.diagnostics.problem import Problem
from dvplan.core.model.nearest import nearest
from dvplan.core.model.plan import plan_of_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvplan.core.checks.facts import Facts
    from dvplan.core.diagnostics.problem import Arg
    from dvplan.core.model.entry import Entry
    from dvplan.core.model.location import Location


def unknown_tasks(facts: Facts) -> Iterator[Problem]:
    """A need, a carried task, a task carried out, or the task of an entry."""
    near: dict[tuple[str, str], str | None] = {}
    for key, home, location, plans in _named(facts):
        if key in facts.tasks or facts.is_unread(key):
            continue
        if (key, home) not in near:
            near[key, home] = _near(facts, key, home)
        several = "several" if "," in key or ";" in key else None
        yield unknown("unknown-task", location, {"task": _short(key, home)}, near[key, home], several, plans)


def carried_without_day(facts: Facts) -> Iterator[Problem]:
    """A carried task that does not say since when it is this plan's."""
    for plan in facts.all_plans:
        for task in plan.tasks:
            if task.carried_from is not None and task.assigned is None:
                args: dict[str, Arg] = {"task": task.id, "from": task.carried_from}
                yield Problem("carried-without-day", field_location(task, "carried_from"), args)


def carried_though_done(facts: Facts) -> Iterator[Problem]:
    """A task carried on though it was done or called off by then, as happens where the next year was drafted
    early: the next year's reports would call it overdue."""
    for task in facts.tasks.values():
        past = facts.histories.get(task.carried_from or "")
        if past is None or task.assigned is None or past.since is None or past.since > task.assigned:
            continue
        if past.state in ("done", "cancelled"):
            args: dict[str, Arg] = {"task": task.id, "from": task.carried_from or "", "on": past.since}
            yield Problem("carried-though-done", field_location(task, "carried_from"), args, past.state)


def standing_needs(facts: Facts) -> Iterator[Problem]:
    """A need that is never done, being a standing task: what waits for it would wait for ever."""
    for task in facts.tasks.values():
        waits = facts.histories[task.key].state not in ("done", "cancelled")
        for i, key in enumerate(task.needs if waits else ()):
            need = facts.tasks.get(key)
            if need is not None and need.standing and facts.histories[key].state != "cancelled":
                args: dict[str, Arg] = {"task": task.id, "need": _short(key, task.plan)}
                yield Problem("standing-need", field_location(task, "needs").at(i), args)


def _named(facts: Facts) -> Iterator[tuple[str, str, Location, tuple[str, ...]]]:
    """Every task named from elsewhere: its key, the plan whose short names are meant there, where it is
    named, and the plans that an error there leaves out too."""
    for plan in facts.all_plans:
        if plan.carries_out is not None:
            yield plan.carries_out, plan.id, plan.location.at("carries_out"), ()
        for task in plan.tasks:
            for i, key in enumerate(task.needs):
                yield key, plan.id, field_location(task, "needs").at(i), ()
            if task.carried_from is not None:
                yield task.carried_from, plan.id, field_location(task, "carried_from"), ()
    for entry, location in _astray(facts):
        plan_id = plan_of_key(entry.task)
        yield entry.task, plan_id, location, (plan_id,)


def _astray(facts: Facts) -> Iterator[tuple[Entry, Location]]:
    """The entries about no task there is, each with the place that names its task."""
    astray = {entry.location for entry in facts.all_entries if entry.task not in facts.tasks}
    blocks = [entry for entry in facts.all_entries if entry.location in astray] if astray else []
    sizes = Counter(entry.location for entry in blocks)
    seen: Counter[Location] = Counter()
    for entry in blocks:
        location = entry.location.at("task")
        # Entries with one location are the tasks of one block's list, in its order.
        yield entry, location.at(seen[entry.location]) if sizes[entry.location] > 1 else location
        seen[entry.location] += 1


def _near(facts: Facts, key: str, home: str) -> str | None:
    plan_id, _, task_id = key.partition("/")
    if plan_id not in facts.plans:
        found = nearest(plan_id, facts.plans)
        if found is None:
            return None
        plan_id = found
    found = nearest(task_id, (task.id for task in facts.plans[plan_id].tasks))
    return _short(f"{plan_id}/{found}", home) if found else None


def _short(key: str, home: str) -> str:
    return key.removeprefix(f"{home}/")
