"""What problems say, in each language: a sentence, a remedy, an explanation for every code."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dvplan.core.diagnostics.problem import Arg

    Sentence = str | tuple[str, ...]

UNTOLD: Final = "(?)"
"""Stands for an argument that the problem does not have."""
_FIELD: Final = re.compile(r"\{([a-z_]+)\}")
_CHAINS: Final = frozenset({"ring"})


class Explanation(NamedTuple):
    """Why the rule is there; lines of a file that break and that keep it, and what to call the two."""

    why: str
    wrong: str
    right: str
    wrong_heading: str
    right_heading: str


class PageWords(NamedTuple):
    """The words of the page on all codes, beside those of the codes."""

    title: str
    intro: str
    errors: str
    warnings: str


@dataclass(frozen=True, slots=True)
class ProblemWords:
    """One language. Sentences stand under a code, or "code/hint"; of several the first is said whose arguments
    the problem has."""

    help: str
    """What a remedy is introduced by."""
    first: str
    """What stands beside the first of two that are the same."""
    kinds: Mapping[str, str]
    holidays: Mapping[str, str]
    messages: Mapping[str, Sentence]
    remedies: Mapping[str, Sentence]
    day: Callable[[date], str]
    counts: Callable[[int, int, int], str]
    """The line at the end, from the numbers of errors, warnings and files that have any."""

    def message(self, code: str, hint: str | None, args: Mapping[str, Arg]) -> str:
        """What is wrong, in one sentence without an end; "(?)" where an argument is missing."""
        return self._say(self.messages, code, hint, args)

    def remedy(self, code: str, hint: str | None, args: Mapping[str, Arg]) -> str:
        """What to do about it."""
        return self._say(self.remedies, code, hint, args)

    def _say(self, said: Mapping[str, Sentence], code: str, hint: str | None, args: Mapping[str, Arg]) -> str:
        sentence = said.get(f"{code}/{hint}") or said.get(code, code)
        options = (sentence,) if isinstance(sentence, str) else sentence
        told = next((option for option in options if fields(option) <= args.keys()), options[-1])
        return self._fill(told, args)

    def _fill(self, sentence: str, args: Mapping[str, Arg]) -> str:
        def one(match: re.Match[str]) -> str:
            name = match[1]
            return self._told(name, args[name]) if name in args else UNTOLD

        return _FIELD.sub(one, sentence)

    def _told(self, name: str, value: Arg) -> str:
        if isinstance(value, tuple):
            return (" → " if name in _CHAINS else ", ").join(value)
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, date):
            return self.day(value)
        if isinstance(value, float):
            return f"{value:.12g}"
        named = {"expected": self.kinds, "found": self.kinds, "holiday": self.holidays}.get(name)
        return named.get(str(value), str(value)) if named else str(value)


def problem_words(lang: str) -> ProblemWords:
    """The words of a language, "vi" or "en"."""
    if lang == "en":
        from dvplan.output.words.en import problems as en
        from dvplan.output.words.en import remedies as en_more

        return ProblemWords(
            en.HELP, en.FIRST, en.KINDS, en.HOLIDAYS, en.MESSAGES, en_more.REMEDIES, en.day, en.counts
        )
    from dvplan.output.words.vi import problems as vi
    from dvplan.output.words.vi import remedies as vi_more

    return ProblemWords(vi.HELP, vi.FIRST, vi.KINDS, vi.HOLIDAYS, vi.MESSAGES, vi_more.REMEDIES, vi.day, vi.counts)


def explanation(code: str, lang: str) -> Explanation:
    """What `check --explain` says about a code of `CODES`. Raises KeyError for another."""
    from dvplan.output.words.problem_examples import EXAMPLES

    if lang == "en":
        from dvplan.output.words.en import explanations as en

        return Explanation(en.WHY[code], *EXAMPLES[code], en.WRONG, en.RIGHT)
    from dvplan.output.words.vi import explanations as vi

    return Explanation(vi.WHY[code], *EXAMPLES[code], vi.WRONG, vi.RIGHT)


def page_words(lang: str) -> PageWords:
    """The words of the page, "vi" or "en"."""
    if lang == "en":
        from dvplan.output.words.en import explanations as en

        return PageWords(en.TITLE, en.INTRO, en.ERRORS, en.WARNINGS)
    from dvplan.output.words.vi import explanations as vi

    return PageWords(vi.TITLE, vi.INTRO, vi.ERRORS, vi.WARNINGS)


def fields(sentence: str) -> set[str]:
    """The names of the arguments that a sentence asks for."""
    return set(_FIELD.findall(sentence))
