"""Days as people say them. Today is Wednesday 24/11/2021."""

from __future__ import annotations

import unicodedata
from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvplan.core.workdays.periods import DateError
from dvplan.core.workdays.spoken_dates import SPOKEN, parse_day

TODAY = date(2021, 11, 24)

SAID = {
    "2021-11-24": "hôm nay|today|thứ tư|thứ 4|t4|wed|Wednesday|thứ tư này|thứ tư tuần này|this wednesday"
    "|+0d|24/11",
    "2021-11-23": "hôm qua|yesterday|thứ ba này|thứ ba tuần này|1 ngày trước|1 day ago|-1d",
    "2021-11-22": "hôm kia|day before yesterday|this monday|2 days ago",
    "2021-11-25": "mai|ngày mai|tomorrow|thứ năm|thu|t5|+1d|ngày 25/11|ngày 25 tháng 11|25 tháng 11 năm 2021",
    "2021-11-26": "ngày kia|day after tomorrow|thứ sáu|thứ 6|t6|fri|friday|thứ sáu này|friday this week",
    "2021-11-27": "thứ bảy|thứ 7|t7|sat|3 ngày nữa|3 ngày sau|in 3 days|+3d|+ 3d",
    "2021-11-28": "chủ nhật|cn|CN|sunday|chủ nhật tuần này",
    "2021-11-29": "thứ hai|thứ 2|t2|mon|thứ hai tới|thứ hai tuần sau|thứ hai tuần tới|next monday"
    "|monday next week",
    "2021-12-03": "thứ sáu tới|thứ sáu tuần sau|next friday|t6 tuần sau",
    "2021-11-19": "thứ sáu trước|thứ sáu tuần trước|last friday|friday last week|5 ngày trước",
    "2021-12-08": "2 tuần nữa|in 2 weeks|+2w|08/12|8-12",
    "2021-11-10": "2 tuần trước|2 weeks ago|-2w",
    "2021-11-30": "30/11|30-11|30/11/2021|30-11-2021|2021-11-30|2021-11|cuối tháng|cuối tháng này|end of month"
    "|end of this month|end of the month|cuối tháng 11|cuối tháng 11/2021|cuối tháng 11 năm 2021",
    "2021-11-01": "đầu tháng|đầu tháng này|start of month|beginning of the month",
    "2021-10-31": "cuối tháng trước|end of last month|cuối tháng 10",
    "2021-12-31": "cuối tháng sau|end of next month|cuối năm|end of year|cuối năm nay|quý IV|quý 4|Q4|quý iv/2021"
    "|q4 2021|cuối quý|cuối quý này|end of quarter|cuối năm 2021|2021-Q4|2021|quý 4 năm 2021",
    "2022-01-01": "đầu năm sau|đầu năm 2022|đầu quý sau|đầu quý 1/2022",
    "2021-10-01": "đầu quý|đầu quý IV",
    "2022-12-31": "cuối năm sau|end of next year",
    "2020-12-31": "cuối năm trước|end of last year",
    "2024-02-29": "cuối tháng 2/2024",
}  # fmt: skip

PHRASES = [(phrase, day) for day, phrases in SAID.items() for phrase in phrases.split("|")]


def error_of(text: str, today: date = TODAY) -> DateError:
    with pytest.raises(DateError) as caught:
        parse_day(text, today)
    return caught.value


@pytest.mark.parametrize(("phrase", "day"), PHRASES)
def test_a_day_as_it_is_said(phrase: str, day: str) -> None:
    assert str(parse_day(phrase, TODAY)) == day


@pytest.mark.parametrize(("phrase", "day"), PHRASES)
def test_neither_case_nor_diacritics_nor_form_nor_spaces_matter(phrase: str, day: str) -> None:
    decomposed = unicodedata.normalize("NFD", phrase)
    bare = "".join(c for c in decomposed if not unicodedata.combining(c)).replace("đ", "d")
    for written in (phrase.upper(), decomposed, bare, f"  {phrase.replace(' ', '  ')} "):
        assert str(parse_day(written, TODAY)) == day


