"""Measures on a day: the figure of each place, what has not been reported, the sum, its change and share."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from dvplan.core.ledger.task_day import MeasureDay, PlaceDay

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dvplan.core.model.entry import Reading
    from dvplan.core.model.plan import Measure

WEEK = timedelta(days=7)


class _Figure(NamedTuple):
    value: float
    at: date
    fresh: bool


def measure_days(measures: Sequence[Measure], readings: Sequence[Reading], day: date) -> tuple[MeasureDay, ...]:
    """Each measure on a day, from the readings known by then in the order they were logged."""
    now = {measure.id: _figures(measure, readings, day) for measure in measures}
    week_ago = day - min(WEEK, day - date.min)
    before = {measure.id: _figures(measure, readings, week_ago) for measure in measures}
    return tuple(_measure_day(measure, now, before) for measure in measures)


def figures_by_day(
    measure: Measure, readings: Iterable[Reading], day: date
) -> dict[str | None, dict[date, float]]:
    """The figures of each of the measure's places up to a day, each under the day it is of, in order. Of one
    day's levels the one logged last counts; what was raised is what was raised by then."""
    found: dict[str | None, dict[date, float]] = {}
    places = measure.places or (None,)
    # A task carried on from last year may have left a place behind.
    known = (r for r in readings if r.measure == measure.id and r.at <= day and r.place in places)
    for reading in sorted(known, key=lambda r: r.at):
        figures = found.setdefault(reading.place, {})
        earlier = next(reversed(figures.values()), 0.0) if measure.kind == "flow" else 0.0
        figures[reading.at] = reading.value + earlier
    return found


def _figures(measure: Measure, readings: Iterable[Reading], day: date) -> dict[str | None, _Figure]:
    """The figure of each of the measure's places on a day."""
    last = {place: list(found.items())[-1] for place, found in figures_by_day(measure, readings, day).items()}
    return {place: _Figure(value, at, is_fresh(measure, at, day)) for place, (at, value) in last.items()}


def is_fresh(measure: Measure, at: date, day: date) -> bool:
    """Whether a figure still stands for its place: what was raised stays raised; a level grows old."""
    return measure.kind == "flow" or not is_overdue(measure, at, day)


def is_overdue(measure: Measure, since: date, day: date) -> bool:
    """Whether figures were to come after one day and by another: more than one period has gone."""
    if measure.every is None:
        return False
    if measure.every == "week":
        return day - since > WEEK
    from dvplan.core.workdays.periods import months_later
    from dvplan.core.workdays.recurrence import MONTHS

    last = months_later(since, MONTHS[measure.every])
    return last is not None and day > last


def _fresh(figures: Mapping[str | None, _Figure]) -> dict[str | None, float]:
    return {place: figure.value for place, figure in figures.items() if figure.fresh}


def _measure_day(
    measure: Measure,
    now: Mapping[str, Mapping[str | None, _Figure]],
    before: Mapping[str, Mapping[str | None, _Figure]],
) -> MeasureDay:
    figures = now[measure.id]
    values, earlier = _fresh(figures), _fresh(before[measure.id])
    whole = _fresh(now.get(measure.share_of, {})) if measure.share_of else {}
    if measure.kind == "flow":
        earlier = dict.fromkeys(values, 0.0) | earlier
    places: tuple[str | None, ...] = measure.places or (None,)
    both = [place for place in values if place in earlier]
    parted = [place for place in values if place in whole]
    counted = [figures[place].at for place in values]
    return MeasureDay(
        measure=measure,
        value=sum(values.values()) if values else None,
        reported=len(values),
        places=len(places),
        change=sum(values[place] - earlier[place] for place in both) if both else None,
        share=_percent(sum(values[place] for place in parted), sum(whole[place] for place in parted)),
        figures=tuple(_place_day(place, figures, values, earlier, whole) for place in places),
        on=max(counted) if counted else None,
    )


def _place_day(
    place: str | None,
    figures: Mapping[str | None, _Figure],
    values: Mapping[str | None, float],
    earlier: Mapping[str | None, float],
    whole: Mapping[str | None, float],
) -> PlaceDay:
    figure = figures.get(place)
    if figure is None:
        return PlaceDay(place, None, None, None, None, None)
    if place not in values:
        return PlaceDay(place, None, figure.at, figure.value, None, None)
    change = figure.value - earlier[place] if place in earlier else None
    share = _percent(figure.value, whole[place]) if place in whole else None
    return PlaceDay(place, figure.value, figure.at, figure.value, change, share)


def _percent(part: float, whole: float) -> float | None:
    return 100 * part / whole if whole else None
