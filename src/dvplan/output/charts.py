"""Pictures over time as values: what is to be drawn and in which words, never how."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from datetime import date

    from dvplan.output.tone import Tone

Stroke = Literal["gone", "left", "extended", "overdue"]
"""Time that is gone, is left, was added by extensions, or has passed since the deadline."""
Sign = Literal["due", "earlier_due", "done", "part_done", "part_open", "part_missed"]
Key = Literal[
    "gone", "left", "extended", "overdue",
    "due", "earlier_due", "done", "part_done", "part_open", "part_missed", "today", "off", "soon", "muted",
]  # fmt: skip
"""All that a timeline may have to explain; the last two are tones of a bar, for a medium that draws in colour."""
KEYS: tuple[Key, ...] = get_args(Key)
LineKind = Literal["actual", "planned", "forecast"]


@dataclass(frozen=True, slots=True)
class Tick:
    """A day named on the axis."""

    day: date
    text: str


@dataclass(frozen=True, slots=True)
class Axis:
    """Time from the first day to the last. `off` are days off; `ticks` may be thinned where room is scarce."""

    first: date
    last: date
    today: date
    today_text: str
    ticks: tuple[Tick, ...]
    off: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a lane, from its first day to its last."""

    first: date
    last: date
    stroke: Stroke
    tone: Tone


@dataclass(frozen=True, slots=True)
class Mark:
    """A day on a lane; `text` says in words what it is."""

    day: date
    sign: Sign
    text: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One thing over time: its code, its title, and `aside`, the same as its bar in words."""

    code: str
    title: str
    aside: str
    tone: Tone
    """Of the aside."""
    stretches: tuple[Stretch, ...]
    marks: tuple[Mark, ...]
    group: str = ""
    """Equal groups follow each other."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Lanes under one axis. `legend` explains what occurs, in this order."""

    title: str
    description: str
    axis: Axis
    lanes: tuple[Lane, ...]
    legend: tuple[tuple[Key, str], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One series; None is a gap. `text` stands at its end, `name` in the legend."""

    name: str
    kind: LineKind
    points: tuple[tuple[date, float | None], ...]
    text: str


@dataclass(frozen=True, slots=True)
class Graph:
    """Lines over one axis. `levels` are the values named at the side, from the lowest up, zero among them."""

    title: str
    description: str
    axis: Axis
    lines: tuple[Line, ...]
    levels: tuple[tuple[float, str], ...]


Chart = Timeline | Graph
