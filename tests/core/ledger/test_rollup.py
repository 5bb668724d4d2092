"""Sums of tasks, closed plans, and events, which are in no sum."""

from __future__ import annotations

from typing import Any

import pytest

from dvplan.core.ledger.rollup import totals
from dvplan.core.ledger.task_day import FLAGS, SIGNALS, STATES, DueSoFar
from dvplan.core.ledger.view import View
from tests.samples.plans import book, d, log, plan, repeat, step, task, view

DATED = {"due": "2021-11-30"}


def test_weights_and_who_counts() -> None:
    tasks = [
        task("heavy", weight=3, **DATED),
        task("light", due="2021-12-31"),
        task("undated", weight=2),
        task("standing", standing=True, weight=50),
        task("cancelled", weight=50),
        task("paused", weight=2),
        task("event", event=True, weight=50),
    ]
    entries = [
        log("2021-11-01", "heavy", progress=50),
        log("2021-11-01", "light", state="done"),
        log("2021-11-01", "standing", progress=90),
        log("2021-11-01", "cancelled", state="cancelled"),
        log("2021-11-01", "paused", state="paused"),
    ]
    found = totals(view("2021-11-30", tasks, *entries).tasks())
    assert found.tasks == 6
    # (3 x 50 + 1 x 100 + 2 x 0 + 2 x 0) / 8; expected only of the two that are dated: (3 x 100 + 1 x 0) / 4
    assert (found.progress, found.expected) == (31.25, 75)
    assert found.done_rate == 25
    assert found.due_so_far == DueSoFar(1, 0)
    states = {"done": 1, "active": 2, "cancelled": 1, "paused": 1, "planned": 1}
    assert found.states == dict.fromkeys(STATES, 0) | states
    signals = {"on_time": 1, "due_soon": 1, "undated": 1, "standing": 1, "cancelled": 1, "paused": 1}
    assert found.signals == dict.fromkeys(SIGNALS, 0) | signals
    assert found.flags == dict.fromkeys(FLAGS, 0) | {"no_evidence": 1, "stale": 1}


def test_of_nothing() -> None:
    found = totals(())
    assert (found.tasks, found.progress, found.expected, found.done_rate) == (0, None, None, None)
    assert found.due_so_far == DueSoFar(0, 0)
    only_standing = totals(view("2021-11-30", [task(standing=True)]).tasks())
    assert (only_standing.tasks, only_standing.progress, only_standing.done_rate) == (1, None, None)


@pytest.mark.parametrize(
    ("fields", "entries", "due", "done"),
    [
        (DATED, [], 1, 0),
        ({"due": "2021-12-01"}, [], 0, 0),
        (DATED, [log("2021-11-30", state="done")], 1, 1),
        ({"due": "2021-12-01"}, [log("2021-11-30", state="done")], 0, 0),
        ({}, [log("2021-11-30", state="done")], 0, 0),
        # By the due in force, and only what counts
        (DATED, [log("2021-11-20", due="2021-12-15", reason="…")], 0, 0),
        (DATED, [log("2021-11-20", state="paused")], 1, 0),
        (DATED, [log("2021-11-20", state="cancelled")], 0, 0),
        (DATED | {"standing": True}, [], 0, 0),
    ],
)
def test_due_so_far(fields: dict[str, Any], entries: list[Any], due: int, done: int) -> None:
    assert totals(view("2021-11-30", [task(**fields)], *entries).tasks()).due_so_far == DueSoFar(due, done)


def test_a_carried_task_counts_once() -> None:
    plans = [
        plan(task(**DATED), id="y21"),
        plan(task(assigned="2022-01-01", carried_from="y21/a"), id="y22"),
    ]
    found = totals(View(book(plans, [log("2021-11-01", "y21/a", progress=40)]), d("2022-01-10")).tasks())
    assert (found.tasks, found.signals["carried"], found.signals["overdue"]) == (2, 1, 1)
    assert (found.progress, found.due_so_far) == (40, DueSoFar(1, 0))


def test_tasks_come_in_the_order_written_and_plans_by_id() -> None:
    plans = [plan(task("z"), task("b"), id="q"), plan(task("c", assigned="2021-12-01"), task("a"), id="p")]
    found = View(book(plans), d("2021-11-30"))
    assert [t.task.key for t in found.tasks()] == ["p/a", "q/z", "q/b"]
    assert [t.task.key for t in found.tasks(plans[0])] == ["q/z", "q/b"]
    assert found.task("p/c") is None
    assert found.task("p/nothing") is None
    assert found.task("p/a") is found.tasks()[0]


def test_events_are_no_tasks() -> None:
    found = view("2021-11-30", [task("e", event=True, due="2021-11-01"), task("a")])
    assert [t.task.id for t in found.tasks()] == ["a"]
    assert [t.task.id for t in found.events()] == ["e"]
    assert found.events()[0].signal == "on_track"


DUE: dict[str, Any] = {"due": "2021-12-31"}


@pytest.mark.parametrize(
    ("tasks", "entries", "on", "closed"),
    [
        ([], [], "2022-01-01", True),
        ([task()], [], "2022-01-01", False),
        ([task()], [log("2021-12-01", state="done")], "2021-12-31", False),
        ([task()], [log("2021-12-01", state="done")], "2022-01-01", True),
        ([task()], [log("2021-12-01", state="cancelled")], "2022-01-01", True),
        ([task()], [log("2021-12-01", state="paused")], "2022-01-01", False),
        ([task()], [log("2021-12-01", state="submitted")], "2022-01-01", False),
        ([task()], [log("2022-01-05", state="done")], "2022-01-04", False),
        ([task()], [log("2021-12-01", state="done"), log("2022-01-05", state="active")], "2022-01-05", False),
        ([task(steps=(step("s"),))], [log("2021-12-01", step="s")], "2022-01-01", True),
        ([task(standing=True), task("e", event=True)], [], "2022-01-01", True),
        # A repeating task is never done itself: it is over when its last occurrence is done
        ([task(repeat=repeat("2021-12-15", "month"))], [], "2022-01-01", False),
        ([task(repeat=repeat("2021-12-15", "month"))], [log("2022-01-04", occurrence="2021-12-15")], "2022-01-04",
         True),
        ([task(repeat=repeat("2021-12-15", "week"))], [log("2021-12-15", occurrence="2021-12-15")], "2022-01-04",
         False),
        ([task(repeat=repeat("2021-12-15", "month"), due="2021-12-20")],
         [log("2021-12-15", occurrence="2021-12-15")], "2022-01-04", False),
        ([task(repeat=repeat("2021-12-15", "month", until="2022-01-15"))],
         [log("2021-12-15", occurrence="2021-12-15")], "2022-01-04", False),
    ],
)  # fmt: skip
def test_closed(tasks: list[Any], entries: list[Any], on: str, closed: bool) -> None:
    found = view(on, tasks, *entries, **DUE)
    assert found.closed(found.book.plans[0]) is closed


def test_a_plan_is_closed_when_what_is_left_was_carried_on() -> None:
    plans = [plan(task(), id="y21", **DUE), plan(task(assigned="2022-02-01", carried_from="y21/a"), id="y22")]
    opened, moved = View(book(plans), d("2022-01-31")), View(book(plans), d("2022-02-01"))
    assert [found.closed(plans[0]) for found in (opened, moved)] == [False, True]
    assert not moved.closed(plans[1])
