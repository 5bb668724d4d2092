"""Tasks carried on in another plan, and plans that carry out a task."""

from __future__ import annotations

from typing import Any

import pytest

from dvplan.core.ledger.view import View
from tests.samples.plans import book, d, log, measure, plan, repeat, step, task

NEW_YEAR = {"assigned": "2022-01-01", "carried_from": "y21/a"}


def years(on: str, old: dict[str, Any], new: dict[str, Any], *entries: Any) -> View:
    """Task "a" of plan y21, carried on as "a" of y22 unless `new` says otherwise."""
    return View(book([plan(task(**old), id="y21"), plan(task(**NEW_YEAR | new), id="y22")], entries), d(on))


def test_carried_from_the_day_the_other_is_assigned() -> None:
    old = {"due": "2021-12-24"}
    before, on_the_day = years("2021-12-31", old, {}), years("2022-01-01", old, {})
    assert [(t.task.key, t.signal) for t in before.tasks()] == [("y21/a", "overdue")]
    assert [(t.task.key, t.state, t.signal) for t in on_the_day.tasks()] == [
        ("y21/a", "carried", "carried"),
        ("y22/a", "planned", "overdue"),
    ]
    carried = on_the_day.tasks()[0]
    assert (carried.state_since, carried.days_left, carried.alert, carried.flags) == (
        d("2022-01-01"),
        None,
        None,
        (),
    )
    assert before.task("y22/a") is None


MOVES = [log("2021-12-01", "y21/a", due="2021-12-24", reason="…"), log("2022-01-05", "y21/a", due="2022-06-30")]
ASKS = [log("2021-12-01", "y21/a", ask_due="2022-01-31", reason="…")]
STEPS = {"steps": (step("s1", "2021-11-30"), step("s2", "2021-12-10"))}
FIGURES = {"measures": (measure("m", target=200),), "progress_from": "m"}


@pytest.mark.parametrize(
    ("old", "new", "entries", "due", "first", "extensions", "progress"),
    [
        # Due, first deadline and extensions go on; what the old log says after that day does not
        ({"due": "2021-11-30"}, {}, MOVES, "2021-12-24", "2021-11-30", 1, 0),
        ({"due": "2021-11-30"}, {}, [*MOVES, log("2022-02-01", "y22/a", due="2022-03-01", reason="…")],
         "2022-03-01", "2021-11-30", 2, 0),
        # A due written with it is that due, not a move
        ({"due": "2021-11-30"}, {"due": "2022-02-28"}, MOVES, "2022-02-28", "2021-11-30", 1, 0),
        ({}, {"due": "2022-02-28"}, [], "2022-02-28", "2022-02-28", 0, 0),
        ({}, {}, [log("2022-02-01", "y22/a", due="2022-03-01")], "2022-03-01", "2022-03-01", 0, 0),
        # A request is the old task's own
        ({"due": "2021-11-30"}, {}, ASKS, "2021-11-30", "2021-11-30", 0, 0),
        # Progress as typed, up to and with that day
        ({}, {}, [log("2022-01-01", "y21/a", progress=40), log("2022-01-02", "y21/a", progress=90)], None, None, 0,
         40),
        ({}, {}, [log("2021-12-01", "y21/a", progress=40), log("2022-01-02", "y22/a", progress=50)], None, None, 0,
         50),
        # Steps; where the new task has none, what they came to
        (STEPS, STEPS, [log("2021-12-01", "y21/a", step="s1")], None, None, 0, 50),
        (STEPS, {}, [log("2021-12-01", "y21/a", step="s1")], None, None, 0, 50),
        # Readings
        (FIGURES, FIGURES, [log("2021-12-01", "y21/a", values={"m": 50})], None, None, 0, 25),
        (FIGURES, FIGURES, [log("2022-01-03", "y21/a", values={"m": 50})], None, None, 0, 0),
    ],
)  # fmt: skip
def test_begins_where_the_other_stood(
    old: dict[str, Any],
    new: dict[str, Any],
    entries: list[Any],
    due: str | None,
    first: str | None,
    extensions: int,
    progress: float,
) -> None:
    found = years("2022-02-10", old, new, *entries).task("y22/a")
    assert found is not None
    assert (found.due, found.baseline_due) == (d(due) if due else None, d(first) if first else None)
    assert (found.extensions, found.progress) == (extensions, progress)
    assert found.extension_asked is None


def test_steps_go_on_with_their_dates_and_days_and_the_last_makes_it_done() -> None:
    entries = [
        log("2021-12-01", "y21/a", step="s1"),
        log("2021-12-02", "y21/a", step="s2", due="2022-01-20", reason="…"),
        log("2022-01-21", "y22/a", step="s2"),
    ]
    new = {"steps": (step("s1"), step("s2"))}
    found = years("2022-01-21", {"due": "2022-01-20", **STEPS}, new, *entries).task("y22/a")
    assert found is not None
    assert [(s.due, s.done_on) for s in found.steps] == [
        (d("2021-11-30"), d("2021-12-01")),
        (d("2022-01-20"), d("2022-01-21")),
    ]
    assert (found.state, found.signal, found.days_late) == ("done", "late", 1)


