"""`dvplan timeline`."""

from __future__ import annotations

from typing import Annotated, get_args

import typer

from dvplan.cli.context import open_context
from dvplan.cli.context import show as show_report
from dvplan.cli.options import All, AsOf, Filters, Lang, PictureFormat, Workspace
from dvplan.cli.usage_error import choose

By = Annotated[str, typer.Option("--by", help="lanes", metavar="KIND")]


def timeline(
    terms: Filters = None,
    by: By = "task",
    as_of: AsOf = None,
    everything: All = False,
    fmt: PictureFormat = None,
    lang: Lang = None,
    workspace: Workspace = None,
) -> int:
    """Tasks or plans over time."""
    from dvplan.output.reports.timeline import By as Lanes
    from dvplan.output.reports.timeline import timeline_report

    choose("--by", by, get_args(Lanes))
    context = open_context(as_of=as_of, fmt=fmt, lang=lang, workspace=workspace, draws=True)
    scene = context.scene(terms, everything=everything)
    return show_report(context, timeline_report(scene, "plan" if by == "plan" else "task"), scene.tasks)
