"""What is left of the work, week by week, against what the plan's deadlines would have left, and a forecast.

Work is counted in weight: a task's weight by the percentage not done. It is of the tasks that count (not
cancelled, carried or standing) and were given by then.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from dvplan.core.ledger.progress import expected_progress
from dvplan.core.ledger.view import View

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dvplan.core.ledger.book import Book
    from dvplan.core.ledger.course import Course

WEEK = timedelta(7)
PACE_WEEKS = 4
LONGEST = timedelta(weeks=53)
"""How far back and ahead weeks are counted."""


@dataclass(frozen=True, slots=True)
class WeekLeft:
    """The work at the end of a day, and what became of it since the week before, all in weight.

    left = left the week before − done + added − dropped. `planned` is what the deadlines in force that day
    would have left: a task without any is left whole.
    """

    day: date
    tasks: int
    weight: float
    left: float
    planned: float
    done: float = 0.0
    added: float = 0.0
    """Of tasks given that week."""
    dropped: float = 0.0
    """Of tasks cancelled or carried on that week."""


@dataclass(frozen=True, slots=True)
class PlannedLeft:
    """What the deadlines now in force leave at the end of a day to come, in weight."""

    day: date
    planned: float


@dataclass(frozen=True, slots=True)
class Forecast:
    """When nothing would be left at the pace of the last weeks. `None` for a day: at that pace never.

    `pace` is the mean weight done a week, `added` the mean weight newly given; `weeks` is over how many.
    """

    weeks: float
    pace: float
    added: float
    day: date | None
    day_if_added: date | None
    """With as much new work a week as in these weeks."""


@dataclass(frozen=True, slots=True)
class Burndown:
    """Weeks up to the day, the plan's line after it, and a forecast where there is a whole week to judge by."""

    weeks: tuple[WeekLeft, ...]
    ahead: tuple[PlannedLeft, ...]
    last_due: date | None
    """The latest deadline of a task not done."""
    without_due: int
    """Tasks not done that have no deadline of their own, none being set or since they recur: the plan's line never
    counts on them."""
    forecast: Forecast | None


class _Left(NamedTuple):
    weight: float
    left: float
    planned: float


def burndown(book: Book, keys: Sequence[str], day: date) -> Burndown:
    """The burndown of some tasks, by key, up to and with a day."""
    now = View(book, day)
    courses = _counted(now, keys)
    since = _first_day(book, keys, day)
    weeks = tuple(_weeks(book, keys, _sundays(since, day)))
    open_ = [c for c in courses.values() if c.state != "done"]
    dues = [c.due for c in open_ if c.due is not None]
    return Burndown(
        weeks=weeks,
        ahead=tuple(_ahead(book, courses.values(), day, max(dues, default=day))),
        last_due=max(dues, default=None),
        without_due=sum(c.expected is None for c in open_),
        forecast=_forecast(book, keys, since, weeks[-1]),
    )


def forecast(left: float, done: float, added: float, weeks: float, day: date) -> Forecast:
    """The forecast from the weight done and added in so many weeks up to a day."""
    pace, more = done / weeks, added / weeks
    return Forecast(weeks, pace, more, _day_of_none(left, pace, day), _day_of_none(left, pace - more, day))


def _day_of_none(left: float, pace: float, day: date) -> date | None:
    if left <= 0:
        return day
    days = ceil(7 * left / pace - 1e-9) if pace > 1e-9 else None
    return day + timedelta(days) if days is not None and days < (date.max - day).days else None


def _forecast(book: Book, keys: Sequence[str], since: date, last: WeekLeft) -> Forecast | None:
    days = [last.day - n * WEEK for n in range(PACE_WEEKS, -1, -1) if last.day - n * WEEK >= since]
    if len(days) < 2:
        return None
    found = list(_weeks(book, keys, days))[1:]
    done, added = sum(week.done for week in found), sum(week.added for week in found)
    return forecast(last.left, done, added, len(found), last.day)


def _weeks(book: Book, keys: Sequence[str], days: Iterable[date]) -> Iterable[WeekLeft]:
    before: Mapping[str, _Left] | None = None
    given: set[str] = set()
    for day in days:
        view = View(book, day)
        now = {key: _left(course) for key, course in _counted(view, keys).items()}
        first = {key for key in keys if view.is_given(key)} - given
        yield _week(book, day, now, now if before is None else before, first)
        before = now
        given |= first


def _week(
    book: Book, day: date, now: Mapping[str, _Left], before: Mapping[str, _Left], first: set[str]
) -> WeekLeft:
    """`first`: the tasks that were given since `before`."""
    stayed = now.keys() & before.keys()
    new = now.keys() - before.keys()
    # What was done of a carried task, was done where it came from; of one that comes back, before it went.
    fresh = [key for key in new & first if book.tasks[key].carried_from is None]
    whole = sum(now[key].weight if key in fresh else now[key].left for key in sorted(new))
    return WeekLeft(
        day=day,
        tasks=len(now),
        weight=sum(task.weight for task in now.values()),
        left=sum(task.left for task in now.values()),
        planned=sum(task.planned for task in now.values()),
        done=sum(before[key].left - now[key].left for key in sorted(stayed))
        + sum(now[key].weight - now[key].left for key in sorted(fresh)),
        added=whole,
        dropped=sum(before[key].left for key in sorted(before.keys() - now.keys())),
    )


def _left(course: Course) -> _Left:
    weight = course.task.weight
    return _Left(weight, weight * (100 - course.progress) / 100, weight * (100 - (course.expected or 0)) / 100)


def _counted(view: View, keys: Iterable[str]) -> dict[str, Course]:
    courses = {key: view.course(key) for key in keys if view.is_given(key)}
    return {key: course for key, course in courses.items() if course.counts}


def _first_day(book: Book, keys: Iterable[str], day: date) -> date:
    """The day the first of the tasks was given, or as far back as weeks are counted."""
    begins = {plan.id: plan.start for plan in book.plans}
    found = [day]
    for key in keys:
        task, entries = book.tasks[key], book.entries.get(key, ())
        given = (task.assigned, begins[task.plan], task.start, entries[0].on if entries else None)
        found.append(next((each for each in given if each is not None), day))
    return max(min(found), day - LONGEST if day - date.min > LONGEST else date.min)


def _sundays(first: date, last: date) -> Iterable[date]:
    """The first day, each Sunday between, and the last day."""
    yield first
    day = first + timedelta((6 - first.weekday()) or 7)
    while day < last:
        yield day
        day += WEEK
    if last > first:
        yield last


def _ahead(book: Book, courses: Iterable[Course], day: date, last_due: date) -> Iterable[PlannedLeft]:
    courses = list(courses)
    last = min(last_due, day + LONGEST) if date.max - day > LONGEST else last_due
    for ahead in list(_sundays(day, last))[1:]:
        expected = (
            (c.task.weight, expected_progress(c.task, c.steps, c.due, ahead, book.calendar)) for c in courses
        )
        yield PlannedLeft(ahead, sum(weight * (100 - (percent or 0)) / 100 for weight, percent in expected))
