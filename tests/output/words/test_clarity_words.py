"""The "6 rõ" have a word and a field for every aspect, in both languages."""

from __future__ import annotations

import pytest

from dvplan.core.checks.clarity import ASPECTS
from dvplan.output.words.clarity_words import clarity_words


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_aspect_has_words(lang: str) -> None:
    words = clarity_words(lang)
    assert tuple(words.aspects) == ASPECTS
    assert tuple(words.fields) == ASPECTS
