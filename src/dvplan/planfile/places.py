"""Spots to places: line and column, worked out only for what is shown."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from dvplan.core.diagnostics.place import Place
from dvplan.planfile.positions import LineIndex, positions

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dvplan.core.model.spot import KeyPath, Spot
    from dvplan.planfile.positions import Positions, Span
    from dvplan.planfile.slips import Text


def place(source: Text, spot: Spot) -> Place | None:
    """Where a spot of that file is; None where it is the file as a whole."""
    span = spot.span if spot.span is not None else _span(source, spot)
    if span is None:
        return None
    lines = _lines(source.text)
    start, end = (min(at, len(source.text)) for at in span)
    line, column = lines.place(start)
    end_line, end_column = lines.place(max(start, end))
    return Place(line, column, end_line, end_column, lines.line(line))


def place_in(sources: Mapping[str, Text]) -> Callable[[Spot], Place | None]:
    """The same for the spots of several files; None also for a file that is not among them."""
    return lambda spot: place(sources[spot.file], spot) if spot.file in sources else None


def _span(source: Text, spot: Spot) -> Span | None:
    if spot.path[:1] == ("row",) and source.file.lower().endswith(".csv"):
        return _cell_span(source.text, spot.path)
    return _positions(source.text).span(spot.path, spot.part)


@lru_cache(maxsize=8)
def _positions(text: str) -> Positions:
    return positions(text)


@lru_cache(maxsize=8)
def _lines(text: str) -> LineIndex:
    return LineIndex(text)


def _cell_span(text: str, path: KeyPath) -> Span | None:
    """The span of `("row", n, column)`, rows below the heading counted from 0; of the row if it lacks the cell."""
    rows = _rows(text)
    _, number, column = path
    if not isinstance(number, int) or number + 1 >= len(rows):
        return None
    headings = [text[start:end].strip(' \t"').lower() for start, end in rows[0]]
    cells = rows[number + 1]
    at = headings.index(str(column)) if column in headings else len(cells)
    start, end = cells[at] if at < len(cells) else (cells[0][0], cells[-1][1])
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip(" "))
    return start, max(start, start + len(inner.strip(" ")))


@lru_cache(maxsize=8)
def _rows(text: str) -> list[list[Span]]:
    """The spans of all cells, quotation marks included."""
    from dvplan.planfile.read_csv import separator

    mark = separator(text)
    rows: list[list[Span]] = [[]]
    start, quoted = 0, False
    for at, char in enumerate(text):
        if char == '"':
            quoted = not quoted
        elif not quoted and char in (mark, "\n"):
            end = at - 1 if char == "\n" and at > start and text[at - 1] == "\r" else at
            rows[-1].append((start, end))
            start = at + 1
            if char == "\n":
                rows.append([])
    rows[-1].append((start, len(text)))
    return rows
