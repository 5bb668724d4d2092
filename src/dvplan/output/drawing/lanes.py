"""A timeline in characters: what it is at the left, its bar at the right, today's line through all."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from dvplan.output.blocks import Span
from dvplan.output.cells import width
from dvplan.output.drawing.strip import Strip, scale_of, thinned
from dvplan.output.drawing.wrapping import explained, wrap
from dvplan.output.inert import inert

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dvplan.output.blocks import Text
    from dvplan.output.charts import Axis, Lane, Sign, Timeline
    from dvplan.output.drawing.strip import Scale
    from dvplan.output.tone import Tone

SIGNS: Mapping[str, str] = MappingProxyType(
    {
        "gone": "━",
        "left": "─",
        "extended": "┄",
        "overdue": "═",
        "due": "◆",
        "earlier_due": "◇",
        "done": "●",
        "part_done": "▪",
        "part_open": "▫",
        "part_missed": "×",
        "today": "│",
        "off": "·",
        "before": "←",
        "beyond": "→",
    }
)
ASCII: Mapping[str, str] = MappingProxyType(
    {
        "gone": "=",
        "left": "-",
        "extended": "~",
        "overdue": "#",
        "due": "V",
        "earlier_due": "v",
        "done": "X",
        "part_done": "x",
        "part_open": "o",
        "part_missed": "!",
        "today": "|",
        "off": ".",
        "before": "<",
        "beyond": ">",
    }
)
MARK_TONES: Mapping[Sign, Tone] = MappingProxyType(
    {
        "due": "strong",
        "earlier_due": "plain",
        "done": "good",
        "part_done": "good",
        "part_open": "plain",
        "part_missed": "late",
    }
)
ORDER: tuple[Sign, ...] = ("part_open", "part_done", "part_missed", "earlier_due", "due", "done")
"""Of two marks in one cell the later of these is seen."""
LEFT_SHARE = 0.36
LEFT_MOST = 46
GAP = 2


class _Paper(NamedTuple):
    axis: Axis
    scale: Scale
    left: int
    signs: Mapping[str, str]
    off: frozenset[int]
    today: int

    def line(self, left: Text, right: Strip) -> Text:
        """Text at the left, a strip at the right."""
        room = self.left + GAP - sum(width(span.text) for span in left)
        return (*left, Span(" " * room), *right.spans())

    def strip(self, *, shaded: bool = True) -> Strip:
        """An empty strip: days off if `shaded`, and today's line."""
        strip = Strip(self.scale.cells)
        for cell in self.off if shaded else ():
            strip.put(cell, cell, self.signs["off"], "muted")
        strip.put(self.today, self.today, self.signs["today"], "strong")
        return strip


def draw_timeline(chart: Timeline, cells: int, *, unicode: bool) -> Iterator[Text]:
    """The lines of a timeline."""
    if not chart.lanes:
        return
    names = max(width(inert(f"{lane.code} {lane.title}")) for lane in chart.lanes)
    code = max(width(inert(lane.code)) for lane in chart.lanes)
    left = min(names, max(int(cells * LEFT_SHARE), code), LEFT_MOST)
    scale = scale_of(chart.axis, cells - left - GAP)
    today = scale.cell(chart.axis.today) if _shows_today(chart.axis) else -1
    paper = _Paper(chart.axis, scale, left, SIGNS if unicode else ASCII, scale.whole(chart.axis.off), today)
    yield from _head(chart.axis, paper, unicode=unicode)
    group = ""
    for lane in chart.lanes:
        if lane.group != group:
            group = lane.group
            yield ()
            yield from ((Span(line, "strong"),) for line in wrap(group, cells))
        yield from _lane(lane, paper)
    yield ()
    yield from _legend(chart, paper, cells)


def _shows_today(axis: Axis) -> bool:
    return axis.first <= axis.today <= axis.last


def _head(axis: Axis, paper: _Paper, *, unicode: bool) -> Iterator[Text]:
    """Today's name, the names of days, and a ruler with a notch at each of these."""
    ticks = thinned(axis.ticks, paper.scale)
    if paper.today >= 0:
        named = Strip(paper.scale.cells)
        said = inert(axis.today_text)
        at = min(max(paper.today - width(said) // 2, 0), max(paper.scale.cells - width(said), 0))
        named.write(at, said, "strong")
        yield paper.line((), named)
    names, ruler = Strip(paper.scale.cells), Strip(paper.scale.cells)
    ruler.put(0, paper.scale.cells - 1, "─" if unicode else "-", "muted")
    for cell, text in ticks:
        names.write(cell, inert(text), "muted")
        ruler.put(cell, cell, "┴" if unicode else "+", "muted")
    ruler.put(paper.today, paper.today, "▼" if unicode else "V", "strong") if paper.today >= 0 else None
    yield paper.line((), names)
    yield paper.line((), ruler)


def _lane(lane: Lane, paper: _Paper) -> Iterator[Text]:
    left = _names(lane, paper.left)
    right = [_bar(lane, paper)]
    for line in wrap(lane.aside, paper.scale.cells):
        strip = paper.strip(shaded=False)
        strip.write(0, line, lane.tone)
        if width(line) < paper.scale.cells:
            strip.put(width(line), width(line), " ", "plain")
        right.append(strip)
    right += [paper.strip(shaded=False) for _ in range(len(left) - len(right))]
    for number, strip in enumerate(right):
        yield paper.line(left[number] if number < len(left) else (), strip)


def _names(lane: Lane, cells: int) -> list[Text]:
    lines = wrap(f"{lane.code} {lane.title}", cells)
    code = inert(lane.code)
    if code and lines and lines[0].startswith(code):
        return [(Span(code, "strong"), Span(lines[0][len(code) :])), *((Span(line),) for line in lines[1:])]
    return [(Span(line),) for line in lines]


def _bar(lane: Lane, paper: _Paper) -> Strip:
    strip, scale, axis = paper.strip(), paper.scale, paper.axis
    for stretch in lane.stretches:
        strip.put(scale.cell(stretch.first), scale.cell(stretch.last), paper.signs[stretch.stroke], stretch.tone)
    if any(s.first <= scale.day(paper.today) and s.stroke in ("left", "extended") for s in lane.stretches):
        strip.put(paper.today, paper.today, paper.signs["today"], "strong")
    for stretch in lane.stretches:
        if stretch.last > axis.last:
            strip.put(scale.cells - 1, scale.cells - 1, paper.signs["beyond"], stretch.tone)
        if stretch.first < axis.first:
            strip.put(0, 0, paper.signs["before"], stretch.tone)
    for mark in sorted(lane.marks, key=lambda mark: ORDER.index(mark.sign)):
        if not axis.first <= mark.day <= axis.last:
            continue
        cell = scale.cell(mark.day)
        strip.put(cell, cell, paper.signs[mark.sign], MARK_TONES[mark.sign])
    return strip


def _legend(chart: Timeline, paper: _Paper, cells: int) -> Iterator[Text]:
    """The signs that occur, each with its meaning."""
    found = ((paper.signs.get(key), said) for key, said in chart.legend if key != "off" or paper.off)
    shown = ((sign, said) for sign, said in found if sign)
    yield from ((Span(line, "muted"),) for line in explained(shown, cells))
