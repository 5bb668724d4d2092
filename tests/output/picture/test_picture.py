"""Charts as shapes: sound XML, nothing to load or run, text that is only text, everything inside the frame."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import groupby, pairwise
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvplan.output.charts import Graph, Line, Tick, Timeline
from dvplan.output.inert import inert
from dvplan.output.picture import PIECE, drawn, pieces
from dvplan.output.picture.graph import APART, HIGH, TOP, moved_apart
from dvplan.output.picture.letters import room_of
from dvplan.output.picture.paper import NARROW, RULES, WIDE, element
from tests.samples.charts import BARE, EMPTY, FIRST, GRAPH, LAST, PLACES, TIMELINE, TODAY, hostile_charts
from tests.samples.reports import HOSTILE_STRINGS

if TYPE_CHECKING:
    from dvplan.output.charts import Chart
    from tests.conftest import Snapshot

SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "title", "g", "rect", "path", "circle", "text", "tspan"}
ATTRIBUTES = {
    "viewBox", "width", "height", "class", "role", "aria-label", "x", "y", "d", "cx",
    "cy", "r", "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "text-anchor", "font-weight",
}  # fmt: skip
WIDTHS = [WIDE, NARROW]


def parsed(picture: str) -> ET.Element:
    return ET.fromstring(picture)  # noqa: S314  # our own output


def picture(chart: Chart, wide: float = WIDE) -> ET.Element:
    return parsed(element(drawn(chart, wide), aria_label=chart.title))


def texts(root: ET.Element) -> list[str]:
    return ["".join(element.itertext()) for element in root.iter(f"{SVG}text")]


@pytest.mark.parametrize("wide", WIDTHS)
@pytest.mark.parametrize("chart", [TIMELINE, GRAPH, PLACES, EMPTY, BARE, *hostile_charts("<&>\"'")])
def test_nothing_is_loaded_or_run(chart: Chart, wide: float) -> None:
    root = picture(chart, wide)
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= ELEMENTS
    assert {name for element in root.iter() for name in element.attrib} <= ATTRIBUTES


@pytest.mark.parametrize("wide", WIDTHS)
def test_every_mark_says_what_it_is_but_those_beyond_the_edge(wide: float) -> None:
    said = [element.text for element in picture(TIMELINE, wide).iter(f"{SVG}title")]
    expected = [mark.text for lane in TIMELINE.lanes for mark in lane.marks if mark.day <= TIMELINE.axis.last]
    assert sorted(map(str, said)) == sorted(expected)
    assert "hạn trước khi gia hạn 30/11" in said


def test_names_stand_above_the_bars_where_it_is_narrow() -> None:
    beside, above = (drawn(TIMELINE, wide) for wide in WIDTHS)
    assert beside.y < above.y
    bars = {wide: float(next(picture(TIMELINE, wide).iter(f"{SVG}rect")).get("x", "0")) for wide in WIDTHS}
    assert bars[NARROW] < NARROW / 2 < bars[WIDE]


@pytest.mark.parametrize("wide", WIDTHS)
def test_no_figure_is_cut_at_the_end_of_its_line(wide: float) -> None:
    line = replace(GRAPH.lines[0], text="Thành phố Cà Mau 1.234.567.890")
    assert "1.234.567.890" in " ".join(texts(picture(replace(GRAPH, lines=(line,)), wide)))


@pytest.mark.parametrize("wide", WIDTHS)
def test_a_bar_that_runs_off_an_end_has_an_arrow_there(wide: float) -> None:
    root = picture(replace(TIMELINE, lanes=TIMELINE.lanes[2:3], legend=()), wide)
    ways = [path.get("d", "") for path in root.iter(f"{SVG}path")]
    arrows = [way for way in ways if way.endswith(("l-8 7l8 7z", "l8 7l-8 7z"))]
    assert len(arrows) == 2, "it began before the first day, and ends after the last"


def test_a_long_meaning_in_the_legend_has_as_many_lines_as_it_needs() -> None:
    meaning = "thường xuyên, tạm dừng, chưa có hạn, thôi hoặc chuyển tiếp"
    said = texts(picture(replace(TIMELINE, lanes=TIMELINE.lanes[:1], legend=(("muted", meaning),)), NARROW))
    lines = [line for line in said if line in meaning]
    assert " ".join(lines[-2:]) == meaning
    assert all(room_of(line, "m") < NARROW - 2 * 16 - 29 for line in lines)


def test_a_long_timeline_comes_in_pieces_of_one_group_each() -> None:
    lanes = tuple(lane for lane in TIMELINE.lanes for _ in range(PIECE + 1))
    found = list(pieces(Timeline("Tiến trình", "Một nhiệm vụ.", TIMELINE.axis, lanes, TIMELINE.legend)))
    assert all(isinstance(piece, Timeline) for piece in found)
    timelines = [piece for piece in found if isinstance(piece, Timeline)]
    assert tuple(lane for piece in timelines for lane in piece.lanes) == lanes
    assert all(len(piece.lanes) <= PIECE and len({lane.group for lane in piece.lanes}) == 1 for piece in timelines)
    assert len(timelines) > len(list(groupby(lanes, key=lambda lane: lane.group)))
    assert [bool(piece.legend) for piece in timelines] == [True] + [False] * (len(timelines) - 1)
    assert len({piece.title for piece in timelines}) == len(timelines)
    assert [bool(piece.description) for piece in timelines] == [True] + [False] * (len(timelines) - 1)
    assert list(pieces(GRAPH)) == [GRAPH]


@pytest.mark.parametrize("wide", WIDTHS)
@pytest.mark.parametrize("chart", [TIMELINE, GRAPH, PLACES], ids=lambda chart: chart.title)
def test_everything_is_inside_the_frame(chart: Chart, wide: float) -> None:
    root = picture(chart, wide)
    across, high = (float(part) for part in str(root.get("viewBox")).split()[2:])
    for shape in root.iter():
        x, y = float(shape.get("x", 0)), float(shape.get("y", 0))
        assert 0 <= x <= across
        assert 0 <= y <= high
        if shape.tag == f"{SVG}rect":
            assert x + float(shape.get("width", 0)) <= across


def test_a_week_without_a_report_parts_the_line() -> None:
    root = picture(PLACES)
    lines = [group for group in root.iter(f"{SVG}g") if group.find(f"{SVG}title") is not None]
    runs = {group[0].text: len(group.findall(f"{SVG}path")) for group in lines if group[0].tag == f"{SVG}title"}
    assert runs == {"Huyện A": 2, "Huyện B": 1}


@pytest.mark.parametrize("wide", WIDTHS)
@pytest.mark.parametrize("hostile", HOSTILE_STRINGS)
def test_no_text_is_markup(hostile: str, wide: float) -> None:
    for chart in hostile_charts(hostile):
        root = picture(chart, wide)
        assert {element.tag.removeprefix(SVG) for element in root.iter()} <= ELEMENTS
        assert {name for element in root.iter() for name in element.attrib} <= ATTRIBUTES
        assert root.get("aria-label", "") == inert(hostile)


@given(st.text(st.characters(exclude_categories=()), max_size=30))
@settings(max_examples=60)
def test_any_text_gives_sound_xml(any_text: str) -> None:
    for chart in hostile_charts(any_text):
        picture(chart, NARROW)
        element(drawn(chart)).encode()


@given(st.lists(st.tuples(st.floats(0, 900), st.integers(1, 3)), max_size=30))
def test_names_do_not_cover_each_other_or_leave_the_plot(names: list[tuple[float, int]]) -> None:
    names.sort()
    floor = TOP + max(HIGH, APART * sum(lines for _, lines in names))
    placed = moved_apart(names, floor)
    for (y, lines), after in zip(
        zip(placed, (lines for _, lines in names), strict=True), placed[1:], strict=False
    ):
        assert after - y >= APART * lines - 1e-9
    if placed:
        assert placed[0] >= TOP - 1e-9
        assert placed[-1] <= floor + 4 + 1e-9


def many_places(count: int) -> Graph:
    lines = tuple(
        Line(f"Huyện {n}", "actual", ((FIRST, 10.0 * n), (LAST, 10.0 * n)), f"Huyện số {n} rất dài {10 * n}")
        for n in range(count)
    )
    return Graph("Người về quê", "", TIMELINE.axis, lines, ((0.0, "0"), (10.0 * count, f"{10 * count}")))


@pytest.mark.parametrize("wide", WIDTHS)
def test_the_names_of_many_places_stay_within_the_picture(wide: float) -> None:
    drawing = drawn(many_places(30), wide)
    heights = [float(text.get("y", 0)) for text in parsed(element(drawing)).iter(f"{SVG}text")]
    assert min(heights) > 10
    assert max(heights) < drawing.y


def dashes_and_inks(chart: Graph) -> list[tuple[str, str]]:
    groups = [group for group in picture(chart).iter(f"{SVG}g") if group.find(f"{SVG}title") is not None]
    return [(group.get("class", ""), group[1].get("stroke-dasharray", "")) for group in groups]


def test_no_two_of_a_dozen_lines_look_the_same() -> None:
    found = dashes_and_inks(many_places(24))
    assert len(set(found)) == len(found) == 24
    assert {dashes for _, dashes in found[:6]} == {""}


def test_a_figure_below_zero_stands_below_zero() -> None:
    line = Line("A", "actual", ((FIRST, 10.0), (TODAY, -40.0), (LAST, -20.0)), "A")
    levels = tuple((float(value), str(value)) for value in (-40, -20, 0, 20))
    root = picture(Graph("Biến động", "", TIMELINE.axis, (line,), levels))
    circles = [float(circle.get("cy", 0)) for circle in root.iter(f"{SVG}circle")]
    named = {"".join(text.itertext()): float(text.get("y", 0)) - 4 for text in root.iter(f"{SVG}text")}
    assert named["20"] < circles[0] < named["0"] < named["-20"] == circles[2] < named["-40"] == circles[1]


def test_a_place_that_never_reported_is_named_apart_at_no_height() -> None:
    said = {"".join(text.itertext()): float(text.get("y", 0)) for text in picture(PLACES).iter(f"{SVG}text")}
    assert said["Huyện C chưa báo cáo"] > said["0"] + 20
    assert "Huyện C" not in [title.text for title in picture(PLACES).iter(f"{SVG}title")]


def test_nothing_to_draw_has_no_axis() -> None:
    assert drawn(EMPTY).parts == drawn(BARE).parts == []
    alone = replace(PLACES, lines=PLACES.lines[2:])
    assert texts(picture(alone)) == ["Huyện C chưa báo cáo"]


def test_names_of_months_do_not_touch_on_a_telephone() -> None:
    months = tuple(
        Tick(date(2021 + n // 12, n % 12 + 1, 1), f"{n % 12 + 1:02}/{2021 + n // 12}") for n in range(26)
    )
    axis = replace(TIMELINE.axis, first=months[0].day, last=months[-1].day, ticks=months, off=())
    root = picture(replace(GRAPH, axis=axis), NARROW)
    named = [text for text in root.iter(f"{SVG}text") if (text.text or "") in {tick.text for tick in months}]
    places = [float(text.get("x", 0)) for text in named]
    room = room_of("01/2021", "m")
    assert len(places) >= 2
    assert all(after - before > room for before, after in pairwise(places))


@pytest.mark.parametrize("wide", WIDTHS)
def test_what_stands_on_lines_has_a_halo(wide: float) -> None:
    for chart, said in ((GRAPH, "còn lại 7,4"), (TIMELINE, "quá hạn 3 ngày"), (TIMELINE, "II. Ban chỉ đạo")):
        found = [text for text in picture(chart, wide).iter(f"{SVG}text") if text.text == said]
        assert ["o" in text.get("class", "").split() for text in found] == [True], said
    assert ".dv text.o{paint-order:stroke" in RULES


@pytest.mark.parametrize("wide", WIDTHS)
@pytest.mark.parametrize("chart", [TIMELINE, GRAPH], ids=["timeline", "graph"])
def test_as_people_see_it(chart: Chart, wide: float, snapshot: Snapshot) -> None:
    name = "timeline" if chart is TIMELINE else "graph"
    snapshot(f"render/{name}.{wide:g}.svg", element(drawn(chart, wide)) + "\n")
