"""On which days a task recurs."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvplan.core.model.plan import Repeat
from dvplan.core.workdays.recurrence import (
    LIMIT,
    MONTHS,
    Occurrence,
    next_occurrence,
    occurrences,
)
from dvplan.core.workdays.working_calendar import work_calendar

VN = work_calendar("VN", (0, 1, 2, 3, 4), frozenset(), frozenset())

MONTHLY_REPORT = Repeat(first=date(2021, 10, 20), every="month", if_closed="before")
TRADITIONAL_DAY = Repeat(
    first=date(2021, 10, 15), rrule="FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=15", if_closed="before", counts_from=1930
)

some_days = st.dates(date(2019, 1, 1), date(2027, 12, 31))
repeats = st.builds(
    Repeat,
    first=some_days,
    every=st.sampled_from(["week", *MONTHS]),
    until=st.none() | some_days,
    if_closed=st.sampled_from([None, "before", "after"]),
) | st.builds(
    Repeat,
    first=some_days,
    rrule=st.sampled_from([
        "FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY;BYDAY=MO,SA", "FREQ=MONTHLY;BYMONTHDAY=-1",
        "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
        "FREQ=WEEKLY;COUNT=5", "FREQ=DAILY;UNTIL=20240101",
    ]),
    if_closed=st.sampled_from([None, "before", "after"]),
)  # fmt: skip


def nominal_days(repeat: Repeat, upto: date) -> list[date]:
    return [occurrence.nominal for occurrence in occurrences(repeat, VN, upto, None)]


def test_a_monthly_report_moves_to_the_working_day_before() -> None:
    assert [occurrence.day for occurrence in occurrences(MONTHLY_REPORT, VN, date(2022, 3, 31), None)] == [
        date(2021, 10, 20),
        date(2021, 11, 19),
        date(2021, 12, 20),
        date(2022, 1, 20),
        date(2022, 2, 18),
        date(2022, 3, 18),
    ]


def test_an_occurrence_moved_before_the_last_day_asked_for_is_among_them() -> None:
    moved = Occurrence(nominal=date(2021, 11, 20), day=date(2021, 11, 19))
    assert occurrences(MONTHLY_REPORT, VN, date(2021, 11, 19), None)[-1] == moved
    assert occurrences(MONTHLY_REPORT, VN, date(2021, 11, 18), None)[-1].day == date(2021, 10, 20)


def test_an_occurrence_moved_after_the_last_day_asked_for_is_not() -> None:
    repeat = Repeat(first=date(2021, 11, 20), every="month", if_closed="after")
    assert occurrences(repeat, VN, date(2021, 11, 21), None) == ()
    assert occurrences(repeat, VN, date(2021, 11, 22), None) == (
        Occurrence(nominal=date(2021, 11, 20), day=date(2021, 11, 22)),
    )


def test_the_next_may_be_named_on_an_earlier_day_off() -> None:
    repeat = Repeat(first=date(2021, 11, 20), every="month", if_closed="after")
    moved = Occurrence(nominal=date(2021, 11, 20), day=date(2021, 11, 22))
    assert next_occurrence(repeat, VN, date(2021, 11, 21), None) == moved
    assert next_occurrence(repeat, VN, date(2021, 11, 22), None) == moved


def test_the_traditional_day_of_2022_is_a_saturday_and_the_92nd() -> None:
    found = next_occurrence(TRADITIONAL_DAY, VN, date(2022, 10, 1), None)
    assert found == Occurrence(nominal=date(2022, 10, 15), day=date(2022, 10, 14))
    assert TRADITIONAL_DAY.ordinal(found.nominal) == 92
    assert MONTHLY_REPORT.ordinal(found.nominal) is None


@pytest.mark.parametrize(
    ("every", "first", "expected"),
    [
        ("week", date(2021, 11, 26), ["2021-11-26", "2021-12-03", "2021-12-10"]),
        ("month", date(2021, 12, 31), ["2021-12-31", "2022-01-31", "2022-02-28", "2022-03-31"]),
        ("month", date(2024, 1, 30), ["2024-01-30", "2024-02-29", "2024-03-30"]),
        ("quarter", date(2021, 8, 31), ["2021-08-31", "2021-11-30", "2022-02-28", "2022-05-31"]),
        ("half-year", date(2021, 12, 31), ["2021-12-31", "2022-06-30", "2022-12-31"]),
        ("year", date(2020, 2, 29), ["2020-02-29", "2021-02-28", "2022-02-28", "2023-02-28", "2024-02-29"]),
    ],
)
def test_each_period_is_counted_from_the_first_day(every: str, first: date, expected: list[str]) -> None:
    last = date.fromisoformat(expected[-1])
    assert [str(day) for day in nominal_days(Repeat(first=first, every=every), last)] == expected


@pytest.mark.parametrize(
    ("until", "plan_due", "last"),
    [
        (None, date(2021, 12, 31), date(2021, 12, 20)),
        (date(2021, 11, 20), date(2021, 12, 31), date(2021, 11, 20)),
        (date(2021, 11, 19), None, date(2021, 10, 20)),
        (date(2022, 2, 20), date(2021, 12, 31), date(2022, 2, 20)),
    ],
)
def test_the_last_nominal_day_is_until_else_the_plans_due(
    until: date | None, plan_due: date | None, last: date
) -> None:
    repeat = Repeat(first=date(2021, 10, 20), every="month", until=until)
    assert occurrences(repeat, VN, date(2022, 12, 31), plan_due)[-1].nominal == last
    assert next_occurrence(repeat, VN, last + timedelta(1), plan_due) is None


def test_a_plan_that_ended_before_the_first_has_none() -> None:
    assert occurrences(MONTHLY_REPORT, VN, date(2022, 1, 1), date(2021, 10, 19)) == ()


def test_a_flood_is_cut_off() -> None:
    daily = Repeat(first=date(1990, 1, 1), rrule="FREQ=DAILY")
    assert len(occurrences(daily, VN, date(2100, 1, 1), None)) == LIMIT


@pytest.mark.parametrize("every", ["week", "month", "year"])
def test_the_end_of_time_ends_them(every: str) -> None:
    repeat = Repeat(first=date(9999, 12, 20), every=every)
    assert nominal_days(repeat, date.max)[0] == date(9999, 12, 20)
    assert next_occurrence(Repeat(first=date(9999, 12, 31), every=every), VN, date.max, None)


@given(repeats, some_days, st.none() | some_days)
def test_occurrences_are_in_order_unique_and_within_bounds(
    repeat: Repeat, upto: date, plan_due: date | None
) -> None:
    found = occurrences(repeat, VN, upto, plan_due)
    nominal = [occurrence.nominal for occurrence in found]
    fallen = [occurrence.day for occurrence in found]
    assert nominal == sorted(set(nominal))
    assert fallen == sorted(fallen)
    last = repeat.until or plan_due or date.max
    assert all(repeat.first <= day <= last for day in nominal)
    assert all(day <= upto for day in fallen)
    if repeat.if_closed:
        assert all(VN.is_working(day) for day in fallen)


@given(repeats, some_days, st.none() | some_days)
def test_the_next_is_the_first_that_falls_on_the_day_or_later(
    repeat: Repeat, day: date, plan_due: date | None
) -> None:
    horizon = max(day, repeat.first) + timedelta(366 * 9)
    later = [found for found in occurrences(repeat, VN, horizon, plan_due) if found.day >= day]
    assert next_occurrence(repeat, VN, day, plan_due) == (later[0] if later else None)


@given(some_days, st.sampled_from(sorted(MONTHS)))
def test_months_keep_the_day_or_take_the_last(first: date, every: str) -> None:
    for day in nominal_days(Repeat(first=first, every=every), first + timedelta(2000)):
        assert day.day == min(first.day, monthrange(day.year, day.month)[1])
