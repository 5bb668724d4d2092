"""Text from plans made harmless: it is shown, it never acts.

Every output calls `inert` at its border. What would move a cursor, hide, reorder or pile up is replaced by
something that can be seen; Vietnamese in either Unicode form passes untouched.
"""

from __future__ import annotations

from dvplan.output.cells import is_ordinary

MARKS = 4
"""Combining marks kept on one letter; Vietnamese needs two."""

_UNSEEN = (
    (0x034F, 0x034F),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180B, 0x180F),
    (0x2800, 0x2800),
    (0x3164, 0x3164),
    (0xFE00, 0xFE0D),
    (0xFFA0, 0xFFA0),
    (0xFDD0, 0xFDEF),
    (0xE0000, 0xE0FFF),
)
"""Fillers, variation selectors, tags, noncharacters: unseen, though their category does not say so."""


def inert(text: str, *, newlines: bool = False) -> str:
    """The text with nothing in it that acts; idempotent.

    A tab becomes a space, a line break too unless `newlines`. Other controls become their pictures (␛), other
    unseen characters their names (⟨U+202E⟩), marks beyond `MARKS` on a letter one �.
    """
    return text if is_ordinary(text) else _defused(text, newlines)


def _defused(text: str, newlines: bool) -> str:
    from unicodedata import category

    text = text.replace("\r\n", "\n")
    kept: list[str] = []
    marks = 0
    for place, char in enumerate(text):
        kind = category(char)
        if kind in ("Mn", "Me") and not _unseen(char):
            marks += 1
            if marks <= MARKS:
                alone = not kept or kept[-1] == "\n"
                kept.append(f"◌{char}" if alone else char)
            elif marks == MARKS + 1:
                kept.append("\N{REPLACEMENT CHARACTER}")
            continue
        marks = 0
        if char in "\n\t":
            kept.append(char if newlines and char == "\n" else " ")
        elif char == "\u200d" and _joins_emoji(text, place):
            kept.append(char)
        elif kind in ("Cc", "Cf", "Cs", "Zl", "Zp") or _unseen(char):
            kept.append(_picture(char))
        else:
            kept.append(char)
    return "".join(kept)


def _picture(char: str) -> str:
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"⟨U+{code:04X}⟩"


def _unseen(char: str) -> bool:
    code = ord(char)
    return code & 0xFFFE == 0xFFFE or any(first <= code <= last for first, last in _UNSEEN)


def _joins_emoji(text: str, place: int) -> bool:
    from unicodedata import category

    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if not before or not after or category(after) != "So":
        return False
    return before == "\ufe0f" or category(before) in ("So", "Sk")
