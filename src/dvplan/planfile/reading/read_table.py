"""One TOML table by its rows of the field table, with the tables in it; every problem is reported."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from dvplan.core.model.plan import Measure, Repeat, Step
from dvplan.core.model.workspace import CalendarSettings, MailSettings, SignalSettings
from dvplan.planfile.reading.cursor import shown
from dvplan.planfile.reading.figures import read_figures
from dvplan.planfile.reading.unknown_keys import report_stranger
from dvplan.planfile.reading.values import VALUE_READERS
from dvplan.planfile.schema.fields import HEADERS, TABLES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvplan.planfile.reading.cursor import Cursor
    from dvplan.planfile.reading.values import Reader
    from dvplan.planfile.schema.fields import Field

MODELS: Final = MappingProxyType(
    {
        "step": Step, "repeat": Repeat, "measure": Measure,
        "calendar": CalendarSettings, "signals": SignalSettings, "mail": MailSettings,
    }
)  # fmt: skip

REQUIRED: Final = MappingProxyType(
    {name: {key: row for key, row in rows.items() if row.required} for name, rows in TABLES.items()}
)


def read_table(raw: Mapping[str, object], cursor: Cursor) -> dict[str, Any]:
    """The values of a table by their names in the model, without those that are absent or will not do.

    A required text that is missing is read as "", so that the rest of its table still counts.
    """
    fields = TABLES[cursor.table]
    values: dict[str, Any] = {}
    for key, value in raw.items():
        field = fields.get(key)
        if field is None:
            report_stranger(key, value, cursor)
        elif (read := READERS[field.kind](value, field, cursor)) is not None:
            values[field.attribute] = read
    for key, field in REQUIRED[cursor.table].items():
        if field.attribute not in values:
            if key not in raw:
                cursor.report("missing-key", part="key", key=key, table=HEADERS[cursor.table])
            if field.kind == "text":
                values[field.attribute] = ""
    return values


def tables_of(value: object, field: Field, cursor: Cursor) -> list[tuple[Mapping[str, Any], Cursor]]:
    """The tables of an array of tables. One written with single brackets is reported and read as one."""
    if isinstance(value, dict):
        cursor.report("single-brackets", field.key, part="table", table=HEADERS[field.of])
        return [(value, cursor.enter(field.of, field.key))]
    if not isinstance(value, list):
        cursor.wrong_type(field, value)
        return []
    found: list[tuple[Mapping[str, Any], Cursor]] = []
    for index, element in enumerate(value):
        if isinstance(element, dict):
            found.append((element, cursor.enter(field.of, field.key, index)))
        else:
            cursor.wrong_type(field, element, index)
    return found


def table_of(value: object, field: Field, cursor: Cursor) -> tuple[Mapping[str, Any], Cursor] | None:
    """The one table that a key holds. Of one written with double brackets the first is read."""
    if isinstance(value, dict):
        return value, cursor.enter(field.of, field.key)
    double = isinstance(value, list) and bool(value) and isinstance(value[0], dict)
    cursor.wrong_type(field, value, hint="double-brackets" if double else None)
    return (value[0], cursor.enter(field.of, field.key, 0)) if isinstance(value, list) and double else None


def _read_one(value: object, field: Field, cursor: Cursor) -> Any:
    table = table_of(value, field, cursor)
    return table and _build(*table)


def _read_many(value: object, field: Field, cursor: Cursor) -> tuple[Any, ...]:
    built = [_build(raw, inner) for raw, inner in tables_of(value, field, cursor)]
    return tuple(one for one in built if one is not None)


def _build(raw: Mapping[str, Any], cursor: Cursor) -> Any:
    """The model's value of a table; None where it lacks something that it cannot be without."""
    values = read_table(raw, cursor)
    if cursor.table == "repeat":
        _check_rule(raw, cursor)
    if any(field.attribute not in values for field in REQUIRED[cursor.table].values()):
        return None
    return MODELS[cursor.table](**values)


def _check_rule(raw: Mapping[str, Any], cursor: Cursor) -> None:
    """A task recurs by `every` or by `rrule`, not both."""
    if "every" not in raw and "rrule" not in raw:
        cursor.report("missing-key", part="key", hint="every-or-rrule", key="every", table=HEADERS["repeat"])
    elif "every" in raw and "rrule" in raw:
        cursor.report("wrong-value", "rrule", hint="every-and-rrule", value=shown(raw["rrule"]))


READERS: Final[Mapping[str, Reader]] = MappingProxyType(
    {**VALUE_READERS, "table": _read_one, "tables": _read_many, "figures": read_figures}
)
