"""`dvplan owners`."""

from __future__ import annotations

from typing import Annotated

import typer

from dvplan.cli import exit_codes
from dvplan.cli.context import open_context, tell_lacks
from dvplan.cli.context import show as show_report
from dvplan.cli.options import All, AsOf, FailOn, Filters, Format, Lang, Sort, Workspace

Owner = Annotated[str | None, typer.Argument(help="owner", metavar="OWNER")]


def owners(  # noqa: PLR0913, PLR0917 -- one for each option
    owner: Owner = None,
    terms: Filters = None,
    sort: Sort = None,
    as_of: AsOf = None,
    everything: All = False,
    fail_on: FailOn = None,
    fmt: Format = None,
    lang: Lang = None,
    workspace: Workspace = None,
) -> int:
    """Load and status by owner, or one owner's tasks."""
    from dvplan.core.lookup.find import NotFound, find_owner
    from dvplan.output.reports.owners import owners_report

    typed = [*([owner] if owner else ()), *(terms or ())]
    name = " ".join(text for text in typed if not _is_filter(text))
    context = open_context(as_of=as_of, fmt=fmt, lang=lang, workspace=workspace)
    try:
        found = find_owner(context.named(), name) if name else None
    except NotFound:
        tell_lacks(context)
        # Where the workspace names no owners, a plan that cannot be read may well name this one.
        if context.checked.workspace.unread and not context.settings.owners:
            return exit_codes.PROBLEMS
        raise
    scene = context.scene([text for text in typed if _is_filter(text)], everything=everything)
    return show_report(
        context, owners_report(scene, found, tuple(sort.split(",")) if sort else ()), scene.tasks, fail_on=fail_on
    )


def _is_filter(text: str) -> bool:
    """Whether it is a filter term with a field, not a word of the owner's name."""
    field, colon, _ = text.removeprefix("-").partition(":")
    return bool(colon) and field.isalpha()
