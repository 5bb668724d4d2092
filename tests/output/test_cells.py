"""Display width: what a terminal shows, in either Unicode form."""

from __future__ import annotations

from unicodedata import combining, east_asian_width, normalize

import pytest
from rich.cells import cell_len

from dvplan.output.cells import ORDINARY, pad, width


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("abc", 3),
        ("Thuế nhuận bút", 14),
        (normalize("NFD", "Thuế nhuận bút"), 14),
        (normalize("NFD", "Ủy ban Mặt trận Tổ quốc"), 23),
        ("部門", 4),
        ("ＡＢ", 4),
        ("👍", 2),
        ("👨\u200d👩\u200d👧", 2),
        ("❤\ufe0f", 2),
        ("a\ufe0f", 1),
        ("a\u0336\u0336", 1),
        ("★ ▏ → −", 7),
    ],
)
def test_width(text: str, cells: int) -> None:
    assert width(text) == cells
    assert cell_len(text) == cells, "Rich wraps by its own measure: the two must agree"


def test_ordinary_letters_are_one_cell_wide() -> None:
    assert not [char for char in ORDINARY if east_asian_width(char) in "WF" or combining(char)]


def test_padding_counts_cells() -> None:
    assert pad("部", 4) == "部  "
    assert pad(normalize("NFD", "ế"), 3, right=True) == "  " + normalize("NFD", "ế")
    assert pad("abcd", 2) == "abcd"
