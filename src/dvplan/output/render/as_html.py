"""One page of HTML that mail programs show too: styles inline, no script, nothing fetched; it prints on A4.

Elements are made by `_tag` alone, which escapes every text that is not an element itself.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final, assert_never

from dvplan.output.bars import draw
from dvplan.output.blocks import Drawing, Excerpt, Facts, Heading, Items, Note, Paragraph, Table, Text, plain
from dvplan.output.inert import inert

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


class _Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


def render(report: Report) -> str:
    """The report as one HTML document."""
    head = _tag(
        "head",
        _empty("meta", charset="utf-8"),
        _empty("meta", http_equiv="Content-Security-Policy", content=POLICY),
        _empty("meta", name="viewport", content="width=device-width, initial-scale=1"),
        _empty("meta", name="color-scheme", content="light"),
        _tag("title", report.title),
    )
    body = _tag("body", *(piece for block in report.blocks for piece in (*_block(block), _NEWLINE)), style=PAGE)
    return f"<!DOCTYPE html>\n{_tag('html', head, _NEWLINE, body, lang=report.lang)}\n"


def _tag(name: str, /, *inside: str, **attributes: str) -> _Markup:
    """An element; `inside` is escaped unless it is made here, and attributes without a value are left out."""
    pieces = [piece if isinstance(piece, _Markup) else escape(inert(piece, newlines=True)) for piece in inside]
    return _Markup(f"{_empty(name, **attributes)}{''.join(pieces)}</{name}>")


def _empty(name: str, /, **attributes: str) -> _Markup:
    """A tag alone: an element that holds nothing, or the beginning of one that does."""
    said = "".join(f' {key.replace("_", "-")}="{escape(inert(v))}"' for key, v in attributes.items() if v)
    return _Markup(f"<{name}{said}>")


_NEWLINE: Final = _Markup("\n")
_BREAK: Final = _Markup("<br>")


def _block(block: Block) -> Iterable[_Markup]:
    match block:
        case Heading():
            return _heading(block)
        case Paragraph():
            return (_paragraph(block.text),)
        case Note():
            return (_tag("p", *_rich(block.text), style=f"{MUTED};font-size:13px;margin:6px 0"),)
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

            description = _tag("p", block.chart.description, style="margin:6px 0")
            return (description, _pre(draw_chart(block.chart, CHART)))
        case _:
            assert_never(block)


def _heading(block: Heading) -> Iterator[_Markup]:
    yield _tag(f"h{block.level}", block.text, style=HEADINGS[block.level - 1])
    if block.aside:
        yield _tag("p", block.aside, style=f"{MUTED};margin:0 0 6px")


def _paragraph(text: Text) -> _Markup:
    return _tag("p", *_rich(text), style="margin:6px 0")


def _pre(lines: Iterable[Text]) -> _Markup:
    return _tag("pre", *(piece for line in lines for piece in (*_rich(line), _NEWLINE)), style=PRE)


def _rich(text: Text) -> Iterator[_Markup]:
    for span in text:
        words = _Markup(escape(inert(span.text)))
        yield _tag("span", words, style=TONES[span.tone]) if span.tone != "plain" else words


def _lines(texts: Iterable[Iterable[_Markup]]) -> Iterator[_Markup]:
    """Texts below each other; one without words is left out."""
    for place, pieces in enumerate(line for text in texts if any(line := tuple(text))):
        if place:
            yield _BREAK
        yield from pieces


def _items(block: Items) -> Iterator[_Markup]:
    if block.items:
        items = (
            _tag("li", *_label(item.label), *_lines((_rich(item.text), *map(_rich, item.below))))
            for item in block.items
        )
        yield _tag("ul", *items, style="margin:6px 0;padding-left:22px")


def _label(label: Text) -> tuple[_Markup, ...]:
    return (_tag("b", plain(label)), _Markup(" ")) if plain(label) else ()


def _facts(block: Facts) -> _Markup:
    rows = (
        _tag(
            "tr",
            _tag("th", name, align="left", valign="top", width="25%", scope="row", style=RULE),
            _tag("td", *_rich(value), valign="top", style=RULE),
        )
        for name, value in block.facts
    )
    return _frame(*rows)


def _frame(*rows: _Markup) -> _Markup:
    style = f"border-collapse:collapse;margin:6px 0;{FONT}"
    return _tag("table", *rows, width="100%", cellpadding="4", cellspacing="0", border="0", style=style)


def _table(table: Table) -> Iterator[_Markup]:
    if table.rows:
        yield _frame(*_head(table.columns), _tag("tbody", *_body(table)))
    elif table.empty:
        yield _tag("p", table.empty, style="margin:6px 0")
    if table.caption:
        lines = table.caption.splitlines()
        yield _tag("p", *_lines((_Markup(escape(inert(line))),) for line in lines), style="margin:6px 0")


def _head(columns: tuple[Column, ...]) -> Iterator[_Markup]:
    if any(column.heading.strip() for column in columns):
        share = f"{WIDE // max(sum(column.wide for column in columns), 1)}%"
        cells = (
            _tag("th", column.heading, align=column.align, valign="bottom", scope="col",
                 width=share if column.wide else "")
            for column in columns
        )  # fmt: skip
        yield _tag("thead", _tag("tr", *cells))


def _body(table: Table) -> Iterator[_Markup]:
    wide = next((number for number, column in enumerate(table.columns) if column.wide), 0)
    group = ""
    for row in table.rows:
        if row.group != group:
            group = row.group
            across = str(len(table.columns))
            yield _tag("tr", _tag("th", group, colspan=across, align="left", style=GROUP))
        yield _tag("tr", *_cells(table.columns, row, wide), style="page-break-inside:avoid")
        yield _NEWLINE


def _cells(columns: tuple[Column, ...], row: Row, wide: int) -> Iterator[_Markup]:
    for number, (column, cell) in enumerate(zip(columns, row.cells, strict=True)):
        below = (*cell.below, *(row.below if number == wide else ()))
        right = column.align == "right"
        style = f"{RULE};white-space:nowrap" if right else RULE
        inside = _lines((_cell(cell), *map(_rich, below)))
        yield _tag("td", *inside, align="right" if right else "", valign="top", style=style)


def _cell(cell: Cell) -> Iterator[_Markup]:
    if cell.bar:
        bar = draw(cell.bar.value, cell.bar.mark, BAR_CELLS)
        yield _tag("span", bar, aria_hidden="true", style=f"{FIXED};{TONES[cell.bar.tone]}")
        yield _Markup(" ")
    yield from _rich(cell.text)
