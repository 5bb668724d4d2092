"""`dvplan.toml`, parsed, to the office's settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from dvplan.core.model.workspace import Owner, Settings
from dvplan.planfile.reading.cursor import Cursor
from dvplan.planfile.reading.read_table import read_table, table_of
from dvplan.planfile.reading.values import is_id, nfc, report_bad_id
from dvplan.planfile.schema.fields import TABLES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvplan.core.diagnostics.problem import Problem

FIELDS: Final = TABLES["workspace-file"]


def read_settings(file: str, data: Mapping[str, Any]) -> tuple[Settings, list[Problem]]:
    """The settings in the TOML tables of the file, and all problems; what will not do has its default."""
    cursor = Cursor(file, "workspace-file")
    owners = data.get("owner", {})
    found = read_table({key: value for key, value in data.items() if key not in ("workspace", "owner")}, cursor)
    if "workspace" in data and (head := table_of(data["workspace"], FIELDS["workspace"], cursor)):
        found |= read_table(*head)
    return Settings(**found, owners=_owners(owners, cursor)), cursor.problems


def _owners(told: object, cursor: Cursor) -> tuple[Owner, ...]:
    field = FIELDS["owner"]
    if not isinstance(told, dict):
        cursor.wrong_type(field, told, hint="named-tables")
        return ()
    owners = []
    for name, raw in told.items():
        owner_id = nfc(name)
        if not is_id(owner_id):
            report_bad_id(owner_id, cursor, field.key, name, part="table")
        inner = cursor.enter("owner", field.key, name)
        if isinstance(raw, dict):
            # The bare name of an owner without one is its id: every list needs something to show.
            values = read_table(raw, inner)
            values["name"] = values["name"] or owner_id
            owners.append(Owner(id=owner_id, **values, location=inner.location()))
        else:
            cursor.wrong_type(field, raw, name, hint="named-tables")
    return tuple(owners)
