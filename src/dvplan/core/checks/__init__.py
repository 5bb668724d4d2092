"""What is wrong or doubtful in plans and logs that can be read: one function a check, one list of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dvplan.core.checks import (
    days,
    deadlines,
    depth,
    duplicates,
    ends,
    figures,
    owners,
    parts,
    progress,
    recurrences,
    references,
    rings,
    secrecy,
    shares,
)
from dvplan.core.checks.facts import gather

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from dvplan.core.checks.facts import Facts
    from dvplan.core.diagnostics.problem import Problem
    from dvplan.core.model.entry import Entry
    from dvplan.core.model.plan import Plan
    from dvplan.core.model.workspace import Settings

__all__ = ["CHECKS", "check"]

CHECKS: Final[tuple[Callable[[Facts], Iterator[Problem]], ...]] = (
    duplicates.duplicate_plans,
    duplicates.duplicate_tasks,
    duplicates.duplicate_parts,
    duplicates.duplicate_owners,
    owners.unknown_owners,
    owners.unknown_parents,
    references.unknown_tasks,
    references.carried_without_day,
    references.standing_needs,
    references.carried_though_done,
    rings.rings_of_waiting,
    rings.rings_of_carrying,
    rings.rings_of_owners,
    rings.rings_of_shares,
    depth.deep_carrying,
    depth.deep_carrying_out,
    recurrences.bad_rules,
    parts.unknown_steps,
    parts.unknown_occurrences,
    parts.mixed_entries,
    figures.unknown_wholes,
    figures.unknown_figures,
    figures.figures_of_the_future,
    shares.shares_above_whole,
    deadlines.unexplained_dues,
    deadlines.unexplained_asks,
    deadlines.asks_with_due,
    deadlines.own_extensions,
    deadlines.dues_on_days_off,
    deadlines.dues_before_start,
    progress.typed_progress,
    progress.falling_progress,
    progress.full_not_done,
    ends.done_as_a_whole,
    ends.done_without_evidence,
    ends.done_before_need,
    days.entries_before_plan,
    days.future_entries,
    days.plans_without_log,
    secrecy.secret_words,
)


def check(
    settings: Settings, plans: Iterable[Plan], entries: Iterable[Entry], unread: Iterable[str], today: date
) -> tuple[Problem, ...]:
    """Every problem of meaning, in the order of CHECKS. `unread` are the ids of plans that could not be read:
    a reference into one is no error of its own. Raises nothing, whatever the plans and entries say."""
    facts = gather(settings, plans, entries, unread, today)
    return _once_each(problem for find in CHECKS for problem in find(facts))


def _once_each(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """A log block about several tasks, and a default of many, say a thing once: its problems become one."""
    found: dict[object, Problem] = {}
    for problem in problems:
        key = (problem.code, problem.location, problem.hint, tuple(sorted(problem.args.items())))
        earlier = found.setdefault(key, problem)
        if earlier is not problem:
            found[key] = replace(earlier, plans=tuple(dict.fromkeys((*earlier.plans, *problem.plans))))
    return tuple(found.values())
