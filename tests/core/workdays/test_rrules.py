"""Recurrence rules as people and calendars write them."""

from __future__ import annotations

from datetime import date
from itertools import islice

import pytest

from dvplan.core.workdays.rrules import rrule_days, validate_rrule

FIRST = date(2021, 10, 14)


def days(rule: str, number: int = 3) -> list[str]:
    return [str(day) for day in islice(rrule_days(rule, FIRST), number)]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("FREQ=WEEKLY;BYDAY=FR", ["2021-10-15", "2021-10-22", "2021-10-29"]),
        ("freq=weekly; byday=fr;", ["2021-10-15", "2021-10-22", "2021-10-29"]),
        ("RRULE:FREQ=MONTHLY;BYMONTHDAY=-1", ["2021-10-31", "2021-11-30", "2021-12-31"]),
        ("FREQ=MONTHLY;BYMONTHDAY=31", ["2021-10-31", "2021-12-31", "2022-01-31"]),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", ["2021-10-29", "2021-11-30", "2021-12-31"]),
        ("FREQ=MONTHLY;BYDAY=+1MO", ["2021-11-01", "2021-12-06", "2022-01-03"]),
        ("FREQ=DAILY;X-NOTE=abc", ["2021-10-14", "2021-10-15", "2021-10-16"]),
        ("FREQ=WEEKLY;INTERVAL=2;WKST=MO;COUNT=2", ["2021-10-14", "2021-10-28"]),
        ("FREQ=WEEKLY;UNTIL=20211021", ["2021-10-14", "2021-10-21"]),
        ("FREQ=WEEKLY;UNTIL=20211021T165959Z", ["2021-10-14", "2021-10-21"]),
        ("FREQ=WEEKLY;UNTIL=20211020T235959", ["2021-10-14"]),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", ["2024-02-29", "2028-02-29", "2032-02-29"]),
    ],
)
def test_days_of_a_rule(rule: str, expected: list[str]) -> None:
    validate_rrule(rule, FIRST)
    assert days(rule) == expected


def test_weekdays_and_leap_years_are_those_of_the_year_itself() -> None:
    # 2100 is no leap year, and the rule is searched for centuries later than its first day.
    found = list(islice(rrule_days("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", date(2090, 1, 1)), 3))
    assert found == [date(2092, 2, 29), date(2096, 2, 29), date(2104, 2, 29)]
    fridays = islice(rrule_days("FREQ=WEEKLY;BYDAY=FR", FIRST), 5000)
    assert all(day.weekday() == 4 for day in fridays)


@pytest.mark.parametrize("year", [1600, 1919, 1920, 1999, 2000, 2024, 2320, 9600])
def test_any_first_year_leaves_room_to_search(year: int) -> None:
    assert next(rrule_days("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", date(year, 3, 1))).year <= year + 8


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        ("", "syntax"),
        ("weekly", "syntax"),
        ("FREQ=", "syntax"),
        ("FREQ=DAILY;;COUNT=3", "syntax"),
        ("RRULE:FREQ=DAILY\nRRULE:FREQ=WEEKLY", "syntax"),
        ("FREQ=DAILY\nEXDATE:20211015", "syntax"),
        ("DTSTART:19970902T090000\nRRULE:FREQ=DAILY", "starts-itself"),
        ("FREQ=DAILY;DTSTART=20200101", "starts-itself"),
        ("INTERVAL=2", "no-freq"),
        ("FREQ=HOURLY", "sub-daily"),
        ("FREQ=DAILY;BYHOUR=9,10", "sub-daily"),
        ("FREQ=DAILY;FREQ=WEEKLY", "repeated-part"),
        ("FREQ=DAILY;BYEASTER=1", "unknown-part"),
        ("FREQ=FORTNIGHTLY", "bad-value"),
        ("FREQ=DAILY;INTERVAL=0", "bad-value"),
        ("FREQ=DAILY;INTERVAL=-1", "bad-value"),
        ("FREQ=DAILY;COUNT=0", "bad-value"),
        ("FREQ=DAILY;COUNT=9999999", "bad-value"),
        ("FREQ=DAILY;COUNT=３", "bad-value"),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "bad-value"),
        ("FREQ=MONTHLY;BYMONTHDAY=0", "bad-value"),
        ("FREQ=MONTHLY;BYMONTHDAY=-+5", "bad-value"),
        ("FREQ=YEARLY;BYMONTH=-1", "bad-value"),
        ("FREQ=YEARLY;BYMONTH=1,,2", "bad-value"),
        ("FREQ=WEEKLY;BYDAY=XX", "bad-value"),
        ("FREQ=WEEKLY;BYDAY=1MO", "bad-value"),
        ("FREQ=MONTHLY;BYDAY=0MO", "bad-value"),
        ("FREQ=DAILY;WKST=1", "bad-value"),
        ("FREQ=DAILY;UNTIL=2021", "bad-value"),
        ("FREQ=DAILY;UNTIL=20211301", "bad-value"),
        ("FREQ=DAILY;UNTIL=20211231T99", "bad-value"),
        ("FREQ=DAILY;COUNT=3;UNTIL=20211231", "count-and-until"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "never"),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "never"),
        ("FREQ=DAILY;INTERVAL=7;BYDAY=MO", "never"),
        ("FREQ=WEEKLY;UNTIL=20200101", "never"),
    ],
)
def test_rules_that_are_refused(rule: str, code: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - the code is the whole message
        validate_rrule(rule, FIRST)
    assert caught.value.args == (code,)


def test_without_a_first_day_only_the_text_is_judged() -> None:
    validate_rrule("FREQ=WEEKLY;UNTIL=20200101")
    with pytest.raises(ValueError, match="sub-daily"):
        validate_rrule("FREQ=MINUTELY")
