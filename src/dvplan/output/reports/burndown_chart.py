"""The work left as a picture: what was left, what the deadlines would have left, and the forecast."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from dvplan.core.ledger.burndown import LONGEST
from dvplan.output.charts import Graph, Line
from dvplan.output.reports.axis import axis_of, levels

if TYPE_CHECKING:
    from dvplan.core.ledger.burndown import Burndown, WeekLeft
    from dvplan.output.reports.scene import Scene
    from dvplan.output.words.chart_words import ChartWords
    from dvplan.output.words.label_words import Labels

RUN_OUT = 0.1
"""A picture looks ahead until the deadlines leave no more than this share: one far off would flatten the rest."""
EVEN = 0.05
"""Less than this is no difference in figures of one decimal."""


class Words(NamedTuple):
    """The words of a report of the work left."""

    labels: Labels
    chart: ChartWords


def burndown_chart(found: Burndown, scene: Scene, words: Words) -> Graph:
    """The picture."""
    today, said, number = scene.view.day, words.chart.words, words.labels.number
    last = found.weeks[-1]
    planned = (*((w.day, w.planned) for w in found.weeks), *((a.day, a.planned) for a in found.ahead))
    lines = [
        Line(
            said["actual"],
            "actual",
            tuple((w.day, w.left) for w in found.weeks),
            f"{said['actual']} {number(last.left, 1)}",
        ),
        Line(said["planned"], "planned", planned, said["planned"]),
    ]
    if last.left > 0 and found.forecast is not None and found.forecast.day is not None:
        points = _forecast_points(today, last.left, found.forecast.day)
        shown = f"{said['forecast']} {words.labels.day(found.forecast.day)}"
        lines.append(Line(shown, "forecast", points, shown))
    run_out = next((a.day for a in found.ahead if a.planned <= RUN_OUT * last.weight), planned[-1][0])
    last_day = max(run_out, *(line.points[-1][0] for line in lines if line.kind != "planned"))
    lines = [replace(line, points=_up_to(last_day, line)) for line in lines]
    top = max((value for line in lines for _, value in line.points if value is not None), default=0.0)
    return Graph(
        title=words.chart.sections["burndown"],
        description=standing(last, words),
        axis=axis_of(found.weeks[0].day, last_day, today, scene.view.book.calendar, words.chart),
        lines=tuple(lines),
        levels=tuple((value, number(value, decimals)) for value, decimals in levels(top)),
    )


def _up_to(last: date, line: Line) -> tuple[tuple[date, float | None], ...]:
    """The points of a line up to a day; what was planned goes on level after its end."""
    kept = tuple(point for point in line.points if point[0] <= last)
    if line.kind != "planned" or kept[-1][0] == last:
        return kept
    after = next((value for day, value in line.points if day > last), kept[-1][1])
    return (*kept, (last, after))


def _forecast_points(today: date, left: float, day: date) -> tuple[tuple[date, float | None], ...]:
    """From what is left to nothing, no further than a chart goes."""
    end = min(day, today + min(LONGEST, date.max - today - timedelta(1)))
    rest = left * (1 - (end - today).days / max((day - today).days, 1))
    return (today, left), (end, max(rest, 0.0))


def standing(last: WeekLeft, words: Words) -> str:
    """What is left, and what should be."""
    labels = words.labels
    percent = labels.percent(100 * last.left / last.weight if last.weight else None)
    left, planned = round(last.left, 1), round(last.planned, 1)
    difference = round(planned - left, 1)
    said = words.chart.left(labels.number(left, 1), labels.number(last.weight, 1), percent)
    ahead = None if abs(difference) < EVEN else difference > 0
    return f"{said} {words.chart.planned(labels.number(planned, 1), labels.number(abs(difference), 1), ahead)}"