def test_a_date_written_with_a_carried_step_is_that_date() -> None:
    old = {"steps": (step("s1", "2021-11-30"), step("s2"), step("s3"))}
    new = {"steps": (step("s1", "2022-03-31"), step("s2"), step("s4"))}
    found = years("2022-01-21", old, new, log("2021-12-01", "y21/a", step="s2", due="2022-01-15")).task("y22/a")
    assert found is not None
    assert [s.due for s in found.steps] == [d("2022-03-31"), d("2022-01-15"), None]


def test_work_logged_before_makes_it_active() -> None:
    found = years("2022-01-01", {}, {}, log("2021-12-01", "y21/a", progress=10)).task("y22/a")
    assert found is not None
    assert (found.state, found.last_log) == ("active", None)


def test_a_chain_over_three_years() -> None:
    plans = [
        plan(task(due="2021-06-30"), id="y21"),
        plan(task(**NEW_YEAR), id="y22"),
        plan(task(assigned="2023-01-01", carried_from="y22/a"), id="y23"),
    ]
    entries = [
        log("2021-06-01", "y21/a", due="2021-12-31", reason="…"),
        log("2021-07-01", "y21/a", progress=30),
        log("2022-03-01", "y22/a", due="2022-12-31", reason="…"),
        log("2023-02-01", "y23/a", due="2023-06-30", reason="…"),
    ]
    found = View(book(plans, entries), d("2023-03-01"))
    assert [t.signal for t in found.tasks()] == ["carried", "carried", "on_track"]
    last = found.task("y23/a")
    assert last is not None
    assert (last.due, last.baseline_due, last.extensions, last.progress) == (
        d("2023-06-30"), d("2021-06-30"), 3, 30,
    )  # fmt: skip
    middle = View(book(plans, entries), d("2022-02-01")).task("y22/a")
    assert middle is not None
    assert (middle.due, middle.extensions, middle.progress) == (d("2021-12-31"), 1, 30)


def test_carried_on_twice_from_the_earlier_day() -> None:
    plans = [
        plan(task(), id="y21"),
        plan(task(**NEW_YEAR), id="z"),
        plan(task(**NEW_YEAR | {"assigned": "2022-06-01"})),
    ]
    assert [t.signal for t in View(book(plans), d("2022-02-01")).tasks()] == ["carried", "undated"]


def test_carried_from_a_plan_that_was_left_out_or_on_no_day() -> None:
    """Such a task is not wholly sound, but stands by itself."""
    old = plan(task(due="2021-11-30"), id="y21")
    lost = plan(task(assigned="2022-01-01", carried_from="gone/a"), id="y22")
    dayless = plan(task(carried_from="y21/a"), id="y22")
    for plans in ((old, lost), (old, dayless)):
        found = View(book(plans, [log("2021-11-01", "y21/a", progress=40)]), d("2022-02-01")).tasks()
        assert [(t.signal, t.progress) for t in found] == [("overdue", 40), ("undated", 0)]


def test_a_need_that_was_carried_on_is_looked_for_where_it_is_now() -> None:
    waiting = task("w", needs=["y21/a"], due="2022-05-31")
    plans = [plan(task(due="2021-12-24"), id="y21"), plan(task(**NEW_YEAR), id="y22"), plan(waiting)]
    on = d("2022-02-01")
    found = View(book(plans), on).task("p/w")
    assert found is not None
    assert (found.blocked_by, found.at_risk) == (("y21/a",), ("need",))
    freed = View(book(plans, [log("2022-01-31", "y22/a", state="done")]), on).task("p/w")
    assert freed is not None
    assert (freed.blocked_by, freed.at_risk) == ((), ())


def carried_out(on: str, *entries: Any, tasks: Any = None, **fields: Any) -> Any:
    """Task "p/a", carried out by plan "q" of a heavy task, a light one, a standing one and an event."""
    tasks = tasks or (task("x", weight=3), task("y"), task("s", standing=True), task("e", event=True))
    plans = [plan(task(**fields)), plan(*tasks, id="q", carries_out="p/a")]
    found = View(book(plans, entries), d(on)).task("p/a")
    assert found is not None
    return found


X_DONE, Y_DONE = log("2021-11-10", "q/x", state="done"), log("2021-11-20", "q/y", state="done")
DUE = {"due": "2021-11-15"}


