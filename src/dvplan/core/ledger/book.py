"""The book: every plan and entry of the workspace, indexed once, for any day."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from dvplan.core.model.entry import Entry
    from dvplan.core.model.plan import Plan, Task
    from dvplan.core.model.workspace import Settings
    from dvplan.core.workdays.working_calendar import WorkCalendar


@dataclass(frozen=True, slots=True)
class Book:
    """Sound plans and entries. Nothing here depends on a day."""

    settings: Settings
    calendar: WorkCalendar
    plans: tuple[Plan, ...]
    tasks: Mapping[str, Task]
    """By key, in the order of the plans."""
    entries: Mapping[str, tuple[Entry, ...]]
    """By task key, in the order they count."""
    plan_dues: Mapping[str, date]
    """Id of a plan to its due, where it has one."""
    successors: Mapping[str, str]
    """Key of a carried task to the key of the task that carries it on."""
    carried_out_by: Mapping[str, tuple[Plan, ...]]
    """Key of a task to the plans that carry it out."""


def open_book(settings: Settings, calendar: WorkCalendar, plans: Iterable[Plan], entries: Iterable[Entry]) -> Book:
    """Index plans and entries. Plans are taken in order of their id, so that the order of files says nothing;
    entries in order of day, then file, then place in it."""
    ordered = tuple(sorted(plans, key=lambda plan: plan.id))
    tasks = {task.key: task for plan in ordered for task in plan.tasks}
    by_task: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in sorted(entries, key=lambda entry: (entry.on, entry.location.file, entry.place_in_file)):
        by_task[entry.task].append(entry)
    carried_out_by: defaultdict[str, list[Plan]] = defaultdict(list)
    for plan in ordered:
        if plan.carries_out:
            carried_out_by[plan.carries_out].append(plan)
    return Book(
        settings=settings,
        calendar=calendar,
        plans=ordered,
        tasks=tasks,
        entries={key: tuple(found) for key, found in by_task.items()},
        plan_dues={plan.id: plan.due for plan in ordered if plan.due},
        successors=_successors(tasks.values()),
        carried_out_by={key: tuple(found) for key, found in carried_out_by.items()},
    )


def _successors(tasks: Iterable[Task]) -> dict[str, str]:
    """Of two tasks carried from one, the one assigned first carries it on."""
    carried = [
        (task.assigned, task.carried_from, task.key) for task in tasks if task.carried_from and task.assigned
    ]
    found: dict[str, str] = {}
    for _, origin, key in sorted(carried):
        found.setdefault(origin, key)
    return found
