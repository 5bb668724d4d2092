"""Who has which tasks: the lead, the coordinators, the leader and the officer of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dvplan.core.ledger.rollup import totals
from dvplan.core.ledger.task_day import SIGNALS
from dvplan.output.blocks import Cell, Column, Row, Table
from dvplan.output.reports.data import left_out_data, task_data, totals_data
from dvplan.output.words.sorting import collation_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvplan.core.ledger.task_day import TaskDay
    from dvplan.core.model.workspace import Owner
    from dvplan.output.reports.names import Names
    from dvplan.output.reports.scene import Scene


@dataclass(frozen=True, slots=True)
class Load:
    """One owner's tasks by what they are to each; `owner` is None for the tasks nobody leads."""

    owner: str | None
    lead: tuple[TaskDay, ...]
    coordinator: tuple[TaskDay, ...] = ()
    leader: tuple[TaskDay, ...] = ()
    officer: tuple[TaskDay, ...] = ()

    @property
    def every(self) -> tuple[TaskDay, ...]:
        """Each of the tasks once."""
        every = (*self.lead, *self.coordinator, *self.leader, *self.officer)
        return tuple({t.task.key: t for t in every}.values())


def loads(scene: Scene, only: str | None = None) -> tuple[Load, ...]:
    """The load of each who leads or coordinates a task: in protocol order, then those whom the workspace does not
    name in Vietnamese order, then the tasks without a lead. Given an id, that one's load, though it be empty."""
    if only is not None:
        return (_load(scene, only),)
    protocol = {owner.id: place for place, owner in enumerate(scene.view.book.settings.owners)}
    used = {owner for t in scene.tasks for owner in (t.owner, *t.task.coordinators) if owner}
    order = sorted(used, key=lambda owner: (protocol.get(owner, len(protocol)), collation_key(owner)))
    unassigned = tuple(t for t in _in_focus_first(scene) if t.owner is None)
    return (*(_load(scene, owner) for owner in order), *((Load(None, unassigned),) if unassigned else ()))


def _load(scene: Scene, owner: str) -> Load:
    tasks = _in_focus_first(scene)
    return Load(
        owner,
        lead=tuple(t for t in tasks if t.owner == owner),
        coordinator=tuple(t for t in tasks if owner in t.task.coordinators),
        leader=tuple(t for t in tasks if t.task.leader == owner),
        officer=tuple(t for t in tasks if t.officer == owner),
    )


def _in_focus_first(scene: Scene) -> list[TaskDay]:
    return sorted(scene.tasks, key=lambda t: not t.task.focus)


def owner_data(scene: Scene, found: tuple[Load, ...], names: Names, only: Owner | None) -> dict[str, Any]:
    """The document "owners/1"; of one owner with the tasks themselves. `id` is null for tasks without a lead."""
    settings = scene.view.book.settings
    return {
        "dvplan": "owners/1",
        "as_of": scene.view.day,
        "workspace": settings.name,
        "notice": settings.notice,
        "left_out": left_out_data(scene),
        "closed": [plan.id for plan in scene.selection.closed],
        "owner": only.id if only else None,
        "totals": totals_data(totals(found[0].lead if only else scene.tasks)),
        "owners": [dict(_load_data(load, names, with_tasks=only is not None)) for load in found],
    }


def _load_data(load: Load, names: Names, *, with_tasks: bool) -> Iterator[tuple[str, Any]]:
    yield "id", load.owner
    yield "name", names.owner(load.owner) or None
    yield "lead", totals_data(totals(load.lead))
    yield "coordinator", totals_data(totals(load.coordinator))
    if with_tasks:
        roles = {
            "lead": load.lead,
            "coordinator": load.coordinator,
            "leader": load.leader,
            "officer": load.officer,
        }
        yield "tasks", {role: [task_data(t) for t in tasks] for role, tasks in roles.items()}


def owner_records(found: tuple[Load, ...], names: Names) -> Table:
    """A row an owner; the workspace's notice goes along in a last column."""
    fields = ("id", "name", "tasks", *SIGNALS, "progress", "expected", "done_rate", "coordinator")
    fields = (*fields, "notice") if names.notice else fields
    rows = []
    for load in found:
        sums = totals_data(totals(load.lead))
        values = {
            **sums,
            **sums["signals"],
            "id": load.owner,
            "name": names.owner(load.owner) or None,
            "coordinator": len(load.coordinator),
            "notice": names.notice,
        }
        rows.append(Row(tuple(Cell(value=values[field]) for field in fields)))
    return Table(columns=tuple(Column(field, field) for field in fields), rows=tuple(rows))
