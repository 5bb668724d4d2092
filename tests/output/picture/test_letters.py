"""How much room a text takes in a picture: at least what the widest of its fonts needs."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from dvplan.output.picture.letters import lines_of, room_of

TITLE = "Xây dựng quy chế dân chủ ở cơ sở"


def test_capitals_take_more_room_and_strong_ones_more_still() -> None:
    assert room_of(TITLE.upper()) > 1.15 * room_of(TITLE)
    assert room_of(TITLE, "m") < room_of(TITLE) < room_of(TITLE, "s") < room_of(TITLE, "h")


@pytest.mark.parametrize("title", [TITLE, TITLE.upper()])
def test_marks_take_none_in_either_form_of_unicode(title: str) -> None:
    assert room_of(normalize("NFD", title)) == room_of(normalize("NFC", title))


def test_lines_fit_and_nothing_is_lost() -> None:
    lines = lines_of(TITLE.upper() * 3, 120, "s")
    assert max(room_of(line, "s") for line in lines) <= 120
    assert " ".join(lines) == TITLE.upper() * 3
