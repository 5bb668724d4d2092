"""A text together with what it means and where each part stands: what an edit is planned on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from unicodedata import normalize

from dvplan.planfile.editing.unsafe_edit import UnsafeEditError
from dvplan.planfile.syntax.scan import scan
from dvplan.planfile.syntax.spans import gather

if TYPE_CHECKING:
    from dvplan.core.model.location import KeyPath
    from dvplan.planfile.editing.unsafe_edit import Refusal
    from dvplan.planfile.syntax.scan import Piece
    from dvplan.planfile.syntax.spans import Positions, Span

ABSENT: Final = object()
"""What stands at a path where nothing does."""


@dataclass(frozen=True, slots=True)
class Document:
    """Pieces in the order of the scanner: what is inside a value comes before it."""

    text: str
    data: dict[str, Any]
    pieces: tuple[Piece, ...]
    spans: Positions

    def value(self, path: KeyPath) -> Any:
        """The value at a path in NFC, or ABSENT."""
        value: Any = self.data
        for name in path:
            value = child(value, name)
        return value

    def is_inline(self, path: KeyPath) -> bool:
        """Whether the thing at `path` stands inside brackets or braces."""
        return any(path[:length] in self.spans.values for length in range(1, len(path)))

    def index(self, kind: str, path: KeyPath) -> int | None:
        """Which piece it is, the last of its kind and path."""
        for number in range(len(self.pieces) - 1, -1, -1):
            piece = self.pieces[number]
            if piece.path == path and piece.kind == kind:
                return number
        return None

    def pair(self, path: KeyPath) -> Span | None:
        """From the key, all of a dotted one, to the end of the value; of a list's item, the value."""
        value = self.spans.values.get(path)
        if value is None or path not in self.spans.keys:
            return value
        number = self.index("key", path) or 0
        while number and self.pieces[number - 1].kind == "way":
            number -= 1
        return self.pieces[number].start, value[1]

    def items(self, path: KeyPath) -> list[Span]:
        """The items of a list, or the pairs of an inline table."""
        number = self.index("value", path)
        if number is None:
            return []
        opening = self.pieces[number].start
        found: list[Span] = []
        limit = self.pieces[number].end
        while number and self.pieces[number - 1].start > opening:
            number -= 1
            piece = self.pieces[number]
            if piece.end > limit:
                continue
            if piece.kind == "value":
                found.append((piece.start, piece.end))
            else:
                found[-1] = piece.start, found[-1][1]
            limit = piece.start
        return found[::-1]


def read_document(text: str, code: Refusal = "not-toml") -> Document:
    """Raises UnsafeEditError with `code` where the text is not TOML."""
    data = read_data(text, code)
    found = scan(text)
    if found.stop:
        raise UnsafeEditError(code, (found.stop.at, found.stop.at))
    return Document(text, data, tuple(found.pieces), gather(found.pieces))


def read_data(text: str, code: Refusal = "not-toml") -> dict[str, Any]:
    """What the text means, to the reader of plans. Raises UnsafeEditError with `code`."""
    import tomli

    try:
        return tomli.loads(text)
    except (ValueError, RecursionError) as error:
        at = error.pos if isinstance(error, tomli.TOMLDecodeError) else 0
        raise UnsafeEditError(code, (at, at)) from error


def child(container: Any, name: str | int) -> Any:
    """The value of a key, in any Unicode form, or of an item; ABSENT if there is none.

    Raises UnsafeEditError "ambiguous-key".
    """
    if isinstance(container, list) and isinstance(name, int):
        return container[name] if 0 <= name < len(container) else ABSENT
    if not isinstance(container, dict) or not isinstance(name, str):
        return ABSENT
    key = real_key(container, name)
    return ABSENT if key is None else container[key]


def real_key(table: dict[str, Any], name: str) -> str | None:
    """The key of a table that is `name` in NFC."""
    if name.isascii():
        return name if name in table else None
    keys = [key for key in table if normalize("NFC", key) == name]
    if len(keys) > 1:
        raise UnsafeEditError("ambiguous-key")
    return keys[0] if keys else None
