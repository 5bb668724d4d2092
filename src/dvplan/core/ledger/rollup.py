"""Sums of tasks: over a plan, a group, an owner or the whole. Every count adds up under every filter."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Protocol

from dvplan.core.ledger.task_day import FLAGS, SIGNALS, STATES, DueSoFar, Totals

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dvplan.core.ledger.task_day import TaskDay
    from dvplan.core.model.plan import Task


class Weighed(Protocol):
    """What a mean needs of a task."""

    @property
    def task(self) -> Task: ...
    @property
    def progress(self) -> float: ...
    @property
    def expected(self) -> float | None: ...


def totals(tasks: Sequence[TaskDay]) -> Totals:
    """Counts of all the tasks; means and rates over those that count (not cancelled, carried or standing)."""
    counted = [t for t in tasks if t.counts]
    due = [t for t in counted if t.due is not None and t.due <= t.day]
    states = Counter(t.state for t in tasks)
    signals = Counter(t.signal for t in tasks)
    flags = Counter(flag for t in tasks for flag in t.flags)
    return Totals(
        tasks=len(tasks),
        progress=mean_progress(counted),
        expected=mean_expected(counted),
        done_rate=100 * sum(t.state == "done" for t in counted) / len(counted) if counted else None,
        due_so_far=DueSoFar(len(due), sum(t.state == "done" for t in due)),
        states={state: states[state] for state in STATES},
        signals={signal: signals[signal] for signal in SIGNALS},
        flags={flag: flags[flag] for flag in FLAGS},
    )


def not_standing(tasks: Iterable[TaskDay]) -> list[TaskDay]:
    """The tasks that the totals people read are of: standing ones are told apart, whatever became of them."""
    return [t for t in tasks if not t.task.standing]


def standing_tasks(tasks: Iterable[TaskDay]) -> int:
    """How many standing tasks there are; one that is carried on is counted once, one that is cancelled no more."""
    return sum(t.task.standing and t.state not in ("carried", "cancelled") for t in tasks)


def mean_progress(tasks: Iterable[Weighed]) -> float | None:
    """Progress as a mean by weight, in percent; None without tasks."""
    return _mean((t.task.weight, t.progress) for t in tasks)


def mean_expected(tasks: Iterable[Weighed]) -> float | None:
    """Expected progress as a mean by weight over the tasks that have one, in percent."""
    return _mean((t.task.weight, t.expected) for t in tasks if t.expected is not None)


def _mean(parts: Iterable[tuple[float, float]]) -> float | None:
    whole = total = 0.0
    for weight, value in parts:
        whole += weight
        total += weight * value
    return total / whole if whole else None
