"""Git as a program that a repository cannot make run another one.

Only commands that look at objects and names are asked: in the others git runs what a repository's configuration
names (fsmonitor, external diffs, text conversions, filters, hooks, signature programs). A missing object is not
fetched, since a repository also says by what program. Variables `GIT_…` are dropped: in a hook they speak of
another index. So are `DVPLAN_…`, of which one may hold a password.
"""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING, Final

from dvplan.adapters.programs import find_program
from dvplan.adapters.settings import variables_without

if TYPE_CHECKING:
    from collections.abc import Sequence

SECONDS: Final = 30
"""Until an answer has to be there."""

SAFE_CONFIG: Final = (
    "core.fsmonitor=false",
    f"core.hooksPath={os.devnull}",
    "core.quotePath=false",
    "protocol.allow=never",
    "safe.bareRepository=explicit",
)
SAFE_OPTIONS: Final = (
    "--no-pager",
    "--no-optional-locks",
    "--no-replace-objects",
    *(part for setting in SAFE_CONFIG for part in ("-c", setting)),
)
SAFE_VARIABLES: Final = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    # Goes before every `protocol.….allow` of a repository, and before git 2.39.4 is all that stops a fetch.
    "GIT_ALLOW_PROTOCOL": "none",
    "LC_ALL": "C",
    "LANGUAGE": "",
}


class GitFailed(Exception):  # noqa: N818 -- it says what happened
    """No files of an earlier commit. `key` is a sentence of the usage words, `values` fill it.

    `known` are the names of commits that there are, where one was asked for that there is not.
    """

    def __init__(self, key: str, known: Sequence[str] = (), **values: str) -> None:
        super().__init__(key, values)
        self.key = key
        self.known = tuple(known)
        self.values = values


class Git:
    """Git in one folder. Everything raises GitFailed."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._variables = {**variables_without("GIT_", "DVPLAN_"), **SAFE_VARIABLES}
        self._program = _find_program(self._variables.get("PATH", os.defpath))

    def commit(self, revision: str) -> str:
        """The object id of a commit by any name git knows for it."""
        shallow = self.ask("rev-parse", "--is-shallow-repository").strip() == b"true"
        if revision and revision.isprintable() and not revision.startswith("-"):
            try:
                told = self.ask("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
            except GitFailed:
                told = b""
            oid = told.strip().decode("ascii", "replace")
            if len(oid) in (40, 64) and oid.isalnum():
                return oid
        key = "git-no-commit-shallow" if shallow else "git-no-commit"
        raise GitFailed(key, self._names(), value=revision)

    def _names(self) -> tuple[str, ...]:
        """HEAD, branches and tags."""
        told = self.ask("for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/remotes", "refs/tags")
        return ("HEAD", *os.fsdecode(told).splitlines())

    def ask(self, *arguments: str, given: bytes = b"") -> bytes:
        """What git answers to a command that only looks at objects and names."""
        command = [self._program, "-C", self._folder, *SAFE_OPTIONS, *arguments]
        try:
            done = subprocess.run(  # noqa: S603 - no shell, and every argument is ours or checked
                command, input=given, capture_output=True, timeout=SECONDS, env=self._variables, check=False
            )
        except subprocess.TimeoutExpired as error:
            raise GitFailed("git-too-slow", folder=self._folder, seconds=str(SECONDS)) from error
        except OSError as error:
            raise GitFailed("git-failed", folder=self._folder, reason=error.strerror or str(error)) from error
        if done.returncode:
            raise _refusal(os.fsdecode(done.stderr), self._folder)
        return done.stdout


def _find_program(search: str) -> str:
    """Git by its whole path, and on Windows no batch file, which would read our arguments in a way of its own."""
    program = find_program("git.exe" if os.name == "nt" else "git", search)
    if program is None:
        raise GitFailed("git-missing")
    return program


def _refusal(said: str, folder: str) -> GitFailed:
    if "not a git repository" in said:
        return GitFailed("git-no-repository", folder=folder)
    if "dubious ownership" in said or "unsafe repository" in said:
        return GitFailed("git-foreign", folder=folder)
    lines = [line for line in said.splitlines() if line.strip()]
    return GitFailed("git-failed", folder=folder, reason=lines[0] if lines else "?")
