"""Dates, periods and ISO weeks as they are written in plans."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, Literal

EARLIEST: Final = date(1900, 1, 1)
LATEST: Final = date(2199, 12, 31)
"""A day outside these, in a file or typed, is a slip of the keyboard; nothing reckons near the calendar's ends."""
_LAST_MONTH: Final = {"q1": 3, "q2": 6, "q3": 9, "q4": 12, "h1": 6, "h2": 12}


class DateError(ValueError):
    """A text that is not one day: it names none that is known ("unknown"), one that does not exist
    ("impossible"), or may mean several ("ambiguous"), which `readings` then holds."""

    def __init__(
        self, kind: Literal["unknown", "impossible", "ambiguous"], readings: tuple[date, ...] = ()
    ) -> None:
        super().__init__(kind)
        self.kind = kind
        self.readings = readings


def parse_due(text: str) -> date:
    """The day of "2021-11-30", "30/11/2021" or "30-11-2021", or the last day of a period. Raises DateError."""
    text = text.strip()
    for mark in "-/":
        parts = text.split(mark)
        if len(parts) == 3 and all(_is_number(part, 4) for part in parts):
            widths = tuple(len(part) for part in parts)
            if widths == (4, 2, 2) and mark == "-":
                return _day(*parts)
            if widths[2] == 4 and max(widths[:2]) <= 2:
                return _day(*reversed(parts))
    last = period_end(text)
    if last is None:
        raise DateError("unknown")
    return last


def period_end(text: str) -> date | None:
    """The last day of "2021", "2021-11", "2021-Q4" or "2021-H2"; None for a text of another form.
    Raises DateError ("impossible") for one such as "2021-13"."""
    year, mark, part = text.strip().lower().partition("-")
    if len(year) != 4 or not _is_number(year, 4):
        return None
    if not mark:
        return month_end(int(year), 12)
    if len(part) != 2 or not _is_number(part.removeprefix("q").removeprefix("h"), 2):
        return None
    return month_end(int(year), int(part) if part.isdigit() else _LAST_MONTH.get(part, 0))


def month_end(year: int, month: int) -> date:
    """The last day of a month. Raises DateError ("impossible")."""
    first_day = _day(str(year), str(month), "1")
    return first_day.replace(day=31) if month == 12 else first_day.replace(month=month + 1) - timedelta(1)


def months_later(day: date, months: int) -> date | None:
    """The same day so many months later, or the last day of a shorter month; None after the year 9999."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return None
    last = month_end(year, month + 1)
    return last.replace(day=min(day.day, last.day))


def iso_week(day: date) -> str:
    """The ISO week of a day: "2021-W47"."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def week_days(week: str) -> tuple[date, date]:
    """The Monday and the Sunday of "2021-W47". Raises DateError."""
    year, mark, number = week.strip().upper().partition("-W")
    if not mark or len(year) != 4 or not _is_number(year, 4) or len(number) != 2 or not _is_number(number, 2):
        raise DateError("unknown")
    try:
        return date.fromisocalendar(int(year), int(number), 1), date.fromisocalendar(int(year), int(number), 7)
    except ValueError:
        raise DateError("impossible") from None


def _is_number(text: str, longest: int) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= longest


def _day(year: str, month: str, day: str) -> date:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        raise DateError("impossible") from None
