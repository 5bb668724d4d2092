"""Charts as shapes: sound XML, nothing to load or run, text that is only text, everything inside the frame."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvplan.output.charts import Timeline
from dvplan.output.inert import inert
from dvplan.output.picture import PIECE, drawn, pieces
from dvplan.output.picture.graph import APART, HIGH, TOP, moved_apart
from dvplan.output.picture.paper import NARROW, WIDE, element
from tests.samples.charts import BARE, EMPTY, GRAPH, PLACES, TIMELINE, hostile_charts
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


def test_a_long_timeline_comes_in_pieces_of_one_group_each() -> None:
    lanes = tuple(lane for lane in TIMELINE.lanes for _ in range(PIECE + 1))
    found = list(pieces(Timeline("Tiến trình", "Một nhiệm vụ.", TIMELINE.axis, lanes, TIMELINE.legend)))
    assert all(isinstance(piece, Timeline) for piece in found)
    timelines = [piece for piece in found if isinstance(piece, Timeline)]
    assert tuple(lane for piece in timelines for lane in piece.lanes) == lanes
    assert all(len(piece.lanes) <= PIECE and len({lane.group for lane in piece.lanes}) == 1 for piece in timelines)
    assert len(timelines) > len(list(groupby(lanes, key=lambda lane: lane.group)))
    assert [bool(piece.legend) for piece in timelines] == [False] * (len(timelines) - 1) + [True]
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
    lines = [group for group in root.iter(f"{SVG}g") if group.get("class", "").startswith("l-")]
    runs = {group[0].text: len(group.findall(f"{SVG}path")) for group in lines if group[0].tag == f"{SVG}title"}
    assert runs == {"Huyện A": 2, "Huyện B": 1, "Huyện C": 0}


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


@given(st.lists(st.tuples(st.floats(0, 320), st.integers(1, 2)), max_size=7))
def test_names_do_not_cover_each_other(names: list[tuple[float, int]]) -> None:
    names.sort()
    placed = moved_apart(names)
    for (y, lines), after in zip(
        zip(placed, (lines for _, lines in names), strict=True), placed[1:], strict=False
    ):
        assert after - y >= APART * lines - 1e-9
    if placed:
        assert placed[-1] <= TOP + HIGH + 4 + 1e-9


@pytest.mark.parametrize("wide", WIDTHS)
@pytest.mark.parametrize("chart", [TIMELINE, GRAPH], ids=["timeline", "graph"])
def test_as_people_see_it(chart: Chart, wide: float, snapshot: Snapshot) -> None:
    name = "timeline" if chart is TIMELINE else "graph"
    snapshot(f"render/{name}.{wide:g}.svg", element(drawn(chart, wide)) + "\n")
