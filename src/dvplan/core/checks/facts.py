"""What every check may look at: the workspace, indexed once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeVar
from unicodedata import normalize

from dvplan.core.ledger.history import replay
from dvplan.core.model.location import Location
from dvplan.core.model.plan import plan_of_key
from dvplan.core.workdays.working_calendar import work_calendar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dvplan.core.ledger.history import History
    from dvplan.core.model.entry import Entry
    from dvplan.core.model.plan import Plan, Task
    from dvplan.core.model.workspace import Settings
    from dvplan.core.workdays.working_calendar import WorkCalendar

V = TypeVar("V")

LONGEST_CHAIN = 100
"""How many tasks back a carried one is followed: a century of yearly plans."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The workspace as read, sound or not. Of two plans or tasks with one id the first is the one indexed."""

    settings: Settings
    calendar: WorkCalendar
    today: date
    unread: frozenset[str]
    """Ids of plans whose file could not be read; nothing is known of their tasks."""
    all_plans: tuple[Plan, ...]
    all_entries: tuple[Entry, ...]
    """In the order they count."""
    plans: Mapping[str, Plan]
    tasks: Mapping[str, Task]
    entries: Mapping[str, tuple[Entry, ...]]
    """By task key, in the order they count."""
    histories: Mapping[str, History]
    """By task key, every entry replayed."""
    origins: Mapping[str, History]
    """Key of a carried task to where the one it goes on from stood on the day it was given."""
    successors: Mapping[str, Task]
    """Key of a carried task to the task that carries it on."""
    carried_out: frozenset[str]
    """Keys of the tasks that a plan carries out."""
    owner_ids: Mapping[str, str]
    """Every folded id, name, short name and alias of an owner to the owner's id."""

    def is_unread(self, key: str) -> bool:
        """Whether a task key leads into a plan that could not be read."""
        return plan_of_key(key) in self.unread

    def same_owner(self, one: str | None, other: str | None) -> bool:
        """Whether two texts name one owner, by id, name, short name or alias, in any case."""
        if not one or not other:
            return False
        first, second = folded(one), folded(other)
        return self.owner_ids.get(first, first) == self.owner_ids.get(second, second)


def gather(
    settings: Settings, plans: Iterable[Plan], entries: Iterable[Entry], unread: Iterable[str], today: date
) -> Facts:
    """Index the workspace. Raises nothing, whatever the plans and entries say."""
    all_plans = tuple(plans)
    all_entries = tuple(sorted(entries, key=lambda e: (e.on, e.location.file, e.place_in_file)))
    tasks = _first_of_each((task.key, task) for plan in all_plans for task in plan.tasks)
    by_task: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in all_entries:
        by_task[entry.task].append(entry)
    found = {key: tuple(of_task) for key, of_task in by_task.items()}
    begun = ((key, _origin(task, tasks, found)) for key, task in tasks.items() if task.carried_from)
    origins = {key: origin for key, origin in begun if origin is not None}
    days = settings.calendar
    return Facts(
        settings=settings,
        calendar=work_calendar(days.country, days.workweek, days.closed, days.open_),
        today=today,
        unread=frozenset(unread),
        all_plans=all_plans,
        all_entries=all_entries,
        plans=_first_of_each((plan.id, plan) for plan in all_plans),
        tasks=tasks,
        entries=found,
        histories={
            key: replay(task, found.get(key, ()), date.max, origins.get(key)) for key, task in tasks.items()
        },
        origins=origins,
        successors=_first_of_each((t.carried_from, t) for t in tasks.values() if t.carried_from),
        carried_out=frozenset(plan.carries_out for plan in all_plans if plan.carries_out),
        owner_ids=_first_of_each(
            (folded(name), owner.id)
            for owner in settings.owners
            for name in (owner.id, owner.name, owner.short, *owner.aliases)
            if name
        ),
    )


def folded(name: str) -> str:
    """What two ids that count as one have in common: composed and without case."""
    return normalize("NFC", normalize("NFC", name).casefold())


def entry_location(entry: Entry, field: str, column: str) -> Location:
    """Where an entry's field is written: in its block, or in a column of the row of data it came from."""
    if is_data_row(entry):
        return Location(entry.location.file, (*entry.location.path[:2], column))
    return entry.location.at(field)


def is_data_row(entry: Entry) -> bool:
    """Whether an entry came from a table of data, where a location is "row", its number and its column."""
    return entry.location.path[:1] == ("row",)


def has_text(text: str | None) -> bool:
    """Whether a field says anything."""
    return bool(text and text.strip())


def field_location(task: Task, field: str) -> Location:
    """Where a task's field is written: in the task, or among the defaults of its plan."""
    if field in task.inherited:
        return Location(task.location.file, ("defaults", field))
    return task.location.at(field)


def _first_of_each(pairs: Iterable[tuple[str, V]]) -> dict[str, V]:
    first: dict[str, V] = {}
    for key, value in pairs:
        first.setdefault(key, value)
    return first


def _origin(task: Task, tasks: Mapping[str, Task], entries: Mapping[str, tuple[Entry, ...]]) -> History | None:
    """Where a carried task begins. The tasks behind it may well be a ring."""
    chain: list[tuple[Task, date]] = []
    current, day, seen = task, task.assigned, {task.key}
    while (
        day is not None
        and current.assigned is not None
        and current.carried_from in tasks
        and current.carried_from not in seen
        and len(chain) < LONGEST_CHAIN
    ):
        day = min(day, current.assigned)
        current = tasks[current.carried_from or ""]
        seen.add(current.key)
        chain.append((current, day))
    origin: History | None = None
    for earlier, upto in reversed(chain):
        origin = replay(earlier, entries.get(earlier.key, ()), upto, origin)
    return origin
