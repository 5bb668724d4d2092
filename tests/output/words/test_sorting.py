import random
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvplan.output.words.sorting import collation_key

texts = st.text(st.sampled_from("aAăâậđĐeêoòoàuỳựbz fjw019-.( \u0301\u0323é")) | st.text()

IN_ORDER = [
    ["An", "Ăn", "Ân", "Danh", "dân", "Đan", "Đảng", "đê"],
    ["a", "à", "ả", "ã", "á", "ạ", "ă", "ằ", "ẳ", "ẵ", "ắ", "ặ", "â", "ầ", "ẩ", "ẫ", "ấ", "ậ", "b"],
    [
        "c",
        "d",
        "đ",
        "e",
        "é",
        "ê",
        "f",
        "g",
        "i",
        "j",
        "k",
        "o",
        "ỏ",
        "ô",
        "ơ",
        "p",
        "u",
        "ự",
        "v",
        "w",
        "x",
        "y",
        "z",
    ],
    ["ma", "mà", "mả", "mã", "má", "mạ", "mac", "mác"],  # a tone weighs less than any letter
    ["bản an", "bạn an", "bàn ân"],
    ["ban", "Ban", "BAN", "bàn"],
    ["hoa", "hoà", "hòa", "hoá", "hóa", "họa"],  # the two places of one tone stand together
    ["an giang", "an toàn", "an-toàn", "anh"],
    ["DVK-2", "DVK-10", "DVK-a"],
    ["2", "02", "10", "010", "10a", "11", "a"],
    ["9" * 30, "1" + "0" * 30],
    ["(a)", "1", "a", "ж"],
    ["", " ", "a"],
]


@pytest.mark.parametrize("expected", IN_ORDER, ids=" ".join)
def test_vietnamese_order(expected: list[str]) -> None:
    shuffled = random.Random(7).sample(expected, len(expected))  # noqa: S311 - no secret
    assert sorted(shuffled, key=collation_key) == expected


@given(texts, texts)
def test_only_equal_texts_have_equal_keys(left: str, right: str) -> None:
    same = normalize("NFC", left) == normalize("NFC", right)
    assert (collation_key(left) == collation_key(right)) is same


@given(texts)
def test_the_unicode_form_does_not_matter(text: str) -> None:
    assert collation_key(normalize("NFD", text)) == collation_key(text)


@given(st.integers(0, 10**40), st.integers(0, 10**40))
def test_numbers_go_by_value(left: int, right: int) -> None:
    keys = collation_key(f"việc {left}"), collation_key(f"việc {right}")
    assert (keys[0] < keys[1]) is (left < right)
