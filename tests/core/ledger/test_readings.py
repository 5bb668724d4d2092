"""Measures: what counts on a day, what has not been reported, change and share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.samples.plans import d, log, measure, on_day, task, view

if TYPE_CHECKING:
    from dvplan.core.ledger.task_day import MeasureDay
    from dvplan.core.model.entry import Entry
    from dvplan.core.model.plan import Measure

LEVEL = measure("m", "A", "B")
WEEKLY = measure("m", "A", "B", every="week")
FLOW = measure("m", "A", "B", kind="flow")


def values(on: str, figures: Any, **fields: Any) -> Entry:
    return log(on, values={"m": figures}, **fields)


def measured(on: str, of: Measure, *entries: Entry) -> MeasureDay:
    return on_day(on, {"measures": (of,)}, *entries).measures[0]


@pytest.mark.parametrize(
    ("of", "entries", "on", "value", "reported"),
    [
        # A place that has not reported is not zero
        (LEVEL, [], "2021-11-30", None, 0),
        (LEVEL, [values("2021-11-01", {"A": 5})], "2021-10-31", None, 0),
        (LEVEL, [values("2021-11-01", {"A": 5})], "2021-11-01", 5, 1),
        (LEVEL, [values("2021-11-01", {"A": 0})], "2021-11-01", 0, 1),
        (LEVEL, [values("2021-11-01", {"A": 5}), values("2021-11-02", {"B": 7})], "2021-11-30", 12, 2),
        # A level: the last of each place; a flow: all of them
        (LEVEL, [values("2021-11-01", {"A": 5}), values("2021-11-08", {"A": 4})], "2021-11-30", 4, 1),
        (FLOW, [values("2021-11-01", {"A": 5}), values("2021-11-08", {"A": 4})], "2021-11-30", 9, 1),
        (FLOW, [values("2021-11-01", {"A": 5}), values("2021-11-01", {"A": 4})], "2021-11-30", 9, 1),
        (measure("m"), [values("2021-11-01", 5), values("2021-11-08", 4)], "2021-11-30", 4, 1),
        (measure("m", kind="flow"), [values("2021-11-01", 5), values("2021-11-08", 4)], "2021-11-30", 9, 1),
        # The day of the figure decides, not the day it came; of one day's figures the last to come
        (LEVEL, [values("2021-11-08", {"A": 8}), values("2021-11-09", {"A": 1}, at="2021-11-01")], "2021-11-30",
         8, 1),
        (LEVEL, [values("2021-11-01", {"A": 5}), values("2021-11-09", {"A": 6}, at="2021-11-01")], "2021-11-08",
         5, 1),
        (LEVEL, [values("2021-11-01", {"A": 5}), values("2021-11-09", {"A": 6}, at="2021-11-01")], "2021-11-09",
         6, 1),
        # Reported every week: on the seventh day it stands, on the eighth it is too old
        (WEEKLY, [values("2021-11-01", {"A": 5, "B": 7})], "2021-11-08", 12, 2),
        (WEEKLY, [values("2021-11-01", {"A": 5, "B": 7})], "2021-11-09", None, 0),
        (WEEKLY, [values("2021-11-01", {"A": 5}), values("2021-11-02", {"B": 7})], "2021-11-09", 7, 1),
        (measure("m", every="month"), [values("2021-10-31", 5)], "2021-11-30", 5, 1),
        (measure("m", every="month"), [values("2021-10-31", 5)], "2021-12-01", None, 0),
        (measure("m", every="quarter"), [values("2021-10-31", 5)], "2022-01-31", 5, 1),
        (measure("m", every="half-year"), [values("2021-10-31", 5)], "2022-05-01", None, 0),
        (measure("m", every="year"), [values("2021-10-31", 5)], "2022-10-31", 5, 1),
        (measure("m", every="quarter"), [values("2021-10-31", 5)], "2022-02-01", None, 0),
        (measure("m", every="half-year"), [values("2021-10-31", 5)], "2022-04-30", 5, 1),
        (measure("m", every="year"), [values("2021-10-31", 5)], "2022-11-01", None, 0),
        (measure("m", every="year"), [values("9999-10-31", 5)], "9999-12-31", 5, 1),
        # What was raised stays raised
        (measure("m", every="week", kind="flow"), [values("2021-10-01", 5)], "2021-11-30", 5, 1),
        # Another measure's figures, and a place it does not have
        (LEVEL, [log("2021-11-01", values={"other": {"A": 5}})], "2021-11-30", None, 0),
        (LEVEL, [values("2021-11-01", {"A": 5, "Z": 100})], "2021-11-30", 5, 1),
    ],
)  # fmt: skip
def test_value(of: Measure, entries: list[Entry], on: str, value: float | None, reported: int) -> None:
    found = measured(on, of, *entries)
    assert (found.value, found.reported, found.places) == (value, reported, len(of.places) or 1)


@pytest.mark.parametrize(
    ("of", "entries", "on", "change"),
    [
        (LEVEL, [values("2021-11-08", {"A": 5})], "2021-11-08", None),
        (LEVEL, [values("2021-11-01", {"A": 5}), values("2021-11-08", {"A": 8})], "2021-11-08", 3),
        # Against seven days before, not against the last reading
        (LEVEL, [values("2021-11-02", {"A": 5}), values("2021-11-08", {"A": 8})], "2021-11-08", None),
        (LEVEL, [values("2021-11-01", {"A": 5}), values("2021-11-05", {"A": 6}), values("2021-11-08", {"A": 8})],
         "2021-11-08", 3),
        # Over the places read on both days
        (LEVEL, [values("2021-11-01", {"A": 5}), values("2021-11-08", {"A": 8, "B": 100})], "2021-11-08", 3),
        (WEEKLY, [values("2021-11-01", {"A": 5, "B": 90}), values("2021-11-09", {"A": 8})], "2021-11-09", 3),
        # … neither of them too old by then
        (WEEKLY, [values("2021-10-24", {"A": 5}), values("2021-11-08", {"A": 8})], "2021-11-08", None),
        (WEEKLY, [values("2021-11-01", {"A": 5, "B": 90}), values("2021-11-08", {"A": 8})], "2021-11-08", 3),
        # A figure corrected since is right on both days
        (LEVEL, [values("2021-11-01", {"A": 5}), values("2021-11-08", {"A": 8}),
                 values("2021-11-08", {"A": 7}, at="2021-11-01")], "2021-11-08", 1),
        # A flow's change is what came in the seven days
        (FLOW, [values("2021-11-01", {"A": 5}), values("2021-11-08", {"A": 8})], "2021-11-08", 8),
        (FLOW, [values("2021-11-08", {"A": 8})], "2021-11-08", 8),
    ],
)  # fmt: skip
def test_change(of: Measure, entries: list[Entry], on: str, change: float | None) -> None:
    assert measured(on, of, *entries).change == change


def test_weekly_places_that_fell_silent_keep_their_last_figure_for_a_footnote() -> None:
    entries = [values("2021-11-01", {"A": 5, "B": 90}), values("2021-11-08", {"A": 8})]
    found = measured("2021-11-09", WEEKLY, *entries)
    first, second = found.by_place
    assert (first.place, first.value, first.on, first.change) == ("A", 8, d("2021-11-08"), 3)
    assert (second.place, second.value, second.on, second.last) == ("B", None, d("2021-11-01"), 90)
    assert (found.value, found.reported, found.on) == (8, 1, d("2021-11-08"))


def test_by_place_is_in_the_measures_order_and_names_those_never_heard_of() -> None:
    found = measured("2021-11-30", measure("m", "C", "A", "B"), values("2021-11-01", {"A": 5, "B": 1}))
    assert [(p.place, p.value, p.on) for p in found.by_place] == [
        ("C", None, None),
        ("A", 5, d("2021-11-01")),
        ("B", 1, d("2021-11-01")),
    ]
    assert measured("2021-11-30", measure("m"), values("2021-11-01", 5)).by_place == ()


def test_the_newest_figure_dates_the_sum() -> None:
    found = measured("2021-11-30", LEVEL, values("2021-11-05", {"A": 5}), values("2021-11-01", {"B": 1}))
    assert (found.value, found.on) == (6, d("2021-11-05"))


def test_a_share_is_of_the_places_where_both_are_read() -> None:
    whole, part = measure("m", "A", "B", "C"), measure("part", "A", "B", "C", share_of="m")
    entry = log("2021-11-01", values={"m": {"A": 100, "B": 300, "C": 0}, "part": {"A": 50, "C": 0}})
    found = on_day("2021-11-01", {"measures": (whole, part)}, entry).measures
    assert [p.share for p in found[1].by_place] == [50, None, None]
    assert (found[0].share, found[1].share) == (None, 50)


def test_a_carried_task_keeps_the_figures_of_the_places_it_still_has() -> None:
    old = task("a", measures=(measure("m", "A", "B"),))
    new = task("b", assigned="2022-01-01", carried_from="p/a", measures=(measure("m", "A"),))
    found = view("2022-01-05", [old, new], values("2021-12-30", {"A": 5, "B": 7})).task("p/b")
    assert found is not None
    assert (found.measures[0].value, found.measures[0].reported) == (5, 1)


def test_the_first_days_of_the_calendar_have_no_week_before() -> None:
    assert measured("0001-01-03", LEVEL, values("0001-01-02", {"A": 5})).value == 5
