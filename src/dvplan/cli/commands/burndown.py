"""`dvplan burndown`."""

from __future__ import annotations

from dvplan.cli.context import open_context
from dvplan.cli.context import show as show_report
from dvplan.cli.options import All, AsOf, Filters, Lang, PictureFormat, Workspace


def burndown(
    terms: Filters = None,
    as_of: AsOf = None,
    everything: All = False,
    fmt: PictureFormat = None,
    lang: Lang = None,
    workspace: Workspace = None,
) -> int:
    """The work left, week by week."""
    from dvplan.output.reports.burndown import burndown_report

    context = open_context(as_of=as_of, fmt=fmt, lang=lang, workspace=workspace, draws=True)
    scene = context.scene(terms, everything=everything)
    return show_report(context, burndown_report(scene), scene.tasks)
