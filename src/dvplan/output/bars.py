"""A progress bar as characters: how much is done, with the mark of how much should be."""

from __future__ import annotations

from typing import NamedTuple

CELLS = 20
"""Cells of a bar where there is room."""


class Bars(NamedTuple):
    """The characters bars are drawn with; `edge` is the mark of 100, at the far side of the last cell."""

    full: str = "█"
    rest: str = "░"
    mark: str = "▏"
    edge: str = "▕"


BLOCKS = Bars()
LINES = Bars("━", "─")
"""Thin, so that bars below each other stay apart on a screen."""
ASCII = Bars("#", ".", "|", "|")


def draw(value: float, mark: float | None, cells: int, signs: Bars = BLOCKS) -> str:
    """A bar of `cells` characters for `value` percent, the mark at `mark` percent in place of one of them."""
    left, sign, right = split(value, mark, cells, signs)
    return left + sign + right


def split(value: float, mark: float | None, cells: int, signs: Bars = BLOCKS) -> tuple[str, str, str]:
    """The same bar in three: before the mark, the mark ("" for none), after it.

    Only 100 percent fills every cell and only 0 fills none, so that neither is claimed by rounding. A full bar
    needs no mark of 100.
    """
    full = _boundary(value, cells)
    bar = signs.full * full + signs.rest * (cells - full)
    if mark is None:
        return bar, "", ""
    at = _boundary(mark, cells)
    if at == cells:
        return (bar, "", "") if full == cells else (bar[:-1], signs.edge, "")
    return bar[:at], signs.mark, bar[at + 1 :]


def _boundary(percent: float, cells: int) -> int:
    if percent <= 0:
        return 0
    if percent >= 100:
        return cells
    return min(max(round(percent * cells / 100), 1), cells - 1)
