"""Occurrences: come, done, late, missed, next; named by their nominal or their moved day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.samples.plans import d, log, on_day, repeat, task, view

if TYPE_CHECKING:
    from dvplan.core.model.entry import Entry

BEFORE = repeat("2021-10-20", "month", if_closed="before")  # 20/10, 19/11 for the 20th, 20/12, 20/01, 18/02
AFTER = repeat("2021-10-20", "month", if_closed="after")  # 20/10, 22/11 for the 20th, 20/12
OCTOBER = log("2021-10-20", occurrence="2021-10-20")
NOVEMBER_LATE = log("2021-11-24", occurrence="2021-11-19")


@pytest.mark.parametrize(
    ("repeats", "entries", "on", "counts", "following"),
    [
        # due, done, late, missed; the first not done on or after the day
        (BEFORE, [], "2021-10-19", (0, 0, 0, 0), "2021-10-20"),
        (BEFORE, [], "2021-10-20", (1, 0, 0, 0), "2021-10-20"),
        (BEFORE, [OCTOBER], "2021-10-20", (1, 1, 0, 0), "2021-11-19"),
        (BEFORE, [], "2021-10-21", (1, 0, 0, 1), "2021-11-19"),
        (BEFORE, [OCTOBER], "2021-11-18", (1, 1, 0, 0), "2021-11-19"),
        (BEFORE, [OCTOBER], "2021-11-20", (2, 1, 0, 1), "2021-12-20"),
        (BEFORE, [OCTOBER, NOVEMBER_LATE], "2021-11-23", (2, 1, 0, 1), "2021-12-20"),
        (BEFORE, [OCTOBER, NOVEMBER_LATE], "2021-11-24", (2, 2, 1, 0), "2021-12-20"),
        (BEFORE, [], "2022-02-18", (5, 0, 0, 4), "2022-02-18"),
        # Done on the nominal day that follows the day it falls on is late
        (BEFORE, [OCTOBER, log("2021-11-20", occurrence="2021-11-20")], "2021-11-20", (2, 2, 1, 0), "2021-12-20"),
        # Done ahead: not due yet, and no longer the next; its neighbour is
        (BEFORE, [log("2021-10-18", occurrence="2021-10-20")], "2021-10-18", (0, 0, 0, 0), "2021-11-19"),
        (BEFORE, [log("2021-10-18", occurrence="2021-11-20")], "2021-10-18", (0, 0, 0, 0), "2021-10-20"),
        (BEFORE, [log("2021-10-18", occurrence="2021-10-20"), log("2021-10-18", occurrence="2021-11-19")],
         "2021-10-18", (0, 0, 0, 0), "2021-12-20"),
        # Ahead of a day off, named by that day
        (AFTER, [OCTOBER, log("2021-11-19", occurrence="2021-11-20")], "2021-11-19", (1, 1, 0, 0), "2021-12-20"),
        (AFTER, [OCTOBER, log("2021-11-19", occurrence="2021-11-20")], "2021-11-22", (2, 2, 0, 0), "2021-12-20"),
        (AFTER, [OCTOBER], "2021-11-21", (1, 1, 0, 0), "2021-11-22"),
        # Taken back, by either of its dates; done again it counts from then
        (BEFORE, [OCTOBER, log("2021-10-22", occurrence="2021-10-20", state="active")], "2021-10-22", (1, 0, 0, 1),
         "2021-11-19"),
        (BEFORE, [OCTOBER, NOVEMBER_LATE, log("2021-11-25", occurrence="2021-11-20", state="active")],
         "2021-11-25", (2, 1, 0, 1), "2021-12-20"),
        (BEFORE, [OCTOBER, log("2021-10-22", occurrence="2021-10-20", state="active"),
                  log("2021-10-25", occurrence="2021-10-20", state="done")], "2021-10-25", (1, 1, 1, 0),
         "2021-11-19"),
        # Logged twice, by each of its dates: done the first time
        (BEFORE, [OCTOBER, log("2021-11-19", occurrence="2021-11-20"), NOVEMBER_LATE], "2021-11-25", (2, 2, 0, 0),
         "2021-12-20"),
        # A date that is no occurrence
        (BEFORE, [log("2021-10-20", occurrence="2021-10-21")], "2021-10-21", (1, 0, 0, 1), "2021-11-19"),
        # The end
        (repeat("2021-10-20", "month", until="2021-11-20"), [], "2021-11-21", (2, 0, 0, 2), None),
        (repeat("2021-10-20", "month", until="2021-11-19"), [OCTOBER], "2021-11-21", (1, 1, 0, 0), None),
        (repeat("2021-10-21", rrule="FREQ=WEEKLY;BYDAY=TH"), [], "2021-11-04", (3, 0, 0, 2), "2021-11-04"),
        (repeat("2021-10-15", "year", counts_from=1930), [], "2022-10-15", (2, 0, 0, 1), "2022-10-15"),
    ],
)  # fmt: skip
def test_occurrences(
    repeats: Any, entries: list[Entry], on: str, counts: tuple[int, ...], following: str | None
) -> None:
    found = on_day(on, {"repeat": repeats}, *entries).occurrences
    assert found is not None
    assert (found.due, found.done, found.late, found.missed) == counts
    assert found.next == (d(following) if following else None)


def test_the_plans_due_ends_a_rule_that_has_no_end() -> None:
    tasks = [
        task(repeat=repeat("2021-10-20", "month")),
        task("b", repeat=repeat("2021-10-20", "month", until="2022-01-20")),
    ]
    found = view("2021-12-21", tasks, due="2021-12-31").tasks()
    assert [t.occurrences.next if t.occurrences else None for t in found] == [None, d("2022-01-20")]


@pytest.mark.parametrize(
    ("fields", "entries", "on", "stands"),
    [
        ({}, [], "2021-10-20", "2021-10-20"),
        ({}, [], "2021-12-01", "2021-10-20"),
        ({}, [OCTOBER], "2021-11-01", "2021-11-19"),
        ({"due": "2021-12-31"}, [], "2021-12-01", "2021-12-31"),
    ],
)
def test_what_stands_for_a_due(fields: dict[str, Any], entries: list[Entry], on: str, stands: str) -> None:
    assert on_day(on, fields | {"repeat": BEFORE}, *entries).next_due == d(stands)


def test_missed_ones_do_not_make_a_standing_task_overdue_but_are_counted() -> None:
    found = on_day("2021-12-01", {"repeat": BEFORE, "standing": True}, OCTOBER)
    assert found.occurrences is not None
    assert (found.signal, found.alert, found.occurrences.missed) == ("standing", None, 1)


def test_one_named_by_a_day_that_is_another_ones_own_is_that_other() -> None:
    """Every day of the week, moved before days off: Friday's own, Saturday's and Sunday's fall on Friday."""
    daily = repeat("2021-11-19", rrule="FREQ=DAILY", if_closed="before", until="2021-11-22")
    found = on_day("2021-11-19", {"repeat": daily}, log("2021-11-19", occurrence="2021-11-19")).occurrences
    assert found is not None
    assert [o.nominal for o in found.all if o.done_on] == [d("2021-11-19")]
    assert (found.due, found.done, found.next) == (3, 1, d("2021-11-19"))


