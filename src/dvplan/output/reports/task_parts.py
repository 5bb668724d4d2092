"""What a task is made of, as tables: its steps, its occurrences, its measures by place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dvplan.core.ledger.task_day import DONE
from dvplan.output.blocks import Cell, Column, Heading, Item, Items, Paragraph, Row, Span, Table, plain, text
from dvplan.output.reports.figures import change_cell, compares_some, figure_items, missing_notes, parts_of, wholes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from dvplan.core.ledger.task_day import MeasureDay, OccurrenceCounts, PlaceDay, StepDay, TaskDay
    from dvplan.output.blocks import Block
    from dvplan.output.reports.columns import TaskCells
    from dvplan.output.words.label_words import Labels


def step_blocks(cells: TaskCells, t: TaskDay) -> Iterator[Block]:
    """The steps with their dates and whether they are done; their weights where they differ."""
    if not t.steps:
        return
    labels = cells.labels
    keys = ["step", "due", "done_on", "days"]
    if len({s.step.weight for s in t.steps}) > 1:
        keys.append("weight")
    yield Heading(labels.sections["steps"])
    yield Table(
        columns=tuple(
            Column(key, labels.columns[key], "right" if key in ("days", "weight") else "left", wide=key == "step")
            for key in keys
        ),
        rows=tuple(_step_row(labels, s, t, weighed="weight" in keys) for s in t.steps),
    )


def _step_row(labels: Labels, s: StepDay, t: TaskDay, *, weighed: bool) -> Row:
    left = (s.due - (s.done_on or t.day)).days if s.due else None
    late = left is not None and left < 0
    # Nobody asks by how much of a step done in time, nor of one left open by what is over.
    asked = late if s.done_on else t.signal not in (*DONE, "cancelled", "carried")
    days = labels.days_left(left) if left is not None and asked else ""
    cells = [
        Cell(text(s.step.title), s.step.id),
        Cell(text(labels.day(s.due) if s.due else ""), s.due),
        Cell(text(Span(labels.day(s.done_on), "good") if s.done_on else ""), s.done_on),
        Cell(text(Span(days, "late" if late else "plain")), left),
    ]
    if weighed:
        weight = s.step.weight
        cells.append(Cell(text(labels.number(weight, 0 if weight == round(weight) else 2)), weight))
    return Row(tuple(cells))


def occurrence_blocks(cells: TaskCells, t: TaskDay) -> Iterator[Block]:
    """How it recurs and how often it was done; the missed and the late by name; the next."""
    found, repeat = t.occurrences, t.task.repeat
    if found is None or repeat is None:
        return
    labels = cells.labels
    yield Heading(labels.sections["occurrences"])
    rule = repeat.rrule or labels.words[f"every_{repeat.every}"]
    said = [labels.recurs(rule, labels.day(repeat.first))]
    if not t.task.event:
        said.append(labels.occurrence_counts(found.due, found.done, found.late, found.missed))
    yield Paragraph(text(". ".join(said) + "."))
    items = [] if t.task.event else list(_kept_badly(labels, found, t.day))
    if found.next is not None:
        left = labels.in_days((found.next - t.day).days)
        items.append(Item(text(labels.day(found.next)), text(f"{labels.words['next']}, {left}")))
    if items:
        yield Items(tuple(items))


def _kept_badly(labels: Labels, found: OccurrenceCounts, day: date) -> Iterator[Item]:
    for o in found.all:
        instead = f" ({labels.moved(labels.day(o.nominal))})" if o.nominal != o.day else ""
        label = text(labels.day(o.day))
        if o.done_on is None and o.day < day:
            missed = f"{labels.words['missed']}, {labels.in_days((o.day - day).days)}"
            yield Item(label, text(Span(missed, "late"), instead))
        elif o.done_on is not None and o.done_on > o.day:
            late = labels.done_late_on(labels.day(o.done_on), (o.done_on - o.day).days)
            yield Item(label, text(Span(late, "soon"), instead))


def measure_blocks(cells: TaskCells, t: TaskDay) -> Iterator[Block]:
    """A table for each measure by place, its parts beside it; sentences for those without places."""
    if not t.measures:
        return
    labels = cells.labels
    yield Heading(labels.sections["measures"])
    alone = figure_items(labels, [m for m in t.measures if not m.measure.places], t.day)
    if alone:
        yield Items(alone)
    placed = [m for m in t.measures if m.measure.places]
    for whole in wholes(placed):
        yield Heading(whole.measure.title + (f" ({whole.measure.unit})" if whole.measure.unit else ""), 3)
        yield _by_place(labels, whole, tuple(parts_of(whole, placed)), t.day)


def _by_place(labels: Labels, whole: MeasureDay, parts: Sequence[MeasureDay], day: date) -> Table:
    columns = [
        Column("place", labels.columns["place"], wide=True),
        Column("value", labels.columns["value"], "right"),
        Column("change", labels.columns["change"], "right"),
        Column("on", labels.columns["date"], drop=2),
    ]
    for part in parts:
        columns.append(Column(part.measure.id, part.measure.title, "right"))
        columns.append(Column(f"{part.measure.id}_share", labels.columns["share"], "right"))
    rows = [
        Row((*_place_cells(labels, whole, at, day), *_part_cells(labels, parts, at.place)))
        for at in whole.by_place
    ]
    total = Row(
        (*_total_cells(labels, whole, day), *(c for part in parts for c in _part_total(labels, part, whole)))
    )
    return Table(tuple(columns), (*rows, total), caption="\n".join(_notes(labels, whole, day)))


def _notes(labels: Labels, whole: MeasureDay, day: date) -> Iterator[str]:
    measure = whole.measure
    if measure.target is not None:
        yield labels.target(labels.number(measure.target, measure.decimals))
    if compares_some(whole):
        yield labels.words["compared"]
    yield from (plain(note) for note in missing_notes(labels, whole, day))


def _place_cells(labels: Labels, m: MeasureDay, at: PlaceDay, day: date) -> tuple[Cell, ...]:
    return (
        Cell(text(at.place or ""), at.place),
        _value(labels, at.value, m.measure.decimals),
        change_cell(labels, at.value, at.change, m.measure.decimals),
        Cell(text(labels.short_day(at.on, day) if at.on and at.value is not None else ""), at.on),
    )


def _total_cells(labels: Labels, m: MeasureDay, day: date) -> tuple[Cell, ...]:
    return (
        Cell(text(Span(f"{labels.words['total']} ({labels.places(m.reported, m.places)})", "strong"))),
        _value(labels, m.value, m.measure.decimals, strong=True),
        change_cell(labels, m.value, m.change, m.measure.decimals),
        Cell(text(labels.short_day(m.on, day) if m.on else ""), m.on),
    )


def _part_cells(labels: Labels, parts: Sequence[MeasureDay], place: str | None) -> Iterator[Cell]:
    for part in parts:
        at = next((p for p in part.by_place if p.place == place), None)
        yield _value(labels, at.value if at else None, part.measure.decimals)
        yield _share(labels, at.share if at else None)


def _part_total(labels: Labels, part: MeasureDay, whole: MeasureDay) -> tuple[Cell, Cell]:
    value = _value(labels, part.value, part.measure.decimals, strong=True)
    if part.value is not None and part.reported < whole.reported:
        value = replace(value, text=(*value.text, *text(f" ({part.reported}/{part.places})")))
    return value, _share(labels, part.share)


def _value(labels: Labels, value: float | None, decimals: int, *, strong: bool = False) -> Cell:
    if value is None:
        return Cell(text(Span(labels.words["not_reported"], "soon")), None)
    return Cell(text(Span(labels.number(value, decimals), "strong" if strong else "plain")), value)


def _share(labels: Labels, share: float | None) -> Cell:
    return Cell() if share is None else Cell(text(labels.share(share)), round(share, 1))
