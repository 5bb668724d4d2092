"""The field table as JSON Schemas (draft-07), for editors that help with TOML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal

from dvplan.planfile.schema.fields import HUGE, TABLES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvplan.planfile.schema.fields import Field

    Schema = dict[str, Any]

# Any letter or digit: what is left when spaces and the other signs of ASCII are taken away.
OTHER_SIGNS: Final = r"\s!-,/:-@\[-^`{-~"
ID: Final = f"^[^{OTHER_SIGNS}.-][^{OTHER_SIGNS}]*$"
DATE: Final = {"anyOf": [{"format": "date"}, {"pattern": "^[0-3]?[0-9]([/-])[01]?[0-9]\\1[0-9]{4}$"}]}
PERIOD: Final = {"pattern": "^[0-9]{4}(-(0[1-9]|1[0-2]|[Qq][1-4]|[Hh][12]))?$"}

TEXT: Final = {"type": "string"}
NAME: Final = {"type": "string", "minLength": 1}
NUMBER: Final = {"type": "number", "minimum": -HUGE, "maximum": HUGE}
KINDS: Final[Mapping[str, Schema]] = {
    "text": TEXT,
    "texts": {"type": "array", "items": TEXT},
    "name": NAME,
    "names": {"type": "array", "items": NAME},
    "id": {"type": "string", "pattern": ID},
    "owner": NAME,
    "owners": {"type": "array", "items": NAME},
    "task": NAME,
    "tasks": {"type": "array", "items": NAME},
    "one-or-more-tasks": {"anyOf": [NAME, {"type": "array", "items": NAME, "minItems": 1}]},
    "date": {"type": "string", **DATE},
    "dates": {"type": "array", "items": {"type": "string", **DATE}},
    "due": {"type": "string", "anyOf": [*DATE["anyOf"], PERIOD]},
    "number": {"type": "number"},
    "percent": {"type": "number"},
    "whole": {"type": "integer"},
    "flag": {"type": "boolean"},
    "figures": {
        "type": "object",
        "minProperties": 1,
        "additionalProperties": {"anyOf": [NUMBER, {"type": "object", "additionalProperties": NUMBER}]},
    },
}
"""What every field of a kind allows; a TOML date counts as a string, as the editors have it."""


def json_schema(kind: Literal["plan", "log", "workspace"], help_: Mapping[str, str]) -> Schema:
    """The schema of a kind of file; `help_` has a line for each "table.key"."""
    top = f"{kind}-file"
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        **_table(top, help_),
        "definitions": {name: _table(name, help_) for name in _below(top)},
    }


def _below(table: str) -> list[str]:
    """The tables that a table holds, and those in them."""
    found = []
    for field in TABLES[table].values():
        if field.of:
            found += [field.of, *_below(field.of)]
    return list(dict.fromkeys(found))


def _table(table: str, help_: Mapping[str, str]) -> Schema:
    rows = TABLES[table].values()
    built: Schema = {
        "type": "object",
        "properties": {row.key: _field(row, help_[f"{row.table}.{row.key}"]) for row in rows},
        "additionalProperties": False,
    }
    required = [row.key for row in rows if row.required]
    if required:
        built["required"] = required
    if table == "repeat":
        built["oneOf"] = [{"required": ["every"]}, {"required": ["rrule"]}]
    return built


def _field(field: Field, help_: str) -> Schema:
    built: Schema = {"description": help_, **_allowed(field)}
    if field.default not in (None, ""):
        built["default"] = field.default
    return built


def _allowed(field: Field) -> Schema:
    # What stands beside a $ref does not count in draft-07, hence allOf.
    inner = {"$ref": f"#/definitions/{field.of}"}
    match field.kind:
        case "table":
            return {"allOf": [inner]}
        case "tables":
            return {"type": "array", "items": inner}
        case "named-tables":
            return {"type": "object", "propertyNames": {"pattern": ID}, "additionalProperties": inner}
        case "choice":
            return {"enum": list(field.choices)}
        case "weekdays":
            return {"type": "array", "items": {"enum": list(field.choices)}, "minItems": 1}
        case "free":
            return {"type": "object", "propertyNames": {"not": {"enum": list(TABLES[field.table])}}}
        case "number" | "percent" | "whole":
            return {**KINDS[field.kind], "minimum": field.low, "maximum": field.high}
        case "text" if field.required:
            return NAME
        case kind:
            return KINDS[kind]
