"""The signal, the alert and the days beside them, at every boundary."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from dvplan.core.ledger.task_day import SIGNALS
from dvplan.core.model.workspace import Settings, SignalSettings
from tests.samples.plans import d, log, on_day, repeat, step

if TYPE_CHECKING:
    from dvplan.core.model.entry import Entry

DUE = {"due": "2021-11-30"}  # a Tuesday
MONTHLY = {"repeat": repeat("2021-10-20", "month")}
DONE = log("2021-12-01", state="done")
Row = tuple[dict[str, Any], list["Entry"], str, str, str | None]

SIGNAL_ROWS: list[Row] = [
    # Eight days left, seven, three, none: due today is not overdue
    (DUE, [], "2021-11-22", "on_track", None),
    (DUE, [], "2021-11-23", "due_soon", None),
    (DUE, [], "2021-11-26", "due_soon", None),
    (DUE, [], "2021-11-27", "due_soon", "yellow"),
    (DUE, [], "2021-11-30", "due_soon", "yellow"),
    # Overdue by one day, by two, by three
    (DUE, [], "2021-12-01", "overdue", "red"),
    (DUE, [], "2021-12-02", "overdue", "red"),
    (DUE, [], "2021-12-03", "overdue", "critical"),
    # Submitted is past yellow, yet its clock runs on
    (DUE, [log("2021-11-25", state="submitted")], "2021-11-30", "due_soon", None),
    (DUE, [log("2021-11-25", state="submitted")], "2021-12-01", "overdue", "red"),
    # Done on the due day, the day after, without a due
    (DUE, [log("2021-11-30", state="done")], "2021-11-30", "on_time", None),
    (DUE, [DONE], "2021-11-30", "due_soon", "yellow"),
    (DUE, [DONE], "2021-12-01", "late", None),
    ({}, [DONE], "2021-12-01", "unrated", None),
    # What counts is the due in force on the day it was done, not one set afterwards
    (DUE, [DONE, log("2021-12-05", due="2021-12-31")], "2021-12-05", "late", None),
    (DUE, [log("2021-11-29", due="2021-12-01"), DONE], "2021-12-05", "on_time", None),
    (DUE, [DONE, log("2021-12-01", due="2021-12-31")], "2021-12-05", "on_time", None),
    ({}, [DONE, log("2021-12-05", due="2021-11-01")], "2021-12-05", "unrated", None),
    # A second "done" does not make it late
    (DUE, [log("2021-11-29", state="done"), DONE], "2021-12-02", "on_time", None),
    # Reopened and done again: the second day counts
    (
        DUE,
        [log("2021-11-20", state="done"), log("2021-11-22", state="active"), DONE],
        "2021-12-01",
        "late",
        None,
    ),
    (DUE, [log("2021-11-20", state="done"), log("2021-11-22", state="active")], "2021-11-22", "on_track", None),
    # Paused and cancelled come before done and overdue; the dates stay
    (DUE, [log("2021-11-20", state="paused")], "2021-12-03", "paused", None),
    (DUE, [log("2021-11-20", state="paused"), log("2021-12-01", state="active")], "2021-12-01", "overdue", "red"),
    (DUE, [log("2021-11-20", state="cancelled")], "2021-12-03", "cancelled", None),
    # Standing stays standing, with a date or without, paused or cancelled aside
    ({"standing": True}, [], "2021-12-03", "standing", None),
    (DUE | {"standing": True}, [], "2021-12-03", "standing", None),
    (MONTHLY | {"standing": True}, [], "2021-12-03", "standing", None),
    ({"standing": True}, [log("2021-11-20", state="paused")], "2021-12-03", "paused", None),
    # Undated, until the log sets a due
    ({}, [], "2021-12-03", "undated", None),
    ({}, [log("2021-11-01", due="2021-11-30")], "2021-10-31", "undated", None),
    ({}, [log("2021-11-01", due="2021-11-30")], "2021-11-01", "on_track", None),
    ({"period": "năm 2021", "due_text": "trong năm"}, [], "2022-01-31", "undated", None),
    # Occurrences stand for a due: the next one, then the oldest missed
    (MONTHLY, [], "2021-10-12", "on_track", None),
    (MONTHLY, [], "2021-10-13", "due_soon", None),
    (MONTHLY, [], "2021-10-20", "due_soon", "yellow"),
    (MONTHLY, [], "2021-10-21", "overdue", "red"),
    (MONTHLY, [log("2021-10-20", occurrence="2021-10-20")], "2021-10-21", "on_track", None),
    (MONTHLY, [log("2021-11-20", occurrence="2021-11-20")], "2021-11-21", "overdue", "critical"),
    # The sooner of due and next occurrence is what comes; the oldest of what was missed is how late it is
    (MONTHLY | {"due": "2021-12-31"}, [], "2021-10-13", "due_soon", None),
    (MONTHLY | {"due": "2021-10-15"}, [], "2021-10-12", "due_soon", "yellow"),
    (MONTHLY | {"due": "2021-10-15"}, [], "2021-10-21", "overdue", "critical"),
    # A due still ahead does not hide a missed occurrence; a due that is past is not hidden by the next one
    (MONTHLY | {"due": "2021-12-31"}, [], "2021-10-21", "overdue", "red"),
    (MONTHLY | {"due": "2021-10-15"}, [], "2021-10-16", "overdue", "red"),
    # An event only passes
    (DUE | {"event": True}, [], "2021-12-03", "on_track", None),
    (DUE | {"event": True}, [], "2021-11-30", "due_soon", "yellow"),
    # The last step done is a "done" like any other
    (DUE | {"steps": (step("s"),)}, [log("2021-12-01", step="s")], "2021-12-01", "late", None),
]


@pytest.mark.parametrize(("fields", "entries", "on", "signal", "alert"), SIGNAL_ROWS)
def test_signal_and_alert(
    fields: dict[str, Any], entries: list[Entry], on: str, signal: str, alert: str | None
) -> None:
    found = on_day(on, fields, *entries)
    assert (found.signal, found.alert) == (signal, alert)


def test_the_table_above_has_every_signal_a_task_alone_can_have() -> None:
    assert {row[3] for row in SIGNAL_ROWS} == set(SIGNALS) - {"carried"}


@pytest.mark.parametrize(
    ("settings", "on", "signal", "alert"),
    [
        (SignalSettings(due_soon=2), "2021-11-27", "on_track", "yellow"),
        (SignalSettings(due_soon=2), "2021-11-28", "due_soon", "yellow"),
        (SignalSettings(yellow=1), "2021-11-28", "due_soon", None),
        (SignalSettings(yellow=1), "2021-11-29", "due_soon", "yellow"),
        (SignalSettings(critical=5), "2021-12-04", "overdue", "red"),
        (SignalSettings(critical=5), "2021-12-05", "overdue", "critical"),
        (SignalSettings(critical=0), "2021-11-30", "due_soon", "yellow"),
        (SignalSettings(critical=0), "2021-12-01", "overdue", "critical"),
    ],
)
def test_the_office_sets_the_limits(settings: SignalSettings, on: str, signal: str, alert: str | None) -> None:
    found = on_day(on, DUE, settings=Settings(signals=settings))
    assert (found.signal, found.alert) == (signal, alert)


# On Thursday 2021-11-25 a Tuesday is 5 days and 3 working days ahead.
@pytest.mark.parametrize(
    ("fields", "entries", "on", "days", "working", "late"),
    [
        (DUE, [], "2021-11-25", 5, 3, None),
        (DUE, [], "2021-11-30", 0, 0, None),
        (DUE, [], "2021-12-06", -6, -4, None),
        (DUE, [log("2021-11-24", state="paused")], "2021-11-25", 5, 3, None),
        (DUE, [log("2021-11-24", state="submitted")], "2021-11-25", 5, 3, None),
        (DUE | {"standing": True}, [], "2021-11-25", 5, 3, None),
        (DUE, [log("2021-11-24", state="cancelled")], "2021-11-25", None, None, None),
        (DUE, [log("2021-11-24", state="done")], "2021-11-25", None, None, None),
        (DUE, [log("2021-12-03", state="done")], "2021-12-31", None, None, 3),
        (DUE, [log("2021-11-30", state="done")], "2021-12-31", None, None, None),
        (DUE, [log("2021-12-03", state="done")], "2021-12-02", -2, -2, None),
        ({}, [], "2021-11-25", None, None, None),
        (MONTHLY, [], "2021-10-18", 2, 2, None),
        (MONTHLY, [], "2021-12-01", -42, -30, None),
        (MONTHLY | DUE, [], "2021-11-25", 5, 3, None),
        # Over Tết 2022 (31/01 to 04/02 off) eleven days hold two working days
        ({"due": "2022-02-08"}, [], "2022-01-28", 11, 2, None),
    ],
)
def test_days(
    fields: dict[str, Any], entries: list[Entry], on: str, days: int | None, working: int | None, late: int | None
) -> None:
    found = on_day(on, fields, *entries)
    assert (found.days_left, found.working_days_left, found.days_late) == (days, working, late)


def test_the_day_done_and_since_when() -> None:
    found = on_day("2021-12-31", DUE, log("2021-11-20", state="submitted"), DONE, log("2021-12-10", note="x"))
    assert (found.state, found.state_since, found.done_on) == ("done", d("2021-12-01"), d("2021-12-01"))
    assert found.state_entry is not None
    assert found.state_entry.on == d("2021-12-01")
    assert found.last_log == d("2021-12-10")
