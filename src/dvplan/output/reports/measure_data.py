"""Measures as data for programs: the document "measure/1", and a row a place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dvplan.output.blocks import Cell, Column, Row, Table
from dvplan.output.reports.data import figure, left_out_data, measure_data

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dvplan.core.ledger.measure_history import MeasureHistory
    from dvplan.output.reports.scene import Scene

FIELDS = ("task", "measure", "title", "unit", "place", "value", "on", "change", "share", "last")


def measures_data(scene: Scene, found: Sequence[MeasureHistory]) -> dict[str, Any]:
    """The document; `last` is a place's last figure, also where that is too old to count."""
    settings = scene.view.book.settings
    return {
        "dvplan": "measure/1",
        "as_of": scene.view.day,
        "workspace": settings.name,
        "notice": settings.notice,
        "left_out": left_out_data(scene),
        "closed": [plan.id for plan in scene.selection.closed],
        "measures": [_measure(each) for each in found],
    }


def measures_records(found: Sequence[MeasureHistory], notice: str | None) -> Table:
    """A row a place, or a measure without places; the workspace's notice goes along in a last column."""
    fields = (*FIELDS, "notice") if notice else FIELDS
    rows = ({**row, "notice": notice} for each in found for row in _rows(each))
    return Table(
        columns=tuple(Column(field, field) for field in fields),
        rows=tuple(Row(tuple(Cell(value=row[field]) for field in fields)) for row in rows),
    )


def _measure(each: MeasureHistory) -> dict[str, Any]:
    data = measure_data(each.now)
    last = _last(each)
    return {
        "task": each.task.task.key,
        **data,
        "by_place": [
            {**place, "last": last[place["place"]], "weeks": _weeks(each, each.of(place["place"]))}
            for place in data["by_place"]
        ],
        "weeks": _weeks(each, each.whole),
    }


def _last(each: MeasureHistory) -> dict[str | None, float | None]:
    """The last figure of each place."""
    return {at.place: figure(at.last, each.now.measure.decimals) for at in each.now.by_place}


def _weeks(each: MeasureHistory, values: Sequence[float | None]) -> list[dict[str, Any]]:
    decimals = each.now.measure.decimals
    pairs = zip(each.weeks, values, strict=True)
    return [{"date": week.day, "value": figure(value, decimals)} for week, value in pairs]


def _rows(each: MeasureHistory) -> Iterator[dict[str, Any]]:
    data = measure_data(each.now)
    named = {"task": each.task.task.key, "measure": data["id"], "title": data["title"], "unit": data["unit"]}
    whole = {"place": None, "on": each.now.on, "last": data["value"]}
    last = _last(each)
    places = [{**place, "last": last[place["place"]]} for place in data["by_place"]]
    for row in places or [{key: data[key] for key in ("value", "change", "share")} | whole]:
        yield {**named, **row}
