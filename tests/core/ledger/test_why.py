"""The rules asked of a task, in order, each with what it looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from dvplan.core.ledger.why import why
from tests.samples.plans import d, log, step, task, view

if TYPE_CHECKING:
    from dvplan.core.model.entry import Entry

DUE = {"due": "2021-11-30"}
TO_UNDATED = ["carried", "cancelled", "paused", "late", "on_time", "unrated", "standing", "undated"]
OF_OPEN = ["at_risk_behind", "at_risk_step", "at_risk_need", "blocked", "stale", "extension_asked"]


@pytest.mark.parametrize(
    ("fields", "entries", "on", "asked", "held"),
    [
        (DUE, [], "2021-12-03", [*TO_UNDATED, "overdue", "alert_critical", *OF_OPEN],
         ["overdue", "alert_critical"]),
        (DUE, [], "2021-12-01", [*TO_UNDATED, "overdue", "alert_critical", "alert_red", *OF_OPEN],
         ["overdue", "alert_red"]),
        (DUE, [], "2021-11-20", [*TO_UNDATED, "overdue", "due_soon", "on_track", "alert_critical", "alert_red",
                                 "alert_yellow", *OF_OPEN], ["on_track"]),
        ({}, [], "2021-11-20", [*TO_UNDATED, *OF_OPEN], ["undated"]),
        (DUE, [log("2021-12-01", state="done")], "2021-12-01", [*TO_UNDATED[:4], "no_evidence"],
         ["late", "no_evidence"]),
        (DUE, [log("2021-12-01", state="paused")], "2021-12-01", TO_UNDATED[:3], ["paused"]),
        ({"standing": True}, [], "2021-12-01", [*TO_UNDATED[:7], *(r for r in OF_OPEN if r != "stale")],
         ["standing"]),
        (DUE | {"steps": (step("s", "2021-11-01"),), "needs": ["n"], "assigned": "2021-10-01"},
         [log("2021-10-05", ask_due="2021-12-31", reason="…")], "2021-11-20",
         [*TO_UNDATED, "overdue", "due_soon", "on_track", "alert_critical", "alert_red", "alert_yellow", *OF_OPEN],
         ["on_track", "at_risk_behind", "at_risk_step", "at_risk_need", "blocked", "stale", "extension_asked"]),
    ],
)  # fmt: skip
def test_rules_asked_and_held(
    fields: dict[str, Any], entries: list[Entry], on: str, asked: list[str], held: list[str]
) -> None:
    found = why(view(on, [task(**fields), task("n", due="2021-12-31")], *entries), "p/a")
    assert [r.rule for r in found] == asked
    assert [r.rule for r in found if r.held] == held


def test_figures_are_those_the_rule_looked_at() -> None:
    fields: dict[str, Any] = {**DUE, "start": "2021-11-01", "needs": ["n"], "steps": (step("s", "2021-11-05"),)}
    found = why(view("2021-12-03", [task(**fields), task("n")], log("2021-11-02", note="…")), "p/a")
    figures = {r.rule: r.figures for r in found}
    assert (figures["overdue"]["overdue_days"], figures["overdue"]["days_left"]) == (3, -3)
    assert figures["overdue"]["due"] == d("2021-11-30")
    assert (figures["at_risk_behind"]["progress"], figures["at_risk_behind"]["expected"]) == (0, 100)
    assert figures["at_risk_behind"]["behind"] == 15
    assert figures["at_risk_step"] == {"steps": ("s",)}
    assert figures["blocked"] == {"needs": ("p/n",)}
    assert figures["stale"] == {"working_days": 23, "stale": 10, "since": d("2021-11-02")}


def test_nothing_is_overdue_by_less_than_a_day() -> None:
    found = why(view("2021-11-29", [task(**DUE)]), "p/a")
    figures = next(r.figures for r in found if r.rule == "overdue")
    assert (figures["overdue_days"], figures["days_left"]) == (0, 1)


@pytest.mark.parametrize(
    ("needs", "asked"),
    [
        (["x/n"], {"at_risk_need": (None, ("x/n",)), "blocked": (None, ("x/n",))}),
        (["x/n", "b"], {"at_risk_need": (None, ("x/n",)), "blocked": (True, ("p/b",))}),
        (["x/n", "late"], {"at_risk_need": (True, ("p/late",)), "blocked": (True, ("p/late",))}),
        ([], {"at_risk_need": (False, ()), "blocked": (False, ())}),
    ],
)
def test_a_need_in_a_plan_that_is_left_out_leaves_it_open(needs: list[str], asked: dict[str, Any]) -> None:
    tasks = [task(**DUE, needs=needs), task("b"), task("late", due="2021-11-01")]
    found = {r.rule: (r.held, r.figures.get("needs")) for r in why(view("2021-11-20", tasks), "p/a")}
    assert {rule: found[rule] for rule in asked} == asked


def test_a_task_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        why(view("2021-11-30", [task()]), "p/b")
