"""The sample workspace `plans/` as scenes, and scenes of plans made in a test."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from dvplan.core.checks import check
from dvplan.core.checks.left_out import left_out
from dvplan.core.ledger.book import open_book
from dvplan.core.ledger.view import View
from dvplan.core.query.select import select
from dvplan.core.workdays.working_calendar import work_calendar
from dvplan.output.reports.scene import Scene
from dvplan.planfile.reading.read_workspace import read_workspace

if TYPE_CHECKING:
    from dvplan.core.ledger.book import Book

PLANS = Path(__file__).parents[2] / "plans"
TODAY = date(2021, 11, 24)
"""The day that the sample workspace is kept at."""


@cache
def office() -> Book:
    """The book of the sample workspace, read and checked as commands do."""
    files = {f"plans/{path.relative_to(PLANS).as_posix()}": path.read_bytes() for path in PLANS.rglob("*.toml")}
    read = read_workspace(files)
    problems = (*read.problems, *check(read.settings, read.plans, read.entries, read.unread, TODAY))
    sound = left_out(read.plans, read.entries, problems, read.plan_of)
    assert not sound.left_out
    days = read.settings.calendar
    calendar = work_calendar(days.country, days.workweek, days.closed, days.open_)
    return open_book(read.settings, calendar, sound.plans, sound.entries)


def scene_of(view: View, *terms: str, lang: str = "vi", everything: bool = False) -> Scene:
    """What the terms let through of a view."""
    return Scene(view, select(view, terms, everything), lang=lang, everything=everything, filtered=bool(terms))


def office_scene(day: date | str = TODAY, *terms: str, lang: str = "vi") -> Scene:
    """The sample workspace on a day, which may be ISO text."""
    day = date.fromisoformat(day) if isinstance(day, str) else day
    return scene_of(View(office(), day), *terms, lang=lang)
