"""What the places reported in a span, and which of them did not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dvplan.core.digest.item import Item
from dvplan.core.ledger.readings import is_overdue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvplan.core.digest.scope import Scope
    from dvplan.core.ledger.task_day import MeasureDay, PlaceDay, TaskDay


def readings(scope: Scope, t: TaskDay) -> Iterator[Item]:
    """An item for each figure of each measure that was reported in the span; of a measure without places one. One
    that is too old to count by now was reported all the same."""
    reported = {reading.measure for entry in scope.entries(t) for reading in entry.readings}
    for m in compared(scope, t):
        if m.measure.id in reported:
            for at in m.figures:
                if at.value is not None or scope.within(at.on):
                    yield replace(_reading(t, m, at), after=at.last if at.value is None else at.value)


def not_reported(scope: Scope, t: TaskDay) -> Iterator[Item]:
    """An item for each place that owes a figure: its last one, if any, is what it was before."""
    for m in t.reporting:
        for at in m.figures:
            if at.value is None and (at.last is not None or _owes_first(t, m)):
                yield replace(_reading(t, m, at), before=at.last, note=_said(scope, t))


def _owes_first(t: TaskDay, m: MeasureDay) -> bool:
    """Whether a place that never reported should have by now: one period after the work began; where nothing says
    how often, once another place did."""
    begun = t.task.start or t.task.assigned
    if m.measure.every is None:
        return m.value is not None
    return begun is None or is_overdue(m.measure, begun, t.day)


def compared(scope: Scope, t: TaskDay) -> tuple[MeasureDay, ...]:
    """The measures with their change: for a week against seven days before, as everywhere; for a longer span
    against its eve, over the places with a figure on both days."""
    if scope.period.kind == "week":
        return t.measures
    eve = scope.eve(t)
    before = {m.measure.id: m for m in eve.measures} if eve else {}
    return tuple(_since(m, before.get(m.measure.id)) for m in t.measures)


def _since(m: MeasureDay, before: MeasureDay | None) -> MeasureDay:
    earlier = {at.place: at.value for at in before.figures} if before else {}
    figures = tuple(replace(at, change=_change(m, at.value, earlier.get(at.place))) for at in m.figures)
    changes = [at.change for at in figures if at.change is not None]
    return replace(m, figures=figures, change=sum(changes) if changes else None)


def _change(m: MeasureDay, now: float | None, before: float | None) -> float | None:
    if before is None and m.measure.kind == "flow":
        before = 0.0
    return None if now is None or before is None else now - before


def _reading(t: TaskDay, m: MeasureDay, at: PlaceDay) -> Item:
    earlier = at.value - at.change if at.value is not None and at.change is not None else None
    return Item("reading", t, at.on, before=earlier, after=at.value, measure=m, place=at)


def _said(scope: Scope, t: TaskDay) -> str | None:
    return next((entry.note for entry in reversed(scope.entries(t)) if entry.note), None)
