"""Below which line of a table a new key belongs, and where remarks stand in a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.planfile.editing.unsafe_edit import UnsafeEditError

if TYPE_CHECKING:
    from dvplan.core.model.location import KeyPath
    from dvplan.planfile.editing.document import Document
    from dvplan.planfile.syntax.spans import Span


def last_line(document: Document, table: KeyPath) -> tuple[Span, str]:
    """The last assignment of a table, else its header; and what a key in it begins with, `a.` where it was
    made by dotted keys. Raises UnsafeEditError "no-such-table" for one made by the headers of others."""
    if table not in document.spans.tables:
        return _last_dotted(document, table)
    number = document.index("table", table) or 0
    above = document.pieces[number]
    for piece in document.pieces[number + 1 :]:
        if piece.kind in ("table", "array"):
            break
        if piece.kind == "value":
            above = piece
    return document.pair(above.path) or (above.start, above.end), ""


def has_remarks(document: Document, span: Span) -> bool:
    """Whether comments stand between the brackets of a value, at any depth."""
    at, end = span
    inside = (piece for piece in document.pieces if span[0] < piece.start and piece.end <= end)
    for piece in sorted(inside, key=lambda piece: piece.start):
        if document.text[piece.start] in "[{":
            continue
        if "#" in document.text[at : piece.start]:
            return True
        at = piece.end
    return "#" in document.text[at:end]


def _last_dotted(document: Document, table: KeyPath) -> tuple[Span, str]:
    way = number = document.index("way", table)
    while number is not None and document.pieces[number].kind == "way":
        number += 1
    if way is not None and number is not None and document.pieces[number].kind == "key":
        pair = document.pair(document.pieces[number].path)
        if pair:
            return pair, document.text[pair[0] : document.pieces[way].end] + "."
    raise UnsafeEditError("no-such-table", document.spans.span(table))
