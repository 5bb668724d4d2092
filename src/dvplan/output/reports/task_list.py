"""`list`: the tasks that a filter lets through, in a table."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dvplan.core.query.order import sort_tasks
from dvplan.output.blocks import Heading, Note, Paragraph, Report, text
from dvplan.output.reports.columns import TaskCells
from dvplan.output.reports.data import left_out_data, task_data
from dvplan.output.reports.names import Names
from dvplan.output.reports.notes import foot_notes, left_out_notes
from dvplan.output.reports.records import task_records
from dvplan.output.reports.tally import tally
from dvplan.output.words.label_words import labels as load_labels
from dvplan.output.words.sorting import collation_key

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dvplan.core.ledger.task_day import TaskDay
    from dvplan.output.blocks import Block
    from dvplan.output.reports.scene import Scene

COLUMNS = ("id", "title", "owner", "due", "days", "progress", "signal")
GROUPS = ("plan", "group", "owner", "signal", "none")
"""What tables of tasks can be grouped by."""


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
    scene = _ordered(scene, names, sort, group)
    blocks: list[Block] = [
        Heading(names.workspace.upper(), 1, labels.as_of(scene.view.day)),
        Heading(labels.sections["list"], 1),
        *left_out_notes(scene, labels),
        cells.table(scene.tasks, COLUMNS, _heading(cells, group), labels.more_rows("dvplan list --format plain")),
    ]
    if scene.tasks:
        blocks.append(Paragraph(tally(labels, scene.tasks)))
    if scene.selection.events:
        blocks.append(Note(text(labels.not_counted(0, len(scene.selection.events)))))
    return Report(
        name="list",
        title=labels.sections["list"],
        as_of=scene.view.day,
        lang=scene.lang,
        blocks=(*blocks, *foot_notes(scene, labels, names)),
        data=lambda: _data(scene),
        records=lambda: task_records(scene.tasks, names.notice),
    )


def _ordered(scene: Scene, names: Names, sort: Sequence[str], group: str) -> Scene:
    """The scene with its tasks in the order shown."""
    book, exact = scene.view.book, scene.selection.exact
    tasks = scene.tasks
    if sort:
        tasks = sort_tasks(tasks, sort, book, collation_key, lambda t: names.title(t.task))
    else:
        tasks = tuple(sorted(tasks, key=lambda t: (t.task.key not in exact, not t.task.focus)))
    if group == "group":
        places = {g: n for n, g in enumerate(dict.fromkeys(t.task.group for t in scene.tasks if t.task.group))}
        tasks = tuple(sorted(tasks, key=lambda t: places.get(t.task.group or "", len(places))))
    elif group != "none":
        tasks = sort_tasks(tasks, (group,), book, collation_key)
    return replace(scene, selection=replace(scene.selection, tasks=tasks))


def _heading(cells: TaskCells, group: str) -> Callable[[TaskDay], str]:
    """What names the group that a task stands under."""
    labels, names = cells.labels, cells.names
    headings: dict[str, Callable[[TaskDay], str]] = {
        "plan": lambda t: names.plan(t.task.plan),
        "group": lambda t: t.task.group or labels.words["no_group"],
        "owner": lambda t: names.owner(t.owner) or labels.words["no_owner"],
        "signal": lambda t: labels.signals[t.signal],
        "none": lambda _: "",
    }
    return headings[group]


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
