"""A table on a screen: columns that fit, wide ones wrapped, lines below a row across the columns."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from rich.segment import Segment

from dvplan.output.bars import CELLS as BAR_CELLS
from dvplan.output.bars import split
from dvplan.output.blocks import Span, plain
from dvplan.output.cells import width
from dvplan.output.inert import inert
from dvplan.output.render.as_terminal.columns import READABLE, fit
from dvplan.output.render.as_terminal.screen import (
    GUTTER,
    INDENT,
    PROSE,
    Line,
    Screen,
    indented,
    longest_word,
    padded,
)
from dvplan.output.render.as_terminal.tones import BAR_MARK, BAR_REST, COLUMN_HEADING, RULE, STYLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dvplan.output.blocks import Bar, Cell, Row, Table, Text

SMALL_BAR = 10
"""Cells of a bar below 100 columns."""


class Layout:
    """The columns of one table on one screen: which stay, how wide each is, how wide its bars are; and which are
    told below each row, since they neither fit nor may be left out."""

    def __init__(self, screen: Screen, table: Table, rows: Sequence[Row]) -> None:
        self.screen = screen
        self.table = table
        self.columns = table.columns
        cells = [[row.cells[number] for row in rows] for number in range(len(table.columns))]
        self.beside_bar = [max((_wide(cell.text) for cell in column if cell.bar), default=0) for column in cells]
        bar = BAR_CELLS if screen.width >= PROSE else SMALL_BAR
        texts = [
            [inert(head.heading), *(inert(plain(text)) for cell in column for text in (cell.text, *cell.below))]
            for head, column in zip(table.columns, cells, strict=True)
        ]
        natural = [
            max(*map(width, said), bar + GUTTER + beside if any(cell.bar for cell in column) else 0)
            for said, column, beside in zip(texts, cells, self.beside_bar, strict=True)
        ]
        least = [max(map(longest_word, said)) for said in texts]
        self.widths = fit(table.columns, natural, least, screen.width - INDENT)
        self.told_below = [
            number for number, column in enumerate(table.columns) if number not in self.widths and not column.drop
        ]

    @property
    def total(self) -> int:
        """Cells from the first column to the end of the last."""
        return sum(self.widths.values()) + GUTTER * (len(self.widths) - 1)

    @property
    def below(self) -> str:
        """What stands below the table, in lines; of columns that have left, nothing."""
        left = [column for number, column in enumerate(self.columns) if number in (*self.widths, *self.told_below)]
        return replace(self.table, columns=tuple(left)).caption_and_notes

    @property
    def left_of_text(self) -> int:
        """Cells before the first wide column, below which the lines of a row stand, if they have room there."""
        left = 0
        for number, cells in self.widths.items():
            if self.columns[number].wide:
                return left if left and self.screen.width - INDENT - left >= READABLE else INDENT
            left += cells + GUTTER
        return INDENT

    def heading(self) -> Iterator[Line]:
        """The headings, the last line of each above the rule."""
        heads = [
            self.screen.wrapped((Span(self.columns[number].heading),), cells, COLUMN_HEADING)
            for number, cells in self.widths.items()
        ]
        tallest = max(map(len, heads))
        yield from self.joined([[[]] * (tallest - len(lines)) + lines for lines in heads])
        yield [Segment(self.screen.rule * self.total, RULE)]

    def row(self, row: Row) -> Iterator[Line]:
        """The lines of a row."""
        yield from self.joined([self.cell(row.cells[number], number) for number in self.widths])
        left = self.left_of_text
        room = max(self.total, min(self.screen.width - INDENT, PROSE)) - left
        told = self.told(row)
        for below in (told, *row.below) if told else row.below:
            yield from indented(self.screen.wrapped(below, room), [Segment(" " * left)])

    def told(self, row: Row) -> Text:
        """What has no column, each by its heading."""
        said: list[Span] = []
        for number in self.told_below:
            heading = self.columns[number].heading
            for place, part in enumerate(filter(plain, (row.cells[number].text, *row.cells[number].below))):
                said.append(Span("; " if said else "", "muted"))
                said.append(Span(f"{heading}: " if heading and not place else "", "muted"))
                said.extend(part)
        return tuple(said)

    def cell(self, cell: Cell, number: int) -> list[Line]:
        """The lines of a cell."""
        cells, beside = self.widths[number], self.beside_bar[number]
        bar = min(BAR_CELLS if self.screen.width >= PROSE else SMALL_BAR, cells - GUTTER - beside)
        if cell.bar and bar > 0:
            text = padded(self.screen.wrapped(cell.text, beside)[0], beside, right=True)
            first = [[*drawn(cell.bar, bar, self.screen), Segment(" " * GUTTER), *text]]
        else:
            first = self.screen.wrapped(cell.text, cells)
        return [*first, *(line for text in cell.below for line in self.screen.wrapped(text, cells))]

    def joined(self, blocks: Sequence[list[Line]]) -> Iterator[Line]:
        """Cells side by side."""
        for lines in zip_longest(*blocks, fillvalue=[]):
            joined: Line = []
            for (number, cells), line in zip(self.widths.items(), lines, strict=True):
                if joined:
                    joined.append(Segment(" " * GUTTER))
                joined.extend(padded(line, cells, right=self.columns[number].align == "right"))
            yield joined


def table(screen: Screen, block: Table) -> list[Line]:
    """The lines of a table, at most `screenful` rows of it."""
    rows = block.rows[: block.screenful]
    layout = Layout(screen, block, rows)
    lines = list(_grid(layout, rows)) if rows else []
    if not block.rows and block.empty:
        lines += screen.wrapped((Span(block.empty, "muted"),), screen.width - INDENT)
    left_out = len(block.rows) - len(rows)
    if left_out and block.more:
        more = Span(block.more.replace("{n}", str(left_out)), "muted")
        lines += screen.wrapped((more,), screen.width - INDENT)
    for line in inert(layout.below, newlines=True).splitlines():
        lines += screen.wrapped((Span(line),), min(screen.width, PROSE) - INDENT)
    return [[Segment(" " * INDENT), *line] for line in lines]


def _grid(layout: Layout, rows: Sequence[Row]) -> Iterator[Line]:
    if any(column.heading for column in layout.columns):
        yield from layout.heading()
    group = ""
    for row in rows:
        if row.group != group:
            if group or row is not rows[0]:
                yield []
            group = row.group
            if group:
                yield from layout.screen.wrapped((Span(group, "strong"),), layout.screen.width - INDENT)
        yield from layout.row(row)


def drawn(bar: Bar, cells: int, screen: Screen) -> Line:
    """A bar: what is done in its tone, the rest faint, the mark between them or in one."""
    style = STYLES[bar.tone]
    left, mark, right = split(bar.value, bar.mark, cells, screen.bars)
    full = screen.bars.full
    line = [Segment(part, style if part[0] == full else BAR_REST) for part in _runs(left)]
    if mark:
        line.append(Segment(mark, BAR_MARK))
    return line + [Segment(part, style if part[0] == full else BAR_REST) for part in _runs(right)]


def _runs(text: str) -> Iterator[str]:
    """A text of at most two signs, one run after the other."""
    if text:
        first = len(text) - len(text.lstrip(text[0]))
        yield text[:first]
        yield from _runs(text[first:])


def _wide(text: Text) -> int:
    return width(inert(plain(text)))
