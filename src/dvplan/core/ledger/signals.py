"""The signal and the alert of a task: rules in order, of which the first that holds counts.

One list is both the rule and its explanation: `show` prints the same rules that decide.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.core.ledger.task_day import DONE

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from dvplan.core.ledger.course import Course
    from dvplan.core.ledger.task_day import Alert, Signal
    from dvplan.core.model.workspace import SignalSettings

    Rule = Callable[[Course, SignalSettings], bool]


def _late(c: Course, _: SignalSettings) -> bool:
    return c.done_on is not None and c.due_when_done is not None and c.done_on > c.due_when_done


def _due_soon(c: Course, settings: SignalSettings) -> bool:
    return c.soonest_days is not None and c.soonest_days <= settings.due_soon


SIGNAL_RULES: tuple[tuple[Signal, Rule], ...] = (
    ("carried", lambda c, _: c.state == "carried"),
    ("cancelled", lambda c, _: c.state == "cancelled"),
    ("paused", lambda c, _: c.state == "paused"),
    ("late", _late),
    ("on_time", lambda c, _: c.state == "done" and c.due_when_done is not None),
    ("unrated", lambda c, _: c.state == "done"),
    ("standing", lambda c, _: c.task.standing),
    ("undated", lambda c, _: c.due is None and c.task.repeat is None),
    ("overdue", lambda c, _: c.overdue_days > 0),
    ("due_soon", _due_soon),
    ("on_track", lambda _, __: True),
)

ALERT_RULES: tuple[tuple[Alert, Rule], ...] = (
    ("critical", lambda c, settings: 0 < c.overdue_days >= settings.critical),
    ("red", lambda c, _: c.overdue_days > 0),
    (
        "yellow",
        lambda c, settings: (
            c.state != "submitted" and c.soonest_days is not None and c.soonest_days <= settings.yellow
        ),
    ),
)


def signal_of(course: Course, settings: SignalSettings) -> Signal:
    """The first signal whose rule holds; exactly one for every task."""
    return next(signal for signal, holds in SIGNAL_RULES if holds(course, settings))


def alert_of(course: Course, signal: Signal, settings: SignalSettings) -> Alert | None:
    """The alert of an open task with a deadline, else None."""
    if signal not in ("on_track", "due_soon", "overdue"):
        return None
    return next((alert for alert, holds in ALERT_RULES if holds(course, settings)), None)


def days_left(course: Course, signal: Signal) -> int | None:
    """Calendar days to the deadline, negative when past; None when done, cancelled, carried or undated."""
    due = _open_due(course, signal)
    return (due - course.day).days if due else None


def _open_due(course: Course, signal: Signal) -> date | None:
    return None if signal in (*DONE, "cancelled", "carried") else course.next_due


def working_days_left(course: Course, signal: Signal, working_days: Callable[[date, date], int]) -> int | None:
    """Working days after the day up to and with the deadline, negative when past."""
    due = _open_due(course, signal)
    return working_days(course.day, due) if due else None


def days_late(course: Course) -> int | None:
    """Calendar days between the due in force and the day a late task was done."""
    if course.done_on is None or course.due_when_done is None or course.done_on <= course.due_when_done:
        return None
    return (course.done_on - course.due_when_done).days
