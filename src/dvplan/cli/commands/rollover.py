"""`dvplan rollover`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from dvplan.cli import exit_codes
from dvplan.cli.edits.edit_answers import say
from dvplan.cli.edits.plan_editing import change_plans
from dvplan.cli.office import open_office
from dvplan.cli.options import DryRun, Lang, Workspace
from dvplan.core.workdays.periods import EARLIEST, LATEST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvplan.cli.edits.rolling import Rolling
    from dvplan.cli.edits.storing import Stored

Plan = Annotated[str, typer.Argument(help="plan-to-roll", metavar="PLAN")]
To = Annotated[int, typer.Option("--to", help="to-year", metavar="YEAR", min=EARLIEST.year + 1, max=LATEST.year)]
On = Annotated[str | None, typer.Option("--on", help="rollover-on", metavar="DATE")]


def rollover(
    context: typer.Context,
    plan: Plan,
    to: To,
    on: On = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    workspace: Workspace = None,
) -> int:
    """Draft the next year's plan."""
    from dvplan.cli.edits.rolling import Rolling

    office = open_office(workspace, lang)
    rolling = Rolling(office, plan, to, office.day(on) if on else date(to, 1, 1))
    code = change_plans(
        office, rolling.edit, context.obj, lambda stored: _answer(rolling, stored), dry_run=dry_run
    )
    if code == exit_codes.FINE:
        _tell(rolling)
    return code


def _answer(rolling: Rolling, stored: Stored) -> Iterator[str]:
    from dvplan.output.words.plan_edit_words import plan_edit_words

    words, result = plan_edit_words(rolling.office.lang).messages, rolling.result
    names = {"plan": result.plan.id, "old": rolling.old.id}
    if not stored.files:
        yield words["rolled-nothing"].format(**names)
        return
    tasks = ", ".join(one.task.id for one in result.carried)
    yield words["rolled"].format(n=len(result.carried), tasks=tasks, file=rolling.file, **names)


def _tell(rolling: Rolling) -> None:
    """What stays behind, and which plans carry out what has gone on."""
    from dvplan.output.words.plan_edit_words import plan_edit_words

    words, result = plan_edit_words(rolling.office.lang).messages, rolling.result
    for key, tasks in (("stayed", result.finished), ("ended", result.ended)):
        if tasks:
            ids = ", ".join(task.partition("/")[2] for task in tasks)
            say(words[key].format(old=rolling.old.id, tasks=ids))
    paused = [one.task.id for one in result.carried if one.old.state == "paused"]
    if paused:
        first = f"{result.plan.id}/{paused[0]}"
        say(words["paused"].format(old=rolling.old.id, tasks=", ".join(paused), first=first))
    gone = {one.old.task.key: one.task.key for one in result.carried}
    for plan in rolling.office.workspace.plans:
        if plan.carries_out in gone:
            say(words["carried-out-by"].format(plan=plan.id, task=plan.carries_out, new=gone[plan.carries_out]))
