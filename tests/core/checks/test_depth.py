"""A chain is told before it is folded: what the check lets through can be reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dvplan.core.checks.facts import LONGEST_CHAIN
from dvplan.core.checks.left_out import left_out
from dvplan.core.ledger.view import View
from tests.core.checks.findings import line, problems
from tests.samples.plans import book, d, plan, task

if TYPE_CHECKING:
    from dvplan.core.model.plan import Plan


def carried(length: int) -> list[Plan]:
    first = plan(task("t"), id="p0")
    more = (
        plan(task("t", carried_from=f"p{n - 1}/t", assigned="2021-11-01"), id=f"p{n}")
        for n in range(1, length + 1)
    )
    return [first, *more]


def carried_out(length: int) -> list[Plan]:
    return [plan(task("t"), id="p0")] + [
        plan(task("t"), id=f"p{n}", carries_out=f"p{n - 1}/t") for n in range(1, length + 1)
    ]


def deep(plans: list[Plan]) -> list[str]:
    return [line(p) for p in problems(plans) if p.code == "too-deep"]


@pytest.mark.parametrize(
    ("chain", "expected"),
    [
        (carried(LONGEST_CHAIN), []),
        (carried(LONGEST_CHAIN + 1), ["too-deep p101.toml:task.0.carried_from"]),
        (carried_out(LONGEST_CHAIN), []),
        (carried_out(LONGEST_CHAIN + 1), ["too-deep p101.toml:plan.carries_out"]),
    ],
)
def test_a_chain_of_more_than_a_hundred(chain: list[Plan], expected: list[str]) -> None:
    assert deep(chain) == expected


def test_a_ring_is_told_as_a_ring_alone() -> None:
    ring = [
        plan(
            task("a", carried_from="p/b", assigned="2021-11-01"),
            task("b", carried_from="p/a", assigned="2021-11-01"),
        )
    ]
    assert deep(ring) == []


@pytest.mark.parametrize("chain", [carried(700), carried_out(700)])
def test_what_is_left_of_the_longest_chain_can_be_folded(chain: list[Plan]) -> None:
    sound = left_out(chain, (), problems(chain), {p.location.file: p.id for p in chain})
    assert len(sound.plans) == LONGEST_CHAIN + 1
    assert len(View(book(sound.plans), d("2021-12-01")).tasks()) == LONGEST_CHAIN + 1
