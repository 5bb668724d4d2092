"""Next year's plan: what goes on in it, as what, and what stays."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from dvplan.core.diagnostics.edit_refused import EditRefused
from dvplan.core.ledger.rollover import Rollover, in_year, roll_over, year_of
from dvplan.core.ledger.view import View
from dvplan.core.model.plan import Plan
from tests.samples.plans import book, d, log, measure, plan, repeat, step, task

NEW_YEAR = d("2022-01-01")


def rolled(*tasks: Any, entries: tuple[Any, ...] = (), today: str = "2022-01-04", **of_plan: Any) -> Rollover:
    """Plan ct-2021 of these tasks, drafted for 2022."""
    made = book([plan(*tasks, id="ct-2021", **of_plan)], entries)
    return roll_over(made, made.plans[0], 2022, NEW_YEAR, d(today))


def ids(found: Rollover) -> list[str]:
    return [one.task.id for one in found.carried]


MONTHLY: dict[str, Any] = {"repeat": repeat("2021-01-20", "month")}


@pytest.mark.parametrize(
    ("fields", "entries", "goes"),
    [
        ({}, [], True),
        ({"due": "2025-12-31"}, [], True),
        ({"due": "2021-12-24"}, [], True),
        ({"standing": True}, [], True),
        (MONTHLY, [], True),
        # bounded by the plan's end alone, and all of it done: the rule goes on
        ({"repeat": repeat("2021-12-20", "month")}, [{"occurrence": d("2021-12-20")}], True),
        ({}, [{"state": "paused"}], True),
        ({}, [{"state": "submitted"}], True),
        ({}, [{"state": "done"}], False),
        ({}, [{"state": "cancelled"}], False),
        ({"repeat": repeat("2021-11-20", "month", until="2021-12-31")}, [], False),
        # an occasion that is past stays, one that comes every year goes along
        ({"event": True, "due": "2021-10-14"}, [], False),
        ({"event": True, "due": "2022-10-14"}, [], True),
        ({"event": True}, [], False),
        ({"event": True, "repeat": repeat("2021-10-15", "year", counts_from=1930)}, [], True),
        # given in the new year, or for it
        ({"assigned": "2022-01-01"}, [], False),
        ({"assigned": "2021-12-31"}, [], True),
    ],
)  # fmt: skip
def test_what_goes_on(fields: dict[str, Any], entries: list[dict[str, Any]], goes: bool) -> None:
    facts = tuple(log("2021-12-28", "ct-2021/a", **entry) for entry in entries)
    found = rolled(task(**fields), entries=facts, due="2021-12-31")
    assert ids(found) == (["a"] if goes else [])
    given_later = fields.get("assigned") == "2022-01-01"
    assert len(found.finished) + len(found.ended) == (0 if goes or given_later else 1)


def test_a_task_done_in_the_new_year_before_the_draft_stays() -> None:
    done = log("2022-01-03", "ct-2021/a", state="done")
    assert rolled(task(), entries=(done,)).finished == ("ct-2021/a",)


def test_an_ended_rule_with_something_missed_is_told_apart() -> None:
    fields: dict[str, Any] = {"repeat": repeat("2021-11-20", "month", until="2021-12-31")}
    done = tuple(log("2021-12-20", "ct-2021/a", occurrence=d(day)) for day in ("2021-11-20", "2021-12-20"))
    assert (rolled(task(**fields)).ended, rolled(task(**fields)).finished) == (("ct-2021/a",), ())
    assert rolled(task(**fields), entries=done).finished == ("ct-2021/a",)


def test_what_the_carrying_tells_is_not_written_again() -> None:
    fields: dict[str, Any] = {
        "owner": "vp", "officer": "x", "due": "2021-12-24", "group": "I", "weight": 3, "focus": True,
        "steps": (step("s1", "2021-11-30", 2), step("s2")), "measures": (measure("m", data="m.csv", target=5),),
    }  # fmt: skip
    moved = log("2021-12-01", "ct-2021/a", owner="pdt", officer="y")
    new = rolled(task(**fields), entries=(moved,)).carried[0].task
    assert (new.key, new.plan, new.carried_from, new.assigned) == ("ct-2022/a", "ct-2022", "ct-2021/a", NEW_YEAR)
    assert (new.owner, new.officer, new.group, new.weight, new.focus) == ("pdt", "y", "I", 3, True)
    assert (new.due, [s.due for s in new.steps], [s.weight for s in new.steps]) == (None, [None, None], [2, 1])
    assert [(m.data, m.target) for m in new.measures] == [(None, 5)]


@pytest.mark.parametrize(
    ("entries", "kept"), [((), "Chờ chủ trương"), ((log("2021-11-01", due="2021-12-24"),), None)]
)
def test_why_there_is_no_due_goes_on_only_where_there_is_none(entries: tuple[Any, ...], kept: str | None) -> None:
    moved = tuple(replace(entry, task="ct-2021/a") for entry in entries)
    assert rolled(task(plan="ct-2021", no_due="Chờ chủ trương"), entries=moved).carried[0].task.no_due == kept


def test_the_new_plan_reads_as_the_old_one_stood() -> None:
    old = plan(task(due="2021-12-24", steps=(step("s1", "2021-11-30"), step("s2", "2021-12-20"))), id="ct-2021")
    entries = [
        log("2021-12-01", "ct-2021/a", step="s1"),
        log("2021-12-20", "ct-2021/a", due="2021-12-30", reason="…"),
    ]
    draft = roll_over(book([old], entries), old, 2022, NEW_YEAR, d("2022-01-04"))
    new = Plan(draft.plan.id, "x", tasks=tuple(one.task for one in draft.carried))
    t = View(book([old, new], entries), d("2022-01-04")).task("ct-2022/a")
    assert t is not None
    assert (t.due, t.baseline_due, t.extensions, t.progress, t.signal) == (
        d("2021-12-30"), d("2021-12-24"), 1, 50, "overdue",
    )  # fmt: skip
    assert [s.due for s in t.steps] == [d("2021-11-30"), d("2021-12-20")]
    # and it is not drafted twice, nor by halves
    again = roll_over(book([old, new], entries), old, 2022, NEW_YEAR, d("2022-01-04"))
    assert (again.carried, again.finished) == ((), ())


def test_a_draft_whose_day_was_moved_by_hand_still_counts() -> None:
    old = plan(task(), id="ct-2021")
    new = plan(task(assigned="2022-02-01", carried_from="ct-2021/a"), id="ct-2022")
    assert roll_over(book([old, new]), old, 2022, NEW_YEAR, d("2021-12-20")).carried == ()


def test_needs_only_among_what_is_unfinished() -> None:
    other = plan(task("x"), id="khac")
    old = plan(
        task("a"), task("b"), task("c", needs=("ct-2021/a", "ct-2021/b", "khac/x", "khac/gone")), id="ct-2021"
    )
    made = book([old, other], [log("2021-12-01", "ct-2021/a", state="done")])
    new = {one.task.id: one.task for one in roll_over(made, old, 2022, NEW_YEAR, NEW_YEAR).carried}
    assert new["c"].needs == ("ct-2022/b", "khac/x", "khac/gone")


def test_entries_after_the_day_would_be_lost() -> None:
    late = log("2022-01-03", "ct-2021/a", progress=40)
    with pytest.raises(EditRefused) as refused:
        rolled(task(), entries=(late,))
    assert (refused.value.code, refused.value.values["day"]) == ("rollover-later", "2022-01-03")


@pytest.mark.parametrize(
    ("fields", "new_id", "title", "start", "due"),
    [
        ({"id": "ct-2021", "title": "Chương trình năm 2021"}, "ct-2022", "Chương trình năm 2022", None, None),
        ({"id": "ct", "title": "Chương trình năm 2021"}, "ct-2022", "Chương trình năm 2022", None, None),
        ({"id": "tham-muu", "title": "Tham mưu"}, "tham-muu-2022", "Tham mưu (2022)", None, None),
        ({"id": "ct-2021", "title": "Kỷ niệm 15/10/1930, chương trình 2021, sang 2022"}, "ct-2022",
         "Kỷ niệm 15/10/1930, chương trình 2022, sang 2022", None, None),
        ({"id": "q-12021", "title": "Số 12021"}, "q-12021-2022", "Số 12021 (2022)", None, None),
        ({"id": "a", "title": "A", "start": "2021-01-01", "due": "2021-12-31"}, "a-2022", "A (2022)",
         "2022-01-01", "2022-12-31"),
        # an end that is not a year's is not for dvplan to set
        ({"id": "a", "title": "A", "due": "2021-06-30"}, "a-2022", "A (2022)", None, None),
        ({"id": "a", "title": "A", "due": "2025-12-31"}, "a-2022", "A (2022)", None, None),
    ],
)  # fmt: skip
def test_the_heading(fields: dict[str, Any], new_id: str, title: str, start: str | None, due: str | None) -> None:
    old = plan(task(), **fields)
    new = roll_over(book([old]), old, 2022, NEW_YEAR, NEW_YEAR).plan
    assert (new.id, new.title) == (new_id, title)
    assert (new.start, new.due) == (start and d(start), due and d(due))


def test_a_year_that_is_not_before_is_no_year_of_the_plan() -> None:
    assert year_of(plan(id="ct-2022", title="x"), 2022) is None
    assert in_year("ct-2022", None, 2022, "{text}-{year}") == "ct-2022-2022"


def test_a_plan_that_carries_out_a_carried_task_goes_along() -> None:
    above = plan(task("x"), id="five-21")
    above_new = plan(task("x", assigned="2022-01-01", carried_from="five-21/x"), id="five-22")
    old = plan(task(), id="ct-2021", carries_out="five-21/x")
    made = book([above, above_new, old])
    assert roll_over(made, old, 2022, NEW_YEAR, NEW_YEAR).plan.carries_out == "five-22/x"
