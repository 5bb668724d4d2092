"""The last edit taken back, if what is left is sound."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from dvplan.adapters.saving.save import Desk
from dvplan.adapters.saving.undo import last_edit, undo
from dvplan.cli.edits.judging import judge
from dvplan.output.words.plan_edit_words import plan_edit_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvplan.adapters.saving.undo import Undone
    from dvplan.cli.edits.storing import Stored
    from dvplan.cli.office import Office


def take_back(office: Office, command: Sequence[str], *, dry_run: bool) -> tuple[Undone, Stored]:
    """Take back the last edit, or say what that would change. Raises Rejected, EditRefused."""
    desk = Desk(office.found.root, office.environment.state_folder, tuple(command))
    undone = last_edit(desk, dry_run=dry_run)
    files = tuple(replace(saved, file=_shown(office, saved.file)) for saved in undone.files)
    stored = judge(office, files)
    return (undone if dry_run else undo(desk, undone)), stored


def sentence(office: Office, undone: Undone, stored: Stored) -> str:
    """Which command, of when, in which files."""
    import shlex

    from dvplan.adapters.clock import moment
    from dvplan.output.words.label_words import labels

    when = moment(office.workspace.settings.timezone, undone.when)
    return (
        plan_edit_words(office.lang)
        .messages["undone"]
        .format(
            command=shlex.join(("dvplan", *undone.command)),
            when=f"{when:%H:%M} {labels(office.lang).day(when.date())}",
            files=", ".join(saved.file for saved in stored.files),
        )
    )


def _shown(office: Office, file: str) -> str:
    below = os.path.relpath(file, os.path.realpath(office.found.root)).replace(os.sep, "/")
    return office.found.shown + below
