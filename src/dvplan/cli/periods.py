"""The period a digest is of, from the options as typed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from dvplan.cli.usage_error import UsageError
from dvplan.core.digest.period import EXAMPLES, days_until, parse_period, week_of
from dvplan.core.workdays.periods import DateError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from dvplan.core.digest.period import Period, PeriodKind

KINDS: Final[Mapping[str, PeriodKind]] = {
    "--week": "week",
    "--month": "month",
    "--quarter": "quarter",
    "--half": "half",
    "--year": "year",
}
LAST: Final = ("last", "trước", "tuần trước", "truoc", "tuan truoc")
"""The week before that of the day."""


def chosen_period(typed: Mapping[str, str | None], since: date | None, day: date, lang: str) -> Period:
    """The one period that the options of KINDS name; the days from `since` to the day; else the day's ISO week.

    Raises UsageError for two of them, for a text of another form, and for a period that begins after the day.
    """
    named = {option: text for option, text in typed.items() if text is not None}
    options = [*named, *(("--since",) if since is not None else ())]
    if len(options) > 1:
        raise UsageError("one-of", first=options[0], second=options[1])
    try:
        if since is not None:
            return days_until(since, day)
        for option, text in named.items():
            return _begun(_read(option, text, day), text, day, lang)
        return week_of(day)
    except DateError:
        from dvplan.output.words.label_words import labels

        raise UsageError("period-ahead", value=labels(lang).day(since or day), day=labels(lang).day(day)) from None


def _read(option: str, text: str, day: date) -> Period:
    kind = KINDS[option]
    if kind == "week" and text.strip().casefold() in LAST:
        return week_of(day - timedelta(7))
    try:
        return parse_period(kind, text)
    except DateError:
        meant = _week_meant(text, day) if kind == "week" else None
        raise UsageError("bad-period", meant, value=text, option=option, example=EXAMPLES[kind]) from None


def _week_meant(text: str, day: date) -> str | None:
    """The week of a bare number, in the year of the day's week; None if there is none or it has not begun."""
    number = text.strip().upper().removeprefix("W")
    meant = f"{day.isocalendar().year}-W{number.zfill(2)}"
    try:
        return meant if number and parse_period("week", meant).first <= day else None
    except DateError:
        return None


def _begun(period: Period, text: str, day: date, lang: str) -> Period:
    if period.first > day:
        from dvplan.output.words.label_words import labels

        raise UsageError("period-ahead", value=text, day=labels(lang).day(day))
    return period
