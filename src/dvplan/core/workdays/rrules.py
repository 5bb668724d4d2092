"""The recurrence rules of RFC 5545, as far as whole days go."""

from __future__ import annotations

from datetime import date, datetime, time
from itertools import takewhile
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_WEEKDAYS: Final = frozenset({"MO", "TU", "WE", "TH", "FR", "SA", "SU"})
_FREQUENCIES: Final = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
_SUB_DAILY: Final = frozenset({"SECONDLY", "MINUTELY", "HOURLY"})
_TIMES: Final = frozenset({"BYHOUR", "BYMINUTE", "BYSECOND"})
_COUNTED: Final = {"INTERVAL": 999, "COUNT": 10_000}
"""Parts with one number from 1, and the largest taken: a greater one is a slip."""
_LISTED: Final = {"BYMONTH": 12, "BYMONTHDAY": 31, "BYYEARDAY": 366, "BYWEEKNO": 53, "BYSETPOS": 366}
"""Parts with a list of numbers that may count from the end, and the largest; months may not."""

_SEARCHED_YEARS: Final = 80
"""A rule that first matches later than this may be taken for one that never does."""


def validate_rrule(text: str, first: date | None = None) -> None:
    """Raise ValueError for a rule that `rrule_days` cannot follow. Its one argument is a code: "syntax",
    "starts-itself", "no-freq", "sub-daily", "unknown-part", "repeated-part", "bad-value", "count-and-until", or
    "never" where `first` is given and no day on or after it matches."""
    if first is None:
        _parts(text)
    elif next(rrule_days(text, first), None) is None:
        raise ValueError("never")


def rrule_days(text: str, first: date) -> Iterator[date]:
    """The days of a rule on or after `first`, in order; `first` itself only where the rule matches it.

    UNTIL counts by its date as written; `X-` parts are passed over. ValueError as above.
    """
    from dateutil.rrule import rrulestr

    parts, until = _parts(text)
    rule = ";".join(f"{key}={value}" for key, value in parts.items())
    # dateutil searches up to the year 9999 for a rule that never matches. Dates repeat every 400 years,
    # so the search begins as late as leaves room, and the days found are moved back.
    shift = (date.max.year - _SEARCHED_YEARS - first.year) // 400 * 400
    start = datetime.combine(first.replace(year=first.year + shift), time())
    days = (found.date().replace(year=found.year - shift) for found in rrulestr(rule, dtstart=start))
    return days if until is None else takewhile(lambda day: day <= until, days)


def _parts(text: str) -> tuple[dict[str, str], date | None]:
    """The parts of the rule that dateutil is to follow, and UNTIL."""
    parts: dict[str, str] = {}
    for part in _rule_line(text).split(";"):
        key, equals, value = part.strip().partition("=")
        if key.startswith("X-"):
            continue
        if not equals or not value:
            raise ValueError("syntax")
        if key in parts:
            raise ValueError("repeated-part")
        parts[key] = value
    if "FREQ" not in parts:
        raise ValueError("no-freq")
    if parts["FREQ"] in _SUB_DAILY or _TIMES & parts.keys():
        raise ValueError("sub-daily")
    if "COUNT" in parts and "UNTIL" in parts:
        raise ValueError("count-and-until")
    for key, value in parts.items():
        if not _is_sound(key, value, parts["FREQ"]):
            raise ValueError("bad-value")
    until = parts.pop("UNTIL", None)
    return parts, _day(until) if until else None


def _rule_line(text: str) -> str:
    lines = [line for raw in text.upper().splitlines() if (line := raw.strip())]
    if any(part.strip().startswith("DTSTART") for line in lines for part in line.split(";")):
        raise ValueError("starts-itself")
    if len(lines) != 1:
        raise ValueError("syntax")
    return lines[0].removeprefix("RRULE:").rstrip(";")


def _is_sound(key: str, value: str, frequency: str) -> bool:
    if key == "FREQ":
        return value in _FREQUENCIES
    if key == "UNTIL":
        return _day(value) is not None
    if key == "WKST":
        return value in _WEEKDAYS
    if key == "BYDAY":
        return all(_is_weekday(item, frequency in ("MONTHLY", "YEARLY")) for item in value.split(","))
    if key in _COUNTED:
        return _is_number(value) and 1 <= int(value) <= _COUNTED[key]
    if key in _LISTED:
        numbers = [item if key == "BYMONTH" else _unsigned(item) for item in value.split(",")]
        return all(_is_number(number) and 1 <= int(number) <= _LISTED[key] for number in numbers)
    raise ValueError("unknown-part")


def _is_weekday(item: str, may_count: bool) -> bool:
    number = _unsigned(item[:-2])
    counted = may_count and _is_number(number) and 1 <= int(number) <= 53
    return item[-2:] in _WEEKDAYS and (not item[:-2] or counted)


def _unsigned(number: str) -> str:
    return number[1:] if number.startswith(("+", "-")) else number


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 5


def _day(text: str) -> date | None:
    """The date of "20211231" or "20211231T165959Z"."""
    day, _, clock = text.partition("T")
    if len(day) != 8 or not day.isascii() or not day.isdigit() or (clock and not _is_clock(clock)):
        return None
    try:
        return date(int(day[:4]), int(day[4:6]), int(day[6:]))
    except ValueError:
        return None


def _is_clock(text: str) -> bool:
    digits = text.removesuffix("Z")
    return len(digits) == 6 and digits.isascii() and digits.isdigit()
