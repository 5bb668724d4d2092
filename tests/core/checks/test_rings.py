"""Rings are errors that print the ring, one a ring, at the edge that closes it."""

from __future__ import annotations

import pytest

from dvplan.core.model.plan import Plan
from dvplan.core.model.workspace import Owner
from tests.core.checks.findings import line, owners, problems
from tests.samples.plans import measure, plan, task

Found = list[tuple[str, tuple[str, ...], str | None]]


def rings(plans: list[Plan]) -> Found:
    found = [p for p in problems(plans) if p.code == "ring"]
    return [(line(p), p.args["ring"], p.hint) for p in found]  # type: ignore[misc]  # always a tuple of names


@pytest.mark.parametrize(
    ("plans", "expected"),
    [
        ([plan(task("a"), task("b", needs=("a",)), task("c", needs=("a", "b")))], []),
        ([plan(task("a", needs=("a",)))], [("ring task.0.needs.0", ("p/a", "p/a"), "needs")]),
        (
            [plan(task("a", needs=("b",)), task("b", needs=("c",)), task("c", needs=("d", "a")), task("d"))],
            [("ring task.2.needs.1", ("p/a", "p/b", "p/c", "p/a"), "needs")],
        ),
        (
            [plan(task("x", needs=("a",)), task("a", needs=("b",)), task("b", needs=("a",)))],
            [("ring task.2.needs.0", ("p/a", "p/b", "p/a"), "needs")],
        ),
        (
            [plan(task("a", needs=("q/b",))), plan(task("b", needs=("p/a",)), id="q")],
            [("ring q.toml:task.0.needs.0", ("p/a", "q/b", "p/a"), "needs")],
        ),
        ([plan(task("a")), plan(task("b"), id="q", carries_out="p/a")], []),
        (
            [
                plan(task("t"), carries_out="q/x"),
                plan(task("x", carried_from="p/t", assigned="2021-11-01"), id="q"),
            ],
            [("ring plan.carries_out", ("p/t", "q/x", "p", "p/t"), "carries_out")],
        ),
        ([plan(task("a"), carries_out="p/a")], [("ring plan.carries_out", ("p/a", "p", "p/a"), "carries_out")]),
        (
            [plan(task("a"), carries_out="q/b"), plan(task("b"), id="q", carries_out="p/a")],
            [("ring plan.carries_out", ("p/a", "q", "q/b", "p", "p/a"), "carries_out")],
        ),
        (
            [plan(task("a")), plan(task("b", needs=("p/a",)), id="q", carries_out="p/a")],
            [("ring q.toml:task.0.needs.0", ("p/a", "q", "q/b", "p/a"), "carries_out")],
        ),
        (
            [plan(task("a", needs=("q/b",))), plan(task("b"), id="q", carries_out="p/a")],
            [],
        ),
        (
            [
                plan(
                    task("a", carried_from="p/b", assigned="2021-01-01"),
                    task("b", carried_from="p/a", assigned="2021-01-01"),
                )
            ],
            [("ring task.1.carried_from", ("p/a", "p/b", "p/a"), "carried_from")],
        ),
        (
            [plan(task(measures=(measure("m", share_of="n"), measure("n", share_of="m"))))],
            [("ring task.0.measure.1.share_of", ("m", "n", "m"), "share_of")],
        ),
    ],
)
def test_rings(plans: list[Plan], expected: Found) -> None:
    assert rings(plans) == expected


def test_owners_that_are_part_of_each_other() -> None:
    found = problems([], settings=owners(Owner("a", "A", part_of="b"), Owner("b", "B", part_of="a")))
    assert [(line(p), p.args["ring"]) for p in found] == [("ring dvplan.toml:owner.b.part_of", ("a", "b", "a"))]


def test_a_ring_of_thousands_is_found() -> None:
    size = 5000
    tasks = [task(f"t{i}", needs=(f"t{(i + 1) % size}",)) for i in range(size)]
    ((where, ring, _),) = rings([plan(*tasks)])
    assert (where, len(ring)) == (f"ring task.{size - 1}.needs.0", size + 1)
