"""What is said of mailing the digest, and in a schedule for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def mail_words(lang: str) -> Mapping[str, str]:
    """The sentences of a language, "vi" or "en"; braces are filled by name."""
    if lang == "en":
        from dvplan.output.words.en import mail as words
    else:
        from dvplan.output.words.vi import mail as words  # type: ignore[no-redef]
    return words.SENTENCES