@pytest.mark.parametrize(
    "text",
    ["", "soon", "thứ tám", "thứ 8", "tuần sau", "next week", "3 ngày", "ngày nữa", "next month",
     "tháng 11", "cuối", "năm", "sau", "+d", "+3", "3d", "12/2021", "1/2/3/4", "thứ sáu thứ bảy", "cuối đầu tháng",
     "-", "+x3d",
     "1700000000", "30.11.2021", "cuối tháng 11 sau", "q5", "iv"],
)  # fmt: skip
def test_what_is_no_day_is_unknown(text: str) -> None:
    assert error_of(text).kind == "unknown"


@pytest.mark.parametrize(
    "text",
    ["31/02", "31/02/2021", "11/30", "11/30/2021", "29/2", "2021-02-29", "quý 5", "cuối tháng 13", "cuối năm 22",
     "cuối tháng 11/21", "ngày 31 tháng 11", "quý 0", "31/2/21"],
)  # fmt: skip
def test_what_does_not_exist_is_impossible(text: str) -> None:
    assert error_of(text).kind == "impossible"


def test_days_beyond_the_calendar_are_impossible() -> None:
    assert error_of("+9w", date(9999, 12, 1)).kind == "impossible"
    assert error_of("mai", date.max).kind == "impossible"
    assert error_of("cuối năm sau", date.max).kind == "impossible"


@pytest.mark.parametrize(
    ("text", "today", "readings"),
    [
        ("5/1", date(2021, 12, 20), [date(2021, 1, 5), date(2022, 1, 5)]),
        ("30/11", date(2022, 1, 4), [date(2021, 11, 30), date(2022, 11, 30)]),
        ("30/11/21", TODAY, [date(2021, 11, 30)]),
        ("cuối tuần", TODAY, [date(2021, 11, 26), date(2021, 11, 28)]),
        ("end of next week", TODAY, [date(2021, 12, 3), date(2021, 12, 5)]),
    ],
)
def test_what_may_be_several_days_is_refused_with_each(text: str, today: date, readings: list[date]) -> None:
    error = error_of(text, today)
    assert (error.kind, list(error.readings)) == ("ambiguous", readings)


@pytest.mark.parametrize(
    ("text", "today", "day"),
    [("30/11", date(2021, 2, 1), date(2021, 11, 30)), ("1/2", date(2021, 11, 24), date(2021, 2, 1))],
)
def test_a_day_and_month_far_from_any_other_year_are_of_this_one(text: str, today: date, day: date) -> None:
    assert parse_day(text, today) == day


@given(
    st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.sampled_from(["mon", "t3", "thứ tư", "thứ năm", "fri", "cn"])
)
def test_a_weekday_is_within_the_week_from_today(today: date, weekday: str) -> None:
    near = parse_day(weekday, today)
    assert timedelta(0) <= near - today < timedelta(7)
    this, after = parse_day(f"{weekday} tuần này", today), parse_day(f"{weekday} tuần sau", today)
    assert this.isocalendar()[:2] == today.isocalendar()[:2]
    assert after - this == timedelta(7)
    assert near in (this, after)


WORDS = ["thứ", "sáu", "cuối", "đầu", "tuần", "năm", "quý", "4", "2021", "tới", "trước", "+", "-", "/", "d", "99"]


@given(st.text(max_size=20) | st.lists(st.sampled_from(WORDS)).map(" ".join), st.dates())
def test_any_text_is_a_day_or_a_date_error(text: str, today: date) -> None:
    with suppress(DateError):
        parse_day(text, today)


@pytest.mark.parametrize("phrase", SPOKEN)
def test_what_is_suggested_is_understood(phrase: str) -> None:
    assert parse_day(phrase, date(2021, 11, 24))
