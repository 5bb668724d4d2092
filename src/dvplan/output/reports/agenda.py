"""`agenda`: what falls due, day by day, after what is overdue already."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from dvplan.core.query.falling_due import falling_due, overdue
from dvplan.output.blocks import Cell, Column, Heading, Report, Row, Span, Table, text
from dvplan.output.reports.agenda_data import agenda_data, agenda_records
from dvplan.output.reports.columns import SCREENFUL, TaskCells
from dvplan.output.reports.names import Names
from dvplan.output.reports.notes import below_left_out, foot_notes
from dvplan.output.reports.tones import task_tone
from dvplan.output.words.label_words import labels as load_labels

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dvplan.core.query.falling_due import FallingDue
    from dvplan.core.workdays.working_calendar import WorkCalendar
    from dvplan.output.blocks import Block, Text
    from dvplan.output.reports.scene import Scene

COLUMNS = ("id", "event", "owner", "kind", "progress")


def agenda_report(scene: Scene, days: int = 14) -> Report:
    """What falls due in so many days, the scene's day the first of them."""
    labels = load_labels(scene.lang)
    first = scene.view.day
    last = first + min(timedelta(days - 1), date.max - first)
    coming = falling_due(scene.selection, scene.view.book, first, last)
    late = overdue(scene.selection)
    names = Names(scene, (*scene.tasks, *scene.selection.events))
    cells = TaskCells(labels, names)
    blocks: list[Block] = [
        Heading(names.workspace.upper(), 1, labels.as_of(first)),
        Heading(labels.sections["agenda"], 1),
        *below_left_out(scene, labels, _blocks(cells, scene, coming, late, last)),
        *foot_notes(scene, labels, names),
    ]
    return Report(
        name="agenda",
        title=labels.sections["agenda"],
        as_of=first,
        lang=scene.lang,
        blocks=tuple(blocks),
        data=lambda: agenda_data(scene, coming, late, last),
        records=lambda: agenda_records(scene, coming, late, names.notice),
    )


def _blocks(
    cells: TaskCells, scene: Scene, coming: Sequence[FallingDue], late: Sequence[FallingDue], last: date
) -> Iterator[Block]:
    labels, first = cells.labels, scene.view.day
    yield from _overdue(cells, late)
    yield Heading(labels.span(labels.long_day(first), labels.long_day(last)))
    yield from _coming(cells, scene, coming, first, last)


def _overdue(cells: TaskCells, late: Sequence[FallingDue]) -> Iterator[Block]:
    if not late:
        return
    labels = cells.labels
    yield Heading(labels.sections["overdue"])
    keys = ("id", "event", "owner", "due", "days")
    yield Table(
        columns=_columns(cells, keys),
        rows=tuple(_overdue_row(cells, item) for item in late),
        screenful=SCREENFUL // 2,
        more=labels.more_rows("dvplan agenda --format plain"),
    )


def _overdue_row(cells: TaskCells, item: FallingDue) -> Row:
    labels, t = cells.labels, item.task
    days = (item.day - t.day).days
    tone = task_tone(t) if item.kind == "task" else "late"
    return Row(
        (
            Cell(cells.code(t), t.task.key),
            Cell(_what(cells, item)),
            _owner(cells, item),
            Cell(text(labels.short_day(item.day, t.day)), item.day),
            Cell(text(Span(labels.days_left(days), tone)), days),
        )
    )


def _columns(cells: TaskCells, keys: Sequence[str]) -> tuple[Column, ...]:
    drop = {"owner": 1, "kind": 2, "progress": 3}
    return tuple(
        Column(
            key,
            cells.labels.columns[key],
            "right" if key in ("days", "progress") else "left",
            wide=key == "event",
            drop=drop.get(key, 0),
        )
        for key in keys
    )


