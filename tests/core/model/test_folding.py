from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dvplan.core.model.folding import fold, fold_exact

texts = st.text(st.sampled_from("aăâđoôơuưyẠỦẾọàáúýỵĐHQ tT.-9\u0300\u0301\u0323\u0302\u200b\u00a0ßİ")) | st.text()


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Đảng bộ", "dang bo"),
        ("Dân vận", "DAN VAN"),
        ("hòa giải", "hoà giải"),
        ("Ủy ban", "uỷ ban"),
        ("Thuý", "THÚY"),
        ("khỏe", "khoẻ"),
        ("Văn\u00a0phòng", "van phong"),
        ("Mặt  trận\n", "mặt trận"),
        ("Tổ\u200b quốc", "tổ quốc"),
        ("Plan", "pLAN"),
    ],
)
def test_what_people_type_is_what_was_written(written: str, typed: str) -> None:
    assert fold(written) == fold(typed)


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Hoà Bình", "HÒA BÌNH", True),
        ("uỷ", "ủy", True),
        ("khoẻ", "khỏe", True),
        ("Văn\u00a0phòng", "văn phòng", True),
        ("dân", "đàn", False),
        ("dân", "dan", False),
        ("hòa", "hóa", False),
        ("đan", "dan", False),
    ],
)
def test_an_exact_match_minds_every_diacritic(left: str, right: str, same: bool) -> None:
    assert (fold_exact(left) == fold_exact(right)) is same


@given(texts)
@example("uỵ\u0300")
@example("\u0345")
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold_exact(fold_exact(text)) == fold_exact(text)


@given(texts)
def test_every_unicode_form_folds_alike(text: str) -> None:
    for folding in (fold, fold_exact):
        assert folding(normalize("NFC", text)) == folding(normalize("NFD", text)) == folding(text)


@given(texts)
def test_what_is_exactly_equal_is_equal_when_folded(text: str) -> None:
    assert fold(fold_exact(text)) == fold(text)
