"""Which columns stay on a screen, and how wide each is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.output.render.as_terminal.screen import GUTTER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvplan.output.blocks import Column

READABLE = 24
"""Cells below which a wide column wraps too often to be read."""


def fit(columns: Sequence[Column], natural: Sequence[int], room: int) -> dict[int, int]:
    """Number and width of each column that stays, in order, given the widths they would like and the room.

    Columns leave by `drop`, highest first, until the wide ones are readable; then what stays is squeezed.
    """
    kept = list(range(len(columns)))
    while _least(columns, natural, kept) > room:
        droppable = [number for number in kept if columns[number].drop]
        if not droppable:
            break
        kept.remove(max(droppable, key=lambda number: (columns[number].drop, number)))
    widths = {number: min(natural[number], room) for number in kept}
    over = sum(widths.values()) + GUTTER * (len(kept) - 1) - room
    over = _narrow(widths, [number for number in kept if columns[number].wide], over, READABLE)
    _narrow(widths, kept, over, 1)
    return widths


def _least(columns: Sequence[Column], natural: Sequence[int], kept: Sequence[int]) -> int:
    cells = (min(natural[number], READABLE) if columns[number].wide else natural[number] for number in kept)
    return sum(cells) + GUTTER * (len(kept) - 1)


def _narrow(widths: dict[int, int], numbers: Sequence[int], over: int, least: int) -> int:
    """Take cells from the widest of some columns, one at a time; returns how many are still over."""
    while over > 0 and numbers:
        widest = max(numbers, key=lambda number: widths[number])
        if widths[widest] <= least:
            break
        widths[widest] -= 1
        over -= 1
    return over
