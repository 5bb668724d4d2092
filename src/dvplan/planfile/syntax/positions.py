"""Spots to places: line and column, worked out only for what is shown."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from dvplan.core.diagnostics.position import Place
from dvplan.planfile.syntax.spans import LineIndex, positions

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dvplan.core.model.location import Spot
    from dvplan.planfile.syntax.source import NamedText
    from dvplan.planfile.syntax.spans import Positions, Span


def place(source: NamedText, spot: Spot) -> Place | None:
    """Where a spot of that file is; None where it is the file as a whole."""
    span = spot.span if spot.span is not None else _span(source, spot)
    if span is None:
        return None
    lines = _lines(source.text)
    start, end = (min(at, len(source.text)) for at in span)
    line, column = lines.place(start)
    end_line, end_column = lines.place(max(start, end))
    return Place(line, column, end_line, end_column, lines.line(line))


def place_in(sources: Mapping[str, NamedText]) -> Callable[[Spot], Place | None]:
    """The same for the spots of several files; None also for a file that is not among them."""
    return lambda spot: place(sources[spot.file], spot) if spot.file in sources else None


def _span(source: NamedText, spot: Spot) -> Span | None:
    if spot.path[:1] == ("row",) and source.file.lower().endswith(".csv"):
        from dvplan.planfile.syntax.csv_cells import cell_span

        return cell_span(source.text, spot.path)
    return _positions(source.text).span(spot.path, spot.part)


@lru_cache(maxsize=8)
def _positions(text: str) -> Positions:
    return positions(text)


@lru_cache(maxsize=8)
def _lines(text: str) -> LineIndex:
    return LineIndex(text)
