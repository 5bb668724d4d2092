"""Why an edit does not take place, in each language: a sentence for every code of EditRefused."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def refusal(code: str, values: Mapping[str, str | int], lang: str) -> str:
    """What is said of a refusal; the bare code where the language has no sentence for it."""
    if lang == "en":
        from dvplan.output.words.en import refusals as words
    else:
        from dvplan.output.words.vi import refusals as words  # type: ignore[no-redef]
    return words.SENTENCES.get(code, code).format(**values)
