"""Tasks or plans over time, as data for programs: the document "timeline/1", and a row each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dvplan.core.ledger.rollup import totals
from dvplan.core.ledger.timeline import plan_span, task_span
from dvplan.output.blocks import Cell, Column, Row, Table
from dvplan.output.reports.data import left_out_data, totals_data

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvplan.core.ledger.task_day import TaskDay
    from dvplan.core.ledger.timeline import TimeSpan
    from dvplan.core.ledger.view import View
    from dvplan.core.model.plan import Plan
    from dvplan.output.reports.scene import Scene

FIELDS = ("id", "title", "owner", "state", "signal", "begin", "baseline_due", "due", "dues", "done_on", "progress")
PLAN_FIELDS = ("id", "title", "owner", "begin", "due", "done_on", "progress")


def timeline_data(scene: Scene, by: str) -> dict[str, Any]:
    """The document; of plans without their tasks where it is by plan."""
    settings = scene.view.book.settings
    return {
        "dvplan": "timeline/1",
        "as_of": scene.view.day,
        "workspace": settings.name,
        "notice": settings.notice,
        "left_out": left_out_data(scene),
        "closed": [plan.id for plan in scene.selection.closed],
        "by": by,
        "plans": [
            {
                **_plan(plan, tasks, scene.view),
                **({"tasks": [_task(t, plan) for t in tasks]} if by == "task" else {}),
            }
            for plan, tasks in scene.plans()
        ],
    }


def timeline_records(scene: Scene, by: str, notice: str | None) -> Table:
    """A row a task, or a plan; the workspace's notice goes along in a last column."""
    if by == "task":
        rows = [_task(t, plan) for plan, tasks in scene.plans() for t in tasks]
    else:
        rows = [_plan(plan, tasks, scene.view) for plan, tasks in scene.plans()]
    for row in rows:
        row["notice"] = notice
        row["progress"] = row["progress"] if by == "task" else row["totals"]["progress"]
    fields = (*(FIELDS if by == "task" else PLAN_FIELDS), *(("notice",) if notice else ()))
    return Table(
        columns=tuple(Column(field, field) for field in fields),
        rows=tuple(Row(tuple(Cell(value=row[field]) for field in fields)) for row in rows),
    )


def _plan(plan: Plan, tasks: Sequence[TaskDay], view: View) -> dict[str, Any]:
    span = plan_span(plan, tasks, view)
    return {
        "id": plan.id,
        "title": plan.title,
        "owner": plan.owner,
        "begin": span.begin,
        "due": span.dues[-1] if span.dues else None,
        "done_on": span.end if span.done else None,
        "totals": totals_data(totals(tasks)),
        "stretches": _stretches(span),
    }


def _task(t: TaskDay, plan: Plan) -> dict[str, Any]:
    span = task_span(t, plan)
    return {
        "id": t.task.key,
        "title": t.task.title,
        "owner": t.owner,
        "state": t.state,
        "signal": t.signal,
        "begin": span.begin,
        "baseline_due": t.baseline_due,
        "due": t.due,
        "dues": list(span.dues),
        "done_on": t.done_on,
        "progress": round(t.progress, 1),
        "stretches": _stretches(span),
        "steps": [{"id": s.step.id, "title": s.step.title, "due": s.due, "done_on": s.done_on} for s in t.steps],
        "occurrences": [
            {"nominal": o.nominal, "date": o.day, "done_on": o.done_on}
            for o in (t.occurrences.all if t.occurrences else ())
        ],
    }


def _stretches(span: TimeSpan) -> list[dict[str, Any]]:
    return [{"kind": s.stroke, "from": s.first, "to": s.last} for s in span.stretches]
