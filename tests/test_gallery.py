"""The gallery: for every code a small workspace that has the problem, and what people read about it.

A folder is called by its code, or "code.variant" where a code has several remedies. Beside the files lie the
sentences in each language, written by `pytest --update-snapshots`. Where two versions are compared, the
earlier one lies in `old/`.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dvplan.core.checks import check
from dvplan.core.diagnostics.codes import CODES
from dvplan.core.revisions.compare import compare
from dvplan.output.render.as_plain import render
from dvplan.output.reports.problems import problems_report, tell
from dvplan.output.words.problem_words import UNTOLD
from dvplan.planfile.reading.read_workspace import read_workspace
from dvplan.planfile.syntax.positions import position_in
from dvplan.planfile.syntax.source import LARGEST

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvplan.core.diagnostics.problem import Problem
    from dvplan.planfile.syntax.source import Source
    from tests.conftest import Snapshot

GALLERY = Path(__file__).parent / "problems"
ENTRIES = sorted(folder.name for folder in GALLERY.iterdir() if folder.is_dir())
TODAY = date(2021, 11, 24)
REVISION = "HEAD~1"
LANGUAGES = ("vi", "en")
HEAD = '[plan]\nid = "ct-2021"\ntitle = "Chương trình công tác năm 2021"\n'
TASK = '[[task]]\nid = "t{n}"\ntitle = "Quy chế"\n'
CARRIED = 'carried_from = "t{before}"\nassigned = 2021-11-01\n'
CHAIN = (TASK.format(n=n) + (CARRIED.format(before=n - 1) if n else "") for n in range(102))
MADE = {
    "too-large": {"ct-2021.toml": b"#" * (LARGEST + 1)},
    "too-deep": {"ct-2021.toml": (HEAD + "".join(CHAIN)).encode()},
}
"""The entries that are made here: nobody wants such files in a repository."""


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
    sources, problems = _read(entry)
    shown = [problem for problem in problems if problem.code == entry.partition(".")[0]]
    told = tell(shown, position_in(sources), lang)
    assert not any(UNTOLD in one.message for one in told)
    snapshot(GALLERY / entry / f"{lang}.txt", render(problems_report(told, lang, TODAY)))


@cache
def _read(entry: str) -> tuple[Mapping[str, Source], tuple[Problem, ...]]:
    """The texts of an entry by the name they are shown under, and everything that is found in it."""
    workspace = read_workspace(MADE.get(entry) or _files(GALLERY / entry))
    found = check(workspace.settings, workspace.plans, workspace.entries, frozenset(workspace.unread), TODAY)
    problems = (*workspace.problems, *found)
    if not (GALLERY / entry / "old").is_dir():
        return workspace.sources, problems
    earlier = read_workspace(_files(GALLERY / entry / "old"))
    assert not earlier.problems, "the earlier version has no fault of its own"
    old_sources = {f"{file}@{REVISION}": source for file, source in earlier.sources.items()}
    return {**workspace.sources, **old_sources}, (*problems, *compare(earlier, workspace, REVISION).problems)


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.name: path.read_bytes()
        for path in sorted(folder.iterdir())
        if path.suffix.lower() in (".toml", ".csv")
    }
