"""The span of days that a digest is about, and the one that follows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final, Literal

from dvplan.core.workdays.periods import EARLIEST, LATEST, DateError, iso_week, month_end, period_end, week_days

if TYPE_CHECKING:
    from datetime import date

PeriodKind = Literal["week", "month", "quarter", "half", "year", "days"]

MONTHS: Final[dict[PeriodKind, int]] = {"month": 1, "quarter": 3, "half": 6, "year": 12}
EXAMPLES: Final[dict[PeriodKind, str]] = {
    "week": "2021-W47",
    "month": "2021-11",
    "quarter": "2021-Q4",
    "half": "2021-H2",
    "year": "2021",
}
"""How each kind is written."""
_MARKS: Final[dict[PeriodKind, str]] = {"quarter": "-q", "half": "-h"}


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both included. Build it with the functions here."""

    kind: PeriodKind
    first: date
    last: date

    @property
    def year(self) -> int:
        """The year it is counted in; of a week the ISO year."""
        return self.first.isocalendar().year if self.kind == "week" else self.last.year

    @property
    def number(self) -> int:
        """Which of its kind it is in its year; of a year and of mere days 1."""
        if self.kind == "week":
            return self.first.isocalendar().week
        return (self.last.month - 1) // MONTHS.get(self.kind, 12) + 1

    @property
    def week(self) -> str | None:
        """The ISO week, "2021-W47"; None for anything but a week."""
        return iso_week(self.first) if self.kind == "week" else None

    def following(self) -> Period:
        """The next of its kind; after mere days as many again."""
        first = self.last + timedelta(1)
        if self.kind in MONTHS:
            return _months(self.kind, first)
        return Period(self.kind, first, self.last + (first - self.first))


def parse_period(kind: PeriodKind, text: str) -> Period:
    """The period of "2021-W47", "2021-11", "2021-Q4", "2021-H2" or "2021". Raises DateError."""
    text = text.strip()
    if kind == "week":
        return _checked(Period(kind, *week_days(text)))
    last = period_end(text)
    if last is None or not _is_written_as(kind, text):
        raise DateError("unknown")
    return _checked(Period(kind, _first(kind, last), last))


def week_of(day: date) -> Period:
    """The ISO week of a day. Raises DateError for one out of the years that are known."""
    return parse_period("week", iso_week(day))


def days_until(first: date, last: date) -> Period:
    """The days from one to another, both included. Raises DateError where the first is the later."""
    if first > last:
        raise DateError("impossible")
    return _checked(Period("days", first, last))


def _is_written_as(kind: PeriodKind, text: str) -> bool:
    if kind in _MARKS:
        return _MARKS[kind] in text.lower()
    return text.count("-") == (kind == "month") and text.replace("-", "").isdigit()


def _first(kind: PeriodKind, last: date) -> date:
    return last.replace(day=1, month=last.month - MONTHS[kind] + 1)


def _months(kind: PeriodKind, first: date) -> Period:
    return Period(kind, first, month_end(first.year, first.month + MONTHS[kind] - 1))


def _checked(period: Period) -> Period:
    if period.last < EARLIEST or period.first > LATEST:
        raise DateError("impossible")
    return period
