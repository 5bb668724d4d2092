"""`owners`: load and status of those in charge; of one of them, each task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.core.ledger.rollup import totals
from dvplan.core.ledger.task_day import DONE
from dvplan.output.blocks import Cell, Column, Heading, Paragraph, Report, Row, Span, Table, text
from dvplan.output.reports.columns import SCREENFUL, TaskCells, progress_cell
from dvplan.output.reports.grouping import ordered
from dvplan.output.reports.names import Names
from dvplan.output.reports.notes import below_left_out, foot_notes
from dvplan.output.reports.owner_loads import Load, loads, owner_data, owner_records
from dvplan.output.reports.records import task_records
from dvplan.output.reports.tally import tally
from dvplan.output.reports.tones import SIGNAL_TONES
from dvplan.output.words.label_words import labels as load_labels

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dvplan.core.ledger.task_day import Signal, TaskDay
    from dvplan.core.model.workspace import Owner
    from dvplan.output.blocks import Block
    from dvplan.output.reports.scene import Scene

TASK_COLUMNS = ("id", "title", "due", "days", "progress", "signal")
COLUMNS: tuple[tuple[str, tuple[Signal, ...]], ...] = (
    ("overdue_short", ("overdue",)),
    ("soon_short", ("due_soon",)),
    ("track_short", ("on_track",)),
    ("undated_short", ("undated",)),
    ("paused_short", ("paused",)),
    ("done_short", DONE),
    ("cancelled_short", ("cancelled",)),
    ("carried_short", ("carried",)),
    ("standing", ("standing",)),
)
"""Every signal once, so that a row adds up."""
ALWAYS = ("overdue_short", "soon_short", "track_short", "done_short")


def owners_report(scene: Scene, owner: Owner | None = None, sort: Sequence[str] = ()) -> Report:
    """Every owner's load; or one owner's tasks as lead, then as coordinator, then those they answer for or
    follow, by the sort keys. Raises QueryError for an unknown one."""
    labels = load_labels(scene.lang)
    names = Names(scene, scene.tasks)
    cells = TaskCells(labels, names)
    scene = ordered(scene, names, sort, "none") if sort else scene
    found = loads(scene, None if owner is None else owner.id)
    blocks: list[Block] = [
        Heading(names.workspace.upper(), 1, labels.as_of(scene.view.day)),
        Heading(labels.sections["owners"] if owner is None else names.owner(owner.id), 1),
        *below_left_out(scene, labels, _all(cells, found, scene) if owner is None else _one(cells, found[0])),
        *foot_notes(scene, labels, names),
    ]
    return Report(
        name="owners",
        title=labels.sections["owners"],
        as_of=scene.view.day,
        lang=scene.lang,
        blocks=tuple(blocks),
        data=lambda: owner_data(scene, found, names, owner),
        records=lambda: (
            owner_records(found, names) if owner is None else task_records(found[0].every, names.notice)
        ),
    )


def _all(cells: TaskCells, found: Sequence[Load], scene: Scene) -> Iterator[Block]:
    labels = cells.labels
    signals = totals(scene.tasks).signals
    shown = [key for key, of in COLUMNS if key in ALWAYS or any(signals[signal] for signal in of)]
    rows = [_row(cells, load, shown) for load in found]
    if rows:
        rows.append(_sum_row(cells, scene.tasks, shown))
    yield Table(
        columns=(
            Column("unit", labels.columns["unit"], wide=True),
            Column("progress", labels.columns["progress"], drop=2),
            *(Column(key, labels.columns[key], "right") for key in shown),
            Column("sum", labels.columns["sum"], "right"),
            Column("coordinator", labels.columns["coordinator"], "right", drop=1),
        ),
        rows=tuple(rows),
        screenful=SCREENFUL,
        more=labels.more_rows("dvplan owners --format plain"),
        empty=labels.words["no_tasks"],
    )


def _row(cells: TaskCells, load: Load, shown: Sequence[str]) -> Row:
    name = cells.names.owner(load.owner) or cells.labels.words["no_owner"]
    sums = totals(load.lead)
    with_others = _number(cells, len(load.coordinator)) if load.owner is not None else Cell()
    return Row(
        (
            Cell(text(name), load.owner),
            progress_cell(cells.labels, sums.progress, sums.expected),
            *_counts(cells, load.lead, shown),
            with_others,
        )
    )


def _sum_row(cells: TaskCells, tasks: Sequence[TaskDay], shown: Sequence[str]) -> Row:
    sums = totals(tasks)
    total = Cell(text(Span(cells.labels.words["total"], "strong")))
    progress = progress_cell(cells.labels, sums.progress, sums.expected)
    # A task has several coordinators, so their numbers do not add up to one of tasks.
    return Row((total, progress, *_counts(cells, tasks, shown), Cell()))


def _counts(cells: TaskCells, tasks: Sequence[TaskDay], shown: Sequence[str]) -> Iterator[Cell]:
    labels, signals = cells.labels, totals(tasks).signals
    for key, of in COLUMNS:
        if key not in shown:
            continue
        number = sum(signals[signal] for signal in of)
        late = signals["late"] if "late" in of else 0
        below = (text(Span(labels.late_of(late), "soon")),) if late else ()
        shade = SIGNAL_TONES[of[0]] if number else "muted"
        yield Cell(text(Span(labels.number(number), shade)), number, below)
    yield Cell(text(Span(labels.number(len(tasks)), "strong")), len(tasks))


def _number(cells: TaskCells, number: int) -> Cell:
    return Cell(text(Span(cells.labels.number(number), "plain" if number else "muted")), number)


def _one(cells: TaskCells, load: Load) -> Iterator[Block]:
    labels = cells.labels
    parts = [
        (labels.sections["lead"], load.lead, TASK_COLUMNS),
        (labels.sections["coordinator"], load.coordinator, ("id", "title", "owner", *TASK_COLUMNS[2:])),
    ]
    for field, tasks in (("leader", load.leader), ("officer", load.officer)):
        if tasks:
            parts.append((labels.fields[field], tasks, ("id", "title", "owner", *TASK_COLUMNS[2:])))
    for heading, tasks, columns in parts:
        yield Heading(heading)
        yield Paragraph(tally(labels, tasks))
        if tasks:
            more = labels.more_rows("dvplan owners … --format plain")
            yield cells.table(tasks, columns, lambda _: "", more)
