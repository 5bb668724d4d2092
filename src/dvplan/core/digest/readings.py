"""What the places reported in a span, and which of them did not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dvplan.core.digest.item import Item

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvplan.core.digest.scope import Scope
    from dvplan.core.ledger.task_day import MeasureDay, PlaceDay, TaskDay


def readings(scope: Scope, t: TaskDay) -> Iterator[Item]:
    """An item for each figure of each measure that was reported in the span; of a measure without places one."""
    reported = {reading.measure for entry in scope.entries(t) for reading in entry.readings}
    for m in compared(scope, t):
        if m.measure.id in reported:
            for place in m.by_place or (None,):
                if place is None or place.value is not None:
                    yield _reading(t, m, place)


def not_reported(scope: Scope, t: TaskDay) -> Iterator[Item]:
    """An item for each place that owes a figure: its last one, if any, is what it was before."""
    if t.state in ("cancelled", "carried", "done"):
        return
    for m in compared(scope, t):
        if m.measure.share_of is None and (m.measure.every or m.value is not None):
            missing = [place for place in m.by_place if place.value is None]
            for place in missing or ((None,) if m.value is None else ()):
                yield replace(_reading(t, m, place), before=place.last if place else None, note=_said(scope, t))


def compared(scope: Scope, t: TaskDay) -> tuple[MeasureDay, ...]:
    """The measures with their change: for a week against seven days before, as everywhere; for a longer span
    against its eve, over the places with a figure on both days."""
    if scope.period.kind == "week":
        return t.measures
    eve = scope.eve(t)
    before = {m.measure.id: m for m in eve.measures} if eve else {}
    return tuple(_since(m, before.get(m.measure.id)) for m in t.measures)


def _since(m: MeasureDay, before: MeasureDay | None) -> MeasureDay:
    if not m.by_place:
        return replace(m, change=_change(m, m.value, before.value if before else None))
    figures = {place.place: place.value for place in before.by_place} if before else {}
    places = tuple(replace(p, change=_change(m, p.value, figures.get(p.place))) for p in m.by_place)
    changes = [p.change for p in places if p.change is not None]
    return replace(m, by_place=places, change=sum(changes) if changes else None)


def _change(m: MeasureDay, now: float | None, before: float | None) -> float | None:
    if before is None and m.measure.kind == "flow":
        before = 0.0
    return None if now is None or before is None else now - before


def _reading(t: TaskDay, m: MeasureDay, place: PlaceDay | None) -> Item:
    value, change, on = (place.value, place.change, place.on) if place else (m.value, m.change, m.on)
    earlier = value - change if value is not None and change is not None else None
    return Item("reading", t, on, before=earlier, after=value, measure=m, place=place)


def _said(scope: Scope, t: TaskDay) -> str | None:
    return next((entry.note for entry in reversed(scope.entries(t)) if entry.note), None)
