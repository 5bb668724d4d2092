"""Plain text for pipes and files: columns by display width, nothing cut off or wrapped, the same everywhere."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, assert_never

from dvplan.output.bars import CELLS, draw
from dvplan.output.blocks import Drawing, Excerpt, Facts, Heading, Items, Note, Paragraph, Table, Text, plain
from dvplan.output.cells import is_ordinary, pad, width
from dvplan.output.inert import inert
from dvplan.output.spacing import apart, ends_title

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dvplan.output.blocks import Block, Cell, Column, Report, Row

PAGE = 100
"""Cells of the rule below the title, and where an aside ends."""
INDENT = "  "
GUTTER = "  "


def render(report: Report) -> str:
    """The report as UTF-8 text, a line break at its end."""
    lines: list[str] = []
    before: Block | None = None
    for block, after in zip(report.blocks, (*report.blocks[1:], None), strict=True):
        drawn = [line.rstrip() for line in _lines(block)]
        if not any(drawn):
            continue
        if apart(before, block):
            lines.append("")
        lines += drawn
        if ends_title(block, after):
            lines.append("─" * PAGE)
        before = block
    return "\n".join(lines) + "\n"


def _lines(block: Block) -> Iterable[str]:
    match block:
        case Heading():
            return (_heading(block),)
        case Paragraph() | Note():
            return (_flat(block.text),)
        case Items():
            return _items(block)
        case Table():
            return _table(block)
        case Facts():
            return _facts(block)
        case Excerpt():
            return (_flat(line) for line in (block.head, *block.lines, *block.below))
        case Drawing():
            from dvplan.output.drawing import draw_chart

            return map(_flat, draw_chart(block.chart, PAGE))
        case _:
            assert_never(block)


def _flat(text: Text) -> str:
    return inert(plain(text))


def _heading(block: Heading) -> str:
    text, aside = inert(block.text), inert(block.aside)
    if not aside:
        return text
    return text + " " * max(PAGE - width(text) - width(aside), len(GUTTER)) + aside


def _items(block: Items) -> Iterator[str]:
    labels = [_flat(item.label) for item in block.items]
    room = max(map(width, labels), default=0)
    for label, item in zip(labels, block.items, strict=True):
        head = INDENT + pad(label, room) + GUTTER if room else "- "
        yield head + _flat(item.text)
        for line in item.below:
            yield " " * width(head) + _flat(line)


def _facts(block: Facts) -> Iterator[str]:
    names = [inert(name) for name, _ in block.facts]
    room = max(map(width, names), default=0)
    for name, (_, value) in zip(names, block.facts, strict=True):
        yield INDENT + pad(name, room) + GUTTER + _flat(value)


def _table(table: Table) -> Iterator[str]:
    if table.rows:
        yield from _grid(table)
    elif table.empty:
        yield INDENT + inert(table.empty)
    for line in inert(table.caption_and_notes, newlines=True).splitlines():
        yield INDENT + line


def _grid(table: Table) -> Iterator[str]:
    columns = [
        _column(column, [row.cells[number] for row in table.rows]) for number, column in enumerate(table.columns)
    ]
    rooms = [width(column[0]) for column in columns]
    start = INDENT + " " * _left_of_text(table, rooms)
    heading, *lines = map(GUTTER.join, zip(*columns, strict=True))
    if heading.strip():
        yield INDENT + heading
    group = ""
    for row, line in zip(table.rows, lines, strict=True):
        if row.group != group:
            if group or row is not table.rows[0]:
                yield ""
            group = row.group
            if group:
                yield INDENT + inert(group)
        yield INDENT + line
        yield from _lines_in_cells(table, row, rooms)
        for text in row.below:
            yield start + _flat(text)


def _column(column: Column, cells: Sequence[Cell]) -> list[str]:
    """The heading and the cells' first lines, all of one width."""
    texts = [cell.text[0].text if len(cell.text) == 1 else plain(cell.text) for cell in cells]
    texts.insert(0, column.heading)
    below = [_flat(line) for cell in cells for line in cell.below]
    right = column.align == "right"
    if is_ordinary("".join(texts)):
        room = max(map(len, texts))
    else:
        texts = list(map(inert, texts))
        room = max(map(width, texts))
    if any(cell.bar for cell in cells):
        texts[1:] = _barred(cells, texts[1:])
        room = max(map(width, texts))
    room = max(room, max(map(width, below), default=0))
    return [pad(text, room, right=right) for text in texts]


def _barred(cells: Sequence[Cell], texts: Sequence[str]) -> Iterator[str]:
    room = max(width(text) for cell, text in zip(cells, texts, strict=True) if cell.bar)
    for cell, text in zip(cells, texts, strict=True):
        if cell.bar:
            yield draw(cell.bar.value, cell.bar.mark, CELLS) + GUTTER + pad(text, room, right=True)
        else:
            yield text


def _lines_in_cells(table: Table, row: Row, rooms: Sequence[int]) -> Iterator[str]:
    for line in zip_longest(*(cell.below for cell in row.cells), fillvalue=()):
        yield INDENT + GUTTER.join(
            pad(_flat(text), room, right=column.align == "right")
            for text, room, column in zip(line, rooms, table.columns, strict=True)
        )


def _left_of_text(table: Table, rooms: Sequence[int]) -> int:
    """Cells before the first wide column, below which the lines of a row stand; never none."""
    first = table.below_column
    return sum(rooms[:first]) + first * len(GUTTER) or len(INDENT)
