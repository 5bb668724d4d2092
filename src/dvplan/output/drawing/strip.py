"""A strip of cells over time: signs are put on it by day or by cell, and it becomes a line of text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from dvplan.output.blocks import Span
from dvplan.output.cells import width

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from dvplan.output.charts import Axis, Tick
    from dvplan.output.tone import Tone

APART = 2
"""Cells at least between two names on an axis."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to cells, the first day in the first cell and the last in the last."""

    first: date
    days: int
    cells: int

    def cell(self, day: date) -> int:
        """The cell of a day; the nearest end for one outside."""
        return min(max((day - self.first).days * self.cells // self.days, 0), self.cells - 1)

    def day(self, cell: int) -> date:
        """The last day of a cell."""
        return self.first + timedelta(max(-(-(cell + 1) * self.days // self.cells) - 1, 0))

    def whole(self, days: Iterable[date]) -> frozenset[int]:
        """The cells of these days; none where a cell is longer than a day: that would be some of them alone."""
        if self.cells < self.days:
            return frozenset()
        places = ((day - self.first).days for day in days)
        return frozenset(
            cell
            for at in places
            for cell in range(at * self.cells // self.days, (at + 1) * self.cells // self.days)
        )


def scale_of(axis: Axis, cells: int) -> Scale:
    """The scale of an axis on so many cells."""
    return Scale(axis.first, (axis.last - axis.first).days + 1, cells)


class Strip:
    """Cells in a row, each a sign in a tone."""

    def __init__(self, cells: int) -> None:
        self.cells: list[tuple[str, Tone]] = [(" ", "plain")] * cells

    def put(self, first: int, last: int, sign: str, tone: Tone) -> None:
        """The same sign in the cells from the first to the last."""
        for cell in range(max(first, 0), min(last + 1, len(self.cells))):
            self.cells[cell] = (sign, tone)

    def write(self, first: int, text: str, tone: Tone) -> None:
        """An ordinary text, a sign a cell; wide letters take the cells they need."""
        for char in text:
            room = width(char)
            if room == 0 and 0 < first <= len(self.cells):
                sign, kept = self.cells[first - 1]
                self.cells[first - 1] = (sign + char, kept)
            elif room and first + room <= len(self.cells):
                self.cells[first] = (char, tone)
                for more in range(1, room):
                    self.cells[first + more] = ("", tone)
                first += room

    def spans(self) -> Iterable[Span]:
        """Runs of one tone."""
        for tone, run in groupby(self.cells, key=lambda cell: cell[1]):
            yield Span("".join(sign for sign, _ in run), tone)


def thinned(ticks: Sequence[Tick], scale: Scale) -> list[tuple[int, str]]:
    """The cells and texts of ticks that have room: every tick, else every second, third …"""
    placed = [(scale.cell(tick.day), tick.text) for tick in ticks]
    for step in range(1, len(placed) + 1):
        kept = [(cell, text) for cell, text in placed[::step] if cell + width(text) <= scale.cells]
        if all(cell + width(text) + APART <= after for (cell, text), (after, _) in pairwise(kept)):
            return kept
    return []
