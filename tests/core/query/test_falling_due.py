"""What falls due between two days, and what should have been done before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from dvplan.core.query.falling_due import falling_due, overdue
from dvplan.core.query.select import select
from tests.samples.plans import d, log, measure, repeat, step, task, view

if TYPE_CHECKING:
    from dvplan.core.ledger.view import View

DAY = "2021-11-24"


def coming(on: View, last: str) -> list[tuple[str, str, str]]:
    found = falling_due(select(on, ()), on.book, on.day, d(last))
    return [(item.day.isoformat(), item.kind, item.task.task.id) for item in found]


def late(on: View) -> list[tuple[str, str, str]]:
    return [(item.day.isoformat(), item.kind, item.task.task.id) for item in overdue(select(on, ()))]


def test_both_ends_are_within() -> None:
    tasks = [task(due, due=due) for due in ("2021-11-23", "2021-11-24", "2021-11-30", "2021-12-01")]
    assert [day for day, _, _ in coming(view(DAY, tasks), "2021-11-30")] == ["2021-11-24", "2021-11-30"]


def test_of_a_day_events_come_first_then_focus_then_plan_order() -> None:
    on = view(
        DAY,
        [
            task("a", due="2021-11-30"),
            task("s", steps=(step("one", "2021-11-30"),)),
            task("f", due="2021-11-30", focus=True),
            task("e", due="2021-11-30", event=True),
        ],
    )
    assert [id_ for _, _, id_ in coming(on, "2021-11-30")] == ["e", "f", "a", "s"]


@pytest.mark.parametrize("state", ["done", "cancelled"])
def test_what_is_over_falls_due_no_more(state: str) -> None:
    on = view(DAY, [task(due="2021-11-30", steps=(step("one", "2021-11-29"),))], log("2021-11-20", state=state))
    assert coming(on, "2021-12-31") == []


def test_what_is_paused_or_submitted_still_has_its_day() -> None:
    for state in ("paused", "submitted"):
        on = view(DAY, [task(due="2021-11-30")], log("2021-11-20", state=state))
        assert coming(on, "2021-12-31") == [("2021-11-30", "task", "a")]


def test_steps_and_occurrences_done_ahead_are_left_out() -> None:
    tasks = [
        task("s", steps=(step("one", "2021-11-26"), step("two", "2021-11-29"))),
        task("r", repeat=repeat("2021-11-25", "week")),
    ]
    entries = (
        log("2021-11-20", "s", step="one"),
        log("2021-11-23", "r", occurrence="2021-11-25"),
    )
    assert coming(view(DAY, tasks, *entries), "2021-12-02") == [
        ("2021-11-29", "step", "s"),
        ("2021-12-02", "occurrence", "r"),
    ]


def test_an_occurrence_falls_on_the_day_it_is_moved_to() -> None:
    # 20/11/2021 is a Saturday
    on = view("2021-11-18", [task(repeat=repeat("2021-10-20", "month", if_closed="before"))])
    (item,) = falling_due(select(on, ()), on.book, on.day, d("2021-11-30"))
    assert (item.day, item.nominal) == (d("2021-11-19"), d("2021-11-20"))


def test_no_occurrence_falls_after_the_plan_is_due() -> None:
    on = view(DAY, [task(repeat=repeat("2021-11-01", "week"))], due="2021-11-30")
    assert coming(on, "2021-12-31") == [("2021-11-29", "occurrence", "a")]


@pytest.mark.parametrize(
    ("every", "days"),
    [
        ("week", ["2021-11-25", "2021-12-02", "2021-12-09"]),
        ("month", ["2021-12-04"]),
        (None, []),
    ],
)
def test_figures_are_due_at_each_interval_from_the_newest(every: str | None, days: list[str]) -> None:
    tasks = [task(measures=(measure("m", "A", "B", every=every), measure("part", "A", "B", share_of="m")))]
    entries = [
        log("2021-10-28", values={"m": {"A": 1, "B": 1}}),
        log("2021-11-04", values={"m": {"A": 2}}),
    ]
    # What is late does not end what comes.
    assert coming(view(DAY, tasks, *entries), "2021-12-14") == [(day, "reading", "a") for day in days]
    assert coming(view("2021-10-27", tasks, *entries), "2021-12-14") == [], "nothing came yet to count from"
    assert coming(view(DAY, tasks, *entries, due="2021-11-30"), "2021-12-14") == [
        (day, "reading", "a") for day in days if day < "2021-12"
    ]


def test_figures_of_a_whole_that_are_late_still_have_their_next_days() -> None:
    on = view(DAY, [task(measures=(measure("m", every="week"),))], log("2021-11-04", values={"m": 1}))
    assert coming(on, "2021-11-30") == [("2021-11-25", "reading", "a")]


def test_figures_of_a_carried_task_are_due_from_the_last_that_the_old_one_had() -> None:
    for places in ((), ("A",)):
        of = (measure("m", *places, every="week"),)
        new = task("b", assigned="2022-01-01", carried_from="p/a", measures=of)
        last = log("2021-12-22", values={"m": {"A": 5} if places else 5})
        assert coming(view("2022-01-05", [task(measures=of), new], last), "2022-01-12") == [
            ("2022-01-05", "reading", "b"),
            ("2022-01-12", "reading", "b"),
        ]


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"due": "2021-11-24"}, []),
        ({"due": "2021-11-23"}, [("2021-11-23", "task", "a")]),
        ({"due": "2021-11-23", "steps": (step("one", "2021-11-02"),)}, [("2021-11-23", "task", "a")]),
        ({"due": "2021-12-23", "steps": (step("one", "2021-11-02"),)}, [("2021-11-02", "step", "a")]),
        ({"due": "2021-11-02", "standing": True}, []),
        ({"due": "2021-11-02", "event": True}, []),
        ({"repeat": repeat("2021-11-02", "month"), "standing": True}, [("2021-11-02", "occurrence", "a")]),
    ],
)
def test_what_is_overdue(fields: dict[str, Any], found: list[tuple[str, str, str]]) -> None:
    assert late(view(DAY, [task(**fields)])) == found


def test_what_is_paused_is_not_overdue() -> None:
    assert late(view(DAY, [task(due="2021-11-02")], log("2021-11-20", state="paused"))) == []


def test_the_longest_overdue_goes_first() -> None:
    tasks = [task("a", due="2021-11-20"), task("b", due="2021-11-02"), task("c", due="2021-11-10")]
    assert [id_ for _, _, id_ in late(view(DAY, tasks))] == ["b", "c", "a"]
