"""`list`: order, groups, and a last line that adds up."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from dvplan.core.query.terms import QueryError
from dvplan.output.blocks import Paragraph, Table, plain
from dvplan.output.render.as_json import render as as_json
from dvplan.output.render.as_plain import render as as_plain
from dvplan.output.reports.grouping import GROUPS
from dvplan.output.reports.task_list import task_list_report
from tests.samples.office import office_scene, scene_of
from tests.samples.plans import log, repeat, task, view
from tests.samples.small_book import small_view

if TYPE_CHECKING:
    from dvplan.output.blocks import Report
    from tests.conftest import Snapshot

DAYS = ("2021-10-14", "2021-11-24", "2021-12-01", "2022-01-04", "2026-01-05")


def table(report: Report) -> Table:
    return next(block for block in report.blocks if isinstance(block, Table))


def ids(report: Report) -> list[str]:
    return [str(row.cells[0].value).partition("/")[2] for row in table(report).rows]


def groups(report: Report) -> list[str]:
    return list(dict.fromkeys(row.group for row in table(report).rows))


def test_focus_goes_first_within_each_plan() -> None:
    tasks = [task("a"), task("b", focus=True), task("c", focus=True)]
    assert ids(task_list_report(scene_of(view("2021-11-24", tasks)))) == ["b", "c", "a"]


def test_exact_matches_go_before_focus_and_out_of_their_groups() -> None:
    tasks = [task("a", title="Khảo sát đàn bò", focus=True), task("b", title="Dan bo"), task("c", title="Đàn bò")]
    report = task_list_report(scene_of(view("2021-11-24", tasks), "đàn bò"))
    assert (ids(report), groups(report)) == (["a", "c", "b"], [""])
    report = task_list_report(scene_of(view("2021-11-24", tasks), "dan bo"))
    assert ids(report) == ["b", "a", "c"]


def test_what_is_sorted_is_not_grouped_unless_asked() -> None:
    scene = scene_of(small_view())
    assert groups(task_list_report(scene)) == ["Chương trình công tác năm 2021"]
    assert groups(task_list_report(scene, ("due",))) == [""]
    assert groups(task_list_report(scene, ("due",), "plan")) == ["Chương trình công tác năm 2021"]


def test_sorted_within_groups() -> None:
    report = task_list_report(scene_of(small_view()), ("-progress",), "owner")
    assert groups(report) == [
        "Ủy ban Mặt trận Tổ quốc", "Văn phòng", "Phòng Đoàn thể và các Hội", "Trưởng Ban", "(chưa giao)"
    ]  # fmt: skip
    assert ids(report) == ["hoa-giai", "quy-che", "bao-cao-2", "khao-sat", "hop", "thong-bao"]


def test_tasks_without_a_group_come_last() -> None:
    assert groups(task_list_report(scene_of(small_view()), group="group"))[-1] == "(không nhóm)"


def test_an_unknown_sort_key_is_refused() -> None:
    with pytest.raises(QueryError):
        task_list_report(scene_of(small_view()), ("hạn",))


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize("day", DAYS)
def test_equal_groups_follow_each_other(day: str, group: str) -> None:
    rows = table(task_list_report(office_scene(day), group=group)).rows
    changes = sum(row.group != before.group for before, row in pairwise(rows))
    assert changes == len({row.group for row in rows}) - 1


@pytest.mark.parametrize(
    "terms", [(), ("is:overdue",), ("owner:van-phong", "-is:standing"), ("plan:ban-chi-dao",)]
)
@pytest.mark.parametrize("day", DAYS)
def test_the_last_line_adds_up(day: str, terms: tuple[str, ...]) -> None:
    report = task_list_report(office_scene(day, *terms))
    lines = [plain(block.text) for block in report.blocks if isinstance(block, Paragraph)]
    rows = len(table(report).rows)
    if not rows:
        assert lines == []
        return
    total, *parts = map(int, re.findall(r"\b\d+\b", lines[-1]))
    assert total == sum(parts) == rows == len(report.data()["tasks"])


def test_json_has_the_order_shown() -> None:
    report = task_list_report(office_scene(), ("-due",))
    assert [t["id"] for t in report.data()["tasks"]] == [row.cells[0].value for row in table(report).rows]
    assert '"dvplan": "list/1"' in as_json(report)


def test_flags_stand_below_their_row() -> None:
    tasks = [task(due="2021-12-10", needs=("b",)), task("b", due="2021-12-20")]
    row = table(task_list_report(scene_of(view("2021-11-24", tasks)))).rows[0]
    assert [plain(line) for line in row.below] == ["nguy cơ chậm; chờ việc trước"]


def test_how_late_a_task_was_done_stands_with_the_days() -> None:
    on = view("2021-11-24", [task(due="2021-11-10")], log("2021-11-13", state="done", evidence="Số 1"))
    cells = {
        column.key: plain(cell.text)
        for report in [task_list_report(scene_of(on))]
        for column, cell in zip(table(report).columns, table(report).rows[0].cells, strict=True)
    }
    assert (cells["days"], cells["signal"]) == ("quá 3 ngày", "Xong quá hạn")


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("day", ["2021-11-24", "2021-12-01", "2022-01-04"])
def test_what_people_see(snapshot: Snapshot, day: str, lang: str) -> None:
    snapshot(f"reports/list.{day}.{lang}.txt", as_plain(task_list_report(office_scene(day, lang=lang))))


def test_a_missed_occurrence_before_the_due_is_the_deadline_people_read() -> None:
    monthly = task(due="2021-12-31", repeat=repeat("2021-08-20", "month"), assigned="2021-08-01")
    assert "20/08  quá 98 ngày" in as_plain(task_list_report(scene_of(view("2021-11-26", [monthly]))))


def test_the_list_sorts_and_filters_by_the_deadline_that_it_prints() -> None:
    tasks = [
        task("r", due="2022-06-30", repeat=repeat("2021-10-20", "month"), assigned="2021-10-01"),
        task("b", due="2021-11-10"),
    ]
    on = view("2021-11-26", tasks)
    assert ids(task_list_report(scene_of(on), sort=("due",))) == ["r", "b"]
    assert ids(task_list_report(scene_of(on, "due:<2021-11-01"))) == ["r"]
