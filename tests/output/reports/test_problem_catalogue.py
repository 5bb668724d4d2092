from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dvplan.core.diagnostics.codes import CODES
from dvplan.output.reports.problem_catalogue import problem_catalogue
from dvplan.output.words.problem_words import UNTOLD, explanation

if TYPE_CHECKING:
    from tests.conftest import Snapshot

DOCS = Path(__file__).parents[3] / "docs"


@pytest.mark.parametrize(("lang", "file"), [("vi", "problems.md"), ("en", "problems.en.md")])
def test_the_page_in_the_manual_is_up_to_date(lang: str, file: str, snapshot: Snapshot) -> None:
    snapshot(DOCS / file, problem_catalogue(lang))


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_code_is_on_it_with_nothing_left_to_fill_in(lang: str) -> None:
    page = problem_catalogue(lang)
    assert UNTOLD not in page
    for code in CODES:
        told = explanation(code, lang)
        assert f"### `{code}`\n" in page
        assert told.why in page
        assert all(
            f"    {line}\n" in page for line in (*told.wrong.splitlines(), *told.right.splitlines()) if line
        )
