"""Which data files the measures of a workspace name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dvplan.core.diagnostics.problem import Problem
from dvplan.planfile.reading.values import nfc
from dvplan.planfile.schema.fields import HEADERS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dvplan.core.model.plan import Measure, Plan, Task


class Wanted(NamedTuple):
    """A measure that takes its figures from a file."""

    task: Task
    measure: Measure


def data_file(plan_file: str, data: str) -> str | None:
    """The file meant by `data`, beside the plan; None for one outside the plan's folder."""
    parts = data.split("/")
    if not data or ".." in parts or "" in parts or "\\" in data or ":" in data:
        return None
    folder, slash, _ = plan_file.rpartition("/")
    return f"{folder}{slash}{'/'.join(part for part in parts if part != '.')}"


def wanted_files(plans: Iterable[Plan], files: Iterable[str]) -> tuple[dict[str, list[Wanted]], list[Problem]]:
    """The measures by the data file that they name, and a problem for each name that leads to none."""
    known = {nfc(file): file for file in files}
    wanted: dict[str, list[Wanted]] = {}
    problems = []
    for plan in plans:
        for task in plan.tasks:
            for index, measure in enumerate(task.measures):
                if measure.data is None:
                    continue
                path = data_file(plan.location.file, measure.data)
                if path is not None and nfc(path) in known:
                    wanted.setdefault(known[nfc(path)], []).append(Wanted(task, measure))
                else:
                    hint = "outside" if path is None else "no-file"
                    location = task.location.at("measure", index, "data")
                    args = {"key": "data", "table": HEADERS["measure"], "value": measure.data}
                    problems.append(Problem("wrong-value", location, args, hint))
    return wanted, problems
