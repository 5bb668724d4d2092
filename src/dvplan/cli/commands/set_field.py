"""`dvplan set`."""

from __future__ import annotations

from typing import Annotated

import typer

from dvplan.cli.edits.plan_editing import change_plans
from dvplan.cli.office import open_office
from dvplan.cli.options import DryRun, Lang, Workspace
from dvplan.cli.usage_error import UsageError

Target = Annotated[str, typer.Argument(help="set-target", metavar="TASK")]
FieldName = Annotated[str, typer.Argument(help="field", metavar="FIELD")]
NewValue = Annotated[list[str] | None, typer.Argument(help="value", metavar="VALUE")]
Unset = Annotated[bool, typer.Option("--unset", help="unset")]


def set_field(
    context: typer.Context,
    target: Target,
    field: FieldName,
    value: NewValue = None,
    unset: Unset = False,
    dry_run: DryRun = False,
    lang: Lang = None,
    workspace: Workspace = None,
) -> int:
    """Change one field of a task or a plan."""
    from dvplan.cli.edits.setting import Setting

    text = " ".join(value or ()).strip()
    if unset and text:
        raise UsageError("one-of", first="--unset", second=text)
    if not unset and not text:
        raise UsageError("no-value", field=field)
    office = open_office(workspace, lang)
    setting = Setting(office, target, field, None if unset else text)
    return change_plans(office, setting.edit, context.obj, setting.answer, dry_run=dry_run)
