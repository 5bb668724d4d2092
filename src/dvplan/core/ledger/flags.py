"""What is said beside the signal: at risk, blocked, stale, an extension asked, no evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.core.ledger.task_day import OPEN_STATES

if TYPE_CHECKING:
    from collections.abc import Callable

    from dvplan.core.ledger.course import Course
    from dvplan.core.ledger.task_day import Ask, Risk, Signal, StepDay
    from dvplan.core.model.workspace import SignalSettings
    from dvplan.core.workdays.working_calendar import WorkCalendar

    Neighbour = Callable[[str], tuple[Course, Signal] | None]

SOON_ENOUGH_TO_ASK = 30
"""Calendar days to the deadline from which silence about a task not begun counts as stale."""


def behind(course: Course, settings: SignalSettings) -> bool:
    """Whether progress is `behind` points or more under what dated steps or a start of its own make expected."""
    measured = course.task.start is not None or any(step.due for step in course.steps)
    # Rounded, or shares such as 11/60 less 1/30 would fall a hair short of 15 points.
    return (
        measured and course.expected is not None and round(course.expected - course.progress, 6) >= settings.behind
    )


def overdue_steps(course: Course) -> tuple[StepDay, ...]:
    """The steps that are past their date and not done."""
    return tuple(s for s in course.steps if s.done_on is None and s.due is not None and s.due < course.day)


def threatening_needs(course: Course, neighbour: Neighbour) -> tuple[str, ...]:
    """The unfinished needs of an open task that are overdue, or due after it."""
    if course.state not in OPEN_STATES:
        return ()
    return tuple(key for key in course.task.needs if _threatens(course, neighbour(key)))


def _threatens(course: Course, need: tuple[Course, Signal] | None) -> bool:
    if need is None or need[0].state in ("done", "cancelled"):
        return False
    other, signal = need
    if signal == "overdue":
        return True
    return other.next_due is not None and course.next_due is not None and other.next_due > course.next_due


def risks(course: Course, settings: SignalSettings, neighbour: Neighbour) -> tuple[Risk, ...]:
    """Why an open task is at risk."""
    if course.state not in OPEN_STATES:
        return ()
    found: tuple[tuple[Risk, bool], ...] = (
        ("behind", behind(course, settings)),
        ("step", bool(overdue_steps(course))),
        ("need", bool(threatening_needs(course, neighbour))),
    )
    return tuple(risk for risk, holds in found if holds)


def blocked_by(course: Course, neighbour: Neighbour) -> tuple[str, ...]:
    """The needs of an open task that are neither done nor cancelled."""
    if course.state not in OPEN_STATES:
        return ()
    found = ((key, neighbour(key)) for key in course.task.needs)
    return tuple(key for key, need in found if need is not None and need[0].state not in ("done", "cancelled"))


def silent_days(course: Course, calendar: WorkCalendar) -> int | None:
    """Working days since the last entry, else since the task was assigned; None where neither is known."""
    since = course.history.last_log or course.task.assigned
    return calendar.working_days(since, course.day) if since else None


def stale(course: Course, settings: SignalSettings, calendar: WorkCalendar) -> bool:
    """Whether an open task, begun or due within 30 days, has had no entry for `stale` working days."""
    if course.state not in OPEN_STATES or course.task.standing:
        return False
    due_within = course.next_due is not None and (course.next_due - course.day).days <= SOON_ENOUGH_TO_ASK
    silence = silent_days(course, calendar)
    return (course.state != "planned" or due_within) and silence is not None and silence >= settings.stale


def open_ask(course: Course) -> Ask | None:
    """The request for a later due that nothing has answered yet."""
    return course.history.ask if course.state in OPEN_STATES else None


def no_evidence(course: Course, settings: SignalSettings) -> bool:
    """Whether the task is done and no entry names evidence, where the office asks for it."""
    return settings.evidence and course.state == "done" and not course.history.has_evidence
