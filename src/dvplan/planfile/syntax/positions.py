"""Locations to positions: line and column, worked out only for what is shown."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from dvplan.core.diagnostics.position import Position
from dvplan.planfile.syntax.spans import LineIndex, positions

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dvplan.core.model.location import Location
    from dvplan.planfile.syntax.source import NamedText
    from dvplan.planfile.syntax.spans import Positions, Span


def position_of(source: NamedText, location: Location) -> Position | None:
    """Where a location of that file is; None where it is the file as a whole."""
    span = location.span if location.span is not None else _span(source, location)
    if span is None:
        return None
    lines = _lines(source.text)
    start, end = (min(at, len(source.text)) for at in span)
    line, column = lines.position(start)
    end_line, end_column = lines.position(max(start, end))
    return Position(line, column, end_line, end_column, lines.line(line))


def position_in(sources: Mapping[str, NamedText]) -> Callable[[Location], Position | None]:
    """The same for the locations of several files; None also for a file that is not among them."""
    return lambda location: position_of(sources[location.file], location) if location.file in sources else None


def _span(source: NamedText, location: Location) -> Span | None:
    if location.path[:1] == ("row",) and source.file.lower().endswith(".csv"):
        from dvplan.planfile.syntax.csv_cells import cell_span

        return cell_span(source.text, location.path)
    return _positions(source.text).span(location.path, location.part)


@lru_cache(maxsize=8)
def _positions(text: str) -> Positions:
    return positions(text)


@lru_cache(maxsize=8)
def _lines(text: str) -> LineIndex:
    return LineIndex(text)
