"""The workspace at hand: where it is, what its files say, which day it is there and in which language to speak."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvplan.cli.language import pick_language
from dvplan.cli.usage_error import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from dvplan.adapters.settings import Environment
    from dvplan.adapters.workspace import Found
    from dvplan.core.diagnostics import Problem
    from dvplan.core.ledger.book import Book
    from dvplan.core.model.entry import Entry
    from dvplan.core.model.plan import Plan
    from dvplan.core.model.workspace import Settings
    from dvplan.planfile.reading.read_workspace import Workspace


@dataclass(frozen=True, slots=True)
class Office:
    """The workspace as read, not yet checked."""

    environment: Environment
    found: Found
    files: Mapping[str, bytes]
    """By path as shown to people."""
    conflict_copies: tuple[str, ...]
    """Files that a sync program left and that are not counted."""
    workspace: Workspace
    today: date
    lang: str

    def problems_of(self, workspace: Workspace) -> tuple[Problem, ...]:
        """Everything wrong in the files as read, and in what they mean today."""
        from dvplan.core.checks import check
        from dvplan.core.checks.days import without_idle_no_log

        w = workspace
        checked = check(w.settings, w.plans, w.entries, frozenset(w.unread), self.today)
        zones = _zone_problems(w.settings, self.found.settings_file)
        return without_idle_no_log((*w.problems, *zones, *checked), w.plan_of)

    def path(self, file: str) -> str:
        """Where a file of the workspace that is shown under a name really is."""
        return f"{self.found.root}/{file[len(self.found.shown) :]}"

    def day(self, text: str | None) -> date:
        """The day that a text means; today for none. Raises UsageError."""
        return self.today if text is None else spoken_day(text, self.today, self.lang)


def open_office(workspace: str | None = None, lang: str | None = None) -> Office:
    """Find and read the workspace. Raises UsageError, NoWorkspace, Unreadable."""
    from dvplan.adapters.settings import read_environment
    from dvplan.adapters.workspace import find_workspace, read_files
    from dvplan.planfile.reading.read_workspace import read_workspace

    environment = read_environment()
    found = find_workspace(workspace or environment.workspace)
    contents = read_files(found)
    read = read_workspace(contents.files)
    stated = read.settings.lang if b"lang" in contents.files.get(found.settings_file, b"") else None
    return Office(
        environment=environment,
        found=found,
        files=contents.files,
        conflict_copies=contents.conflict_copies,
        workspace=read,
        today=_today(read.settings),
        lang=pick_language(lang, environment, stated),
    )


def book_of(settings: Settings, plans: Iterable[Plan], entries: Iterable[Entry]) -> Book:
    """The book of these plans and entries, with the office's working days."""
    from dvplan.core.ledger.book import open_book
    from dvplan.core.workdays.working_calendar import work_calendar

    days = settings.calendar
    calendar = work_calendar(days.country, days.workweek, days.closed, days.open_)
    return open_book(settings, calendar, plans, entries)


def _today(settings: Settings) -> date:
    """The day it is; in UTC where there is no such zone, which is a problem of the settings."""
    from dvplan.adapters.clock import this_moment

    return settings.today or this_moment(settings.timezone).date()


def _zone_problems(settings: Settings, file: str) -> tuple[Problem, ...]:
    """A time zone that does not exist. An archive, which has its day, asks for none."""
    from dvplan.adapters.clock import UnknownTimezone, today

    if settings.today is not None:
        return ()
    try:
        today(settings.timezone)
    except UnknownTimezone as error:
        from dvplan.core.diagnostics import Problem
        from dvplan.core.model.location import Location

        args = {"key": "timezone", "value": error.timezone[:80]}
        return (Problem("wrong-value", Location(file, ("workspace", "timezone")), args, "timezone"),)
    return ()


def spoken_day(text: str, today: date, lang: str) -> date:
    """The day that a text means. Raises UsageError."""
    from dvplan.core.workdays.periods import EARLIEST, LATEST, DateError
    from dvplan.core.workdays.spoken_dates import SPOKEN, parse_day

    try:
        day = parse_day(text, today)
    except DateError as error:
        from dvplan.core.model.nearest import nearest
        from dvplan.output.words.label_words import labels

        key = {"unknown": "bad-date", "impossible": "impossible-date", "ambiguous": "ambiguous-date"}[error.kind]
        near = nearest(text, SPOKEN) if error.kind == "unknown" else None
        raise UsageError(
            key, near, value=text, choices=", ".join(map(labels(lang).day, error.readings))
        ) from error
    if not EARLIEST <= day <= LATEST:
        raise UsageError("day-outside", value=text, first=str(EARLIEST.year), last=str(LATEST.year))
    return day
