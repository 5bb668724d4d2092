"""A plan file, parsed, to a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from dvplan.core.model.location import Location
from dvplan.core.model.plan import Plan, Task
from dvplan.planfile.reading.cursor import Cursor
from dvplan.planfile.reading.read_table import read_table, table_of, tables_of
from dvplan.planfile.reading.unknown_keys import report_stranger
from dvplan.planfile.reading.values import nfc
from dvplan.planfile.schema.fields import TABLES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvplan.core.diagnostics.problem import Problem

FIELDS: Final = TABLES["plan-file"]


def read_plan(file: str, data: Mapping[str, Any], stem: str) -> tuple[Plan, list[Problem]]:
    """The plan in the TOML tables of a file, and all problems. A plan without an id is called by `stem`, its
    file's name; a task without an id is left out."""
    cursor = Cursor(file, "plan-file")
    for key, value in data.items():
        if key not in FIELDS:
            report_stranger(key, value, cursor)
    cursor.plan = plan_id(data) or stem
    head = table_of(data["plan"], FIELDS["plan"], cursor)
    values = read_table(*head) if head else {}
    values = {"id": stem, "title": "", **values, "tasks": _tasks(data, cursor)}
    return Plan(**values, location=Location(file, ("plan",), "table")), cursor.problems


def plan_id(data: Mapping[str, Any]) -> str | None:
    """The id that a file's `[plan]` table gives, if it is text."""
    head = data.get("plan")
    head = head[0] if isinstance(head, list) and head else head
    told = head.get("id") if isinstance(head, dict) else None
    return nfc(told) if isinstance(told, str) and told else None


def _tasks(data: Mapping[str, Any], cursor: Cursor) -> tuple[Task, ...]:
    defaults: dict[str, Any] = {}
    inherited: frozenset[str] = frozenset()
    if "defaults" in data and (table := table_of(data["defaults"], FIELDS["defaults"], cursor)):
        defaults = read_table(*table)
        inherited = frozenset(table[0])
    found = []
    for raw, inner in tables_of(data["task"], FIELDS["task"], cursor) if "task" in data else ():
        own = read_table(raw, inner)
        if "id" in own:
            found.append(
                Task(
                    key=f"{cursor.plan}/{own['id']}",
                    plan=cursor.plan,
                    inherited=inherited.difference(raw),
                    location=inner.location(),
                    **{**defaults, **own},
                )
            )
    return tuple(found)
