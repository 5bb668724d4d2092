"""One thing that a digest tells of a task."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

    from dvplan.core.ledger.task_day import MeasureDay, PlaceDay, TaskDay
    from dvplan.core.model.entry import Entry
    from dvplan.core.model.plan import Step

Kind = Literal[
    "done", "step", "progress", "reading", "document", "overdue", "late", "at_risk", "extension",
    "extension_asked", "due", "starting", "occurrence", "anniversary", "blocked", "paused", "undated", "silent",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Item:
    """What it is, of which task, as it stands on the day the digest is read. Days are calendar days.

    `on` and `days` by kind: done, late, step, occurrence done: the day, and how many days late (0 on time, None
    without a deadline; of an event None where nobody said that it was held); overdue: the deadline and the days
    since; at_risk, blocked, and what is to come: the day and the days to it; paused, undated, silent: since
    when, and for how many days; progress: the day of its note, else of the last work on it; else the day alone.
    `before` and `after`: progress in percent, figures, or deadlines.
    """

    kind: Kind
    task: TaskDay
    on: date | None = None
    days: int | None = None
    before: date | float | None = None
    after: date | float | None = None
    reason: str | None = None
    note: str | None = None
    entry: Entry | None = None
    """The entry it comes from, or that gives the reason."""
    step: Step | None = None
    nominal: date | None = None
    """The day an occurrence is named by."""
    measure: MeasureDay | None = None
    place: PlaceDay | None = None
    """Of figures, whose; that of the whole where the measure has no places."""
