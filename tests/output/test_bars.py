"""A bar never claims by rounding, and its mark never moves it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvplan.output.bars import ASCII, draw

PERCENT = st.floats(0, 100)


@pytest.mark.parametrize(
    ("value", "mark", "bar"),
    [
        (53.0, 20.0, "████▏██████░░░░░░░░░"),
        (35.6, 20.0, "████▏██░░░░░░░░░░░░░"),
        (50.0, 50.0, "██████████▏░░░░░░░░░"),
        (0.0, None, "░░░░░░░░░░░░░░░░░░░░"),
        (0.0, 0.0, "▏░░░░░░░░░░░░░░░░░░░"),
        (0.1, None, "█░░░░░░░░░░░░░░░░░░░"),
        (99.9, None, "███████████████████░"),
        (99.9, 100.0, "███████████████████▕"),
        (100.0, 100.0, "████████████████████"),
        (100.0, 40.0, "████████▏███████████"),
    ],
)
def test_bar(value: float, mark: float | None, bar: str) -> None:
    assert draw(value, mark, 20) == bar


def test_without_unicode() -> None:
    assert draw(50, 70, 10, ASCII) == "#####..|.."


@given(PERCENT, st.none() | PERCENT, st.integers(2, 40))
def test_a_bar_has_its_cells(value: float, mark: float | None, cells: int) -> None:
    bar = draw(value, mark, cells)
    assert len(bar) == cells
    assert ("░" not in bar and mark is None) == (value == 100 and mark is None)
    assert sum(map(bar.count, "▏▕")) == (mark is not None and not (value == mark == 100))
