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
            {**place, "last": last[place["place"]], "weeks": _weeks_of(each, number)}
            for number, place in enumerate(data["by_place"])
        ],
        "weeks": _weeks(each),
    }


def _last(each: MeasureHistory) -> dict[str | None, float | None]:
    """The last figure of each place."""
    return {at.place: _value(each, at.last) for at in each.now.by_place}


def _weeks_of(each: MeasureHistory, number: int) -> list[dict[str, Any]]:
    """The weeks of a place, given by its number: the value that stood on the last day of each, and the day of its
    last figure, which is null before the first."""
    places = [(day, m.by_place[number]) for day, m in each.weeks]
    return [{"date": day, "value": _value(each, at.value), "on": at.on} for day, at in places]


def _weeks(each: MeasureHistory) -> list[dict[str, Any]]:
    """The weeks of the whole: no value where not every place had reported."""
    return [
        {
            "date": day,
            "value": _value(each, m.value if m.reported == m.places else None),
            "on": m.on,
            "reported": m.reported,
        }
        for day, m in each.weeks
    ]


def _value(each: MeasureHistory, value: float | None) -> float | None:
    return figure(value, each.now.measure.decimals)


def _rows(each: MeasureHistory) -> Iterator[dict[str, Any]]:
    data = measure_data(each.now)
    named = {"task": each.task.task.key, "measure": data["id"], "title": data["title"], "unit": data["unit"]}
    whole = {"place": None, "on": each.now.on, "last": data["value"]}
    last = _last(each)
    places = [{**place, "last": last[place["place"]]} for place in data["by_place"]]
    for row in places or [{key: data[key] for key in ("value", "change", "share")} | whole]:
        yield {**named, **row}
