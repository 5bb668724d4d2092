"""Lines over time as a picture, each named at its end."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from dvplan.output.drawing.strip import Scale, thinned
from dvplan.output.picture.letters import centred, lines_of, room_of
from dvplan.output.picture.paper import MARGIN, SERIES, Body, escaped, label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from dvplan.output.charts import Graph, Line

TOP = 30.0
HIGH = 260.0
FOOT = 26.0
APART = 15.0
"""Between the baselines of two names."""
NAMES = 4
"""The part of the width, one in so many, that the names at the end of lines may take."""
WORDS = 2
"""That which they may take where a word of theirs, a figure above all, would be cut otherwise."""
DASHES = {"actual": "", "planned": ' stroke-dasharray="7 4"', "forecast": ' stroke-dasharray="2 4"'}


class _Plot(NamedTuple):
    chart: Graph
    left: float
    right: float
    top: float
    wide: float
    names: float
    """The room of the names at the end of lines."""

    def x(self, day: date) -> float:
        """Where a day stands."""
        days = max((self.chart.axis.last - self.chart.axis.first).days, 1)
        return self.left + (self.right - self.left) * (day - self.chart.axis.first).days / days

    def y(self, value: float) -> float:
        """Where a value stands."""
        return TOP + HIGH * (1 - max(value, 0) / self.top)


def draw_graph(chart: Graph, wide: float) -> Body:
    """The picture at a width."""
    names = _room_of_names(chart, wide)
    left = MARGIN + max((room_of(text, "m") for _, text in chart.levels), default=0) + 8
    right = wide - MARGIN - names - 12
    plot = _Plot(chart, left, right, max(value for value, _ in chart.levels) or 1, wide, names)
    parts = [*_grid(plot), *_today(plot)]
    for number, line in enumerate(chart.lines):
        parts += _line(plot, line, _ink(chart, number))
    parts += _names(plot)
    return Body(wide, TOP + HIGH + FOOT, parts)


def _room_of_names(chart: Graph, wide: float) -> float:
    names = max((room_of(line.text) for line in chart.lines), default=0)
    words = max((room_of(word) for line in chart.lines for word in line.text.split()), default=0)
    return min(names, max(wide / NAMES, min(words, wide / WORDS)))


def _ink(chart: Graph, number: int) -> str:
    """A forecast is in the ink of what it goes on from; a plan is no more than the ground to see that against."""
    kind = chart.lines[number].kind
    if kind == "planned":
        return "t-plain"
    actual = [n for n, line in enumerate(chart.lines) if line.kind == "actual"]
    return f"l-{(actual.index(number) if number in actual else 0) % len(SERIES)}"


def _grid(plot: _Plot) -> Iterator[str]:
    for value, text in plot.chart.levels:
        y = plot.y(value)
        yield f'<path class="grid" d="M{plot.left:.1f} {y:.1f}H{plot.right:.1f}"/>'
        yield label(plot.left - 6, y + 4, text, "m", "end")
    axis = plot.chart.axis
    letters = Scale(
        axis.first, (axis.last - axis.first).days + 1, int((plot.right - plot.left) / room_of("0", "m")) + 8
    )
    named = {text for _, text in thinned(axis.ticks, letters)}
    for tick in axis.ticks:
        if tick.text in named:
            x = plot.x(tick.day)
            yield f'<path class="grid" d="M{x:.1f} {TOP + HIGH:.1f}v5"/>'
            yield label(x, TOP + HIGH + 19, tick.text, "m", "middle")


def _today(plot: _Plot) -> Iterator[str]:
    x, said = plot.x(plot.chart.axis.today), plot.chart.axis.today_text
    yield f'<path class="t-strong" stroke="currentColor" d="M{x:.1f} {TOP - 8:g}V{TOP + HIGH:.1f}"/>'
    yield label(centred(x, said, plot.wide), TOP - 12, said, "s", "middle")


def _line(plot: _Plot, line: Line, ink: str) -> Iterator[str]:
    """The runs of a line between its gaps; a value alone between two is seen by its dot."""
    yield f'<g class="{ink}"><title>{escaped(line.name)}</title>'
    for present, run in groupby(line.points, key=lambda point: point[1] is not None):
        if present:
            points = [(plot.x(day), plot.y(value)) for day, value in run if value is not None]
            path = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
            wide = "2.5" if line.kind == "actual" else "2"
            dashes = DASHES[line.kind]
            yield f'<path fill="none" stroke="currentColor" stroke-width="{wide}"{dashes} d="M{path}"/>'
            if line.kind == "actual":
                yield from (f'<circle fill="currentColor" cx="{x:.1f}" cy="{y:.1f}" r="3"/>' for x, y in points)
    yield "</g>"


def _names(plot: _Plot) -> Iterator[str]:
    """The name of each line at the height of its end, moved apart where they would lie on each other; of one
    that ends before the others, below its end."""
    ends = []
    for number, line in enumerate(plot.chart.lines):
        day, last = next(((at, value) for at, value in reversed(line.points) if value is not None), (None, 0.0))
        if line.points and line.points[-1][0] < plot.chart.axis.last and day is not None:
            x, y = plot.x(day), min(plot.y(last) + 20, TOP + HIGH - 6)
            has_room = x - 8 - room_of(line.text) > plot.left
            named = label(x - 8, y, line.text, "c", "end") if has_room else label(x + 8, y, line.text, "c")
            yield f'<g class="{_ink(plot.chart, number)}">{named}</g>'
        elif line.text:
            ends.append((plot.y(last) + 4, number, lines_of(line.text, plot.names)))
    ends.sort()
    for (_, number, said), y in zip(ends, moved_apart([(y, len(said)) for y, _, said in ends]), strict=True):
        ink = _ink(plot.chart, number)
        for below, line_of_name in enumerate(said):
            named = label(plot.right + 10, y + APART * below, line_of_name, "c")
            yield f'<g class="{ink}">{named}</g>'


def moved_apart(names: Sequence[tuple[float, int]]) -> list[float]:
    """The heights of names of so many lines, from the top down, so that none covers another or leaves the plot."""
    placed: list[float] = []
    low = TOP
    for y, lines in names:
        placed.append(max(y, low))
        low = placed[-1] + APART * lines
    high = TOP + HIGH + 4 + APART
    for number in range(len(names) - 1, -1, -1):
        placed[number] = min(placed[number], high - APART * names[number][1])
        high = placed[number]
    return placed
