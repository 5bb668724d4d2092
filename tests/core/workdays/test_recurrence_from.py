"""A rule taken up again from a later day on."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvplan.core.workdays.recurrence import occurrences
from dvplan.core.workdays.recurrence_from import repeat_from
from dvplan.core.workdays.working_calendar import work_calendar
from tests.samples.plans import d, repeat

CALENDAR = work_calendar("VN", (0, 1, 2, 3, 4), frozenset(), frozenset())


@pytest.mark.parametrize(
    ("fields", "day", "first"),
    [
        ({"first": "2021-01-20", "every": "month"}, "2022-01-01", "2022-01-20"),
        ({"first": "2021-01-20", "every": "month"}, "2022-01-20", "2022-01-20"),
        ({"first": "2021-10-15", "every": "year", "counts_from": 1930}, "2022-01-01", "2022-10-15"),
        ({"first": "2023-01-20", "every": "month"}, "2022-01-01", "2023-01-20"),
        # Sunday 1 January 2023: what is named on Saturday 31 December falls after it
        ({"first": "2022-01-31", "every": "month", "if_closed": "after"}, "2023-01-01", "2022-12-31"),
        ({"first": "2022-01-31", "every": "month", "if_closed": "before"}, "2023-01-01", "2023-01-31"),
        ({"first": "2021-01-04", "rrule": "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"}, "2022-01-01", "2022-01-03"),
        ({"first": "2021-01-20", "every": "month", "until": "2021-12-31"}, "2022-01-01", None),
        ({"first": "2021-01-20", "rrule": "FREQ=MONTHLY;COUNT=3"}, "2022-01-01", None),
    ],
)
def test_the_first_that_falls_on_or_after(fields: dict[str, Any], day: str, first: str | None) -> None:
    found = repeat_from(repeat(**fields), CALENDAR, d(day))
    assert (found and found.first) == (first and d(first))


def test_what_was_done_ahead_does_not_come_again() -> None:
    found = repeat_from(repeat("2021-01-20", "month"), CALENDAR, d("2022-01-01"), {d("2022-01-20")})
    assert found is not None
    assert found.first == d("2022-02-20")


RULES = st.one_of(
    st.sampled_from(("week", "month", "quarter", "half-year", "year")).map(lambda every: {"every": every}),
    st.sampled_from(
        ("FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", "FREQ=MONTHLY;BYMONTHDAY=-1",
         "FREQ=MONTHLY;INTERVAL=2", "FREQ=MONTHLY;COUNT=40", "RRULE:FREQ=YEARLY;COUNT=4", "FREQ=YEARLY")
    ).map(lambda rule: {"rrule": rule}),
)  # fmt: skip


@given(
    rule=RULES,
    first=st.dates(date(2019, 12, 1), date(2021, 3, 1)),
    day=st.dates(date(2021, 1, 1), date(2022, 12, 31)),
    moved=st.sampled_from((None, "before", "after")),
)
def test_it_goes_on_as_the_old_one_would_have(
    rule: dict[str, Any], first: date, day: date, moved: str | None
) -> None:
    old = repeat(first.isoformat(), **rule, if_closed=moved)
    end = day + timedelta(1200)
    wanted = [one for one in occurrences(old, CALENDAR, end, None) if one.day >= day]
    new = repeat_from(old, CALENDAR, day)
    assert (list(occurrences(new, CALENDAR, end, None)) if new else []) == wanted
