"""The room that a text takes in a picture, in the widest of the fonts that its rules name."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from unicodedata import normalize

from dvplan.output.cells import width
from dvplan.output.drawing.wrapping import wrap
from dvplan.output.inert import inert

if TYPE_CHECKING:
    from typing import Literal

    Style = Literal["", "m", "s", "h"]
    """A class of text in `paper.RULES`."""

SIZES: dict[Style, float] = {"": 13.0, "m": 12.0, "s": 13.0 * 1.15, "h": 15.0 * 1.15}
"""What a text of a style is as wide as, in units of the picture: strong letters are wider than their size."""
THIN = frozenset("!'(),-./:;IJ[\\]`fijlrt|·")
BROAD = frozenset("#%&+<=>@MW~mw—…★→←≤≥")


@cache
def _ems(char: str) -> float:
    """The width of a letter without its marks, in parts of the size of its font."""
    if char == " ":
        return 0.33
    if char in THIN:
        return 0.41
    if char in BROAD:
        return 1.0
    return 0.79 if char.isupper() else 0.65 * width(char)


def room_of(text: str, style: Style = "") -> float:
    """The room that a text takes."""
    return SIZES[style] * sum(map(_ems, normalize("NFD", inert(text))))


def lines_of(text: str, room: float, style: Style = "") -> list[str]:
    """The text in lines that fit the room."""
    return wrap(text, room, lambda line: room_of(line, style))


def centred(x: float, text: str, wide: float) -> float:
    """The middle of a strong text as near to `x` as the edges of the picture allow."""
    half = room_of(text, "s") / 2
    return min(max(x, half), wide - half)
