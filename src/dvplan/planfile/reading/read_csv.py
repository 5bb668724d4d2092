"""The figures of a measure kept in a CSV file beside the plan: columns date, measure, place, value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dvplan.core.diagnostics.problem import Problem
from dvplan.core.model.entry import Entry, Reading
from dvplan.core.model.location import Location
from dvplan.core.workdays.periods import DateError, parse_due, period_end
from dvplan.planfile.reading.values import nfc
from dvplan.planfile.schema.fields import HUGE
from dvplan.planfile.syntax.csv_cells import separator

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from dvplan.planfile.reading.data_files import Wanted
    from dvplan.planfile.syntax.source import Source

COLUMNS: Final = ("date", "measure", "place", "value")
OPTIONAL: Final = "place"


def read_csv(source: Source, wanted: Sequence[Wanted]) -> tuple[list[Entry], list[Problem]]:
    """An entry for each row with a value, and all problems; a location is `("row", n, column)`, rows below the
    heading counted from 0. Commas, semicolons and tabs part the columns; a row without a value is a place
    that has not reported."""
    reader = _Rows(source.file, wanted)
    rows = enumerate(_rows(source.text, reader), start=-1)
    columns = reader.columns(next(rows, (-1, []))[1])
    if columns is None:
        return [], reader.problems
    entries: list[Entry] = []
    for index, row in rows:
        cells = {name: row[at].strip() for name, at in columns.items() if at < len(row)}
        entries += reader.entries(index, cells)
    return entries, reader.problems


def _rows(text: str, reader: _Rows) -> Iterator[list[str]]:
    import csv
    from io import StringIO

    index = -1
    try:
        # A quote that is never closed would take the rest of the file for one cell: strict refuses it.
        for row in csv.reader(StringIO(text, newline=""), delimiter=separator(text), strict=True):
            yield row
            index += 1
    except csv.Error:
        reader.report("unclosed", Location(reader.file, ("row", max(index, 0), COLUMNS[0])), mark='"')


class _Rows:
    """Reads the rows of one file; problems leave out every plan that wants it."""

    def __init__(self, file: str, wanted: Sequence[Wanted]) -> None:
        self.file = file
        self.wanted: dict[str, list[Wanted]] = {}
        for one in wanted:
            self.wanted.setdefault(one.measure.id, []).append(one)
        self.plans = tuple(dict.fromkeys(one.task.plan for one in wanted))
        self.problems: list[Problem] = []

    def columns(self, heading: Sequence[str]) -> dict[str, int] | None:
        """Where each column stands; None where one is missing."""
        names = [cell.strip().lower() for cell in heading]
        for name in COLUMNS:
            if name not in names and name != OPTIONAL:
                self.report("missing-key", Location(self.file, span=(0, 1)), hint="column", key=name, table="")
        return None if self.problems else {name: names.index(name) for name in COLUMNS if name in names}

    def entries(self, index: int, cells: Mapping[str, str]) -> Iterator[Entry]:
        """The entries of one row, one for each task that follows the measure."""
        if not cells.get("value"):
            return
        on = self._day(index, cells.get("date", ""))
        value = self._number(index, cells["value"])
        measure = nfc(cells.get("measure", ""))
        if measure not in self.wanted:
            self._unknown_measure(index, measure)
        elif on is not None and value is not None:
            place = nfc(cells.get("place", "")) or None
            reading = Reading(measure, place, value, on, self._cell(index, "value"))
            for one in self.wanted[measure]:
                yield Entry(
                    on=on, task=one.task.key, location=reading.location, place_in_file=index, readings=(reading,)
                )

    def report(self, code: str, location: Location, hint: str | None = None, **args: str | int | float) -> None:
        """A problem at a location."""
        self.problems.append(Problem(code, location, args, hint, plans=self.plans))

    def _cell(self, index: int, column: str) -> Location:
        return Location(self.file, ("row", index, column))

    def _day(self, index: int, text: str) -> date | None:
        try:
            if period_end(text) is None:
                return parse_due(text)
            code = "not-a-date"
        except DateError as error:
            code = "impossible-date" if error.kind == "impossible" else "not-a-date"
        self.report(code, self._cell(index, "date"), key="date", table="", value=text[:80])
        return None

    def _number(self, index: int, text: str) -> float | None:
        plain = text.replace(",", ".") if text.count(",") == 1 and "." not in text else text
        try:
            number = float(plain) if plain.isascii() and "_" not in plain else None
        except ValueError:
            number = None
        if number is None:
            args = {"key": "value", "table": "", "expected": "number", "found": "text", "value": text[:80]}
            self.report("wrong-type", self._cell(index, "value"), **args)
        elif not -HUGE <= number <= HUGE:
            self.report("out-of-range", self._cell(index, "value"), key="value", table="", value=text[:80])
        else:
            return int(number) if plain.lstrip("+-").isdecimal() else number
        return None

    def _unknown_measure(self, index: int, measure: str) -> None:
        from dvplan.core.model.nearest import nearest

        near = nearest(measure, self.wanted)
        location = self._cell(index, "measure")
        if near:
            self.report("unknown-measure", location, "near", value=measure[:80], near=near)
        else:
            self.report("unknown-measure", location, value=measure[:80])