def _coming(
    cells: TaskCells, scene: Scene, coming: Sequence[FallingDue], first: date, last: date
) -> Iterator[Block]:
    labels, calendar = cells.labels, scene.view.book.calendar
    rows: list[tuple[date, Row]] = []
    for day, items in groupby(coming, key=lambda item: item.day):
        heading = _day_heading(cells, calendar, day, first)
        rows += [(day, _row(cells, item, heading)) for item in items]
    rows += _named_days_off(cells, calendar, {item.day for item in coming}, first, last)
    yield Table(
        columns=_columns(cells, COLUMNS),
        rows=tuple(row for _, row in sorted(rows, key=lambda pair: pair[0])),
        screenful=SCREENFUL,
        more=labels.more_rows("dvplan agenda --format plain"),
        empty=labels.words["nothing_due"],
    )


def _day_heading(cells: TaskCells, calendar: WorkCalendar, day: date, today: date) -> str:
    labels = cells.labels
    said = f"{labels.long_day(day)} ({labels.in_days((day - today).days)})"
    if calendar.is_working(day):
        return said
    name = calendar.holiday(day)
    before = labels.day(calendar.previous_working(day))
    return f"{said}: {labels.day_off(labels.holidays[name] if name else None, before)}"


def _row(cells: TaskCells, item: FallingDue, heading: str) -> Row:
    labels, t = cells.labels, item.task
    progress = cells.row(t, ("progress",)).cells[0] if item.kind == "task" else Cell()
    cells_ = (
        Cell(cells.code(t), t.task.key),
        Cell(_what(cells, item)),
        _owner(cells, item),
        Cell(text(Span(labels.words[item.kind], "muted")), item.kind),
        progress,
    )
    return Row(cells_, heading, tuple(text(Span(line, "soon")) for line in _remarks(cells, item)))


def _what(cells: TaskCells, item: FallingDue) -> Text:
    """What is to be done or takes place: the title, a step's before it; figures have one of their own."""
    if item.measure is not None:
        return text(item.measure.measure.title)
    title = cells.names.occurrence_title(item.task.task, item.nominal) if item.nominal else ""
    title = title or cells.names.title(item.task.task)
    return text(f"{item.step.step.title} – {title}" if item.step else title)


def _owner(cells: TaskCells, item: FallingDue) -> Cell:
    owner = cells.names.short_owner(item.task.owner)
    missing = "" if item.task.task.event else cells.labels.words["no_owner"]
    return Cell(text(owner or missing), item.task.owner)


def _remarks(cells: TaskCells, item: FallingDue) -> Iterator[str]:
    labels, t = cells.labels, item.task
    if item.nominal is not None and item.nominal != item.day:
        yield labels.moved(labels.day(item.nominal))
    repeat = t.task.repeat
    if item.nominal is not None and repeat is not None and repeat.counts_from is not None:
        years = item.nominal.year - repeat.counts_from
        if years % 10 == 0:
            yield labels.round_year(years)
    if item.kind == "event" and t.state == "done":
        yield labels.words["done"]
    said = [labels.signals["paused"].lower()] if t.state == "paused" else []
    said += [labels.flags[flag] for flag in t.flags if item.kind in ("task", "occurrence")]
    if said:
        yield "; ".join(said)


def _named_days_off(
    cells: TaskCells, calendar: WorkCalendar, taken: set[date], first: date, last: date
) -> Iterator[tuple[date, Row]]:
    """A row for each holiday on which nothing falls; one that lasts days in one row."""
    labels = cells.labels
    days = (first + timedelta(n) for n in range((last - first).days + 1))
    named = [(day, name) for day in days if day not in taken and (name := calendar.holiday(day))]
    # Days in a row under one name differ from their place in the list by the same number of days.
    runs = groupby(enumerate(named), key=lambda pair: (pair[1][0] - timedelta(pair[0]), pair[1][1]))
    for (_, name), run in runs:
        found = [day for _, (day, _) in run]
        heading = labels.long_day(found[0])
        if len(found) > 1:
            heading = labels.span(heading, labels.long_day(found[-1]))
        said = Cell(text(Span(labels.holiday(labels.holidays[name]), "muted")))
        yield found[0], Row((Cell(), said, *(Cell() for _ in COLUMNS[2:])), heading)
