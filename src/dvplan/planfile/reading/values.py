"""TOML values to the values of the model, one reader for each kind of field.

A reader takes the value, its field, the cursor of its table and, for one element of a list, its index. It
returns None, and reports why, where the value will not do.
"""

from __future__ import annotations

import unicodedata
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from dvplan.planfile.reading.cursor import shown
from dvplan.planfile.reading.read_dates import read_date, read_due
from dvplan.planfile.reading.read_numbers import read_flag, read_number, read_whole
from dvplan.planfile.schema.fields import HEADERS, WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from dvplan.planfile.reading.cursor import Cursor
    from dvplan.planfile.schema.fields import Field

    Reader = Callable[..., Any]


def nfc(text: str) -> str:
    """The composed form, in which names are compared."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def read_text(value: object, field: Field, cursor: Cursor, *below: int) -> str | None:
    """Text as typed."""
    if isinstance(value, str):
        if value or not field.required:
            return value
        cursor.report("wrong-value", field.key, hint="empty")
    else:
        one = "one-lead" if field.key == "owner" else "one"
        cursor.wrong_type(field, value, *below, hint=one if isinstance(value, list) else "quote")
    return None


def read_name(value: object, field: Field, cursor: Cursor, *below: int) -> str | None:
    """Text that is compared with other text: composed, and not empty."""
    text = read_text(value, field, cursor, *below)
    if text == "":
        cursor.report("wrong-value", field.key, *below, hint="empty")
        return None
    return text and nfc(text)


def read_id(value: object, field: Field, cursor: Cursor) -> str | None:
    """An id. One with other signs is reported and still taken, so that names that point to it are found."""
    text = read_text(value, field, cursor)
    if text is None:
        return None
    text = nfc(text)
    if not is_id(text):
        report_bad_id(text, cursor, field.key)
    return text


def is_id(text: str) -> bool:
    """Letters, digits, "-", "_" and ".", neither "-" nor "." first; at least one letter or digit."""
    return text.replace("-", "").replace("_", "").replace(".", "").isalnum() and text[0] not in "-."


def report_bad_id(text: str, cursor: Cursor, *keys: str, part: Any = None) -> None:
    """Say what is wrong with an id, with `near` a sound one like it."""
    bad = next((sign for sign in text if not sign.isalnum() and sign not in "-_."), text[:1])
    near = "-".join("".join(sign if is_id("x" + sign) else " " for sign in text).split()).lstrip("-.")
    hints = {"": "empty", "-": "first", ".": "first", "/": "slash"}
    hint = "space" if bad.isspace() else hints.get(bad, "sign")
    cursor.report("bad-id", *keys, part=part, hint=hint, value=text[:80], sign=bad, near=near)


def read_task_name(value: object, field: Field, cursor: Cursor, *below: int) -> str | None:
    """The name of a task from outside, "plan/task"; one without a plan is of the cursor's plan."""
    name = read_name(value, field, cursor, *below)
    return name if name is None or "/" in name else f"{cursor.plan}/{name}"


def read_task_names(value: object, field: Field, cursor: Cursor) -> tuple[str, ...] | None:
    """One task or a list of them, each once."""
    if not isinstance(value, list):
        name = read_task_name(value, field, cursor)
        return None if name is None else (name,)
    names = _list_of(read_task_name)(value, field, cursor)
    if not value:
        cursor.report("wrong-value", field.key, hint="empty")
    return tuple(dict.fromkeys(names)) if names else None


def read_choice(value: object, field: Field, cursor: Cursor, *below: int) -> str | None:
    """One of the field's choices."""
    if isinstance(value, str) and value in field.choices:
        return value
    if not isinstance(value, str):
        cursor.wrong_type(field, value, *below, hint="one" if isinstance(value, list) else "quote")
        return None
    from dvplan.planfile.schema.suggest import meant

    near = meant(value, field.choices)
    cursor.report(
        "wrong-value",
        field.key,
        *below,
        hint="near" if near else "choices",
        choices=field.choices,
        value=shown(value),
        near=near or "",
    )
    return None


def read_weekdays(value: object, field: Field, cursor: Cursor) -> tuple[int, ...] | None:
    """Weekdays by their English abbreviations, Monday as 0, in order."""
    names = _list_of(read_choice)(value, field, cursor)
    if value == []:
        cursor.report("wrong-value", field.key, hint="empty")
    return tuple(sorted({WEEKDAYS.index(name) for name in names})) if names else None


def read_dates(value: object, field: Field, cursor: Cursor) -> frozenset[date] | None:
    """A list of dates as a set."""
    days = _list_of(read_date)(value, field, cursor)
    return None if days is None else frozenset(days)


def read_free(value: object, field: Field, cursor: Cursor) -> Mapping[str, Any] | None:
    """A table of anything. A key of the table above is one that was typed too far down."""
    if not isinstance(value, dict):
        cursor.wrong_type(field, value)
        return None
    from dvplan.planfile.schema.fields import TABLES

    for key in value:
        if key in TABLES[field.table]:
            cursor.report(
                "misplaced-key",
                field.key,
                key,
                part="key",
                key=key,
                table=f"[{field.table}.{field.key}]",
                belongs=HEADERS[field.table],
            )
    return value


def _list_of(read: Reader) -> Reader:
    """The reader of a list, each element by `read`; all its problems are reported."""

    def read_list(value: object, field: Field, cursor: Cursor) -> tuple[Any, ...] | None:
        if not isinstance(value, list):
            cursor.wrong_type(field, value, hint=_brackets(value))
            return None
        found = [read(element, field, cursor, index) for index, element in enumerate(value)]
        return tuple(element for element in found if element is not None)

    return read_list


def _brackets(value: object) -> str:
    """The remedy for what should be a list: of one, or of what a comma or semicolon divides."""
    return "divided" if isinstance(value, str) and ("," in value or ";" in value) else "brackets"


VALUE_READERS: Final[Mapping[str, Reader]] = MappingProxyType(
    {
        "text": read_text, "texts": _list_of(read_text),
        "name": read_name, "names": _list_of(read_name),
        "id": read_id,
        "owner": read_name, "owners": _list_of(read_name),
        "task": read_task_name, "tasks": _list_of(read_task_name), "one-or-more-tasks": read_task_names,
        "date": read_date, "dates": read_dates,
        "due": read_due,
        "number": read_number, "percent": read_number, "whole": read_whole,
        "flag": read_flag, "choice": read_choice, "weekdays": read_weekdays,
        "free": read_free,
    }
)  # fmt: skip
