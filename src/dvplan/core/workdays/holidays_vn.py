"""The public holidays of Viet Nam for offices that rest on Saturday and Sunday, 2019 to 2035.

The days follow the Labour Code (45/2019/QH14, articles 111 and 112; before 2021 10/2012/QH13, article 115)
and, since 2026, resolution 28/2026/QH16. Each year a notice names the days of Tết, the second day of National
Day and any working day swapped for a Saturday; a year without its notice is estimated.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

Status = Literal["announced", "estimated"]
Kind = Literal["holiday", "substitute", "swapped_off", "swapped_work"]
MonthDay = tuple[int, int]


@dataclass(frozen=True, slots=True)
class DayRecord:
    """A day that is not what its weekday says, or a holiday on a day of rest. `name` is a stable key."""

    day: date
    kind: Kind
    name: str


@dataclass(frozen=True, slots=True)
class HolidayYear:
    """What differs from year to year. `tet` is the first and the last day off; `swaps` pairs a working day
    off with the Saturday worked for it; `sources` are the numbers of the notices, none where the days are
    computed by rule."""

    status: Status
    tet: tuple[MonthDay, MonthDay]
    hung_kings: MonthDay
    national_second: MonthDay | None
    swaps: tuple[tuple[date, date], ...] = ()
    sources: tuple[str, ...] = ()


def _estimate(tet: tuple[MonthDay, MonthDay], hung_kings: MonthDay, second: MonthDay) -> HolidayYear:
    return HolidayYear("estimated", tet, hung_kings, second)


# 2020 was announced too; the number of its notice is not known here.
YEARS: Final[dict[int, HolidayYear]] = {
    2019: HolidayYear("announced", ((2, 4), (2, 8)), (4, 14), None, (
        (date(2018, 12, 31), date(2019, 1, 5)), (date(2019, 4, 29), date(2019, 5, 4)),
    ), ("6519/VPCP-KGVX",)),
    2020: HolidayYear("announced", ((1, 23), (1, 29)), (4, 2), None),
    2021: HolidayYear("announced", ((2, 10), (2, 16)), (4, 21), (9, 3), (), ("4875/TB-LĐTBXH",)),
    2022: HolidayYear("announced", ((1, 31), (2, 4)), (4, 10), (9, 1), (), ("119/TB-LĐTBXH",)),
    2023: HolidayYear("announced", ((1, 20), (1, 26)), (4, 29), (9, 1), (), ("5034/TB-LĐTBXH",)),
    2024: HolidayYear("announced", ((2, 8), (2, 14)), (4, 18), (9, 3), (
        (date(2024, 4, 29), date(2024, 5, 4)),
    ), ("5015/TB-LĐTBXH", "2450/VPCP-KGVX")),
    2025: HolidayYear("announced", ((1, 27), (1, 31)), (4, 7), (9, 1), (
        (date(2025, 5, 2), date(2025, 4, 26)),
    ), ("6150/TB-BLĐTBXH",)),
    2026: HolidayYear("announced", ((2, 16), (2, 20)), (4, 26), (9, 1), (
        (date(2026, 1, 2), date(2026, 1, 10)), (date(2026, 8, 31), date(2026, 8, 22)),
    ), ("9441/TB-BNV", "12729/VPCP-KGVX", "28/2026/QH16")),
    2027: _estimate(((2, 4), (2, 10)), (4, 16), (9, 3)),
    2028: _estimate(((1, 24), (1, 28)), (4, 4), (9, 1)),
    2029: _estimate(((2, 12), (2, 16)), (4, 23), (9, 3)),
    2030: _estimate(((1, 31), (2, 6)), (4, 12), (9, 3)),
    2031: _estimate(((1, 21), (1, 27)), (4, 1), (9, 1)),
    2032: _estimate(((2, 9), (2, 13)), (4, 19), (9, 3)),
    2033: _estimate(((1, 30), (2, 4)), (4, 9), (9, 1)),
    2034: _estimate(((2, 17), (2, 23)), (4, 28), (9, 1)),
    2035: _estimate(((2, 6), (2, 12)), (4, 17), (9, 3)),
}  # fmt: skip

TET_DAYS: Final = 5
"""Days of Tết by article 112; days off beyond them make up for those of the five that fall on a weekend."""
CULTURE_DAY_SINCE: Final = 2026


@cache
def records() -> tuple[DayRecord, ...]:
    """Every record of every year, in order of day; no day has two."""
    found = {record.day: record for year in YEARS for record in _year_records(year)}
    return tuple(sorted(found.values(), key=lambda record: record.day))


def _year_records(year: int) -> Iterator[DayRecord]:
    facts = YEARS[year]
    holidays = [*_tet(year, facts), *_single_days(year, facts)]
    yield from holidays
    taken = {record.day for record in holidays}
    # Article 111(3) makes up for the holidays of article 112(1), where the Culture Day is not listed.
    for record in sorted(_single_days(year, facts), key=lambda record: record.day):
        if record.day.weekday() >= 5 and record.name != "culture_day":
            substitute = _next_free_weekday(record.day, taken)
            taken.add(substitute)
            yield DayRecord(substitute, "substitute", record.name)
    for off, worked in facts.swaps:
        yield DayRecord(off, "swapped_off", "swap")
        yield DayRecord(worked, "swapped_work", "swap")


def _tet(year: int, facts: HolidayYear) -> Iterator[DayRecord]:
    first, last = date(year, *facts.tet[0]), date(year, *facts.tet[1])
    for number in range((last - first).days + 1):
        yield DayRecord(first + timedelta(number), "holiday" if number < TET_DAYS else "substitute", "tet")


def _single_days(year: int, facts: HolidayYear) -> Iterator[DayRecord]:
    days = [
        ("new_year", (1, 1)),
        ("hung_kings", facts.hung_kings),
        ("reunification_day", (4, 30)),
        ("labour_day", (5, 1)),
        ("national_day", (9, 2)),
    ]
    if facts.national_second:
        days.append(("national_day", facts.national_second))
    if year >= CULTURE_DAY_SINCE:
        days.append(("culture_day", (11, 24)))
    return (DayRecord(date(year, month, day), "holiday", name) for name, (month, day) in days)


def _next_free_weekday(day: date, taken: set[date]) -> date:
    while day in taken or day.weekday() >= 5:
        day += timedelta(1)
    return day
