"""`dvplan status`."""

from __future__ import annotations

from dvplan.cli.context import open_context
from dvplan.cli.context import show as show_report
from dvplan.cli.options import All, AsOf, FailOn, Filters, Format, Group, Lang, Sort, Workspace
from dvplan.cli.usage_error import choose


def status(  # noqa: PLR0913, PLR0917 -- one for each option
    terms: Filters = None,
    sort: Sort = None,
    group: Group = None,
    as_of: AsOf = None,
    everything: All = False,
    fail_on: FailOn = None,
    fmt: Format = None,
    lang: Lang = None,
    workspace: Workspace = None,
) -> int:
    """Where the work stands on a day."""
    from dvplan.output.reports.grouping import GROUPS
    from dvplan.output.reports.status import status_report

    if group is not None:
        choose("--group", group, GROUPS)
    context = open_context(as_of=as_of, fmt=fmt, lang=lang, workspace=workspace)
    scene = context.scene(terms, everything=everything)
    return show_report(
        context, status_report(scene, tuple(sort.split(",")) if sort else (), group), scene.tasks, fail_on=fail_on
    )
