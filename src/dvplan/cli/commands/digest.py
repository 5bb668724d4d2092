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
Send = Annotated[bool, typer.Option("--send", help="send")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="send-dry-run")]
Quiet = Annotated[bool, typer.Option("--quiet", help="quiet")]
WorkdaysOnly = Annotated[bool, typer.Option("--workdays-only", help="workdays-only")]


def digest(  # noqa: PLR0913, PLR0917 -- one for each option
    week: Week = None,
    month: Month = None,
    quarter: Quarter = None,
    half: Half = None,
    year: Year = None,
    since: Since = None,
    owner: Owner = None,
    send: Send = False,
    dry_run: DryRun = False,
    quiet: Quiet = False,
    workdays_only: WorkdaysOnly = False,
    as_of: AsOf = None,
    fmt: Format = None,
    lang: Lang = None,
    workspace: Workspace = None,
) -> int:
    """The report of a week or of another period."""
    from dvplan.cli.office import spoken_day
    from dvplan.cli.periods import chosen_period
    from dvplan.core.digest.digest import make_digest
    from dvplan.core.lookup.find import find_owner
    from dvplan.output.reports.digest import digest_report

    context = open_context(as_of=as_of, fmt=fmt, lang=lang, workspace=workspace)
    first = None if since is None else spoken_day(since, context.checked.today, context.lang)
    typed = {"--week": week, "--month": month, "--quarter": quarter, "--half": half, "--year": year}
    period = chosen_period(typed, first, context.day, context.lang)
    one = None if owner is None else find_owner(context.book, owner).id
    how = {"--dry-run": dry_run, "--quiet": quiet, "--workdays-only": workdays_only}
    if send or any(how.values()):
        from dvplan.cli.mailing import Manner, check_options
        from dvplan.cli.sending import mail_digests

        check_options(send, how, {**typed, "--week": None, "--since": since}, fmt)
        return mail_digests(context, period, one, workspace, Manner(dry_run, quiet, workdays_only))
    made = make_digest(context.book, period, context.day, one)
    return show_report(context, digest_report(made, context.lang, context.left_out), made.scope.tasks)
