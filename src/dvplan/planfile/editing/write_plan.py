"""Plans and tasks to the tables of a plan file: the way back from `read_plan`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from dvplan.planfile.schema.fields import TABLES

if TYPE_CHECKING:
    from dvplan.core.model.plan import Plan, Task
    from dvplan.planfile.editing.spelling import Value


def plan_table(plan: Plan) -> dict[str, Value]:
    """The `[plan]` table, without what is not there."""
    return _table("plan", plan)


def task_table(task: Task) -> dict[str, Value]:
    """A `[[task]]` table, without what is not there or as usual; tasks of its own plan by their short names."""
    table = _table("task", task)
    if task.needs:
        table["needs"] = [need.removeprefix(f"{task.plan}/") for need in task.needs]
    return table


def _table(name: str, item: object) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for key, field in TABLES[name].items():
        value = getattr(item, field.attribute)
        if value is None or value == field.default or value in ((), {}):
            continue
        if field.kind == "table":
            found[key] = _table(field.of, value)
        elif field.kind == "tables":
            found[key] = [_table(field.of, one) for one in value]
        else:
            found[key] = _free(value) if field.kind == "free" else value
    return found


def _free(value: Any) -> Any:
    """The office's own table; times of day, which nothing else here has, as text."""
    if isinstance(value, Mapping):
        return {name: _free(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_free(inner) for inner in value]
    return value.isoformat() if isinstance(value, datetime | time) else value
