"""How far a task is, and how far it should be: both percent, 0 to 100."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from dvplan.core.ledger.task_day import MeasureDay, StepDay
    from dvplan.core.model.plan import Task
    from dvplan.core.workdays.working_calendar import WorkCalendar


def step_progress(steps: Sequence[StepDay]) -> float:
    """The weighted share of the steps done."""
    return _share((s.step.weight, s.done_on is not None) for s in steps)


def measure_progress(task: Task, measures: Sequence[MeasureDay]) -> float:
    """Value over target of the measure that `progress_from` names, by the last figure of each place: work is not
    undone by a report that did not come."""
    for found in measures:
        if found.measure.id == task.progress_from and found.measure.target:
            reached = sum(at.last for at in found.figures if at.last is not None)
            return min(100.0, max(0.0, 100 * reached / found.measure.target))
    return 0.0


def expected_progress(
    task: Task, steps: Sequence[StepDay], due: date | None, day: date, calendar: WorkCalendar
) -> float | None:
    """The progress expected on a day; None where nothing says when the task is due.

    With dated steps: the weighted share due by the day, a step without a date being due with the task.
    With a start: the working days gone over those there are. Else nothing before the due, all from it on.
    """
    if any(s.due for s in steps):
        return _share((s.step.weight, _is_due(s.due or due, day)) for s in steps)
    if due is None:
        return None
    if day >= due:
        return 100.0
    if task.start is None or day <= task.start:
        return 0.0
    whole = calendar.working_days(task.start, due)
    return 100 * calendar.working_days(task.start, day) / whole if whole else 0.0


def _is_due(due: date | None, day: date) -> bool:
    return due is not None and due <= day


def _share(parts: Iterable[tuple[float, bool]]) -> float:
    whole = held = 0.0
    for weight, holds in parts:
        whole += weight
        held += weight if holds else 0
    return 100 * held / whole if whole else 0.0