@pytest.mark.parametrize(
    ("fields", "on", "nominal"),
    [
        ({}, "2021-11-19", "2021-10-20"),
        ({}, "2021-10-20", "2021-10-20"),
        ({"event": True}, "2021-11-18", "2021-11-20"),
        ({"event": True}, "2021-11-20", "2021-12-20"),
        ({"event": True, "repeat": repeat("2021-10-20", "month", until="2021-11-30")}, "2021-12-01", "2021-11-20"),
    ],
)
def test_which_occurrence_stands_for_the_task(fields: dict[str, Any], on: str, nominal: str) -> None:
    assert on_day(on, {"repeat": BEFORE} | fields).nominal == d(nominal)


def test_an_event_is_due_on_the_next_of_its_days() -> None:
    """What has passed of it was not missed."""
    assert on_day("2021-12-01", {"repeat": BEFORE, "event": True}).next_due == d("2021-12-20")


def test_a_day_moved_into_the_old_year_is_named_by_the_new() -> None:
    new_year = repeat("2020-01-01", "year", if_closed="before", counts_from=1930)
    found = on_day("2020-12-30", {"repeat": new_year, "event": True})
    assert found.occurrences is not None
    assert (found.occurrences.next, found.nominal) == (d("2020-12-31"), d("2021-01-01"))
