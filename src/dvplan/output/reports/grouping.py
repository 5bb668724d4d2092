"""The order of tasks in a table, and the groups they stand under."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dvplan.core.query.order import sort_tasks
from dvplan.output.words.sorting import collation_key

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dvplan.core.ledger.task_day import TaskDay
    from dvplan.output.reports.columns import TaskCells
    from dvplan.output.reports.names import Names
    from dvplan.output.reports.scene import Scene

GROUPS = ("plan", "group", "owner", "signal", "none")
"""What tables of tasks can be grouped by."""


def ordered(scene: Scene, names: Names, sort: Sequence[str], group: str) -> Scene:
    """The scene with its tasks in the order shown: by the sort keys, else exact matches first, then focus; then by
    group. Raises QueryError for an unknown sort key."""
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


def heading(cells: TaskCells, group: str) -> Callable[[TaskDay], str]:
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
