"""Tasks and plans over time: where bars begin and end, and what stands on them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvplan.core.ledger.timeline import Part, plan_span, stretches, task_span
from tests.samples.plans import d, log, on_day, plan, repeat, step, task, view

if TYPE_CHECKING:
    from datetime import date

DAYS = st.dates(d("2021-01-01"), d("2021-03-31"))


def shown(begin: str | None, dues: list[str], end: str | None, day: str) -> list[tuple[str, str, str]]:
    found = stretches(d(begin) if begin else None, [d(due) for due in dues], d(end) if end else None, d(day))
    return [(s.stroke, f"{s.first:%d}", f"{s.last:%d}") for s in found]


@pytest.mark.parametrize(
    ("begin", "dues", "end", "day", "expected"),
    [
        ("2021-01-01", ["2021-01-20"], None, "2021-01-10", [("gone", "01", "10"), ("left", "10", "20")]),
        ("2021-01-10", ["2021-01-20"], None, "2021-01-05", [("left", "10", "20")]),
        ("2021-01-01", ["2021-01-20"], None, "2021-01-20", [("gone", "01", "20")]),
        ("2021-01-01", ["2021-01-20"], None, "2021-01-25", [("gone", "01", "20"), ("overdue", "20", "25")]),
        # What an extension added is told from what was there before
        (
            "2021-01-01",
            ["2021-01-15", "2021-01-25"],
            None,
            "2021-01-10",
            [("gone", "01", "10"), ("left", "10", "15"), ("extended", "15", "25")],
        ),
        (
            "2021-01-01",
            ["2021-01-15", "2021-01-25"],
            None,
            "2021-01-20",
            [("gone", "01", "20"), ("extended", "20", "25")],
        ),
        (
            "2021-01-01",
            ["2021-01-25", "2021-01-15"],
            None,
            "2021-01-10",
            [("gone", "01", "10"), ("left", "10", "15")],
        ),
        # Nothing is left after the end; late is what came after the due
        ("2021-01-01", ["2021-01-20"], "2021-01-12", "2021-01-15", [("gone", "01", "12")]),
        (
            "2021-01-01",
            ["2021-01-20"],
            "2021-01-23",
            "2021-01-30",
            [("gone", "01", "20"), ("overdue", "20", "23")],
        ),
        ("2021-01-01", [], None, "2021-01-10", [("gone", "01", "10")]),
        ("2021-01-20", [], None, "2021-01-10", []),
        (None, ["2021-01-20"], None, "2021-01-10", [("left", "10", "20")]),
        (None, ["2021-01-05"], None, "2021-01-10", [("overdue", "05", "10")]),
        (None, [], None, "2021-01-10", []),
    ],
)
def test_stretches(
    begin: str | None, dues: list[str], end: str | None, day: str, expected: list[tuple[str, str, str]]
) -> None:
    assert shown(begin, dues, end, day) == expected


@given(st.none() | DAYS, st.lists(DAYS, max_size=3), st.none() | DAYS, DAYS)
def test_stretches_follow_each_other(begin: date | None, dues: list[date], end: date | None, day: date) -> None:
    found = stretches(begin, dues, end, day)
    assert all(s.first < s.last for s in found)
    assert all(before.last == after.first for before, after in pairwise(found))
    assert len({s.stroke for s in found}) == len(found)
    for s in found:
        assert s.stroke not in ("left", "extended") or (end is None and s.last > day)
        assert s.stroke not in ("gone", "overdue") or s.last <= day
        assert s.stroke != "overdue" or s.first >= dues[-1]


@pytest.mark.parametrize(
    ("fields", "state", "strokes"),
    [
        ({}, None, ["gone", "overdue"]),
        ({}, "done", ["gone", "overdue"]),
        ({}, "paused", ["gone"]),
        ({}, "cancelled", ["gone"]),
        ({"standing": True}, None, ["gone"]),
    ],
)
def test_a_task_is_overdue_by_its_signal_alone(
    fields: dict[str, Any], state: str | None, strokes: list[str]
) -> None:
    entries = [log("2021-11-22", state=state, reason="…")] if state else []
    t = on_day("2021-11-24", {"assigned": "2021-11-01", "due": "2021-11-15", **fields}, *entries)
    assert [s.stroke for s in task_span(t, plan()).stretches] == strokes


@pytest.mark.parametrize(
    ("fields", "entries", "begin"),
    [
        ({"start": "2021-10-20", "assigned": "2021-10-14"}, [], "2021-10-20"),
        ({"assigned": "2021-10-14"}, [], "2021-10-14"),
        ({}, [log("2021-11-02", note="x")], "2021-11-02"),
        ({}, [], None),
    ],
)
def test_where_a_task_begins(fields: dict[str, Any], entries: list[Any], begin: str | None) -> None:
    found = task_span(on_day("2021-11-24", fields, *entries), plan())
    assert found.begin == (d(begin) if begin else None)
    if not fields and not entries:
        started = task_span(on_day("2021-11-24", fields), plan(start="2021-01-04"))
        assert started.begin == d("2021-01-04")


def test_every_deadline_it_had() -> None:
    entries = [
        log("2021-11-01", due="2021-12-10", reason="…"),
        log("2021-11-02", ask_due="2021-12-20", reason="…"),
        log("2021-11-03", due="2021-12-10", reason="kept"),
        log("2021-11-20", due="2021-12-24", reason="…"),
    ]
    found = task_span(on_day("2021-11-24", {"due": "2021-11-30"}, *entries), plan())
    assert found.dues == (d("2021-11-30"), d("2021-12-10"), d("2021-12-24"))
    early = task_span(on_day("2021-11-10", {"due": "2021-11-30"}, *entries), plan())
    assert early.dues == (d("2021-11-30"), d("2021-12-10"))


def test_steps_and_occurrences_are_its_parts() -> None:
    steps = (step("done", "2021-11-05"), step("missed", "2021-11-20"), step("open", "2021-12-01"), step("undated"))
    t = on_day("2021-11-24", {"steps": steps}, log("2021-11-08", step="done"))
    assert task_span(t, plan()).parts == (
        Part(d("2021-11-08"), "done", "done"),
        Part(d("2021-11-20"), "missed", "missed"),
        Part(d("2021-12-01"), "open", "open"),
    )
    t = on_day("2021-11-24", {"repeat": repeat("2021-09-20", "month")}, log("2021-09-21", occurrence="2021-09-20"))
    assert [(str(part.day), part.state) for part in task_span(t, plan()).parts] == [
        ("2021-09-21", "done"),
        ("2021-10-20", "missed"),
        ("2021-11-20", "missed"),
        ("2021-12-20", "open"),
    ]


def test_what_is_done_ends() -> None:
    done = task_span(on_day("2021-11-24", {"due": "2021-11-30"}, log("2021-11-20", state="done")), plan())
    assert (done.done, done.end) == (True, d("2021-11-20"))
    cancelled = task_span(on_day("2021-11-24", {}, log("2021-11-20", state="cancelled")), plan())
    assert (cancelled.done, cancelled.end) == (False, d("2021-11-20"))


def test_a_plan_has_its_tasks_for_parts() -> None:
    tasks = [
        task("a", assigned="2021-10-01", due="2021-11-10"),
        task("b", assigned="2021-10-05", due="2021-12-20"),
    ]
    at = view("2021-11-24", tasks, log("2021-11-09", "a", state="done"))
    (whole,) = at.book.plans
    found = plan_span(whole, at.tasks(), at)
    assert (found.begin, found.dues, found.done) == (d("2021-10-01"), (d("2021-12-20"),), False)
    assert [part.state for part in found.parts] == ["done", "open"]
    own = plan_span(replace(whole, start=d("2021-01-01"), due=d("2021-12-31")), at.tasks(), at)
    assert (own.begin, own.dues) == (d("2021-01-01"), (d("2021-12-31"),))
    finished = view("2021-12-24", tasks, *(log("2021-11-09", id_, state="done") for id_ in "ab"))
    assert plan_span(whole, finished.tasks(), finished).end == d("2021-11-09")
    some = plan_span(whole, at.tasks()[:1], at)
    assert (some.begin, some.dues, some.done) == (found.begin, found.dues, False), "the rest is of the plan too"
    assert [part.state for part in some.parts] == ["done"]


@given(st.lists(DAYS, max_size=3), st.integers(0, 80))
def test_a_picture_has_room_for_everything(moves: list[date], after: int) -> None:
    entries = [log("2021-01-02", due=due.isoformat(), reason="…") for due in moves]
    day = d("2021-01-02") + timedelta(after)
    found = task_span(on_day(day.isoformat(), {"assigned": "2021-01-01", "due": "2021-02-01"}, *entries), plan())
    assert min(found.days) <= min(found.dues)
    assert max(found.days) >= max(found.dues)
