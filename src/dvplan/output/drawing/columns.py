"""A graph in characters: what was as columns, what was planned as a line over them, a forecast in outline."""

from __future__ import annotations

from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

from dvplan.output.blocks import Span
from dvplan.output.cells import pad, width
from dvplan.output.drawing.strip import Strip, scale_of, thinned
from dvplan.output.drawing.wrapping import explained
from dvplan.output.inert import inert

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from dvplan.output.blocks import Text
    from dvplan.output.charts import Graph, Line, LineKind
    from dvplan.output.drawing.strip import Scale
    from dvplan.output.tone import Tone

ROWS = 12
EIGHTHS = " ▁▂▃▄▅▆▇█"
GUTTER = 1
UNICODE: Mapping[LineKind, str] = MappingProxyType({"actual": "█", "planned": "━", "forecast": "░"})
ASCII: Mapping[LineKind, str] = MappingProxyType({"actual": "#", "planned": "=", "forecast": "."})
TONES: Mapping[LineKind, Tone] = MappingProxyType({"actual": "info", "planned": "strong", "forecast": "muted"})


def draw_graph(chart: Graph, cells: int, *, unicode: bool) -> Iterator[Text]:
    """The lines of a graph. Of several lines of a kind the first is drawn; the others are in the tables."""
    lines = {line.kind: line for line in reversed(chart.lines)}
    if not lines:
        return
    top = max(value for value, _ in chart.levels) or 1
    left = max(width(inert(text)) for _, text in chart.levels)
    scale = scale_of(chart.axis, cells - left - GUTTER - 1)
    heights = {kind: _heights(line, scale, top) for kind, line in lines.items()}
    levels = {round(value / top * ROWS): inert(text) for value, text in chart.levels}
    for row in range(ROWS, -1, -1):
        name = pad(levels.get(row, ""), left, right=True)
        edge = _edge(row, row in levels, unicode=unicode)
        strip = (
            _floor(chart, scale, unicode=unicode) if row == 0 else _row(heights, row - 1, scale, unicode=unicode)
        )
        yield (Span(f"{name} {edge}", "muted"), *strip.spans())
    names = Strip(scale.cells)
    for cell, text in thinned(chart.axis.ticks, scale):
        names.write(cell, inert(text), "muted")
    yield (Span(" " * (left + GUTTER + 1)), *names.spans())
    yield from _legend(chart, (line for line in chart.lines if line in lines.values()), cells, unicode=unicode)


def _edge(row: int, named: bool, *, unicode: bool) -> str:
    if not unicode:
        return "+" if named else "|"
    return ("└" if row == 0 else "┤") if named else "│"


def _heights(line: Line, scale: Scale, top: float) -> list[float | None]:
    """The height of a line in each cell, in rows."""
    found = [value_on(line, scale.day(cell)) for cell in range(scale.cells)]
    return [None if value is None else max(value, 0) / top * ROWS for value in found]


def value_on(line: Line, day: date) -> float | None:
    """The value on a day, straight between two points; None beyond them and next to a gap."""
    for (first, before), (last, after) in pairwise(line.points):
        if first <= day <= last:
            if before is None or after is None:
                return before if day == first else after if day == last else None
            return before + (after - before) * ((day - first).days / max((last - first).days, 1))
    return next((value for at, value in line.points if at == day), None)


def _row(heights: Mapping[LineKind, list[float | None]], row: int, scale: Scale, *, unicode: bool) -> Strip:
    strip = Strip(scale.cells)
    filled_kinds: tuple[LineKind, ...] = ("forecast", "actual")
    for kind in filled_kinds:
        for cell, height in enumerate(heights.get(kind, ())):
            filled = (height or 0) - row
            if filled > 0:
                strip.put(cell, cell, _block(kind, filled, unicode=unicode), TONES[kind])
    for cell, height in enumerate(heights.get("planned", ())):
        if height is not None and (row <= height < row + 1 or (height >= ROWS and row == ROWS - 1)):
            strip.put(cell, cell, (UNICODE if unicode else ASCII)["planned"], TONES["planned"])
    return strip


def _block(kind: LineKind, filled: float, *, unicode: bool) -> str:
    if kind == "forecast" or not unicode:
        return (UNICODE if unicode else ASCII)[kind]
    return EIGHTHS[min(max(round(filled * 8), 1), 8)]


def _floor(chart: Graph, scale: Scale, *, unicode: bool) -> Strip:
    strip = Strip(scale.cells)
    strip.put(0, scale.cells - 1, "─" if unicode else "-", "muted")
    for cell, _ in thinned(chart.axis.ticks, scale):
        strip.put(cell, cell, "┬" if unicode else "+", "muted")
    today = scale.cell(chart.axis.today)
    strip.put(today, today, "▲" if unicode else "^", "strong")
    return strip


def _legend(chart: Graph, drawn: Iterable[Line], cells: int, *, unicode: bool) -> Iterator[Text]:
    signs = UNICODE if unicode else ASCII
    shown = [(signs[line.kind], line.name) for line in drawn]
    shown.append(("▲" if unicode else "^", chart.axis.today_text))
    yield from ((Span(line, "muted"),) for line in explained(shown, cells))
