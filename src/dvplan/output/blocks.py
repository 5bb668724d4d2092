"""The meeting point of reports and renderers: a report is a value made of few kinds of block.

Reports build blocks with words in them; a renderer that knows the blocks can print every report.
Text from plans stays as typed here; each renderer makes it inert for its own medium.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from dvplan.output import tone as tones

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from dvplan.output.charts import Chart

Tone = tones.Tone


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one tone."""

    text: str
    tone: Tone = "plain"


Text = tuple[Span, ...]


def text(*parts: str | Span) -> Text:
    """Parts, plain strings or spans, as one text."""
    return tuple(part if isinstance(part, Span) else Span(part) for part in parts if part)


def plain(value: Text) -> str:
    """The text without its tones."""
    return "".join(span.text for span in value)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the report's own, 2 a section, 3 a part of one."""

    text: str
    level: Literal[1, 2, 3] = 2
    aside: str = ""
    """Shown at the far end of the line where there is room, e.g. "Số liệu tính đến …"."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A sentence or a few."""

    text: Text


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list: a label (a code, a day), its text, and lines below it."""

    label: Text
    text: Text
    below: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Items:
    """A list; labels stand in a column of their own."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A share of a whole with the share expected by now; both percent, 0 to 100. `mark` None: none expected."""

    value: float
    mark: float | None = None
    tone: Tone = "info"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: what people read, the plain value behind it, and lines below in the same column."""

    text: Text = ()
    value: Any = None
    below: tuple[Text, ...] = ()
    bar: Bar | None = None
    """Drawn before the text where the medium can draw."""
    complete: bool = False
    """Says all by itself: the column's heading before it, as on a card, would make another sentence of it."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column. `key` is its name for programs; `heading` its name for people."""

    key: str
    heading: str
    align: Literal["left", "right"] = "left"
    wide: bool = False
    """Takes the room that is left and wraps; the others keep to one line where they can."""
    drop: int = 0
    """On a narrow screen columns leave the table, highest first; 0 always stays."""
    note: str = ""
    """What has to be said of its signs, in lines below the table; where the column leaves, it goes too."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `group` names the group it stands under ("" for none); equal groups follow each other."""

    cells: tuple[Cell, ...]
    group: str = ""
    below: tuple[Text, ...] = ()
    """Lines below the row, across its columns."""
    also: str = ""
    """What the row is found by beside what it shows, where the medium can search."""


@dataclass(frozen=True, slots=True)
class Search:
    """The words of a box that leaves the rows that have what is typed, where the medium can do that."""

    label: str
    hint: str
    found: str
    """A sentence with `{n}` rows of `{all}` and `{typed}`."""
    none: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns. `more` says how many rows a screen leaves out and how to see them, given the number
    left out; a renderer for people on a terminal stops at `screenful` rows, every other prints all."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    screenful: int | None = None
    more: str = ""
    """A sentence with `{n}`, the number of rows left out."""
    empty: str = ""
    """What stands in place of a table without rows."""
    caption: str = ""
    search: Search | None = None
    picture: Chart | None = None
    """The same drawn, for a medium that draws with lines."""

    @property
    def caption_and_notes(self) -> str:
        """All that stands below the table, in lines."""
        return "\n".join(filter(None, (self.caption, *(column.note for column in self.columns))))

    @property
    def below_column(self) -> int:
        """The place of the column that takes what stands below a row, where a medium has no room across."""
        return next((place for place, column in enumerate(self.columns) if column.wide), 0)


@dataclass(frozen=True, slots=True)
class Facts:
    """Name and value pairs, one a line."""

    facts: tuple[tuple[str, Text], ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A remark in small: a notice, a hint, what was left out."""

    text: Text


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A remark on a passage of somebody's file, as compilers print it: the remark, the passage, help below."""

    head: Text
    lines: tuple[Text, ...] = ()
    """The passage with its carets: fixed-width, every space kept, never wrapped; already inert."""
    below: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture over time that characters can draw too."""

    chart: Chart


Block = Heading | Paragraph | Items | Table | Facts | Note | Excerpt | Drawing


@dataclass(frozen=True, slots=True)
class Report:
    """A finished report: blocks for people, `data` for programs (the JSON document), `records` for CSV."""

    name: str
    """What it is, for file names and titles: "status", "list" …"""
    title: str
    as_of: date
    lang: str
    blocks: tuple[Block, ...]
    data: Callable[[], Mapping[str, Any]] = dict
    """Made when a program asks: most runs print for people, and pay nothing for it."""
    records: Callable[[], Table] | None = None
    charts: Callable[[], tuple[Chart, ...]] = tuple
    """Its pictures, for a medium that draws with lines; made when it asks."""
