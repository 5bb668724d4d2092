from __future__ import annotations

import unicodedata
from itertools import product
from typing import Literal

import pytest

from dvplan.planfile.syntax.legacy_text import legacy_word

Form = Literal["NFC", "NFD"]

LEGACY = [
    # TCVN3 as it is read without its font
    ("Thñ tíng ChÝnh phñ", "Thñ"),
    ("Uû ban nh©n d©n", "nh©n"),
    ("c«ng t¸c d©n vËn", "c«ng"),
    ("QuyÕt ®Þnh ban hµnh quy chÕ", "®Þnh"),
    ("KÕ ho¹ch n¨m 2021", "ho¹ch"),
    ("tØnh uû", "tØnh"),
    ("viÖc lµm", "viÖc"),
    ("gi¶i quyÕt", "gi¶i"),
    ("cña", "cña"),
    ("thùc hiÖn", "hiÖn"),
    ("n¾m t×nh h×nh", "n¾m"),
    ("Vẫn là chữ đúng, nhưng ®ång chÝ thì không", "®ång"),
    # VNI
    ("UÛy ban nhaân daân", "nhaân"),
    ("Thuû töôùng Chính phuû", "Thuû"),
    ("coâng taùc daân vaän", "coâng"),
    ("UÛY BAN NHAÂN DAÂN", "NHAÂN"),
]

SOUND = [
    "Ban Dân vận Tỉnh ủy",
    "Uỷ ban nhân dân các huyện, thị xã; hoà thuận, khoẻ, thuý",
    "BAN CHẤP HÀNH ĐẢNG BỘ TỈNH – QUY CHẾ CÔNG TÁC DÂN VẬN",
    "phong trào thi đua «Dân vận khéo» giai đoạn 2021-2025",
    "gọi tắt la«dan van»",
    "©2021 Ban Dân vận; © Ban Dân vận; ảnh:©TTXVN",
    "Windows® và Office®, Zalo®",
    "10 µm, 10µm, µg",
    "xem §3, ¶ 2, ¼ số phiếu, 1½ ngày, 20 °C, ±5, 3×4 m, dài×rộng",
    "chú thích¹ số², mục·tiểu mục, Hà Nội·Huế",
    "Muñoz, señor, Müller, François, Søren, naïf, où, Raphaël, Israël, São Paulo, Åse, Reykjavík",
    "choÔng",
    "Ðảng bộ tỉnh",
    "Krông Pắc, Cư M’gar, Ea H’leo, Đắk Lắk",
    "plain ASCII",
    "",
]


@pytest.mark.parametrize(("text", "word"), LEGACY)
def test_text_of_the_old_fonts(text: str, word: str) -> None:
    found = legacy_word(f'title = "{text}"\n')
    assert found is not None
    assert f'title = "{text}"'[slice(*found)] == word


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("text", SOUND)
def test_sound_text(text: str, form: Form) -> None:
    assert legacy_word(unicodedata.normalize(form, text)) is None


TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
INITIALS = (
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
    "q", "r", "s", "t", "th", "tr", "v", "x",
)  # fmt: skip
# A hyphen stands before the letter that takes the tone.
RHYMES = (
    "-a -ai -au -ăn -ân -âu -eo -êu i-ên -iu o-a -oa o-ai o-ăn o-e -oe -oi -ôi -ơi u-ân u-ê -ui u-ôi u-y -uy "
    "uy-ên uy-a -ưu ư-ơi ư-ơu -ưa -y y-êu -ua -ia"
)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_no_syllable_of_vietnamese_is_taken_for_the_old_fonts(form: Form) -> None:
    syllables = [
        initial + before + after[0] + tone + after[1:]
        for initial, (before, after), tone in product(
            INITIALS, (rhyme.split("-") for rhyme in RHYMES.split()), TONES
        )
    ]
    text = unicodedata.normalize(form, " ".join(syllables))
    for written in (text, text.upper(), text.title()):
        found = legacy_word(written)
        assert found is None, written[slice(*found)]


def test_two_doubtful_words_in_a_line_are_proof_but_not_in_two() -> None:
    assert legacy_word("quyÕt to¸n")
    assert legacy_word("chÝnh quyÒn")
    assert legacy_word("choÔng\nvàÔng") is None
