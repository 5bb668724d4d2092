"""Pictures: sound XML, nothing to load or run, text that is only text, everything inside the frame."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvplan.output.inert import inert
from dvplan.output.render import FORMATS, PICTURES, as_svg, renderer
from dvplan.output.render.as_svg.graph import APART, HIGH, TOP, moved_apart
from tests.samples.charts import BARE, CHARTS, EMPTY, GRAPH, PLACES, TIMELINE, charts_report, hostile_charts
from tests.samples.reports import HOSTILE, HOSTILE_STRINGS

if TYPE_CHECKING:
    from dvplan.output.charts import Chart
    from tests.conftest import Snapshot

SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "title", "desc", "style", "g", "rect", "path", "circle", "text", "tspan"}
ATTRIBUTES = {
    "viewBox", "width", "height", "class", "role", "lang", "style", "transform", "aria-label", "x", "y", "d", "cx",
    "cy", "r", "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "text-anchor", "font-weight",
}  # fmt: skip


def parsed(picture: str) -> ET.Element:
    return ET.fromstring(picture)  # noqa: S314  # our own output


def texts(root: ET.Element) -> list[str]:
    return ["".join(element.itertext()) for element in root.iter(f"{SVG}text")]


@pytest.mark.parametrize("chart", [TIMELINE, GRAPH, PLACES, EMPTY, BARE, *hostile_charts("<&>\"'")])
def test_nothing_is_loaded_or_run(chart: Chart) -> None:
    for root in (parsed(as_svg.chart_svg(chart)), parsed(as_svg.render(charts_report(chart)))):
        assert {element.tag.removeprefix(SVG) for element in root.iter()} <= ELEMENTS
        assert {name for element in root.iter() for name in element.attrib} <= ATTRIBUTES
        style = "".join(element.text or "" for element in root.iter(f"{SVG}style"))
        assert not re.search(r"url\(|@import|expression", style)
        assert re.findall("@[a-z-]+", style) == ["@media"]


def test_it_is_named_for_those_who_cannot_see_it() -> None:
    root = parsed(as_svg.chart_svg(TIMELINE))
    assert (root.get("role"), root[0].tag, root[0].text) == ("img", f"{SVG}title", TIMELINE.title)
    assert (root[1].tag, root[1].text) == (f"{SVG}desc", TIMELINE.description)
    marks = [element.text for element in root.iter(f"{SVG}title")]
    assert "hạn trước khi gia hạn 30/11" in marks


def test_every_mark_says_what_it_is_but_those_beyond_the_edge() -> None:
    said = [element.text for element in parsed(as_svg.chart_svg(TIMELINE)).iter(f"{SVG}title")]
    expected = [mark.text for lane in TIMELINE.lanes for mark in lane.marks if mark.day <= TIMELINE.axis.last]
    assert sorted(map(str, said[1:])) == sorted(expected)


def test_a_picture_of_a_report_says_what_the_report_says() -> None:
    shown = texts(parsed(as_svg.render(CHARTS)))
    assert shown[:2] == ["HÌNH", "Số liệu tính đến 24/11/2021"]
    assert shown[-1] == "Minh họa."
    assert "QC-01 ★ Quy chế công tác dân vận của hệ" in shown


def test_light_and_dark() -> None:
    style = next(parsed(as_svg.chart_svg(GRAPH)).iter(f"{SVG}style")).text or ""
    light, dark = style.split("@media (prefers-color-scheme:dark)")
    assert set(re.findall(r"\.dv \.[tl]-[a-z0-9]+", light)) == set(re.findall(r"\.dv \.[tl]-[a-z0-9]+", dark))


@pytest.mark.parametrize("chart", [TIMELINE, GRAPH, PLACES], ids=lambda chart: chart.title)
def test_everything_is_inside_the_frame(chart: Chart) -> None:
    root = parsed(as_svg.chart_svg(chart))
    wide, high = (float(part) for part in str(root.get("viewBox")).split()[2:])
    for element in root.iter():
        x, y = float(element.get("x", 0)), float(element.get("y", 0))
        assert 0 <= x <= wide
        assert 0 <= y <= high
        if element.tag == f"{SVG}rect":
            assert x + float(element.get("width", 0)) <= wide


def test_a_week_without_a_report_parts_the_line() -> None:
    root = parsed(as_svg.chart_svg(PLACES))
    lines = [group for group in root.iter(f"{SVG}g") if group.get("class", "").startswith("l-")]
    runs = {group[0].text: len(group.findall(f"{SVG}path")) for group in lines if group[0].tag == f"{SVG}title"}
    assert runs == {"Huyện A": 2, "Huyện B": 1, "Huyện C": 0}


@pytest.mark.parametrize("hostile", HOSTILE_STRINGS)
def test_no_text_is_markup(hostile: str) -> None:
    for chart in hostile_charts(hostile):
        root = parsed(as_svg.chart_svg(chart))
        assert {element.tag.removeprefix(SVG) for element in root.iter()} <= ELEMENTS
        assert {name for element in root.iter() for name in element.attrib} <= ATTRIBUTES
        assert root[0].text == inert(hostile) or not inert(hostile)


def test_all_that_is_hostile_at_once() -> None:
    parsed(as_svg.render(HOSTILE))


@given(st.text(st.characters(exclude_categories=()), max_size=30))
@settings(max_examples=60)
def test_any_text_gives_sound_xml(any_text: str) -> None:
    for chart in hostile_charts(any_text):
        parsed(as_svg.chart_svg(chart)).iter()
    as_svg.render(charts_report(*hostile_charts(any_text))).encode()


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


def test_it_is_a_format_of_reports_with_charts_alone() -> None:
    assert renderer("svg") is as_svg.render
    assert "svg" in PICTURES
    assert "svg" not in FORMATS


@pytest.mark.parametrize("chart", [TIMELINE, GRAPH], ids=["timeline", "graph"])
def test_as_people_see_it(chart: Chart, snapshot: Snapshot) -> None:
    name = "timeline" if chart is TIMELINE else "graph"
    snapshot(f"render/{name}.svg", as_svg.chart_svg(chart) + "\n")
