"""Which days are worked, and how many there are between two dates."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dvplan.core.workdays import holidays_vn

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvplan.core.workdays.holidays_vn import Status

ONE_DAY = timedelta(1)


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """The working days of an office. Build it with `work_calendar`.

    The hidden fields hold days as ordinals, for bisection: days of the workweek that are off, days of rest
    that are worked, the key of each holiday, and the working days among the first n of a week.
    """

    country: str
    workweek: tuple[int, ...]
    closed: frozenset[date]
    open_: frozenset[date]
    _off: tuple[int, ...] = field(repr=False, compare=False)
    _worked: tuple[int, ...] = field(repr=False, compare=False)
    _names: Mapping[date, str] = field(repr=False, compare=False)
    _in_week: tuple[int, ...] = field(repr=False, compare=False)

    def is_working(self, day: date) -> bool:
        """Whether the office works that day."""
        return self._count(day.toordinal()) > self._count(day.toordinal() - 1)

    def working_days(self, after: date, upto: date) -> int:
        """Working days after the first date, up to and with the second; negative where it is the earlier."""
        return self._count(upto.toordinal()) - self._count(after.toordinal())

    def next_working(self, day: date) -> date:
        """The day itself if it is worked, else the first worked after it."""
        while not self.is_working(day) and day < date.max:
            day += ONE_DAY
        return day

    def previous_working(self, day: date) -> date:
        """The day itself if it is worked, else the last worked before it."""
        while not self.is_working(day) and day > date.min:
            day -= ONE_DAY
        return day

    def holiday(self, day: date) -> str | None:
        """The key of the holiday, "swap" for a day swapped for a Saturday, "closed" for one the office closes;
        None on a working day and on an ordinary day of rest."""
        if day in self._names and not self.is_working(day):
            return self._names[day]
        return None

    def status(self, year: int) -> Status:
        """Whether the year's days off have been announced. Estimated where no data is held, too."""
        facts = holidays_vn.YEARS.get(year) if self.country == "VN" else None
        return facts.status if facts else "estimated"

    def _count(self, ordinal: int) -> int:
        # Ordinal 1 is a Monday, so whole weeks come first and the rest begins on a Monday.
        weeks, rest = divmod(ordinal, 7)
        usual = weeks * len(self.workweek) + self._in_week[rest]
        return usual - bisect_right(self._off, ordinal) + bisect_right(self._worked, ordinal)


def work_calendar(
    country: str, workweek: tuple[int, ...], closed: frozenset[date], open_: frozenset[date]
) -> WorkCalendar:
    """The calendar of an office in a country, of which only "VN" has holidays here.

    `workweek` counts Monday as 0 and must not be empty, else ValueError. `closed` and `open_` win over the
    country's days, `open_` over `closed`.
    """
    if not workweek or not set(workweek) <= set(range(7)):
        raise ValueError("workweek")
    worked, names = {}, {}
    for record in holidays_vn.records() if country == "VN" else ():
        worked[record.day] = record.kind == "swapped_work"
        names[record.day] = record.name
    for day in closed:
        if worked.get(day, True):
            names[day] = "closed"
        worked[day] = False
    worked.update(dict.fromkeys(open_, True))
    week = tuple(sorted(set(workweek)))
    return WorkCalendar(
        country=country,
        workweek=week,
        closed=closed,
        open_=open_,
        _off=tuple(sorted(d.toordinal() for d, w in worked.items() if not w and d.weekday() in week)),
        _worked=tuple(sorted(d.toordinal() for d, w in worked.items() if w and d.weekday() not in week)),
        _names=names,
        _in_week=tuple(sum(day < length for day in week) for length in range(7)),
    )
