"""The work left, as data for programs: the document "burndown/1", and a row a week."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dvplan.core.ledger.rollup import totals
from dvplan.output.blocks import Cell, Column, Row, Table
from dvplan.output.reports.data import left_out_data, totals_data

if TYPE_CHECKING:
    from dvplan.core.ledger.burndown import Burndown, WeekLeft
    from dvplan.output.reports.scene import Scene

FIELDS = ("date", "left", "planned", "tasks", "weight", "done", "added", "dropped")
DECIMALS = 3


def burndown_data(scene: Scene, found: Burndown) -> dict[str, Any]:
    """The document; work is in weight, `planned` what the deadlines would have left."""
    settings, ahead = scene.view.book.settings, found.forecast
    return {
        "dvplan": "burndown/1",
        "as_of": scene.view.day,
        "workspace": settings.name,
        "notice": settings.notice,
        "left_out": left_out_data(scene),
        "closed": [plan.id for plan in scene.selection.closed],
        "totals": totals_data(totals(scene.tasks)),
        "weeks": [_week(week) for week in found.weeks],
        "ahead": [{"date": a.day, "planned": round(a.planned, DECIMALS)} for a in found.ahead],
        "last_due": found.last_due,
        "without_due": found.without_due,
        "forecast": None
        if ahead is None
        else {
            "weeks": ahead.weeks,
            "pace": round(ahead.pace, DECIMALS),
            "added": round(ahead.added, DECIMALS),
            "date": ahead.day,
            "date_if_added": ahead.day_if_added,
        },
    }


def burndown_records(found: Burndown, notice: str | None) -> Table:
    """A row a week; the workspace's notice goes along in a last column."""
    fields = (*FIELDS, "notice") if notice else FIELDS
    rows = ({**_week(week), "notice": notice} for week in found.weeks)
    return Table(
        columns=tuple(Column(field, field) for field in fields),
        rows=tuple(Row(tuple(Cell(value=row[field]) for field in fields)) for row in rows),
    )


def _week(week: WeekLeft) -> dict[str, Any]:
    return {
        "date": week.day,
        "left": round(week.left, DECIMALS),
        "planned": round(week.planned, DECIMALS),
        "tasks": week.tasks,
        "weight": round(week.weight, DECIMALS),
        "done": round(week.done, DECIMALS),
        "added": round(week.added, DECIMALS),
        "dropped": round(week.dropped, DECIMALS),
    }
