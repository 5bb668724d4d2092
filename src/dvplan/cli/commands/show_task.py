"""`dvplan show`."""

from __future__ import annotations

from typing import Annotated

import typer

from dvplan.cli import exit_codes
from dvplan.cli.context import open_context, tell_lacks
from dvplan.cli.context import show as show_report
from dvplan.cli.options import AsOf, Format, Lang, Workspace
from dvplan.cli.usage_error import UsageError


def show_task(
    task: Annotated[list[str], typer.Argument(help="task", metavar="TASK")],
    as_of: AsOf = None,
    fmt: Format = None,
    lang: Lang = None,
    workspace: Workspace = None,
) -> int:
    """All of a task: fields, course, and why it has its status."""
    from dvplan.core.lookup.find import NotFound, find_task
    from dvplan.output.reports.task_show import task_show_report

    context = open_context(as_of=as_of, fmt=fmt, lang=lang, workspace=workspace)
    text = " ".join(task)
    try:
        found = find_task(context.named(), text, context.day)
    except NotFound:
        tell_lacks(context)
        if context.is_left_out(text.partition("/")[0]):
            return exit_codes.PROBLEMS
        raise
    if context.is_left_out(found.plan):
        tell_lacks(context)
        return exit_codes.PROBLEMS
    scene = context.bare_scene()
    shown = scene.view.task(found.key)
    if shown is None:
        days = {"day": str(context.day), "assigned": str(found.assigned)}
        raise UsageError("task-not-yet", value=found.key, **days)
    return show_report(context, task_show_report(scene, shown))
