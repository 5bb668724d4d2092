"""A measure as a picture: a line for each place over the last weeks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.output.charts import Axis, Graph, Line, Tick
from dvplan.output.reports.axis import levels

if TYPE_CHECKING:
    from dvplan.core.ledger.measure_history import MeasureHistory
    from dvplan.output.words.chart_words import ChartWords
    from dvplan.output.words.label_words import Labels


def measure_chart(each: MeasureHistory, labels: Labels, words: ChartWords) -> Graph:
    """The picture, each figure on its own day; where one stands no more and none has come there is a gap."""
    m, today = each.now, each.task.day
    lines = tuple(
        Line(
            name=at.place or m.measure.title,
            kind="actual",
            points=tuple(each.points(at.place)),
            text=f"{at.place or ''} {_figure(at.value, m.measure.decimals, labels)}".strip(),
        )
        for at in m.figures
    )
    days = sorted({day for line in lines for day, value in line.points if value is not None} or {today})
    figures = [value for line in lines for _, value in line.points if value is not None] or [0.0]
    unit = f" ({m.measure.unit})" if m.measure.unit else ""
    total = _figure(m.value, m.measure.decimals, labels)
    reported = f" ({labels.places(m.reported, m.places)})" if m.by_place else ""
    return Graph(
        title=m.measure.title + unit,
        description=f"{m.measure.title}: {total}{reported}.",
        axis=Axis(
            first=each.first_day,
            last=today,
            today=today,
            today_text=words.today(words.axis_day(today)),
            ticks=tuple(Tick(day, words.axis_day(day)) for day in days),
        ),
        lines=lines,
        levels=tuple(
            (value, labels.number(value, decimals)) for value, decimals in levels(max(figures), min(figures))
        ),
    )


def _figure(value: float | None, decimals: int, labels: Labels) -> str:
    return labels.words["not_reported"] if value is None else labels.number(value, decimals)
