"""What is said about the keys of the files, in each language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class FieldWords:
    """The words of one language. `help` has a line for each "table.key", `kinds` one for each kind of value;
    the others make the reference page."""

    help: Mapping[str, str]
    kinds: Mapping[str, str]
    title: str
    intro: str
    files: Mapping[str, str]
    columns: tuple[str, str, str]
    default: str
    same_as_task: str


def field_words(lang: str) -> FieldWords:
    """The words of a language, "vi" or "en"."""
    if lang == "en":
        from dvplan.output.words.en import fields as words
        from dvplan.output.words.en.problems import KINDS
    else:
        from dvplan.output.words.vi import fields as words  # type: ignore[no-redef]
        from dvplan.output.words.vi.problems import KINDS
    return FieldWords(
        help=words.HELP,
        kinds=KINDS,
        title=words.TITLE,
        intro=words.INTRO,
        files=words.FILES,
        columns=words.COLUMNS,
        default=words.DEFAULT,
        same_as_task=words.SAME_AS_TASK,
    )
