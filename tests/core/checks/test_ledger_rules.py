"""Rules of the ledger: deadlines, progress, ends, figures and days. Each fires, and is silent next to it."""

from __future__ import annotations

from typing import Any

import pytest

from dvplan.core.model.entry import Entry
from tests.core.checks.findings import line, of_tasks, problems
from tests.samples.plans import log, measure, plan, repeat, step, task

Fields = dict[str, Any]
DUE = {"due": "2021-11-30"}
STEPS = {"steps": (step("x", "2021-11-05"), step("y"))}


@pytest.mark.parametrize(
    ("fields", "entries", "expected"),
    [
        ({}, [log("2021-11-01", due="2021-11-30")], []),
        (DUE, [log("2021-11-01", due="2021-12-15")], ["unexplained-due log.0.due"]),
        (DUE, [log("2021-11-01", due="2021-11-15")], ["unexplained-due log.0.due"]),
        (DUE, [log("2021-11-01", due="2021-12-15", reason="Dịch")], []),
        (DUE, [log("2021-11-01", due="2021-12-15", reason=" ")], ["unexplained-due log.0.due"]),
        (DUE, [log("2021-11-01", due="2021-11-30")], []),
        (
            {},
            [log("2021-11-01", due="2021-11-30"), log("2021-11-02", due="2021-12-01")],
            ["unexplained-due log.1.due"],
        ),
        (
            {},
            [log("2021-11-02", due="2021-12-01"), log("2021-11-01", due="2021-11-30")],
            ["unexplained-due log.0.due"],
        ),
        (STEPS, [log("2021-11-01", step="x", due="2021-11-10")], ["unexplained-due log.0.due"]),
        (STEPS, [log("2021-11-01", step="x", due="2021-11-10", reason="Dịch")], []),
        (STEPS, [log("2021-11-01", step="y", due="2021-11-10")], []),
        (
            STEPS,
            [log("2021-11-01", step="y", due=day) for day in ("2021-11-10", "2021-11-11")],
            ["unexplained-due log.1.due"],
        ),
        ({}, [log("2021-11-01", ask_due="2021-12-15", reason="Dịch")], []),
        ({}, [log("2021-11-01", ask_due="2021-12-15")], ["unexplained-ask log.0.ask_due"]),
        (
            {},
            [log("2021-11-01", ask_due="2021-12-15", due="2021-12-14", reason="Dịch")],
            ["ask-and-due log.0.ask_due"],
        ),
    ],
)
def test_deadlines(fields: Fields, entries: list[Entry], expected: list[str]) -> None:
    assert of_tasks([task(**fields)], *entries) == expected


@pytest.mark.parametrize(
    ("own", "day", "expected"),
    [
        ({}, "2022-01-28", ["unexplained-due log.1.due"]),
        ({}, "2021-12-14", []),
        ({"due": "2022-01-28"}, "2022-01-28", []),
        ({"due": "2022-01-27"}, "2022-01-28", ["unexplained-due log.1.due"]),
    ],
)
def test_a_carried_task_goes_on_from_the_due_it_had(own: Fields, day: str, expected: list[str]) -> None:
    tasks = [task("old", due="2021-11-30"), task("new", carried_from="p/old", assigned="2022-01-03", **own)]
    entries = [log("2021-11-01", "old", due="2021-12-14", reason="Dịch"), log("2022-01-04", "new", due=day)]
    assert [line(p) for p in problems([plan(*tasks)], entries, today="2022-01-31")] == expected


