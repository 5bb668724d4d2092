"""CSV: read again it gives the values, and a spreadsheet finds no formula in it."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvplan.output.blocks import Cell, Column, Row, Table
from dvplan.output.inert import inert
from dvplan.output.render import as_csv
from tests.samples.reports import EMPTY, HOSTILE, HOSTILE_STRINGS, STATUS

FORMULA = tuple("=+-@\t\r＝＋－＠")


def read(output: str) -> list[list[str]]:
    assert output.startswith(as_csv.BOM)
    return list(csv.reader(StringIO(output.removeprefix(as_csv.BOM), newline="")))


def typed(shown: str) -> str:
    """The documented way back."""
    return shown.removeprefix("'")


def written(value: Any) -> str:
    records = Table((Column("key", "Tên"), Column("end", "")), (Row((Cell(value=value), Cell())),))
    return read(as_csv.render(replace(STATUS, records=lambda: records)))[1][0]


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (1, "1"),
        (-1.5, "-1.5"),
        (60.0, "60.0"),
        (True, "true"),
        (date(2021, 11, 30), "2021-11-30"),
        (None, ""),
        ((), ""),
        (("a", date(2021, 1, 2), 3), "a; 2021-01-02; 3"),
        ("-1.5", "'-1.5"),
        ("=1+1", "'=1+1"),
        ("  =1+1", "'  =1+1"),
        ("'tên'", "''tên'"),
        ("hai\ndòng, một", "hai\ndòng, một"),
        (("=1+1", "b"), "'=1+1; b"),
    ],
)
def test_values(value: Any, cell: str) -> None:
    assert written(value) == cell


def test_rows_end_as_the_standard_says() -> None:
    output = as_csv.render(STATUS)
    assert output.count("\r\n") == output.count("\n") == 5
    assert read(output)[0] == ["alert", "id", "title", "owner", "due", "days_left", "progress", "deliverable"]


def test_hostile_strings_come_back() -> None:
    rows = read(as_csv.render(HOSTILE))[1:]
    assert [typed(row[0]) for row in rows] == [inert(text, newlines=True) for text in HOSTILE_STRINGS]
    assert {row[2] for row in rows} == {"-1.5"}


@given(st.text(min_size=1))
def test_no_text_is_a_formula(text: str) -> None:
    cell = written(text)
    assert not cell.lstrip().startswith(FORMULA)
    assert typed(cell) == inert(text, newlines=True)


def test_without_rows_and_without_records() -> None:
    assert len(read(as_csv.render(EMPTY))) == 1
    assert as_csv.render(replace(EMPTY, records=None)) == as_csv.BOM
