"""Text in lines of a number of cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.output.cells import width
from dvplan.output.inert import inert

if TYPE_CHECKING:
    from collections.abc import Iterable

BETWEEN = "   "


def wrap(text: str, cells: int) -> list[str]:
    """The text, made inert, parted between words where it can be; no line for no text."""
    lines: list[str] = []
    for word in inert(text).split():
        if lines and width(lines[-1]) + 1 + width(word) <= cells:
            lines[-1] += f" {word}"
        else:
            lines += _folded(word, cells)
    return lines


def explained(pairs: Iterable[tuple[str, str]], cells: int) -> list[str]:
    """Signs and what they mean in lines, no sign parted from its meaning."""
    lines: list[str] = []
    for sign, meaning in pairs:
        item = f"{sign} {inert(meaning)}"
        if lines and width(lines[-1]) + len(BETWEEN) + width(item) <= cells:
            lines[-1] += BETWEEN + item
        else:
            lines += [item] if width(item) <= cells else wrap(item, cells)
    return lines


def _folded(word: str, cells: int) -> list[str]:
    """A word that is longer than a line in several."""
    if width(word) <= cells:
        return [word]
    lines, line = [], ""
    for char in word:
        if line and width(line + char) > cells:
            lines.append(line)
            line = ""
        line += char
    return [*lines, line]
