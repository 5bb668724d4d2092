"""The page of the office: where the work stands, in pictures and in full, for those who would look, not read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dvplan.core.ledger.burndown import burndown
from dvplan.output.blocks import Drawing, Heading, Note, Paragraph, Report, Search, plain, text
from dvplan.output.reports.burndown import burndown_notes, burndown_picture
from dvplan.output.reports.burndown_chart import Words, burndown_chart
from dvplan.output.reports.columns import TaskCells
from dvplan.output.reports.grouping import heading, ordered
from dvplan.output.reports.measure import histories, measure_table, titled
from dvplan.output.reports.names import Names
from dvplan.output.reports.notes import below_left_out, closed_plans
from dvplan.output.reports.status import (
    ALL_COLUMNS,
    attention,
    done_late,
    numbers,
    plan_progress,
    silent,
    undated,
)
from dvplan.output.reports.timeline import timeline_chart
from dvplan.output.words.chart_words import chart_words
from dvplan.output.words.label_words import labels as load_labels

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dvplan.core.ledger.task_day import TaskDay
    from dvplan.output.blocks import Block, Table
    from dvplan.output.reports.scene import Scene


NAMED = 20
"""Tasks of a list that a person goes through; the rest are found in the table of all."""
LANES = 100
"""Tasks that a timeline can still be read with; of more, only their plans are drawn."""


def office_page(scene: Scene, terms: Sequence[str] = ()) -> Report:
    """The tasks that the filter `terms` let through: heading and notice, progress, what needs attention, timeline,
    burndown, measures, and every task."""
    labels = load_labels(scene.lang)
    names = Names(scene, scene.tasks)
    cells = TaskCells(labels, names)
    words = Words(labels, chart_words(scene.lang))
    title = labels.sections["status"]
    return Report(
        name="page",
        title=f"{names.workspace} – {title} – {labels.day(scene.view.day)}",
        as_of=scene.view.day,
        lang=scene.lang,
        blocks=(
            Heading(names.workspace.upper(), 1),
            Heading(title, 1, labels.as_of(scene.view.day)),
            *_remarks(cells, terms),
            *below_left_out(scene, labels, _blocks(cells, scene, words)),
            *closed_plans(scene, labels, names),
        ),
    )


def _remarks(cells: TaskCells, terms: Sequence[str]) -> Iterator[Block]:
    if cells.names.notice:
        yield Note(text(cells.names.notice))
    if terms:
        yield Note(text(cells.labels.filtered(" ".join(terms))))


def _blocks(cells: TaskCells, scene: Scene, words: Words) -> Iterator[Block]:
    if not scene.tasks:
        yield Paragraph(text(cells.labels.words["no_tasks"]))
        return
    yield from numbers(cells, scene)
    yield from plan_progress(cells, scene)
    yield from attention(cells, scene, NAMED)
    yield from silent(cells, scene, NAMED)
    yield from undated(cells, scene)
    yield from done_late(cells, scene)
    yield from _timeline(scene, words)
    yield from _burndown(scene, words)
    yield from _measures(cells, scene, words)
    yield Heading(cells.labels.sections["all"])
    yield _all_tasks(cells, scene)
    if any(t.task.focus for t in scene.tasks):
        yield Note(text(f"★ {cells.labels.words['focus']}."))


def _timeline(scene: Scene, words: Words) -> Iterator[Block]:
    yield Heading(words.chart.sections["timeline"])
    many = len(scene.tasks) > LANES
    if many:
        yield Note(text(words.chart.by_plan(words.labels.tasks(len(scene.tasks)))))
    yield Drawing(timeline_chart(scene, "plan" if many else "task"))


def _burndown(scene: Scene, words: Words) -> Iterator[Block]:
    found = burndown(scene.view.book, [t.task.key for t in scene.tasks], scene.view.day)
    yield Heading(words.chart.sections["burndown"])
    yield from burndown_picture(found, burndown_chart(found, scene, words), words)
    yield burndown_notes(found, words)


def _measures(cells: TaskCells, scene: Scene, words: Words) -> Iterator[Block]:
    for number, each in enumerate(histories(scene)):
        if number == 0:
            yield Heading(words.chart.sections["measure"])
        yield Heading(f"{plain(cells.code(each.task))}  {titled(each)}", 3)
        yield measure_table(each, words.labels, words.chart)


def _all_tasks(cells: TaskCells, scene: Scene) -> Table:
    """Every task under its plan, found by every name of its lead, its signal, "focus", its group, its tags and
    its title in the other language too."""
    tasks = ordered(scene, cells.names, (), "plan").tasks
    table = cells.table(tasks, ALL_COLUMNS, heading(cells, "plan"), "")
    rows = (replace(row, also=_also(cells, t)) for row, t in zip(table.rows, tasks, strict=True))
    return replace(table, rows=tuple(rows), search=Search(**cells.labels.search))


def _also(cells: TaskCells, t: TaskDay) -> str:
    signal, focus = cells.labels.signals[t.signal], cells.labels.words["focus"] if t.task.focus else None
    named = (
        *cells.names.all_of(t.owner),
        signal,
        focus,
        t.task.group,
        *t.task.tags,
        t.task.title,
        t.task.title_en,
    )
    return " ".join(name for name in dict.fromkeys(named) if name and name != cells.names.title(t.task))
