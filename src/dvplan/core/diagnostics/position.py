"""A position in a file, as people count it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Position:
    """Where something begins and the first character after it, lines and columns counted from 1.

    Columns are characters, a tab being one; a byte-order mark is not counted. `text` is the whole first line,
    as typed, without its line ending.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    text: str
