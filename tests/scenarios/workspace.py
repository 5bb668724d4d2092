"""Workspaces of the acceptance scenarios: the plans as the article states them, under logs of their own.

Logs come in layers, one folder each beside this file; a scenario is a stack of them. Every deadline and
every deed in them is made up.
"""

from __future__ import annotations

from pathlib import Path
from shutil import copy
from typing import TYPE_CHECKING, Final

from dvplan.core.checks import check
from dvplan.core.ledger.book import open_book
from dvplan.core.workdays.working_calendar import work_calendar
from dvplan.planfile.reading.read_workspace import read_workspace

if TYPE_CHECKING:
    from dvplan.core.diagnostics.problem import Problem
    from dvplan.core.ledger.book import Book
    from dvplan.planfile.reading.read_workspace import Workspace

HERE: Final = Path(__file__).parent
PLANS: Final = HERE.parent.parent / "plans"

SCENARIOS: Final[dict[str, tuple[str, ...]]] = {
    "faithful": (),
    "first_status": ("events", "deadlines"),
    "course": ("deadlines", "course"),
    "extension_asked": ("deadlines", "course", "extension_asked"),
    "extension_given": ("deadlines", "course", "extension_asked", "extension_given"),
    "extension_unexplained": (
        "deadlines",
        "course",
        "extension_asked",
        "extension_given",
        "extension_unexplained",
    ),
    "returnees": ("returnees",),
    "returnees_wrong": ("returnees", "returnees_wrong"),
    "out_of_order": ("deadlines", "out_of_order"),
}
"""Scenario to the layers of logs over the plans."""


def build(folder: Path, name: str) -> Path:
    """The workspace of a scenario, written below a folder; gives where it is."""
    workspace = folder / name
    workspace.mkdir(parents=True)
    plans = [file for file in PLANS.glob("*.toml") if not file.name.endswith(".log.toml")]
    logs = [file for layer in SCENARIOS[name] for file in (HERE / layer).glob("*.log.toml")]
    for file in (*plans, *logs):
        copy(file, workspace)
    return workspace


def problems(folder: Path, name: str) -> tuple[Problem, ...]:
    """Everything that reading and checking a scenario finds."""
    return _problems(_read(folder, name))


def opened(folder: Path, name: str) -> Book:
    """The book of a scenario, in which there must be no error."""
    found = _read(folder, name)
    assert [problem for problem in _problems(found) if problem.severity == "error"] == []
    days = found.settings.calendar
    calendar = work_calendar(days.country, days.workweek, days.closed, days.open_)
    return open_book(found.settings, calendar, found.plans, found.entries)


def _read(folder: Path, name: str) -> Workspace:
    workspace = build(folder, name)
    return read_workspace({file.name: file.read_bytes() for file in sorted(workspace.iterdir())})


def _problems(found: Workspace) -> tuple[Problem, ...]:
    today = found.settings.today
    assert today is not None, "the sample workspace is an archive"
    checked = check(found.settings, found.plans, found.entries, frozenset(found.unread), today)
    return (*found.problems, *checked)
