"""The words of the command line itself: help, usage errors, messages beside a report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class UsageWords:
    """Every text under a key; braces in a text are filled by name."""

    headings: Mapping[str, str]
    """The headings of a help page, and the sentences that belong to every one."""
    groups: Mapping[str, str]
    """Headings of the list of commands."""
    commands: Mapping[str, str]
    """What a command does, in a line."""
    examples: Mapping[str, tuple[tuple[str, str], ...]]
    """By command ("" for dvplan itself): a command line and what it gives."""
    options: Mapping[str, str]
    """By the key an option or argument is declared with."""
    values: Mapping[str, str]
    """What stands for a value in a usage line."""
    errors: Mapping[str, str]
    reasons: Mapping[str, str]
    """Why the system refused, by the name of its error number."""
    messages: Mapping[str, str]


def usage_words(lang: str) -> UsageWords:
    """The words of a language, "vi" or "en"."""
    if lang == "en":
        from dvplan.output.words.en import examples, usage
    else:
        from dvplan.output.words.vi import examples, usage  # type: ignore[no-redef]
    return UsageWords(
        headings=usage.HEADINGS,
        groups=usage.GROUPS,
        commands=usage.COMMANDS,
        examples=examples.EXAMPLES,
        options=usage.OPTIONS,
        values=usage.VALUES,
        errors=usage.ERRORS,
        reasons=usage.REASONS,
        messages=usage.MESSAGES,
    )
