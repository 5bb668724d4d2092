"""Vietnamese alphabetical order."""

from __future__ import annotations

from functools import cache
from itertools import groupby
from typing import Final
from unicodedata import category, normalize

from dvplan.core.model.folding import old_tone_marks

_ALPHABET: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES: Final = "\u0300\u0309\u0303\u0301\u0323"
"""Huyền, hỏi, ngã, sắc, nặng; ngang has no mark and goes first."""
_PUNCTUATION: Final = "_-–—,;:!?.…'‘’\"“”«»()[]{}§@*/\\&#%"

_SPACE, _MARK, _NUMBER, _LETTER, _OTHER_LETTER = "01234"

CollationKey = tuple[str, str, str, str]


def collation_key(text: str) -> CollationKey:
    """A sort key: spaces, punctuation, numbers by value, letters; then tones; then small before capital letters.

    The order is that of the Unicode collation for Vietnamese (CLDR `vi`, numeric), but for oa, oe, uy, where the
    old and the new place of the tone mark count as one. Texts with equal keys are equal in NFC.
    """
    text = normalize("NFC", text)
    letters, tones = [], []
    for is_number, run in groupby(old_tone_marks(normalize("NFC", text.casefold())), str.isdecimal):
        if is_number:
            letters.append(_number("".join(run)))
        else:
            weights = [_weights(char) for char in run]
            letters += [letter for letter, _ in weights]
            tones += [tone for _, tone in weights]
    case = "".join("1" if char.isupper() else "0" for char in text)
    return "".join(letters), "".join(tones), case, text


def _number(digits: str) -> str:
    """By length, then digit by digit: the order of the values, however long they are."""
    digits = "".join(str(int(digit)) for digit in digits).lstrip("0") or "0"
    return f"{_NUMBER}{chr(len(digits))}{digits}"


@cache
def _weights(char: str) -> tuple[str, str]:
    """The character's place in the alphabet, and one mark for each letter and tone in it."""
    if char.isspace():
        return _SPACE, " "
    parts = normalize("NFD", char)
    base, marks = parts[0], list(parts[1:])
    for mark in parts[1:]:
        if (shaped := normalize("NFC", base + mark)) in _ALPHABET:
            base = shaped
            marks.remove(mark)
    tones = "".join(_tone(mark) for mark in marks)
    if category(base) == "Mn":
        return "", _tone(base) + tones
    return _place(base), " " + tones


def _place(base: str) -> str:
    if base in _ALPHABET:
        return _LETTER + chr(_ALPHABET.index(base))
    if base.isalnum():
        return _OTHER_LETTER + base
    return _MARK + (chr(_PUNCTUATION.index(base)) if base in _PUNCTUATION else base)


def _tone(mark: str) -> str:
    """Above the " " of a letter, so that a letter without a mark goes first."""
    return str(_TONES.index(mark)) if mark in _TONES else mark
