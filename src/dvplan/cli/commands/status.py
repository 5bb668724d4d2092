"""`dvplan status`."""

from __future__ import annotations

from dvplan.cli.context import open_context
from dvplan.cli.context import show as show_report
from dvplan.cli.options import All, AsOf, FailOn, Filters, Format, Lang, Workspace


def status(
    terms: Filters = None,
    as_of: AsOf = None,
    everything: All = False,
    fail_on: FailOn = None,
    fmt: Format = None,
    lang: Lang = None,
    workspace: Workspace = None,
) -> int:
    """Where the work stands on a day."""
    from dvplan.output.reports.status import status_report

    context = open_context(as_of=as_of, fmt=fmt, lang=lang, workspace=workspace)
    scene = context.scene(terms, everything=everything)
    return show_report(context, status_report(scene), scene.tasks, fail_on=fail_on)
