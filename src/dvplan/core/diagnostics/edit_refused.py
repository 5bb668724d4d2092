"""The one way to say that an edit does not take place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class EditRefused(Exception):  # noqa: N818 -- it says what happened
    """Nothing was changed, unless the code says otherwise.

    `code` is a key of `output/words/*/refusals.py`; `args` fills its sentence: names, paths, counts.
    """

    def __init__(self, code: str, args: Mapping[str, str | int] | None = None) -> None:
        super().__init__(code, dict(args or {}))
        self.code = code
        self.values: Mapping[str, str | int] = dict(args or {})
