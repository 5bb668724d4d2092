"""How a task is said to be done: as a whole, with evidence, after what it needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.core.diagnostics.problem import Problem
from dvplan.core.ledger.history import replay

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dvplan.core.checks.facts import Facts
    from dvplan.core.diagnostics.problem import Arg
    from dvplan.core.ledger.history import History
    from dvplan.core.model.entry import Entry
    from dvplan.core.model.location import Location
    from dvplan.core.model.plan import Task


def done_as_a_whole(facts: Facts) -> Iterator[Problem]:
    """A standing or repeating task said to be done, which only an occurrence of it can be."""
    for key, task in facts.tasks.items():
        if not task.standing and task.repeat is None:
            continue
        hint = "standing" if task.repeat is None else "repeating"
        for entry in facts.entries.get(key, ()):
            if entry.state == "done" and entry.step is None and entry.occurrence is None:
                yield Problem(
                    "done-as-a-whole", entry.location.at("state"), {"task": key}, hint, plans=(task.plan,)
                )


def done_without_evidence(facts: Facts) -> Iterator[Problem]:
    """A task done of which no entry names any evidence, where the office asks for it."""
    if not facts.settings.signals.evidence:
        return
    for key, task in facts.tasks.items():
        done = _done_by(facts, task)
        if done is not None and not facts.histories[key].has_evidence and not task.event:
            yield Problem("no-evidence", _location_of(done), {"task": key}, plans=(task.plan,))


def done_before_need(facts: Facts) -> Iterator[Problem]:
    """A task done while one that it needs was neither done nor cancelled."""
    for key, task in facts.tasks.items():
        done = _done_by(facts, task)
        for need in task.needs if done is not None else ():
            if done is not None and _is_open(facts, need, done.on):
                args: dict[str, Arg] = {"task": key, "need": need, "on": done.on}
                yield Problem("done-before-need", _location_of(done), args, plans=(task.plan,))


def _done_by(facts: Facts, task: Task) -> Entry | None:
    """The entry that made the task done; None where it is not, or by a step it does not have."""
    history = facts.histories[task.key]
    entry = history.state_entry if history.state == "done" else None
    return None if entry is not None and entry.step is not None and not task.steps else entry


def _is_open(facts: Facts, key: str, day: date) -> bool:
    """Whether a task was neither done nor cancelled on a day, nor was the one that carries it on. What a plan
    carries out, what has no end, and what is not there, is not held against anyone."""
    seen: set[str] = set()
    while key not in seen:
        seen.add(key)
        task = facts.tasks.get(key)
        if task is None or key in facts.carried_out or task.standing or task.repeat is not None:
            return False
        successor = facts.successors.get(key)
        if successor is None or successor.assigned is None or successor.assigned > day:
            return not _had_ended(facts.histories[key], task, facts.entries.get(key, ()), day)
        key = successor.key
    return False


def _had_ended(history: History, task: Task, entries: tuple[Entry, ...], day: date) -> bool:
    ended = ("done", "cancelled")
    if history.state in ended and history.since is not None and history.since <= day:
        return True
    return any(entry.on > day for entry in entries) and replay(task, entries, day).state in ended


def _location_of(done: Entry) -> Location:
    return done.location.at("step") if done.step is not None else done.location.at("state")
