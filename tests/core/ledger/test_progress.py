"""Progress and the progress expected, in percent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.samples.plans import log, measure, on_day, repeat, step, task, view

if TYPE_CHECKING:
    from dvplan.core.model.entry import Entry

STEPS = {"steps": (step("s1", weight=2), step("s2"), step("s3"))}
WEEKLY = {"measures": (measure("m", "A", "B", target=200, every="week"),), "progress_from": "m"}
MONEY = {"measures": (measure("n", target=10), measure("m", target=200, kind="flow")), "progress_from": "m"}


@pytest.mark.parametrize(
    ("fields", "entries", "progress"),
    [
        ({}, [], 0),
        ({}, [log("2021-11-01", progress=40), log("2021-11-02", progress=30)], 30),
        ({}, [log("2021-11-01", progress=40), log("2021-11-02", state="submitted")], 40),
        ({}, [log("2021-11-01", progress=40), log("2021-11-02", state="done")], 100),
        # Reopened, paused or cancelled: what was last said
        ({}, [log("2021-11-01", progress=40), log("2021-11-02", state="done"), log("2021-11-03", state="active")],
         40),
        ({}, [log("2021-11-01", progress=40), log("2021-11-02", state="cancelled")], 40),
        # 100 % is not done
        ({}, [log("2021-11-01", progress=100)], 100),
        (STEPS, [], 0),
        (STEPS, [log("2021-11-01", step="s1")], 50),
        (STEPS, [log("2021-11-01", step="s1"), log("2021-11-02", step="s2")], 75),
        (STEPS, [log("2021-11-01", step="s1"), log("2021-11-02", step="s1", state="active")], 0),
        (STEPS, [log("2021-11-01", state="done")], 100),
        ({"steps": (step("s", weight=0),)}, [], 0),
        # A figure over its target, the named measure alone; over the target and below zero stay in the scale
        (MONEY, [log("2021-11-01", values={"m": 50, "n": 10})], 25),
        (MONEY, [log("2021-11-01", values={"m": 50}), log("2021-11-08", values={"m": 30})], 40),
        (MONEY, [log("2021-11-01", values={"m": 500})], 100),
        (MONEY, [log("2021-11-01", values={"m": -5})], 0),
        (MONEY, [], 0),
        # A figure too old to count is no figure of today; the work is as far as it was
        (WEEKLY, [log("2021-11-01", values={"m": {"A": 50}}), log("2021-11-29", values={"m": {"B": 30}})], 40),
        (WEEKLY, [log("2021-11-01", values={"m": {"A": 50}})], 25),
        ({"measures": (measure("m"),), "progress_from": "m"}, [log("2021-11-01", values={"m": 50})], 0),
        # Without `progress_from` the measure says nothing of progress
        ({"measures": (measure("m", target=200),)}, [log("2021-11-01", values={"m": 50}, progress=10)], 10),
    ],
)  # fmt: skip
def test_progress(fields: dict[str, Any], entries: list[Entry], progress: float) -> None:
    assert on_day("2021-11-30", fields, *entries).progress == progress


def monthly(**fields: Any) -> dict[str, Any]:
    return {"repeat": repeat("2021-10-20", "month", **fields)}


OCTOBER, NOVEMBER = log("2021-10-20", occurrence="2021-10-20"), log("2021-11-22", occurrence="2021-11-20")


@pytest.mark.parametrize(
    ("repeats", "plan_due", "entries", "on", "progress"),
    [
        # Open-ended: of all due so far; one done ahead is not due yet
        (monthly(), None, [], "2021-10-19", 0),
        (monthly(), None, [OCTOBER], "2021-11-19", 100),
        (monthly(), None, [OCTOBER], "2021-11-20", 50),
        (monthly(), None, [OCTOBER, NOVEMBER], "2021-11-22", 100),
        (monthly(), None, [log("2021-10-01", occurrence="2021-10-20")], "2021-10-02", 0),
        # With an end, written or the plan's: of all up to it, one done ahead among them
        (monthly(until="2022-01-20"), None, [OCTOBER], "2021-10-20", 25),
        (monthly(until="2022-01-19"), None, [OCTOBER, NOVEMBER], "2021-12-01", 200 / 3),
        (monthly(), "2021-12-31", [OCTOBER], "2021-10-20", 100 / 3),
        (monthly(until="2021-11-20"), "2021-12-31", [OCTOBER], "2021-10-20", 50),
        (monthly(until="2021-11-20"), None, [log("2021-10-01", occurrence="2021-11-20")], "2021-10-02", 50),
        # The last falls after the end, the 20th being a Saturday: it is one of them all the same
        (monthly(until="2021-11-20", if_closed="after"), None, [OCTOBER], "2021-10-20", 50),
        (monthly(until="2021-11-20", if_closed="after"), None, [OCTOBER, NOVEMBER], "2021-11-22", 100),
    ],
)  # fmt: skip
def test_progress_by_occurrences(
    repeats: dict[str, Any], plan_due: str | None, entries: list[Entry], on: str, progress: float
) -> None:
    found = view(on, [task(**repeats)], *entries, settings=None, due=plan_due).task("p/a")
    assert found is not None
    assert found.progress == pytest.approx(progress)


DUE = {"due": "2021-11-30"}
DATED = {"steps": (step("s1", "2021-11-05", 2), step("s2", "2021-11-20"), step("s3"))}
# From Friday 2021-11-19 to Tuesday 2021-11-30 there are seven working days.
STARTED = DUE | {"start": "2021-11-19"}


@pytest.mark.parametrize(
    ("fields", "entries", "on", "expected"),
    [
        ({}, [], "2021-11-30", None),
        ({"start": "2021-11-19"}, [], "2021-11-30", None),
        (DUE, [], "2021-11-29", 0),
        (DUE, [], "2021-11-30", 100),
        (DUE, [], "2021-12-31", 100),
        (STARTED, [], "2021-11-18", 0),
        (STARTED, [], "2021-11-19", 0),
        (STARTED, [], "2021-11-21", 0),
        (STARTED, [], "2021-11-22", 100 / 7),
        (STARTED, [], "2021-11-29", 600 / 7),
        (STARTED, [], "2021-11-30", 100),
        (STARTED, [], "2021-12-01", 100),
        # The due in force is what counts
        (STARTED, [log("2021-11-22", due="2021-12-09", reason="…")], "2021-11-22", 100 / 14),
        # A start after the due, and a span without a working day
        (DUE | {"start": "2021-12-05"}, [], "2021-11-29", 0),
        (DUE | {"start": "2021-12-05"}, [], "2021-11-30", 100),
        ({"start": "2021-11-26", "due": "2021-11-28"}, [], "2021-11-27", 0),
        ({"start": "2021-11-26", "due": "2021-11-28"}, [], "2021-11-28", 100),
        # Dated steps come before a start; a step without a date is due with the task
        (STARTED | DATED, [], "2021-11-04", 0),
        (STARTED | DATED, [], "2021-11-05", 50),
        (STARTED | DATED, [], "2021-11-20", 75),
        (STARTED | DATED, [], "2021-11-30", 100),
        (DATED, [], "2021-12-31", 75),
        (STARTED | DATED, [log("2021-11-01", step="s1", due="2021-11-25")], "2021-11-20", 25),
        # Steps without a date are as if there were none
        (STARTED | STEPS, [], "2021-11-22", 100 / 7),
    ],
)
def test_expected(fields: dict[str, Any], entries: list[Entry], on: str, expected: float | None) -> None:
    assert on_day(on, fields, *entries).expected == (None if expected is None else pytest.approx(expected))
