"""What falls due, as data for programs: the document "agenda/1", and a row an item."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from dvplan.core.model.plan import numbered
from dvplan.output.blocks import Cell, Column, Row, Table
from dvplan.output.reports.data import left_out_data

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dvplan.core.query.falling_due import FallingDue
    from dvplan.output.reports.scene import Scene

FIELDS = ("date", "kind", "task", "title", "step", "measure", "owner", "days", "working", "holiday")


def agenda_data(
    scene: Scene, coming: Sequence[FallingDue], late: Sequence[FallingDue], last: date
) -> dict[str, Any]:
    """The document; days on which nothing falls are left out."""
    settings, calendar = scene.view.book.settings, scene.view.book.calendar
    return {
        "dvplan": "agenda/1",
        "as_of": scene.view.day,
        "workspace": settings.name,
        "notice": settings.notice,
        "left_out": left_out_data(scene),
        "closed": [plan.id for plan in scene.selection.closed],
        "from": scene.view.day,
        "to": last,
        "days": [
            {
                "date": day,
                "working": calendar.is_working(day),
                "holiday": calendar.holiday(day),
                "items": [_item(item) for item in items],
            }
            for day, items in groupby(coming, key=lambda item: item.day)
        ],
        "overdue": [{"date": item.day, **_item(item)} for item in late],
    }


def agenda_records(
    scene: Scene, coming: Sequence[FallingDue], late: Sequence[FallingDue], notice: str | None
) -> Table:
    """A row an item, the overdue first; the workspace's notice goes along in a last column."""
    calendar = scene.view.book.calendar
    fields = (*FIELDS, "notice") if notice else FIELDS
    rows = (
        {
            "date": item.day,
            **_item(item),
            "working": calendar.is_working(item.day),
            "holiday": calendar.holiday(item.day),
            "notice": notice,
        }
        for item in (*late, *coming)
    )
    return Table(
        columns=tuple(Column(field, field) for field in fields),
        rows=tuple(Row(tuple(Cell(value=row[field]) for field in fields)) for row in rows),
    )


def _item(item: FallingDue) -> dict[str, Any]:
    task = item.task.task
    return {
        "kind": item.kind,
        "task": task.key,
        "title": numbered(task.title, task.repeat, item.nominal or item.task.nominal),
        "step": item.step.step.id if item.step else None,
        "measure": item.measure.measure.id if item.measure else None,
        "owner": item.task.owner,
        "days": (item.day - item.task.day).days,
    }
