"""The last weeks of a measure: figures where they belong, gaps where nothing was reported."""

from __future__ import annotations

from dvplan.core.ledger.measure_history import measure_histories
from tests.samples.plans import log, measure, task, view


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
    assert [str(week.day) for week in found.weeks] == ["2021-11-03", "2021-11-10", "2021-11-17", "2021-11-24"]
    assert found.of("A") == (None, 10, 12, 11)
    assert found.of("B") == (None, 1, 2, 3)
    assert found.whole == (None, 11, 14, 14)
    earlier = view("2021-11-17", [task(measures=(weekly,))], *entries)
    (known,) = measure_histories(earlier, earlier.tasks()[0], weeks=2)
    assert (known.of("B"), known.whole) == ((1, None), (11, None))


def test_the_last_week_is_what_stands_on_the_day() -> None:
    entries = [log("2021-11-20", values={"whole": 7})]
    at = view("2021-11-24", [task(measures=(measure("whole"),))], *entries)
    (found,) = measure_histories(at, at.tasks()[0])
    assert len(found.weeks) == 8
    assert (found.now.value, found.whole[-1], found.of(None)[-1]) == (7, 7, 7)
    assert found.whole[0] is None


def test_at_the_beginning_of_time() -> None:
    at = view("0001-01-10", [task(measures=(measure(),))])
    assert len(measure_histories(at, at.tasks()[0])[0].weeks) == 2
