"""The figures of a measure over the last weeks, as they stood on the same weekday of each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dvplan.core.ledger.readings import measure_days

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dvplan.core.ledger.view import View

WEEKS = 8


@dataclass(frozen=True, slots=True)
class WeekFigures:
    """A measure on a day. A place that had not reported has no value; the value of the whole is one only where
    every place had: a sum over fewer would look like a fall."""

    day: date
    by_place: Mapping[str | None, float | None]
    whole: float | None


def measure_history(view: View, key: str, weeks: int = WEEKS) -> Mapping[str, tuple[WeekFigures, ...]]:
    """Of each of a task's measures, by id, the figures of the last weeks, the view's day the last of them. What
    is known by that day counts, so that a figure that came late stands where it belongs."""
    course = view.course(key)
    days = [view.day - timedelta(7 * n) for n in range(weeks - 1, -1, -1) if (view.day - date.min).days >= 7 * n]
    found: dict[str, list[WeekFigures]] = {measure.id: [] for measure in course.task.measures}
    for day in days:
        for m in measure_days(course.task.measures, course.history.readings, day):
            whole = m.value if m.reported == m.places else None
            by_place = {place.place: place.value for place in m.by_place} or {None: m.value}
            found[m.measure.id].append(WeekFigures(day, by_place, whole))
    return {id_: tuple(figures) for id_, figures in found.items()}


def series(figures: Sequence[WeekFigures], place: str | None) -> tuple[float | None, ...]:
    """The values of one place, the earliest first."""
    return tuple(week.by_place.get(place) for week in figures)
