"""The cells of a CSV file and where each of them stands in the text."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dvplan.core.model.location import KeyPath
    from dvplan.planfile.syntax.spans import Span


def separator(text: str) -> str:
    """The sign between the columns: of comma, semicolon and tab the one that the heading has most of."""
    heading = text.partition("\n")[0]
    return max(",;\t", key=heading.count)


def cell_span(text: str, path: KeyPath) -> Span | None:
    """The span of `("row", n, column)`, rows below the heading counted from 0; of the row if it lacks the cell."""
    rows = _rows(text)
    _, number, column = path
    if not isinstance(number, int) or number + 1 >= len(rows):
        return None
    headings = [text[start:end].strip(' \t"').lower() for start, end in rows[0]]
    cells = rows[number + 1]
    at = headings.index(str(column)) if column in headings else len(cells)
    start, end = cells[at] if at < len(cells) else (cells[0][0], cells[-1][1])
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip(" "))
    return start, max(start, start + len(inner.strip(" ")))


@lru_cache(maxsize=8)
def _rows(text: str) -> list[list[Span]]:
    """The spans of all cells, quotation marks included."""
    mark = separator(text)
    rows: list[list[Span]] = [[]]
    start, quoted = 0, False
    for at, char in enumerate(text):
        if char == '"':
            quoted = not quoted
        elif not quoted and char in (mark, "\n"):
            end = at - 1 if char == "\n" and at > start and text[at - 1] == "\r" else at
            rows[-1].append((start, end))
            start = at + 1
            if char == "\n":
                rows.append([])
    rows[-1].append((start, len(text)))
    return rows
