"""What day it is in the office, wherever the machine stands."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from dvplan.adapters.clock import UnknownTimezone, today


@pytest.mark.parametrize(
    ("utc", "zone", "day"),
    [
        ((2021, 11, 24, 16, 59), "Asia/Ho_Chi_Minh", (2021, 11, 24)),
        ((2021, 11, 24, 17, 0), "Asia/Ho_Chi_Minh", (2021, 11, 25)),
        ((2021, 12, 31, 23, 0), "Asia/Ho_Chi_Minh", (2022, 1, 1)),
        ((2021, 11, 24, 3, 0), "America/Los_Angeles", (2021, 11, 23)),
    ],
)
def test_the_day_is_that_of_the_zone(utc: tuple[int, ...], zone: str, day: tuple[int, int, int]) -> None:
    year, month, of_month, hour, minute = utc
    assert today(zone, datetime(year, month, of_month, hour, minute, tzinfo=UTC)) == date(*day)


@pytest.mark.parametrize("zone", ["Asia/Nowhere", "", "../etc/passwd", "Asia", "/etc/localtime", "a\0b"])
def test_a_zone_that_does_not_exist_is_told(zone: str) -> None:
    with pytest.raises(UnknownTimezone) as caught:
        today(zone)
    assert caught.value.timezone == zone


def test_without_a_moment_it_is_now() -> None:
    before = datetime.now(UTC)
    day = today("UTC")
    assert before.date() <= day <= datetime.now(UTC).date()
