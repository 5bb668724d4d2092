"""How many cells of a terminal a text takes."""

from __future__ import annotations

ORDINARY = frozenset(
    chr(code)
    for first, last in (
        (0x20, 0x7E),
        (0xA0, 0xAC),
        (0xAE, 0x24F),
        (0x1EA0, 0x1EF9),  # Vietnamese
        (0x2010, 0x2027),  # dashes, quotation marks, bullets
        (0x2030, 0x205E),
        (0x20A0, 0x20BF),  # currencies, the dong among them
        (0x2116, 0x2116),
        (0x2190, 0x2199),
        (0x2212, 0x2212),
        (0x2400, 0x2421),  # pictures of control characters
        (0x2500, 0x25FC),
        (0x2605, 0x2606),
        (0x27E8, 0x27E9),
    )
    for code in range(first, last + 1)
)
"""Letters and signs one cell wide that do nothing but stand there: all that an office types, in NFC."""


def is_ordinary(text: str) -> bool:
    """Whether a text is harmless as it stands and as wide as it is long: the answer for nearly every text."""
    return (text.isascii() and text.isprintable()) or ORDINARY.issuperset(text)


def width(text: str) -> int:
    """Cells that an inert text takes: a combining mark 0, East Asian wide letters and emoji 2, else 1."""
    return len(text) if is_ordinary(text) else _measured(text)


def _measured(text: str) -> int:
    from unicodedata import category, east_asian_width, normalize

    cells = 0
    last = " "
    joined = False
    for char in normalize("NFC", text):
        if char == "\u200d":
            joined = True
            continue
        if char == "\ufe0f":  # asks for the picture of a sign
            cells += category(last) == "So" and east_asian_width(last) not in "WF"
        elif category(char) not in ("Mn", "Me", "Cf") and not joined:
            cells += 2 if east_asian_width(char) in "WF" else 1
        last, joined = char, False
    return cells


def pad(text: str, cells: int, *, right: bool = False) -> str:
    """The text and the spaces that fill it up to `cells`; `right`: spaces first."""
    spaces = " " * (cells - width(text))
    return spaces + text if right else text + spaces
