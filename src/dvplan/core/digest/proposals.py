"""What needs a word from above: paused, blocked while it presses, without a deadline, silent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.core.digest.item import Item

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvplan.core.digest.scope import Scope
    from dvplan.core.ledger.task_day import TaskDay


def proposals(scope: Scope) -> tuple[Item, ...]:
    """By kind, in the order in which somebody has to decide."""
    order = ("paused", "blocked", "undated", "silent")
    found = (item for t in scope.tasks for item in _of_task(t))
    return tuple(sorted(found, key=lambda item: order.index(item.kind)))


def _of_task(t: TaskDay) -> Iterator[Item]:
    if t.state == "paused":
        entry, since = t.state_entry, t.state_since
        days = (t.day - since).days if since else None
        reason = entry.reason if entry else None
        yield Item("paused", t, since, days, reason=reason, note=entry.note if entry else None, entry=entry)
    if t.blocked_by and (t.signal in ("overdue", "due_soon") or t.at_risk):
        yield Item("blocked", t, t.next_due, t.days_left, reason=", ".join(t.blocked_by))
    if t.signal == "undated":
        given = t.task.assigned
        days = (t.day - given).days if given else None
        yield Item("undated", t, given, days, reason=t.task.no_due)
    if t.stale:
        since = t.last_log or t.task.assigned
        yield Item("silent", t, since, (t.day - since).days if since else None)
