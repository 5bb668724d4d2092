"""Numbers and flags."""

from __future__ import annotations

from math import inf, isfinite
from typing import TYPE_CHECKING

from dvplan.planfile.reading.cursor import shown
from dvplan.planfile.schema.fields import HUGE

if TYPE_CHECKING:
    from dvplan.planfile.reading.cursor import Cursor
    from dvplan.planfile.schema.fields import Field


def read_number(value: object, field: Field, cursor: Cursor) -> float | None:
    """A number within the field's limits."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        cursor.wrong_type(field, value, hint=number_hint(value))
        return None
    if field.low <= value <= field.high:
        return value
    hint = "between" if field.high < HUGE else "huge"
    out_of_range(value, cursor, field.key, hint=hint, low=field.low, high=field.high)
    return None


def read_whole(value: object, field: Field, cursor: Cursor) -> int | None:
    """A whole number within the field's limits."""
    if isinstance(value, float) and isfinite(value):
        cursor.wrong_type(field, value)
        return None
    number = read_number(value, field, cursor)
    return None if number is None else int(number)


def read_flag(value: object, field: Field, cursor: Cursor) -> bool | None:
    """True or false."""
    if isinstance(value, bool):
        return value
    written = isinstance(value, str) and value.strip().lower() in ("true", "false")
    cursor.wrong_type(field, value, hint="unquote" if written else "true-or-false")
    return None


def number_hint(value: object) -> str | None:
    """What to do about a number that was written as something else."""
    if not isinstance(value, str):
        return "one" if isinstance(value, list) else None
    digits = value.strip().removesuffix("%").strip()
    if not digits.replace(".", "").replace(",", "").replace(" ", "").isdecimal():
        return None
    return "percent" if "%" in value else "unquote"


def out_of_range(value: float, cursor: Cursor, *keys: str, hint: str, low: float, high: float) -> None:
    """Report a number that is too small, too large, or none at all ("not-a-number", "infinite")."""
    if abs(value) == inf:
        hint = "infinite"
    elif not value <= inf:
        hint = "not-a-number"
    cursor.report("out-of-range", *keys, key=keys[-1], hint=hint, value=shown(value), low=low, high=high)
