"""`dvplan add`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from dvplan.cli.edits.plan_editing import change_plans
from dvplan.cli.office import open_office
from dvplan.cli.options import DryRun, Lang, Note, Workspace

if TYPE_CHECKING:
    from dvplan.cli.edits.adding import Adding
    from dvplan.cli.office import Office

Title = Annotated[list[str] | None, typer.Argument(help="title", metavar="TITLE")]
Coordinators = Annotated[list[str] | None, typer.Option("--coordinator", help="coordinator", metavar="OWNER")]
Steps = Annotated[list[str] | None, typer.Option("--step", help="new-step", metavar="NEW-STEP")]


def add(  # noqa: PLR0913, PLR0917 -- one for each option
    context: typer.Context,
    title: Title = None,
    plan: Annotated[str | None, typer.Option("--plan", help="plan", metavar="PLAN")] = None,
    id_: Annotated[str | None, typer.Option("--id", help="new-id", metavar="ID")] = None,
    owner: Annotated[str | None, typer.Option("--owner", help="lead", metavar="OWNER")] = None,
    coordinators: Coordinators = None,
    leader: Annotated[str | None, typer.Option("--leader", help="leader", metavar="OWNER")] = None,
    officer: Annotated[str | None, typer.Option("--officer", help="officer", metavar="OWNER")] = None,
    due: Annotated[str | None, typer.Option("--due", help="task-due", metavar="DATE")] = None,
    deliverable: Annotated[str | None, typer.Option("--deliverable", help="deliverable", metavar="TEXT")] = None,
    submit_to: Annotated[str | None, typer.Option("--submit-to", help="submit-to", metavar="TEXT")] = None,
    issued_by: Annotated[str | None, typer.Option("--issued-by", help="issued-by", metavar="TEXT")] = None,
    group: Annotated[str | None, typer.Option("--group", help="task-group", metavar="TEXT")] = None,
    basis: Annotated[str | None, typer.Option("--basis", help="basis", metavar="TEXT")] = None,
    steps: Steps = None,
    note: Note = None,
    on: Annotated[str | None, typer.Option("--on", help="assigned-on", metavar="DATE")] = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    workspace: Workspace = None,
) -> int:
    """Append a task to a plan; at a terminal, ask for what is not given."""
    from dvplan.cli.edits.adding import Adding

    office = open_office(workspace, lang)
    facts = {
        "title": " ".join(title or ()), "id": id_, "owner": owner, "leader": leader, "officer": officer,
        "coordinators": ",".join(coordinators or ()), "due": due, "deliverable": deliverable,
        "submit_to": submit_to, "issued_by": issued_by, "group": group, "basis": basis, "note": note,
    }  # fmt: skip
    adding = Adding(office, plan, facts, steps or (), on)
    _ask(office, adding)
    return change_plans(office, adding.edit, context.obj, adding.answer, dry_run=dry_run)


def _ask(office: Office, adding: Adding) -> None:
    from dvplan.adapters import asking
    from dvplan.cli.edits.edit_answers import say
    from dvplan.cli.errors import complain
    from dvplan.output.words.plan_edit_words import plan_edit_words

    if asking.can_ask() and adding.missing():
        say(plan_edit_words(office.lang).messages["ask-head"])
        adding.ask(asking.ask, lambda error: complain(error, office.lang))
