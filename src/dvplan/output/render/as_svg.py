"""The charts of a report as a picture: lines and text, nothing to load, in the reader's light or dark colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.output.blocks import Heading, Note, Paragraph, plain
from dvplan.output.picture import drawn, paper
from dvplan.output.picture.letters import lines_of, room_of
from dvplan.output.picture.paper import LINE, MARGIN, WIDE, Body

if TYPE_CHECKING:
    from dvplan.output.blocks import Report
    from dvplan.output.picture.letters import Style

GAP = 24.0


def render(report: Report) -> str:
    """A picture of all the report's charts, under its headings and above its notes."""
    body = Body(WIDE, MARGIN)
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
        chart_body = drawn(chart)
        head = (
            f'<g transform="translate(0 {body.y:g})" role="img" aria-label="{paper.escaped(chart.description)}">'
        )
        body.parts += [head, *chart_body.parts, "</g>"]
        body.y += chart_body.y
    body.y += GAP / 2
    for block in report.blocks:
        if isinstance(block, Note):
            _said(body, plain(block.text), "m")
    body.y += MARGIN
    description = paper.escaped(" ".join(chart.description for chart in charts))
    body.parts = [
        f"<title>{paper.escaped(report.title)}</title><desc>{description}</desc>",
        f"<style>{paper.RULES}</style>",
        f'<rect class="bg" width="{WIDE:g}" height="{body.y:g}"/>',
        *body.parts,
    ]
    return paper.element(body, lang=report.lang) + "\n"


def _heading(body: Body, block: Heading) -> None:
    """A heading, its aside at the far end where there is room."""
    _said(body, block.text, "h")
    if block.aside and room_of(block.text, "h") + room_of(block.aside, "m") < WIDE - 2 * MARGIN:
        body.parts.append(paper.label(WIDE - MARGIN, body.y, block.aside, "m", "end"))
    elif block.aside:
        _said(body, block.aside, "m")


def _said(body: Body, text: str, style: Style) -> None:
    """A text in as many lines as it needs."""
    for line in lines_of(text, WIDE - 2 * MARGIN, style):
        body.y += LINE
        body.parts.append(paper.label(MARGIN, body.y, line, style))
