"""A timeline as a picture: names at the left, bars at the right, days off and today through all."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from dvplan.output.drawing.strip import Scale, thinned
from dvplan.output.render.as_svg.paper import LETTER, LINE, MARGIN, WIDTH, Body, escaped, label, lines_of, room_of
from dvplan.output.render.as_svg.signs import sign, stroke

if TYPE_CHECKING:
    from datetime import date

    from dvplan.output.charts import Axis, Key, Lane, Timeline

LEFT = 330.0
PAD = 10.0
BAR = 10.0
HEAD = 44.0
TODAY = 'class="t-strong" stroke="currentColor" stroke-width="1.5"'


class _Area(NamedTuple):
    """Where the bars stand: the left and right edges, and the days these are."""

    axis: Axis
    left: float
    right: float

    def x(self, day: date, part: float = 0.0) -> float:
        """Where a day begins; `part` of it further on. Kept within the edges."""
        days = (self.axis.last - self.axis.first).days + 1
        at = self.left + (self.right - self.left) * ((day - self.axis.first).days + part) / days
        return min(max(at, self.left), self.right)


def draw_timeline(chart: Timeline) -> Body:
    """The picture, its height in `y`."""
    area = _Area(chart.axis, LEFT, WIDTH - MARGIN)
    lanes, under = Body(HEAD), Body(HEAD)
    group = ""
    for lane in chart.lanes:
        if lane.group != group:
            group = lane.group
            lanes.y += LINE / 2
            for line in lines_of(group, WIDTH - 2 * MARGIN):
                lanes.y += LINE
                lanes.parts.append(label(MARGIN, lanes.y - 4, line, "s"))
        _lane(lane, area, lanes)
    _ground(chart.axis, area, lanes.y, under)
    body = Body(lanes.y, [*under.parts, *lanes.parts])
    _legend(chart, body)
    return body


def _ground(axis: Axis, area: _Area, bottom: float, under: Body) -> None:
    """Days off, named days and today, from the head down to the bottom."""
    for first, last in _runs(axis):
        x = area.x(first)
        wide = area.x(last, 1) - x
        box = f'width="{wide:.1f}" height="{bottom - HEAD:.1f}"'
        under.parts.append(f'<rect class="off" x="{x:.1f}" y="{HEAD:g}" {box}/>')
    letters = Scale(axis.first, (axis.last - axis.first).days + 1, int((area.right - area.left) / LETTER))
    named = {text for _, text in thinned(axis.ticks, letters)}
    for tick in axis.ticks:
        if tick.text in named:
            x = area.x(tick.day)
            under.parts.append(f'<path class="grid" d="M{x:.1f} {HEAD - 8:g}V{bottom:.1f}"/>')
            under.parts.append(label(x + 2, HEAD - 6, tick.text, "m"))
    if axis.first <= axis.today <= axis.last:
        x, half = area.x(axis.today, 0.5), room_of(axis.today_text) / 2
        under.parts.append(f'<path {TODAY} d="M{x:.1f} 20V{bottom:.1f}"/>')
        at = min(max(x, area.left + half), area.right - half)
        under.parts.append(label(at, 15, axis.today_text, "s", "middle"))


def _runs(axis: Axis) -> list[tuple[date, date]]:
    """Days off that follow each other, as the first and the last of them."""
    runs = []
    for _, run in groupby(enumerate(axis.off), key=lambda pair: pair[1].toordinal() - pair[0]):
        days = [day for _, day in run]
        runs.append((days[0], days[-1]))
    return runs


def _lane(lane: Lane, area: _Area, body: Body) -> None:
    top = body.y
    names = lines_of(f"{lane.code} {lane.title}", LEFT - MARGIN - PAD)
    for number, line in enumerate(names):
        y = top + LINE * (number + 1) - 2
        if number == 0 and line.startswith(lane.code):
            rest = escaped(line[len(lane.code) :])
            code = f'<tspan font-weight="600">{escaped(lane.code)}</tspan>'
            body.parts.append(f'<text x="{MARGIN:g}" y="{y:.1f}">{code}{rest}</text>')
        else:
            body.parts.append(label(MARGIN, y, line))
    y = top + PAD
    for s in lane.stretches:
        if s.first > area.axis.last or s.last < area.axis.first:
            continue
        first, last = area.x(s.first, 0.5), area.x(s.last, 0.5)
        body.parts.append(stroke(s.stroke, s.tone, first, last, y))
        if s.last > area.axis.last:
            body.parts.append(
                f'<path class="t-{s.tone}" fill="currentColor" d="M{last:.1f} {y - 7:.1f}l8 7l-8 7z"/>'
            )
    for mark in sorted(lane.marks, key=lambda mark: mark.sign in ("due", "done")):
        if area.axis.first <= mark.day <= area.axis.last:
            body.parts.append(sign(mark.sign, area.x(mark.day, 0.5), y, mark.text))
    asides = lines_of(lane.aside, area.right - area.left)
    for number, line in enumerate(asides):
        said = label(area.left + 2, y + 8 + 15 * (number + 1), line, "m c")
        body.parts.append(f'<g class="t-{lane.tone}">{said}</g>')
    body.y = top + max(LINE * len(names), 2 * PAD + 15 * len(asides)) + PAD


def _legend(chart: Timeline, body: Body) -> None:
    """What each sign means, in as many lines as it needs."""
    x = MARGIN
    body.y += LINE
    for key, meaning in chart.legend:
        if key == "off" and not chart.axis.off:
            continue
        wide = 34 + room_of(meaning) + 12
        if x > MARGIN and x + wide > WIDTH - MARGIN:
            x = MARGIN
            body.y += LINE
        body.parts.append(_example(key, x, body.y - 1))
        body.parts.append(label(x + 30, body.y + 3, meaning, "m"))
        x += wide
    body.y += LINE


def _example(key: Key, x: float, y: float) -> str:
    match key:
        case "today":
            return f'<path {TODAY} d="M{x + 12:.1f} {y - 7:.1f}v14"/>'
        case "off":
            return f'<rect class="off" x="{x:.1f}" y="{y - 6:.1f}" width="24" height="12"/>'
        case "gone" | "left" | "extended":
            return stroke(key, "info", x, x + 24, y)
        case "overdue":
            return stroke(key, "late", x, x + 24, y)
        case _:
            return sign(key, x + 12, y, "")