@pytest.mark.parametrize(
    ("fields", "entry", "expected"),
    [
        ({}, log("2021-11-01", progress=40), []),
        ({"steps": (step("x"),)}, log("2021-11-01", progress=40), ["typed-progress log.0.progress"]),
        (
            {"repeat": repeat("2021-01-05", "month")},
            log("2021-11-01", progress=40),
            ["typed-progress log.0.progress"],
        ),
        (
            {"measures": (measure("m", target=9),), "progress_from": "m"},
            log("2021-11-01", progress=40),
            ["typed-progress log.0.progress"],
        ),
        ({"measures": (measure("m"),)}, log("2021-11-01", progress=40), []),
        ({"standing": True}, log("2021-11-01", state="done"), ["done-as-a-whole log.0.state"]),
        ({"standing": True}, log("2021-11-01", state="paused"), []),
        (
            {"repeat": repeat("2021-01-05", "month")},
            log("2021-11-01", state="done"),
            ["done-as-a-whole log.0.state"],
        ),
        ({"repeat": repeat("2021-11-01", "month")}, log("2021-11-01", state="done", occurrence="2021-11-01"), []),
        ({"standing": True, **STEPS}, log("2021-11-01", state="done", step="x"), []),
        (STEPS, log("2021-11-01", step="x", state="active"), []),
        (STEPS, log("2021-11-01", step="x", state="paused"), ["state-of-a-part log.0.state"]),
        (
            {"repeat": repeat("2021-11-01", "month")},
            log("2021-11-01", occurrence="2021-11-01", due="2021-11-02"),
            ["occurrence-moved log.0.due"],
        ),
        (
            {"repeat": repeat("2021-11-01", "month"), **STEPS},
            log("2021-11-01", occurrence="2021-11-01", step="x"),
            ["step-and-occurrence log.0.occurrence"],
        ),
    ],
)
def test_what_an_entry_may_say(fields: Fields, entry: Entry, expected: list[str]) -> None:
    found = of_tasks([task(**fields)], entry)
    assert [said for said in found if not said.startswith("no-evidence")] == expected


@pytest.mark.parametrize(
    ("fields", "entry", "hint"),
    [
        ({"standing": True}, log("2021-11-01", state="done", evidence="Số 1"), "standing"),
        (
            {"standing": True, "repeat": repeat("2021-11-01", "month")},
            log("2021-11-01", state="done", evidence="Số 1"),
            "repeating",
        ),
        ({}, log("2021-11-01", occurrence="2021-11-01"), "not-repeating"),
        ({"repeat": repeat("2021-12-01", "month")}, log("2021-11-01", occurrence="2021-10-01"), None),
        ({"repeat": repeat("2021-10-20", "month")}, log("2021-11-19", occurrence="2021-11-19"), "near"),
        ({}, log("2021-11-01", step="x"), "no-steps"),
        ({}, log("2021-11-01", values={"m": 1}), "no-measures"),
        ({"measures": (measure("m"),)}, log("2021-11-01", values={"m": {"A": 1}}), "no-places"),
        ({"measures": (measure("m", "A"),)}, log("2021-11-01", values={"m": 1}), "place-missing"),
        ({"assigned": "2021-12-01"}, log("2021-11-01"), "task"),
        (STEPS, log("2021-11-01", step="x", due="2021-11-10"), "step"),
        (STEPS, log("2021-11-01", progress=5), "steps"),
        (STEPS, log("2021-11-01", step="x", state="paused"), "step"),
    ],
)
def test_which_remedy(fields: Fields, entry: Entry, hint: str | None) -> None:
    (found,) = problems([plan(task(**fields))], [entry])
    assert (found.hint, found.plans) == (hint, ("p",))


@pytest.mark.parametrize(
    ("of_plan", "assigned", "on", "expected"),
    [
        ({"start": "2021-10-01"}, None, "2021-10-01", []),
        ({"start": "2021-10-01"}, None, "2021-09-30", ["before-plan log.0.on"]),
        ({}, "2021-10-14", "2021-10-14", []),
        ({}, "2021-10-14", "2021-10-13", ["before-plan log.0.on"]),
        ({"start": "2021-10-01"}, "2021-10-14", "2021-09-30", ["before-plan log.0.on"]),
        ({}, None, "1999-01-01", []),
    ],
)
def test_entries_before_the_plan(of_plan: Fields, assigned: str | None, on: str, expected: list[str]) -> None:
    assert of_tasks([task(assigned=assigned)], log(on), **of_plan) == expected


