"""The usual slips of a text that is not TOML, told apart, each at the very place where it was made."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from dvplan.core.diagnostics.problem import Problem
from dvplan.core.model.location import Location
from dvplan.planfile.diagnosis.parse_errors import explain
from dvplan.planfile.schema.fields import TABLES
from dvplan.planfile.syntax.scan import Piece, scan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import tomli

    from dvplan.core.model.location import KeyPath
    from dvplan.planfile.syntax.source import NamedText
    from dvplan.planfile.syntax.spans import Span

ESCAPE: Final = re.compile(
    r'\\(?:(?P<good>[btnfre"\\]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[ \t]*\r?\n)|.)', re.DOTALL
)
DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
LISTS: Final = frozenset(key for rows in TABLES.values() for key, row in rows.items() if row.kind == "tables")
"""Tables written with double brackets."""


class Slip(NamedTuple):
    """A slip, the characters it is made of, and where reading noticed it."""

    code: str
    span: Span
    noticed: int
    hint: str | None = None
    args: Mapping[str, str] = {}
    also: Span | None = None


def diagnose(source: NamedText, error: tomli.TOMLDecodeError) -> Problem:
    """Why the parser refused the text, in an office's words; `toml-syntax` at the parser's place if unknown."""
    text = source.text
    refused = _offset(text, error)
    slip = min(_slips(text), key=lambda found: found.noticed, default=None)
    if slip is None or slip.noticed > refused or _is_control(text, refused):
        slip = _unknown(text, refused, error)
    also = Location(source.file, span=slip.also) if slip.also else None
    return Problem(slip.code, Location(source.file, span=slip.span), dict(slip.args), slip.hint, also)


def _offset(text: str, error: tomli.TOMLDecodeError) -> int:
    """The parser counts a CRLF as one character."""
    lines = text.split("\n")
    return min(sum(len(line) + 1 for line in lines[: error.lineno - 1]) + error.colno - 1, len(text))


def _unknown(text: str, at: int, error: tomli.TOMLDecodeError) -> Slip:
    if _is_control(text, at):
        return Slip("toml-syntax", (at, at + 1), at, "control", {"value": f"U+{ord(text[at]):04X}"})
    return Slip("toml-syntax", (at, min(at + 1, len(text))), at, None, {"detail": error.msg})


def _is_control(text: str, at: int) -> bool:
    """Whether a character cannot stand in a file; a carriage return can before a line feed alone."""
    char = text[at : at + 1]
    if char in ("", "\t", "\n") or text.startswith("\r\n", at):
        return False
    return char < " " or char == "\x7f"


def _slips(text: str) -> Iterator[Slip]:
    """The first slip of each sort."""
    found = scan(text)
    yield from _first(_bad_escapes(text, found.pieces))
    yield from _first(_impossible_dates(text, found.pieces))
    yield from _first(_named_twice(found.pieces))
    if found.stop:
        code, span, hint, args = explain(text, found.pieces, found.stop)
        yield Slip(code, span, found.stop.at, hint, args)


def _first(slips: Iterator[Slip]) -> Iterator[Slip]:
    if slip := next(slips, None):
        yield slip


def _bad_escapes(text: str, pieces: list[Piece]) -> Iterator[Slip]:
    for piece in pieces:
        if piece.kind in ("value", "key", "way") and text[piece.start] == '"':
            for escape in ESCAPE.finditer(text, piece.start, piece.end):
                if not escape["good"]:
                    yield Slip("backslash", escape.span(), escape.start(), None, {"value": escape[0]})


def _impossible_dates(text: str, pieces: list[Piece]) -> Iterator[Slip]:
    for piece in pieces:
        if piece.kind == "value" and (match := DATE.match(text, piece.start, piece.end)):
            try:
                date.fromisoformat(match[0])
            except ValueError:
                yield Slip("impossible-date", match.span(), piece.start, None, {"value": match[0]})


def _named_twice(pieces: list[Piece]) -> Iterator[Slip]:
    seen: dict[KeyPath, Piece] = {}
    for piece in sorted(pieces, key=lambda piece: piece.start):
        before = seen.setdefault(piece.path, piece)
        if before is piece or (before.kind, piece.kind) in _ALLOWED or piece.kind == "value":
            continue
        if before.kind == "way" and piece.kind in ("table", "array"):
            seen[piece.path] = piece
            continue
        name = str(next(key for key in reversed(piece.path) if isinstance(key, str)))
        span, first = (piece.start, piece.end), (before.start, before.end)
        if name in LISTS and {before.kind, piece.kind} <= {"table", "array"}:
            wrong = first if before.kind == "table" else span
            table = ".".join(str(key) for key in piece.path if isinstance(key, str))
            yield Slip("single-brackets", wrong, piece.start, None, {"key": name, "table": f"[[{table}]]"})
        else:
            yield Slip("duplicate-key", span, piece.start, None, {"key": name}, first)


_ALLOWED: Final = {("way", "way"), ("table", "way"), ("array", "array"), ("array", "way")}
