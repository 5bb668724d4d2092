"""GitHub-flavoured Markdown: headings, paragraphs, lists, tables. No text of a plan is ever markup."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from dvplan.output.bars import draw
from dvplan.output.blocks import Drawing, Excerpt, Facts, Heading, Items, Note, Paragraph, Table, Text, plain
from dvplan.output.inert import inert

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dvplan.output.blocks import Block, Cell, Report, Row

BAR_CELLS = 10
BREAK = "<br>"
CHART = 96
"""Cells of a chart: its four spaces make it a page."""
_ESCAPES = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>|~&$#"})


def render(report: Report) -> str:
    """The report as Markdown, an empty line between blocks."""
    return "\n\n".join(text for block in report.blocks if (text := "\n".join(_lines(block)))) + "\n"


def _lines(block: Block) -> Iterable[str]:
    match block:
        case Heading():
            return _heading(block)
        case Paragraph():
            return (_opening(_rich(block.text)),)
        case Note():
            return (_around("*", _inline(plain(block.text))),)
        case Items():
            return (
                "- " + BREAK.join(filter(None, (_item(item.label, item.text), *map(_rich, item.below))))
                for item in block.items
            )
        case Table():
            return _table(block)
        case Facts():
            return (f"- {_around('**', _inline(name))}: {_rich(value)}" for name, value in block.facts)
        case Excerpt():
            return _excerpt(block)
        case Drawing():
            return _drawing(block)
        case _:
            assert_never(block)


def _inline(text: str) -> str:
    return inert(text).translate(_ESCAPES).strip()


def _around(sign: str, escaped: str) -> str:
    return f"{sign}{escaped}{sign}" if escaped else ""


def _rich(text: Text) -> str:
    """Strong runs in bold where the signs are sure to be read as such: whole words between spaces."""
    parts: list[str] = []
    for place, span in enumerate(text):
        escaped = inert(span.text).translate(_ESCAPES)
        open_left = place == 0 or text[place - 1].text.endswith(" ")
        open_right = place + 1 == len(text) or text[place + 1].text.startswith(" ")
        whole = escaped[:1].isalnum() and escaped[-1:].isalnum()
        bold = span.tone == "strong" and open_left and open_right and whole
        parts.append(f"**{escaped}**" if bold else escaped)
    return "".join(parts).strip()


def _opening(text: str) -> str:
    """Kept from being read as a list, a rule or an underlining at the beginning of a line."""
    number = text[: len(text) - len(text.lstrip("0123456789"))]
    after = text[len(number) :]
    if number and (after in (".", ")") or after.startswith((". ", ") "))):
        return f"{number}\\{after}"
    return f"\\{text}" if text.startswith(("-", "+", "=")) else text


def _heading(block: Heading) -> Iterator[str]:
    yield f"{'#' * block.level} {_inline(block.text)}"
    if block.aside:
        yield ""
        yield _around("*", _inline(block.aside))


def _item(label: Text, text: Text) -> str:
    name = _around("**", _inline(plain(label)))
    return f"{name} {_rich(text)}" if name else _opening(_rich(text))


def _excerpt(block: Excerpt) -> Iterator[str]:
    """The passage as an indented block, which no character in it can end."""
    yield _opening(_rich(block.head))
    if block.lines:
        yield ""
        yield from ("    " + inert(plain(line)) for line in block.lines)
    for line in block.below:
        yield ""
        yield _opening(_rich(line))


def _drawing(block: Drawing) -> Iterator[str]:
    """What it shows in a sentence, the picture as an indented block."""
    from dvplan.output.drawing import draw_chart

    yield _opening(_inline(block.chart.description))
    yield ""
    yield from (f"    {inert(plain(line))}".rstrip() for line in draw_chart(block.chart, CHART))


def _table(table: Table) -> Iterator[str]:
    if table.rows:
        yield _row(_inline(column.heading) for column in table.columns)
        yield _row("---:" if column.align == "right" else "---" for column in table.columns)
        wide = table.below_column
        group = ""
        for row in table.rows:
            if row.group != group:
                group = row.group
                if group:
                    yield _row([_around("**", _inline(group)), *[""] * (len(table.columns) - 1)])
            yield _row(_cells(row, wide))
    elif table.empty:
        yield _opening(_inline(table.empty))
    if below := inert(table.caption_and_notes, newlines=True).splitlines():
        yield ""
        yield from (_opening(_inline(line)) + "  " for line in below)


def _cells(row: Row, wide: int) -> Iterator[str]:
    for number, cell in enumerate(row.cells):
        below = row.below if number == wide else ()
        yield BREAK.join(filter(None, (_cell(cell), *map(_rich, (*cell.below, *below)))))


def _cell(cell: Cell) -> str:
    bar = f"{draw(cell.bar.value, cell.bar.mark, BAR_CELLS)} " if cell.bar else ""
    return bar + _rich(cell.text)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
