"""Progress: by whom it is told, whether it goes up, whether its end is told too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.core.diagnostics.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvplan.core.checks.facts import Facts
    from dvplan.core.diagnostics.problem import Arg
    from dvplan.core.model.plan import Task


def typed_progress(facts: Facts) -> Iterator[Problem]:
    """Progress typed where steps, occurrences or a measure say it."""
    for key, task in facts.tasks.items():
        source = _source(task)
        for entry in facts.entries.get(key, ()) if source else ():
            if entry.progress is not None:
                location = entry.location.at("progress")
                yield Problem("typed-progress", location, {"task": key}, source, plans=(task.plan,))


def falling_progress(facts: Facts) -> Iterator[Problem]:
    """Progress under what was last told. A task taken up again after its end may begin lower."""
    for key, task in facts.tasks.items():
        if _source(task):
            continue
        origin = facts.origins.get(key)
        last, done = origin.progress if origin else 0.0, False
        for entry in facts.entries.get(key, ()):
            if entry.step is None and entry.occurrence is None and entry.state is not None:
                if done and entry.state == "active":
                    last = 0.0
                done = entry.state == "done"
            if entry.progress is None:
                continue
            if entry.progress < last:
                args: dict[str, Arg] = {"task": key, "before": last, "after": entry.progress}
                yield Problem("progress-falls", entry.location.at("progress"), args, plans=(task.plan,))
            last = entry.progress


def full_not_done(facts: Facts) -> Iterator[Problem]:
    """Progress 100 as the last word on a task that nobody says is submitted, done or given up."""
    for key, task in facts.tasks.items():
        if _source(task) or key in facts.successors or key in facts.carried_out:
            continue
        entries = facts.entries.get(key, ())
        told = [entry for entry in entries if entry.progress is not None]
        if not told or told[-1].progress != 100:
            continue
        ended = any(entry.state == "done" and entry.occurrence is None for entry in entries)
        if not ended and facts.histories[key].state not in ("submitted", "cancelled"):
            yield Problem("full-not-done", told[-1].location.at("progress"), {"task": key}, plans=(task.plan,))


def _source(task: Task) -> str | None:
    """What tells the progress of a task, where its log does not."""
    if task.steps:
        return "steps"
    if task.repeat is not None:
        return "occurrences"
    return "measure" if task.progress_from is not None else None
