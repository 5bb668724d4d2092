"""What is drawn on and with: a width, a set of signs, and lines made of Rich segments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from rich.text import Text as RichText

from dvplan.output.bars import ASCII, LINES, Bars
from dvplan.output.blocks import Text
from dvplan.output.cells import width
from dvplan.output.inert import inert
from dvplan.output.render.as_terminal.tones import PLAIN, STYLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import Console, ConsoleOptions, RenderResult

Line = list[Segment]

INDENT = 2
GUTTER = 2
PROSE = 100
"""Cells beyond which prose is no longer read with ease."""
WORD = 24
"""Cells up to which a word is never cut: a figure, a date or a code in two is another one. It may run over the
edge of a screen that has not even these."""
PAGE = 140
"""Cells beyond which a line's far end is no longer seen as part of it."""


@dataclass(frozen=True, slots=True)
class Screen:
    """Where to draw: cells across, and whether its encoding has more than ASCII signs."""

    console: Console
    width: int
    unicode: bool

    @property
    def page(self) -> int:
        """Cells that rules and asides span."""
        return min(self.width, PAGE)

    @property
    def bars(self) -> Bars:
        """The signs of a bar."""
        return LINES if self.unicode else ASCII

    @property
    def rule(self) -> str:
        """The sign of a rule."""
        return "─" if self.unicode else "-"

    def wrapped(self, text: Text, cells: int, base: Style = PLAIN) -> list[Line]:
        """The text in lines of at most `cells`, parted between words, longer ones than `WORD` within them too; one
        empty line for no text."""
        pieces = [(inert(span.text), base + STYLES[span.tone]) for span in text]
        if sum(width(piece) for piece, _ in pieces) <= cells:
            return [[Segment(piece, style) for piece, style in pieces]]
        whole = RichText.assemble(*pieces)
        lines = whole.wrap(self.console, max(cells, longest_word(whole.plain), 1), overflow="fold")
        for line in lines:
            line.rstrip()  # The space it was parted at would push a line at the right away from its edge.
        return [[Segment(segment.text, segment.style) for segment in line.render(self.console)] for line in lines]


def longest_word(text: str) -> int:
    """Cells of the longest word of an inert text, `WORD` at most: what it needs if no word is to be cut."""
    return min(max(map(width, text.split()), default=0), WORD)


def span(line: Iterable[Segment]) -> int:
    """Cells that a line takes."""
    return sum(width(segment.text) for segment in line)


def padded(line: Line, cells: int, *, right: bool = False) -> Line:
    """The line with the spaces that fill it up to `cells`; `right`: spaces first."""
    spaces = Segment(" " * (cells - span(line)))
    return [spaces, *line] if right else [*line, spaces]


def indented(lines: Iterable[Line], head: Line) -> list[Line]:
    """The first line after `head`, the others below its text."""
    blank = [Segment(" " * span(head))]
    return [[*(blank if number else head), *line] for number, line in enumerate(lines)]


@dataclass(frozen=True, slots=True)
class Page:
    """Lines as Rich prints them, no spaces at their ends."""

    lines: Sequence[Line]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in self.lines:
            yield from _trimmed(line)
            yield Segment.line()


def _trimmed(line: Line) -> Line:
    kept = list(line)
    while kept and not kept[-1].text.rstrip():
        kept.pop()
    if kept:
        kept[-1] = Segment(kept[-1].text.rstrip(), kept[-1].style)
    return kept
