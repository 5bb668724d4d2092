"""What a report command receives, and how it shows its report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dvplan.cli import exit_codes
from dvplan.cli.office import book_of, open_office
from dvplan.cli.usage_error import BrokenSettings, choose

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from dvplan.adapters.terminal import Screen
    from dvplan.cli.office import Office
    from dvplan.core.checks.left_out import LeftOut
    from dvplan.core.diagnostics import Problem
    from dvplan.core.ledger.book import Book
    from dvplan.core.ledger.task_day import TaskDay
    from dvplan.core.model.workspace import Settings
    from dvplan.output.blocks import Report
    from dvplan.output.reports.scene import Scene
    from dvplan.planfile.reading.read_workspace import Workspace

WIDTH: Final = 100
"""Cells of a table that is asked for where nothing limits it."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The workspace as read and checked, before anything is asked of it."""

    workspace: Workspace
    problems: tuple[Problem, ...]
    """Of the files and of their meaning."""
    conflict_copies: tuple[str, ...]
    """Files that a sync program left and that are not counted."""
    today: date
    lang: str
    screen: Screen


@dataclass(frozen=True, slots=True)
class Context:
    """What a report command works with."""

    checked: Checked
    book: Book
    """The sound plans."""
    left_out: tuple[LeftOut, ...]
    day: date
    """The day reported on."""
    fmt: str
    """The format the report is printed in."""
    draws: bool
    """Whether the report has pictures."""

    @property
    def lang(self) -> str:
        """The language of everything that is printed."""
        return self.checked.lang

    @property
    def settings(self) -> Settings:
        """The office's settings."""
        return self.checked.workspace.settings

    def named(self) -> Book:
        """The book to find names in: what a plan that is left out has is not unknown."""
        if not self.left_out:
            return self.book
        from dvplan.core.model.plan import Plan

        read = self.checked.workspace
        unread = (Plan(plan, "") for plan in read.unread)
        return book_of(read.settings, (*read.plans, *unread), read.entries)

    def is_left_out(self, plan: str) -> bool:
        """Whether the plan of this id has errors."""
        return any(left.plan == plan for left in self.left_out)

    def bare_scene(self) -> Scene:
        """The book on the day with no task chosen, so that none is folded before it is asked for."""
        from dvplan.core.ledger.view import View
        from dvplan.core.query.select import Selection
        from dvplan.output.reports.scene import Scene

        nothing = Selection(tasks=(), events=(), closed=())
        return Scene(View(self.book, self.day), nothing, self.left_out, self.lang)

    def scene(self, terms: Sequence[str] | None = None, *, everything: bool = False) -> Scene:
        """The book on the day and the tasks that the filter terms let through; closed plans too if `everything`.

        Raises QueryError, which the error boundary knows.
        """
        from dvplan.core.ledger.view import View
        from dvplan.core.query.select import select
        from dvplan.output.reports.scene import Scene

        view = View(self.book, self.day)
        return Scene(
            view=view,
            selection=select(view, terms or (), everything, self.named()),
            left_out=self.left_out,
            lang=self.lang,
            everything=everything,
            filtered=bool(terms),
        )


def read_checked(workspace: str | None = None, lang: str | None = None) -> Checked:
    """Find, read and check the workspace. Raises UsageError, NoWorkspace, Unreadable."""
    return _checked(open_office(workspace, lang))


def _checked(office: Office) -> Checked:
    from dvplan.adapters.terminal import look_at_screen

    return Checked(
        workspace=office.workspace,
        problems=office.problems_of(office.workspace),
        conflict_copies=office.conflict_copies,
        today=office.today,
        lang=office.lang,
        screen=look_at_screen(office.environment),
    )


def open_context(
    *,
    as_of: str | None = None,
    fmt: str | None = None,
    lang: str | None = None,
    workspace: str | None = None,
    draws: bool = False,
) -> Context:
    """The context of a report, from the options as typed; one that `draws` can be a picture too. Raises
    UsageError, NoWorkspace, Unreadable, BrokenSettings."""
    from dvplan.core.checks.left_out import left_out
    from dvplan.output.render import FORMATS, PICTURES

    if fmt is not None:
        choose("--format", fmt, tuple(PICTURES if draws else FORMATS))
    office = open_office(workspace, lang)
    checked = _checked(office)
    read = checked.workspace
    _refuse_broken_settings(checked, office.found.settings_file)
    sound = left_out(read.plans, read.entries, checked.problems, read.plan_of)
    return Context(
        checked=checked,
        book=book_of(read.settings, sound.plans, sound.entries),
        left_out=sound.left_out,
        day=office.day(as_of),
        fmt=fmt or usual_format(checked.screen),
        draws=draws,
    )


def _refuse_broken_settings(checked: Checked, file: str) -> None:
    """Raises BrokenSettings."""
    broken = [p for p in checked.problems if p.severity == "error" and p.location.file == file]
    if broken:
        from dvplan.output.reports.problems import concise, tell
        from dvplan.planfile.syntax.positions import position_in

        raise BrokenSettings(concise(tell(broken, position_in(checked.workspace.sources), checked.lang)))


def usual_format(screen: Screen) -> str:
    """The format of what is asked for in none."""
    return "table" if screen.terminal else "plain"


def rendered(report: Report, screen: Screen, fmt: str | None = None, *, draws: bool = False) -> str:
    """The report as text for the screen: in a format of `FORMATS`, or `PICTURES` if it draws, or the usual one."""
    from dvplan.output.render import renderer

    fmt = fmt or usual_format(screen)
    at_terminal = {"width": screen.width or WIDTH, "colour": screen.colour} if fmt == "table" else {}
    return renderer(fmt, draws=draws)(report, **at_terminal)


def show(context: Context, report: Report, tasks: Iterable[TaskDay] = (), *, fail_on: str | None = None) -> int:
    """Print the report, say on standard error what it lacks, and give the exit code.

    `fail_on` names signals, states, alerts and flags that none of `tasks` should have. Raises UsageError.
    """
    from dvplan.adapters import terminal

    wanted = _fail_on(fail_on)
    terminal.write(rendered(report, context.checked.screen, context.fmt, draws=context.draws))
    if tell_lacks(context):
        return exit_codes.PROBLEMS
    found = wanted and any(wanted.intersection((t.signal, t.state, t.alert, *t.flags)) for t in tasks)
    return exit_codes.FOUND if found else exit_codes.FINE


def tell_lacks(context: Context) -> bool:
    """Say on standard error what every report lacks; whether that is for errors in plans or logs."""
    from dvplan.adapters import terminal

    checked = context.checked
    faulty = any(problem.severity == "error" for problem in checked.problems)
    if faulty or checked.conflict_copies:
        from dvplan.cli import messages

        terminal.write_message(messages.conflict_copies(checked.conflict_copies, checked.lang))
        plan_of = checked.workspace.plan_of
        terminal.write_message(messages.left_out(context.left_out, checked.problems, plan_of, checked.lang))
    return faulty


def _fail_on(names: str | None) -> frozenset[str]:
    from dvplan.core.ledger.task_day import ALERTS, FLAGS, SIGNALS, STATES

    known = tuple(dict.fromkeys((*SIGNALS, *STATES, *ALERTS, *FLAGS)))
    wanted = [name.strip().replace("-", "_") for name in (names or "").split(",")]
    return frozenset(choose("--fail-on", name, known) for name in wanted if name)
