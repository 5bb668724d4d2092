"""Who got which work in a span, and what was given up: what the number of tasks changed by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dvplan.core.digest.scope import Scope
    from dvplan.core.ledger.task_day import TaskDay
    from dvplan.core.model.entry import Entry

ChangeKind = Literal["given", "handed_over", "cancelled"]


@dataclass(frozen=True, slots=True)
class Change:
    """A task that is new, has another lead than on the eve (`before`, perhaps None), or was cancelled; the day,
    and the entry that did it if one did."""

    kind: ChangeKind
    task: TaskDay
    on: date | None
    entry: Entry | None = None
    before: str | None = None


def changes(scope: Scope) -> tuple[Change, ...]:
    """By kind, in the order of the tasks; of an owner also what was taken off them. A standing task is in no
    count, so only who has it is told."""
    gone = (scope.now.task(t.task.key) for t in scope.earlier)
    tasks = {t.task.key: t for t in (*scope.tasks, *gone) if t is not None}
    found = [change for t in tasks.values() for change in _of_task(scope, t)]
    order = ("given", "handed_over", "cancelled")
    return tuple(sorted(found, key=lambda change: order.index(change.kind)))


def _of_task(scope: Scope, t: TaskDay) -> Iterator[Change]:
    eve = scope.eve(t)
    if eve is None and not t.task.standing:
        yield Change("given", t, t.task.assigned)
    if eve is not None and eve.owner != t.owner:
        entry = next((entry for entry in reversed(scope.entries(t)) if entry.owner), None)
        yield Change("handed_over", t, entry.on if entry else None, entry, eve.owner)
    if t.state == "cancelled" and not t.task.standing and scope.within(t.state_since):
        yield Change("cancelled", t, t.state_since, t.state_entry)
