"""What happened to a task: each change of its deadline, and its log in the words of a clerk."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from dvplan.output.blocks import Cell, Column, Heading, Item, Items, Paragraph, Row, Table, text
from dvplan.output.reports.figures import percentage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvplan.core.ledger.task_day import DueMove, TaskDay
    from dvplan.core.model.entry import Entry, Reading
    from dvplan.output.blocks import Block
    from dvplan.output.reports.columns import TaskCells
    from dvplan.output.words.label_words import Labels


def deadline_blocks(cells: TaskCells, t: TaskDay) -> Iterator[Block]:
    """Every deadline set, moved, refused or asked for: when, what, by whom and why. Nothing where the plan's own
    deadline was never touched."""
    labels = cells.labels
    moves = {id(move.entry): move for move in t.due_moves}
    rows = [
        _deadline_row(cells, entry, said)
        for entry in t.entries
        for said in _on_deadline(labels, entry, moves.get(id(entry)))
    ]
    if not rows:
        return
    if t.task.due is not None:
        day = Cell(text(labels.day(t.task.assigned) if t.task.assigned else ""), t.task.assigned)
        said = f"{labels.words['due_in_plan']} {labels.day(t.task.due)}"
        rows.insert(0, Row((day, Cell(text(said)), Cell(), Cell())))
    yield Heading(labels.sections["extensions"])
    yield Table(
        columns=(
            Column("date", labels.columns["date"]),
            Column("event", labels.columns["event"]),
            Column("by", labels.columns["unit"]),
            Column("reason", labels.columns["reason"], wide=True),
        ),
        rows=tuple(rows),
    )


def _deadline_row(cells: TaskCells, entry: Entry, said: str) -> Row:
    labels = cells.labels
    return Row(
        (
            Cell(text(labels.day(entry.on)), entry.on),
            Cell(text(said)),
            Cell(text(cells.names.short_owner(entry.by)), entry.by),
            Cell(text(_reason(labels, entry)), entry.reason),
        )
    )


def _on_deadline(labels: Labels, entry: Entry, move: DueMove | None) -> Iterator[str]:
    """What an entry says of the task's deadline; one that grants and asks again says both."""
    words = labels.words
    if move is not None:
        before, after = labels.day(move.before) if move.before else "", labels.day(move.after)
        if move.before is None:
            yield f"{words['due_set']} {after}"
        elif move.after == move.before:
            yield f"{words['due_kept']} {after}"
        else:
            what = "granted" if move.after > move.before else "due_earlier"
            yield f"{words[what]} {before} → {after}"
    if entry.ask_due is not None:
        yield f"{words['asked']} {labels.day(entry.ask_due)}"


def log_blocks(cells: TaskCells, t: TaskDay) -> Iterator[Block]:
    """The log, the newest entry last: who did what, then reason, evidence and note."""
    labels = cells.labels
    yield Heading(labels.sections["history"])
    if not t.entries:
        yield Paragraph(text(labels.words["no_entries"]))
        return
    yield Items(tuple(_entry_item(cells, t, entry) for entry in t.entries))


def said(cells: TaskCells, t: TaskDay, entry: Entry) -> Iterator[str]:
    """What an entry of the task says was done, decided or asked for, reasons and notes aside."""
    yield from _done(cells, t, entry)
    yield from _on_deadline(cells.labels, entry, next((m for m in t.due_moves if m.entry is entry), None))
    yield from _given(cells, entry)


def _entry_item(cells: TaskCells, t: TaskDay, entry: Entry) -> Item:
    words = cells.labels.words
    deeds = "; ".join(said(cells, t, entry))
    reason = _reason(cells.labels, entry)
    lines = [
        deeds,
        f"{words['reason']}: {reason}" if entry.reason else reason,
        f"{words['evidence']}: {entry.evidence}" if entry.evidence else "",
        entry.note or "",
    ]
    # A note stays as it was typed; only the report's own words get a capital.
    first, *rest = [line if line == entry.note else _capital(line) for line in lines if line] or [""]
    if entry.by:
        first = f"{cells.names.short_owner(entry.by)}: {deeds or first}"
    return Item(text(cells.labels.day(entry.on)), text(first), tuple(text(line) for line in rest))


def _done(cells: TaskCells, t: TaskDay, entry: Entry) -> Iterator[str]:
    """The work that an entry tells of."""
    labels, words = cells.labels, cells.labels.words
    undone = entry.state == "active"
    if entry.step is not None:
        title = next((s.title for s in t.task.steps if s.id == entry.step), entry.step)
        if entry.due is not None:
            yield f"{words['step_due']} {title}: {labels.day(entry.due)}"
        if entry.due is None or entry.state is not None:
            yield f"{words['step_undone' if undone else 'step_done']} {title}"
    elif entry.occurrence is not None:
        yield f"{words['occurrence_undone' if undone else 'occurrence_done']} {labels.day(entry.occurrence)}"
    elif entry.state is not None:
        yield words["resumed"] if undone else labels.states[entry.state].lower()
    if entry.progress is not None:
        yield f"{labels.fields['progress'].lower()} {percentage(labels, entry.progress)}"
    yield from _readings(labels, t, entry)


def _readings(labels: Labels, t: TaskDay, entry: Entry) -> Iterator[str]:
    measures = {m.measure.id: m.measure for m in t.measures}
    for (name, at), found in groupby(entry.readings, key=lambda reading: (reading.measure, reading.at)):
        measure = measures.get(name)
        decimals = measure.decimals if measure else 0
        figures = ", ".join(_figure(labels, reading, decimals) for reading in found)
        of_day = f" ({labels.figures_of(labels.day(at))})" if at != entry.on else ""
        yield f"{measure.title if measure else name}{of_day}: {figures}"


def _figure(labels: Labels, reading: Reading, decimals: int) -> str:
    figure = labels.number(reading.value, decimals)
    return f"{reading.place} {figure}" if reading.place else figure


def _given(cells: TaskCells, entry: Entry) -> Iterator[str]:
    """To whom an entry gives the task."""
    words = cells.labels.words
    if entry.owner:
        yield f"{words['handed_to']} {cells.names.owner(entry.owner)}"
    if entry.officer:
        yield f"{words['officer']} {cells.names.owner(entry.officer)}"


def _reason(labels: Labels, entry: Entry) -> str:
    """The reason as written, and of what kind it is where that is said."""
    cause = labels.words[f"cause_{entry.cause}"] if entry.cause else ""
    return f"{entry.reason} ({cause})" if entry.reason and cause else entry.reason or cause


def _capital(line: str) -> str:
    return line[:1].upper() + line[1:]
