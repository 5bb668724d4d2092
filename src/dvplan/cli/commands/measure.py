"""`dvplan measure`."""

from __future__ import annotations

from typing import Annotated

import typer

from dvplan.cli.context import open_context
from dvplan.cli.context import show as show_report
from dvplan.cli.options import AsOf, Lang, PictureFormat, Workspace

Named = Annotated[list[str] | None, typer.Argument(help="measures", metavar="MEASURE")]


def measure(
    named: Named = None,
    as_of: AsOf = None,
    fmt: PictureFormat = None,
    lang: Lang = None,
    workspace: Workspace = None,
) -> int:
    """Readings by place."""
    from dvplan.core.lookup.find_measures import find_measures
    from dvplan.output.reports.measure import measure_report

    context = open_context(as_of=as_of, fmt=fmt, lang=lang, workspace=workspace, draws=True)
    if not named:
        return show_report(context, measure_report(context.scene()))
    found = find_measures(context.book, " ".join(named))
    wanted = {(task.key, each.id) for task, each in found}
    return show_report(context, measure_report(context.scene(everything=True), wanted))
