"""Where the reader stands in a file, and the problems found so far."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from dvplan.core.diagnostics.problem import Arg, Problem
from dvplan.core.model.location import KeyPath, Location
from dvplan.planfile.schema.fields import HEADERS

if TYPE_CHECKING:
    from typing import Literal

    from dvplan.planfile.schema.fields import Field


class Cursor:
    """One table of one file. Problems of all cursors of a file go into the same list.

    `plan` completes the names of tasks; `plans` are other plans that a problem here leaves out too.
    """

    __slots__ = ("file", "path", "plan", "plans", "problems", "table")

    def __init__(self, file: str, table: str, plan: str = "", problems: list[Problem] | None = None) -> None:
        self.file = file
        self.table = table
        self.path: KeyPath = ()
        self.plan = plan
        self.plans: tuple[str, ...] = ()
        self.problems: list[Problem] = [] if problems is None else problems

    def enter(self, table: str, *keys: str | int) -> Cursor:
        """The cursor of a table below this one."""
        inner = Cursor(self.file, table, self.plan, self.problems)
        inner.path = (*self.path, *keys)
        inner.plans = self.plans
        return inner

    def location(self, *keys: str | int) -> Location:
        """The value at `keys` below; without keys, the table."""
        return Location(self.file, (*self.path, *keys), "value" if keys else "table")

    def report(
        self,
        code: str,
        *keys: str | int,
        part: Literal["value", "key", "table"] | None = None,
        hint: str | None = None,
        **args: Arg,
    ) -> None:
        """A problem with the value at `keys`, or another part of it; `hint` and `args` as in Problem, and
        unless given, `key` is the first of the keys and `table` the header of this table."""
        location = self.location(*keys)
        if part:
            location = Location(location.file, location.path, part)
        usual: dict[str, Arg] = {"key": keys[0], "table": HEADERS[self.table]} if keys else {}
        self.problems.append(Problem(code, location, {**usual, **args}, hint, plans=self.plans))

    def wrong_type(self, field: Field, value: object, *below: int | str, hint: str | None = None) -> None:
        """The value is not of the field's kind. `args`: key, table, expected, found, and a plain value."""
        self.report(
            "wrong-type",
            field.key,
            *below,
            hint=hint,
            expected=_element(field.kind) if below else field.kind,
            found=type_word(value),
            value=shown(value),
            parts=_parts(value),
        )


def _parts(value: object) -> str:
    """`a; b` → `"a", "b"`."""
    parts = (part.strip() for part in str(shown(value)).replace(";", ",").split(","))
    return ", ".join(f'"{part}"' for part in parts if part)


def shown(value: object) -> Arg:
    """The value as a short argument of a sentence."""
    if isinstance(value, str):
        return value[:80]
    if isinstance(value, datetime | time):
        return value.isoformat()
    if isinstance(value, date):
        return value
    if isinstance(value, int | float):
        # A whole number of thousands of digits cannot even be written out.
        return value if abs(value) < 1e30 or isinstance(value, float) else "…"
    return "[…]" if isinstance(value, list) else "{…}"


def type_word(value: Any) -> str:
    """What TOML calls the value, in one fixed word."""
    if isinstance(value, bool):
        return "flag"
    for kind, word in (
        (str, "text"), (int, "whole"), (float, "number"), (datetime, "date-time"), (date, "date"),
        (time, "time"), (list, "list"), (dict, "table"),
    ):  # fmt: skip
        if isinstance(value, kind):
            return word
    raise TypeError(type(value).__name__)


def _element(kind: str) -> str:
    """What one element of a list of that kind is."""
    return {"weekdays": "choice", "one-or-more-tasks": "task"}.get(kind, kind.removesuffix("s"))
