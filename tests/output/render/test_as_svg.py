"""A report's charts as a file: sound XML, named, in light and dark, with the words of the report around them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvplan.output.render import FORMATS, PICTURES, as_svg, renderer
from tests.output.picture.test_picture import ATTRIBUTES, ELEMENTS, SVG, parsed, texts
from tests.samples.charts import BARE, CHARTS, EMPTY, GRAPH, PLACES, TIMELINE, charts_report, hostile_charts
from tests.samples.reports import HOSTILE

if TYPE_CHECKING:
    from dvplan.output.charts import Chart


def test_a_picture_of_a_report_says_what_the_report_says() -> None:
    shown = texts(parsed(as_svg.render(CHARTS)))
    assert shown[:2] == ["HÌNH", "Số liệu tính đến 24/11/2021"]
    assert shown[-1] == "Minh họa."
    assert "QC-01 ★ Quy chế công tác dân vận của" in shown


@pytest.mark.parametrize("chart", [TIMELINE, GRAPH, PLACES, EMPTY, BARE, *hostile_charts("<&>\"'")])
def test_nothing_is_loaded_or_run(chart: Chart) -> None:
    root = parsed(as_svg.render(charts_report(chart)))
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {*ELEMENTS, "title", "desc", "style"}
    assert {name for element in root.iter() for name in element.attrib} <= {*ATTRIBUTES, "lang", "transform"}
    style = "".join(element.text or "" for element in root.iter(f"{SVG}style"))
    assert not re.search(r"url\(|@import|expression", style)
    assert re.findall("@[a-z-]+", style) == ["@media"]


def test_it_is_named_for_those_who_cannot_see_it() -> None:
    root = parsed(as_svg.render(charts_report(TIMELINE)))
    assert (root.get("role"), root.get("lang"), root[0].tag) == ("img", "vi", f"{SVG}title")
    assert (root[1].tag, root[1].text) == (f"{SVG}desc", TIMELINE.description)


def test_light_and_dark_and_always_light_on_paper() -> None:
    style = next(parsed(as_svg.render(CHARTS)).iter(f"{SVG}style")).text or ""
    light, dark = style.split("@media screen and (prefers-color-scheme:dark)")
    assert set(re.findall(r"\.dv \.[tl]-[a-z0-9]+", light)) == set(re.findall(r"\.dv \.[tl]-[a-z0-9]+", dark))


def test_all_that_is_hostile_at_once() -> None:
    parsed(as_svg.render(HOSTILE))


@given(st.text(st.characters(exclude_categories=()), max_size=30))
@settings(max_examples=60)
def test_any_text_gives_sound_xml(any_text: str) -> None:
    parsed(as_svg.render(charts_report(*hostile_charts(any_text))))


def test_it_is_a_format_of_reports_with_charts_alone() -> None:
    assert renderer("svg", draws=True) is as_svg.render
    assert PICTURES.keys() - FORMATS.keys() == {"svg"}
