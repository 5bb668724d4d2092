from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dvplan.output.words.field_words import field_words
from dvplan.planfile.schema.fields import FIELDS
from dvplan.planfile.schema.reference import reference

if TYPE_CHECKING:
    from tests.conftest import Snapshot


DOCS = Path(__file__).parents[3] / "docs"


@pytest.mark.parametrize(("lang", "file"), [("vi", "reference.md"), ("en", "reference.en.md")])
def test_the_page_in_the_manual_is_up_to_date(lang: str, file: str, snapshot: Snapshot) -> None:
    snapshot(DOCS / file, reference(field_words(lang)))


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_key_is_on_it(lang: str) -> None:
    words = field_words(lang)
    page = reference(words)
    for row in FIELDS:
        assert words.help[f"{row.table}.{row.key}"] in page