@pytest.mark.parametrize(
    ("entries", "on", "state", "progress", "signal"),
    [
        ([], "2021-11-01", "planned", 0, "on_track"),
        ([log("2021-11-01", "q/y", progress=40)], "2021-11-02", "planned", 10, "on_track"),
        ([X_DONE], "2021-11-10", "planned", 75, "due_soon"),
        ([X_DONE, Y_DONE], "2021-11-19", "planned", 75, "overdue"),
        # Done with the last of them; standing tasks and events have no end to wait for
        ([X_DONE, Y_DONE], "2021-11-20", "done", 100, "late"),
        ([X_DONE, log("2021-11-12", "q/y", state="cancelled")], "2021-11-12", "done", 100, "on_time"),
        ([log("2021-11-12", "q/x", state="cancelled"), log("2021-11-12", "q/y", state="cancelled")], "2021-11-12",
         "planned", 0, "due_soon"),
        # Reopened there, open here
        ([X_DONE, Y_DONE, log("2021-11-22", "q/y", state="active")], "2021-11-22", "planned", 75, "overdue"),
        # The task's own log speaks where it spoke later, and where it was done or cancelled before
        ([X_DONE, log("2021-11-15", state="paused"), Y_DONE], "2021-11-20", "done", 100, "late"),
        ([X_DONE, Y_DONE, log("2021-11-22", state="active")], "2021-11-22", "active", 100, "overdue"),
        ([X_DONE, Y_DONE, log("2021-11-20", state="paused")], "2021-11-20", "paused", 100, "paused"),
        ([X_DONE, log("2021-11-15", state="done"), Y_DONE], "2021-11-20", "done", 100, "on_time"),
        ([X_DONE, log("2021-11-15", state="cancelled"), Y_DONE], "2021-11-20", "cancelled", 100, "cancelled"),
    ],
)  # fmt: skip
def test_carried_out_by_a_plan(entries: list[Any], on: str, state: str, progress: float, signal: str) -> None:
    found = carried_out(on, *entries, **DUE)
    assert (found.state, found.progress, found.signal) == (state, progress, signal)


def test_done_by_its_plan_on_the_day_the_last_was_done() -> None:
    found = carried_out("2021-12-31", X_DONE, Y_DONE, **DUE)
    assert (found.done_on, found.days_late, found.state_entry) == (d("2021-11-20"), 5, None)


def test_a_plan_of_which_nothing_is_given_yet_says_nothing() -> None:
    tasks = (task("x", assigned="2022-01-01"),)
    typed = log("2021-11-01", progress=30)
    assert carried_out("2021-12-31", typed, tasks=tasks).progress == 30
    assert carried_out("2022-01-01", typed, tasks=tasks).progress == 0


def test_several_plans_and_a_task_carried_on_between_them() -> None:
    """A movement of two years: y21 ends with one task carried into y22, which ends it."""
    plans = [
        plan(task(due="2022-12-31"), id="p"),
        plan(task("x"), task("y"), id="y21", carries_out="p/a"),
        plan(task("x", assigned="2022-01-01", carried_from="y21/x"), id="y22", carries_out="p/a"),
    ]
    entries = [
        log("2021-06-01", "y21/y", state="done"),
        log("2021-06-01", "y21/x", progress=50),
        log("2022-06-01", "y22/x", state="done"),
    ]

    def stands(on: str) -> Any:
        found = View(book(plans, entries), d(on)).task("p/a")
        return found and (found.state, found.progress)

    assert stands("2021-12-31") == ("planned", 75)
    assert stands("2022-01-01") == ("planned", 75)
    assert stands("2022-06-01") == ("done", 100)


def test_what_was_carried_on_and_then_cancelled_is_not_waited_for() -> None:
    plans = [
        plan(task(due="2022-12-31"), id="p"),
        plan(task("x"), task("y"), id="y21", carries_out="p/a"),
        plan(task("x", assigned="2022-01-01", carried_from="y21/x"), id="y22"),
    ]
    entries = [log("2021-06-01", "y21/y", state="done"), log("2022-03-01", "y22/x", state="cancelled")]
    ends = [View(book(plans, entries), d(on)).task("p/a") for on in ("2022-02-28", "2022-03-01")]
    assert [(t.state, t.done_on) for t in ends if t] == [("planned", None), ("done", d("2021-06-01"))]


def test_plans_that_carry_out_tasks_of_plans_that_carry_out_tasks() -> None:
    plans = [
        plan(task("a"), task("b"), id="top"),
        plan(task("a"), id="middle", carries_out="top/a"),
        plan(task("a"), id="low", carries_out="middle/a"),
    ]
    found = View(book(plans, [log("2021-11-01", "low/a", state="done")]), d("2021-11-02"))
    assert [(t.task.key, t.state) for t in found.tasks()] == [
        ("low/a", "done"),
        ("middle/a", "done"),
        ("top/a", "done"),
        ("top/b", "planned"),
    ]


def test_a_repeating_task_among_them_ends_with_its_last_occurrence() -> None:
    tasks = (task("x"), task("r", repeat=repeat("2021-11-01", "month", until="2021-12-31")))
    entries = [
        X_DONE,
        log("2021-11-05", "q/r", occurrence="2021-11-01"),
        log("2021-11-26", "q/r", occurrence="2021-12-01"),
    ]
    assert carried_out("2021-11-25", *entries, tasks=tasks).state == "planned"
    found = carried_out("2021-11-26", *entries, tasks=tasks)
    assert (found.state, found.done_on) == ("done", d("2021-11-26"))
