"""A timeline as a picture: bars, days off, today through all; names at the left, or above where it is narrow."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from dvplan.output.drawing.strip import Scale, thinned
from dvplan.output.picture.letters import centred, lines_of, room_of
from dvplan.output.picture.paper import LINE, MARGIN, Body, escaped, label
from dvplan.output.picture.signs import sign, stroke

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dvplan.output.charts import Axis, Key, Lane, Tick, Timeline

NAMES = 330.0
"""Where the bars begin, beside the names."""
TIGHT = 600.0
"""A picture narrower than this has the names above the bars."""
PAD = 10.0
HEAD = 44.0
TODAY = 'class="t-strong" stroke="currentColor" stroke-width="1.5"'


class _Area(NamedTuple):
    """Where the bars stand: the left and right edges, the days these are, and the room of a name."""

    axis: Axis
    left: float
    right: float
    room: float
    beside: bool

    def x(self, day: date, part: float = 0.0) -> float:
        """Where a day begins; `part` of it further on. Kept within the edges."""
        days = (self.axis.last - self.axis.first).days + 1
        at = self.left + (self.right - self.left) * ((day - self.axis.first).days + part) / days
        return min(max(at, self.left), self.right)


def draw_timeline(chart: Timeline, wide: float) -> Body:
    """The picture at a width, nothing where there is no lane; the legend is left out where it is empty."""
    if not chart.lanes:
        return Body(wide)
    beside, right = wide >= TIGHT, wide - MARGIN
    area = _Area(chart.axis, NAMES, right, NAMES - MARGIN - PAD, beside=True)
    if not beside:
        area = _Area(chart.axis, MARGIN, right, right - MARGIN, beside=False)
    lanes = Body(wide, HEAD)
    bands: list[str] = []
    group = ""
    for lane in chart.lanes:
        if lane.group != group:
            group = lane.group
            lanes.y += LINE / 2
            for line in lines_of(group, wide - 2 * MARGIN, "s"):
                lanes.y += LINE
                lanes.parts.append(label(MARGIN, lanes.y - 4, line, "s o"))
        bar = _lane(lane, area, lanes)
        if not beside:
            bands.append(_ground(area, bar - PAD, bar + PAD))
    ground = _ground(area, HEAD, lanes.y) if beside else "".join(bands)
    body = Body(wide, lanes.y, [*_head(area), ground, *lanes.parts])
    if chart.legend:
        _legend(chart, body)
    return body


def _head(area: _Area) -> Iterator[str]:
    """Named days and today, above all."""
    today = area.x(area.axis.today, 0.5)
    for tick in _named(area):
        x = area.x(tick.day) + 2
        if not x - PAD < today < x + room_of(tick.text, "m"):
            yield label(x, HEAD - 6, tick.text, "m")
    if area.axis.first <= area.axis.today <= area.axis.last:
        yield f'<path {TODAY} d="M{today:.1f} 20V{HEAD:g}"/>'
        x = centred(today, area.axis.today_text, area.right)
        yield label(x, 15, area.axis.today_text, "s", "middle")


def _ground(area: _Area, top: float, bottom: float) -> str:
    """Days off, named days and today, behind the bars from top to bottom."""
    high = bottom - top
    off = "".join(
        f"M{x:.1f} {top:.1f}h{area.x(last, 1) - x:.1f}v{high:.1f}H{x:.1f}z"
        for first, last in _runs(area.axis)
        for x in (area.x(first),)
    )
    days = "".join(f"M{area.x(tick.day):.1f} {top:.1f}v{high:.1f}" for tick in _named(area))
    shapes = [f'<path class="off" d="{off}"/>'] if off else []
    shapes += [f'<path class="grid" d="{days}"/>'] if days else []
    if area.axis.first <= area.axis.today <= area.axis.last:
        shapes.append(f'<path {TODAY} d="M{area.x(area.axis.today, 0.5):.1f} {top:.1f}v{high:.1f}"/>')
    return "".join(shapes)


def _named(area: _Area) -> list[Tick]:
    """The days that have room for their names."""
    axis = area.axis
    letters = Scale(
        axis.first, (axis.last - axis.first).days + 1, int((area.right - area.left) / room_of("0", "m"))
    )
    names = {text for _, text in thinned(axis.ticks, letters)}
    return [tick for tick in axis.ticks if tick.text in names]


def _runs(axis: Axis) -> list[tuple[date, date]]:
    """Days off that follow each other, as the first and the last of them."""
    runs = []
    for _, run in groupby(enumerate(axis.off), key=lambda pair: pair[1].toordinal() - pair[0]):
        days = [day for _, day in run]
        runs.append((days[0], days[-1]))
    return runs


def _lane(lane: Lane, area: _Area, body: Body) -> float:
    """The lane below what there is; the height of its bar."""
    top = body.y
    strong = room_of(lane.code, "s") - room_of(lane.code)
    names = lines_of(f"{lane.code} {lane.title}", area.room - strong)
    for number, line in enumerate(names):
        y = top + LINE * (number + 1) - 2
        if number == 0 and line.startswith(lane.code):
            rest = escaped(line[len(lane.code) :])
            code = f'<tspan font-weight="600">{escaped(lane.code)}</tspan>'
            body.parts.append(f'<text x="{MARGIN:g}" y="{y:.1f}">{code}{rest}</text>')
        else:
            body.parts.append(label(MARGIN, y, line))
    bars = top if area.beside else top + LINE * len(names)
    y = bars + PAD
    for s in lane.stretches:
        if s.first > area.axis.last or s.last < area.axis.first:
            continue
        first, last = area.x(s.first, 0.5), area.x(s.last, 0.5)
        body.parts.append(stroke(s.stroke, s.tone, first, last, y))
        if s.last > area.axis.last:
            body.parts.append(
                f'<path class="t-{s.tone}" fill="currentColor" d="M{last:.1f} {y - 7:.1f}l8 7l-8 7z"/>'
            )
        if s.first < area.axis.first:
            body.parts.append(
                f'<path class="t-{s.tone}" fill="currentColor" d="M{first:.1f} {y - 7:.1f}l-8 7l8 7z"/>'
            )
    for mark in sorted(lane.marks, key=lambda mark: mark.sign in ("due", "done")):
        if area.axis.first <= mark.day <= area.axis.last:
            body.parts.append(sign(mark.sign, area.x(mark.day, 0.5), y, mark.text))
    asides = lines_of(lane.aside, area.right - area.left - 2, "m")
    for number, line in enumerate(asides):
        said = label(area.left + 2, y + 8 + 15 * (number + 1), line, "m c o")
        body.parts.append(f'<g class="t-{lane.tone}">{said}</g>')
    body.y = top + max(LINE * len(names), bars - top + 2 * PAD + 15 * len(asides)) + PAD
    return y


def _legend(chart: Timeline, body: Body) -> None:
    """What each sign means, in as many lines as it needs."""
    x = MARGIN
    body.y += LINE
    for key, meaning in chart.legend:
        if key == "off" and not chart.axis.off:
            continue
        said = lines_of(meaning, body.wide - 2 * MARGIN - 30, "m")
        wide = 34 + max((room_of(line, "m") for line in said), default=0) + 12
        if x > MARGIN and x + wide > body.wide - MARGIN:
            x = MARGIN
            body.y += LINE
        body.parts.append(_example(key, x, body.y - 1))
        for number, line in enumerate(said):
            body.y += LINE if number else 0
            body.parts.append(label(x + 30, body.y + 3, line, "m"))
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
        case "soon" | "muted":
            return stroke("gone", key, x, x + 24, y)
        case "overdue":
            return stroke(key, "late", x, x + 24, y)
        case _:
            return sign(key, x + 12, y, "")
