"""What went wrong: overdue, done late, at risk, deadlines that moved or are to move, figures not reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.core.digest.item import Item
from dvplan.core.digest.readings import not_reported

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dvplan.core.digest.scope import Scope
    from dvplan.core.ledger.task_day import TaskDay


def shortcomings(scope: Scope) -> tuple[Item, ...]:
    """By kind, the gravest first; the overdue by their days."""
    found = [item for t in scope.tasks for item in _of_task(scope, t)]
    order = ("overdue", "late", "at_risk", "extension_asked", "extension", "reading")
    return tuple(sorted(found, key=lambda i: (order.index(i.kind), -(i.days or 0) if i.kind == "overdue" else 0)))


def _of_task(scope: Scope, t: TaskDay) -> Iterator[Item]:
    because = next(t.causes, None)
    note = next((entry.note for entry in reversed(t.entries) if entry.note), None)
    reason = because.reason if because else None
    overdue = overdue_since(t)
    if overdue is not None:
        days = (t.day - overdue).days
        yield Item("overdue", t, overdue, days, reason=reason, note=note, entry=because)
    elif t.days_late and scope.within(t.done_on):
        yield Item("late", t, t.done_on, t.days_late, reason=reason, note=note, entry=because)
    elif t.at_risk:
        yield Item(
            "at_risk",
            t,
            t.next_due,
            t.days_left,
            before=t.expected,
            after=t.progress,
            reason=", ".join(t.at_risk),
            note=note,
            entry=because,
        )
    yield from _deadlines(scope, t)
    yield from not_reported(scope, t)


def overdue_since(t: TaskDay) -> date | None:
    """The deadline or the oldest occurrence that was not kept; of a standing task an occurrence alone."""
    missed = t.occurrences.oldest_missed if t.occurrences else None
    if t.signal == "overdue":
        return min(day for day in (t.due, missed) if day is not None and day < t.day)
    return missed if t.signal == "standing" else None


def _deadlines(scope: Scope, t: TaskDay) -> Iterator[Item]:
    """Deadlines moved in the span, or kept in answer to a request; the request that waits, whenever made."""
    for move in t.due_moves:
        asked = move.answers is not None
        if move.before is not None and scope.within(move.entry.on) and (move.after != move.before or asked):
            reason = move.entry.reason or (move.answers.reason if move.answers else None)
            yield Item(
                "extension",
                t,
                move.entry.on,
                before=move.before,
                after=move.after,
                reason=reason,
                note=move.entry.note,
                entry=move.entry,
            )
    ask = t.extension_asked
    if ask is not None:
        entry = ask.entry
        yield Item(
            "extension_asked",
            t,
            entry.on,
            before=t.due,
            after=ask.due,
            reason=entry.reason,
            note=entry.note,
            entry=entry,
        )
