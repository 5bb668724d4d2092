"""Chains that no real ledger has: tasks or plans that hang on each other more than a century deep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.core.checks.facts import LONGEST_CHAIN, field_location
from dvplan.core.diagnostics.problem import Problem
from dvplan.core.model.plan import plan_of_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dvplan.core.checks.facts import Facts


def deep_carrying(facts: Facts) -> Iterator[Problem]:
    """A task carried on through more than LONGEST_CHAIN others. Each of them is one, so that none is folded."""
    back = {key: task.carried_from for key, task in facts.tasks.items() if task.carried_from is not None}
    for key in back:
        if _is_deep(key, back):
            location = field_location(facts.tasks[key], "carried_from")
            yield Problem("too-deep", location, {"task": key, "limit": LONGEST_CHAIN}, "carried_from")


def deep_carrying_out(facts: Facts) -> Iterator[Problem]:
    """A plan that carries out a task of a plan that carries out a task, and so on."""
    back = {
        plan.id: plan_of_key(plan.carries_out) for plan in facts.plans.values() if plan.carries_out is not None
    }
    for plan_id in back:
        if _is_deep(plan_id, back):
            location = facts.plans[plan_id].location.at("carries_out")
            yield Problem("too-deep", location, {"plan": plan_id, "limit": LONGEST_CHAIN}, "carries_out")


def _is_deep(name: str, back: Mapping[str, str]) -> bool:
    """Whether there are more than LONGEST_CHAIN steps back. A ring has no end, and is told as one."""
    seen = {name}
    while name in back and back[name] not in seen:
        if len(seen) > LONGEST_CHAIN:
            return True
        name = back[name]
        seen.add(name)
    return False
