"""A task on a day: everything that follows from its plan, its log and the day. Rules: the other modules here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dvplan.core.model.entry import Entry
    from dvplan.core.model.plan import Measure, Step, Task

State = Literal["planned", "active", "submitted", "done", "paused", "cancelled", "carried"]
Signal = Literal[
    "on_time", "late", "unrated", "on_track", "due_soon", "overdue",
    "undated", "standing", "paused", "cancelled", "carried",
]  # fmt: skip
Alert = Literal["critical", "red", "yellow"]
Risk = Literal["behind", "step", "need"]
Flag = Literal["at_risk", "blocked", "stale", "extension_asked", "no_evidence"]

STATES: tuple[State, ...] = ("planned", "active", "submitted", "done", "paused", "cancelled", "carried")
SIGNALS: tuple[Signal, ...] = (
    "on_time", "late", "unrated", "on_track", "due_soon", "overdue",
    "undated", "standing", "paused", "cancelled", "carried",
)  # fmt: skip
PRESSING: tuple[Signal, ...] = (
    "overdue", "due_soon", "on_track", "undated", "standing", "paused",
    "on_time", "late", "unrated", "cancelled", "carried",
)  # fmt: skip
"""Every signal, what asks for something first: the order of tallies and of sorting."""
DONE: tuple[Signal, ...] = ("on_time", "late", "unrated")
"""The signals of what is done."""
ALERTS: tuple[Alert, ...] = ("critical", "red", "yellow")
FLAGS: tuple[Flag, ...] = ("at_risk", "blocked", "stale", "extension_asked", "no_evidence")
OPEN_STATES: frozenset[State] = frozenset({"planned", "active", "submitted"})


@dataclass(frozen=True, slots=True)
class StepDay:
    """A step on the day: its due in force and the day it was done."""

    step: Step
    due: date | None
    done_on: date | None


@dataclass(frozen=True, slots=True)
class OccurrenceDay:
    """One occurrence up to the day, or the next: its nominal day, the day it falls on, the day it was done."""

    nominal: date
    day: date
    done_on: date | None


@dataclass(frozen=True, slots=True)
class OccurrenceCounts:
    """Occurrences up to and with the day. `done` includes the `late`; `missed` are past and not done;
    `next` is the first not done on or after the day, `next_nominal` the day it is named by."""

    due: int
    done: int
    late: int
    missed: int
    next: date | None
    next_nominal: date | None
    oldest_missed: date | None = None
    all: tuple[OccurrenceDay, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceDay:
    """A place on the day; for a measure without places `place` is None. `value` is None where it has not reported;
    `last` and `on` are then its last reading. `change` is against seven days before; `share` is a percentage of
    the whole measure at this place."""

    place: str | None
    value: float | None
    on: date | None
    last: float | None
    change: float | None
    share: float | None


@dataclass(frozen=True, slots=True)
class MeasureDay:
    """A measure on the day, summed over the places that have reported (`reported` of `places`).

    `change` is against seven days before, over the places read on both days; `share` in percent.
    """

    measure: Measure
    value: float | None
    reported: int
    places: int
    change: float | None
    share: float | None
    figures: tuple[PlaceDay, ...]
    """The figure of each place; of a measure without places its one."""
    on: date | None
    """The day of the newest figure counted."""

    @property
    def by_place(self) -> tuple[PlaceDay, ...]:
        """The figures of its places, if it has any."""
        return self.figures if self.measure.places else ()


@dataclass(frozen=True, slots=True)
class Ask:
    """A request for a later due, not answered yet."""

    entry: Entry
    due: date


@dataclass(frozen=True, slots=True)
class DueMove:
    """A due set, moved or kept by the log: `before` None where there was none; `answers` an ask if any."""

    entry: Entry
    before: date | None
    after: date
    answers: Entry | None


@dataclass(frozen=True, slots=True)
class TaskDay:
    """A task on a day. Days are calendar days unless said otherwise; progress and expected are percent."""

    task: Task
    day: date
    owner: str | None
    officer: str | None
    state: State
    state_since: date | None
    """The day of the entry that gave the state; None where no entry did."""
    state_entry: Entry | None
    signal: Signal
    alert: Alert | None
    progress: float
    expected: float | None
    due: date | None
    """The due in force."""
    baseline_due: date | None
    extensions: int
    next_due: date | None
    """The due, or where there is none the oldest missed, which an event has not, else the next occurrence."""
    days_left: int | None
    working_days_left: int | None
    days_late: int | None
    done_on: date | None
    due_when_done: date | None
    """The due in force on the day it was done."""
    at_risk: tuple[Risk, ...]
    threatened_by: tuple[str, ...]
    """The needs that put an open task at risk: overdue, or due after it."""
    blocked_by: tuple[str, ...]
    stale: bool
    extension_asked: Ask | None
    no_evidence: bool
    last_log: date | None
    occurrences: OccurrenceCounts | None
    steps: tuple[StepDay, ...]
    measures: tuple[MeasureDay, ...]
    due_moves: tuple[DueMove, ...]
    entries: tuple[Entry, ...]
    """The task's own entries up to the day, in order."""

    @property
    def pressing_day(self) -> date | None:
        """The deadline as people are told it: of a task that has missed an occurrence before its due, that one."""
        missed = self.occurrences.oldest_missed if self.occurrences and self.signal == "overdue" else None
        return min((day for day in (self.next_due, missed) if day is not None), default=None)

    @property
    def pressing_days(self) -> int | None:
        """The days left to that deadline, negative when past; None where `days_left` is."""
        day = self.pressing_day
        return self.days_left if self.days_left is None or day is None else (day - self.day).days

    @property
    def nominal(self) -> date | None:
        """The nominal day of the occurrence that stands for the task: the oldest missed, which an event has not,
        else the next, else the last. None where it does not recur."""
        found = self.occurrences
        if found is None:
            return None
        missed = (o.nominal for o in found.all if o.day == found.oldest_missed and o.done_on is None)
        oldest = None if self.task.event else next(missed, None)
        return oldest or found.next_nominal or (found.all[-1].nominal if found.all else None)

    @property
    def reporting(self) -> tuple[MeasureDay, ...]:
        """The measures of which figures are to come: none of a task that is stopped or over; a part comes with its
        whole."""
        return tuple(m for m in self.measures if m.measure.share_of is None) if self.state in OPEN_STATES else ()

    @property
    def causes(self) -> Iterator[Entry]:
        """The entries that say why the work is late or slow, or of what kind the cause is; the newest first."""
        return (entry for entry in reversed(self.entries) if entry.cause or self._tells_why(entry))

    def _tells_why(self, entry: Entry) -> bool:
        """Whether the reason given is one for being late: not for a handover, a stop or a start, nor for a
        deadline that was set, kept or brought forward."""
        turned = entry.step is None and entry.state in ("paused", "active", "cancelled")
        move = next((move for move in self.due_moves if move.entry is entry), None)
        later = move is None or (move.before is not None and move.after > move.before)
        return entry.reason is not None and entry.owner is None and not turned and later

    @property
    def flags(self) -> tuple[Flag, ...]:
        """The flags that hold, in their fixed order."""
        held = (self.at_risk, self.blocked_by, self.stale, self.extension_asked, self.no_evidence)
        return tuple(flag for flag, holds in zip(FLAGS, held, strict=True) if holds)

    @property
    def counts(self) -> bool:
        """Whether it counts in progress, expected and done rate: not cancelled, carried or marked standing."""
        return self.state not in ("cancelled", "carried") and not self.task.standing


@dataclass(frozen=True, slots=True)
class DueSoFar:
    """Tasks due by the day, and how many of them are done."""

    due: int
    done: int


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over tasks. Percentages are means by weight over the tasks that count; None where there are none."""

    tasks: int
    progress: float | None
    expected: float | None
    done_rate: float | None
    due_so_far: DueSoFar
    states: dict[State, int]
    signals: dict[Signal, int]
    flags: dict[Flag, int]
