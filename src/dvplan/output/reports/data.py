"""Reports as data for programs: plain values under the names that JSON documents keep."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dvplan.core.ledger.rollup import totals
from dvplan.core.model.plan import numbered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvplan.core.ledger.task_day import MeasureDay, PlaceDay, TaskDay, Totals
    from dvplan.core.model.plan import Plan
    from dvplan.output.reports.scene import Scene


def status_data(scene: Scene) -> dict[str, Any]:
    """The document "status/1"."""
    settings = scene.view.book.settings
    events = {t.task.key: t for t in scene.selection.events}
    tasks: dict[str, list[TaskDay]] = {}
    for t in scene.tasks:
        tasks.setdefault(t.task.plan, []).append(t)
    shown = [p for p in scene.view.book.plans if p.id in tasks or any(t.key in events for t in p.tasks)]
    return {
        "dvplan": "status/1",
        "as_of": scene.view.day,
        "workspace": settings.name,
        "notice": settings.notice,
        "left_out": left_out_data(scene),
        "closed": [plan.id for plan in scene.selection.closed],
        "totals": totals_data(totals(scene.tasks)),
        "plans": [
            plan_data(p, tasks.get(p.id, ()), [events[t.key] for t in p.tasks if t.key in events]) for p in shown
        ],
    }


def left_out_data(scene: Scene) -> list[dict[str, Any]]:
    """The plans with errors, as every document gives them."""
    return [{"plan": left.plan, "file": left.file, "errors": left.errors} for left in scene.left_out]


def plan_data(plan: Plan, tasks: Sequence[TaskDay], events: Sequence[TaskDay]) -> dict[str, Any]:
    """A plan with its totals, events and tasks."""
    return {
        "id": plan.id,
        "title": plan.title,
        "owner": plan.owner,
        "start": plan.start,
        "due": plan.due,
        "carries_out": plan.carries_out,
        "totals": totals_data(totals(tasks)),
        "events": [
            {
                "id": t.task.id,
                "title": numbered(t.task.title, t.task.repeat, t.nominal),
                "owner": t.owner,
                "due": t.due or (t.occurrences.next if t.occurrences else None),
                "state": t.state,
            }
            for t in events
        ],
        "tasks": [task_data(t) for t in tasks],
    }


def totals_data(sums: Totals) -> dict[str, Any]:
    """Totals; percentages have one decimal."""
    return {
        "tasks": sums.tasks,
        "progress": _rounded(sums.progress),
        "expected": _rounded(sums.expected),
        "done_rate": _rounded(sums.done_rate),
        "due_so_far": {"due": sums.due_so_far.due, "done": sums.due_so_far.done},
        "states": dict(sums.states),
        "signals": dict(sums.signals),
        "flags": dict(sums.flags),
    }


def task_data(t: TaskDay) -> dict[str, Any]:
    """A task on its day."""
    return {
        **_fields_data(t),
        **_course_data(t),
        "weight": t.task.weight,
        "focus": t.task.focus,
        "tags": list(t.task.tags),
        "occurrences": _occurrences_data(t),
        "steps": [{"id": s.step.id, "title": s.step.title, "due": s.due, "done_on": s.done_on} for s in t.steps],
        "measures": [measure_data(m) for m in t.measures],
    }


def _fields_data(t: TaskDay) -> dict[str, Any]:
    task = t.task
    return {
        "id": task.key,
        "title": numbered(task.title, task.repeat, t.nominal),
        "group": task.group,
        "owner": t.owner,
        "coordinators": list(task.coordinators),
        "leader": task.leader,
        "officer": t.officer,
        "submit_to": task.submit_to,
        "issued_by": task.issued_by,
        "deliverable": task.deliverable,
        "period": task.period,
        "start": task.start,
        "due": t.due,
        "due_text": task.due_text,
        "no_due": task.no_due,
    }


def _course_data(t: TaskDay) -> dict[str, Any]:
    return {
        "baseline_due": t.baseline_due,
        "extensions": t.extensions,
        "state": t.state,
        "signal": t.signal,
        "alert": t.alert,
        "progress": _rounded(t.progress),
        "expected": _rounded(t.expected),
        "days_left": t.days_left,
        "working_days_left": t.working_days_left,
        "days_late": t.days_late,
        "done_on": t.done_on,
        "at_risk": list(t.at_risk),
        "blocked_by": list(t.blocked_by),
        "stale": t.stale,
        "extension_asked": t.extension_asked.due if t.extension_asked else None,
        "no_evidence": t.no_evidence,
        "last_log": t.last_log,
    }


def measure_data(m: MeasureDay) -> dict[str, Any]:
    """A measure on its day, with the figure of each place."""
    return {
        "id": m.measure.id,
        "title": m.measure.title,
        "unit": m.measure.unit,
        "value": figure(m.value, m.measure.decimals),
        "reported": m.reported,
        "places": m.places,
        "change": figure(m.change, m.measure.decimals),
        "target": m.measure.target,
        "share": _rounded(m.share),
        "by_place": [place_data(m, at) for at in m.by_place],
    }


def place_data(m: MeasureDay, at: PlaceDay) -> dict[str, Any]:
    """The figure of a place, or of a measure without places."""
    return {
        "place": at.place,
        "value": figure(at.value, m.measure.decimals),
        "on": at.on,
        "change": figure(at.change, m.measure.decimals),
        "share": _rounded(at.share),
    }


def _occurrences_data(t: TaskDay) -> dict[str, Any] | None:
    found = t.occurrences
    if found is None:
        return None
    return {"due": found.due, "done": found.done, "late": found.late, "missed": found.missed, "next": found.next}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 1)


def figure(value: float | None, decimals: int) -> float | int | None:
    """A figure with the decimals of its measure."""
    if value is None:
        return None
    return round(value, decimals) if decimals else round(value)
