"""The gallery: for every code a small workspace that has the problem, and what people read about it.

A folder is called by its code, or "code.variant" where a code has several remedies. Beside the files lie the
sentences in each language, written by `pytest --update-snapshots`.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dvplan.core.checks import check
from dvplan.core.diagnostics.codes import CODES
from dvplan.output.render.as_plain import render
from dvplan.output.reports.problems import problems_report, tell
from dvplan.output.words.problem_words import UNTOLD
from dvplan.planfile.places import place
from dvplan.planfile.read_workspace import read_workspace
from dvplan.planfile.source import LARGEST

if TYPE_CHECKING:
    from dvplan.core.diagnostics.place import Place
    from dvplan.core.diagnostics.problem import Problem
    from dvplan.core.model.spot import Spot
    from dvplan.planfile.read_workspace import Workspace
    from tests.conftest import Snapshot

GALLERY = Path(__file__).parent / "problems"
ENTRIES = sorted(folder.name for folder in GALLERY.iterdir() if folder.is_dir())
TODAY = date(2021, 11, 24)
LANGUAGES = ("vi", "en")
TOO_LARGE = {"ct-2021.toml": b"#" * (LARGEST + 1)}
"""The one entry that is made here: nobody wants such a file in a repository."""


def test_every_code_has_an_entry_and_every_entry_a_code() -> None:
    assert {entry.partition(".")[0] for entry in ENTRIES} == CODES.keys()


@pytest.mark.parametrize("entry", ENTRIES)
def test_an_entry_has_its_problem_and_no_worse_one(entry: str) -> None:
    code = entry.partition(".")[0]
    found = [problem for problem in _read(entry)[1] if problem.severity == "error" or CODES[code] == "warning"]
    assert {problem.code for problem in found} - ({"no-log"} if CODES[code] == "warning" else set()) <= {code}
    assert code in {problem.code for problem in found}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("entry", ENTRIES)
def test_an_entry_says_so_in_whole_sentences(entry: str, lang: str, snapshot: Snapshot) -> None:
    workspace, problems = _read(entry)
    shown = [problem for problem in problems if problem.code == entry.partition(".")[0]]

    def place_of(spot: Spot) -> Place | None:
        source = workspace.sources.get(spot.file)
        return place(source, spot) if source else None

    told = tell(shown, place_of, lang)
    assert not any(UNTOLD in one.message for one in told)
    snapshot(GALLERY / entry / f"{lang}.txt", render(problems_report(told, lang, TODAY)))


@cache
def _read(entry: str) -> tuple[Workspace, tuple[Problem, ...]]:
    files = {path.name: path.read_bytes() for path in sorted((GALLERY / entry).iterdir()) if path.suffix != ".txt"}
    workspace = read_workspace(TOO_LARGE if entry == "too-large" else files)
    found = check(workspace.settings, workspace.plans, workspace.entries, frozenset(workspace.unread), TODAY)
    return workspace, (*workspace.problems, *found)
