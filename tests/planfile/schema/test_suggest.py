"""An office's own word for a key or a choice finds what the files call it."""

from __future__ import annotations

import pytest

from dvplan.planfile.schema.fields import FIELDS, TABLES
from dvplan.planfile.schema.suggest import OFFICE_WORDS, meant


@pytest.mark.parametrize(
    ("word", "table", "key"),
    [
        ("deadline", "task", "due"),
        ("hạn", "task", "due"),
        ("chu_tri", "task", "owner"),
        ("Đơn vị", "task", "owner"),
        ("đơn vị", "measure", "unit"),
        ("Kỳ", "task", "period"),
        ("ky", "log", "occurrence"),
        ("ngay", "log", "on"),
        ("titel", "task", "title"),
        ("lý-do", "log", "reason"),
        ("ly_do", "task", None),
        ("", "task", None),
    ],
)
def test_a_key(word: str, table: str, key: str | None) -> None:
    assert meant(word, TABLES[table]) == key


def test_every_word_leads_to_a_key_or_a_choice() -> None:
    known = {row.key for row in FIELDS} | {choice for row in FIELDS for choice in row.choices}
    assert {name for said in OFFICE_WORDS.values() for name in said.split()} <= known
