"""A task's own course up to a day, before its neighbours are looked at: everything but the flags."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dvplan.core.ledger.history import replay
from dvplan.core.ledger.occurrences import occurrence_counts, occurrence_progress
from dvplan.core.ledger.progress import expected_progress, measure_progress, step_progress
from dvplan.core.ledger.readings import measure_days
from dvplan.core.ledger.task_day import StepDay

if TYPE_CHECKING:
    from datetime import date

    from dvplan.core.ledger.book import Book
    from dvplan.core.ledger.history import History
    from dvplan.core.ledger.task_day import MeasureDay, OccurrenceCounts, State
    from dvplan.core.model.plan import Task


@dataclass(frozen=True, slots=True)
class CarriedOut:
    """What the plans that carry out a task say of it: progress in percent, None where nothing of them counts
    yet; the day the last of them was done."""

    progress: float | None
    done_on: date | None


@dataclass(frozen=True, slots=True)
class Course:
    """Where a task stands on a day by its own plan and log."""

    task: Task
    day: date
    history: History
    state: State
    since: date | None
    due: date | None
    done_on: date | None
    due_when_done: date | None
    progress: float
    expected: float | None
    steps: tuple[StepDay, ...]
    occurrences: OccurrenceCounts | None
    measures: tuple[MeasureDay, ...]

    @property
    def next_due(self) -> date | None:
        """The due, or where there is none the oldest missed, else the next occurrence; an event misses none."""
        if self.due is not None or self.occurrences is None:
            return self.due
        missed = None if self.task.event else self.occurrences.oldest_missed
        return missed or self.occurrences.next

    @property
    def overdue_days(self) -> int:
        """Calendar days since the earliest due or occurrence that was not kept; 0 where all were, and for an
        event, which only passes."""
        if self.task.event:
            return 0
        passed = [self.due, self.occurrences.oldest_missed if self.occurrences else None]
        return max(((self.day - due).days for due in passed if due is not None and due < self.day), default=0)

    @property
    def soonest_days(self) -> int | None:
        """Calendar days to the due or the next occurrence, whichever is sooner; None for an event that is past."""
        ahead = [self.due, self.occurrences.next if self.occurrences else None]
        days = [(due - self.day).days for due in ahead if due is not None]
        return min((left for left in days if left >= 0 or not self.task.event), default=None)

    @property
    def ended_on(self) -> date | None:
        """The day it was done; of a repeating task, which is never `done` itself, the day its last occurrence
        was, once none is left."""
        if self.done_on is not None or self.due is not None or self.occurrences is None:
            return self.done_on
        if self.occurrences.next is not None or self.occurrences.missed:
            return None
        return max((o.done_on for o in self.occurrences.all if o.done_on), default=None)

    @property
    def counts(self) -> bool:
        """Whether it counts in progress, expected and done rate."""
        return self.state not in ("cancelled", "carried") and not self.task.standing


def history_of(book: Book, key: str, day: date) -> History:
    """A task's replayed entries, going on from the task it was carried from if any."""
    task = book.tasks[key]
    origin = None
    if task.carried_from and task.carried_from in book.tasks and task.assigned is not None:
        before = course_of(book, task.carried_from, min(task.assigned, day), None)
        origin = replace(before.history, progress=before.progress)
    return replay(task, book.entries.get(key, ()), day, origin)


def course_of(book: Book, key: str, day: date, carried_out: CarriedOut | None) -> Course:
    """The task's course. `carried_out` is what the plans that carry it out say, if there are any."""
    task = book.tasks[key]
    history = history_of(book, key, day)
    plan_due = book.plan_dues.get(task.plan)
    steps = tuple(StepDay(s, history.step_dues.get(s.id), history.steps_done.get(s.id)) for s in task.steps)
    measures = measure_days(task.measures, history.readings, day) if task.measures else ()
    occurrences = (
        occurrence_counts(task.repeat, history.occurrence_entries, day, book.calendar, plan_due)
        if task.repeat
        else None
    )
    state, since = _state(book, task, history, day, carried_out)
    done_on = since if state == "done" else None
    if state == "done":
        progress = 100.0
    elif task.repeat and occurrences and not steps:
        progress = occurrence_progress(task.repeat, occurrences, book.calendar, plan_due)
    else:
        progress = _progress(task, history, steps, measures, carried_out)
    return Course(
        task=task,
        day=day,
        history=history,
        state=state,
        since=since,
        due=history.due,
        done_on=done_on,
        due_when_done=history.due_on(done_on) if done_on else None,
        progress=progress,
        expected=expected_progress(task, steps, history.due, day, book.calendar),
        steps=steps,
        occurrences=occurrences,
        measures=measures,
    )


def _progress(
    task: Task,
    history: History,
    steps: tuple[StepDay, ...],
    measures: tuple[MeasureDay, ...],
    carried_out: CarriedOut | None,
) -> float:
    """Percent done by the steps, else the measure, else the plans that carry the task out, else the last word."""
    if steps:
        return step_progress(steps)
    if task.progress_from:
        return measure_progress(task, measures)
    if carried_out and carried_out.progress is not None:
        return carried_out.progress
    return history.progress


def _state(
    book: Book, task: Task, history: History, day: date, carried_out: CarriedOut | None
) -> tuple[State, date | None]:
    successor = book.tasks.get(book.successors.get(task.key, ""))
    if successor is not None and successor.assigned is not None and successor.assigned <= day:
        return "carried", successor.assigned
    finished = carried_out.done_on if carried_out else None
    if (
        finished is not None
        and history.state not in ("cancelled", "done")
        and (history.since is None or history.since < finished)
    ):
        return "done", finished
    if history.state is not None:
        return history.state, history.since
    begun = task.start is not None and task.start <= day
    return ("active" if begun or history.worked else "planned"), None
