"""`dvplan schedule`."""

from __future__ import annotations

from typing import Annotated

import typer

from dvplan.cli.options import Lang, Workspace

Kind = Annotated[str | None, typer.Option("--kind", help="schedule-kind", metavar="KIND")]
WorkdaysOnly = Annotated[bool, typer.Option("--workdays-only", help="schedule-workdays")]


def schedule(
    kind: Kind = None, workdays_only: WorkdaysOnly = False, lang: Lang = None, workspace: Workspace = None
) -> int:
    """A job that mails the digest of the week before, for cron, systemd or Windows."""
    from dvplan.cli.scheduling import print_schedule

    return print_schedule(kind, workspace, lang, workdays_only=workdays_only)
