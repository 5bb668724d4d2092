"""The rules behind a task's status, in words: each as a question, whether it held, and what it looked at."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from dvplan.output.blocks import Item, Items, Span, text
from dvplan.output.reports.figures import measured, percentage
from dvplan.output.words.why_words import why_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dvplan.core.ledger.task_day import TaskDay
    from dvplan.core.ledger.why import Reason
    from dvplan.output.reports.names import Names
    from dvplan.output.reports.scene import Scene
    from dvplan.output.words.label_words import Labels
    from dvplan.output.words.why_words import WhyWords


class Explainer:
    """Puts the reasons of one task into words."""

    __slots__ = ("_labels", "_names", "_t", "_view", "_words")

    def __init__(self, labels: Labels, names: Names, scene: Scene, t: TaskDay) -> None:
        self._labels = labels
        self._view = scene.view
        self._names = names
        self._t = t
        self._words: WhyWords = why_words(scene.lang)

    def items(self, reasons: Sequence[Reason]) -> Items:
        """A line for each rule, in the order asked."""
        return Items(tuple(self._item(reason) for reason in reasons))

    def _item(self, reason: Reason) -> Item:
        words = self._words
        held, not_held = words.answers[self._case(reason)]
        said = (held if reason.held else not_held).format_map(self._figures(reason))
        otherwise = words.unknown if reason.held is None else words.no
        verdict = Span(words.yes, "strong") if reason.held else Span(otherwise, "muted")
        label = Span(words.questions[reason.rule], "strong" if reason.held else "plain")
        return Item(
            text(label), text(verdict, ": " if said else "", Span(said, "plain" if reason.held else "muted"))
        )

    def _case(self, reason: Reason) -> str:
        """The answer that fits: the rule's own, or that of a case of it."""
        if reason.held:
            unlogged = reason.rule == "stale" and reason.figures["since"] is None
            return "stale/unlogged" if unlogged else reason.rule
        found = "unseen" if reason.held is None else self._case_not_held(reason)
        return f"{reason.rule}/{found}" if found else reason.rule

    def _case_not_held(self, reason: Reason) -> str:
        figures, t = reason.figures, self._t
        done = t.state == "done"
        match reason.rule:
            case "late":
                return ("done" if figures["due_when_done"] else "unrated") if done else ""
            case "on_time":
                return "unrated" if done else ""
            case "undated":
                return "repeats" if t.due is None else ""
            case "alert_critical":
                return "" if figures["overdue_days"] else "ahead"
            case "alert_yellow":
                return "submitted" if t.state == "submitted" else ""
            case "at_risk_behind":
                return "" if measured(t) else "unmeasured"
            case "stale":
                return _silence(reason)
            case "no_evidence":
                return "" if figures["asked"] else "unasked"
        return ""

    def _figures(self, reason: Reason) -> dict[str, str]:
        """The reason's figures as people read them."""
        labels, figures = self._labels, reason.figures
        said = {name: self._figure(name, value) for name, value in figures.items()}
        if "overdue_days" in figures:
            said["overdue"] = self._deadline(-_days(figures["overdue_days"]))
            left = figures["days_left"]
            said["ahead"] = self._words.answers["none_ahead"][0] if left is None else self._deadline(_days(left))
        if reason.rule == "stale" and figures["since"] is None:
            said["since"] = labels.day(self._t.task.assigned) if self._t.task.assigned else ""
        return said

    def _need(self, key: str) -> str:
        if key not in self._view.book.tasks:
            return key
        need = self._view.task(key)
        if need is None:
            return self._names.task_id(key)
        how = [self._labels.signals[need.signal].lower()]
        if need.next_due is not None:
            how.append(f"{self._labels.fields['due'].lower()} {self._labels.day(need.next_due)}")
        return f"{self._names.task_id(key)} ({', '.join(how)})"

    def _deadline(self, days: int) -> str:
        return self._words.deadline(self._labels.day(self._t.day + timedelta(days)), days)

    def _figure(self, name: str, value: object) -> str:
        labels = self._labels
        match name, value:
            case _, None:
                return labels.words["unwritten"]
            case "state", str():
                return labels.states[value].lower()
            case "needs", tuple():
                return ", ".join(map(self._need, value))
            case _, tuple():
                return ", ".join(value)
            case (("progress" | "expected"), (int() | float())):
                return percentage(labels, value)
            case (("due_soon" | "critical" | "yellow" | "stale"), int()):
                return self._words.days(value)
            case "working_days", int():
                return self._words.working_days(value)
            case _, (int() | float()):
                return labels.number(value, 0 if value == round(value) else 1)
        return _day(labels, value)


def _silence(reason: Reason) -> str:
    working_days, stale = reason.figures["working_days"], reason.figures["stale"]
    if working_days is None:
        return "unknown"
    if _days(working_days) >= _days(stale):
        return "early"
    return "unlogged" if reason.figures["since"] is None else ""


def _days(value: object) -> int:
    return value if isinstance(value, int) else 0


def _day(labels: Labels, value: object) -> str:
    day: date = value  # type: ignore[assignment]  # nothing else is left among a reason's figures
    return labels.day(day)
