"""The days on which a task recurs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count, dropwhile
from typing import TYPE_CHECKING, Final

from dvplan.core.workdays.periods import months_later
from dvplan.core.workdays.rrules import rrule_days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvplan.core.model.plan import Repeat
    from dvplan.core.workdays.working_calendar import WorkCalendar

MONTHS: Final = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}
LIMIT: Final = 10_000
"""The most occurrences given: 27 years of a daily rule."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time a task recurs: the day its rule names, and the day it falls on, moved off a day off if the
    rule says so."""

    nominal: date
    day: date


def occurrences(
    repeat: Repeat, calendar: WorkCalendar, upto: date, plan_due: date | None
) -> tuple[Occurrence, ...]:
    """The occurrences that fall on or before `upto`, in order, at most LIMIT.

    The day each falls on decides, so one moved from after `upto` to before it is among them. `repeat.until`,
    else the plan's due, is the last nominal day. Raises ValueError for a bad rule.
    """
    found: list[Occurrence] = []
    for occurrence in _from(repeat, calendar, repeat.first, plan_due):
        # Moving keeps the order of days, so the first one too late ends the search.
        if occurrence.day > upto or len(found) == LIMIT:
            break
        found.append(occurrence)
    return tuple(found)


def next_occurrence(
    repeat: Repeat, calendar: WorkCalendar, after_or_on: date, plan_due: date | None
) -> Occurrence | None:
    """The first occurrence that falls on or after a day; None where the rule has ended."""
    start = after_or_on
    if repeat.if_closed == "after" and after_or_on > date.min:
        # What is named on an earlier working day, or before it, has fallen by then.
        start = calendar.previous_working(after_or_on - timedelta(1))
    found = _from(repeat, calendar, start, plan_due)
    return next((occurrence for occurrence in found if occurrence.day >= after_or_on), None)


def _from(repeat: Repeat, calendar: WorkCalendar, start: date, plan_due: date | None) -> Iterator[Occurrence]:
    """Occurrences whose nominal day is on or after `start`."""
    last = repeat.until or plan_due or date.max
    for nominal in _nominal_days(repeat, start):
        if nominal > last:
            return
        if repeat.if_closed == "before":
            day = calendar.previous_working(nominal)
        elif repeat.if_closed == "after":
            day = calendar.next_working(nominal)
        else:
            day = nominal
        yield Occurrence(nominal, day)


def _nominal_days(repeat: Repeat, start: date) -> Iterator[date]:
    if repeat.rrule is not None:
        days = rrule_days(repeat.rrule, repeat.first)
    elif repeat.every == "week":
        days = _weekly(repeat.first, start)
    else:
        days = _monthly(repeat.first, start, MONTHS[repeat.every or ""])
    return dropwhile(lambda day: day < start, days)


def _weekly(first: date, start: date) -> Iterator[date]:
    skipped = max(0, (start - first).days // 7)
    try:
        for number in count(skipped):
            yield first + timedelta(weeks=number)
    except OverflowError:
        return


def _monthly(first: date, start: date, months: int) -> Iterator[date]:
    """Counted from `first` each time, so that the 31st comes back after a shorter month."""
    passed = (start.year - first.year) * 12 + start.month - first.month
    numbers = count(max(0, passed // months))
    while (day := months_later(first, next(numbers) * months)) is not None:
        yield day
