"""Tasks as rows for other programs: one column a field, plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dvplan.output.blocks import Cell, Column, Row, Table
from dvplan.output.reports.data import task_data

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dvplan.core.ledger.task_day import TaskDay

FIELDS = (
    "id", "title", "group", "owner", "coordinators", "leader", "officer", "submit_to", "issued_by", "deliverable",
    "period", "start", "due", "due_text", "no_due", "baseline_due", "extensions", "state", "signal", "alert",
    "progress", "expected", "days_left", "working_days_left", "days_late", "done_on", "at_risk", "blocked_by",
    "stale", "extension_asked", "no_evidence", "last_log", "weight", "focus", "tags",
)  # fmt: skip


def task_records(tasks: Iterable[TaskDay], notice: str | None) -> Table:
    """A row for each task; the workspace's notice goes along in a last column."""
    fields = (*FIELDS, "notice") if notice else FIELDS
    rows = ({**task_data(t), "notice": notice} for t in tasks)
    return Table(
        columns=tuple(Column(field, field) for field in fields),
        rows=tuple(Row(tuple(Cell(value=_flat(row[field])) for field in fields)) for row in rows),
    )


def _flat(value: Any) -> Any:
    return "; ".join(value) if isinstance(value, list) else value
