"""The ledger only grows: what an earlier version of plans and logs said must still be said.

What was left open may be filled in and lists may grow; what was given may be neither changed nor taken out. These
checks compare two versions and are made for that alone: they leave no plan out of a report.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, Protocol

from dvplan.core.model.plan import plan_of_key
from dvplan.core.revisions.entries import rewritten_entries
from dvplan.core.revisions.plans import rewritten_plans, rewritten_tasks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvplan.core.diagnostics.problem import Problem
    from dvplan.core.model.entry import Entry
    from dvplan.core.model.location import Location
    from dvplan.core.model.plan import Plan


class Version(Protocol):
    """Plans and logs as read at one time, with the problems of reading them."""

    @property
    def plans(self) -> tuple[Plan, ...]: ...
    @property
    def entries(self) -> tuple[Entry, ...]: ...
    @property
    def problems(self) -> tuple[Problem, ...]: ...
    @property
    def plan_of(self) -> Mapping[str, str]: ...


class Compared(NamedTuple):
    """What was rewritten; and the files with errors in either version, whose plans could not be compared."""

    problems: tuple[Problem, ...]
    old_faulty: tuple[str, ...]
    new_faulty: tuple[str, ...]


def compare(old: Version, new: Version, revision: str) -> Compared:
    """The problems "rewritten-…" and "removed-…". A location of the earlier version has "@" and `revision` behind
    its file. Plans with an error in a file of either version are left aside: what cannot be read is not gone."""

    def at(location: Location) -> Location:
        return replace(location, file=f"{location.file}@{revision}")

    old_faulty, new_faulty = _faulty(old, new), _faulty(new, old)
    aside = {*old_faulty.values(), *new_faulty.values(), *_named_in_errors(old), *_named_in_errors(new)}
    before, after = ({p.id: p for p in reversed(v.plans) if p.id not in aside} for v in (old, new))
    was = {task.key: task for plan in before.values() for task in reversed(plan.tasks)}
    now = {task.key: task for plan in after.values() for task in reversed(plan.tasks)}
    entries = _comparable(old, aside)
    problems = (
        *rewritten_plans(before, after, at),
        *rewritten_tasks(was, now, [t for t in was.values() if t.plan in after], entries, at),
        *rewritten_entries(
            [e for e in entries if e.task in now or e.task not in was], _comparable(new, aside), at
        ),
    )
    return Compared(problems, tuple(sorted(old_faulty)), tuple(sorted(new_faulty)))


def _faulty(version: Version, other: Version) -> dict[str, str]:
    """The files that cannot be taken at their word, and the plans they belong to, now or in the other version."""
    files = {problem.location.file for problem in version.problems if problem.severity == "error"}
    homes = {file: version.plan_of.get(file) or other.plan_of.get(file) for file in files}
    return {file: home for file, home in homes.items() if home is not None}


def _named_in_errors(version: Version) -> set[str]:
    return {plan for problem in version.problems if problem.severity == "error" for plan in problem.plans}


def _comparable(version: Version, aside: set[str]) -> list[Entry]:
    """The entries that stand in no log of a plan left aside and are about none."""
    found = (entry for entry in version.entries if version.plan_of.get(entry.location.file) not in aside)
    return [entry for entry in found if plan_of_key(entry.task) not in aside]
