"""`list`: the tasks that a filter lets through, in a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dvplan.output.blocks import Heading, Note, Paragraph, Report, text
from dvplan.output.reports.columns import TaskCells
from dvplan.output.reports.data import left_out_data, task_data
from dvplan.output.reports.grouping import heading, ordered
from dvplan.output.reports.names import Names
from dvplan.output.reports.notes import below_left_out, foot_notes
from dvplan.output.reports.records import task_records
from dvplan.output.reports.tally import tally
from dvplan.output.words.label_words import labels as load_labels

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dvplan.output.blocks import Block
    from dvplan.output.reports.scene import Scene

COLUMNS = ("id", "title", "owner", "due", "days", "progress", "signal")


def task_list_report(scene: Scene, sort: Sequence[str] = (), group: str | None = None) -> Report:
    """The tasks by the sort keys; without any, exact matches of words first, then focus, then as planned.

    `group` is one of GROUPS; without it tasks stand under their plans, unless they are sorted or ranked. Raises
    QueryError for an unknown sort key.
    """
    labels = load_labels(scene.lang)
    names = Names(scene, scene.tasks)
    cells = TaskCells(labels, names)
    ranked = len({t.task.key in scene.selection.exact for t in scene.tasks}) > 1
    group = group or ("none" if sort or ranked else "plan")
    scene = ordered(scene, names, sort, group)
    return Report(
        name="list",
        title=labels.sections["list"],
        as_of=scene.view.day,
        lang=scene.lang,
        blocks=(
            Heading(names.workspace.upper(), 1, labels.as_of(scene.view.day)),
            Heading(labels.sections["list"], 1),
            *below_left_out(scene, labels, _blocks(cells, scene, group)),
            *foot_notes(scene, labels, names),
        ),
        data=lambda: _data(scene),
        records=lambda: task_records(scene.tasks, names.notice),
    )


def _blocks(cells: TaskCells, scene: Scene, group: str) -> Iterator[Block]:
    labels = cells.labels
    yield cells.table(scene.tasks, COLUMNS, heading(cells, group), labels.more_rows("dvplan list --format plain"))
    if scene.tasks:
        yield Paragraph(tally(labels, scene.tasks))
    if scene.selection.events:
        yield Note(text(labels.not_counted(0, len(scene.selection.events))))


def _data(scene: Scene) -> dict[str, Any]:
    return {
        "dvplan": "list/1",
        "as_of": scene.view.day,
        "workspace": scene.view.book.settings.name,
        "notice": scene.view.book.settings.notice,
        "left_out": left_out_data(scene),
        "closed": [plan.id for plan in scene.selection.closed],
        "tasks": [task_data(t) for t in scene.tasks],
    }
