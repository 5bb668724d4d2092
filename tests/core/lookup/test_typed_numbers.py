"""Numbers as people type them, and the question put where a sign may group thousands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvplan.core.lookup.typed_numbers import NumberError, parse_figure


@pytest.mark.parametrize(
    ("text", "decimals", "number"),
    [
        ("1240", 0, 1240),
        (" 12 ", 0, 12),
        ("-12", 0, -12),
        ("\N{MINUS SIGN}5", 0, -5),
        ("+3", 0, 3),
        ("35,5", 1, 35.5),
        ("35.5", 1, 35.5),
        ("1.240", 3, 1.24),
        ("0.500", 1, 0.5),
        ("0,5", 2, 0.5),
        ("35.0", 0, 35),
        ("0.000", 0, 0),
        ("007", 0, 7),
        ("999999999999999999", 0, 999999999999999999),
    ],
)
def test_what_is_understood(text: str, decimals: int, number: float) -> None:
    found = parse_figure(text, decimals)
    assert (found, type(found)) == (number, type(number))


@pytest.mark.parametrize(
    ("text", "decimals", "meant"),
    [
        ("1.240", 0, "1240"),
        ("1,240", 0, "1240"),
        ("1 240", 0, "1240"),
        ("1\N{NO-BREAK SPACE}240", 2, "1240"),
        ("-1.240", 0, "-1240"),
        ("1.500", 1, "1500"),
        ("12.345", 2, "12345"),
        ("1.240.000", 0, "1240000"),
        ("1.240,5", 1, "1240.5"),
        ("1,240.5", 1, "1240.5"),
        ("1 240,5", 1, "1240.5"),
    ],
)
def test_thousands_are_asked_about(text: str, decimals: int, meant: str) -> None:
    with pytest.raises(NumberError) as caught:
        parse_figure(text, decimals)
    assert (caught.value.kind, caught.value.meant) == ("thousands", meant)


@pytest.mark.parametrize(("text", "decimals"), [("35.5", 0), ("3,55", 1), ("1234.567", 0), ("0.125", 2)])
def test_too_many_decimals(text: str, decimals: int) -> None:
    with pytest.raises(NumberError) as caught:
        parse_figure(text, decimals)
    assert (caught.value.kind, caught.value.decimals) == ("too-fine", decimals)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "abc",
        "1e5",
        "nan",
        "inf",
        "1.",
        ".5",
        "1..240",
        "1.2.3",
        "12 34",
        "1_000",
        "٣",
        "½",
        "--1",
        "9" * 19,
    ],
)
def test_what_is_no_number(text: str) -> None:
    with pytest.raises(NumberError) as caught:
        parse_figure(text, 2)
    assert caught.value.kind == "unknown"


@given(st.text(alphabet="0123456789.,- \N{NO-BREAK SPACE}", max_size=12), st.integers(0, 6))
def test_it_is_a_number_within_its_decimals_or_an_error(text: str, decimals: int) -> None:
    try:
        found = parse_figure(text, decimals)
    except NumberError:
        return
    assert round(found, decimals) == found


@given(st.integers(-(10**12), 10**12), st.integers(0, 3), st.sampled_from(".,"))
def test_a_number_written_plainly_is_that_number(whole: int, decimals: int, mark: str) -> None:
    value = whole / 10**decimals
    text = f"{value:.{decimals}f}".replace(".", mark)
    assert parse_figure(text, max(decimals, 3)) == value
