"""What a digest looks at: the tasks on the day it is read, and the same tasks on the eve of the span."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from dvplan.core.ledger.view import View

if TYPE_CHECKING:
    from datetime import date

    from dvplan.core.digest.period import Period
    from dvplan.core.ledger.book import Book
    from dvplan.core.ledger.task_day import TaskDay
    from dvplan.core.model.entry import Entry
    from dvplan.core.model.plan import Plan


@dataclass(frozen=True, slots=True)
class Scope:
    """Tasks in focus go first, then all are in the order of the plans. With an owner: what that one leads, on
    the eve as led then."""

    period: Period
    before: View
    """The eve of the span."""
    now: View
    """The day the digest is read; nothing dated later is known."""
    tasks: tuple[TaskDay, ...]
    earlier: tuple[TaskDay, ...]
    """The tasks of the eve."""
    events: tuple[TaskDay, ...]
    helped: tuple[TaskDay, ...]
    """What the owner coordinates and another leads; none without an owner."""
    closed: tuple[Plan, ...]
    """The plans left out for being closed all through the span."""

    @property
    def day(self) -> date:
        """The day the digest is read."""
        return self.now.day

    def entries(self, t: TaskDay) -> tuple[Entry, ...]:
        """The task's entries within the span, up to the day, those of the one it carries on first."""
        origin = self.now.task(t.task.carried_from) if t.task.carried_from else None
        earlier = self.entries(origin) if origin is not None and origin.state == "carried" else ()
        return (*earlier, *(entry for entry in t.entries if entry.on >= self.period.first))

    def within(self, day: date | None) -> bool:
        """Whether a day is of the span and not after the day the digest is read."""
        return day is not None and self.period.first <= day <= self.day

    def eve(self, t: TaskDay) -> TaskDay | None:
        """The task on the eve, or the one it is carried from; None where there was neither."""
        return self.before.task(t.task.key) or self.before.task(t.task.carried_from or "")


def open_scope(book: Book, period: Period, day: date, owner: str | None) -> Scope:
    """The scope of a digest read on a day of the span, of the whole office or of one owner."""
    now, before = View(book, day), View(book, period.first - timedelta(1))
    closed = tuple(plan for plan in book.plans if now.closed(plan) and before.closed(plan))
    shown = [plan for plan in book.plans if plan not in closed]
    tasks = [t for plan in shown for t in now.tasks(plan)]
    return Scope(
        period=period,
        before=before,
        now=now,
        tasks=_focus_first([t for t in tasks if owner in (None, t.owner)]),
        earlier=_focus_first([t for plan in shown for t in before.tasks(plan) if owner in (None, t.owner)]),
        events=tuple(t for plan in shown for t in now.events(plan) if owner in (None, t.owner)),
        helped=_focus_first([t for t in tasks if owner != t.owner and owner in t.task.coordinators]),
        closed=closed,
    )


def _focus_first(tasks: list[TaskDay]) -> tuple[TaskDay, ...]:
    return tuple(sorted(tasks, key=lambda t: not t.task.focus))
