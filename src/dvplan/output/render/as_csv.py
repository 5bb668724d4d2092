"""Comma-separated values for spreadsheets: the report's records, keys in the first line, RFC 4180, UTF-8 with BOM.

Numbers have a point, dates are ISO, absent values are empty, several values in a cell are parted by "; ".
A text that a spreadsheet could take for a formula gets an apostrophe in front, and so does one that begins
with an apostrophe: taking away one leading apostrophe gives back every text.
"""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO
from typing import TYPE_CHECKING, Any

from dvplan.output.blocks import plain
from dvplan.output.inert import inert

if TYPE_CHECKING:
    from dvplan.output.blocks import Cell, Report

BOM = "\ufeff"
"""Without it Excel reads Vietnamese in the code page of the machine."""

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "'")


def render(report: Report) -> str:
    """The records; nothing but the byte-order mark for a report that has none."""
    out = StringIO(newline="")
    out.write(BOM)
    if report.records is not None:
        writer = csv.writer(out, lineterminator="\r\n")
        records = report.records()
        writer.writerow([column.key for column in records.columns])
        writer.writerows([_value(cell) for cell in row.cells] for row in records.rows)
    return out.getvalue()


def _value(cell: Cell) -> str | int | float:
    value = _written(plain(cell.text) if cell.value is None else cell.value)
    return _text(value) if isinstance(value, str) else value


def _written(value: Any) -> str | int | float:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return "; ".join(str(_written(item)) for item in value)
    return str(value)


def _text(value: str) -> str:
    text = inert(value, newlines=True)
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text
