"""A place in a file, named by the keys that lead to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

KeyPath = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Location:
    """Where something stands: file and key path, e.g. `("task", 3, "due")`; an integer counts from 0.

    `part` says what of it is meant: the value, its key, or the `[table]` header.
    `span` is given where the text could not be parsed: first and last-but-one character, counted from 0
    without a byte-order mark. Line and column are worked out only when a problem is shown.
    """

    file: str
    path: KeyPath = ()
    part: Literal["value", "key", "table"] = "value"
    span: tuple[int, int] | None = None

    def at(self, *keys: str | int) -> Location:
        """The value below this one."""
        return Location(self.file, (*self.path, *keys))

    def key(self, name: str) -> Location:
        """The key itself, not its value."""
        return Location(self.file, (*self.path, name), "key")


NOWHERE = Location("")
