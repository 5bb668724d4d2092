"""`dvplan check`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final

import typer

from dvplan.cli import exit_codes
from dvplan.cli.context import open_context, read_checked, rendered, show
from dvplan.cli.options import Lang, Workspace
from dvplan.cli.usage_error import choose

if TYPE_CHECKING:
    from dvplan.cli.context import Checked
    from dvplan.cli.since import Since

FORMATS: Final = ("text", "concise", "json", "github")
"""How problems are printed."""
ADVICE_FORMATS: Final = ("text", "json")
"""How an explanation and the review of clarity are printed."""

CheckFormat = Annotated[str | None, typer.Option("--format", help="check-format", metavar="FORMAT")]
Explain = Annotated[str | None, typer.Option("--explain", help="explain", metavar="CODE")]
Clarity = Annotated[bool, typer.Option("--clarity", help="clarity")]

Revision = Annotated[str | None, typer.Option("--since", help="since", metavar="REV")]


def check(
    fmt: CheckFormat = None,
    since: Revision = None,
    explain: Explain = None,
    clarity: Clarity = False,
    lang: Lang = None,
    workspace: Workspace = None,
) -> int:
    """Every problem of every file."""
    wanted = choose("--format", fmt or "text", ADVICE_FORMATS if clarity or explain is not None else FORMATS)
    if explain is not None:
        return _explain(explain, wanted, lang, workspace)
    if clarity:
        return _clarity(wanted, lang, workspace)
    checked = read_checked(workspace, lang)
    if since is None:
        return _check(checked, wanted)
    from dvplan.cli.since import look_back

    return _check(checked, wanted, look_back(checked.workspace, workspace, since))


def _check(checked: Checked, fmt: str, since: Since | None = None) -> int:
    from dvplan.adapters import terminal
    from dvplan.cli.messages import conflict_copies, not_compared
    from dvplan.output.reports.problems import concise, github, problems_report, tell
    from dvplan.planfile.syntax.positions import position_in

    rewritten, earlier = (since.compared.problems, since.sources) if since else ((), {})
    sources = {**checked.workspace.sources, **earlier}
    told = tell((*checked.problems, *rewritten), position_in(sources), checked.lang)
    if fmt in ("concise", "github"):
        lines = concise(told) if fmt == "concise" else github(told)
        terminal.write("".join(f"{line}\n" for line in lines))
    else:
        report = problems_report(told, checked.lang, checked.today)
        terminal.write(rendered(report, checked.screen, "json" if fmt == "json" else None))
    terminal.write_message(conflict_copies(checked.conflict_copies, checked.lang))
    if since:
        terminal.write_message(not_compared(since.not_compared, since.revision, checked.lang))
    return exit_codes.PROBLEMS if any(t.problem.severity == "error" for t in told) else exit_codes.FINE


def _explain(code: str, fmt: str, lang: str | None, workspace: str | None) -> int:
    """Needs no workspace, though one at hand says which language."""
    from dvplan.adapters import clock, terminal
    from dvplan.adapters.settings import read_environment
    from dvplan.cli.language import pick_language, stated_nearby
    from dvplan.core.diagnostics.codes import CODES
    from dvplan.output.reports.problems import explain_report

    environment = read_environment()
    spoken = pick_language(lang, environment, stated_nearby(workspace or environment.workspace))
    alike = tuple(known for known in CODES if code.strip().casefold() in known) if code not in CODES else ()
    report = explain_report(choose("--explain", code, alike or tuple(CODES)), spoken, clock.today("UTC"))
    screen = terminal.look_at_screen(environment)
    terminal.write(rendered(report, screen, "json" if fmt == "json" else None))
    return exit_codes.FINE


def _clarity(fmt: str, lang: str | None, workspace: str | None) -> int:
    from dvplan.output.reports.task_clarity import task_clarity_report

    context = open_context(fmt="json" if fmt == "json" else None, lang=lang, workspace=workspace)
    return show(context, task_clarity_report(context.scene()))
