"""Next year's plan, drafted from this year's: what is unfinished goes on there, and no date is made up."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from dvplan.core.diagnostics.edit_refused import EditRefused
from dvplan.core.ledger.view import View
from dvplan.core.model.location import NOWHERE
from dvplan.core.workdays.recurrence_from import repeat_from

if TYPE_CHECKING:
    from dvplan.core.ledger.book import Book
    from dvplan.core.ledger.task_day import TaskDay
    from dvplan.core.model.plan import Plan, Repeat, Task

YEAR = re.compile(r"(?<!\d)(?:19|20|21)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Carried:
    """A task as it is to be written in the new plan, and where the old one stands."""

    task: Task
    old: TaskDay


@dataclass(frozen=True, slots=True)
class Rollover:
    """The new plan without its tasks, what it takes over, and the keys of what stays: `finished` is done, called
    off or past; `ended` repeats no more, though not all of it was done."""

    plan: Plan
    carried: tuple[Carried, ...]
    finished: tuple[str, ...]
    ended: tuple[str, ...]


def roll_over(book: Book, plan: Plan, to: int, on: date, today: date) -> Rollover:
    """Draft the plan of the year `to` from one of the book. `on` is the day that its tasks are given.

    What another task carries on already is not carried again. Raises EditRefused "rollover-later" where the log
    of a carried task has an entry after `on`, which would count nowhere.
    """
    view = View(book, max(on, today))
    given = [t for t in plan.tasks if t.assigned is None or t.assigned < on]
    days = {task.key: found for task in given if (found := view.task(task.key)) is not None}
    left = {key: t for key, t in days.items() if key not in book.successors}
    repeats = {key: _repeat(book, t, on) for key, t in left.items()}
    over = [key for key, t in left.items() if t.task.repeat is not None and repeats[key] is None]
    ended = tuple(key for key in over if not _is_finished(left[key], on) and view.course(key).ended_on is None)
    finished = tuple(key for key, t in left.items() if key not in ended and (key in over or _is_finished(t, on)))
    kept = {key: t for key, t in left.items() if key not in (*ended, *finished)}
    _refuse_later_entries(book, kept, on)
    new = _heading(book, plan, to, on)
    names = {**book.successors, **{key: f"{new.id}/{t.task.id}" for key, t in kept.items()}}
    carried = tuple(
        Carried(replace(_copy(t, new.id, on), needs=_needs(view, t.task, names), repeat=repeats[key]), t)
        for key, t in kept.items()
    )
    return Rollover(new, carried, finished, ended)


def year_of(plan: Plan, to: int) -> int | None:
    """The year before `to` that the plan's id names, else its title, else that it starts or ends in."""
    for text in (plan.id, plan.title):
        named = [int(year) for year in YEAR.findall(text) if int(year) < to]
        if named:
            return max(named)
    return next((day.year for day in (plan.start, plan.due) if day is not None and day.year < to), None)


def in_year(text: str, old: int | None, to: int, otherwise: str) -> str:
    """The text with the old year replaced; where it is not in it, `otherwise` filled with `text` and `year`."""
    moved = YEAR.sub(lambda found: str(to) if int(found[0]) == old else found[0], text)
    return moved if moved != text else otherwise.format(text=text, year=to)


def _heading(book: Book, plan: Plan, to: int, on: date) -> Plan:
    """A year's plan ends with its year; any other end is for people to set."""
    old = year_of(plan, to)
    whole_year = plan.due is not None and (plan.due.month, plan.due.day) == (12, 31) and plan.due.year < to
    return replace(
        plan,
        id=in_year(plan.id, old, to, "{text}-{year}"),
        title=in_year(plan.title, old, to, "{text} ({year})"),
        title_en=plan.title_en and in_year(plan.title_en, old, to, "{text} ({year})"),
        start=on if plan.start else None,
        due=date(to, 12, 31) if whole_year else None,
        carries_out=plan.carries_out and book.successors.get(plan.carries_out, plan.carries_out),
        tasks=(),
        location=NOWHERE,
    )


def _is_finished(t: TaskDay, on: date) -> bool:
    """Done, called off, or an event that is past."""
    is_past = t.task.event and t.task.repeat is None and (t.due is None or t.due < on)
    return is_past or t.state in ("done", "cancelled")


def _repeat(book: Book, t: TaskDay, on: date) -> Repeat | None:
    if t.task.repeat is None:
        return None
    known = t.occurrences.all if t.occurrences else ()
    done = frozenset(occurrence.nominal for occurrence in known if occurrence.done_on is not None)
    return repeat_from(t.task.repeat, book.calendar, on, done)


def _refuse_later_entries(book: Book, tasks: dict[str, TaskDay], on: date) -> None:
    later = [entry for key in tasks for entry in book.entries.get(key, ()) if entry.on > on]
    if later:
        last = max(later, key=lambda entry: entry.on)
        raise EditRefused("rollover-later", {"task": last.task, "on": str(on), "day": str(last.on)})


def _copy(t: TaskDay, plan: str, on: date) -> Task:
    """What the carrying itself tells is not written again: dues of task and steps, which the old log may yet
    move. A table of data stays with the old task, whose figures go on in this one."""
    return replace(
        t.task,
        key=f"{plan}/{t.task.id}",
        plan=plan,
        owner=t.owner,
        officer=t.officer,
        assigned=on,
        due=None,
        no_due=None if t.due else t.task.no_due,
        carried_from=t.task.key,
        steps=tuple(replace(step, due=None) for step in t.task.steps),
        measures=tuple(replace(measure, data=None) for measure in t.task.measures),
        inherited=frozenset(),
        location=NOWHERE,
    )


def _needs(view: View, task: Task, names: dict[str, str]) -> tuple[str, ...]:
    """The needs that are not finished, by the tasks that carry them on."""
    unfinished = (
        key for key in task.needs if (t := view.task(key)) is None or t.state not in ("done", "cancelled")
    )
    return tuple(names.get(key, key) for key in unfinished)