PART = (measure("whole", "A", "B"), measure("part", "A", "B", share_of="whole"))
ABOVE = "share-above-whole log.{}.values.part.A"


def whole(on: str, value: int, **fields: Any) -> Entry:
    return log(on, values={"whole": {"A": value}}, **fields)


def part(on: str, value: int, **fields: Any) -> Entry:
    return log(on, values={"part": {"A": value}}, **fields)


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ([whole("2021-11-04", 10), part("2021-11-04", 10)], []),
        ([whole("2021-11-04", 10), part("2021-11-04", 11)], [ABOVE.format(1)]),
        ([part("2021-11-04", 11), whole("2021-11-04", 10)], [ABOVE.format(0)]),
        ([part("2021-11-04", 11), whole("2021-11-04", 10), part("2021-11-04", 9)], []),
        ([whole("2021-11-04", 10), log("2021-11-04", values={"part": {"B": 11}})], []),
        ([whole("2021-11-04", 10), part("2021-11-05", 11)], [ABOVE.format(1)]),
        ([whole("2021-11-04", 10), part("2021-11-12", 11)], []),
        ([part("2021-11-04", 10), whole("2021-11-05", 9)], []),
        ([whole("2021-11-04", 10), part("2021-11-25", 11, at="2021-11-04")], [ABOVE.format(1)]),
    ],
)
def test_a_part_above_its_whole(entries: list[Entry], expected: list[str]) -> None:
    weekly = tuple(measure(m.id, *m.places, share_of=m.share_of, every="week") for m in PART)
    assert of_tasks([task(measures=weekly)], *entries) == expected


def test_figures_that_add_up_are_compared_as_sums() -> None:
    flow = tuple(measure(m.id, *m.places, share_of=m.share_of, kind="flow") for m in PART)
    entries = [whole("2021-11-04", 10), part("2021-11-04", 8), whole("2021-11-11", 5), part("2021-11-11", 7)]
    assert of_tasks([task(measures=flow)], *entries) == []
    assert of_tasks([task(measures=flow)], *entries, part("2021-11-12", 1)) == [ABOVE.format(4)]
    assert of_tasks([task(measures=PART)], *entries) == [ABOVE.format(3)]


def test_the_cell_says_how_much_is_above() -> None:
    (found,) = problems([plan(task(measures=PART))], [whole("2021-11-04", 10), part("2021-11-04", 11)])
    assert {**found.args, "at": None} == {
        "part": "part", "whole": "whole", "value": 11, "limit": 10, "place": "A", "at": None,
    }  # fmt: skip
    assert found.plans == ("p",)


def test_figures_of_a_day_to_come() -> None:
    tasks = [task(measures=PART)]
    assert of_tasks(tasks, whole("2021-11-04", 1, at="2021-11-05")) == ["figure-of-the-future log.0.at"]
    assert of_tasks(tasks, whole("2021-11-04", 1, at="2021-11-04"), whole("2021-11-04", 1, at="2021-10-01")) == []


def test_a_block_about_two_tasks_has_its_problem_once() -> None:
    plans = [plan(task("a")), plan(task("b"), id="q")]
    (problem,) = problems(plans, [log("2021-11-01", "a", ask_due="2021-12-01"), log("2021-11-01", "q/b")])
    assert (problem.code, problem.plans) == ("unexplained-ask", ("p",))
    both = [log("2021-11-01", "a", ask_due="2021-12-01"), log("2021-11-01", "q/b", ask_due="2021-12-01")]
    from dataclasses import replace

    block = replace(both[0].location, path=("log", 0))
    (problem,) = problems(plans, [replace(entry, location=block) for entry in both])
    assert problem.plans == ("p", "q")
