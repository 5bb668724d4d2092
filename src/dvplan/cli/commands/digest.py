"""`dvplan digest`."""

from __future__ import annotations

from typing import Annotated

import typer

from dvplan.cli.context import open_context
from dvplan.cli.context import show as show_report
from dvplan.cli.options import AsOf, Format, Lang, Workspace

Week = Annotated[str | None, typer.Option("--week", help="week", metavar="WEEK")]
Month = Annotated[str | None, typer.Option("--month", help="month", metavar="MONTH")]
Quarter = Annotated[str | None, typer.Option("--quarter", help="quarter", metavar="QUARTER")]
Half = Annotated[str | None, typer.Option("--half", help="half", metavar="HALF")]
Year = Annotated[str | None, typer.Option("--year", help="year", metavar="YEAR")]
Since = Annotated[str | None, typer.Option("--since", help="since-day", metavar="DATE")]
Owner = Annotated[str | None, typer.Option("--owner", help="digest-owner", metavar="OWNER")]


def digest(  # noqa: PLR0913, PLR0917 -- one for each option
    week: Week = None,
    month: Month = None,
    quarter: Quarter = None,
    half: Half = None,
    year: Year = None,
    since: Since = None,
    owner: Owner = None,
    as_of: AsOf = None,
    fmt: Format = None,
    lang: Lang = None,
    workspace: Workspace = None,
) -> int:
    """The report of a week or of another period."""
    from dvplan.cli.office import spoken_day
    from dvplan.cli.periods import chosen_period
    from dvplan.core.digest.digest import make_digest
    from dvplan.core.query.find import find_owner
    from dvplan.output.reports.digest import digest_report

    context = open_context(as_of=as_of, fmt=fmt, lang=lang, workspace=workspace)
    first = None if since is None else spoken_day(since, context.checked.today, context.lang)
    typed = {"--week": week, "--month": month, "--quarter": quarter, "--half": half, "--year": year}
    period = chosen_period(typed, first, context.day, context.lang)
    one = None if owner is None else find_owner(context.book, owner).id
    made = make_digest(context.book, period, context.day, one)
    return show_report(context, digest_report(made, context.lang, context.left_out), made.scope.tasks)
