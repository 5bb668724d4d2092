"""The replay of a task's entries up to a day: what was logged, before any rule judges it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from dvplan.core.ledger.task_day import Ask, DueMove

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from dvplan.core.model.entry import Entry, Reading
    from dvplan.core.model.plan import Task

LoggedState = Literal["active", "submitted", "done", "paused", "cancelled"]


@dataclass(slots=True)
class History:
    """What the entries up to a day add up to. Filled by `replay` alone; read-only afterwards."""

    owner: str | None = None
    officer: str | None = None
    due: date | None = None
    baseline_due: date | None = None
    extensions: int = 0
    moves: list[DueMove] = field(default_factory=list)
    ask: Ask | None = None
    state: LoggedState | None = None
    since: date | None = None
    """The first day of the unbroken run of `state`."""
    state_entry: Entry | None = None
    unfinished: tuple[LoggedState | None, date | None, Entry | None] | None = None
    """State, since and entry before the last step done made the task done; None where that did not."""
    progress: float = 0
    worked: bool = False
    """Whether progress, a step, an occurrence, a reading or evidence was logged."""
    has_evidence: bool = False
    last_log: date | None = None
    step_dues: dict[str, date] = field(default_factory=dict)
    steps_done: dict[str, date] = field(default_factory=dict)
    occurrence_entries: list[Entry] = field(default_factory=list)
    """The entries that say an occurrence, named by its nominal or moved date, is done or not done after all."""
    readings: list[Reading] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)

    def due_on(self, day: date) -> date | None:
        """The due in force at the end of a day."""
        due = self.moves[0].before if self.moves else self.due
        for move in self.moves:
            if move.entry.on > day:
                break
            due = move.after
        return due


def replay(task: Task, entries: Iterable[Entry], day: date, origin: History | None = None) -> History:
    """Replay the entries of a task, given in the order they count, up to and with a day.

    `origin` is where the task it was carried from stood on the day this one was assigned: due, first
    deadline, extensions, progress, steps and readings go on from there.
    """
    history = _begin(task, origin)
    for entry in entries:
        if entry.on > day:
            break
        _take(history, task, entry)
    return history


def _begin(task: Task, origin: History | None) -> History:
    history = History(owner=task.owner, officer=task.officer, due=task.due, baseline_due=task.due)
    history.step_dues = {step.id: step.due for step in task.steps if step.due}
    if origin is not None:
        history.due = task.due or origin.due
        history.baseline_due = origin.baseline_due or task.due
        history.extensions = origin.extensions
        history.progress = origin.progress
        history.worked = origin.worked
        history.step_dues |= {
            step.id: origin.step_dues[step.id]
            for step in task.steps
            if not step.due and step.id in origin.step_dues
        }
        history.steps_done = {
            step.id: origin.steps_done[step.id] for step in task.steps if step.id in origin.steps_done
        }
        history.readings = list(origin.readings)
    return history


def _take(history: History, task: Task, entry: Entry) -> None:
    history.entries.append(entry)
    history.last_log = entry.on
    history.owner = entry.owner or history.owner
    history.officer = entry.officer or history.officer
    history.has_evidence = history.has_evidence or entry.evidence is not None
    history.worked = history.worked or _is_work(entry)
    history.readings.extend(entry.readings)
    if entry.progress is not None:
        history.progress = entry.progress
    if entry.step is not None:
        _take_step(history, task, entry, entry.step)
    elif entry.occurrence is not None:
        history.occurrence_entries.append(entry)
    else:
        if entry.due is not None:
            _take_due(history, entry, entry.due)
        if entry.state is not None:
            history.unfinished = None
            _enter(history, entry.state, entry)
    if entry.ask_due is not None:
        history.ask = Ask(entry, entry.ask_due)


def _is_work(entry: Entry) -> bool:
    return (
        entry.progress is not None
        or (entry.step is not None and not _only_moves_step(entry))
        or entry.occurrence is not None
        or bool(entry.readings)
        or entry.evidence is not None
    )


def _only_moves_step(entry: Entry) -> bool:
    return entry.due is not None and entry.state is None


def _take_step(history: History, task: Task, entry: Entry, step: str) -> None:
    if entry.due is not None:
        history.step_dues[step] = entry.due
    if _only_moves_step(entry):
        return
    if entry.state == "active":
        history.steps_done.pop(step, None)
        # Only a `done` that came from the steps falls with one of them, and what was logged before holds again.
        if history.unfinished is not None:
            history.state, history.since, history.state_entry = history.unfinished
            history.unfinished = None
    else:
        if step in history.steps_done:  # said again, it finishes nothing a second time
            return
        history.steps_done[step] = entry.on
        if history.state != "done" and all(known.id in history.steps_done for known in task.steps):
            history.unfinished = (history.state, history.since, history.state_entry)
            _enter(history, "done", entry)


def _take_due(history: History, entry: Entry, due: date) -> None:
    before = history.due
    answers = history.ask.entry if history.ask else None
    history.ask = None
    history.moves.append(DueMove(entry, before, due, answers))
    history.due = due
    if history.baseline_due is None:
        history.baseline_due = due
    elif before is not None and due > before:
        history.extensions += 1


def _enter(history: History, state: str, entry: Entry) -> None:
    if history.state != state:
        history.state = state  # type: ignore[assignment]  # the reader admits no other word
        history.since = entry.on
        history.state_entry = entry
