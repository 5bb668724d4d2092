"""Dates and periods, as TOML writes them or in quotes."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from dvplan.core.workdays.periods import EARLIEST, LATEST, DateError, parse_due, period_end

if TYPE_CHECKING:
    from dvplan.planfile.reading.cursor import Cursor
    from dvplan.planfile.schema.fields import Field

_MONTH_FIRST: Final = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})")


def _day_first(text: str) -> str | None:
    """A date written month first, the other way round; None if that is none either."""
    match = _MONTH_FIRST.fullmatch(text.strip())
    if match is None:
        return None
    month, sign, day, year = match.groups()
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return None
    return f"{day}{sign}{month}{sign}{year}"


def read_date(value: object, field: Field, cursor: Cursor, *below: int) -> date | None:
    """A day."""
    return _read(value, field, cursor, below, periods=False)


def read_due(value: object, field: Field, cursor: Cursor, *below: int) -> date | None:
    """A day, or the last day of a period such as "2021-Q4"."""
    return _read(value, field, cursor, below, periods=True)


def _read(value: object, field: Field, cursor: Cursor, below: tuple[int, ...], *, periods: bool) -> date | None:
    day = _written_day(value, field, cursor, below, periods=periods) if type(value) is not date else value
    if day is None or EARLIEST <= day <= LATEST:
        return day
    cursor.report("out-of-range", field.key, *below, hint="year", value=day, low=EARLIEST, high=LATEST)
    return None


def _written_day(
    value: object, field: Field, cursor: Cursor, below: tuple[int, ...], *, periods: bool
) -> date | None:
    if not isinstance(value, str):
        # 2021 and 202111 are what a period looks like without its quotes.
        hint = "date-only" if isinstance(value, datetime) else "quote" if isinstance(value, int) else None
        cursor.wrong_type(field, value, *below, hint=hint)
        return None
    try:
        if periods or period_end(value) is None:
            return parse_due(value)
        code, hint = "not-a-date", "period"
    except DateError as error:
        impossible = error.kind == "impossible"
        code, hint = ("impossible-date", None) if impossible else ("not-a-date", "due" if periods else None)
        if meant := impossible and _day_first(value):
            cursor.report(code, field.key, *below, hint="month-first", value=value[:80], meant=meant)
            return None
    cursor.report(code, field.key, *below, hint=hint, value=value[:80])
    return None
