"""Plans, tasks and entries in a line each, for tests. Days may be written as ISO text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from dvplan.core.ledger.book import open_book
from dvplan.core.ledger.view import View
from dvplan.core.model.entry import Entry, Reading
from dvplan.core.model.location import Location
from dvplan.core.model.plan import Measure, Plan, Repeat, Step, Task
from dvplan.core.model.workspace import Settings
from dvplan.core.workdays.working_calendar import work_calendar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dvplan.core.ledger.book import Book
    from dvplan.core.ledger.task_day import TaskDay

_DAYS = ("on", "due", "ask_due", "occurrence", "start", "assigned", "first", "until", "at")


def d(text: str) -> date:
    """The day of an ISO text."""
    return date.fromisoformat(text)


def task(id: str = "a", plan: str = "p", **fields: Any) -> Task:  # noqa: A002  # as it is called in a plan
    """A task of plan "p"; needs without a plan are of the same plan."""
    needs = tuple(need if "/" in need else f"{plan}/{need}" for need in fields.pop("needs", ()))
    return Task(key=f"{plan}/{id}", id=id, plan=plan, needs=needs, **{"title": id} | _dated(fields))


def step(id: str, due: str | None = None, weight: float = 1) -> Step:  # noqa: A002
    """A step of a task."""
    return Step(id, id, d(due) if due else None, weight)


def repeat(first: str, every: str | None = None, **fields: Any) -> Repeat:
    """How a task recurs."""
    return Repeat(first=d(first), every=every, **_dated(fields))


def measure(id: str = "m", *places: str, **fields: Any) -> Measure:  # noqa: A002
    """A measure, of the whole where no place is named."""
    return Measure(id, id, places=places, **fields)


def plan(*tasks: Task, id: str = "p", **fields: Any) -> Plan:  # noqa: A002
    """A plan; its tasks become its own whatever plan they were built for."""
    own = tuple(replace(t, plan=id, key=f"{id}/{t.id}") for t in tasks)
    return Plan(id=id, tasks=own, location=Location(f"{id}.toml"), **{"title": id} | _dated(fields))


def log(on: str, task: str = "a", **fields: Any) -> Entry:
    """An entry about task "a" of plan "p"; `values` is by measure, then by place where it has places."""
    key = task if "/" in task else f"p/{task}"
    values, at = fields.pop("values", {}), d(fields.pop("at", on))
    location = Location(f"{key.partition('/')[0]}.log.toml")
    return Entry(on=d(on), task=key, location=location, readings=tuple(_readings(values, at)), **_dated(fields))


def book(plans: Iterable[Plan], entries: Iterable[Entry] = (), settings: Settings | None = None) -> Book:
    """A book; entries of one day count in the order given."""
    settings = settings or Settings()
    days = settings.calendar
    calendar = work_calendar(days.country, days.workweek, days.closed, days.open_)
    placed = [replace(entry, place_in_file=i) for i, entry in enumerate(entries)]
    return open_book(settings, calendar, plans, placed)


def view(
    on: str, tasks: Iterable[Task], *entries: Entry, settings: Settings | None = None, **of_plan: Any
) -> View:
    """Plan "p" of these tasks on a day."""
    return View(book([plan(*tasks, **of_plan)], entries, settings), d(on))


def on_day(on: str, fields: Mapping[str, Any], *entries: Entry, settings: Settings | None = None) -> TaskDay:
    """Task "a" of plan "p", with these fields, on a day."""
    found = view(on, [task(**fields)], *entries, settings=settings).task("p/a")
    assert found is not None, "not assigned yet"
    return found


def _dated(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {k: d(v) if k in _DAYS and isinstance(v, str) else v for k, v in fields.items()}


def _readings(values: Mapping[str, Any], at: date) -> Iterable[Reading]:
    for name, value in values.items():
        if isinstance(value, dict):
            yield from (Reading(name, place, figure, at) for place, figure in value.items())
        else:
            yield Reading(name, None, value, at)
