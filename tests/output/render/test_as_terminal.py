"""The terminal: nothing wider than the screen, colour beside words, a picture that asks for nothing."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import get_args
from unicodedata import normalize
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvplan.output.blocks import (
    Cell,
    Column,
    Heading,
    Note,
    Paragraph,
    Report,
    Row,
    Span,
    Table,
    Tone,
    plain,
    text,
)
from dvplan.output.cells import width
from dvplan.output.render import as_terminal
from dvplan.output.render.as_terminal.columns import fit
from dvplan.output.render.as_terminal.tones import STYLES
from tests.samples.charts import CHARTS
from tests.samples.reports import EMPTY, HOSTILE, LONG, STATUS

TITLES = st.text(st.sampled_from("aạ ế部👍\x1b\n" + normalize("NFD", "ộ")), max_size=60)


def screen(*blocks: object, cells: int = 100, unicode: bool = True) -> str:
    return as_terminal.render(replace(STATUS, blocks=blocks), cells, colour=False, unicode=unicode)  # type: ignore[arg-type]


def words(shown: str) -> list[str]:
    return shown.split()


@pytest.mark.parametrize("cells", [40, 60, 80, 100, 140, 250])
@pytest.mark.parametrize("report", [STATUS, EMPTY, LONG, CHARTS], ids=lambda report: report.name)
def test_no_line_is_wider_than_the_screen(report: Report, cells: int) -> None:
    lines = as_terminal.render(report, cells, colour=False).splitlines()
    assert not [line for line in lines if width(line) > max(cells, 75)], "75: the excerpt, which never wraps"
    assert not [line for line in lines if line != line.rstrip()]


@given(st.lists(st.tuples(TITLES, TITLES, TITLES), min_size=1, max_size=4), st.integers(30, 140))
@settings(max_examples=60)
def test_no_table_is_wider_than_the_screen(rows: list[tuple[str, ...]], cells: int) -> None:
    columns = (Column("a", "A"), Column("b", "B", wide=True), Column("c", "C", "right", drop=1))
    table = Table(columns, tuple(Row(tuple(Cell(text(title)) for title in row)) for row in rows))
    assert all(width(line) <= cells for line in screen(table, cells=cells).splitlines())


def test_columns_leave_highest_first() -> None:
    columns = [Column("a", "A"), Column("b", "B", wide=True), Column("c", "C", drop=1), Column("d", "D", drop=2)]
    natural = [5, 60, 10, 10]
    assert fit(columns, natural, 100) == {0: 5, 1: 60, 2: 10, 3: 10}
    assert fit(columns, natural, 80) == {0: 5, 1: 49, 2: 10, 3: 10}
    assert fit(columns, natural, 50) == {0: 5, 1: 31, 2: 10}
    assert fit(columns, natural, 40) == {0: 5, 1: 33}
    assert fit(columns, natural, 20) == {0: 5, 1: 13}


@given(st.lists(st.tuples(st.integers(0, 200), st.booleans(), st.integers(0, 3)), min_size=1), st.integers(1, 200))
def test_columns_never_take_more_than_the_room(columns: list[tuple[int, bool, int]], room: int) -> None:
    heads = [Column(str(place), "", wide=wide, drop=drop) for place, (_, wide, drop) in enumerate(columns)]
    natural = [cells for cells, _, _ in columns]
    widths = fit(heads, natural, room)
    least = sum(min(natural[place], 1) for place in widths) + 2 * (len(widths) - 1)
    assert sum(widths.values()) + 2 * (len(widths) - 1) <= max(room, least)
    assert set(widths) >= {place for place, head in enumerate(heads) if not head.drop}
    assert all(one < two for one, two in pairwise(widths))


def test_wrapping_loses_no_word() -> None:
    rows = tuple(Row((Cell(text(f"Dòng {n} " + "có nội dung dài " * n)), Cell(text("x")))) for n in range(12))
    table = Table((Column("a", "A", wide=True), Column("b", "B")), rows)
    shown = screen(table, cells=40)
    expected = [word for row in rows for word in plain(row.cells[0].text).split()]
    assert sorted(word for word in words(shown) if word not in "ABx" and "─" not in word) == sorted(expected)


def test_a_screenful_says_what_it_leaves_out() -> None:
    shown = as_terminal.render(LONG, 80, colour=False)
    assert "Dòng 3" in shown
    assert "Dòng 4" not in shown
    assert "… và 4 dòng nữa: thêm --all" in shown


def test_markup_is_text() -> None:
    hostile = "[bold]x[/bold] [/foo] [link=http://a]l[/link] :warning: {n}"
    shown = screen(Heading(hostile), Paragraph(text(hostile)), Note(text(hostile)), cells=200)
    assert shown.count(hostile) == 3


def test_the_tones_are_all_styled() -> None:
    assert set(STYLES) == set(get_args(Tone))


def test_colour_changes_no_letter() -> None:
    for report in (STATUS, HOSTILE, EMPTY, LONG, CHARTS):
        coloured = as_terminal.render(report, 100, colour=True)
        assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == as_terminal.render(report, 100, colour=False)
    assert "\x1b[31m" in as_terminal.render(STATUS, 100, colour=True)


def test_without_colour_nothing_is_escaped() -> None:
    shown = screen(Paragraph(text(Span("quá hạn", "critical"))))
    assert shown == "quá hạn\n"


def test_without_unicode_rules_and_bars_are_ascii() -> None:
    shown = as_terminal.render(STATUS, 100, colour=False, unicode=False)
    assert not set(shown) & set("─━█░▕")
    assert "####|######........." in shown


def test_an_aside_stands_at_the_far_end_or_below() -> None:
    heading = Heading("Tên", 1, "hôm nay")
    assert screen(heading, cells=40).splitlines()[0] == "Tên" + " " * 30 + "hôm nay"
    assert screen(heading, cells=11).splitlines()[:2] == ["Tên", "hôm nay"]


def test_the_picture_asks_for_nothing() -> None:
    pictures = [as_terminal.svg(report, 100, "dvplan status <&>") for report in (STATUS, HOSTILE)]
    for picture in pictures:
        root = ET.fromstring(picture)  # noqa: S314  # our own output
        names = {name for element in root.iter() for name in (element.tag.split("}")[1], *element.attrib)}
        assert names.isdisjoint({"image", "script", "a", "href", "use", "foreignObject"})
        style = next(root.iter("{http://www.w3.org/2000/svg}style")).text or ""
        assert "url(" not in style
        assert "@" not in style
    assert pictures[1] == as_terminal.svg(HOSTILE, 100, "dvplan status <&>")
