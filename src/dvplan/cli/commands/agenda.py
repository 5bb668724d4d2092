"""`dvplan agenda`."""

from __future__ import annotations

from typing import Annotated

import typer

from dvplan.cli.context import open_context
from dvplan.cli.context import show as show_report
from dvplan.cli.options import All, AsOf, Filters, Format, Lang, Workspace

Days = Annotated[int, typer.Option("--days", help="days", metavar="N", min=1, max=3660)]


def agenda(
    terms: Filters = None,
    days: Days = 14,
    as_of: AsOf = None,
    everything: All = False,
    fmt: Format = None,
    lang: Lang = None,
    workspace: Workspace = None,
) -> int:
    """What falls due, day by day."""
    from dvplan.output.reports.agenda import agenda_report

    context = open_context(as_of=as_of, fmt=fmt, lang=lang, workspace=workspace)
    scene = context.scene(terms, everything=everything)
    return show_report(context, agenda_report(scene, days), scene.tasks)
