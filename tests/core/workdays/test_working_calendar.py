"""Working days: tables, and properties against a count day by day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvplan.core.workdays.working_calendar import WorkCalendar, work_calendar

MON_FRI = (0, 1, 2, 3, 4)


def vietnam(closed: frozenset[date] = frozenset(), open_: frozenset[date] = frozenset()) -> WorkCalendar:
    return work_calendar("VN", MON_FRI, closed, open_)


VN = vietnam()

days = st.dates(date(2018, 6, 1), date(2037, 6, 1))
day_sets = st.frozensets(st.dates(date(2021, 1, 1), date(2021, 3, 31)), max_size=20)
calendars = st.builds(
    work_calendar,
    st.sampled_from(["VN", "LA"]),
    st.sets(st.integers(0, 6), min_size=1).map(tuple),
    day_sets,
    day_sets,
)


@pytest.mark.parametrize(
    ("after", "upto", "expected"),
    [
        (date(2021, 11, 24), date(2021, 11, 24), 0),
        (date(2021, 11, 24), date(2021, 11, 30), 4),
        (date(2021, 11, 30), date(2021, 11, 24), -4),
        (date(2021, 11, 26), date(2021, 11, 28), 0),
        (date(2021, 9, 1), date(2021, 9, 6), 1),
        (date(2021, 12, 31), date(2022, 1, 4), 1),
        (date(2026, 1, 1), date(2026, 1, 12), 7),
        (date(2021, 2, 9), date(2021, 2, 17), 1),
    ],
)
def test_working_days_leave_out_the_first_day_and_count_the_last(after: date, upto: date, expected: int) -> None:
    assert VN.working_days(after, upto) == expected


@given(calendars, st.dates(date(2020, 12, 1), date(2021, 5, 1)), st.integers(-200, 200))
def test_working_days_equal_a_count_day_by_day(calendar: WorkCalendar, after: date, length: int) -> None:
    upto = after + timedelta(length)
    first, last = min(after, upto), max(after, upto)
    naive = sum(calendar.is_working(first + timedelta(number)) for number in range(1, (last - first).days + 1))
    assert calendar.working_days(after, upto) == (naive if upto >= after else -naive)


@given(calendars, days, days, days)
def test_working_days_add_up_and_turn_round(calendar: WorkCalendar, a: date, b: date, c: date) -> None:
    assert calendar.working_days(a, b) + calendar.working_days(b, c) == calendar.working_days(a, c)
    assert calendar.working_days(a, b) == -calendar.working_days(b, a)


@given(st.dates(date(2020, 12, 1), date(2021, 5, 1)), day_sets, day_sets)
def test_the_office_has_the_last_word(day: date, closed: frozenset[date], open_: frozenset[date]) -> None:
    calendar = vietnam(closed, open_)
    if day in open_:
        assert calendar.is_working(day)
        assert calendar.holiday(day) is None
    elif day in closed:
        assert not calendar.is_working(day)
        assert calendar.holiday(day) == (VN.holiday(day) or "closed")
    else:
        assert calendar.is_working(day) == VN.is_working(day)


@given(calendars, days)
def test_next_and_previous_working_are_the_nearest(calendar: WorkCalendar, day: date) -> None:
    after, before = calendar.next_working(day), calendar.previous_working(day)
    assert before <= day <= after
    assert calendar.is_working(after)
    assert calendar.is_working(before)
    assert calendar.working_days(day - timedelta(1), after) == 1
    assert calendar.working_days(before, day) == 0


@pytest.mark.parametrize(
    ("day", "before", "after"),
    [
        (date(2021, 11, 20), date(2021, 11, 19), date(2021, 11, 22)),
        (date(2021, 2, 12), date(2021, 2, 9), date(2021, 2, 17)),
        (date(2022, 10, 15), date(2022, 10, 14), date(2022, 10, 17)),
        (date(2021, 11, 24), date(2021, 11, 24), date(2021, 11, 24)),
    ],
)
def test_the_nearest_working_days(day: date, before: date, after: date) -> None:
    assert (VN.previous_working(day), VN.next_working(day)) == (before, after)


@pytest.mark.parametrize(
    ("day", "key"),
    [
        (date(2021, 9, 2), "national_day"),
        (date(2021, 5, 1), "labour_day"),
        (date(2021, 5, 3), "labour_day"),
        (date(2026, 1, 2), "swap"),
        (date(2026, 1, 10), None),
        (date(2026, 11, 24), "culture_day"),
        (date(2025, 11, 24), None),
        (date(2021, 11, 20), None),
        (date(2021, 11, 24), None),
    ],
)
def test_holidays_have_a_key(day: date, key: str | None) -> None:
    assert VN.holiday(day) == key


def test_a_swap_the_data_did_not_have_can_be_written_by_the_office() -> None:
    off, worked = date(2027, 4, 29), date(2027, 5, 8)
    calendar = vietnam(frozenset({off}), frozenset({worked}))
    assert not calendar.is_working(off)
    assert calendar.holiday(off) == "closed"
    assert calendar.is_working(worked)


def test_a_holiday_the_office_closes_on_keeps_its_name() -> None:
    assert vietnam(frozenset({date(2021, 9, 2)})).holiday(date(2021, 9, 2)) == "national_day"


def test_a_saturday_made_a_working_day_can_be_closed_again() -> None:
    saturday = date(2026, 1, 10)
    calendar = vietnam(frozenset({saturday}))
    assert not calendar.is_working(saturday)
    assert calendar.holiday(saturday) == "closed"


def test_another_country_has_its_workweek_alone() -> None:
    calendar = work_calendar("LA", (0, 1, 2, 3, 4, 5), frozenset(), frozenset())
    assert calendar.is_working(date(2021, 9, 2))
    assert calendar.is_working(date(2021, 11, 20))
    assert not calendar.is_working(date(2021, 11, 21))
    assert calendar.status(2021) == "estimated"


@pytest.mark.parametrize(
    ("year", "status"),
    [(2018, "estimated"), (2019, "announced"), (2026, "announced"), (2027, "estimated"), (2040, "estimated")],
)
def test_a_year_without_a_notice_is_estimated(year: int, status: str) -> None:
    assert VN.status(year) == status


@pytest.mark.parametrize("workweek", [(), (7,), (-1, 0)])
def test_a_week_without_working_days_is_refused(workweek: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="workweek"):
        work_calendar("VN", workweek, frozenset(), frozenset())


def test_the_ends_of_time_do_not_raise() -> None:
    assert VN.next_working(date.max) == date.max
    sundays = work_calendar("VN", (6,), frozenset(), frozenset())
    assert sundays.next_working(date.max) == date.max
    assert sundays.previous_working(date.min) == date.min
    assert VN.working_days(date.min, date.max) > 2_000_000
