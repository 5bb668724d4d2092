"""Where each key, value and table stands in a text; worked out only when a problem is shown or a text edited."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal
from unicodedata import normalize

from dvplan.planfile.syntax.scan import scan

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dvplan.core.model.location import KeyPath
    from dvplan.planfile.syntax.scan import Piece

Span = tuple[int, int]
"""First and last-but-one character, counted from 0 without a byte-order mark."""


@dataclass(frozen=True, slots=True)
class Positions:
    """Spans by key path, names in NFC. `("task", 3)` has a header, `("task", 3, "due")` a key and a value.

    `ways` hold what is only led through: `("owner",)` at `[owner.van-phong]`, `("task",)` at the first `[[task]]`.
    """

    values: Mapping[KeyPath, Span]
    keys: Mapping[KeyPath, Span]
    tables: Mapping[KeyPath, Span]
    ways: Mapping[KeyPath, Span]

    def span(self, path: KeyPath, part: Literal["value", "key", "table"] = "value") -> Span | None:
        """The span of a part at `path`, else of the nearest thing around it; None outside all tables."""
        path = tuple(normalize("NFC", name) if isinstance(name, str) else name for name in path)
        order = {
            "value": (self.values, self.tables, self.keys, self.ways),
            "key": (self.keys, self.tables, self.ways, self.values),
            "table": (self.tables, self.ways),
        }[part]
        for length in range(len(path), 0, -1):
            for spans in order:
                if (found := spans.get(path[:length])) is not None:
                    return found
            order = order if part == "table" else (self.tables, self.values, self.ways, self.keys)
        return self.span(path, "key") if part == "table" else None


def positions(text: str) -> Positions:
    """The spans of a text without byte-order mark, as far as it is TOML."""
    return gather(scan(text).pieces)


def gather(pieces: Iterable[Piece]) -> Positions:
    """The spans of what a scan found, the first of each path."""
    values: dict[KeyPath, Span] = {}
    keys: dict[KeyPath, Span] = {}
    tables: dict[KeyPath, Span] = {}
    ways: dict[KeyPath, Span] = {}
    homes = {"value": values, "key": keys, "table": tables, "way": ways, "array": ways}
    for kind, path, start, end in pieces:
        homes[kind].setdefault(path, (start, end))
    return Positions(values, keys, tables, ways)


class LineIndex:
    """Lines and columns of one text, from 1; columns in characters. Lines end at LF, CRLF or the end."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of a character, or of the end of the text."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of a line without its ending."""
        start = self._starts[number - 1]
        end = self._starts[number] - 1 if number < len(self._starts) else len(self._text)
        return self._text[start:end].removesuffix("\r")
