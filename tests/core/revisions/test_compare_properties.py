"""A ledger only grows: adding is never told, taking away always."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from dvplan.core.revisions.compare import compare
from tests.core.checks.test_any_workspace import entries, plans

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dvplan.core.diagnostics.problem import Problem
    from dvplan.core.model.entry import Entry
    from dvplan.core.model.plan import Plan


@dataclass(frozen=True, slots=True)
class Sound:
    """A version that was read without a fault."""

    plans: tuple[Plan, ...]
    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...] = ()
    plan_of: Mapping[str, str] = field(
        default_factory=lambda: MappingProxyType({"p.toml": "p", "q.toml": "q", "p.log.toml": "p", "q.csv": "q"})
    )


def _distinct(plan: Plan) -> Plan:
    """Two tasks of one id are an error of their own."""
    return replace(plan, tasks=tuple({task.id: task for task in plan.tasks}.values()))


PLANS = st.lists(plans().map(_distinct), max_size=3, unique_by=lambda p: p.id)
ENTRIES = st.lists(entries(), max_size=6)


def codes(old: Sound, new: Sound) -> Sequence[str]:
    return [problem.code for problem in compare(old, new, "v1").problems]


@settings(max_examples=50, deadline=None)
@given(PLANS, ENTRIES, ENTRIES, st.randoms(use_true_random=False))
def test_what_is_added_is_not_told(old: list[Plan], facts: list[Entry], more: list[Entry], random: object) -> None:
    before = Sound(tuple(old), tuple(facts))
    grown = [*facts, *more]
    random.shuffle(grown)  # type: ignore[attr-defined]
    assert codes(before, Sound(tuple(reversed(old)), tuple(grown))) == []
    fewer = tuple(replace(plan, tasks=plan.tasks[1:]) for plan in old[1:])
    assert codes(Sound(fewer, ()), Sound(tuple(old), tuple(facts))) == []


@settings(max_examples=50, deadline=None)
@given(PLANS, st.lists(entries(), min_size=1, max_size=6), st.data())
def test_an_entry_taken_away_is_told(old: list[Plan], facts: list[Entry], data: st.DataObject) -> None:
    gone = data.draw(st.integers(0, len(facts) - 1))
    rest = tuple(facts[:gone] + facts[gone + 1 :])
    assert codes(Sound(tuple(old), tuple(facts)), Sound(tuple(old), rest)) == ["removed-entry"]


@settings(max_examples=50, deadline=None)
@given(st.lists(plans().map(_distinct), min_size=1, max_size=3, unique_by=lambda p: p.id), ENTRIES, st.data())
def test_a_plan_or_a_task_taken_away_is_told(old: list[Plan], facts: list[Entry], data: st.DataObject) -> None:
    gone = data.draw(st.integers(0, len(old) - 1))
    before = Sound(tuple(old), tuple(facts))
    assert codes(before, Sound(tuple(old[:gone] + old[gone + 1 :]), tuple(facts))) == ["removed-plan"]
    plan = old[gone]
    if plan.tasks:
        shorter = [replace(plan, tasks=plan.tasks[1:]) if one is plan else one for one in old]
        assert codes(before, Sound(tuple(shorter), tuple(facts))) == ["removed-task"]


@settings(max_examples=50, deadline=None)
@given(PLANS, ENTRIES, PLANS, ENTRIES)
def test_any_two_versions_can_be_compared(
    old: list[Plan], facts: list[Entry], new: list[Plan], others: list[Entry]
) -> None:
    found = compare(Sound(tuple(old), tuple(facts)), Sound(tuple(new), tuple(others)), "v1")
    assert all(problem.severity == "error" for problem in found.problems)
