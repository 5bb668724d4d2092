"""What a digest tells: an example for every kind of item, and where it is not to be told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from dvplan.core.digest.digest import make_digest
from dvplan.core.digest.period import parse_period, week_of
from tests.samples.digests import DAY, busy_book, digest_of, told
from tests.samples.plans import book, d, log, measure, plan, repeat, step, task

if TYPE_CHECKING:
    from dvplan.core.model.entry import Entry

WEEK = week_of(d(DAY))
ASKED = log("2021-11-01", ask_due="2021-12-15", reason="asked")
SOONER = log("2021-11-01", due="2021-11-10", reason="sooner")
RESUMED = log("2021-11-02", state="active", reason="goes on")


def test_a_week_in_which_everything_happened() -> None:
    found = make_digest(busy_book(), WEEK, d(DAY))
    assert {name: told(items) for name, items in found.sections.items()} == {
        "results": [
            ("step", "quy-che"),
            ("progress", "quy-che"),
            ("progress", "to-trinh"),
            ("document", "to-trinh"),
            ("done", "hoi-nghi"),
            ("done", "so-tay"),
            ("document", "so-tay"),
            ("reading", "quy"),
            ("reading", "nguoi"),
            ("done", "gap-mat"),
        ],
        "shortcomings": [
            ("overdue", "bao-cao"),
            ("overdue", "quy-che"),
            ("late", "hoi-nghi"),
            ("at_risk", "ke-hoach"),
            ("extension_asked", "quy-che"),
            ("extension", "tap-huan"),
            ("extension", "doi-thoai"),
            ("reading", "nguoi"),
        ],
        "next_week": [
            ("due", "ke-hoach"),
            ("due", "tap-huan"),
            ("anniversary", "ky-niem"),
            ("due", "to-trinh"),
            ("reading", "nguoi"),
            ("starting", "tong-ket"),
            ("due", "tong-ket"),
            ("due", "doi-thoai"),
            ("step", "quy-che"),
        ],
        "proposals": [("paused", "dung"), ("blocked", "ke-hoach"), ("undated", "khao-sat"), ("silent", "im-lang")],
    }


@pytest.mark.parametrize(
    ("done", "due", "days"),
    [("2021-11-24", "2021-11-24", 0), ("2021-11-25", "2021-11-24", 1), ("2021-11-24", None, None)],
)
def test_done_on_the_day_late_or_without_a_deadline(done: str, due: str | None, days: int | None) -> None:
    found = digest_of("2021-11-26", [task(due=due)], log(done, state="done"))
    assert [(i.kind, i.on, i.days) for i in found.results] == [("done", d(done), days)]
    assert told(found.shortcomings) == ([("late", "a")] if days else [])


@pytest.mark.parametrize("done", ["2021-11-21", "2021-11-26"])
def test_what_was_done_before_the_week_or_after_the_day_is_not_of_it(done: str) -> None:
    assert digest_of("2021-11-25", [task(due="2021-12-30")], log(done, state="done")).results == ()


def test_done_tells_no_progress_and_no_steps_as_well() -> None:
    steps = (step("x"), step("y"))
    entries = (log("2021-11-23", step="x"), log("2021-11-24", step="y", evidence="Số 1"))
    assert told(digest_of("2021-11-25", [task(steps=steps)], *entries).results) == [
        ("done", "a"),
        ("document", "a"),
    ]


def test_progress_by_occurrences_falls_by_itself_and_is_not_told() -> None:
    monthly = task(repeat=repeat("2021-10-24", "month"))
    assert digest_of("2021-11-25", [monthly], log("2021-10-24", occurrence="2021-10-24")).results == ()
    found = digest_of("2021-11-25", [monthly], log("2021-11-25", occurrence="2021-11-24"))
    assert [(i.kind, i.on, i.days, i.nominal) for i in found.results] == [
        ("occurrence", d("2021-11-25"), 1, d("2021-11-24"))
    ]


def test_a_note_alone_is_told_with_the_progress_there_is() -> None:
    found = digest_of("2021-11-25", [task(due="2021-12-30")], log("2021-11-24", note="đã họp"))
    assert [(i.kind, i.before, i.after, i.note) for i in found.results] == [("progress", 0, 0, "đã họp")]


def test_what_a_task_brought_before_it_was_carried_on_is_told_of_the_one_that_carries_it_on() -> None:
    old = task("a", due="2021-12-30", steps=(step("x"), step("y")), measures=(measure("m"),))
    weekly = task("r", repeat=repeat("2021-11-23", "week"))
    new = [
        task("b", assigned="2021-11-25", carried_from="p/a", steps=old.steps, measures=old.measures),
        task("s", assigned="2021-11-25", carried_from="p/r", repeat=weekly.repeat),
    ]
    entries = (
        log("2021-11-22", "a", step="x", evidence="12-KH/TU"),
        log("2021-11-23", "a", values={"m": 3}, note="được một nửa"),
        log("2021-11-23", "r", occurrence="2021-11-23"),
    )
    found = digest_of("2021-11-26", [old, weekly, *new], *entries)
    assert [(i.kind, i.task.task.id, i.on) for i in found.results] == [
        ("occurrence", "r", d("2021-11-23")),
        ("step", "b", d("2021-11-22")),
        ("progress", "b", d("2021-11-23")),
        ("document", "b", d("2021-11-22")),
        ("reading", "b", d("2021-11-23")),
    ]
    assert [i.note for i in found.results if i.kind == "progress"] == ["được một nửa"]


def test_figures_of_the_span_are_told_though_they_are_too_old_to_count_by_its_end() -> None:
    measured = task(measures=(measure("m", every="week"),), assigned="2021-11-01")
    entries = (log("2021-11-05", values={"m": 3}), log("2021-11-12", values={"m": 15}))
    found = make_digest(book([plan(measured)], entries), parse_period("month", "2021-11"), d("2021-11-27"))
    assert [(i.kind, i.on, i.after) for i in found.results] == [("reading", d("2021-11-12"), 15)]
    assert [(i.kind, i.on, i.before, i.after) for i in found.shortcomings] == [
        ("reading", d("2021-11-12"), 15, None)
    ]


def test_a_note_is_told_with_its_own_day_not_that_of_later_work() -> None:
    entries = (log("2021-11-23", progress=10, note="bắt đầu"), log("2021-11-25", progress=20))
    found = digest_of("2021-11-26", [task(due="2021-12-30")], *entries)
    assert [(i.on, i.after, i.note) for i in found.results] == [(d("2021-11-23"), 20, "bắt đầu")]


def test_a_pause_a_request_and_a_new_deadline_are_no_results() -> None:
    entries = (
        log("2021-11-23", ask_due="2022-01-15", reason="x", note="xin"),
        log("2021-11-24", due="2022-01-10", reason="x", note="cho"),
        log("2021-11-25", state="paused", note="dừng"),
    )
    assert digest_of("2021-11-25", [task(due="2021-12-30")], *entries).results == ()


@pytest.mark.parametrize(
    ("given", "told_"),
    [
        ("2021-12-20", [("extension", "2021-11-30", "2021-12-20")]),
        ("2021-11-30", [("extension", "2021-11-30", "2021-11-30")]),
        (None, [("extension_asked", "2021-11-30", "2021-12-15")]),
    ],
)
def test_a_request_granted_refused_and_waiting(given: str | None, told_: list[tuple[str, str, str]]) -> None:
    answer = [log("2021-11-24", due=given, reason="y")] if given else []
    found = digest_of(
        "2021-11-25", [task(due="2021-11-30")], log("2021-11-10", ask_due="2021-12-15", reason="x"), *answer
    )
    assert [(i.kind, str(i.before), str(i.after)) for i in found.shortcomings] == told_


def test_a_deadline_said_again_is_no_decision() -> None:
    again = log("2021-11-24", due="2021-11-30", reason="x")
    assert digest_of("2021-11-25", [task(due="2021-11-30")], again).shortcomings == ()


@pytest.mark.parametrize(
    ("entries", "reason"),
    [
        ([ASKED], "asked"),
        ([ASKED, log("2021-11-02", due="2021-11-19", reason="refused")], "asked"),
        ([SOONER], None),
        ([SOONER, log("2021-11-02", due="2021-11-19", reason="later")], "later"),
        ([log("2021-11-01", owner="b", reason="handed over")], None),
        ([log("2021-11-01", state="paused", reason="stopped"), RESUMED], None),
        ([log("2021-11-01", state="paused", reason="flood", cause="objective"), RESUMED], "flood"),
        ([log("2021-11-01", progress=10, reason="few people")], "few people"),
    ],
)
def test_not_every_reason_is_one_for_being_late(entries: list[Entry], reason: str | None) -> None:
    (found, *_) = digest_of("2021-11-25", [task(due="2021-11-19")], *entries).shortcomings
    assert (found.kind, found.reason) == ("overdue", reason)


def test_a_decision_of_an_earlier_week_is_told_no_more_but_a_request_waits_on() -> None:
    decided = log("2021-11-10", due="2021-12-15", reason="x")
    assert digest_of("2021-11-25", [task(due="2021-11-30")], decided).shortcomings == ()


@pytest.mark.parametrize(
    ("due", "of"),
    [
        ("2021-11-25", True),
        ("2021-11-28", True),
        ("2021-12-05", True),
        ("2021-12-06", True),
        ("2021-12-07", False),
    ],
)
def test_what_is_to_come_ends_with_the_first_working_day_after_the_next_week(due: str, of: bool) -> None:
    assert told(digest_of("2021-11-25", [task(due=due)]).next_week) == ([("due", "a")] if of else [])


def test_the_first_working_day_is_that_of_the_office() -> None:
    # Tết 2022: the office works again on Monday 07/02; week 5 ends on Sunday 06/02 and week 4 on 30/01.
    assert told(digest_of("2022-01-20", [task(due="2022-02-07")]).next_week) == [("due", "a")]
    assert told(digest_of("2022-01-20", [task(due="2022-02-08")]).next_week) == []


def test_an_event_is_told_once_before_or_after() -> None:
    yearly = task("yearly", event=True, repeat=repeat("2000-11-25", "year", counts_from=1990))
    meeting = task("meeting", event=True, due="2021-11-25")
    held = log("2021-11-25", "meeting", state="done")
    eve = digest_of("2021-11-24", [yearly, meeting], held)
    assert (told(eve.results), told(eve.next_week)) == ([], [("anniversary", "yearly"), ("occurrence", "meeting")])
    day = digest_of("2021-11-25", [yearly, meeting], held)
    assert (told(day.results), told(day.next_week)) == ([("anniversary", "yearly"), ("done", "meeting")], [])


def test_an_event_that_nobody_logged_is_told_on_its_day() -> None:
    weekly = task("weekly", event=True, repeat=repeat("2021-11-17", "week"))
    meeting = task("meeting", event=True, due="2021-11-24")
    off = log("2021-11-20", "meeting", state="paused")
    found = digest_of("2021-11-26", [weekly, meeting])
    assert [(i.kind, i.task.task.id, i.on, i.days) for i in found.results] == [
        ("occurrence", "weekly", d("2021-11-24"), None),
        ("occurrence", "meeting", d("2021-11-24"), None),
    ]
    day = digest_of("2021-11-24", [weekly, meeting])
    assert (len(day.results), [i.on for i in day.next_week]) == (2, [d("2021-12-01")])
    assert digest_of("2021-11-23", [meeting]).results == ()
    assert digest_of("2021-11-26", [meeting], off).results == ()


def test_an_occurrence_of_an_event_that_was_held_is_told_once_on_the_day_it_was() -> None:
    weekly = task(event=True, repeat=repeat("2021-11-17", "week"))
    for held, of in (("2021-11-19", 46), ("2021-11-23", 47), ("2021-11-25", 47)):
        entry = log(held, occurrence="2021-11-24")
        weeks = {
            46: digest_of("2021-11-21", [weekly], entry).results,
            47: digest_of("2021-11-28", [weekly], entry).results,
        }
        told_ = [(week, i.on) for week, found in weeks.items() for i in found if i.nominal == d("2021-11-24")]
        assert told_ == [(of, d(held))]


def test_what_came_after_a_task_was_done_is_told_when_it_came() -> None:
    late = log("2021-11-24", evidence="Số 5", note="đã ký")
    found = digest_of("2021-11-26", [task(due="2021-12-01")], log("2021-11-18", state="done"), late)
    assert [(i.kind, i.on, i.note) for i in found.results] == [("document", d("2021-11-24"), "Số 5")]


def test_what_an_owner_leads_and_what_they_help_with() -> None:
    tasks = [
        task("own", owner="vp", due="2021-11-30"),
        task("helped", owner="mttq", coordinators=("vp",), due="2021-11-30"),
        task("foreign", owner="mttq", due="2021-11-30"),
    ]
    found = digest_of("2021-11-25", tasks, log("2021-11-24", "helped", progress=50), owner="vp")
    assert told(found.next_week) == [("due", "own"), ("due", "helped")]
    assert told(found.results) == []
    assert [t.task.id for t in found.scope.tasks] == ["own"]


def test_a_task_handed_over_leaves_one_owner_and_comes_to_the_other() -> None:
    handed = log("2021-11-24", owner="mttq")
    counts = {
        owner: [len(part) for part in (scope.earlier, scope.tasks)]
        for owner in ("vp", "mttq")
        for scope in (digest_of("2021-11-25", [task(owner="vp")], handed, owner=owner).scope,)
    }
    assert counts == {"vp": [1, 0], "mttq": [0, 1]}


def test_the_last_task_of_a_plan_is_told_though_it_closes_the_plan() -> None:
    found = book([plan(task(due="2021-11-19"), due="2021-11-19")], [log("2021-11-23", state="done")])
    assert told(make_digest(found, WEEK, d("2021-11-25")).results) == [("done", "a")]
    after = make_digest(found, week_of(d("2021-12-01")), d("2021-12-01"))
    assert (after.results, [p.id for p in after.scope.closed]) == ((), ["p"])


def test_readings_are_compared_with_seven_days_before_and_in_a_month_with_its_eve() -> None:
    level = task(standing=True, measures=(measure("m", "A", "B"),))
    entries = [
        log("2021-10-30", values={"m": {"A": 10, "B": 7}}),
        log("2021-11-15", values={"m": {"A": 14}}),
        log("2021-11-24", values={"m": {"A": 15, "B": 9}}),
    ]
    found = book([plan(level)], entries)
    week = make_digest(found, WEEK, d("2021-11-25"))
    assert [(i.before, i.after) for i in week.results] == [(14, 15), (7, 9)]
    month = make_digest(found, parse_period("month", "2021-11"), d("2021-11-30"))
    assert [(i.before, i.after) for i in month.results] == [(10, 15), (7, 9)]


def test_money_raised_is_compared_with_none_where_none_came_before() -> None:
    found = digest_of("2021-11-25", [task(measures=(measure(kind="flow"),))], log("2021-11-24", values={"m": 5}))
    assert [(i.before, i.after) for i in found.results if i.kind == "reading"] == [(0, 5)]


def test_a_place_that_owes_figures_is_never_zero() -> None:
    weekly = task(standing=True, measures=(measure("m", "A", "B", every="week"),))
    found = digest_of("2021-11-25", [weekly], log("2021-11-10", values={"m": {"A": 10}}))
    assert [(i.place and i.place.place, i.before, i.after) for i in found.shortcomings] == [
        ("A", 10, None),
        ("B", None, None),
    ]


@pytest.mark.parametrize(
    ("fields", "entries", "owed"),
    [
        ({"assigned": "2021-11-18"}, [], False),
        ({"assigned": "2021-11-17"}, [], True),
        ({"assigned": "2021-10-14", "start": "2021-12-01"}, [], False),
        ({"assigned": "2021-10-14", "start": "2021-11-18"}, [], False),
        ({"assigned": "2021-10-14"}, [log("2021-11-20", state="paused", reason="x")], False),
        ({"assigned": "2021-10-14"}, [log("2021-11-20", state="submitted")], True),
        ({"assigned": "2021-11-18"}, [log("2021-11-19", values={"m": {"A": 1}})], False),
        ({"assigned": "2021-11-17"}, [log("2021-11-19", values={"m": {"A": 1}})], True),
        ({}, [], True),
    ],
)
def test_a_first_figure_is_owed_once_a_period_of_the_work_is_over(
    fields: dict[str, Any], entries: list[Entry], owed: bool
) -> None:
    weekly = task(standing=True, measures=(measure("m", "A", "B", every="week"),), **fields)
    found = digest_of("2021-11-25", [weekly], *entries).shortcomings
    assert ("B" in [i.place.place for i in found if i.place]) is owed


def test_the_last_figure_of_a_measure_of_the_whole_is_told_too() -> None:
    weekly = task(standing=True, measures=(measure("m", every="week"),))
    found = digest_of("2021-11-25", [weekly], log("2021-11-10", values={"m": 40}))
    assert [(i.on, i.before, i.after) for i in found.shortcomings] == [(d("2021-11-10"), 40, None)]


def test_blocked_is_proposed_only_while_it_presses() -> None:
    tasks = [task("need", due="2021-12-01"), task("later", due="2021-12-30", needs=("need",))]
    assert ("blocked", "later") not in told(digest_of("2021-11-25", tasks).proposals)
    tasks = [task("need", due="2021-12-01"), task("soon", due="2021-12-02", needs=("need",))]
    assert ("blocked", "soon") in told(digest_of("2021-11-25", tasks).proposals)


def test_before_its_period_there_is_no_digest() -> None:
    with pytest.raises(ValueError, match="2021-11-21"):
        make_digest(busy_book(), WEEK, d("2021-11-21"))
