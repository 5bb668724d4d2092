"""A wrong command line, as a value that the error boundary puts into words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class UsageError(Exception):
    """Something asked for that cannot be. `key` is a sentence of the usage words, `values` fill it.

    `suggestion` is what was probably meant.
    """

    def __init__(self, key: str, suggestion: str | None = None, **values: str) -> None:
        super().__init__(key, values)
        self.key = key
        self.suggestion = suggestion
        self.values = values


class BrokenSettings(Exception):  # noqa: N818
    """The settings have errors, `lines` of them: without owners, day and calendar any report would lie."""

    def __init__(self, lines: Sequence[str]) -> None:
        super().__init__(*lines)
        self.lines = lines


def choose(option: str, value: str, choices: Sequence[str]) -> str:
    """The value, if it is one of the choices. Raises UsageError."""
    if value in choices:
        return value
    from dvplan.core.model.nearest import nearest

    near = nearest(value, choices)
    if near is not None:
        raise UsageError("wrong-choice", near, option=option, value=value)
    raise UsageError("unknown-choice", option=option, value=value, choices=", ".join(choices))
