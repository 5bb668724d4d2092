"""The strokes and signs of a timeline as shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.output.picture.paper import escaped

if TYPE_CHECKING:
    from dvplan.output.charts import Sign, Stroke
    from dvplan.output.tone import Tone

HEIGHT = 10.0
FILLED = {"gone": "1", "left": "0.25", "extended": "0.1", "overdue": "1"}
OUTLINED = {"extended": ' stroke="currentColor" stroke-dasharray="4 3"', "left": ' stroke="currentColor"'}


def stroke(kind: Stroke, tone: Tone, first: float, last: float, y: float) -> str:
    """A bar from one place to another; what is left is light, what was added has a dashed edge."""
    box = f'x="{first:.1f}" y="{y - HEIGHT / 2:.1f}" width="{max(last - first, 1):.1f}" height="{HEIGHT:g}"'
    ink = f'fill="currentColor" fill-opacity="{FILLED[kind]}"{OUTLINED.get(kind, "")}'
    return f'<rect class="t-{tone}" {ink} {box}/>'


def sign(kind: Sign, x: float, y: float, text: str) -> str:
    """A mark in the middle of a day, with its meaning for those who point at it."""
    said = f"<title>{escaped(text)}</title>" if text else ""
    tone, shape = _shape(kind, x, y)
    return f'<g class="t-{tone}">{said}{shape}</g>'


def _shape(kind: Sign, x: float, y: float) -> tuple[Tone, str]:
    line = 'stroke="currentColor" stroke-width="1.5"'
    diamond = f'd="M{x:.1f} {y - 8:.1f}l7 8l-7 8l-7 -8z"'
    square = f'x="{x - 3.5:.1f}" y="{y - 3.5:.1f}" width="7" height="7"'
    match kind:
        case "due":
            return "strong", f'<path fill="currentColor" {diamond}/>'
        case "earlier_due":
            return "strong", f'<path class="bg" {line} {diamond}/>'
        case "done":
            tick = f'<path fill="none" stroke="#fff" stroke-width="2" d="M{x - 4:.1f} {y:.1f}l3 3l5 -6"/>'
            return "good", f'<circle cx="{x:.1f}" cy="{y:.1f}" r="8" fill="currentColor"/>{tick}'
        case "part_done":
            return "good", f'<rect class="bg" {line} {square}/><rect fill="currentColor" {square}/>'
        case "part_open":
            return "strong", f'<rect class="bg" {line} {square}/>'
        case "part_missed":
            ground = f'<circle class="bg" cx="{x:.1f}" cy="{y:.1f}" r="6"/>'
            return "late", f'{ground}<path {line} d="M{x - 4:.1f} {y - 4:.1f}l8 8m0 -8l-8 8"/>'
