"""Vietnamese typed for the old TCVN3 (".VnTime") and VNI fonts, which only those fonts show as Vietnamese.

Looked for are sequences that no sound text has: "nh©n d©n", "®Þnh", "phñ"; "nhaân daân", "töôùng". A sign by
itself proves nothing ("©2021", "10 µm", «…»), nor does a foreign name ("Muñoz", "Müller").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    Span = tuple[int, int]

CANDIDATE: Final = re.compile("[©«¨¾¬ª¼½µ¸¹¶®ÆÇËÎÏÐÑÖØÜÞñÈÉÊÌÒÓÔÕÝ]")
"""The signs that stand for letters in TCVN3."""
BETWEEN_LETTERS: Final = "©«¨¾¬ª¼½¹¶"
AFTER_A_LETTER: Final = "µ¸"
NEVER_AFTER_A_SMALL_LETTER: Final = "ÆÇËÎÏÐÑÖØÜÞ"
CAPITALS: Final = "ÈÉÊÌÒÓÔÕÝ"
"""Letters of Vietnamese that a missing space can put after a small one: two such words in a line are proof."""
VNI_CANDIDATE: Final = re.compile("(?<=[aoeuöôAOEUÖÔ])[âêùõûøôÂÊÙÕÛØÔ]")
VNI_PAIRS: Final = frozenset(
    "aâ oâ eâ aê aù aõ aû aø oø oõ où uû öô öù öø öû öõ ôù ôø ôû ôõ".split()  # noqa: SIM905 -- reads better
)
"""A vowel and the letter that stands for its mark in VNI, where no sound word has the two together."""
LONGEST_QUOTE: Final = 400
LONGEST_WORD: Final = 16
"""Characters to look at on either side: without an end, a hostile text would be searched for hours."""
CONSONANTS: Final = frozenset("bcdfghjklmnpqrstvxzBCDFGHJKLMNPQRSTVXZ")


def legacy_word(text: str) -> Span | None:
    """First and last-but-one character of the first word in an old encoding; None if there is none."""
    if text.isascii():
        return None
    found = [word for words in (_tcvn3_words(text), _vni_words(text)) if (word := next(words, None))]
    return min(found, default=None)


def _tcvn3_words(text: str) -> Iterator[Span]:
    doubtful = (0, 0)
    for match in CANDIDATE.finditer(text):
        proof = _tcvn3_proof(text, match.start())
        if proof is None or (word := _latin_word(text, match.start())) is None:
            continue
        if proof:
            yield word
        elif doubtful[1] and word != doubtful and "\n" not in text[doubtful[1] : word[0]]:
            yield doubtful
        doubtful = word


def _tcvn3_proof(text: str, at: int) -> bool | None:
    """Whether the sign there is proof by itself (True), or with another like it (False), or no sign of it."""
    sign, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    small_before, small_after = _is_small(before), _is_small(after)
    if sign == "«" and "»" in text[at : at + LONGEST_QUOTE].partition("\n")[0]:
        return None
    if sign in BETWEEN_LETTERS:
        return (small_before and small_after) or None
    if sign in AFTER_A_LETTER:
        return small_before or None
    if sign == "®":
        return (not _joins(before) and (small_after or "À" <= after <= "ÿ")) or None
    if sign == "ñ":
        return before in CONSONANTS or None
    if not small_before or after.isdigit():
        return None
    return sign in NEVER_AFTER_A_SMALL_LETTER


def _vni_words(text: str) -> Iterator[Span]:
    for match in VNI_CANDIDATE.finditer(text):
        at = match.start()
        # With a consonant before it: the French "où" is a word of its own.
        if text[at - 1 : at + 1].lower() in VNI_PAIRS and text[at - 2 : at - 1] in CONSONANTS:
            word = _latin_word(text, at)
            if word:
                yield word


def _latin_word(text: str, at: int) -> Span | None:
    """The word around a place; None if it has a letter that the old fonts did not have: it is sound then."""
    start, end = at, at + 1
    while start > max(0, at - LONGEST_WORD) and _joins(text[start - 1]):
        start -= 1
    while end < min(len(text), at + LONGEST_WORD) and _joins(text[end]):
        end += 1
    return (start, end) if max(text[start:end]) <= "ÿ" else None


def _joins(sign: str) -> bool:
    """Whether a character is part of a word, a letter of these fonts or an accent of its own."""
    return sign.isalnum() or ("\u0300" <= sign <= "\u036f") or (sign != "" and sign in "©«¨¾¬µ¸¶®·")


def _is_small(sign: str) -> bool:
    return "a" <= sign <= "z"
