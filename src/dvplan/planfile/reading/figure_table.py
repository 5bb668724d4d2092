"""A table of figures handed to a command: columns place and value, perhaps date; Excel's way of CSV too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from dvplan.core.diagnostics.edit_refused import EditRefused
from dvplan.planfile.reading.values import nfc
from dvplan.planfile.syntax.csv_cells import separator

if TYPE_CHECKING:
    from collections.abc import Iterator

COLUMNS: Final = ("date", "place", "value")


class FigureRow(NamedTuple):
    """A row with a figure, as typed; `row` counts the lines of the table, its heading being 1."""

    date: str
    place: str
    value: str
    row: int


def figure_rows(text: str) -> tuple[FigureRow, ...]:
    """The rows that have a value; one without is a place that has not reported. Raises EditRefused: table-column,
    table-quote, table-empty."""
    rows = _rows(text)
    heading = [cell.strip().lower() for cell in next(rows, (0, []))[1]]
    strangers = [cell for cell in heading if cell not in COLUMNS]
    if "value" not in heading or strangers:
        raise EditRefused("table-column", {"columns": ", ".join(heading) or "-"})
    found = []
    for number, row in rows:
        cells = dict(zip(heading, map(str.strip, row), strict=False))
        if cells.get("value"):
            place = nfc(cells.get("place", ""))
            found.append(FigureRow(cells.get("date", ""), place, cells["value"], number))
    if not found:
        raise EditRefused("table-empty")
    return tuple(found)


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    import csv
    from io import StringIO

    reader = csv.reader(StringIO(text, newline=""), delimiter=separator(text), strict=True)
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield reader.line_num, row
    except csv.Error:
        raise EditRefused("table-quote", {"row": reader.line_num}) from None
