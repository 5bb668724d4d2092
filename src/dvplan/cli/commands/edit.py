"""`dvplan edit`."""

from __future__ import annotations

from typing import Annotated

import typer

from dvplan.cli.office import open_office
from dvplan.cli.options import DryRun, Lang, Workspace

Target = Annotated[list[str] | None, typer.Argument(help="edit-target", metavar="PLAN-OR-TASK")]


def edit(
    context: typer.Context,
    target: Target = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    workspace: Workspace = None,
) -> int:
    """Open a plan in the person's editor, and store it if it is sound."""
    from dvplan.cli.edits.editing_by_hand import HandEdit
    from dvplan.cli.edits.file_to_edit import file_to_edit

    office = open_office(workspace, lang)
    file, line = file_to_edit(office, " ".join(target) if target else None)
    return HandEdit(office, file, line).run(context.obj, dry_run=dry_run)
