"""The work left by week, what the deadlines would have left, and the forecast."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvplan.core.ledger.burndown import Burndown, burndown, forecast
from dvplan.core.ledger.view import View
from tests.samples.plans import book, d, log, plan, task

FIRST = "2021-10-04"


def of(on: str, tasks: list[Any], *entries: Any, plans: tuple[Any, ...] = ()) -> Burndown:
    made = book([plan(*tasks), *plans], entries)
    return burndown(made, list(made.tasks), d(on))


def lefts(found: Burndown) -> list[tuple[str, float]]:
    return [(f"{week.day:%m-%d}", week.left) for week in found.weeks]


def test_week_by_week() -> None:
    tasks = [
        task("heavy", weight=3, assigned=FIRST, due="2021-10-20"),
        task("light", assigned=FIRST, due="2021-11-30"),
        task("standing", standing=True, weight=50, assigned=FIRST),
    ]
    entries = [
        log("2021-10-08", "heavy", progress=50),
        log("2021-10-20", "heavy", state="done"),
        log("2021-10-26", "light", progress=40),
    ]
    found = of("2021-10-27", tasks, *entries)
    # the day they were given, each Sunday, the day itself
    assert lefts(found) == [("10-04", 4), ("10-10", 2.5), ("10-17", 2.5), ("10-24", 1), ("10-27", 0.6)]
    assert [week.planned for week in found.weeks] == [4, 4, 4, 1, 1]
    assert [round(week.done, 9) for week in found.weeks] == [0, 1.5, 0, 1.5, 0.4]
    assert {week.tasks for week in found.weeks} == {2}
    assert [(str(a.day), a.planned) for a in found.ahead[-2:]] == [("2021-11-28", 1), ("2021-11-30", 0)]
    assert (found.last_due, found.without_due) == (d("2021-11-30"), 0)


def test_what_is_given_cancelled_or_carried_on_is_told_from_what_is_done() -> None:
    tasks = [
        task("a", assigned=FIRST),
        task("new", assigned="2021-10-12", weight=2),
        task("dropped", assigned=FIRST),
        task("old", assigned=FIRST),
    ]
    follows = plan(task("old", assigned="2021-10-13", carried_from="p/old"), id="q")
    entries = [
        log("2021-10-05", "old", progress=25),
        log("2021-10-13", "new", progress=50),
        log("2021-10-14", "dropped", state="cancelled"),
    ]
    found = of("2021-10-17", tasks, *entries, plans=(follows,))
    week = found.weeks[-1]
    # a new task comes whole, one carried on with what was left of it
    assert (week.added, week.dropped, week.done) == (2 + 0.75, 1 + 0.75, 1)
    assert (week.tasks, week.left) == (3, 1 + 1 + 0.75)
    assert found.without_due == 3


def test_what_comes_back_was_not_done_again() -> None:
    entries = [
        log("2021-10-06", progress=80),
        log("2021-10-12", state="cancelled"),
        log("2021-11-18", state="active"),
    ]
    found = of("2021-11-21", [task(assigned=FIRST), task("b", assigned=FIRST)], *entries)
    week = found.weeks[-1]
    assert (round(week.added, 9), week.done, round(week.left, 9)) == (0.2, 0, 1.2)
    assert found.forecast is not None
    assert found.forecast.day is None


def test_nothing_to_count() -> None:
    found = of("2021-10-27", [task(standing=True)])
    assert lefts(found) == [("10-27", 0)]
    assert (found.last_due, found.forecast, found.ahead) == (None, None, ())
    assert burndown(book([plan(task())]), [], d("2021-10-27")).weeks[-1].tasks == 0


@pytest.mark.parametrize(
    ("left", "done", "added", "day", "if_added"),
    [
        (4.0, 4.0, 0.0, "2021-11-24", "2021-11-24"),
        (4.0, 8.0, 4.0, "2021-11-10", "2021-11-24"),
        # 0.1 of a week is begun with a day
        (4.1, 4.0, 0.0, "2021-11-25", "2021-11-25"),
        (4.0, 4.0, 4.0, "2021-11-24", None),
        (4.0, 4.0, 6.0, "2021-11-24", None),
        (4.0, 0.0, 0.0, None, None),
        (4.0, -1.0, 0.0, None, None),
        (0.0, 4.0, 9.0, "2021-10-27", "2021-10-27"),
        (1e12, 1e-6, 0.0, None, None),
    ],
)
def test_forecast(left: float, done: float, added: float, day: str | None, if_added: str | None) -> None:
    found = forecast(left, done, added, 4, d("2021-10-27"))
    assert (found.pace, found.added) == (done / 4, added / 4)
    assert found.day == (d(day) if day else None)
    assert found.day_if_added == (d(if_added) if if_added else None)


def test_the_pace_is_of_the_last_four_weeks_alone() -> None:
    tasks = [task(id_, assigned=FIRST) for id_ in "abcdefgh"]
    entries = [log("2021-10-05", id_, state="done") for id_ in "abc"]
    entries += [log("2021-11-20", id_, state="done") for id_ in "de"]
    found = of("2021-11-24", tasks, *entries).forecast
    assert found is not None
    assert (found.weeks, found.pace) == (4, 0.5)
    assert found.day == d("2021-11-24") + timedelta(7 * 6)
    young = of("2021-10-20", tasks, *entries).forecast
    assert young is not None
    assert (young.weeks, young.pace) == (2, 0)
    assert of("2021-10-10", tasks, *entries).forecast is None


TASKS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 5), st.none() | st.integers(1, 90)), min_size=1, max_size=4
)
ENTRIES = st.lists(
    st.tuples(
        st.integers(0, 3),
        st.integers(0, 80),
        st.sampled_from(
            [{"progress": 30}, {"progress": 80}, {"state": "done"}, {"state": "cancelled"}, {"state": "active"}]
        ),
    ),
    max_size=8,
)


def made(tasks: list[Any], entries: list[Any]) -> tuple[Any, list[str]]:
    def on(days: int) -> str:
        return (d(FIRST) + timedelta(days)).isoformat()

    given_ = [
        task(str(n), assigned=on(begin), weight=weight, due=on(begin + due) if due else None)
        for n, (begin, weight, due) in enumerate(tasks)
    ]
    logged = [log(on(day), str(n % len(tasks)), **what) for n, day, what in sorted(entries, key=lambda e: e[1])]
    found = book([plan(*given_)], logged)
    return found, list(found.tasks)


@given(TASKS, ENTRIES, st.integers(0, 100))
@settings(max_examples=60)
def test_what_was_left_less_what_was_done_is_what_is_left(
    tasks: list[Any], entries: list[Any], after: int
) -> None:
    found, keys = made(tasks, entries)
    weeks = burndown(found, keys, d(FIRST) + timedelta(after)).weeks
    for before, week in pairwise(weeks):
        assert week.left == pytest.approx(before.left - week.done + week.added - week.dropped)
        assert 0 <= week.left <= week.weight + 1e-9
        assert 0 <= week.planned <= week.weight + 1e-9
        assert (week.day - before.day).days <= 7
    assert weeks[-1].day == d(FIRST) + timedelta(after)


@given(TASKS, ENTRIES, st.integers(0, 100))
@settings(max_examples=60)
def test_the_last_week_says_what_the_totals_say(tasks: list[Any], entries: list[Any], after: int) -> None:
    from dvplan.core.ledger.rollup import totals

    found, keys = made(tasks, entries)
    day = d(FIRST) + timedelta(after)
    last = burndown(found, keys, day).weeks[-1]
    sums = totals(View(found, day).tasks())
    if sums.progress is not None:
        assert last.left == pytest.approx(last.weight * (100 - sums.progress) / 100)


@given(TASKS, st.integers(0, 100))
@settings(max_examples=40)
def test_deadlines_leave_ever_less(tasks: list[Any], after: int) -> None:
    found, keys = made(tasks, [])
    ahead = [point.planned for point in burndown(found, keys, d(FIRST) + timedelta(after)).ahead]
    assert ahead == sorted(ahead, reverse=True)
