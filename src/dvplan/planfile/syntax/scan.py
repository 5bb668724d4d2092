"""The grammar of TOML walked once for places: where each key, value and table header stands.

The parser proper knows what a text means but not where; this knows where, and for a text that the parser
refuses, what was open when it stopped. It takes TOML 1.1 and does not judge meaning (a key twice, a date
that does not exist).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, NoReturn
from unicodedata import is_normalized, normalize

if TYPE_CHECKING:
    from dvplan.core.model.location import KeyPath

SPACE: Final = re.compile(r"[ \t]*")
FILLING: Final = re.compile(r"(?:[ \t\r\n]++|#[^\n]*+)*+")
LINE_END: Final = re.compile(r"[ \t]*(?:#[^\n]*)?(?:\r?\n|\r?\Z)")
KEY_PART: Final = re.compile(r"""[A-Za-z0-9_-]++|"(?:[^"\\\n]++|\\[^\n])*+"|'[^'\n]*+'""")
TIME: Final = r"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?"
SCALAR: Final = re.compile(
    rf'''
    """(?:[^"\\]++|\\.|"(?!""))*+"{{3,5}} | "(?!"")(?:[^"\\\n]++|\\[^\n])*+"
    | \'\'\'(?:[^']++|'(?!\'\'))*+'{{3,5}} | '(?!\'\')[^'\n]*+'
    | true | false
    | [0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}(?:[Tt ]{TIME}(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])?)?
    | {TIME}
    | 0x[0-9A-Fa-f](?:_?[0-9A-Fa-f])* | 0b[01](?:_?[01])* | 0o[0-7](?:_?[0-7])*
    | [+-]?(?:0|[1-9](?:_?[0-9])*)(?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?
    | [+-]?(?:inf|nan)
    ''',
    re.VERBOSE | re.DOTALL,
)
CLOSING: Final = {"[": "]", "{": "}"}
DEEPEST: Final = 1000
"""Parts of a key, brackets inside one another: more than the parser takes. Each piece costs its whole path."""

Wanted = Literal["key", "equals", "value", "string", "comma", "header", "line end"]


class Piece(NamedTuple):
    """A key, a value or a table header, with the path it belongs to, and its first and last-but-one character.

    A `way` is a part of a dotted key or header that leads to another.
    """

    kind: Literal["key", "way", "value", "table", "array"]
    path: KeyPath
    start: int
    end: int


class Stop(NamedTuple):
    """Where the grammar ended: what was wanted there, and where the brackets still open stand."""

    at: int
    wanted: Wanted
    opened: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Scan:
    """All pieces as they end, an array after its items, up to where the text stops being TOML (None: nowhere)."""

    pieces: list[Piece]
    stop: Stop | None


def scan(text: str) -> Scan:
    """Walk a text (without byte-order mark) once; nothing is raised."""
    scanner = _Scanner(text)
    try:
        scanner.document()
    except _StoppedError as stopped:
        return Scan(scanner.pieces, stopped.stop)
    return Scan(scanner.pieces, None)


class _StoppedError(Exception):
    def __init__(self, stop: Stop) -> None:
        self.stop = stop


@dataclass(slots=True)
class _Open:
    """An array or inline table being read; an array counts its items."""

    bracket: str
    at: int
    path: KeyPath
    count: int = 0


