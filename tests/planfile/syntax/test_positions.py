"""A spot becomes the line and column that an editor shows."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from dvplan.core.diagnostics.position import Place
from dvplan.core.model.location import KeyPath, Spot
from dvplan.planfile.syntax.positions import place


@dataclass(frozen=True)
class Sample:
    """A file's name and text."""

    text: str
    file: str = "a.toml"


PLAN = '[plan]\r\nid = "ct"\r\n[[task]]\r\nnote = """một\r\nhai"""\r\n'
FIGURES = 'date;measure;place;value\n2021-11-01;returnees;"Huyện; A";12\n\n2021-11-02; x ;B\n'


@pytest.mark.parametrize(
    ("spot", "found"),
    [
        (Spot("a.toml", ("plan", "id")), Place(2, 6, 2, 10, 'id = "ct"')),
        (Spot("a.toml", ("plan", "id"), "key"), Place(2, 1, 2, 3, 'id = "ct"')),
        (Spot("a.toml", ("task", 0, "id")), Place(3, 1, 3, 9, "[[task]]")),
        (Spot("a.toml", ("task", 0, "note")), Place(4, 8, 5, 7, 'note = """một')),
        (Spot("a.toml", span=(8, 10)), Place(2, 1, 2, 3, 'id = "ct"')),
        (Spot("a.toml", span=(0, 0)), Place(1, 1, 1, 1, "[plan]")),
        (Spot("a.toml", span=(9999, 9999)), Place(6, 1, 6, 1, "")),
        (Spot("a.toml"), None),
        (Spot("a.toml", ("defaults", "owner")), None),
    ],
)
def test_spots_of_a_plan(spot: Spot, found: Place | None) -> None:
    assert place(Sample(PLAN), spot) == found


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
def test_spots_of_a_table_of_figures(path: KeyPath, line: int, column: int, cell: str) -> None:
    found = place(Sample(FIGURES, "a.csv"), Spot("a.csv", path))
    assert found is not None
    assert (found.line, found.column, found.text[found.column - 1 : found.end_column - 1]) == (line, column, cell)


def test_a_row_that_is_not_there_has_no_place() -> None:
    assert place(Sample(FIGURES, "a.csv"), Spot("a.csv", ("row", 99, "date"))) is None
