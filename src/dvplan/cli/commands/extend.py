"""`dvplan extend`."""

from __future__ import annotations

from typing import Annotated

import typer

from dvplan.cli.edits.editing import Errand, log_facts
from dvplan.cli.options import By, DryRun, Evidence, Lang, Note, On, Reason, Task, Workspace
from dvplan.cli.usage_error import UsageError

Due = Annotated[str | None, typer.Argument(help="due", metavar="DATE")]
Ask = Annotated[bool, typer.Option("--ask", help="ask")]
Refuse = Annotated[bool, typer.Option("--refuse", help="refuse")]


def extend(  # noqa: PLR0913, PLR0917 -- one for each option
    context: typer.Context,
    task: Task,
    due: Due = None,
    ask: Ask = False,
    refuse: Refuse = False,
    on: On = None,
    by: By = None,
    reason: Reason = None,
    evidence: Evidence = None,
    note: Note = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    workspace: Workspace = None,
) -> int:
    """A later deadline is given, asked for or refused."""
    from dvplan.core.lookup.typed_entry import AS_IT_IS

    if ask and refuse:
        raise UsageError("one-of", first="--ask", second="--refuse")
    if refuse and due is not None:
        raise UsageError("too-many-arguments", value=due)
    if not refuse and due is None:
        raise UsageError("missing-argument", name="DATE")
    facts = {
        ("ask_due" if ask else "due"): AS_IT_IS if refuse else due,
        "by": by,
        "reason": reason,
        "evidence": evidence,
        "note": note,
    }
    return log_facts([task], facts, Errand(context.obj, on, dry_run, lang, workspace))
