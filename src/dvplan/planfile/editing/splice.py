"""Pieces of a text replaced, and the ends of its lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

LINE_BREAK: Final = re.compile(r"\r?\n")
REST: Final = re.compile(r"[^\r\n]*")
INDENT: Final = re.compile(r"[ \t]*")


class Splice(NamedTuple):
    """`text` in place of the characters from `start` to before `end`."""

    start: int
    end: int
    text: str


def spliced(text: str, splices: Iterable[Splice]) -> str:
    """The text with pieces replaced that stand in order and do not overlap."""
    parts: list[str] = []
    at = 0
    for splice in splices:
        parts += text[at : splice.start], splice.text
        at = splice.end
    return "".join((*parts, text[at:]))


def newline_at(text: str, at: int) -> str:
    """What ends the line that ends at `at`; at the end of the text, what ended the line before."""
    if match := LINE_BREAK.match(text, at):
        return match[0]
    found = text.rfind("\n", 0, at)
    found = found if found >= 0 else text.find("\n")
    return "\r\n" if found > 0 and text[found - 1] == "\r" else "\n"


def line_start(text: str, at: int) -> int:
    """The first character of the line of `at`."""
    return text.rfind("\n", 0, at) + 1


def line_end(text: str, at: int) -> int:
    """Where the line of `at` ends, before its line break."""
    match = REST.match(text, at)
    return match.end() if match else at


def next_line(text: str, at: int) -> int:
    """The first character of the line after that of `at`, or the end of the text."""
    return text.find("\n", at) + 1 or len(text)


def indent_at(text: str, at: int) -> str:
    """The spaces and tabs that begin the line of `at`."""
    match = INDENT.match(text, line_start(text, at))
    return match[0] if match else ""
