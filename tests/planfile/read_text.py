"""Short ways to read one plan and its log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.planfile.reading.read_workspace import Workspace, read_workspace

if TYPE_CHECKING:
    from dvplan.core.diagnostics import Problem

PLAN = '[plan]\nid = "p"\ntitle = "P"\n'
TASK = f'{PLAN}[[task]]\nid = "t"\ntitle = "T"\n'
LOG = '[[log]]\non = 2021-11-04\ntask = "t"\n'


def read(plan: str = TASK, log: str | None = None, settings: str | None = None) -> Workspace:
    """A workspace of one plan, `p.toml`, with its log and settings if given."""
    texts = {"p.toml": plan, "p.log.toml": log, "dvplan.toml": settings}
    return read_workspace({file: text.encode() for file, text in texts.items() if text is not None})


def told(workspace: Workspace) -> list[tuple[object, ...]]:
    """Code, path and hint of every problem."""
    return [(problem.code, problem.location.path, problem.hint) for problem in workspace.problems]


def only(workspace: Workspace) -> Problem:
    """The one problem there is."""
    (problem,) = workspace.problems
    return problem
