"""What an edit answers, in each language. A language is a module that has everything asked for here."""

from __future__ import annotations

from typing import Protocol


class EditWords(Protocol):
    """One language's words. Braces in `messages` are filled by name."""

    arrow: str
    """Stands between an answer and the file it was written to."""
    warning: str
    due_today: str
    messages: dict[str, str]

    def done_late(self, days: int) -> str: ...


def edit_words(lang: str) -> EditWords:
    """The words of a language, "vi" or "en"."""
    if lang == "en":
        from dvplan.output.words.en import edits as english

        return english
    from dvplan.output.words.vi import edits as vietnamese

    return vietnamese
