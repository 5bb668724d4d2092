"""A few figures as characters: a sparkline."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

SIGNS = "▁▂▃▄▅▆▇"
GAP = "·"
LEVEL = "▄"


def spark(values: Sequence[float | None]) -> str:
    """One sign a value, from the least to the greatest of them; a gap for None. Equal values stand half high."""
    known = [value for value in values if value is not None]
    if not known:
        return GAP * len(values)
    low, high = min(known), max(known)
    if high == low:
        return "".join(GAP if value is None else LEVEL for value in values)
    top = len(SIGNS) - 1
    return "".join(GAP if value is None else SIGNS[round(top * (value - low) / (high - low))] for value in values)
