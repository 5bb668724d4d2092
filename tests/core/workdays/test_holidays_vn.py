"""The days off of Viet Nam, against the `holidays` package and against the notices."""

from __future__ import annotations

from datetime import date, timedelta

import holidays
import pytest

from dvplan.core.workdays.holidays_vn import YEARS, DayRecord, records
from dvplan.core.workdays.working_calendar import work_calendar

CALENDAR = work_calendar("VN", (0, 1, 2, 3, 4), frozenset(), frozenset())

KNOWN_DIFFERENCES = {
    # Swapped by 12729/VPCP-KGVX of 25/12/2025, which the package does not have.
    date(2026, 1, 2): "off here",
    date(2026, 1, 10): "worked here",
    # The package makes up for a Culture Day on a weekend; article 111(3) does so for article 112(1) alone.
    date(2029, 11, 26): "worked here",
    date(2030, 11, 25): "worked here",
    date(2035, 11, 26): "worked here",
}

KEYS = {
    "New Year's Day": "new_year",
    "Hung Kings' Commemoration Day": "hung_kings",
    "Liberation Day/Reunification Day": "reunification_day",
    "International Labor Day": "labour_day",
    "National Day": "national_day",
    "Vietnam Cultural Day": "culture_day",
}


def days_of(*years: int) -> list[date]:
    first, last = date(min(years), 1, 1), date(max(years), 12, 31)
    return [first + timedelta(number) for number in range((last - first).days + 1)]


def key_of(name: str) -> str:
    name = name.removesuffix(" (observed)")
    if name.startswith("Day off (substituted"):
        return "swap"
    return "tet" if "Lunar New Year" in name else KEYS[name]


def test_the_package_agrees_on_every_day_but_the_known_ones() -> None:
    package = holidays.country_holidays("VN", years=range(2018, 2037), language="en_US")
    differing = {
        day: "worked here" if CALENDAR.is_working(day) else "off here"
        for day in days_of(*YEARS)
        if CALENDAR.is_working(day) != package.is_working_day(day)
    }
    assert differing == KNOWN_DIFFERENCES


def test_the_package_agrees_on_the_name_of_every_weekday_off() -> None:
    package = holidays.country_holidays("VN", years=range(2018, 2037), language="en_US")
    weekdays_off = [d for d in days_of(*YEARS) if d.weekday() < 5 and not CALENDAR.is_working(d)]
    assert len(weekdays_off) > 190
    for day in weekdays_off:
        if day not in KNOWN_DIFFERENCES:
            assert CALENDAR.holiday(day) == key_of(package[day]), day


@pytest.mark.parametrize(
    ("year", "weekdays_off", "weekends_worked"),
    [
        # 4875/TB-LĐTBXH: 10-14 February, the 15th and 16th for the weekend among them; 2 and 3 September.
        (2021, "1/1 10/2 11/2 12/2 15/2 16/2 21/4 30/4 3/5 2/9 3/9", ""),
        # 5034/TB-LĐTBXH: 20-26 January; 1-4 September.
        (2023, "2/1 20/1 23/1 24/1 25/1 26/1 1/5 2/5 3/5 1/9 4/9", ""),
        # 2450/VPCP-KGVX: 29 April for 4 May.
        (2024, "1/1 8/2 9/2 12/2 13/2 14/2 18/4 29/4 30/4 1/5 2/9 3/9", "4/5"),
        # 9441/TB-BNV, 12729/VPCP-KGVX and resolution 28/2026/QH16.
        (2026, "1/1 2/1 16/2 17/2 18/2 19/2 20/2 27/4 30/4 1/5 31/8 1/9 2/9 24/11", "10/1 22/8"),
    ],
)
def test_announced_years_are_as_their_notices_say(year: int, weekdays_off: str, weekends_worked: str) -> None:
    odd = [day for day in days_of(year) if CALENDAR.is_working(day) != (day.weekday() < 5)]
    assert " ".join(f"{d.day}/{d.month}" for d in odd if d.weekday() < 5) == weekdays_off
    assert " ".join(f"{d.day}/{d.month}" for d in odd if d.weekday() >= 5) == weekends_worked


def test_records_tell_holidays_from_days_made_up_for_and_swapped() -> None:
    kinds = {record.day: record for record in records()}
    assert kinds[date(2021, 2, 14)] == DayRecord(date(2021, 2, 14), "holiday", "tet")
    assert kinds[date(2021, 2, 15)] == DayRecord(date(2021, 2, 15), "substitute", "tet")
    assert kinds[date(2022, 5, 3)] == DayRecord(date(2022, 5, 3), "substitute", "labour_day")
    assert kinds[date(2026, 1, 2)] == DayRecord(date(2026, 1, 2), "swapped_off", "swap")
    assert kinds[date(2026, 1, 10)] == DayRecord(date(2026, 1, 10), "swapped_work", "swap")


def test_days_of_each_year_are_unique_and_in_order() -> None:
    days = [record.day for record in records()]
    assert days == sorted(set(days))
    # Article 112 gives ten days, since 2021 eleven, and resolution 28/2026/QH16 a twelfth.
    for year in YEARS:
        given = sum(record.day.year == year and record.kind == "holiday" for record in records())
        assert given == 10 + (year >= 2021) + (year >= 2026), year


def test_swaps_give_back_a_day_for_each_taken() -> None:
    for facts in YEARS.values():
        for off, worked in facts.swaps:
            assert off.weekday() < 5 <= worked.weekday()
            assert abs((off - worked).days) <= 10


def test_only_years_with_a_notice_are_announced() -> None:
    assert [year for year, facts in YEARS.items() if facts.status == "announced"] == list(range(2019, 2027))
    assert not any(facts.sources for facts in YEARS.values() if facts.status == "estimated")
