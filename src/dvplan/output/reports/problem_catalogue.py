"""Every code that `check` can print, as a page for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.core.diagnostics.codes import CODES
from dvplan.output.words.problem_words import UNTOLD, explanation, page_words, problem_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvplan.output.words.problem_words import ProblemWords


def problem_catalogue(lang: str) -> str:
    """Message, reason, lines that break and that keep the rule, and remedy of every code, as Markdown."""
    words, page = problem_words(lang), page_words(lang)
    lines = [f"# {page.title}", "", page.intro, ""]
    for severity, heading in (("error", page.errors), ("warning", page.warnings)):
        lines += [f"## {heading}", ""]
        for code in (code for code, of in CODES.items() if of == severity):
            lines += [*_entry(code, lang, words), ""]
    return "\n".join(lines)


def _entry(code: str, lang: str, words: ProblemWords) -> Iterator[str]:
    told = explanation(code, lang)
    message, remedy = (say(code, None, {}).replace(UNTOLD, "…") for say in (words.message, words.remedy))
    yield f"### `{code}`"
    yield ""
    yield f"**{message[:1].upper()}{message[1:]}.** {told.why}"
    yield ""
    for heading, example in ((told.wrong_heading, told.wrong), (told.right_heading, told.right)):
        if example:
            yield f"{heading}:"
            yield ""
            yield from (f"    {line}".rstrip() for line in example.splitlines())
            yield ""
    yield f"{words.help[:1].upper()}{words.help[1:]}: {remedy}."
