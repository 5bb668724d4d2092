"""Text in lines of a number of cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.output.cells import width
from dvplan.output.inert import inert

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

BETWEEN = "   "
PARTED_AFTER = "-/"


def wrap(text: str, room: float, measure: Callable[[str], float] = width) -> list[str]:
    """The text, made inert, parted between words where it can be; no line for no text. `room` is in cells, or
    in what `measure` gives."""
    lines: list[str] = []
    for word in inert(text).split():
        if lines and measure(f"{lines[-1]} {word}") <= room:
            lines[-1] += f" {word}"
        else:
            lines += _folded(word, room, measure)
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


def _folded(word: str, room: float, measure: Callable[[str], float]) -> list[str]:
    """A word that is longer than a line in several, parted after a hyphen or a slash where it has one."""
    if measure(word) <= room:
        return [word]
    lines, line = [], ""
    for char in word:
        if line and measure(line + char) > room:
            parted = max(line.rfind(sign) for sign in PARTED_AFTER) + 1 or len(line)
            lines.append(line[:parted])
            line = line[parted:]
        line += char
    return [*lines, line]
