"""Why a task has its signal, alert and flags: each rule asked, whether it held, and the figures it used."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvplan.core.ledger import flags
from dvplan.core.ledger.signals import ALERT_RULES, SIGNAL_RULES, signal_of
from dvplan.core.ledger.task_day import OPEN_STATES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from dvplan.core.ledger.course import Course
    from dvplan.core.ledger.view import View

    Figure = str | int | float | date | None | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """One rule asked of a task. `rule` is the name of a signal or flag, or of an alert as "alert_red"; a
    risk is "at_risk_behind" and so on. `figures` are what the rule looked at, and `held` is None where that is in
    a plan that is left out."""

    rule: str
    held: bool | None
    figures: Mapping[str, Figure]


def why(view: View, key: str) -> tuple[Reason, ...]:
    """Every rule asked of a task on the view's day, in the order asked, up to the signal and alert that held.

    Raises KeyError for a task that is not in the book.
    """
    course = view.course(key)
    return (*_signal(view, course), *_alert(view, course), *_flags(view, course))


def _signal(view: View, course: Course) -> Iterator[Reason]:
    settings = view.book.settings.signals
    for rule, holds in SIGNAL_RULES:
        held = holds(course, settings)
        yield Reason(rule, held, _figures(view, course))
        if held:
            return


def _alert(view: View, course: Course) -> Iterator[Reason]:
    settings = view.book.settings.signals
    if signal_of(course, settings) not in ("on_track", "due_soon", "overdue"):
        return
    for rule, holds in ALERT_RULES:
        held = holds(course, settings)
        yield Reason(f"alert_{rule}", held, _figures(view, course))
        if held:
            return


def _figures(view: View, course: Course) -> dict[str, Figure]:
    settings = view.book.settings.signals
    return {
        "day": course.day,
        "state": course.state,
        "since": course.since,
        "due": course.next_due,
        "due_when_done": course.due_when_done,
        "done_on": course.done_on,
        "overdue_days": course.overdue_days,
        "days_left": course.soonest_days,
        "due_soon": settings.due_soon,
        "critical": settings.critical,
        "yellow": settings.yellow,
        "progress": course.progress,
        "expected": course.expected,
    }


def _flags(view: View, course: Course) -> Iterator[Reason]:
    settings, calendar = view.book.settings.signals, view.book.calendar
    if course.state == "done":
        yield Reason("no_evidence", flags.no_evidence(course, settings), {"asked": settings.evidence})
    if course.state not in OPEN_STATES:
        return
    base = _figures(view, course)
    yield Reason("at_risk_behind", flags.behind(course, settings), {**base, "behind": settings.behind})
    late_steps = tuple(s.step.title for s in flags.overdue_steps(course))
    yield Reason("at_risk_step", bool(late_steps), {"steps": late_steps})
    unseen = tuple(key for key in course.task.needs if view.neighbour(key) is None)
    yield _of_needs("at_risk_need", flags.threatening_needs(course, view.neighbour), unseen)
    yield _of_needs("blocked", flags.blocked_by(course, view.neighbour), unseen)
    if not course.task.standing:
        silence = flags.silent_days(course, calendar)
        figures: dict[str, Figure] = {
            "working_days": silence,
            "stale": settings.stale,
            "since": course.history.last_log,
        }
        yield Reason("stale", flags.stale(course, settings, calendar), figures)
    ask = flags.open_ask(course)
    yield Reason("extension_asked", ask is not None, {"asked": ask.due if ask else None})


def _of_needs(rule: str, found: tuple[str, ...], unseen: tuple[str, ...]) -> Reason:
    return Reason(rule, True if found else None if unseen else False, {"needs": found or unseen})
