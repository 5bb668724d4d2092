"""`dvplan undo`."""

from __future__ import annotations

import typer

from dvplan.cli import exit_codes
from dvplan.cli.office import open_office
from dvplan.cli.options import DryRun, Lang, Workspace


def undo(context: typer.Context, dry_run: DryRun = False, lang: Lang = None, workspace: Workspace = None) -> int:
    """Take back the last command's edit."""
    from dvplan.cli.edits import edit_answers
    from dvplan.cli.edits.storing import Rejected
    from dvplan.cli.edits.undoing import sentence, take_back
    from dvplan.output.inert import inert

    office = open_office(workspace, lang)
    try:
        undone, stored = take_back(office, context.obj, dry_run=dry_run)
    except Rejected as rejected:
        edit_answers.tell_rejected(office, rejected)
        return exit_codes.REFUSED
    if dry_run:
        edit_answers.show_difference(stored)
    else:
        edit_answers.write_answer(office, stored, [f"{inert(sentence(office, undone, stored))}\n"])
    edit_answers.tell_warnings(office, stored)
    return exit_codes.FINE
