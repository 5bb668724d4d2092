"""What pictures are made of: a width, an ink for each tone in light and dark, and text that is only text."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from types import MappingProxyType
from typing import TYPE_CHECKING

from dvplan.output.inert import inert

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvplan.output.tone import Tone

WIDE = 900.0
"""The width of a picture on a screen or on paper, in units of its own."""
NARROW = 340.0
"""On a telephone."""
MARGIN = 16.0
LINE = 18.0

INKS: Mapping[Tone, tuple[str, str]] = MappingProxyType(
    {
        "plain": ("#57606a", "#b1bac4"),
        "strong": ("#24292f", "#f0f6fc"),
        "muted": ("#59636e", "#8b949e"),
        "good": ("#1a7f37", "#3fb950"),
        "info": ("#0969da", "#58a6ff"),
        "soon": ("#906000", "#d29922"),
        "late": ("#cf222e", "#f85149"),
        "critical": ("#a40e26", "#ff7b72"),
    }
)
"""Each tone on white and on black."""
SERIES = (
    ("#0969da", "#58a6ff"),
    ("#953800", "#f0883e"),
    ("#1a7f37", "#3fb950"),
    ("#8250df", "#bc8cff"),
    ("#9a6700", "#d29922"),
    ("#bf3989", "#f778ba"),
)
"""Inks for lines that mean no more than each other."""
GROUNDS = {"bg": ("#ffffff", "#0d1117"), "off": ("#eaeef2", "#21262d"), "rule": ("#d0d7de", "#30363d")}


def _rules(place: int) -> str:
    inks = [f".dv .t-{tone}{{color:{ink[place]}}}" for tone, ink in INKS.items()]
    inks += [f".dv .l-{number}{{color:{ink[place]}}}" for number, ink in enumerate(SERIES)]
    grounds = [f".dv .{name}{{fill:{ground[place]}}}" for name, ground in GROUNDS.items()]
    lines = f".dv .grid{{stroke:{GROUNDS['rule'][place]}}}"
    texts = f".dv text{{fill:{INKS['strong'][place]}}}.dv text.m{{fill:{INKS['muted'][place]}}}"
    halo = f".dv text.o{{stroke:{GROUNDS['bg'][place]}}}"
    return "".join((*inks, *grounds, lines, texts, ".dv text.c{fill:currentColor}", halo))


RULES = (
    '.dv text{font:13px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif}'
    ".dv text.s{font-weight:600}.dv text.h{font-weight:600;font-size:15px}.dv text.m{font-size:12px}"
    ".dv text.o{paint-order:stroke;stroke-width:4px;stroke-linejoin:round}"
    f"{_rules(0)}@media screen and (prefers-color-scheme:dark){{{_rules(1)}}}"
)
"""The style that pictures need; paper is white."""


@dataclass(slots=True)
class Body:
    """A picture in the making: how wide it is, how far down it has come, and its elements."""

    wide: float
    y: float = 0.0
    parts: list[str] = field(default_factory=list)


def escaped(text: str) -> str:
    """Text as text of an element or an attribute."""
    return escape(inert(text))


def label(x: float, y: float, text: str, style: str = "", anchor: str = "") -> str:
    """A line of text, its baseline at `y`."""
    named = f' class="{style}"' if style else ""
    at = f' text-anchor="{anchor}"' if anchor else ""
    return f'<text x="{x:.1f}" y="{y:.1f}"{named}{at}>{escaped(text)}</text>'


def element(body: Body, **attributes: str) -> str:
    """The picture as an `svg` element."""
    said = "".join(f' {name.replace("_", "-")}="{escaped(value)}"' for name, value in attributes.items() if value)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="dv" viewBox="0 0 {body.wide:g} {body.y:g}" '
        f'width="{body.wide:g}" height="{body.y:g}" role="img"{said}>'
    )
    return "\n".join((head, *body.parts, "</svg>"))
