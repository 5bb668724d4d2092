"""What holds for every digest."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dvplan.core.digest.digest import make_digest
from dvplan.core.digest.period import week_of
from dvplan.core.ledger.rollup import totals
from dvplan.core.ledger.view import View
from dvplan.core.model.entry import Entry
from dvplan.output.render.as_json import render as as_json
from dvplan.output.render.as_plain import render as as_plain
from dvplan.output.reports.digest import digest_report
from tests.samples.digests import ENTRIES, SETTINGS, TASKS, busy_book
from tests.samples.plans import book, d, log, plan

days = st.dates(d("2021-10-18"), d("2022-02-28"))
owners = st.sampled_from([None, "vp", "mttq", "tb"])
SEVERAL = {"step", "reading", "document", "due", "occurrence", "anniversary", "extension"}
"""Kinds of which a task may have more than one item in a section."""


@given(days, owners)
def test_a_task_has_one_item_of_a_kind_and_one_line_in_a_section(day: date, owner: str | None) -> None:
    found = make_digest(busy_book(), week_of(day), day, owner)
    for items in found.sections.values():
        kinds = [(i.kind, i.task.task.key) for i in items if i.kind not in SEVERAL]
        assert len(kinds) == len(set(kinds))
        whole = [(i.kind, i.task.task.key, i.on, i.note, i.step, i.nominal, i.place, i.measure) for i in items]
        assert len(whole) == len({repr(item) for item in whole})


@given(days)
def test_totals_are_those_of_the_two_days(day: date) -> None:
    found = make_digest(busy_book(), week_of(day), day)
    eve = week_of(day).first - timedelta(1)
    assert totals(found.scope.tasks).signals == totals(View(busy_book(), day).tasks()).signals
    assert totals(found.scope.earlier).signals == totals(View(busy_book(), eve).tasks()).signals


later = st.builds(
    lambda after, task, fields: log((d("2021-11-29") + timedelta(after)).isoformat(), task, **fields),
    st.integers(0, 60),
    st.sampled_from([task.id for task in TASKS]),
    st.sampled_from(
        [
            {"state": "done", "evidence": "Số 1"},
            {"state": "paused", "reason": "x"},
            {"due": "2022-03-01", "reason": "x"},
            {"owner": "tb"},
            {"note": "x"},
            {"ask_due": "2022-04-01", "reason": "x"},
        ]
    ),
)


@given(st.lists(later, max_size=6), st.dates(d("2021-11-28"), d("2022-06-30")))
def test_a_past_week_reads_the_same_for_ever(more: list[Entry], read_on: date) -> None:
    week = week_of(d("2021-11-22"))
    then = digest_report(make_digest(busy_book(), week, week.last))
    now = digest_report(make_digest(busy_book(more), week, read_on))
    assert as_plain(now) == as_plain(then)
    assert as_json(now) == as_json(then)


@given(st.permutations(ENTRIES))
def test_the_order_in_which_days_are_written_says_nothing(entries: list[Entry]) -> None:
    kept = sorted(entries, key=ENTRIES.index)
    by_day = {entry.on: [other for other in kept if other.on == entry.on] for entry in entries}
    mixed = book([plan(*TASKS)], [entry for same in by_day.values() for entry in same], SETTINGS)
    week = week_of(d("2021-11-25"))
    assert as_plain(digest_report(make_digest(mixed, week, d("2021-11-25")))) == as_plain(
        digest_report(make_digest(busy_book(), week, d("2021-11-25")))
    )
