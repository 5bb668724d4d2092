"""dvplan as a person types it, run inside the test's process."""

from __future__ import annotations

import os
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from shutil import copytree
from typing import Final

import pytest

from dvplan.adapters.settings import read_environment
from dvplan.cli.app import run
from dvplan.cli.errors import guarded

PLANS: Final = Path(__file__).parents[1] / "plans"


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """The lines of the output, each run of spaces in them as one."""
        return [" ".join(line.split()) for line in self.out.splitlines()]


def dvplan(folder: Path, *arguments: str) -> Ran:
    """Run dvplan in a folder, at a pipe, with nothing of the developer's environment."""
    out, err = StringIO(), StringIO()
    with pytest.MonkeyPatch.context() as patch:
        for name in list(os.environ):
            if name not in ("PATH", "SYSTEMROOT"):
                patch.delenv(name)
        patch.setenv("XDG_STATE_HOME", str(folder.parent / "state"))
        patch.chdir(folder)
        environment = read_environment()
        with redirect_stdout(out), redirect_stderr(err):
            code = guarded(arguments, environment, lambda: run(arguments, environment))
    return Ran(code, out.getvalue(), err.getvalue())


def sample(folder: Path) -> Path:
    """A copy of the sample workspace in a folder; gives where it is."""
    return copytree(PLANS, folder / "plans")
