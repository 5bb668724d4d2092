"""Charts in characters: nothing wider than asked for, days in their cells, gaps left open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvplan.output.blocks import plain
from dvplan.output.cells import width
from dvplan.output.charts import Chart, Line, Tick
from dvplan.output.drawing import draw_chart
from dvplan.output.drawing.columns import value_on
from dvplan.output.drawing.strip import Scale, thinned
from dvplan.output.drawing.wrapping import explained, wrap
from tests.samples.charts import BARE, EMPTY, GRAPH, PLACES, TIMELINE, TODAY, day

CHARTS = pytest.mark.parametrize(
    "chart", [TIMELINE, GRAPH, PLACES, EMPTY, BARE], ids=lambda chart: chart.description
)


def drawn(chart: Chart, cells: int = 100, *, unicode: bool = True) -> list[str]:
    return [plain(line) for line in draw_chart(chart, cells, unicode=unicode)]


@CHARTS
@pytest.mark.parametrize("cells", [10, 40, 41, 80, 100, 137, 300])
def test_no_line_is_wider_than_asked_for(chart: Chart, cells: int) -> None:
    assert max((width(line) for line in drawn(chart, cells)), default=0) <= max(cells, 40)


def test_no_code_is_cut() -> None:
    code = "chuong-trinh-2021-05"
    lanes = tuple(replace(lane, code=code) for lane in TIMELINE.lanes)
    assert sum(line.startswith(code) for line in drawn(replace(TIMELINE, lanes=lanes), 40)) == len(lanes)


@CHARTS
def test_ascii_signs_alone_where_nothing_else_can_be_shown(chart: Chart) -> None:
    assert not set("".join(drawn(chart, unicode=False))) & set("─━█░│┤└┄═◆◇●▪▫×→←▲▼┬┴·")


@given(st.integers(1, 4000), st.integers(1, 300))
def test_days_have_their_cells(days: int, cells: int) -> None:
    scale = Scale(date(2021, 1, 1), days, cells)
    last = scale.first + timedelta(days - 1)
    assert scale.cell(scale.first) == 0
    assert scale.cell(last) == (days - 1) * cells // days
    assert scale.cell(scale.first - timedelta(5)) == 0
    assert scale.cell(last + timedelta(5)) == cells - 1
    found = [scale.cell(scale.first + timedelta(n)) for n in range(days)]
    assert found == sorted(found)
    assert scale.day(cells - 1) == last
    if cells <= days:
        assert all(scale.cell(scale.day(cell)) in (cell, cell + 1) for cell in range(cells - 1))


@given(st.integers(1, 60), st.integers(1, 120), st.sets(st.integers(0, 59)))
def test_days_off_are_shaded_all_or_none(days: int, cells: int, off: set[int]) -> None:
    scale = Scale(date(2021, 1, 1), days, cells)
    off = {n for n in off if n < days}
    shaded = scale.whole(scale.first + timedelta(n) for n in off)
    for n in range(days):
        assert (scale.cell(scale.first + timedelta(n)) in shaded) == (n in off and cells >= days)


def test_names_that_would_touch_are_thinned() -> None:
    ticks = [Tick(date(2021, 1, 1) + timedelta(n), f"{n:02}/01") for n in range(0, 28, 2)]
    assert [text for _, text in thinned(ticks, Scale(date(2021, 1, 1), 28, 200))] == [tick.text for tick in ticks]
    assert thinned(ticks, Scale(date(2021, 1, 1), 28, 40)) == [
        (0, "00/01"),
        (8, "06/01"),
        (17, "12/01"),
        (25, "18/01"),
        (34, "24/01"),
    ]
    assert thinned(ticks, Scale(date(2021, 1, 1), 28, 4)) == []


def test_a_lane_says_all_it_has() -> None:
    lines = drawn(TIMELINE)
    bar = next(line for line in lines if line.startswith("QC-01 ★"))
    signs = "".join(sign for sign in bar.removeprefix("QC-01 ★") if sign in "▪×│◇▫◆")
    assert signs == "▪×│◇▫◆"
    assert bar.index("━") < bar.index("│") < bar.index("◇") < bar.index("┄")
    late = next(line for line in lines if line.startswith("DC-01"))
    assert late.index("◆") < late.index("═") < late.index("●")
    beyond = next(line for line in lines if line.startswith("DVK-02"))
    assert (beyond[lines[2].index("┴")], beyond[-1]) == ("←", "→")
    today = {line.index("▼") for line in lines if "▼" in line} | {bar.index("│")}
    assert len(today) == 1


def test_today_outside_the_axis_is_not_drawn() -> None:
    axis = replace(TIMELINE.axis, today=date(2022, 3, 1), off=())
    lines = drawn(replace(TIMELINE, axis=axis, legend=()))
    assert not any("│" in line or "▼" in line or "hôm nay" in line for line in lines)


@pytest.mark.parametrize(
    ("on", "value"),
    [
        ("11-01", 10.0),
        ("11-06", 15.0),
        ("11-11", 20.0),
        ("11-12", None),
        ("11-21", None),
        ("11-22", 5.0),
        ("11-25", None),
    ],
)
def test_values_between_points(on: str, value: float | None) -> None:
    points = ((day("11-01"), 10.0), (day("11-11"), 20.0), (day("11-16"), None), (day("11-22"), 5.0))
    assert value_on(Line("x", "actual", points, ""), day(on)) == value


def test_columns_stand_as_high_as_their_values() -> None:
    lines = drawn(GRAPH, 83)
    start = lines[0].index("┤") + 1
    first = [line[start] for line in lines[:12]]
    # 14 of 15 in 12 rows: 11,2 rows high
    assert first[1:] == ["█"] * 11
    assert first[0] == "━", "the plan's line lies on it"
    at_end = [line[start + 79] if len(line) > start + 79 else " " for line in lines[:12]]
    assert set(at_end) == {" "}
    today = lines[12].index("▲")
    assert lines[11][today - 1] == "█"
    assert lines[11][today + 2] == "░"


def test_wrapping() -> None:
    assert wrap("một hai ba", 7) == ["một hai", "ba"]
    assert wrap("", 7) == []
    assert wrap("abcdefghij kl", 4) == ["abcd", "efgh", "ij", "kl"]
    assert wrap("ke-hoach-nam-2030", 10) == ["ke-hoach-", "nam-2030"], "after a hyphen, not within a word"
    assert wrap("a\x1b[1m\nb", 20) == ["a␛[1m b"]
    assert explained([("━", "đã qua"), ("─", "còn lại")], 21) == ["━ đã qua   ─ còn lại"]
    assert explained([("━", "đã qua"), ("─", "còn lại")], 19) == ["━ đã qua", "─ còn lại"]
    assert TODAY.isoformat() == "2021-11-24"
