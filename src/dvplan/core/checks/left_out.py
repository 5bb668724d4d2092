"""Which plans no report may show, because half a ledger would lie."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvplan.core.model.plan import plan_of_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dvplan.core.diagnostics.problem import Problem
    from dvplan.core.model.entry import Entry
    from dvplan.core.model.plan import Plan


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A plan that is left out of reports, its file, and how many errors it or its log has."""

    plan: str
    file: str
    errors: int


@dataclass(frozen=True, slots=True)
class Sound:
    """The plans without an error, the entries about their tasks, and what is left out, by plan and file."""

    plans: tuple[Plan, ...]
    entries: tuple[Entry, ...]
    left_out: tuple[LeftOut, ...]


def left_out(
    plans: Iterable[Plan], entries: Iterable[Entry], problems: Iterable[Problem], plan_of: Mapping[str, str]
) -> Sound:
    """Part the sound plans from those with an error in their files or in an entry about their tasks.

    `plan_of` maps the path of a plan, its logs and its data to the plan's id, also where it could not be read.
    """
    errors: Counter[str] = Counter()
    for problem in problems:
        if problem.severity == "error":
            own = plan_of.get(problem.location.file)
            errors.update({*problem.plans, own} if own is not None else set(problem.plans))
    given = tuple(plans)
    sound = tuple(plan for plan in given if plan.id not in errors)
    ids = {plan.id for plan in sound}
    files = {(plan.id, plan.location.file) for plan in given}
    read = {plan.id for plan in given}
    files |= {(plan, file) for file, plan in plan_of.items() if plan not in read and not _is_beside(file)}
    return Sound(
        plans=sound,
        entries=tuple(entry for entry in entries if plan_of_key(entry.task) in ids),
        left_out=tuple(LeftOut(plan, file, errors[plan]) for plan, file in sorted(files) if plan in errors),
    )


def _is_beside(file: str) -> bool:
    """Whether a file is a log or data beside a plan, not the plan."""
    return file.endswith(".log.toml") or not file.endswith(".toml")
