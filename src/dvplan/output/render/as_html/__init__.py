"""One page of HTML that mail programs show too: styles inline, no script, nothing fetched; it prints on A4."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dvplan.output.bars import draw
from dvplan.output.blocks import Heading, plain
from dvplan.output.hypertext import template

if TYPE_CHECKING:
    from dvplan.output.blocks import Bar, Report

BAR_CELLS: Final = 10


def render(report: Report) -> str:
    """The report as one HTML document; one with drawings is a page for a browser instead (`as_page`)."""
    title = next(
        (block for block in reversed(report.blocks) if isinstance(block, Heading) and block.level == 1), None
    )
    return template("as_html/mail.html").render(report=report, title=title, plain=plain, bar=_bar)


def _bar(bar: Bar) -> str:
    return draw(bar.value, bar.mark, BAR_CELLS)
