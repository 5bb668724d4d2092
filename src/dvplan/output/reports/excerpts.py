"""A line of somebody's file with carets under the very position, ready for any fixed-width medium."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dvplan.output.blocks import Span, Text, text
from dvplan.output.cells import width
from dvplan.output.inert import inert

if TYPE_CHECKING:
    from dvplan.core.diagnostics.position import Position
    from dvplan.output.blocks import Tone

WHOLE: Final = 100
"""Cells up to which a line is shown whole."""
BEFORE: Final = 50
MARKED: Final = 60
AFTER: Final = 30
"""Cells kept of a longer line before, in and after the position that is shown."""
CUT: Final = "…"


def excerpt(position: Position, gutter: int, tone: Tone, *, mark: str = "^", label: str = "") -> tuple[Text, Text]:
    """The line with its number, and the marks below it with a label; `gutter` is the width of line numbers.

    Tabs are spaces, what cannot be seen is made visible, a long line is cut on both sides of the position.
    """
    start = position.column - 1
    end = position.end_column - 1 if position.end_line == position.line else len(position.text)
    before = _shown(position.text[max(0, start - 4 * BEFORE) : start], start > 4 * BEFORE)
    marked = _shown(position.text[start : min(end, start + 4 * MARKED)])
    after = _shown(position.text[end : end + 4 * AFTER])
    if len(position.text) > WHOLE or width(before + marked + after) > WHOLE:
        before, marked, after = _last(before), _first(marked, MARKED), _first(after, AFTER)
    marks = " " * width(before) + mark * max(1, width(marked))
    if label:
        marks += f" {label}"
    number = f"{position.line:>{gutter}} | "
    return (
        text(Span(number, "muted"), before, Span(marked, tone), after),
        text(Span(" " * gutter + " | ", "muted"), Span(marks, tone)),
    )


def _shown(part: str, cut: bool = False) -> str:
    return (CUT if cut else "") + inert(part.expandtabs(4))


def _last(part: str) -> str:
    """The end of a text, as much as `BEFORE` has room for."""
    if width(part) <= BEFORE:
        return part
    kept = part
    while width(kept) >= BEFORE:
        kept = kept[1:]
    return CUT + kept


def _first(part: str, cells: int) -> str:
    """The beginning of a text, as much as `cells` have room for."""
    if width(part) <= cells:
        return part
    kept = part
    while width(kept) >= cells:
        kept = kept[:-1]
    return kept + CUT
