"""The figures of a measure over the last weeks, as they stood on the same weekday of each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dvplan.core.ledger.readings import measure_days

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvplan.core.ledger.task_day import MeasureDay, TaskDay
    from dvplan.core.ledger.view import View

WEEKS = 8


@dataclass(frozen=True, slots=True)
class WeekFigures:
    """A measure on a day. A place that had not reported has no value; the whole has one only where every place
    had: a sum over fewer would look like a fall."""

    day: date
    by_place: Mapping[str | None, float | None]
    whole: float | None


@dataclass(frozen=True, slots=True)
class MeasureHistory:
    """A measure of a task on a day, and its last weeks, the day itself the last of them."""

    task: TaskDay
    now: MeasureDay
    weeks: tuple[WeekFigures, ...]

    def of(self, place: str | None) -> tuple[float | None, ...]:
        """The values of one place, the earliest first."""
        return tuple(week.by_place.get(place) for week in self.weeks)

    @property
    def whole(self) -> tuple[float | None, ...]:
        """The values of all places together, the earliest first."""
        return tuple(week.whole for week in self.weeks)


def measure_histories(view: View, task: TaskDay, weeks: int = WEEKS) -> tuple[MeasureHistory, ...]:
    """Each of a task's measures. What is known by the view's day counts, so that a figure that came late stands
    where it belongs."""
    readings = view.course(task.task.key).history.readings
    days = [view.day - timedelta(7 * n) for n in range(weeks - 1, -1, -1) if (view.day - date.min).days >= 7 * n]
    found = [measure_days(task.task.measures, readings, day) for day in days]
    return tuple(
        MeasureHistory(
            task, now, tuple(_week(measures[place], day) for day, measures in zip(days, found, strict=True))
        )
        for place, now in enumerate(task.measures)
    )


def _week(m: MeasureDay, day: date) -> WeekFigures:
    by_place = {at.place: at.value for at in m.by_place} or {None: m.value}
    return WeekFigures(day, by_place, m.value if m.reported == m.places else None)
