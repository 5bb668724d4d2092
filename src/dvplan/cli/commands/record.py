"""`dvplan record`."""

from __future__ import annotations

from typing import Annotated

import typer

from dvplan.cli.edits.editing import Errand, log_facts
from dvplan.cli.options import By, DryRun, Evidence, Lang, Note, On, Reason, Task, Workspace

Measure = Annotated[str, typer.Argument(help="measure", metavar="MEASURE")]
Typed = Annotated[list[str], typer.Argument(help="figures", metavar="FIGURE")]
At = Annotated[str | None, typer.Option("--at", help="at", metavar="DATE")]


def record(  # noqa: PLR0913, PLR0917 -- one for each option
    context: typer.Context,
    task: Task,
    measure: Measure,
    typed: Typed,
    at: At = None,
    on: On = None,
    by: By = None,
    reason: Reason = None,
    evidence: Evidence = None,
    note: Note = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    workspace: Workspace = None,
) -> int:
    """Figures of a measure have come in."""
    from dvplan.cli.edits.typed_figures import from_arguments, from_input

    figures = from_input(measure) if typed == ["-"] else from_arguments(measure, typed)
    facts = {"at": at, "by": by, "reason": reason, "evidence": evidence, "note": note}
    return log_facts([task], facts, Errand(context.obj, on, dry_run, lang, workspace), figures)
