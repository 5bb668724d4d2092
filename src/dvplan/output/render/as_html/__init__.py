"""One page of HTML that mail programs show too: styles inline, no script, nothing fetched; it prints on A4."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, assert_never

from dvplan.output.bars import draw
from dvplan.output.blocks import Drawing, Excerpt, Facts, Heading, Items, Note, Paragraph, Table, Text, plain
from dvplan.output.render.as_html.elements import BREAK, NEWLINE, Markup, empty, tag, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dvplan.output.blocks import Block, Cell, Column, Report, Row, Tone

BAR_CELLS: Final = 10
CHART: Final = 96
"""Cells of a chart: what fits the width of A4 in small letters."""
WIDE: Final = 60
"""Percent of a table's width that its wide columns share."""

FONT: Final = "font-family:Segoe UI,Roboto,Arial,sans-serif;font-size:14px;line-height:1.45"
PAGE: Final = f"{FONT};color:#1b1f24;background:#ffffff;margin:0 auto;padding:12px;max-width:960px"
MUTED: Final = "color:#575d66"
RULE: Final = "border-top:1px solid #d0d7de"
HEADINGS: Final = (
    "font-size:20px;line-height:1.25;margin:0 0 4px",
    "font-size:16px;margin:20px 0 6px;page-break-after:avoid",
    "font-size:14px;margin:14px 0 4px;page-break-after:avoid",
)
GROUP: Final = f"{RULE};background:#f3f5f7"
FIXED: Final = "font-family:Consolas,DejaVu Sans Mono,monospace"
PRE: Final = f"{FIXED};font-size:12px;line-height:1.25;margin:0 0 8px;overflow-x:auto"
POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"
TONES: Final[dict[Tone, str]] = {
    "plain": "",
    "strong": "font-weight:bold",
    "muted": MUTED,
    "good": "color:#1a6b2f",
    "info": "color:#1f4e8c",
    "soon": "color:#855400",
    "late": "color:#b3261e;font-weight:bold",
    "critical": "color:#8c0d0d;font-weight:bold",
}
"""Each dark enough to be read on white, and on paper."""


def render(report: Report) -> str:
    """The report as one HTML document."""
    head = tag(
        "head",
        empty("meta", charset="utf-8"),
        empty("meta", http_equiv="Content-Security-Policy", content=POLICY),
        empty("meta", name="viewport", content="width=device-width, initial-scale=1"),
        empty("meta", name="color-scheme", content="light"),
        tag("title", report.title),
    )
    body = tag("body", *(piece for block in report.blocks for piece in (*_block(block), NEWLINE)), style=PAGE)
    return f"<!DOCTYPE html>\n{tag('html', head, NEWLINE, body, lang=report.lang)}\n"


def _block(block: Block) -> Iterable[Markup]:
    match block:
        case Heading():
            return _heading(block)
        case Paragraph():
            return (_paragraph(block.text),)
        case Note():
            return (tag("p", *_rich(block.text), style=f"{MUTED};font-size:13px;margin:6px 0"),)
        case Items():
            return _items(block)
        case Table():
            return _table(block)
        case Facts():
            return (_facts(block),) if block.facts else ()
        case Excerpt():
            passage = (_pre(block.lines),) if block.lines else ()
            return (_paragraph(block.head), *passage, *map(_paragraph, block.below))
        case Drawing():
            from dvplan.output.drawing import draw_chart

            description = tag("p", block.chart.description, style="margin:6px 0")
            return (description, _pre(draw_chart(block.chart, CHART)))
        case _:
            assert_never(block)


def _heading(block: Heading) -> Iterator[Markup]:
    yield tag(f"h{block.level}", block.text, style=HEADINGS[block.level - 1])
    if block.aside:
        yield tag("p", block.aside, style=f"{MUTED};margin:0 0 6px")


def _paragraph(text: Text) -> Markup:
    return tag("p", *_rich(text), style="margin:6px 0")


def _pre(lines: Iterable[Text]) -> Markup:
    return tag("pre", *(piece for line in lines for piece in (*_rich(line), NEWLINE)), style=PRE)


def _rich(text: Text) -> Iterator[Markup]:
    for span in text:
        shown = words(span.text)
        yield tag("span", shown, style=TONES[span.tone]) if span.tone != "plain" else shown


def _lines(texts: Iterable[Iterable[Markup]]) -> Iterator[Markup]:
    """Texts below each other; one without words is left out."""
    for place, pieces in enumerate(line for text in texts if any(line := tuple(text))):
        if place:
            yield BREAK
        yield from pieces


def _items(block: Items) -> Iterator[Markup]:
    if block.items:
        items = (
            tag("li", *_label(item.label), *_lines((_rich(item.text), *map(_rich, item.below))))
            for item in block.items
        )
        yield tag("ul", *items, style="margin:6px 0;padding-left:22px")


def _label(label: Text) -> tuple[Markup, ...]:
    return (tag("b", plain(label)), Markup(" ")) if plain(label) else ()


def _facts(block: Facts) -> Markup:
    rows = (
        tag(
            "tr",
            tag("th", name, align="left", valign="top", width="25%", scope="row", style=RULE),
            tag("td", *_rich(value), valign="top", style=RULE),
        )
        for name, value in block.facts
    )
    return _frame(*rows)


def _frame(*rows: Markup) -> Markup:
    style = f"border-collapse:collapse;margin:6px 0;{FONT}"
    return tag("table", *rows, width="100%", cellpadding="4", cellspacing="0", border="0", style=style)


def _table(table: Table) -> Iterator[Markup]:
    if table.rows:
        yield _frame(*_head(table.columns), tag("tbody", *_body(table)))
    elif table.empty:
        yield tag("p", table.empty, style="margin:6px 0")
    if table.caption:
        lines = table.caption.splitlines()
        yield tag("p", *_lines((words(line),) for line in lines), style="margin:6px 0")


def _head(columns: tuple[Column, ...]) -> Iterator[Markup]:
    if any(column.heading.strip() for column in columns):
        share = f"{WIDE // max(sum(column.wide for column in columns), 1)}%"
        cells = (
            tag("th", column.heading, align=column.align, valign="bottom", scope="col",
                 width=share if column.wide else "")
            for column in columns
        )  # fmt: skip
        yield tag("thead", tag("tr", *cells))


def _body(table: Table) -> Iterator[Markup]:
    wide = next((number for number, column in enumerate(table.columns) if column.wide), 0)
    group = ""
    for row in table.rows:
        if row.group != group:
            group = row.group
            across = str(len(table.columns))
            yield tag("tr", tag("th", group, colspan=across, align="left", style=GROUP))
        yield tag("tr", *_cells(table.columns, row, wide), style="page-break-inside:avoid")
        yield NEWLINE


def _cells(columns: tuple[Column, ...], row: Row, wide: int) -> Iterator[Markup]:
    for number, (column, cell) in enumerate(zip(columns, row.cells, strict=True)):
        below = (*cell.below, *(row.below if number == wide else ()))
        right = column.align == "right"
        style = f"{RULE};white-space:nowrap" if right else RULE
        inside = _lines((_cell(cell), *map(_rich, below)))
        yield tag("td", *inside, align="right" if right else "", valign="top", style=style)


def _cell(cell: Cell) -> Iterator[Markup]:
    if cell.bar:
        bar = draw(cell.bar.value, cell.bar.mark, BAR_CELLS)
        yield tag("span", bar, aria_hidden="true", style=f"{FIXED};{TONES[cell.bar.tone]}")
        yield Markup(" ")
    yield from _rich(cell.text)
