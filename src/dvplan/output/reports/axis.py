"""The axis of a picture over time: how far it goes, which days are named on it, which are days off."""

from __future__ import annotations

from datetime import date, timedelta
from math import ceil, floor, log10
from typing import TYPE_CHECKING

from dvplan.output.charts import Axis, Tick

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dvplan.core.workdays.working_calendar import WorkCalendar
    from dvplan.output.words.chart_words import ChartWords

SHORTEST = timedelta(13)
NAMED_WEEKS = 140
NAMED_MONTHS = 1200
"""Days up to which weeks, months are named; beyond, years."""
SHADED = 400
"""Days up to which days off can be told apart."""
TINY = 1e-9
"""What is lost in rounding, and no more than nothing."""
DIGITS = (1, 2, 2.5, 5)
"""What a step between two values at the side begins with."""
MOST = 5
"""Steps of a side."""


def span_of(lanes: Sequence[Sequence[date]], today: date) -> tuple[date, date]:
    """The first and the last day of an axis for lanes with such days, and for today. A lane in ten, or one
    of three or more, runs off an end where the axis would be twice as long for it."""
    kept = [lane for lane in lanes if lane]
    firsts = sorted((today, *(min(lane) for lane in kept)))
    lasts = sorted((today, *(max(lane) for lane in kept)), reverse=True)
    first, last = firsts[0], lasts[0]
    spare = range(1, max(len(kept) // 10, len(kept) >= 3) + 1)
    last = next((max(lasts[n], today) for n in spare if 2 * (lasts[n] - first) < last - first), last)
    first = next((min(firsts[n], today) for n in spare if 2 * (last - firsts[n]) < last - first), first)
    return first, last


def axis_of(first: date, last: date, today: date, calendar: WorkCalendar, words: ChartWords) -> Axis:
    """An axis from the first day to the last, at least two weeks long."""
    if last - first < SHORTEST:
        last = first + SHORTEST if date.max - first > SHORTEST else date.max
    length = (last - first).days
    return Axis(
        first=first,
        last=last,
        today=today,
        today_text=words.today(words.axis_day(today)),
        ticks=tuple(_ticks(first, last, words)),
        off=tuple(d for d in _days(first, last) if not calendar.is_working(d)) if length <= SHADED else (),
    )


def _ticks(first: date, last: date, words: ChartWords) -> Iterator[Tick]:
    length = (last - first).days
    if length <= NAMED_WEEKS:
        yield from (Tick(day, words.axis_day(day)) for day in _days(first, last) if day.weekday() == 0)
    elif length <= NAMED_MONTHS:
        yield from (Tick(day, words.axis_month(day)) for day in _days(first, last) if day.day == 1)
    else:
        years = (date(year, 1, 1) for year in range(first.year, last.year + 1))
        yield from (Tick(day, f"{day.year:04}") for day in years if day >= first)


def _days(first: date, last: date) -> Iterator[date]:
    return (date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1))


def levels(top: float, low: float = 0.0) -> tuple[tuple[float, int], ...]:
    """Three to six round values, zero among them, from one not above the lowest value to one not below the top,
    with the decimals to print."""
    top, low = max(top, 0.0), min(low, 0.0)
    if top - low < TINY:
        return (0.0, 0), (1.0, 0)
    power = floor(log10(top / 2 - low / 2))
    steps = ((digit, exponent) for exponent in (power - 1, power, power + 1) for digit in DIGITS)
    digit, exponent = next(step for step in steps if sum(_counts(top, low, *step)) <= MOST)
    above, below = _counts(top, low, digit, exponent)
    decimals = max(0, (digit == DIGITS[2]) - exponent)
    return tuple((digit * 10.0**exponent * n, decimals) for n in range(-below, above + 1))


def _counts(top: float, low: float, digit: float, exponent: int) -> tuple[int, int]:
    """How many steps reach from zero to the top, and to the lowest value."""
    step = digit * 10.0**exponent
    return ceil(top / step - TINY), ceil(-low / step - TINY)
