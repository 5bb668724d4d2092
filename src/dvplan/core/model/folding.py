"""Text made comparable: what people type finds what others wrote."""

from __future__ import annotations

from functools import cache
from typing import Final
from unicodedata import category, normalize

_NEW_TO_OLD: Final = {
    normalize("NFC", first + second + tone): normalize("NFC", first + tone + second)
    for first, second in ("oa", "oe", "uy")
    for tone in "\u0300\u0309\u0303\u0301\u0323"
}


def fold(text: str) -> str:
    """The text without case, diacritics, invisible characters and extra white space; đ becomes d.

    Being without tone marks, it is the same for the old and the new placement of them, and for NFC and NFD.
    """
    letters = text.lower() if text.isascii() else "".join(map(_plain, text))
    return " ".join(letters.split())


def fold_exact(text: str) -> str:
    """The text in NFC without case, invisible characters and extra white space; its diacritics stay."""
    if text.isascii():
        return fold(text)
    if not text.isprintable():
        text = "".join(char for char in text if category(char) != "Cf")
    letters = normalize("NFC", normalize("NFD", text).casefold())
    return " ".join(old_tone_marks(letters).split())


def old_tone_marks(text: str) -> str:
    """Lower-case NFC text with the tone of oa, oe, uy on its first letter: "hoà" becomes "hòa".

    For comparing alone: it also moves marks that have one right place ("quý"), since no two words then meet.
    """
    for new, old in _NEW_TO_OLD.items():
        text = text.replace(new, old)
    return normalize("NFC", text)


@cache
def _plain(char: str) -> str:
    parts = normalize("NFD", normalize("NFD", char).casefold())
    return "".join(part for part in parts if category(part) not in ("Mn", "Cf")).replace("đ", "d")
