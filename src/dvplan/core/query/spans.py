"""What `due:` and `progress:` take: "<2021-12-01", "2021-11-01..2021-11-30", "2021-11", ">=50"."""

from __future__ import annotations

from datetime import date, timedelta
from math import inf, nextafter
from typing import TYPE_CHECKING, Final, TypeVar

from dvplan.core.workdays.periods import DateError, period_end, week_days
from dvplan.core.workdays.spoken_dates import parse_day

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T", date, float)

_MONTHS: Final = {"": 12, "h": 6, "q": 3}
"""How many months a period has, by the letter after its year."""


class SpanError(ValueError):
    """A text that is no date, period or percentage, or a range that ends before it begins."""

    def __init__(self, value: str, near: str | None = None) -> None:
        super().__init__(value)
        self.value = value
        self.near = near


def due_span(text: str, today: date) -> tuple[date, date]:
    """The first and the last day that the text lets through. Raises SpanError."""
    day = timedelta(1)
    try:
        return _span(text, lambda part: _days(part, today), (date.min, date.max), lambda d, sign: d + sign * day)
    except OverflowError:
        raise SpanError(text) from None


def progress_span(text: str) -> tuple[float, float]:
    """The lowest and the highest percentage that the text lets through. Raises SpanError."""
    return _span(text, _percent, (-inf, inf), lambda number, sign: nextafter(number, sign * inf))


def _span(
    text: str, ends: Callable[[str], tuple[T, T]], all_: tuple[T, T], step: Callable[[T, int], T]
) -> tuple[T, T]:
    """`ends` reads one date or number as its first and last; `step` is the next one up (1) or down (-1)."""
    text = text.strip()
    from_, dots, upto = text.partition("..")
    if dots:
        low, high = ends(from_)[0], ends(upto)[1]
        if low > high:
            raise SpanError(text, f"{upto}..{from_}")
        return low, high
    for mark in ("<=", ">=", "<", ">"):
        if text.startswith(mark):
            first, last = ends(text.removeprefix(mark))
            if mark[0] == "<":
                return all_[0], last if mark == "<=" else step(first, -1)
            return first if mark == ">=" else step(last, 1), all_[1]
    return ends(text)


def _days(text: str, today: date) -> tuple[date, date]:
    text = text.strip()
    try:
        return _period(text) or (parse_day(text, today),) * 2
    except DateError as error:
        near = error.readings[0].isoformat() if error.readings else None
        raise SpanError(text, near) from None


def _period(text: str) -> tuple[date, date] | None:
    last = period_end(text)
    if last:
        months = _MONTHS.get(text[5:6].lower(), 1)
        return last.replace(day=1, month=last.month - months + 1), last
    return week_days(text) if "-w" in text.lower() else None


def _percent(text: str) -> tuple[float, float]:
    try:
        number = float(text.strip().removesuffix("%").replace(",", "."))
    except ValueError:
        raise SpanError(text.strip()) from None
    if not 0 <= number <= 100:
        raise SpanError(text.strip())
    return number, number
