"""Keys that are not known where they stand: misspelt, or below the wrong header."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dvplan.planfile.schema.fields import ENCLOSING, HEADERS, TABLES

if TYPE_CHECKING:
    from dvplan.planfile.reading.cursor import Cursor

FIRST_TABLE = {"plan-file": "plan", "log-file": "log", "workspace-file": "workspace"}
"""The table that a key above every header most likely belongs to."""
NEVER_HERE: Final = {("mail", "password_command"): "own-variable"}
"""Keys that are left out of a table on purpose, each with its hint."""


def report_stranger(key: str, value: object, cursor: Cursor) -> None:
    """Report a key that its table does not know: "misplaced-key" where another table does, else "unknown-key"."""
    here = HEADERS[cursor.table]
    belongs, hint = _where_known(key, value, cursor.table)
    if belongs:
        cursor.report("misplaced-key", key, part="key", hint=hint, table=here, belongs=belongs)
        return
    from dvplan.planfile.schema.suggest import meant

    near = meant(key, TABLES[cursor.table])
    known = tuple(TABLES[cursor.table])
    if not here:
        known = tuple(HEADERS[row.of] for row in TABLES[cursor.table].values())
        near = near and HEADERS[TABLES[cursor.table][near].of]
    hint = NEVER_HERE.get((cursor.table, key)) or _hint(here, near)
    cursor.report("unknown-key", key, part="key", hint=hint, table=here, near=near or "", known=known)


def _hint(here: str, near: str | None) -> str:
    if here:
        return "near" if near else "known"
    return "near-table" if near else "no-table"


def _where_known(key: str, value: object, table: str) -> tuple[str, str | None]:
    """The header that the key should stand below, and a hint: "above" the present one, or "no-header" yet,
    or that the header itself is cut short ("header")."""
    enclosing = ENCLOSING.get(table)
    while enclosing:
        if key in TABLES[enclosing]:
            return HEADERS[enclosing], "above"
        enclosing = ENCLOSING.get(enclosing)
    first = FIRST_TABLE.get(table)
    if first is None:
        return "", None
    inner = TABLES["task"].get(key)
    if table == "plan-file" and inner and inner.of and isinstance(value, dict | list):
        return HEADERS[inner.of], "header"
    if key in TABLES[first] and not isinstance(value, dict):
        return HEADERS[first], "no-header"
    return "", None
