"""Half a ledger would lie: what an error leaves out, and what it does not."""

from __future__ import annotations

from dataclasses import replace

from dvplan.core.checks.left_out import LeftOut, left_out
from dvplan.core.diagnostics.problem import Problem
from dvplan.core.model.location import Location
from tests.samples.plans import log, plan, task

PLANS = (plan(task("a"), id="p"), plan(task("b"), id="q"))
ENTRIES = (log("2021-11-01", "p/a"), log("2021-11-01", "q/b"))
PLAN_OF = {"p.toml": "p", "p.log.toml": "p", "p.an.log.toml": "p", "q.toml": "q", "q.log.toml": "q"}


def error(file: str, *plans: str) -> Problem:
    return Problem("unknown-owner", Location(file), plans=plans)


def test_nothing_is_left_out_for_warnings_or_settings() -> None:
    found = left_out(PLANS, ENTRIES, [Problem("no-log", Location("p.toml")), error("dvplan.toml")], PLAN_OF)
    assert (found.plans, found.entries, found.left_out) == (PLANS, ENTRIES, ())


def test_an_error_in_a_plan_or_one_of_its_logs_leaves_it_out() -> None:
    for file in ("p.toml", "p.log.toml", "p.an.log.toml"):
        found = left_out(PLANS, ENTRIES, [error(file)], PLAN_OF)
        assert (found.plans, found.entries) == (PLANS[1:], ENTRIES[1:])
        assert found.left_out == (LeftOut("p", "p.toml", 1),)


def test_an_error_in_an_entry_for_another_plan_leaves_both_out() -> None:
    found = left_out(PLANS, ENTRIES, [error("p.log.toml", "q"), error("p.toml", "p")], PLAN_OF)
    assert (found.plans, found.entries) == ((), ())
    assert found.left_out == (LeftOut("p", "p.toml", 2), LeftOut("q", "q.toml", 1))


def test_sound_entries_in_the_log_of_a_plan_left_out_still_count() -> None:
    elsewhere = replace(ENTRIES[1], location=Location("p.log.toml", ("log", 1)))
    assert left_out(PLANS, [elsewhere], [error("p.toml")], PLAN_OF).entries == (elsewhere,)


def test_a_plan_that_could_not_be_read_is_named_with_its_file() -> None:
    plan_of = {**PLAN_OF, "z.toml": "z", "z.log.toml": "z", "figures.csv": "z"}
    found = left_out(PLANS, [*ENTRIES, log("2021-11-01", "z/a")], [error("z.toml")], plan_of)
    assert (found.plans, found.entries, found.left_out) == (PLANS, ENTRIES, (LeftOut("z", "z.toml", 1),))


def test_two_plans_with_one_id_are_both_left_out() -> None:
    twins = (*PLANS, replace(PLANS[0], location=Location("old/p.toml")))
    twice = Problem("duplicate-id", Location("old/p.toml", ("plan", "id")), {"id": "p"}, "plan", plans=("p",))
    found = left_out(twins, ENTRIES, [twice], {**PLAN_OF, "old/p.toml": "p"})
    assert found.plans == PLANS[1:]
    assert found.left_out == (LeftOut("p", "old/p.toml", 1), LeftOut("p", "p.toml", 1))
