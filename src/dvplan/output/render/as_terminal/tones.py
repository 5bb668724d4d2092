"""Tones to styles: the only place that knows a colour. The sixteen colours of the terminal's own theme."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from rich.style import Style

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvplan.output.blocks import Tone

PLAIN = Style.null()
FAINT = Style(dim=True)
STRONG = Style(bold=True)

STYLES: Mapping[Tone, Style] = MappingProxyType(
    {
        "plain": PLAIN,
        "strong": STRONG,
        "muted": FAINT,
        "good": Style(color="green"),
        "info": Style(color="cyan"),
        "soon": Style(color="yellow"),
        "late": Style(color="red"),
        "critical": Style(color="red", bold=True),
    }
)

HEADINGS: Mapping[int, Style] = MappingProxyType({1: STRONG, 2: Style(color="cyan", bold=True), 3: STRONG})
COLUMN_HEADING = FAINT
RULE = FAINT
BAR_REST = FAINT
BAR_MARK = STRONG
