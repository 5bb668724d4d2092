"""Inks against their grounds, as WCAG 2 measures it: 4.5 to 1 for text."""

from __future__ import annotations

import pytest

from dvplan.output.picture.paper import GROUNDS, INKS, SERIES


def brightness(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(ink: str, ground: str) -> float:
    dark, light = sorted((brightness(ink), brightness(ground)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_every_text_can_be_read_on_its_ground(scheme: int) -> None:
    inks = [ink[scheme] for ink in (*INKS.values(), *SERIES)]
    assert min(contrast(ink, GROUNDS["bg"][scheme]) for ink in inks) >= 4.5
    over_days_off = [INKS[tone][scheme] for tone in ("strong", "muted", "soon", "late", "critical")]
    assert min(contrast(ink, GROUNDS["off"][scheme]) for ink in over_days_off) >= 4.5
