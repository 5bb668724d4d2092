"""One page of HTML that mail programs show too: styles inline, no script, nothing fetched; it prints on A4."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dvplan.output.bars import draw
from dvplan.output.blocks import Heading, plain
from dvplan.output.hypertext import template

if TYPE_CHECKING:
    from dvplan.output.blocks import Bar, Report, Text
    from dvplan.output.charts import Chart

BAR_CELLS: Final = 10
CHART: Final = 96
"""Cells of a chart: what fits the width of A4 in small letters."""


def render(report: Report) -> str:
    """The report as one HTML document."""
    title = next(
        (block for block in reversed(report.blocks) if isinstance(block, Heading) and block.level == 1), None
    )
    return template("as_html/mail.html").render(report=report, title=title, plain=plain, bar=_bar, drawn=_drawn)


def _bar(bar: Bar) -> str:
    return draw(bar.value, bar.mark, BAR_CELLS)


def _drawn(chart: Chart) -> tuple[Text, ...]:
    from dvplan.output.drawing import draw_chart

    return tuple(draw_chart(chart, CHART))
