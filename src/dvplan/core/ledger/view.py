"""The book on a day. Tasks are folded when asked for and kept, so a command pays for what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.core.ledger import flags
from dvplan.core.ledger.course import CarriedOut, Course, course_of
from dvplan.core.ledger.rollup import mean_progress
from dvplan.core.ledger.signals import alert_of, days_late, days_left, signal_of, working_days_left
from dvplan.core.ledger.task_day import OPEN_STATES, TaskDay

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dvplan.core.ledger.book import Book
    from dvplan.core.ledger.task_day import Signal
    from dvplan.core.model.plan import Plan, Task


class View:
    """What the book says on a day, and nothing that was dated later."""

    __slots__ = ("_courses", "_days", "book", "day")

    def __init__(self, book: Book, day: date) -> None:
        self.book = book
        self.day = day
        self._courses: dict[str, Course] = {}
        self._days: dict[str, TaskDay] = {}

    def task(self, key: str) -> TaskDay | None:
        """The task on the day; None before the day it was assigned, and for a key that is not there."""
        return self._task_day(key) if key in self.book.tasks and self.is_given(key) else None

    def tasks(self, plan: Plan | None = None) -> tuple[TaskDay, ...]:
        """The tasks of a plan, or of all, in the order they are written; events are no tasks."""
        return tuple(self._task_day(t.key) for t in self._given(plan) if not t.event)

    def events(self, plan: Plan | None = None) -> tuple[TaskDay, ...]:
        """The events of a plan, or of all, in the order they are written."""
        return tuple(self._task_day(t.key) for t in self._given(plan) if t.event)

    def closed(self, plan: Plan) -> bool:
        """Whether the plan is past its due with nothing open in it. A standing task keeps no plan open, nor
        does a repeating one when all its occurrences are done."""
        if plan.due is None or self.day <= plan.due:
            return False
        courses = (self.course(t.key) for t in plan.tasks if not t.event and not t.standing)
        return not any(course.state in (*OPEN_STATES, "paused") and course.ended_on is None for course in courses)

    def is_given(self, key: str) -> bool:
        """Whether a task of the book was assigned by then; KeyError for a key that is not in it."""
        assigned = self.book.tasks[key].assigned
        return assigned is None or assigned <= self.day

    def course(self, key: str) -> Course:
        """The task's own course; KeyError for a key that is not in the book."""
        found = self._courses.get(key)
        if found is None:
            found = self._courses[key] = course_of(self.book, key, self.day, self._carried_out(key))
        return found

    def neighbour(self, key: str) -> tuple[Course, Signal] | None:
        """Another task's course and signal; where it was carried on, those of the task that carries it on."""
        while key in self.book.tasks:
            found = self.course(key)
            if found.state != "carried":
                return found, signal_of(found, self.book.settings.signals)
            key = self.book.successors[key]
        return None

    def _given(self, plan: Plan | None) -> list[Task]:
        plans: Sequence[Plan] = self.book.plans if plan is None else (plan,)
        return [task for plan in plans for task in plan.tasks if self.is_given(task.key)]

    def _carried_out(self, key: str) -> CarriedOut | None:
        plans = self.book.carried_out_by.get(key)
        if not plans:
            return None
        tasks = [t for plan in plans for t in plan.tasks if not t.event and self.is_given(t.key)]
        courses = [self.course(t.key) for t in tasks]
        progress = mean_progress(c for c in courses if c.counts)
        return CarriedOut(progress, self._finished_on(courses))

    def _finished_on(self, courses: Sequence[Course]) -> date | None:
        """The day the last of the tasks was done, a carried one being done when its successor is."""
        ends = [
            self.neighbour(c.task.key) if c.state == "carried" else (c, None)
            for c in courses
            if not c.task.standing
        ]
        days = [end[0].ended_on for end in ends if end is not None and end[0].state != "cancelled"]
        return max((day for day in days if day), default=None) if all(days) else None

    def _task_day(self, key: str) -> TaskDay:
        found = self._days.get(key)
        if found is None:
            found = self._days[key] = self._fold(self.course(key))
        return found

    def _fold(self, c: Course) -> TaskDay:
        settings, calendar = self.book.settings.signals, self.book.calendar
        signal = signal_of(c, settings)
        return TaskDay(
            task=c.task,
            day=c.day,
            owner=c.history.owner,
            officer=c.history.officer,
            state=c.state,
            state_since=c.since,
            state_entry=c.history.state_entry if c.state == c.history.state else None,
            signal=signal,
            alert=alert_of(c, signal, settings),
            progress=c.progress,
            expected=c.expected,
            due=c.due,
            baseline_due=c.history.baseline_due,
            extensions=c.history.extensions,
            next_due=c.next_due,
            days_left=days_left(c, signal),
            working_days_left=working_days_left(c, signal, calendar.working_days),
            days_late=days_late(c),
            done_on=c.done_on,
            due_when_done=c.due_when_done,
            at_risk=flags.risks(c, settings, self.neighbour),
            threatened_by=flags.threatening_needs(c, self.neighbour),
            blocked_by=flags.blocked_by(c, self.neighbour),
            stale=flags.stale(c, settings, calendar),
            extension_asked=flags.open_ask(c),
            no_evidence=flags.no_evidence(c, settings),
            last_log=c.history.last_log,
            occurrences=c.occurrences,
            steps=c.steps,
            measures=c.measures,
            due_moves=tuple(c.history.moves),
            entries=tuple(c.history.entries),
        )
