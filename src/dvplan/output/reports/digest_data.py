"""A digest as data for programs: the document "digest/1", and a row an item."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from dvplan.core.ledger.rollup import totals
from dvplan.core.model.plan import numbered
from dvplan.output.blocks import Cell, Column, Row, Table
from dvplan.output.reports.data import left_out_data, totals_data

if TYPE_CHECKING:
    from dvplan.core.digest.digest import Digest
    from dvplan.core.digest.item import Item
    from dvplan.output.reports.scene import Scene

FIELDS = ("kind", "task", "title", "owner", "date", "days", "from", "to", "reason", "note")


def digest_data(digest: Digest, scene: Scene) -> dict[str, Any]:
    """The document; `week` is null for a period that is no week."""
    scope, settings = digest.scope, scene.view.book.settings
    return {
        "dvplan": "digest/1",
        "week": scope.period.week,
        "from": scope.period.first,
        "to": scope.period.last,
        "as_of": scope.day,
        "workspace": settings.name,
        "notice": settings.notice,
        "left_out": left_out_data(scene),
        "closed": [plan.id for plan in scope.closed],
        "owner": digest.owner,
        "totals": totals_data(totals(scope.tasks)),
        "before": totals_data(totals(scope.earlier)),
        **{name: [item_data(item) for item in found] for name, found in digest.sections.items()},
    }


def digest_records(digest: Digest, notice: str | None) -> Table:
    """A row an item, its section first; the workspace's notice goes along in a last column."""
    fields = ("section", *FIELDS, *(("notice",) if notice else ()))
    rows = (
        {"section": name, **item_data(item), "notice": notice}
        for name, found in digest.sections.items()
        for item in found
    )
    return Table(
        columns=tuple(Column(field, field) for field in fields),
        rows=tuple(Row(tuple(Cell(value=row[field]) for field in fields)) for row in rows),
    )


def item_data(item: Item) -> dict[str, Any]:
    """An item under the names that programs know. The title is that of the step, the measure or the occurrence
    where it is about one."""
    return {
        "kind": item.kind,
        "task": item.task.task.key,
        "title": _title(item),
        "owner": item.task.owner,
        "date": item.on,
        "days": item.days,
        "from": _value(item, item.before),
        "to": _value(item, item.after),
        "reason": item.reason,
        "note": item.note,
    }


def _title(item: Item) -> str:
    task = item.task.task
    if item.step is not None:
        return item.step.title
    if item.measure is not None:
        place = item.place.place if item.place else None
        return f"{item.measure.measure.title} – {place}" if place else item.measure.measure.title
    return numbered(task.title, task.repeat, item.nominal or item.task.nominal)


def _value(item: Item, value: date | float | None) -> date | float | None:
    """A deadline as it is, a percentage with one decimal, a figure with as many as its measure has."""
    if value is None or isinstance(value, date):
        return value
    decimals = item.measure.measure.decimals if item.measure else 1
    return round(value, decimals) if decimals else round(value)
