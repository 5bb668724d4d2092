"""The charts of a report as a picture: lines and text, nothing to load, in the reader's light or dark colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.output.blocks import Heading, Note, Paragraph, plain
from dvplan.output.charts import Timeline
from dvplan.output.render.as_svg import paper
from dvplan.output.render.as_svg.paper import LINE, MARGIN, WIDTH, Body

if TYPE_CHECKING:
    from dvplan.output.blocks import Report
    from dvplan.output.charts import Chart

GAP = 24.0


def render(report: Report) -> str:
    """A picture of all the report's charts, under its headings and above its notes."""
    body = Body(MARGIN)
    for block in report.blocks:
        if isinstance(block, Heading) and block.level == 1:
            _heading(body, block)
        elif isinstance(block, Paragraph):
            _said(body, plain(block.text), "")
    charts = report.charts()
    for chart in charts:
        body.y += GAP / 2
        if len(charts) > 1:
            _said(body, chart.title, "s")
        drawn = _drawn(chart)
        head = (
            f'<g transform="translate(0 {body.y:g})" role="img" aria-label="{paper.escaped(chart.description)}">'
        )
        body.parts += [head, *drawn.parts, "</g>"]
        body.y += drawn.y
    body.y += GAP / 2
    for block in report.blocks:
        if isinstance(block, Note):
            _said(body, plain(block.text), "m")
    height = body.y + MARGIN
    description = " ".join(chart.description for chart in charts)
    back = f'<rect class="bg" width="{WIDTH:g}" height="{height:g}"/>'
    parts = [paper.STYLE, back, *body.parts]
    return paper.described(report.title, description, height, parts, lang=report.lang) + "\n"


def chart_svg(chart: Chart) -> str:
    """One chart as an `svg` element to stand in a page: no background of its own, its title and description for
    those who cannot see it."""
    drawn = _drawn(chart)
    return paper.described(chart.title, chart.description, drawn.y, [paper.STYLE, *drawn.parts])


def _drawn(chart: Chart) -> Body:
    if isinstance(chart, Timeline):
        from dvplan.output.render.as_svg.lanes import draw_timeline

        return draw_timeline(chart)
    from dvplan.output.render.as_svg.graph import draw_graph

    return draw_graph(chart)


def _heading(body: Body, block: Heading) -> None:
    """A heading, its aside at the far end where there is room."""
    _said(body, block.text, "h")
    if block.aside and paper.room_of(block.text) + paper.room_of(block.aside) < WIDTH - 2 * MARGIN:
        body.parts.append(paper.label(WIDTH - MARGIN, body.y, block.aside, "m", "end"))
    elif block.aside:
        _said(body, block.aside, "m")


def _said(body: Body, text: str, style: str) -> None:
    """A text in as many lines as it needs."""
    for line in paper.lines_of(text, WIDTH - 2 * MARGIN):
        body.y += LINE
        body.parts.append(paper.label(MARGIN, body.y, line, style))
