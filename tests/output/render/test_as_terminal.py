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
    natural, least = [5, 60, 10, 10], [5, 7, 10, 10]
    assert fit(columns, natural, least, 100) == {0: 5, 1: 60, 2: 10, 3: 10}
    assert fit(columns, natural, least, 80) == {0: 5, 1: 49, 2: 10, 3: 10}
    assert fit(columns, natural, least, 50) == {0: 5, 1: 31, 2: 10}
    assert fit(columns, natural, least, 40) == {0: 5, 1: 33}
    assert fit(columns, natural, least, 20) == {0: 5, 1: 13}
    assert fit(columns, natural, least, 13) == {0: 5}
    assert fit(columns, natural, least, 3) == {0: 5}


@given(
    st.lists(st.tuples(st.integers(0, 200), st.integers(0, 24), st.booleans(), st.integers(0, 3)), min_size=1),
    st.integers(1, 200),
)
def test_columns_take_the_room_and_cut_no_word(columns: list[tuple[int, int, bool, int]], room: int) -> None:
    heads = [
        Column(str(place), "", wide=wide, drop=drop if place else 0)
        for place, (_, _, wide, drop) in enumerate(columns)
    ]
    natural = [max(cells, word) for cells, word, _, _ in columns]
    least = [word for _, word, _, _ in columns]
    widths = fit(heads, natural, least, room)
    assert sum(widths.values()) + 2 * (len(widths) - 1) <= max(room, least[0])
    assert all(cells >= least[place] for place, cells in widths.items())
    assert all(one < two for one, two in pairwise(widths))


FIGURES = ("1.234.567.890", "+100.000.000", "1.134.567.890", "91,9%", "100.000.000", "8,1%")
OFFICE = ("SL-2021-14", "Huyện Đầm Dơi", *FIGURES, "24/11/2021")


@pytest.mark.parametrize("wide", [True, False])
@pytest.mark.parametrize("cells", [20, 40, 60, 78, 80])
def test_no_figure_date_or_code_is_ever_cut(cells: int, wide: bool) -> None:
    columns = (
        Column("id", "Mã"),
        Column("place", "Địa phương", wide=wide),
        *(Column(str(place), f"Số liệu kỳ {place}", "right") for place in range(len(FIGURES))),
        Column("on", "Ngày"),
    )
    table = Table(columns, (Row(tuple(Cell(text(said)) for said in OFFICE)),))
    shown = screen(table, cells=cells)
    found = [word.rstrip(";") for word in words(shown)]
    assert [said for said in OFFICE for word in said.split() if word not in found] == []
    assert max(map(width, shown.splitlines())) <= cells
    assert "8,1%" in words(screen(Paragraph(text("còn 8,1% của 1.234.567.890")), cells=4))
    assert "1.234.567.890" in words(screen(Paragraph(text("còn 8,1% của 1.234.567.890")), cells=4))


def test_all_lines_of_a_heading_at_the_right_end_where_its_figures_do() -> None:
    columns = (Column("a", "Địa phương"), Column("b", "So với tuần", "right"))
    table = Table(columns, (Row((Cell(text("Huyện Đầm Dơi")), Cell(text("12.000")))),))
    first, second, *_ = screen(table, cells=24).splitlines()
    assert first.endswith("So với")
    assert second.endswith("tuần")
    assert width(first) == width(second) == 24


def test_what_explains_a_column_leaves_with_it() -> None:
    columns = (Column("a", "Địa phương"), Column("b", "8 tuần qua", drop=1, note="Dấu · là kỳ chưa báo cáo."))
    table = Table(columns, (Row((Cell(text("Huyện Đầm Dơi")), Cell(text("▁·▇")))),), caption="Cả tỉnh.")
    assert ["Dấu ·" in screen(table, cells=cells) for cells in (60, 20)] == [True, False]
    assert all("Cả tỉnh." in screen(table, cells=cells) for cells in (60, 20))


def test_what_has_no_column_stands_below_the_row_by_its_heading() -> None:
    columns = tuple(Column(str(place), f"Cột {place}", "right") for place in range(len(FIGURES)))
    table = Table(columns, (Row(tuple(Cell(text(said)) for said in FIGURES)),))
    assert screen(table, cells=40).splitlines()[-2:] == [
        "    Cột 2: 1.134.567.890; Cột 3: 91,9%;", "    Cột 4: 100.000.000; Cột 5: 8,1%",
    ]  # fmt: skip


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
