"""Which columns stay on a screen, and how wide each is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.output.render.as_terminal.screen import GUTTER

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dvplan.output.blocks import Column

READABLE = 24
"""Cells below which a wide column wraps too often to be read."""


def fit(columns: Sequence[Column], natural: Sequence[int], least: Sequence[int], room: int) -> dict[int, int]:
    """Number and width of each column that stays, in order, given the widths they would like, the widths below
    which a word or figure of theirs would be cut, and the room.

    Columns leave by `drop`, highest first, until the wide ones are readable; then what stays is squeezed. Where
    that would cut, columns leave from the right; the first stays, over the edge if need be.
    """
    kept = list(range(len(columns)))
    while _readable(columns, natural, kept) > room:
        droppable = [number for number in kept if columns[number].drop]
        if not droppable:
            break
        kept.remove(max(droppable, key=lambda number: (columns[number].drop, number)))
    while len(kept) > 1 and _across(least[number] for number in kept) > room:
        kept.pop()
    widths = {number: max(min(natural[number], room), least[number]) for number in kept}
    over = _across(widths.values()) - room
    floors = {number: max(least[number], READABLE) for number in kept if columns[number].wide}
    over = _narrow(widths, floors, over)
    _narrow(widths, {number: least[number] for number in kept}, over)
    return widths


def _readable(columns: Sequence[Column], natural: Sequence[int], kept: Sequence[int]) -> int:
    return _across(min(natural[number], READABLE) if columns[number].wide else natural[number] for number in kept)


def _across(widths: Iterable[int]) -> int:
    cells = tuple(widths)
    return sum(cells) + GUTTER * (len(cells) - 1)


def _narrow(widths: dict[int, int], floors: Mapping[int, int], over: int) -> int:
    """Take cells from the widest of the columns above their floors, one at a time; returns how many are still
    over."""
    while over > 0:
        above = [number for number, floor in floors.items() if widths[number] > floor]
        if not above:
            break
        widths[max(above, key=lambda number: widths[number])] -= 1
        over -= 1
    return over
