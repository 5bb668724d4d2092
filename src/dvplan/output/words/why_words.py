"""The rules that `show` explains, in words. A language is a module that has everything asked for here."""

from __future__ import annotations

from typing import Protocol

Sayings = tuple[str, str]
"""What is said of a rule that held, and of one that did not; braces are filled by name."""


class WhyWords(Protocol):
    """One language's words for the rules of signals, alerts and flags."""

    questions: dict[str, str]
    """By rule: the rule as a question, answered by `yes` or `no`."""
    answers: dict[str, Sayings]
    """By rule, or by "rule/case" where a case of it needs words of its own."""
    yes: str
    no: str
    unknown: str

    def days(self, count: int) -> str: ...
    def working_days(self, count: int) -> str: ...
    def deadline(self, day: str, left: int) -> str: ...


def why_words(lang: str) -> WhyWords:
    """The words of a language, "vi" or "en"."""
    if lang == "en":
        from dvplan.output.words.en import why as english

        return english
    from dvplan.output.words.vi import why as vietnamese

    return vietnamese
