"""What is said when plans are changed, in each language: a module that has everything asked for here."""

from __future__ import annotations

from typing import Protocol


class PlanEditWords(Protocol):
    """One language's words. Braces are filled by name."""

    messages: dict[str, str]
    remarks: dict[str, str]
    """Comments written into plan files."""
    questions: dict[str, str]
    """By the key of a field, or what `init` asks for."""
    yes: tuple[str, ...]
    """What people type for true, and in `no` for false, without diacritics."""
    no: tuple[str, ...]


def plan_edit_words(lang: str) -> PlanEditWords:
    """The words of a language, "vi" or "en"."""
    if lang == "en":
        from dvplan.output.words.en import plan_edits as english

        return english
    from dvplan.output.words.vi import plan_edits as vietnamese

    return vietnamese
