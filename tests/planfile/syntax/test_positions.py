"""A location becomes the line and column that an editor shows."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from dvplan.core.diagnostics.position import Position
from dvplan.core.model.location import KeyPath, Location
from dvplan.planfile.syntax.positions import position_of


@dataclass(frozen=True)
class Sample:
    """A file's name and text."""

    text: str
    file: str = "a.toml"


PLAN = '[plan]\r\nid = "ct"\r\n[[task]]\r\nnote = """một\r\nhai"""\r\n'
FIGURES = 'date;measure;place;value\n2021-11-01;returnees;"Huyện; A";12\n\n2021-11-02; x ;B\n'


@pytest.mark.parametrize(
    ("location", "found"),
    [
        (Location("a.toml", ("plan", "id")), Position(2, 6, 2, 10, 'id = "ct"')),
        (Location("a.toml", ("plan", "id"), "key"), Position(2, 1, 2, 3, 'id = "ct"')),
        (Location("a.toml", ("task", 0, "id")), Position(3, 1, 3, 9, "[[task]]")),
        (Location("a.toml", ("task", 0, "note")), Position(4, 8, 5, 7, 'note = """một')),
        (Location("a.toml", span=(8, 10)), Position(2, 1, 2, 3, 'id = "ct"')),
        (Location("a.toml", span=(0, 0)), Position(1, 1, 1, 1, "[plan]")),
        (Location("a.toml", span=(9999, 9999)), Position(6, 1, 6, 1, "")),
        (Location("a.toml"), None),
        (Location("a.toml", ("defaults", "owner")), None),
    ],
)
def test_locations_of_a_plan(location: Location, found: Position | None) -> None:
    assert position_of(Sample(PLAN), location) == found


@pytest.mark.parametrize(
    ("path", "line", "column", "cell"),
    [
        (("row", 0, "date"), 2, 1, "2021-11-01"),
        (("row", 0, "place"), 2, 22, '"Huyện; A"'),
        (("row", 0, "value"), 2, 33, "12"),
        (("row", 2, "measure"), 4, 13, "x"),
        (("row", 2, "value"), 4, 1, "2021-11-02; x ;B"),
    ],
)
def test_locations_of_a_table_of_figures(path: KeyPath, line: int, column: int, cell: str) -> None:
    found = position_of(Sample(FIGURES, "a.csv"), Location("a.csv", path))
    assert found is not None
    assert (found.line, found.column, found.text[found.column - 1 : found.end_column - 1]) == (line, column, cell)


def test_a_row_that_is_not_there_has_no_place() -> None:
    assert position_of(Sample(FIGURES, "a.csv"), Location("a.csv", ("row", 99, "date"))) is None
