"""Sparklines: one sign a figure, a gap for none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvplan.output.sparks import GAP, SIGNS, spark

VALUES = st.lists(st.none() | st.floats(-1e9, 1e9), max_size=12)


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ([1, 2, 3, 4, 5, 6, 7], "▁▂▃▄▅▆▇"),
        ([10, None, 30], "▁·▇"),
        ([5, 5, None], "▄▄·"),
        ([0], "▄"),
        ([None, None], "··"),
        ([], ""),
        ([-10, 0, 10], "▁▄▇"),
    ],
)
def test_signs(values: list[float | None], shown: str) -> None:
    assert spark(values) == shown


@given(VALUES)
def test_higher_stands_higher(values: list[float | None]) -> None:
    shown = spark(values)
    assert len(shown) == len(values)
    assert [sign == GAP for sign in shown] == [value is None for value in values]
    known = [(value, sign) for value, sign in zip(values, shown, strict=True) if value is not None]
    for value, sign in known:
        for other, below in known:
            assert not value > other or SIGNS.index(sign) >= SIGNS.index(below)
