"""Which days a period has, and which one follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dvplan.core.digest.period import EXAMPLES, days_until, parse_period, week_of
from dvplan.core.workdays.periods import DateError
from tests.samples.plans import d

if TYPE_CHECKING:
    from dvplan.core.digest.period import PeriodKind


@pytest.mark.parametrize(
    ("kind", "text", "first", "last", "next_first", "next_last"),
    [
        ("week", "2021-W47", "2021-11-22", "2021-11-28", "2021-11-29", "2021-12-05"),
        ("week", "2020-W53", "2020-12-28", "2021-01-03", "2021-01-04", "2021-01-10"),
        ("month", "2021-11", "2021-11-01", "2021-11-30", "2021-12-01", "2021-12-31"),
        ("month", "2024-01", "2024-01-01", "2024-01-31", "2024-02-01", "2024-02-29"),
        ("quarter", "2021-Q4", "2021-10-01", "2021-12-31", "2022-01-01", "2022-03-31"),
        ("half", "2021-h1", "2021-01-01", "2021-06-30", "2021-07-01", "2021-12-31"),
        ("year", "2021", "2021-01-01", "2021-12-31", "2022-01-01", "2022-12-31"),
    ],
)
def test_days_of_a_period_and_of_the_next(
    kind: PeriodKind, text: str, first: str, last: str, next_first: str, next_last: str
) -> None:
    found = parse_period(kind, text)
    following = found.following()
    assert (found.first, found.last) == (d(first), d(last))
    assert (following.kind, following.first, following.last) == (kind, d(next_first), d(next_last))


@pytest.mark.parametrize(
    ("kind", "text", "year", "number"),
    [
        ("week", "2020-W53", 2020, 53),
        ("month", "2021-11", 2021, 11),
        ("quarter", "2021-Q4", 2021, 4),
        ("half", "2021-H2", 2021, 2),
        ("year", "2021", 2021, 1),
    ],
)
def test_its_number_in_its_year(kind: PeriodKind, text: str, year: int, number: int) -> None:
    found = parse_period(kind, text)
    assert (found.year, found.number, found.week) == (year, number, text if kind == "week" else None)


def test_mere_days_are_followed_by_as_many() -> None:
    following = days_until(d("2021-11-11"), d("2021-11-24")).following()
    assert (following.first, following.last) == (d("2021-11-25"), d("2021-12-08"))


def test_the_week_of_a_day() -> None:
    assert week_of(d("2021-11-28")) == parse_period("week", "2021-W47")


@pytest.mark.parametrize("kind", EXAMPLES)
def test_a_period_written_as_another_is_none(kind: PeriodKind) -> None:
    others = [text for other, text in EXAMPLES.items() if other != kind]
    for text in (*others, "", "47", "tuần 47"):
        with pytest.raises(DateError):
            parse_period(kind, text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [("week", "2021-W53"), ("month", "2021-13"), ("quarter", "2021-Q5"), ("year", "0000"), ("week", "9999-W52")],
)
def test_what_no_calendar_has(kind: PeriodKind, text: str) -> None:
    with pytest.raises(DateError):
        parse_period(kind, text)


def test_the_first_day_of_all_has_no_eve() -> None:
    with pytest.raises(DateError):
        parse_period("year", "0001")
    with pytest.raises(DateError):
        days_until(d("2021-11-25"), d("2021-11-24"))
