from __future__ import annotations

import pytest

from dvplan.core.model.nearest import nearest

KEYS = ("due", "due_text", "no_due", "owner", "officer", "coordinators", "title", "group")
OWNERS = ("van-phong", "phong-cqnn", "mttq", "Đoàn Thanh niên")


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("onwer", KEYS, "owner"),
        ("ownr", KEYS, "owner"),
        ("Owner", KEYS, "owner"),
        ("coordinator", KEYS, "coordinators"),
        ("du", KEYS, "due"),
        ("tiêu_đề", KEYS, None),
        ("deadline", KEYS, None),
        ("vanphong", OWNERS, "van-phong"),
        ("văn-phòng", OWNERS, "van-phong"),
        ("doan thanh nien", OWNERS, "Đoàn Thanh niên"),
        ("mtqt", OWNERS, "mttq"),
        ("", OWNERS, None),
        ("x", ("y",), None),
        ("abc", (), None),
    ],
)
def test_nearest(word: str, known: tuple[str, ...], meant: str | None) -> None:
    assert nearest(word, known) == meant


def test_the_first_of_equal_names_counts() -> None:
    assert nearest("bat", ("cat", "hat")) == "cat"
