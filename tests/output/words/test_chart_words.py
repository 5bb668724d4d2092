"""Both languages have words for everything that the reports over time say."""

from __future__ import annotations

from inspect import getmembers, isfunction, signature
from typing import Any, get_args
from unicodedata import is_normalized

import pytest

from dvplan.output.charts import Key, Sign
from dvplan.output.words.chart_words import ChartWords, chart_words
from dvplan.output.words.en import charts as en
from dvplan.output.words.vi import charts as vi

DICTIONARIES = ("sections", "legend", "columns", "words")


def test_the_same_keys_and_sentences() -> None:
    for name in DICTIONARIES:
        assert list(getattr(vi, name)) == list(getattr(en, name))
    for name, asked in getmembers(ChartWords, isfunction):
        if name[0] != "_":
            parameters = list(signature(asked).parameters)[1:]
            for language in (vi, en):
                assert list(signature(getattr(language, name)).parameters) == parameters, name


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_everything_drawn_is_explained(lang: str) -> None:
    words: Any = chart_words(lang)
    assert words.legend.keys() == set(get_args(Key))
    for sign in get_args(Sign):
        assert words.mark(sign, "", "24/11").endswith(" 24/11")
        assert words.mark(sign, "Dự thảo", "24/11").startswith("Dự thảo: ")


def test_vietnamese_is_in_the_form_people_type() -> None:
    texts = [text for name in DICTIONARIES for text in getattr(vi, name).values()]
    assert all(is_normalized("NFC", text) for text in texts)
