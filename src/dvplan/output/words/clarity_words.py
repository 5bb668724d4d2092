"""The words of the review of the "6 rõ", in each language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


@dataclass(frozen=True, slots=True)
class ClarityWords:
    """The words of one language; `aspects` and `fields` are by the names in `core/checks/clarity.py`."""

    title: str
    missing: str
    where: str
    advice: str
    aspects: Mapping[str, str]
    fields: Mapping[str, str]
    """Which field of a plan makes an aspect clear."""
    summary: Callable[[int, int], str]
    lacking: Callable[[str], str]


def clarity_words(lang: str) -> ClarityWords:
    """The words of a language, "vi" or "en"."""
    if lang == "en":
        from dvplan.output.words.en import clarity as words
    else:
        from dvplan.output.words.vi import clarity as words  # type: ignore[no-redef]
    return ClarityWords(
        title=words.TITLE,
        missing=words.MISSING,
        where=words.WHERE,
        advice=words.ADVICE,
        aspects=words.ASPECTS,
        fields=words.FIELDS,
        summary=words.summary,
        lacking=words.lacking,
    )
