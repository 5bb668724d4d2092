"""Lines over time as a picture, each named at its end."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from dvplan.output.drawing.strip import Scale, thinned
from dvplan.output.picture.letters import centred, lines_of, room_of
from dvplan.output.picture.paper import LINE, MARGIN, SERIES, Body, escaped, label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from dvplan.output.charts import Graph, Line

TOP = 30.0
HIGH = 260.0
"""The least height of the plot: it grows with the names at its side."""
FOOT = 26.0
APART = 15.0
"""Between the baselines of two names."""
NAMES = 4
"""The part of the width, one in so many, that the names at the end of lines may take."""
WORDS = 2
"""That which they may take where a word of theirs, a figure above all, would be cut otherwise."""
BEYOND = 8
"""Letters that the name of a day may reach beyond the plot."""
DASHES = {"planned": "7 4", "forecast": "2 4"}
ROUNDS = ("", "9 3", "3 3", "12 3 3 3")
"""The dashes of what was: another for each round of the inks."""


class _Plot(NamedTuple):
    chart: Graph
    left: float
    right: float
    floor: float
    """Where the lowest value stands."""
    low: float
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
        return self.floor - (self.floor - TOP) * (value - self.low) / ((self.top - self.low) or 1)


class _Name(NamedTuple):
    """What a line is called at its end, in lines of text, and where that end is."""

    y: float
    x: float
    number: int
    said: Sequence[str]


def draw_graph(chart: Graph, wide: float) -> Body:
    """The picture at a width; lines without a value are named below it."""
    shown = [line for line in chart.lines if _drawn(line)]
    silent = [line.text for line in chart.lines if not _drawn(line)]
    if not shown:
        return _listed(Body(wide), silent)
    names = _room_of_names(shown, wide)
    left = MARGIN + max((room_of(text, "m") for _, text in chart.levels), default=0) + 8
    right = wide - MARGIN - names - 12
    low, *_, top = sorted(value for value, _ in chart.levels)
    rows = sum(len(lines_of(line.text, names)) for line in shown)
    plot = _Plot(chart, left, right, TOP + max(HIGH, APART * rows), low, top, wide, names)
    parts = [*_grid(plot), *_today(plot)]
    for number, line in enumerate(chart.lines):
        parts += _line(plot, line, number) if _drawn(line) else ()
    parts += _names(plot)
    return _listed(Body(wide, plot.floor + FOOT, parts), silent)


def _drawn(line: Line) -> bool:
    return any(value is not None for _, value in line.points)


def _listed(body: Body, silent: Sequence[str]) -> Body:
    """The body with these texts at its foot."""
    for said in lines_of(" · ".join(silent), body.wide - 2 * MARGIN, "m"):
        body.y += LINE
        body.parts.append(label(MARGIN, body.y - 4, said, "m"))
    return body


def _round(chart: Graph, number: int) -> tuple[int, int]:
    """Which ink a line has, and in which round of them: a forecast that of what it goes on from."""
    actual = [n for n, line in enumerate(chart.lines) if line.kind == "actual"]
    times, ink = divmod(actual.index(number) if number in actual else 0, len(SERIES))
    return ink, times


def _room_of_names(lines: Sequence[Line], wide: float) -> float:
    names = max(room_of(line.text) for line in lines)
    words = max((room_of(word) for line in lines for word in line.text.split()), default=0)
    return min(names, max(wide / NAMES, min(words, wide / WORDS)))


def _ink(chart: Graph, number: int) -> str:
    """The class of a line's ink; a plan is no more than the ground to see the rest against."""
    return "t-plain" if chart.lines[number].kind == "planned" else f"l-{_round(chart, number)[0]}"


def _dashes(chart: Graph, number: int) -> str:
    again = ROUNDS[_round(chart, number)[1] % len(ROUNDS)]
    dashes = DASHES.get(chart.lines[number].kind, again)
    return f' stroke-dasharray="{dashes}"' if dashes else ""


