"""`dvplan progress`."""

from __future__ import annotations

from typing import Annotated

import typer

from dvplan.cli.edits.editing import Errand, log_facts
from dvplan.cli.options import By, DryRun, Evidence, Lang, Note, On, Reason, Task, Workspace

Percent = Annotated[str, typer.Argument(help="percent", metavar="N")]


def progress(  # noqa: PLR0913, PLR0917 -- one for each option
    context: typer.Context,
    task: Task,
    percent: Percent,
    on: On = None,
    by: By = None,
    reason: Reason = None,
    evidence: Evidence = None,
    note: Note = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    workspace: Workspace = None,
) -> int:
    """A task has got so far."""
    facts = {"progress": percent, "by": by, "reason": reason, "evidence": evidence, "note": note}
    return log_facts([task], facts, Errand(context.obj, on, dry_run, lang, workspace))
