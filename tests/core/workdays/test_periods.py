"""Dates, periods and weeks as they are written in plans."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from dvplan.core.workdays.periods import (
    DateError,
    iso_week,
    month_end,
    months_later,
    parse_due,
    period_end,
    week_days,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021-11-30", date(2021, 11, 30)),
        ("30/11/2021", date(2021, 11, 30)),
        ("5/1/2022", date(2022, 1, 5)),
        ("05-01-2022", date(2022, 1, 5)),
        (" 30/11/2021 ", date(2021, 11, 30)),
        ("29/02/2024", date(2024, 2, 29)),
        ("2021-11", date(2021, 11, 30)),
        ("2024-02", date(2024, 2, 29)),
        ("2021-12", date(2021, 12, 31)),
        ("2021-Q1", date(2021, 3, 31)),
        ("2021-q4", date(2021, 12, 31)),
        ("2021-H1", date(2021, 6, 30)),
        ("2021-H2", date(2021, 12, 31)),
        ("2021", date(2021, 12, 31)),
        ("9999", date.max),
    ],
)
def test_a_due_is_a_day_or_the_last_day_of_a_period(text: str, expected: date) -> None:
    assert parse_due(text) == expected


@pytest.mark.parametrize(
    "text",
    ["31/02/2021", "11/30/2021", "29/02/2021", "2021-02-29", "0/1/2021", "2021-13", "2021-00", "2021-Q5",
     "2021-H3", "0000", "01/01/0000"],
)  # fmt: skip
def test_a_day_that_does_not_exist_is_impossible(text: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_due(text)
    assert caught.value.kind == "impossible"


@pytest.mark.parametrize(
    "text",
    ["", "soon", "trong quý IV", "30/11", "30/11/21", "2021/11/30", "2021-1-5", "21-11-30", "2021-", "2021-1",
     "2021-QQ", "2021-W47", "20211130", "３０/11/2021", "2021-1²", "-30/11/2021"],
)  # fmt: skip
def test_a_text_that_is_no_date_is_unknown(text: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_due(text)
    assert caught.value.kind == "unknown"


def test_a_date_is_no_period() -> None:
    assert period_end("30/11/2021") is None
    assert period_end("2021-11-30") is None
    assert period_end("2021-11") == date(2021, 11, 30)


@given(st.dates())
def test_every_date_is_read_back_in_each_form(day: date) -> None:
    assert parse_due(day.isoformat()) == day
    assert parse_due(f"{day.day}/{day.month}/{day.year:04}") == day
    assert parse_due(f"{day.day:02}-{day.month:02}-{day.year:04}") == day


@given(st.dates(max_value=date(9999, 12, 30)))
def test_the_day_after_a_month_end_is_a_first(day: date) -> None:
    last = month_end(day.year, day.month)
    assert (last.year, last.month) == (day.year, day.month)
    assert last == date.max or (last + timedelta(1)).day == 1


@given(st.text())
def test_any_text_is_a_day_or_a_date_error(text: str) -> None:
    for parse in (parse_due, week_days):
        with suppress(DateError):
            parse(text)


@pytest.mark.parametrize(
    ("day", "week"),
    [
        (date(2021, 11, 26), "2021-W47"),
        (date(2022, 1, 1), "2021-W52"),
        (date(2021, 1, 3), "2020-W53"),
        (date(2024, 12, 30), "2025-W01"),
    ],
)
def test_iso_weeks(day: date, week: str) -> None:
    assert iso_week(day) == week
    monday, sunday = week_days(week)
    assert monday <= day <= sunday


def test_a_week_has_its_monday_and_sunday() -> None:
    assert week_days("2021-W47") == (date(2021, 11, 22), date(2021, 11, 28))
    assert week_days(" 2021-w47 ") == (date(2021, 11, 22), date(2021, 11, 28))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2021-W53", "impossible"),
        ("2021-W00", "impossible"),
        ("0000-W01", "impossible"),
        ("9999-W52", "impossible"),
        ("2021-47", "unknown"),
        ("2021-W4", "unknown"),
        ("W47", "unknown"),
        ("", "unknown"),
    ],
)
def test_weeks_that_are_none(text: str, kind: str) -> None:
    with pytest.raises(DateError) as caught:
        week_days(text)
    assert caught.value.kind == kind


@given(st.dates(date(2, 1, 1), date(9998, 12, 31)))
def test_every_day_is_in_its_week(day: date) -> None:
    monday, sunday = week_days(iso_week(day))
    assert monday <= day <= sunday
    assert (monday.weekday(), (sunday - monday).days) == (0, 6)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2021, 10, 31), 1, date(2021, 11, 30)),
        (date(2021, 11, 30), 3, date(2022, 2, 28)),
        (date(2020, 2, 29), 12, date(2021, 2, 28)),
        (date(2021, 12, 31), 0, date(2021, 12, 31)),
        (date(9999, 12, 1), 1, None),
    ],
)
def test_months_later(day: date, months: int, later: date | None) -> None:
    assert months_later(day, months) == later


@given(st.dates(max_value=date(9899, 12, 31)), st.integers(0, 1200))
def test_months_later_is_what_dateutil_says(day: date, months: int) -> None:
    assert months_later(day, months) == day + relativedelta(months=months)
