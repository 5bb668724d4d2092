"""The last weeks of a measure: figures where they belong, gaps where nothing was reported."""

from __future__ import annotations

from dvplan.core.ledger.measure_history import MeasureHistory, measure_histories
from tests.samples.plans import d, log, measure, task, view


def test_the_last_weeks() -> None:
    weekly = measure("m", "A", "B", every="week")
    entries = [
        log("2021-11-04", values={"m": {"A": 10, "B": 1}}),
        log("2021-11-11", values={"m": {"A": 12}}),
        log("2021-11-18", values={"m": {"A": 11, "B": 3}}),
        # came late, counts where it belongs
        log("2021-11-20", at="2021-11-11", values={"m": {"B": 2}}),
    ]
    at = view("2021-11-24", [task(measures=(weekly,))], *entries)
    (found,) = measure_histories(at, at.tasks()[0], weeks=4)
    assert [str(day) for day, _ in found.weeks] == ["2021-11-03", "2021-11-10", "2021-11-17", "2021-11-24"]
    assert found.of("A") == (10, 12, 11), "before its first figure a place owed none"
    assert found.of("B") == (1, 2, 3)
    assert found.whole == (11, 14, 14)
    earlier = view("2021-11-17", [task(measures=(weekly,))], *entries)
    (known,) = measure_histories(earlier, earlier.tasks()[0], weeks=2)
    assert (known.of("B"), known.whole) == ((1, None), (11, None))


def test_the_last_week_is_what_stands_on_the_day() -> None:
    entries = [log("2021-11-20", values={"whole": 7})]
    at = view("2021-11-24", [task(measures=(measure("whole"),))], *entries)
    (found,) = measure_histories(at, at.tasks()[0])
    assert len(found.weeks) == 8
    assert (found.now.value, found.whole[-1], found.of(None)[-1]) == (7, 7, 7)
    assert found.whole == found.of(None) == (7,)


def points(found: MeasureHistory, place: str | None) -> list[tuple[str, float | None]]:
    return [(f"{day:%m-%d}", value) for day, value in found.points(place)]


def test_figures_stand_on_their_own_days() -> None:
    weekly = measure("m", "A", "B", "C", every="week")
    entries = [
        log("2021-10-28", values={"m": {"A": 10}}),
        # A day late is no gap in a line, weeks are.
        log("2021-11-05", values={"m": {"A": 11}}),
        log("2021-11-18", values={"m": {"A": 12, "B": 1}}),
        log("2021-11-25", values={"m": {"B": 2}}),
    ]
    at = view("2021-11-25", [task(measures=(weekly,))], *entries)
    (found,) = measure_histories(at, at.tasks()[0])
    assert points(found, "A") == [("10-28", 10), ("11-05", 11), ("11-17", None), ("11-18", 12), ("11-25", None)]
    assert points(found, "B") == [("11-18", 1), ("11-25", 2)]
    assert points(found, "C") == [("11-25", None)], "never reported, so it ends where the others do"
    assert (found.of("C"), found.first_day) == ((), d("2021-10-01"))
    assert found.whole == (None, None, None, None, None), "C never did, so no week has the whole"


def test_a_figure_from_before_the_weeks_is_still_in_the_picture() -> None:
    raised = measure("m", "A", "B", kind="flow")
    entries = [
        log("2021-01-10", values={"m": {"A": 3, "B": 1}}),
        log("2021-11-20", values={"m": {"B": 1}}),
    ]
    at = view("2021-11-24", [task(measures=(raised,))], *entries)
    (found,) = measure_histories(at, at.tasks()[0])
    assert (found.first_day, points(found, "A")) == (d("2021-01-10"), [("01-10", 3), ("11-24", None)])
    assert points(found, "B") == [("01-10", 1), ("11-20", 2), ("11-24", None)]


def test_at_the_beginning_of_time() -> None:
    at = view("0001-01-10", [task(measures=(measure(),))])
    (found,) = measure_histories(at, at.tasks()[0])
    assert (len(found.weeks), found.first_day) == (2, d("0001-01-01"))
