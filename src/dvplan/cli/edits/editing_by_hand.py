"""A file of the workspace edited in the person's own editor: on a copy, checked, and only then stored."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from dvplan.adapters import asking
from dvplan.adapters.drafts import drop_draft, new_draft, read_draft
from dvplan.adapters.editor_program import run_editor
from dvplan.adapters.saving.save import Desk, Saved, save
from dvplan.cli import exit_codes
from dvplan.cli.edits import edit_answers
from dvplan.cli.edits.edit_answers import say
from dvplan.cli.edits.judging import judge
from dvplan.cli.edits.storing import Rejected
from dvplan.core.diagnostics.edit_refused import EditRefused
from dvplan.output.inert import inert
from dvplan.output.words.plan_edit_words import plan_edit_words
from dvplan.planfile.syntax.positions import position_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvplan.cli.edits.storing import Stored
    from dvplan.cli.office import Office

AGAIN, DISCARD = "e", "q"


class HandEdit:
    """One `edit` of one file. What is typed is stored, given up by who typed it, or kept aside: never lost."""

    def __init__(self, office: Office, file: str, line: int) -> None:
        self.office = office
        self.file = file
        self.line = line
        self.before = office.files[file]
        self.words = plan_edit_words(office.lang).messages
        self.copy = ""
        self.kept = False

    def run(self, command: Sequence[str], *, dry_run: bool) -> int:
        """The exit code. Raises EditRefused, OutputFailed."""
        self.copy = new_draft(self.office.environment.state_folder, self.file.rpartition("/")[2], self.before)
        try:
            stored = self._rounds()
            if isinstance(stored, int):
                return stored
            if not dry_run:
                self._save(stored, command)
        except BaseException:
            self._keep()
            raise
        finally:
            if not self.kept:
                drop_draft(self.copy)
        if dry_run:
            edit_answers.show_difference(stored)
        else:
            line = f"{inert(self.words['edited'].format(file=self.file))}\n"
            edit_answers.write_answer(self.office, stored, [line])
            edit_answers.tell_left_out(self.office, edit_answers.sound_after(stored))
        edit_answers.tell_warnings(self.office, stored)
        return exit_codes.FINE

    def _rounds(self) -> Stored | int:
        """The file as it is left, sound; else the exit code of an edit that is not to be stored."""
        while True:
            status = run_editor(self.office.environment.editor, self.copy, self.line)
            if status:
                raise EditRefused("editor-failed", {"status": status, "file": self.file})
            after = read_draft(self.copy)
            if after == self.before:
                say(self.words["not-edited"])
                return exit_codes.FINE
            try:
                return judge(self.office, (Saved(self.file, self.before, after),))
            except Rejected as rejected:
                edit_answers.tell_rejected(self.office, rejected)
                if not asking.can_ask():
                    self._keep()
                    return exit_codes.REFUSED
                if not self._wants_again():
                    say(self.words["discarded"].format(file=self.file))
                    return exit_codes.REFUSED
                self.line = first_line(rejected, self.file)

    def _wants_again(self) -> bool:
        answer = ""
        while answer not in (AGAIN, DISCARD):
            answer = asking.ask(self.words["e-or-q"]).lower()
        return answer == AGAIN

    def _save(self, stored: Stored, command: Sequence[str]) -> None:
        def change(now: bytes | None) -> bytes | None:
            if now != self.before:
                raise EditRefused("changed-meanwhile", {"file": self.file})
            return stored.files[0].after

        desk = Desk(self.office.found.root, self.office.environment.state_folder, tuple(command))
        save(self.office.path(self.file), change, desk)

    def _keep(self) -> None:
        """The copy stays where it is, if there is anything in it that is not in the file."""
        with suppress(EditRefused):
            if read_draft(self.copy) == self.before:
                return
        self.kept = True
        say(self.words["kept"].format(copy=self.copy))


def first_line(rejected: Rejected, file: str) -> int:
    """The line of the first error in a file, from 1."""
    sources = rejected.workspace.sources
    found = (position_of(sources[file], p.location) for p in rejected.problems if p.location.file == file)
    return min((at.line for at in found if at is not None), default=1)