def _grid(plot: _Plot) -> Iterator[str]:
    for value, text in plot.chart.levels:
        y = plot.y(value)
        yield f'<path class="grid" d="M{plot.left:.1f} {y:.1f}H{plot.right:.1f}"/>'
        yield label(plot.left - 6, y + 4, text, "m", "end")
    axis = plot.chart.axis
    days, cells = (axis.last - axis.first).days + 1, max(int((plot.right - plot.left) / room_of("0", "m")), 1)
    named = {
        text for _, text in thinned(axis.ticks, Scale(axis.first, days + days * BEYOND // cells, cells + BEYOND))
    }
    for tick in axis.ticks:
        if tick.text in named:
            x = plot.x(tick.day)
            yield f'<path class="grid" d="M{x:.1f} {plot.floor:.1f}v5"/>'
            yield label(x, plot.floor + 19, tick.text, "m", "middle")


def _today(plot: _Plot) -> Iterator[str]:
    x, said = plot.x(plot.chart.axis.today), plot.chart.axis.today_text
    yield f'<path class="t-strong" stroke="currentColor" d="M{x:.1f} {TOP - 8:g}V{plot.floor:.1f}"/>'
    yield label(centred(x, said, plot.wide), TOP - 12, said, "s", "middle")


def _line(plot: _Plot, line: Line, number: int) -> Iterator[str]:
    """The runs of a line between its gaps; a value alone between two is seen by its dot."""
    yield f'<g class="{_ink(plot.chart, number)}"><title>{escaped(line.name)}</title>'
    dashes = _dashes(plot.chart, number)
    for present, run in groupby(line.points, key=lambda point: point[1] is not None):
        if present:
            points = [(plot.x(day), plot.y(value)) for day, value in run if value is not None]
            path = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
            wide = "2.5" if line.kind == "actual" else "2"
            yield f'<path fill="none" stroke="currentColor" stroke-width="{wide}"{dashes} d="M{path}"/>'
            if line.kind == "actual":
                yield from (f'<circle fill="currentColor" cx="{x:.1f}" cy="{y:.1f}" r="3"/>' for x, y in points)
    yield "</g>"


def _names(plot: _Plot) -> Iterator[str]:
    """The name of each line at the height of its end, moved apart where they would lie on each other, and dots
    from there to it, which are no figures; of one that ends before the others, below its end."""
    ends: list[_Name] = []
    for number, line in enumerate(plot.chart.lines):
        last = next(((at, value) for at, value in reversed(line.points) if value is not None), None)
        if last is None:
            continue
        x, y = plot.x(last[0]), plot.y(last[1])
        if line.points[-1][0] < plot.chart.axis.last:
            has_room = x - 8 - room_of(line.text) > plot.left
            at, below = x - 8 if has_room else x + 8, min(y + 20, plot.floor - 6)
            named = label(at, below, line.text, "c o", "end" if has_room else "")
            yield f'<g class="{_ink(plot.chart, number)}">{named}</g>'
        elif line.text:
            ends.append(_Name(y + 4, x, number, lines_of(line.text, plot.names)))
    ends.sort()
    placed = moved_apart([(end.y, len(end.said)) for end in ends], plot.floor)
    for end, y in zip(ends, placed, strict=True):
        yield f'<g class="{_ink(plot.chart, end.number)}">'
        there = f"M{end.x + 4:.1f} {end.y - 4:.1f}L{plot.right + 8:.1f} {y - 4:.1f}"
        yield f'<path stroke="currentColor" stroke-dasharray="1 3" d="{there}"/>'
        for below, said in enumerate(end.said):
            yield label(plot.right + 10, y + APART * below, said, "c o")
        yield "</g>"


def moved_apart(names: Sequence[tuple[float, int]], floor: float) -> list[float]:
    """The heights of names of so many lines, from the top down, so that none covers another or leaves the plot,
    which ends at the floor; it must have room for them all."""
    placed: list[float] = []
    low = TOP
    for y, lines in names:
        placed.append(max(y, low))
        low = placed[-1] + APART * lines
    high = floor + 4 + APART
    for number in range(len(names) - 1, -1, -1):
        placed[number] = min(placed[number], high - APART * names[number][1])
        high = placed[number]
    return placed
