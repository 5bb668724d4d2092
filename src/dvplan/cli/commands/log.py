"""`dvplan log`."""

from __future__ import annotations

from typing import Annotated

import typer

from dvplan.cli.edits.editing import Errand, log_facts
from dvplan.cli.options import By, DryRun, Evidence, Lang, Note, On, Reason, Tasks, Workspace
from dvplan.cli.usage_error import choose


def log(  # noqa: PLR0913, PLR0917 -- one for each option
    context: typer.Context,
    tasks: Tasks,
    progress: Annotated[str | None, typer.Option("--progress", help="percent", metavar="N")] = None,
    step: Annotated[str | None, typer.Option("--step", help="step", metavar="STEP")] = None,
    occurrence: Annotated[str | None, typer.Option("--occurrence", help="occurrence", metavar="DATE")] = None,
    state: Annotated[str | None, typer.Option("--state", help="state", metavar="STATE")] = None,
    due: Annotated[str | None, typer.Option("--due", help="due", metavar="DATE")] = None,
    ask_due: Annotated[str | None, typer.Option("--ask-due", help="ask-due", metavar="DATE")] = None,
    owner: Annotated[str | None, typer.Option("--owner", help="owner", metavar="OWNER")] = None,
    officer: Annotated[str | None, typer.Option("--officer", help="officer", metavar="OWNER")] = None,
    values: Annotated[list[str] | None, typer.Option("--values", help="values", metavar="VALUES")] = None,
    at: Annotated[str | None, typer.Option("--at", help="at", metavar="DATE")] = None,
    cause: Annotated[str | None, typer.Option("--cause", help="cause", metavar="CAUSE")] = None,
    on: On = None,
    by: By = None,
    reason: Reason = None,
    evidence: Evidence = None,
    note: Note = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    workspace: Workspace = None,
) -> int:
    """Any facts about tasks, by the keys of the log."""
    from dvplan.cli.edits.typed_figures import from_values
    from dvplan.planfile.schema.fields import TABLES

    for option, word in (("state", state), ("cause", cause)):
        if word is not None:
            choose(f"--{option}", word, TABLES["log"][option].choices)
    facts = {
        "progress": progress, "step": step, "occurrence": occurrence, "state": state, "due": due,
        "ask_due": ask_due, "owner": owner, "officer": officer, "at": at, "cause": cause,
        "by": by, "reason": reason, "evidence": evidence, "note": note,
    }  # fmt: skip
    return log_facts(tasks, facts, Errand(context.obj, on, dry_run, lang, workspace), from_values(values or ()))
