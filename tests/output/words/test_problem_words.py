"""Every code has a sentence, a remedy and an explanation in both languages, and none can fail."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from dvplan.core.diagnostics.codes import CODES
from dvplan.output.words.en import explanations as en_explanations
from dvplan.output.words.en import problems as en
from dvplan.output.words.en.remedies import REMEDIES as EN_REMEDIES
from dvplan.output.words.problem_examples import EXAMPLES
from dvplan.output.words.problem_words import explanation, fields, problem_words
from dvplan.output.words.vi import explanations as vi_explanations
from dvplan.output.words.vi import problems as vi
from dvplan.output.words.vi.remedies import REMEDIES as VI_REMEDIES

if TYPE_CHECKING:
    from dvplan.core.diagnostics.problem import Arg

LANGUAGES = ("vi", "en")
EVERY_KEY = sorted({*vi.MESSAGES, *VI_REMEDIES})


def test_every_code_is_spoken_of_and_no_other() -> None:
    for said in (vi.MESSAGES, VI_REMEDIES, en.MESSAGES, EN_REMEDIES):
        assert {key.partition("/")[0] for key in said} == CODES.keys()
        assert CODES.keys() <= said.keys()
    assert vi_explanations.WHY.keys() == en_explanations.WHY.keys() == EXAMPLES.keys() == CODES.keys()


def test_both_languages_have_the_same_sentences_with_the_same_arguments() -> None:
    for ours, theirs in ((vi.MESSAGES, en.MESSAGES), (VI_REMEDIES, EN_REMEDIES)):
        assert ours.keys() == theirs.keys()
        for key, sentence in ours.items():
            assert [fields(option) for option in _options(sentence)] == [
                fields(option) for option in _options(theirs[key])
            ], key
    assert vi.KINDS.keys() == en.KINDS.keys()
    assert vi.HOLIDAYS.keys() == en.HOLIDAYS.keys()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("key", EVERY_KEY)
def test_a_missing_argument_is_never_a_failure(lang: str, key: str) -> None:
    code, _, hint = key.partition("/")
    for name in (hint or None, "no-such-hint"):
        assert problem_words(lang).message(code, name, {})
        assert problem_words(lang).remedy(code, name, {})


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("code", CODES)
def test_every_code_is_explained(lang: str, code: str) -> None:
    told = explanation(code, lang)
    assert told.why.endswith(".")
    assert told.wrong != told.right


def test_the_sentence_with_the_arguments_at_hand_is_chosen() -> None:
    words = problem_words("vi")
    low_and_high: dict[str, Arg] = {"key": "progress", "value": 140, "low": 0, "high": 100}
    assert words.remedy("out-of-range", None, low_and_high) == "viết số từ 0 đến 100"
    assert words.remedy("out-of-range", None, {"low": 0}) == "viết số từ 0 trở lên"
    assert words.remedy("out-of-range", None, {}) == "xem lại con số"


@pytest.mark.parametrize(
    ("lang", "code", "args", "message"),
    [
        ("vi", "impossible-date", {"value": "2021-02-31"}, "không có ngày 2021-02-31"),
        ("vi", "future-entry", {"on": date(2031, 1, 5), "today": date(2021, 11, 24)}, "05/01/2031"),
        ("en", "future-entry", {"on": date(2031, 1, 5), "today": date(2021, 11, 24)}, "2031-01-05"),
        ("vi", "ring", {"ring": ("a", "b", "a")}, "a → b → a"),
        ("vi", "wrong-type", {"key": "focus", "expected": "flag", "found": "text"}, "true hoặc false"),
        ("en", "progress-falls", {"before": 60.0, "after": 37.5}, "from 60% to 37.5%"),
    ],
)
def test_arguments_are_told_in_the_language(lang: str, code: str, args: dict[str, Arg], message: str) -> None:
    assert message in problem_words(lang).message(code, None, args)


def test_an_argument_with_braces_is_text() -> None:
    assert "{owner}{0}" in problem_words("vi").message("unknown-owner", None, {"owner": "{owner}{0}"})


@pytest.mark.parametrize(
    ("counts", "vietnamese", "english"),
    [
        ((0, 0, 0), "Không có lỗi.", "No errors."),
        ((3, 0, 2), "3 lỗi trong 2 tệp.", "3 errors in 2 files."),
        ((0, 1, 1), "Không có lỗi; 1 cảnh báo trong 1 tệp.", "No errors; 1 warning in 1 file."),
        ((1, 2, 2), "1 lỗi, 2 cảnh báo trong 2 tệp.", "1 error, 2 warnings in 2 files."),
    ],
)
def test_the_line_at_the_end(counts: tuple[int, int, int], vietnamese: str, english: str) -> None:
    assert problem_words("vi").counts(*counts) == vietnamese
    assert problem_words("en").counts(*counts) == english


def _options(sentence: str | tuple[str, ...]) -> tuple[str, ...]:
    return (sentence,) if isinstance(sentence, str) else sentence
