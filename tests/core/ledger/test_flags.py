"""What is said beside the signal: at risk, blocked, stale, no evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from dvplan.core.model.workspace import Settings, SignalSettings
from tests.samples.plans import log, on_day, step, task, view

if TYPE_CHECKING:
    from dvplan.core.model.entry import Entry

# Twenty working days, so five points a day; on Friday 2021-11-12 half of them are gone
STARTED = {"start": "2021-10-29", "due": "2021-11-26"}
# 60 steps of which 17 are due: the share less 8/60 is 15 points, a hair under in binary
MANY = {"steps": tuple(step(str(n), "2021-11-01" if n < 17 else "2021-12-01") for n in range(60))}


def done(count: int) -> list[Entry]:
    return [log("2021-11-01", step=str(n)) for n in range(count)]


@pytest.mark.parametrize(
    ("fields", "entries", "on", "risks"),
    [
        (STARTED, [log("2021-11-01", progress=36)], "2021-11-12", ()),
        (STARTED, [log("2021-11-01", progress=35)], "2021-11-12", ("behind",)),
        (STARTED, [log("2021-11-01", progress=35), log("2021-11-12", state="submitted")], "2021-11-12",
         ("behind",)),
        (STARTED, [log("2021-11-01", progress=35), log("2021-11-12", state="paused")], "2021-11-12", ()),
        (STARTED, [log("2021-11-01", progress=35), log("2021-11-12", state="done")], "2021-11-12", ()),
        # Expected progress that comes from the due alone warns of nothing
        ({"due": "2021-11-12"}, [], "2021-11-12", ()),
        ({"start": "2021-10-29"}, [], "2021-11-12", ()),
        (MANY, done(9), "2021-11-01", ()),
        (MANY, done(8), "2021-11-01", ("behind",)),
        (MANY, done(8), "2021-11-02", ("behind", "step")),
        ({"steps": (step("s", "2021-11-05"), step("t", "2021-12-31", 9))}, [], "2021-11-05", ()),
        ({"steps": (step("s", "2021-11-05"), step("t", "2021-12-31", 9))}, [], "2021-11-06", ("step",)),
        ({"steps": (step("s", "2021-11-05"), step("t", "2021-12-31", 9))},
         [log("2021-11-06", step="s", due="2021-11-06")], "2021-11-06", ()),
        ({"steps": (step("s", "2021-11-05"), step("t", "2021-12-31", 9))}, [log("2021-11-06", step="s")],
         "2021-11-06", ()),
    ],
)  # fmt: skip
def test_at_risk(fields: dict[str, Any], entries: list[Entry], on: str, risks: tuple[str, ...]) -> None:
    assert on_day(on, fields, *entries).at_risk == risks


def test_the_office_sets_how_far_behind_is_too_far() -> None:
    settings = Settings(signals=SignalSettings(behind=14))
    entry = log("2021-11-01", progress=36)
    assert on_day("2021-11-12", STARTED, entry, settings=settings).at_risk == ("behind",)


NEEDED = {"id": "n", "due": "2021-11-20"}


@pytest.mark.parametrize(
    ("need", "due", "entries", "on", "at_risk", "blocked"),
    [
        (NEEDED, "2021-11-30", [], "2021-11-20", False, True),
        (NEEDED, "2021-11-30", [], "2021-11-21", True, True),
        (NEEDED, "2021-11-20", [], "2021-11-01", False, True),
        (NEEDED, "2021-11-19", [], "2021-11-01", True, True),
        (NEEDED, None, [], "2021-11-01", False, True),
        ({"id": "n"}, "2021-11-30", [], "2021-11-01", False, True),
        (NEEDED, "2021-11-19", [log("2021-11-01", "n", state="submitted")], "2021-11-01", True, True),
        # Paused it is not called overdue, but still due later, and still in the way
        (NEEDED, "2021-11-30", [log("2021-11-01", "n", state="paused")], "2021-11-21", False, True),
        (NEEDED, "2021-11-19", [log("2021-11-01", "n", state="paused")], "2021-11-01", True, True),
        (NEEDED, "2021-11-19", [log("2021-11-01", "n", state="done")], "2021-11-01", False, False),
        (NEEDED, "2021-11-19", [log("2021-11-01", "n", state="cancelled")], "2021-11-01", False, False),
        # What is not open is neither
        (NEEDED, "2021-11-19", [log("2021-11-01", "a", state="paused")], "2021-11-21", False, False),
        (NEEDED, "2021-11-19", [log("2021-11-01", "a", state="done")], "2021-11-21", False, False),
    ],
)
def test_needs(
    need: dict[str, Any], due: str | None, entries: list[Entry], on: str, at_risk: bool, blocked: bool
) -> None:
    found = view(on, [task(**need), task(due=due, needs=["n"])], *entries).task("p/a")
    assert found is not None
    assert found.at_risk == (("need",) if at_risk else ())
    assert found.blocked_by == (("p/n",) if blocked else ())


def test_only_the_needs_in_the_way_are_named_in_the_order_written() -> None:
    tasks = [task("a", needs=["d", "c", "b"]), task("b"), task("c"), task("d")]
    found = view("2021-11-01", tasks, log("2021-11-01", "c", state="done")).task("p/a")
    assert found is not None
    assert found.blocked_by == ("p/d", "p/b")


def test_a_need_in_a_plan_that_was_left_out_says_nothing() -> None:
    found = view("2021-11-01", [task("a", needs=["q/lost"])]).task("p/a")
    assert found is not None
    assert (found.blocked_by, found.at_risk) == ((), ())


def test_a_chain_of_3000_needs() -> None:
    tasks = [task(f"t{n}", needs=[f"t{n + 1}"] if n < 2999 else [], due="2021-11-30") for n in range(3000)]
    found = view("2021-12-01", tasks).tasks()
    assert sum("blocked" in t.flags for t in found) == 2999
    assert {t.signal for t in found} == {"overdue"}


@pytest.mark.parametrize(
    ("fields", "entries", "on", "stale"),
    [
        # Ten working days since the last entry, over Tết 2022: 31/01 to 04/02 are off
        ({}, [log("2022-01-21", progress=10)], "2022-02-10", False),
        ({}, [log("2022-01-21", progress=10)], "2022-02-11", True),
        ({}, [log("2022-01-21", progress=10), log("2022-02-10", note="…")], "2022-02-11", False),
        ({}, [log("2022-01-21", progress=10, state="submitted")], "2022-02-11", True),
        ({}, [log("2022-01-21", progress=10), log("2022-01-21", state="paused")], "2022-02-11", False),
        ({}, [log("2022-01-21", progress=10), log("2022-01-21", state="done")], "2022-02-11", False),
        ({"standing": True}, [log("2022-01-21", progress=10)], "2022-02-11", False),
        # Without an entry, since it was assigned; where that is not known either, nobody can say
        ({"assigned": "2022-01-21", "start": "2022-02-01"}, [], "2022-02-10", False),
        ({"assigned": "2022-01-21", "start": "2022-02-01"}, [], "2022-02-11", True),
        ({"start": "2022-01-01"}, [], "2022-02-11", False),
        # Not begun, only what is due within thirty days, or should have been
        ({"assigned": "2021-10-01", "due": "2022-03-13"}, [], "2022-02-10", False),
        ({"assigned": "2021-10-01", "due": "2022-03-12"}, [], "2022-02-10", True),
        ({"assigned": "2021-10-01", "due": "2021-12-12"}, [], "2022-02-10", True),
        ({"assigned": "2021-10-01"}, [], "2022-02-10", False),
        # An entry of any kind breaks the silence
        ({"assigned": "2021-10-01", "due": "2022-03-01"}, [log("2022-02-10", ask_due="2022-04-01", reason="…")],
         "2022-02-11", False),
    ],
)  # fmt: skip
def test_stale(fields: dict[str, Any], entries: list[Entry], on: str, stale: bool) -> None:
    assert on_day(on, fields, *entries).stale is stale


@pytest.mark.parametrize(
    ("entries", "asked", "missing"),
    [
        ([log("2021-11-01", state="done")], True, True),
        ([log("2021-11-01", state="done")], False, False),
        ([log("2021-11-01", state="done", evidence="Số 12")], True, False),
        ([log("2021-11-01", state="done"), log("2021-11-03", evidence="Số 12")], True, False),
        ([log("2021-10-20", progress=50, evidence="Số 11"), log("2021-11-01", state="done")], True, False),
        ([log("2021-11-01", progress=90)], True, False),
        ([log("2021-11-01", state="cancelled")], True, False),
    ],
)
def test_no_evidence(entries: list[Entry], asked: bool, missing: bool) -> None:
    found = on_day("2021-11-30", {}, *entries, settings=Settings(signals=SignalSettings(evidence=asked)))
    assert found.no_evidence is missing
    assert ("no_evidence" in found.flags) is missing


def test_flags_come_in_their_fixed_order() -> None:
    fields: dict[str, Any] = {"assigned": "2021-10-01", "start": "2021-10-01", "due": "2021-11-01", "needs": ["n"]}
    found = view("2021-11-30", [task(**fields), task("n")], log("2021-10-05", ask_due="2021-12-01")).task("p/a")
    assert found is not None
    assert found.flags == ("at_risk", "blocked", "stale", "extension_asked")
