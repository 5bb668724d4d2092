"""HTML elements, made here alone: every text in them is escaped unless it is an element itself."""

from __future__ import annotations

from html import escape
from typing import Final

from dvplan.output.inert import inert


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


def tag(name: str, /, *inside: str, **attributes: str) -> Markup:
    """An element; `inside` is escaped unless it is made here, and attributes without a value are left out."""
    pieces = [piece if isinstance(piece, Markup) else escape(inert(piece, newlines=True)) for piece in inside]
    return Markup(f"{empty(name, **attributes)}{''.join(pieces)}</{name}>")


def empty(name: str, /, **attributes: str) -> Markup:
    """A tag alone: an element that holds nothing, or the beginning of one that does."""
    said = "".join(f' {key.replace("_", "-")}="{escape(inert(v))}"' for key, v in attributes.items() if v)
    return Markup(f"<{name}{said}>")


NEWLINE: Final = Markup("\n")
BREAK: Final = Markup("<br>")


def words(text: str) -> Markup:
    """A text on one line, escaped and harmless."""
    return Markup(escape(inert(text)))
