"""The texts of a new workspace, in each language: a module that has everything asked for here."""

from __future__ import annotations

from typing import Protocol


class StarterWords(Protocol):
    """One language's texts."""

    NAME: str
    UNITS: tuple[str, ...]
    PLAN_NAME: str
    SETTINGS: str
    OWNER: str
    PLAN: str
    LOG: str
    ATTRIBUTES: str
    IGNORE: str


def starter_words(lang: str) -> StarterWords:
    """The texts of a language, "vi" or "en"."""
    if lang == "en":
        from dvplan.output.words.en import starter as english

        return english
    from dvplan.output.words.vi import starter as vietnamese

    return vietnamese
