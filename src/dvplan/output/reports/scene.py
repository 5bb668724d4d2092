"""What a report is made from: the book on a day, what was asked for, and in which language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dvplan.core.checks.left_out import LeftOut
    from dvplan.core.ledger.task_day import TaskDay
    from dvplan.core.ledger.view import View
    from dvplan.core.model.plan import Plan
    from dvplan.core.query.select import Selection


@dataclass(frozen=True, slots=True)
class Scene:
    """The input of every report: same scene, same report."""

    view: View
    selection: Selection
    left_out: tuple[LeftOut, ...] = ()
    lang: str = "vi"
    everything: bool = False
    filtered: bool = False
    """Whether a filter chose the tasks."""

    @property
    def tasks(self) -> tuple[TaskDay, ...]:
        """The tasks that the filter lets through."""
        return self.selection.tasks

    def plans(self) -> tuple[tuple[Plan, tuple[TaskDay, ...]], ...]:
        """The plans that have a task among them, each with these tasks."""
        by_plan: dict[str, list[TaskDay]] = {}
        for task in self.tasks:
            by_plan.setdefault(task.task.plan, []).append(task)
        return tuple((plan, tuple(by_plan[plan.id])) for plan in self.view.book.plans if plan.id in by_plan)
