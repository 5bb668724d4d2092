"""`measure`: each figure that is followed, by place, with its change, its share and its last weeks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.core.ledger.measure_history import WEEKS, measure_histories
from dvplan.output.blocks import Cell, Column, Heading, Paragraph, Report, Row, Span, Table, plain, text
from dvplan.output.reports.columns import TaskCells
from dvplan.output.reports.figures import change_cell, compares_some, missing_notes
from dvplan.output.reports.measure_chart import measure_chart
from dvplan.output.reports.measure_data import measures_data, measures_records
from dvplan.output.reports.names import Names
from dvplan.output.reports.notes import below_left_out, foot_notes
from dvplan.output.sparks import GAP, spark
from dvplan.output.words.chart_words import chart_words
from dvplan.output.words.label_words import labels as load_labels

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from dvplan.core.ledger.measure_history import MeasureHistory
    from dvplan.output.blocks import Block
    from dvplan.output.reports.scene import Scene
    from dvplan.output.words.chart_words import ChartWords
    from dvplan.output.words.label_words import Labels

Wanted = tuple[str, str]
"""The key of a task and the id of one of its measures."""


def measure_report(scene: Scene, wanted: Collection[Wanted] | None = None) -> Report:
    """The wanted measures, or without any named those of every task that goes on or is done."""
    labels, words = load_labels(scene.lang), chart_words(scene.lang)
    names = Names(scene, scene.tasks)
    found = tuple(histories(scene, wanted))
    title = words.sections["measure"]
    return Report(
        name="measure",
        title=title,
        as_of=scene.view.day,
        lang=scene.lang,
        blocks=(
            Heading(names.workspace.upper(), 1, labels.as_of(scene.view.day)),
            Heading(title, 1),
            *below_left_out(scene, labels, _blocks(found, TaskCells(labels, names), words)),
            *foot_notes(scene, labels, names),
        ),
        data=lambda: measures_data(scene, found),
        records=lambda: measures_records(found, names.notice),
        charts=lambda: tuple(measure_chart(each, labels, words) for each in found),
    )


def histories(scene: Scene, wanted: Collection[Wanted] | None = None) -> Iterator[MeasureHistory]:
    """The wanted measures over the last weeks; without any named, all that are still followed."""
    for t in scene.tasks:
        if t.measures and (wanted is not None or t.state not in ("cancelled", "carried")):
            for each in measure_histories(scene.view, t):
                if wanted is None or (t.task.key, each.now.measure.id) in wanted:
                    yield each


def _blocks(found: Sequence[MeasureHistory], cells: TaskCells, words: ChartWords) -> Iterator[Block]:
    if not found:
        yield Paragraph(text(words.words["no_measures"]))
    task = None
    for each in found:
        if each.task is not task:
            task = each.task
            yield Heading(f"{plain(cells.code(task))}  {cells.names.title(task.task)}")
        yield Heading(titled(each), 3)
        yield measure_table(each, cells.labels, words)


def titled(each: MeasureHistory) -> str:
    """The measure's title with its unit."""
    measure = each.now.measure
    return measure.title + (f" ({measure.unit})" if measure.unit else "")


def measure_table(each: MeasureHistory, labels: Labels, words: ChartWords) -> Table:
    """The measure by place, with what there is to remark on it."""
    shared = each.now.measure.share_of is not None
    columns = [
        Column("place", labels.columns["place"] if each.now.by_place else "", wide=True),
        Column("value", labels.columns["value"], "right"),
        Column("change", labels.columns["change"], "right"),
        *([Column("share", labels.columns["share"], "right")] if shared else []),
        # The weeks end on one day; a place's first figure may be of any of them.
        Column(
            "weeks", words.last_weeks(labels.number(WEEKS)), "right", drop=1, note="\n".join(_gaps(each, words))
        ),
        Column("on", labels.columns["date"], drop=2),
    ]
    rows = [*_place_rows(each, labels, shared=shared), _total_row(each, labels, shared=shared)]
    return Table(
        tuple(columns),
        tuple(rows),
        caption="\n".join(_notes(each, labels, words)),
        picture=measure_chart(each, labels, words),
    )


def _place_rows(each: MeasureHistory, labels: Labels, *, shared: bool) -> Iterator[Row]:
    decimals = each.now.measure.decimals
    for at in each.now.by_place:
        on = labels.short_day(at.on, each.task.day) if at.on and at.value is not None else ""
        yield Row(
            (
                Cell(text(at.place or ""), at.place),
                _value(labels, at.value, decimals, strong=False),
                change_cell(labels, at.value, at.change, decimals),
                *([_share(labels, at.share)] if shared else []),
                Cell(text(spark(each.of(at.place)))),
                Cell(text(on), at.on),
            )
        )


def _total_row(each: MeasureHistory, labels: Labels, *, shared: bool) -> Row:
    m = each.now
    name = f"{labels.words['total']} ({labels.places(m.reported, m.places)})" if m.by_place else m.measure.title
    return Row(
        (
            Cell(text(Span(name, "strong"))),
            _value(labels, m.value, m.measure.decimals, strong=True),
            change_cell(labels, m.value, m.change, m.measure.decimals),
            *([_share(labels, m.share)] if shared else []),
            Cell(text(spark(each.whole))),
            Cell(text(labels.short_day(m.on, each.task.day) if m.on else ""), m.on),
        )
    )


def _notes(each: MeasureHistory, labels: Labels, words: ChartWords) -> Iterator[str]:
    m = each.now
    if m.measure.target:
        target = labels.number(m.measure.target, m.measure.decimals)
        whole = m.value is not None and m.reported == m.places
        reached = labels.percent(100 * (m.value or 0) / m.measure.target) if whole else None
        yield labels.target(target) if reached is None else words.target(target, reached)
    yield from (plain(note) for note in missing_notes(labels, m, each.task.day))
    if compares_some(m):
        yield labels.words["compared"]


def _gaps(each: MeasureHistory, words: ChartWords) -> Iterator[str]:
    """What a sign for no figure means, where there is one."""
    parts = [each.of(at.place) for at in each.now.by_place] or [each.whole]
    if any(GAP in spark(part) for part in parts):
        yield words.words["gap"]
    if each.now.by_place and GAP in spark(each.whole):
        yield words.words["gap_total"]


def _value(labels: Labels, value: float | None, decimals: int, *, strong: bool) -> Cell:
    if value is None:
        return Cell(text(Span(labels.words["not_reported"], "soon")))
    return Cell(text(Span(labels.number(value, decimals), "strong" if strong else "plain")), value)


def _share(labels: Labels, share: float | None) -> Cell:
    return Cell() if share is None else Cell(text(labels.share(share)), round(share, 1))
