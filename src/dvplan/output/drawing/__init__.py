"""Charts drawn in characters, as lines of text with tones: what terminal, plain text and Markdown share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.output.charts import Timeline

if TYPE_CHECKING:
    from dvplan.output.blocks import Text
    from dvplan.output.charts import Chart

LEAST = 40
"""Cells below which no chart is drawn narrower."""


def draw_chart(chart: Chart, cells: int, *, unicode: bool = True) -> tuple[Text, ...]:
    """The lines of a chart, at most `cells` wide, its texts inert; without `unicode` its signs are ASCII."""
    if isinstance(chart, Timeline):
        from dvplan.output.drawing.lanes import draw_timeline

        return tuple(draw_timeline(chart, max(cells, LEAST), unicode=unicode))
    from dvplan.output.drawing.columns import draw_graph

    return tuple(draw_graph(chart, max(cells, LEAST), unicode=unicode))
