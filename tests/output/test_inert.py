"""Text from plans never acts, whatever it is; and Vietnamese passes as it is."""

from __future__ import annotations

from unicodedata import category, normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dvplan.output.cells import ORDINARY
from dvplan.output.inert import MARKS, inert

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)
CONTROL = ("Cc", "Cs", "Zl", "Zp")
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("\x1b[31mđỏ\x07", "␛[31mđỏ␇"),
        ("\x00\x7f", "␀␡"),
        ("\x9b2J", "⟨U+009B⟩2J"),
        ("\u202egnp", "⟨U+202E⟩gnp"),
        ("a\u200bb\ufeff", "a⟨U+200B⟩b⟨U+FEFF⟩"),
        ("\U000e0041", "⟨U+E0041⟩"),
        ("\u3164\u2800", "⟨U+3164⟩⟨U+2800⟩"),
        ("\ud800", "⟨U+D800⟩"),
        ("\uffff\U0001fffe", "⟨U+FFFF⟩⟨U+1FFFE⟩"),
        ("một\thai\nba\r\nbốn", "một hai ba bốn"),
        ("a\rb", "a␍b"),
        ("a" + "\u0336" * 9, "a" + "\u0336" * MARKS + "�"),
        ("\u0301", "◌\u0301"),
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
        ("❤\ufe0f\u200d🔥", "❤\ufe0f\u200d🔥"),
        ("a\u200db\u200d", "a⟨U+200D⟩b⟨U+200D⟩"),
    ],
)
def test_what_acts_is_seen_instead(typed: str, shown: str) -> None:
    assert inert(typed) == shown


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_vietnamese_is_untouched(form: str) -> None:
    typed = normalize(form, "Ủy ban Mặt trận Tổ quốc; “nhuận bút” – 1.500.000 ₫, đã xong ★ №\u00a05 → ngày 30/11…")  # type: ignore[arg-type]
    assert inert(typed) == typed


def test_line_breaks_stay_where_they_are_allowed() -> None:
    assert inert("một\r\nhai\nba\t\x1b", newlines=True) == "một\nhai\nba ␛"


@given(ANY_TEXT)
@example("\n\u0301")
def test_nothing_that_acts_is_left(typed: str) -> None:
    shown = inert(typed)
    assert not [char for char in shown if category(char) in CONTROL or char in BIDI]
    assert "\u200d" not in shown or any(category(char) == "So" for char in shown)
    assert inert(shown) == shown


@given(st.text(st.sampled_from("aạ\u0301\u0323\u0336\u20dd\n")))
def test_marks_never_pile_up(typed: str) -> None:
    run = 0
    for char in inert(typed):
        run = run + 1 if category(char) in ("Mn", "Me") else 0
        assert run <= MARKS


def test_the_letters_passed_unread_are_harmless() -> None:
    assert not [char for char in ORDINARY if category(char)[0] in "CM" or category(char) in ("Zl", "Zp")]
