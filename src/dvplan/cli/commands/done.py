"""`dvplan done`."""

from __future__ import annotations

from typing import Annotated

import typer

from dvplan.cli.edits.editing import Errand, log_facts
from dvplan.cli.options import By, DryRun, Evidence, Lang, Note, On, Reason, Tasks, Workspace

Occurrence = Annotated[str | None, typer.Option("--occurrence", help="occurrence", metavar="DATE")]


def done(  # noqa: PLR0913, PLR0917 -- one for each option
    context: typer.Context,
    tasks: Tasks,
    occurrence: Occurrence = None,
    on: On = None,
    by: By = None,
    reason: Reason = None,
    evidence: Evidence = None,
    note: Note = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    workspace: Workspace = None,
) -> int:
    """Tasks, or an occurrence of each, are done."""
    facts = {
        "state": None if occurrence else "done",
        "occurrence": occurrence,
        "by": by,
        "reason": reason,
        "evidence": evidence,
        "note": note,
    }
    return log_facts(tasks, facts, Errand(context.obj, on, dry_run, lang, workspace))
