"""Markdown, read again by a parser: texts letter for letter, tables with all their columns, nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt

from dvplan.output.blocks import (
    Block,
    Cell,
    Column,
    Facts,
    Heading,
    Item,
    Items,
    Note,
    Paragraph,
    Row,
    Table,
    text,
)
from dvplan.output.inert import inert
from dvplan.output.render import as_markdown
from tests.samples.reports import HOSTILE, HOSTILE_STRINGS, HOSTILE_TABLE, REPORTS, STATUS

if TYPE_CHECKING:
    from markdown_it.token import Token

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
HARMLESS = {"text", "softbreak", "hardbreak", "strong_open", "strong_close", "em_open", "em_close"}


def inlines(output: str) -> list[list[Token]]:
    return [token.children or [] for token in PARSER.parse(output) if token.type == "inline"]


def shown(children: list[Token]) -> str:
    return "".join(token.content for token in children if token.type == "text")


def blocks_of(hostile: str) -> list[tuple[Block, str, int]]:
    """A block with the text in it, the kind of token it must become, and how often the text is in it."""
    value = text(hostile)
    return [
        (Heading(hostile, 2), "heading_open", 1),
        (Paragraph(value), "paragraph_open", 1),
        (Note(value), "paragraph_open", 1),
        (Items((Item((), value),)), "bullet_list_open", 1),
        (Items((Item((), value, (value,)),)), "bullet_list_open", 2),
        (Items((Item(value, text("x")),)), "bullet_list_open", 1),
        (Facts(((hostile, text("x")),)), "bullet_list_open", 1),
        (Table((Column("a", hostile), Column("b", "b")), (Row((Cell(), Cell())),)), "table_open", 1),
        (
            Table((Column("a", "a"), Column("b", "b")), (Row((Cell(value, below=(value,)), Cell())),)),
            "table_open",
            2,
        ),
        (Table((), (), empty=hostile), "paragraph_open", 1),
    ]


@pytest.mark.parametrize("hostile", HOSTILE_STRINGS)
def test_every_text_is_shown_letter_for_letter(hostile: str) -> None:
    expected = inert(hostile).strip()
    for block, kind, times in blocks_of(hostile):
        output = as_markdown.render(replace(STATUS, blocks=(block,)))
        assert PARSER.parse(output)[0].type == kind, output
        assert "".join(map(shown, inlines(output))).count(expected) == times, output


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.name)
def test_no_link_image_code_or_tag(report: object) -> None:
    output = as_markdown.render(report)  # type: ignore[arg-type]
    for token in (token for children in inlines(output) for token in children):
        assert token.type in HARMLESS or (token.type, token.content) == ("html_inline", "<br>")
    assert not [token for token in PARSER.parse(output) if token.type in ("html_block", "fence", "hr")]


def test_tables_keep_their_columns() -> None:
    tokens = PARSER.parse(as_markdown.render(replace(HOSTILE, blocks=(HOSTILE_TABLE,))))
    rows = "".join({"tr_open": "\n", "td_open": "d", "th_open": "d"}.get(token.type, "") for token in tokens)
    groups = sum(1 for row in HOSTILE_TABLE.rows if row.group)
    assert rows.split() == ["ddd"] * (1 + len(HOSTILE_TABLE.rows) + groups)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("1. đầu", "1\\. đầu"),
        ("2.929 người", "2.929 người"),
        ("- gạch", "\\- gạch"),
        ("30/11", "30/11"),
        ("1)", "1\\)"),
    ],
)
def test_the_beginning_of_a_line(typed: str, written: str) -> None:
    assert as_markdown.render(replace(STATUS, blocks=(Paragraph(text(typed)),))) == written + "\n"
