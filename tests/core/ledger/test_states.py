"""State, owner and officer; steps and what they make of the state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.samples.plans import d, log, measure, on_day, repeat, step

if TYPE_CHECKING:
    from dvplan.core.model.entry import Entry

TWO = {"steps": (step("s1"), step("s2"))}
BOTH = [log("2021-11-02", step="s1"), log("2021-11-05", step="s2")]
BACK = log("2021-11-08", step="s1", state="active")


@pytest.mark.parametrize(
    ("fields", "entries", "on", "state", "since"),
    [
        # Planned until its own start, or until work is logged; a note, a due, a person are no work
        ({"start": "2021-11-03"}, [], "2021-11-02", "planned", None),
        ({"start": "2021-11-03"}, [], "2021-11-03", "active", None),
        ({}, [log("2021-11-01", note="…", due="2021-12-01", owner="x", officer="y")], "2021-11-01", "planned",
         None),
        ({}, [log("2021-11-01", ask_due="2021-12-31", reason="…")], "2021-11-01", "planned", None),
        ({}, [log("2021-11-01", progress=0)], "2021-10-31", "planned", None),
        ({}, [log("2021-11-01", progress=0)], "2021-11-01", "active", None),
        ({}, [log("2021-11-01", evidence="12-TTr")], "2021-11-01", "active", None),
        ({"measures": (measure(),)}, [log("2021-11-01", values={"m": 1})], "2021-11-01", "active", None),
        ({"repeat": repeat("2021-11-01", "month")}, [log("2021-11-01", occurrence="2021-11-01")], "2021-11-01",
         "active", None),
        ({}, [log("2021-11-01", progress=10), log("2021-11-02", note="…")], "2021-11-02", "active", None),
        (TWO, [log("2021-11-02", step="s1")], "2021-11-02", "active", None),
        (TWO, [log("2021-11-02", step="s1", due="2021-11-20", reason="…")], "2021-11-02", "planned", None),
        # The last that was logged, whatever came before
        ({}, [log("2021-11-02", state="submitted")], "2021-11-02", "submitted", "2021-11-02"),
        ({}, [log("2021-11-02", state="submitted"), log("2021-11-03", progress=90)], "2021-11-04", "submitted",
         "2021-11-02"),
        ({}, [log("2021-11-02", state="cancelled"), log("2021-11-03", state="active")], "2021-11-04", "active",
         "2021-11-03"),
        ({"start": "2021-12-01"}, [log("2021-11-03", state="active")], "2021-11-04", "active", "2021-11-03"),
        ({}, [log("2021-11-03", state="paused"), log("2021-11-03", state="done")], "2021-11-04", "done",
         "2021-11-03"),
        ({}, [log("2021-11-03", state="done"), log("2021-11-03", state="paused")], "2021-11-04", "paused",
         "2021-11-03"),
        ({}, [log("2021-11-03", state="paused"), log("2021-11-05", state="paused")], "2021-11-06", "paused",
         "2021-11-03"),
        # The day the last step is done counts as such a "done", in whatever order they come
        (TWO, BOTH, "2021-11-04", "active", None),
        (TWO, BOTH, "2021-11-05", "done", "2021-11-05"),
        (TWO, BOTH[::-1], "2021-11-05", "done", "2021-11-05"),
        (TWO, [*BOTH, log("2021-11-06", state="active")], "2021-11-07", "active", "2021-11-06"),
        (TWO, [*BOTH, log("2021-11-06", state="cancelled")], "2021-11-07", "cancelled", "2021-11-06"),
        (TWO, [log("2021-11-01", state="paused"), *BOTH], "2021-11-05", "done", "2021-11-05"),
        # A step logged twice was done the first time
        (TWO, [*BOTH, log("2021-11-07", step="s2")], "2021-11-07", "done", "2021-11-05"),
        # … and finishes nothing the second time
        (TWO, [*BOTH, log("2021-11-06", state="active"), log("2021-11-07", step="s2")], "2021-11-08", "active",
         "2021-11-06"),
        (TWO, [*BOTH, log("2021-11-06", state="cancelled"), log("2021-11-07", step="s2", evidence="12-BC")],
         "2021-11-08", "cancelled", "2021-11-06"),
        # Taken back, the "done" of the steps never was: what was logged before holds again
        (TWO, [*BOTH, BACK], "2021-11-08", "active", None),
        (TWO, [log("2021-11-03", state="submitted"), *BOTH, BACK], "2021-11-08", "submitted", "2021-11-03"),
        (TWO, [*BOTH, BACK, log("2021-11-09", step="s1")], "2021-11-09", "done", "2021-11-09"),
        (TWO, [*BOTH, log("2021-11-07", step="s2"), BACK], "2021-11-08", "active", None),
        # … but a "done" that was written down stays, and taking a step back says nothing of the task
        (TWO, [*BOTH, log("2021-11-06", state="done"), BACK], "2021-11-08", "done", "2021-11-05"),
        (TWO, [log("2021-11-01", state="done"), *BOTH, BACK], "2021-11-08", "done", "2021-11-01"),
        (TWO, [BOTH[0], log("2021-11-04", state="paused"), BACK], "2021-11-08", "paused", "2021-11-04"),
    ],
)  # fmt: skip
def test_state(fields: dict[str, Any], entries: list[Entry], on: str, state: str, since: str | None) -> None:
    found = on_day(on, fields, *entries)
    assert (found.state, found.state_since) == (state, d(since) if since else None)


def test_a_step_keeps_its_day_its_due_and_nothing_of_the_tasks() -> None:
    fields = {"due": "2021-12-31", "steps": (step("s1", "2021-11-05"), step("s2"))}
    entries = [
        log("2021-11-02", step="s1", due="2021-11-20", reason="…"),
        log("2021-11-03", step="s2", due="2021-11-25"),
        log("2021-11-22", step="s1", due="2021-11-21", state="done", reason="…"),
    ]
    found = on_day("2021-11-22", fields, *entries)
    assert [(s.due, s.done_on) for s in found.steps] == [
        (d("2021-11-21"), d("2021-11-22")),
        (d("2021-11-25"), None),
    ]
    assert (found.due, found.extensions, found.state) == (d("2021-12-31"), 0, "active")


@pytest.mark.parametrize(
    ("on", "owner", "officer"),
    [
        ("2021-11-01", "van-phong", None),
        ("2021-11-02", "phong-a", None),
        ("2021-11-03", "phong-a", "can-bo"),
        ("2021-11-04", "phong-a", "can-bo"),
    ],
)
def test_a_handover_is_not_retroactive(on: str, owner: str, officer: str | None) -> None:
    handed = [log("2021-11-02", owner="phong-a", reason="…"), log("2021-11-03", officer="can-bo")]
    entries = [*handed, log("2021-11-04", note="…")]
    found = on_day(on, {"owner": "van-phong"}, *entries)
    assert (found.owner, found.officer) == (owner, officer)


def test_entries_count_by_day_then_by_place() -> None:
    entries = [log("2021-11-05", progress=60), log("2021-11-02", progress=20), log("2021-11-05", progress=50)]
    found = on_day("2021-11-05", {}, *entries)
    assert found.progress == 50
    assert [e.progress for e in found.entries] == [20, 60, 50]
