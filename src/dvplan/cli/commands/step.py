"""`dvplan step`."""

from __future__ import annotations

from typing import Annotated

import typer

from dvplan.cli.edits.editing import Errand, log_facts
from dvplan.cli.options import By, DryRun, Evidence, Lang, Note, On, Reason, Task, Workspace

Step = Annotated[str, typer.Argument(help="step", metavar="STEP")]


def step(  # noqa: PLR0913, PLR0917 -- one for each option
    context: typer.Context,
    task: Task,
    name: Step,
    on: On = None,
    by: By = None,
    reason: Reason = None,
    evidence: Evidence = None,
    note: Note = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    workspace: Workspace = None,
) -> int:
    """A step of a task is done."""
    facts = {"step": name, "by": by, "reason": reason, "evidence": evidence, "note": note}
    return log_facts([task], facts, Errand(context.obj, on, dry_run, lang, workspace))
