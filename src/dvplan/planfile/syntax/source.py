"""The bytes of a file to text, and what is wrong with the text before it is read as anything."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from dvplan.core.diagnostics.problem import Problem
from dvplan.core.model.location import Location

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST: Final = 5_000_000
"""Bytes. A plan of 10,000 tasks has about three million."""

# Bidirectional controls, zero-width signs, the C1 controls, line and paragraph separators, tags: what a text
# can hold that a reader cannot see.
HIDDEN: Final = (
    "[\u0080-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\U000e0000-\U000e007f]+"
)
MARKERS: Final = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")


class NamedText(Protocol):
    """A file's name and its text without byte-order mark."""

    @property
    def file(self) -> str: ...
    @property
    def text(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a file as it stands, line endings and all, without its byte-order mark.

    One that is not `readable` has only what of its text can be shown.
    """

    file: str
    text: str
    bom: bool = False
    readable: bool = True


def read_source(file: str, data: bytes) -> tuple[Source, tuple[Problem, ...]]:
    """The text, and the problems: "too-large", "not-utf8", "empty-file", "legacy-text", "hidden-character"."""
    if len(data) > LARGEST:
        problem = Problem("too-large", Location(file), {"size": len(data), "largest": LARGEST})
        return Source(file, "", readable=False), (problem,)
    bom = data.startswith(codecs.BOM_UTF8)
    body = data[len(codecs.BOM_UTF8) :] if bom else data
    try:
        text = body.decode()
    except UnicodeDecodeError as error:
        return Source(file, body.decode(errors="replace"), bom, readable=False), (_not_utf8(file, body, error),)
    if not text.strip():
        return Source(file, text, bom, readable=False), (
            Problem("empty-file", Location(file), {"size": len(data)}),
        )
    return Source(file, text, bom), tuple(_unsound(file, text))


def conflict_marker(source: Source) -> Problem | None:
    """The first line that a merge left behind. Ask only where the text is not TOML: inside a text of several
    lines such a line is part of it."""
    start = 0
    for line in source.text.splitlines(keepends=True):
        if line.startswith(MARKERS) and line[7:8] in ("", " ", "\r", "\n"):
            marker = line.rstrip("\r\n")
            location = Location(source.file, span=(start, start + len(marker)))
            return Problem("conflict-marker", location, {"value": marker[:80]})
        start += len(line)
    return None


def _not_utf8(file: str, body: bytes, error: UnicodeDecodeError) -> Problem:
    at = len(body[: error.start].decode())
    args = {"byte": f"0x{body[error.start]:02X}"}
    if body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Problem("not-utf8", Location(file, span=(0, 1)), args, hint="utf-16")
    return Problem("not-utf8", Location(file, span=(at, at + 1)), args)


def _unsound(file: str, text: str) -> Iterator[Problem]:
    from dvplan.planfile.syntax.legacy_text import legacy_word

    if found := legacy_word(text):
        yield Problem("legacy-text", Location(file, span=found), {"value": text[slice(*found)][:80]})
    if text.isascii() or _all_visible(text):
        return
    import re

    for match in re.finditer(HIDDEN, text):
        sign = f"U+{ord(match[0][0]):04X}"
        yield Problem("hidden-character", Location(file, span=match.span()), {"sign": sign})


def _all_visible(text: str) -> bool:
    """A quick look, much cheaper than the search: line ends and tabs aside, every character can be printed."""
    return text.replace("\n", "").replace("\t", "").replace("\r", "").isprintable()
