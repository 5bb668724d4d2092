"""An edit that is not made, because it could harm the file."""

from __future__ import annotations

from typing import Literal

Refusal = Literal[
    "not-toml",         # the text as it stands cannot be read
    "not-utf8",
    "ambiguous-key",    # two names that are one in NFC
    "no-such-table",    # nothing there that a key could be put into
    "table-form",       # written as [tables] where the edit needs a value, or the other way round
    "comments-inside",  # a whole list would be replaced, with remarks in it
    "unspellable",      # half a character: it cannot be stored as UTF-8
    # The new text is not what was meant:
    "new-not-toml", "other-data", "other-text", "wrong-place", "line-endings",
]  # fmt: skip


class UnsafeEditError(ValueError):
    """Refused, nothing written. `span` is what stands in the way in the old text, where that is known."""

    def __init__(self, code: Refusal, span: tuple[int, int] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.span = span