@dataclass(slots=True)
class _Scanner:
    text: str
    at: int = 0
    pieces: list[Piece] = field(default_factory=list)
    opened: list[_Open] = field(default_factory=list)
    counts: dict[KeyPath, int] = field(default_factory=dict)
    """How many tables each array of tables has so far."""

    def document(self) -> None:
        table: KeyPath = ()
        while True:
            self._skip(FILLING)
            if self.at >= len(self.text):
                return
            if self.text[self.at] == "[":
                table = self._header()
            else:
                self._value(self._assignment(table))
            if not self._skip(LINE_END):
                self._stop("line end")

    def _header(self) -> KeyPath:
        start = self.at
        double = self.text.startswith("[[", start)
        self.at += 2 if double else 1
        self._skip(SPACE)
        parts = self._key_parts()
        if not self.text.startswith("]]" if double else "]", self.at):
            self._stop("header")
        self.at += 2 if double else 1
        path: KeyPath = ()
        for name, *_ in parts[:-1]:
            path = self._latest((*path, name))
            self.pieces.append(Piece("way", path, start, self.at))
        path = (*path, parts[-1][0])
        if double:
            number = self.counts.get(path, 0)
            self.counts[path] = number + 1
            self.pieces.append(Piece("array", path, start, self.at))
            path = (*path, number)
        self.pieces.append(Piece("table", path, start, self.at))
        return path

    def _latest(self, path: KeyPath) -> KeyPath:
        return (*path, self.counts[path] - 1) if path in self.counts else path

    def _assignment(self, table: KeyPath) -> KeyPath:
        path = table
        parts = self._key_parts()
        for number, (name, start, end) in enumerate(parts, 1):
            path = (*path, name)
            self.pieces.append(Piece("key" if number == len(parts) else "way", path, start, end))
        if not self.text.startswith("=", self.at):
            self._stop("equals")
        self.at += 1
        self._skip(SPACE)
        return path

    def _key_parts(self) -> list[tuple[str, int, int]]:
        parts: list[tuple[str, int, int]] = []
        while True:
            match = KEY_PART.match(self.text, self.at)
            if not match:
                self._stop("string" if self.text[self.at : self.at + 1] in ('"', "'") else "key")
            if len(parts) > DEEPEST:
                self._stop("equals")
            parts.append((_name(match.group()), match.start(), match.end()))
            self.at = match.end()
            self._skip(SPACE)
            if not self.text.startswith(".", self.at):
                return parts
            self.at += 1
            self._skip(SPACE)

    def _value(self, path: KeyPath) -> None:
        """A loop with a stack of its own, since nesting may be deeper than Python's."""
        while True:
            bracket = self.text[self.at : self.at + 1]
            if len(self.opened) > DEEPEST:
                self._stop("value")
            if bracket in CLOSING:
                self.opened.append(_Open(bracket, self.at, path))
                self.at += 1
            else:
                match = SCALAR.match(self.text, self.at)
                if not match:
                    self._stop("string" if bracket in ('"', "'") else "value")
                self.pieces.append(Piece("value", path, self.at, match.end()))
                self.at = match.end()
            if not self._close(after_item=bracket not in CLOSING):
                return
            path = self._item(self.opened[-1])

    def _close(self, *, after_item: bool) -> bool:
        """Past what closes here; True where another item follows in what is still open."""
        while self.opened:
            inner = self.opened[-1]
            self._skip(FILLING)
            if after_item and self.text.startswith(",", self.at):
                self.at += 1
                self._skip(FILLING)
                after_item = False
            if self.text.startswith(CLOSING[inner.bracket], self.at):
                self.at += 1
                self.pieces.append(Piece("value", inner.path, inner.at, self.at))
                self.opened.pop()
                after_item = True
            elif after_item:
                self._stop("comma")
            else:
                return True
        return False

    def _item(self, inner: _Open) -> KeyPath:
        if inner.bracket == "{":
            return self._assignment(inner.path)
        inner.count += 1
        return (*inner.path, inner.count - 1)

    def _skip(self, pattern: re.Pattern[str]) -> bool:
        match = pattern.match(self.text, self.at)
        if match:
            self.at = match.end()
        return match is not None

    def _stop(self, wanted: Wanted) -> NoReturn:
        raise _StoppedError(Stop(self.at, wanted, tuple(inner.at for inner in self.opened)))


def _name(raw: str) -> str:
    if raw[0] in "\"'":
        raw = _unescaped(raw) if raw[0] == '"' and "\\" in raw else raw[1:-1]
    return raw if is_normalized("NFC", raw) else normalize("NFC", raw)


def _unescaped(raw: str) -> str:
    import tomli

    try:
        return str(tomli.loads("it = " + raw)["it"])
    except tomli.TOMLDecodeError:
        return raw[1:-1]
