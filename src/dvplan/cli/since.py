"""The workspace beside itself at an earlier commit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvplan.cli.usage_error import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvplan.core.revisions.compare import Compared
    from dvplan.planfile.reading.read_workspace import Workspace
    from dvplan.planfile.syntax.source import Source


@dataclass(frozen=True, slots=True)
class Since:
    """What has been rewritten since a commit."""

    revision: str
    compared: Compared
    sources: Mapping[str, Source]
    """The files at that commit, each with "@" and the commit behind its name."""

    @property
    def not_compared(self) -> tuple[str, ...]:
        """The files with errors, now and then."""
        return (*self.compared.new_faulty, *(f"{file}@{self.revision}" for file in self.compared.old_faulty))


def look_back(now: Workspace, asked: str | None, revision: str) -> Since:
    """Compare the workspace, found where it is `asked` for, with itself at a commit. Raises UsageError."""
    from dvplan.adapters.git_history import files_at
    from dvplan.adapters.git_program import GitFailed
    from dvplan.adapters.settings import read_environment
    from dvplan.adapters.workspace import find_workspace
    from dvplan.core.model.nearest import nearest
    from dvplan.core.revisions.compare import compare
    from dvplan.planfile.reading.read_workspace import read_workspace

    try:
        files = files_at(find_workspace(asked or read_environment().workspace), revision)
    except GitFailed as error:
        raise UsageError(error.key, nearest(revision, error.known), **error.values) from error
    then = read_workspace(files)
    sources = {f"{file}@{revision}": source for file, source in then.sources.items()}
    return Since(revision, compare(then, now, revision), sources)
