"""Measures as data for programs: the document "measure/1", and a row a place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dvplan.output.blocks import Cell, Column, Row, Table
from dvplan.output.reports.data import figure, left_out_data, measure_data, place_data

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dvplan.core.ledger.measure_history import MeasureHistory
    from dvplan.core.ledger.task_day import PlaceDay
    from dvplan.output.reports.scene import Scene

FIELDS = ("task", "measure", "title", "unit", "place", "value", "on", "change", "share", "last")


def measures_data(scene: Scene, found: Sequence[MeasureHistory]) -> dict[str, Any]:
    """The document; `last` is the last figure of a place, or of a measure without places, also where that is too
    old to count, and `on` its day; of all places together `on` is the day of the newest that counts."""
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
    whole = None if each.now.by_place else each.now.figures[0]
    return {
        "task": each.task.task.key,
        **measure_data(each.now),
        "on": whole.on if whole else each.now.on,
        "last": _value(each, whole.last) if whole else None,
        "by_place": [
            {**_figure(each, at), "weeks": _weeks_of(each, number)} for number, at in enumerate(each.now.by_place)
        ],
        "weeks": _weeks(each),
    }


def _figure(each: MeasureHistory, at: PlaceDay) -> dict[str, Any]:
    return {**place_data(each.now, at), "last": _value(each, at.last)}


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
    of = each.now.measure
    named = {"task": each.task.task.key, "measure": of.id, "title": of.title, "unit": of.unit}
    yield from ({**named, **_figure(each, at)} for at in each.now.figures)
