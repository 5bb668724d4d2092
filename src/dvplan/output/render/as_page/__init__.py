"""A report as one page for a browser: pictures, light and dark, a search box, a telephone, A4; nothing is fetched.

Its style and its script are named by their hashes, so that a browser runs these and no others.
"""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import groupby
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from dvplan.output.blocks import Heading
from dvplan.output.hypertext import source, template
from dvplan.output.picture import drawn, paper, pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvplan.output.blocks import Block, Report, Row, Table
    from dvplan.output.charts import Chart

POLICY: Final = "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'"
ON_A_TELEPHONE: Final = 6
"""Columns that a telephone has room for; the rows of a wider table become cards there."""


@dataclass(slots=True)
class Section:
    """What stands under a heading, each block with the name that a table there has; the first section, without a
    heading, is the page's own."""

    anchor: str
    heading: Heading | None = None
    blocks: list[tuple[Block, str]] = field(default_factory=list)


def render(report: Report) -> str:
    """The report as one HTML document."""
    style, script = Markup(_style()), source("as_page/page.js")  # noqa: S704 - ours
    titles = [block for block in report.blocks if _is_title(block)]
    first, *sections = _sections(report)
    return template("as_page/page.html").render(
        report=report,
        style=style,
        script=script,
        policy=f"{POLICY}; style-src '{_hash(style)}'; script-src '{_hash(script)}'",
        titles=titles,
        first=first,
        sections=sections,
        layout=_layout,
        groups=_groups,
        pictures=_pictures,
    )


def _is_title(block: Block) -> bool:
    return isinstance(block, Heading) and block.level == 1


def _sections(report: Report) -> list[Section]:
    found = [Section("top")]
    name = report.title
    for block in report.blocks:
        if isinstance(block, Heading):
            name = block.text
        if isinstance(block, Heading) and block.level == 2:
            found.append(Section(f"s{len(found)}", block))
        elif not _is_title(block):
            found[-1].blocks.append((block, name))
    return found


def _layout(table: Table) -> str:
    """How a table lies: one row of numbers as "figures", one too wide for a telephone as "cards" there."""
    if len(table.rows) == 1 and not any(column.wide for column in table.columns):
        return "figures"
    return "cards" if len(table.columns) > ON_A_TELEPHONE else "rows"


def _groups(table: Table) -> Iterator[tuple[str, list[Row]]]:
    for group, rows in groupby(table.rows, key=lambda row: row.group):
        yield group, list(rows)


def _pictures(chart: Chart) -> Iterator[tuple[str, Markup]]:
    """The pieces of a chart, each for a wide page and for a telephone, which shows the other."""
    for piece in pieces(chart):
        for name, wide in (("wide", paper.WIDE), ("narrow", paper.NARROW)):
            drawing = paper.element(drawn(piece, wide), aria_label=f"{piece.title}. {piece.description}".strip())
            yield name, Markup(drawing)  # noqa: S704 - every text in it is escaped there


def _style() -> str:
    light, dark = (_palette(place) for place in (0, 1))
    inks = f":root{{{light}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"
    return f"{inks}{paper.RULES}\n{source('as_page/page.css')}"


def _palette(place: int) -> str:
    inks = (*paper.INKS.items(), *paper.GROUNDS.items())
    return "".join(f"--{name}:{ink[place]};" for name, ink in inks)


def _hash(text: str) -> str:
    """As a content security policy (CSP Level 3) names a style or script."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
