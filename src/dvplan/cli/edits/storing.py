"""An edit of the workspace: worked out on what is there, checked as a whole, and only then stored."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from dvplan.adapters.saving.save import Desk, Saved, save_all
from dvplan.core.diagnostics.edit_refused import EditRefused
from dvplan.planfile.editing.edit import edit_bytes
from dvplan.planfile.editing.unsafe_edit import UnsafeEditError
from dvplan.planfile.reading.read_workspace import read_workspace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvplan.cli.office import Office
    from dvplan.core.diagnostics import Problem
    from dvplan.planfile.reading.read_workspace import Workspace

Edit: TypeAlias = "Callable[[Workspace], Mapping[str, Callable[[str], str]]]"
"""From what the workspace says to the change of each file's text, "" for a file to be made, by path as shown."""


class Rejected(Exception):  # noqa: N818 -- it says what happened
    """Nothing was changed, for the edit would have `brought` errors, or its file has them already."""

    def __init__(self, problems: tuple[Problem, ...], workspace: Workspace, *, brought: bool) -> None:
        super().__init__(problems)
        self.problems = problems
        self.workspace = workspace
        self.brought = brought


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of an edit: the files, named as shown; the workspace before and after; what is wrong with it
    now, and the warnings that the edit brought."""

    files: tuple[Saved, ...]
    before: Workspace
    after: Workspace
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]


def store(office: Office, edit: Edit, command: Sequence[str], *, dry_run: bool = False) -> Stored:
    """Make the edit in every file, all or none, if it brings no error; on a dry run only say what it would do.

    Raises Rejected, EditRefused, and what `edit` raises.
    """
    _refuse_broken_settings(office)
    attempt = _Attempt(office, edit)
    if dry_run:
        files = attempt.pretend()
    else:
        desk = Desk(office.found.root, office.environment.state_folder, tuple(command))
        saved = save_all([(office.path(file), attempt.change_of(file)) for file in attempt.edits], desk)
        files = tuple(
            Saved(file, one.before, one.after, one.backup, one.overtaken)
            for file, one in zip(attempt.edits, saved, strict=True)
        )
    return Stored(files, attempt.before, attempt.after, attempt.problems, attempt.warnings)


class _Attempt:
    """One edit, worked out anew each time the files turn out to have changed."""

    def __init__(self, office: Office, edit: Edit) -> None:
        self.office = office
        self.edit = edit
        self.edits = edit(office.workspace)
        self.files: Mapping[str, bytes] = office.files
        self.before = self.after = office.workspace
        self.old: dict[str, bytes | None] = {}
        self.new: dict[str, bytes] = {}
        self.problems: tuple[Problem, ...] = ()
        self.warnings: tuple[Problem, ...] = ()

    def pretend(self) -> tuple[Saved, ...]:
        """The files as they would be, with nothing written."""
        changes = {file: self.change_of(file) for file in self.edits}
        return tuple(
            Saved(file, self.files.get(file), change(self.files.get(file))) for file, change in changes.items()
        )

    def change_of(self, file: str) -> Callable[[bytes | None], bytes | None]:
        """The change of one file. The first looks at the workspace as it is by then, the last at what came out."""

        def change(before: bytes | None) -> bytes | None:
            if file == next(iter(self.edits)):
                self._begin()
            self.old[file] = before
            self.new[file] = self._changed(file, before or b"")
            if len(self.new) == len(self.edits):
                self._judge()
            return self.new[file]

        return change

    def _begin(self) -> None:
        from dvplan.adapters.workspace import read_files

        self.old, self.new = {}, {}
        files = read_files(self.office.found, lambda _: None).files
        if files == self.files:
            return
        self.files, self.before = files, read_workspace(files)
        edits = self.edit(self.before)
        if list(edits) != list(self.edits):
            raise EditRefused("file-busy", {"file": ", ".join(self.edits)})
        self.edits = edits

    def _changed(self, file: str, before: bytes) -> bytes:
        try:
            return edit_bytes(before, self.edits[file])
        except UnsafeEditError as error:
            own = tuple(p for p in self.before.problems if p.location.file == file and p.severity == "error")
            if own and error.code in ("not-toml", "not-utf8"):
                raise Rejected(own, self.before, brought=False) from error
            raise EditRefused(f"unsafe-{error.code}", {"file": file}) from error

    def _judge(self) -> None:
        """Raises Rejected for an error that was not there before. One elsewhere does not stand in the way."""
        self.after = read_workspace({**self.files, **self.new})
        self.problems = self.office.problems_of(self.after)
        known = {_identity(p) for p in self.office.problems_of(self._as_it_was())} if self.problems else set()
        fresh = tuple(problem for problem in self.problems if _identity(problem) not in known)
        errors = tuple(problem for problem in fresh if problem.severity == "error")
        if errors:
            raise Rejected(errors, self.after, brought=True)
        self.warnings = fresh

    def _as_it_was(self) -> Workspace:
        texts = {file: text for file, text in self.old.items() if text is not None}
        same = all(self.files.get(file) == text for file, text in self.old.items())
        return self.before if same else read_workspace({**self.files, **texts})


def _refuse_broken_settings(office: Office) -> None:
    """Without its owners, day and calendar nobody can say what an entry means. Raises Rejected."""
    w, file = office.workspace, office.found.settings_file
    broken = tuple(p for p in w.problems if p.location.file == file and p.severity == "error")
    if broken:
        raise Rejected(broken, w, brought=False)


def _identity(problem: Problem) -> object:
    """What makes two problems one, though the figures in the sentence have changed."""
    return problem.code, problem.location, problem.hint
