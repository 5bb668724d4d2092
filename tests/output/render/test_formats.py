"""Every sample report in every format: what people see, and what must hold of any text in any field."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING
from unicodedata import category

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvplan.output.blocks import (
    Cell,
    Column,
    Drawing,
    Facts,
    Heading,
    Item,
    Items,
    Note,
    Paragraph,
    Report,
    Row,
    Table,
    text,
)
from dvplan.output.render import FORMATS, as_terminal, renderer
from tests.samples.charts import CHARTS, hostile_charts
from tests.samples.reports import EMPTY, HOSTILE, LONG, REPORTS, STATUS

if TYPE_CHECKING:
    from tests.conftest import Snapshot

TEXT_FORMATS = [name for name in FORMATS if name != "table"]
COLOURS = re.compile(r"\x1b\[[0-9;]*m")
UNSEEN = re.compile("[\u200b-\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e0fff]")


def rendered(report: Report, name: str) -> str:
    """In a format, the colours of a terminal taken out."""
    if name != "table":
        return renderer(name, draws=any(isinstance(block, Drawing) for block in report.blocks))(report)
    return COLOURS.sub("", as_terminal.render(report, 100, colour=True))


@pytest.mark.parametrize("name", TEXT_FORMATS)
@pytest.mark.parametrize("report", [STATUS, LONG, EMPTY], ids=lambda report: report.name)
def test_as_people_see_it(report: Report, name: str, snapshot: Snapshot) -> None:
    snapshot(f"render/{report.name}.{name}.txt", renderer(name)(report))


@pytest.mark.parametrize("name", [name for name in TEXT_FORMATS if name != "html"])
def test_charts_as_people_see_them(name: str, snapshot: Snapshot) -> None:
    snapshot(f"render/charts.{name}.txt", renderer(name)(CHARTS))


@pytest.mark.parametrize("width", [80, 100, 140])
@pytest.mark.parametrize("report", [STATUS, LONG, EMPTY, CHARTS], ids=lambda report: report.name)
def test_on_a_screen(report: Report, width: int, snapshot: Snapshot) -> None:
    snapshot(f"render/{report.name}.{width}.txt", as_terminal.render(report, width, colour=False))


@pytest.mark.parametrize("name", ["csv", "json"])
def test_hostile_data(name: str, snapshot: Snapshot) -> None:
    snapshot(f"render/hostile.{name}.txt", renderer(name)(HOSTILE))


def acting(output: str) -> list[str]:
    """The characters that control something or cannot be seen; the byte-order mark of CSV is meant."""
    unfit = (char for char in output if category(char) in ("Cc", "Cs", "Zl", "Zp") and char != "\n")
    return [*unfit, *UNSEEN.findall(output)]


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.name)
def test_nothing_acts(report: Report, name: str) -> None:
    output = rendered(report, name)
    if name == "csv":
        output = output.removeprefix("\ufeff").replace("\r\n", "\n")
    assert acting(output) == []
    output.encode()


@pytest.mark.parametrize("name", FORMATS)
@given(st.text(st.characters(exclude_categories=()), max_size=30))
@settings(max_examples=40)
def test_no_text_acts_in_any_field(name: str, any_text: str) -> None:
    value = text(any_text)
    table = Table(
        (Column("key", any_text, wide=True, note=any_text),),
        (Row((Cell(value, any_text, (value,)),), any_text, (value,)),),
        caption=any_text,
        more=any_text,
        screenful=1,
    )
    report = Report(
        name="any",
        title=any_text,
        as_of=date(2021, 11, 24),
        lang="vi",
        blocks=(
            Heading(any_text, 1, any_text),
            Paragraph(value),
            Items((Item(value, value, (value,)),)),
            Facts(((any_text, value),)),
            table,
            Table((), (), empty=any_text),
            Note(value),
            *map(Drawing, hostile_charts(any_text)),
        ),
        data=lambda: {any_text: any_text},
        records=lambda: table,
    )
    output = rendered(report, name)
    assert acting(output.removeprefix("\ufeff").replace("\r\n", "\n") if name == "csv" else output) == []


def test_a_format_that_does_not_exist() -> None:
    with pytest.raises(KeyError):
        renderer("pdf")
