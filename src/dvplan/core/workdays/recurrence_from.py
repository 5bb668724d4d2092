"""The same rule from a later day on: nothing before it is an occurrence any more."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import takewhile
from typing import TYPE_CHECKING

from dvplan.core.workdays.recurrence import MONTHS, next_occurrence
from dvplan.core.workdays.rrules import rrule_days

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from dvplan.core.model.plan import Repeat
    from dvplan.core.workdays.working_calendar import WorkCalendar


def repeat_from(repeat: Repeat, calendar: WorkCalendar, day: date, done: Collection[date] = ()) -> Repeat | None:
    """The rule with its first occurrence that falls on or after a day as `first`; None where it has ended.

    `done` are nominal days done ahead, which need not come again. Raises ValueError for a bad rule.
    """
    found = next_occurrence(repeat, calendar, day, None)
    while found is not None and found.nominal in done:
        found = next_occurrence(repeat, calendar, found.day + timedelta(1), None)
    if found is None:
        return None
    if repeat.rrule is not None:
        rule = _with_count_left(repeat.rrule, repeat.first, found.nominal)
        return replace(repeat, first=found.nominal, rrule=rule)
    if found.nominal.day < repeat.first.day and repeat.every in MONTHS:
        # Counted from a short month on, the 31st would never come back.
        days = ",".join(str(number) for number in range(28, repeat.first.day + 1))
        rule = f"FREQ=MONTHLY;INTERVAL={MONTHS[repeat.every]};BYMONTHDAY={days};BYSETPOS=-1"
        return replace(repeat, first=found.nominal, every=None, rrule=rule)
    return replace(repeat, first=found.nominal)


def _with_count_left(rule: str, first: date, start: date) -> str:
    """A rule with COUNT has had some of its occurrences."""
    import re

    had = sum(1 for _ in takewhile(lambda day: day < start, rrule_days(rule, first)))
    return re.sub(r"(?i)(\bCOUNT=)(\d+)", lambda found: f"{found[1]}{int(found[2]) - had}", rule)
