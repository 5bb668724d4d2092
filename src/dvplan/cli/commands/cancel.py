"""`dvplan cancel`."""

from __future__ import annotations

import typer

from dvplan.cli.edits.editing import Errand, log_facts
from dvplan.cli.options import By, DryRun, Evidence, Lang, Note, On, Reason, Tasks, Workspace


def cancel(  # noqa: PLR0913, PLR0917 -- one for each option
    context: typer.Context,
    tasks: Tasks,
    on: On = None,
    by: By = None,
    reason: Reason = None,
    evidence: Evidence = None,
    note: Note = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    workspace: Workspace = None,
) -> int:
    """Tasks will not be done."""
    facts = {"state": "cancelled", "by": by, "reason": reason, "evidence": evidence, "note": note}
    return log_facts(tasks, facts, Errand(context.obj, on, dry_run, lang, workspace))
