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
    gone = (_today(scope, t.task.key) for t in scope.earlier)
    tasks = {t.task.key: t for t in (*scope.tasks, *gone) if t is not None}
    found = [change for t in tasks.values() for change in _of_task(scope, t)]
    order = ("given", "handed_over", "cancelled")
    return tuple(sorted(found, key=lambda change: order.index(change.kind)))


def _today(scope: Scope, key: str) -> TaskDay | None:
    """The task of the eve, or the one that carries it on by now."""
    t = scope.now.task(key)
    while t is not None and t.state == "carried":
        t = scope.now.task(scope.now.book.successors[t.task.key])
    return t


def _of_task(scope: Scope, t: TaskDay) -> Iterator[Change]:
    eve = scope.eve(t)
    if eve is None and t.task.carried_from is None and not t.task.standing:
        yield Change("given", t, t.task.assigned)
    if eve is not None and eve.owner != t.owner:
        # One that is carried on may come to another lead without any entry.
        own = reversed(t.entries)
        entry = next((e for e in own if e.owner == t.owner and scope.within(e.on)), None)
        yield Change("handed_over", t, entry.on if entry else t.task.assigned, entry, eve.owner)
    if t.state == "cancelled" and not t.task.standing and scope.within(t.state_since):
        yield Change("cancelled", t, t.state_since, t.state_entry)
