"""The figures of a measure over the last weeks: as they stood on the same weekday of each, and as they came."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dvplan.core.ledger.readings import figures_by_day, is_fresh, measure_days

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dvplan.core.ledger.task_day import MeasureDay, TaskDay
    from dvplan.core.ledger.view import View

WEEKS = 8
Values = tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class MeasureHistory:
    """A measure of a task on a day, and its last weeks, each as it stood on its last day; the day itself is the
    last of them."""

    task: TaskDay
    now: MeasureDay
    weeks: tuple[tuple[date, MeasureDay], ...]
    came: Mapping[str | None, Mapping[date, float]]
    """The figures of each place since its first, under the days they are of."""

    def of(self, place: str | None) -> Values:
        """The values of one place from the week of its first figure on; None where it had not reported."""
        first = min(self.came.get(place, ()), default=None)
        if first is None:
            return ()
        since = [m for day, m in self.weeks if day >= first]
        return tuple(next(at.value for at in m.figures if at.place == place) for m in since)

    @property
    def whole(self) -> Values:
        """The values of all places together from the week of the first figure on. None where not every place had
        reported: a sum over fewer would look like a fall."""
        first = min((day for figures in self.came.values() for day in figures), default=None)
        since = [m for day, m in self.weeks if first is not None and day >= first]
        return tuple(m.value if m.reported == m.places else None for m in since)

    @property
    def first_day(self) -> date:
        """The first day of the weeks; earlier where a place has had no figure since."""
        first = self.weeks[0][0]
        first -= min(timedelta(6), first - date.min)
        return min(first, min((max(figures) for figures in self.came.values()), default=first))

    def points(self, place: str | None) -> Iterator[tuple[date, float | None]]:
        """The figures of a place within these weeks on the days they are of; None on a day when the last one did
        not stand any more, and on the last day where no figure is of it."""
        before: date | None = None
        for at, value in self.came.get(place, {}).items():
            if at >= self.first_day:
                if before is not None and not is_fresh(self.now.measure, before, at - timedelta(1)):
                    yield at - timedelta(1), None
                yield at, value
                before = at
        if before != self.task.day:
            yield self.task.day, None


def measure_histories(view: View, task: TaskDay, weeks: int = WEEKS) -> tuple[MeasureHistory, ...]:
    """Each of a task's measures. What is known by the view's day counts, so that a figure that came late stands
    where it belongs."""
    readings = view.course(task.task.key).history.readings
    days = [view.day - timedelta(7 * n) for n in range(weeks - 1, -1, -1) if (view.day - date.min).days >= 7 * n]
    found = [measure_days(task.task.measures, readings, day) for day in days]
    return tuple(
        MeasureHistory(
            task,
            now,
            tuple((day, measures[place]) for day, measures in zip(days, found, strict=True)),
            figures_by_day(now.measure, readings, view.day),
        )
        for place, now in enumerate(task.measures)
    )
