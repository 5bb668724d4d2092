"""Blocks to the lines of a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from rich.segment import Segment

from dvplan.output.blocks import Drawing, Excerpt, Facts, Heading, Items, Note, Paragraph, Span, Table
from dvplan.output.render.as_terminal.screen import (
    GUTTER,
    INDENT,
    PROSE,
    Line,
    Page,
    Screen,
    indented,
    padded,
    span,
)
from dvplan.output.render.as_terminal.tables import table
from dvplan.output.render.as_terminal.tones import HEADINGS, RULE, STYLES
from dvplan.output.spacing import apart, ends_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvplan.output.blocks import Block, Report, Text

LABEL = 24
"""Cells at most of the labels of a list."""
WHOLE = 10**6
"""A passage is never wrapped, its carets would stand elsewhere; nor is a chart, which has the width it needs."""


def page(report: Report, screen: Screen) -> Page:
    """The whole report."""
    lines: list[Line] = []
    before: Block | None = None
    for block, after in zip(report.blocks, (*report.blocks[1:], None), strict=True):
        drawn = _lines(block, screen)
        if not any(map(span, drawn)):
            continue
        if apart(before, block):
            lines.append([])
        lines += drawn
        if ends_title(block, after):
            lines.append([Segment(screen.rule * screen.page, RULE)])
        before = block
    return Page(lines)


def _lines(block: Block, screen: Screen) -> list[Line]:
    prose = min(screen.width, PROSE)
    match block:
        case Heading():
            return _heading(block, screen)
        case Paragraph():
            return screen.wrapped(block.text, prose)
        case Note():
            return screen.wrapped(block.text, prose, STYLES["muted"])
        case Items():
            return _items(block, screen, prose)
        case Table():
            return table(screen, block)
        case Facts():
            names = [screen.wrapped((Span(name, "muted"),), LABEL) for name, _ in block.facts]
            return _labelled(names, [[value] for _, value in block.facts], screen, prose)
        case Excerpt():
            return _excerpt(block, screen, prose)
        case Drawing():
            from dvplan.output.drawing import draw_chart

            lines = draw_chart(block.chart, screen.page, unicode=screen.unicode)
            return [line for text in lines for line in screen.wrapped(text, WHOLE)]
        case _:
            assert_never(block)


def _heading(block: Heading, screen: Screen) -> list[Line]:
    lines = screen.wrapped((Span(block.text),), screen.page, HEADINGS[block.level])
    if not block.aside:
        return lines
    aside = screen.wrapped((Span(block.aside),), screen.page, STYLES["muted"])
    room = screen.page - span(lines[-1])
    if len(aside) == 1 and span(aside[0]) + GUTTER <= room:
        lines[-1] = [*lines[-1], *padded(aside[0], room, right=True)]
        return lines
    return lines + aside


def _items(block: Items, screen: Screen, prose: int) -> list[Line]:
    texts = [[item.text, *item.below] for item in block.items]
    if any(item.label for item in block.items):
        labels = [screen.wrapped(item.label, LABEL) for item in block.items]
        return _labelled(labels, texts, screen, prose)
    bullet = [Segment("- ")]
    return [
        line
        for lines in texts
        for line in indented(
            [wrapped for text in lines for wrapped in screen.wrapped(text, prose - span(bullet))], bullet
        )
    ]


def _labelled(
    labels: Sequence[list[Line]], texts: Sequence[Sequence[Text]], screen: Screen, prose: int
) -> list[Line]:
    """Labels in a column of their own, the lines of each text beside it."""
    room = max((span(line) for lines in labels for line in lines), default=0)
    left = INDENT + room + GUTTER
    drawn: list[Line] = []
    for label, paragraphs in zip(labels, texts, strict=True):
        beside = [line for text in paragraphs for line in screen.wrapped(text, prose - left)]
        for number in range(max(len(label), len(beside))):
            head = label[number] if number < len(label) else []
            line = beside[number] if number < len(beside) else []
            drawn.append([Segment(" " * INDENT), *padded(head, room), Segment(" " * GUTTER), *line])
    return drawn


def _excerpt(block: Excerpt, screen: Screen, prose: int) -> list[Line]:
    return [
        *screen.wrapped(block.head, prose),
        *(line for text in block.lines for line in screen.wrapped(text, WHOLE)),
        *(line for text in block.below for line in screen.wrapped(text, prose)),
    ]
