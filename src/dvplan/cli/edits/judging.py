"""Whole files that somebody wants in place of those that are there: what that would bring."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dvplan.cli.edits.storing import Rejected, Stored
from dvplan.planfile.reading.read_workspace import read_workspace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvplan.adapters.saving.save import Saved
    from dvplan.cli.office import Office
    from dvplan.core.diagnostics import Problem


def judge(office: Office, files: Sequence[Saved]) -> Stored:
    """The workspace with these files, named as shown, in place. Raises Rejected for errors that it would bring.

    Whole tables may have moved, so a problem is known by what it says, not by where it stands.
    """
    from dvplan.adapters.workspace import read_files

    now = read_files(office.found).files
    before = office.workspace if now == office.files else read_workspace(now)
    contents = dict(now)
    for saved in files:
        if saved.after is None:
            contents.pop(saved.file, None)
        else:
            contents[saved.file] = saved.after
    after = read_workspace(contents)
    problems = office.problems_of(after)
    known = Counter(map(_says, office.problems_of(before)))
    fresh: list[Problem] = []
    for problem in problems:
        known[_says(problem)] -= 1
        if known[_says(problem)] < 0:
            fresh.append(problem)
    errors = tuple(problem for problem in fresh if problem.severity == "error")
    if errors:
        raise Rejected(errors, after, brought=True)
    return Stored(tuple(files), before, after, problems, tuple(fresh))


def _says(problem: Problem) -> tuple[object, ...]:
    return problem.code, problem.location.file, problem.hint, tuple(sorted(problem.args.items(), key=str))
