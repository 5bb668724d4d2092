"""`burndown`: what is left against the deadlines, and a forecast that says it is one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from dvplan.output.blocks import Table
from dvplan.output.charts import Graph
from dvplan.output.render import as_csv, as_json, as_plain, as_terminal
from dvplan.output.reports.burndown import burndown_report
from tests.samples.office import office_scene, scene_of
from tests.samples.plans import d, log, task, view

if TYPE_CHECKING:
    from dvplan.output.blocks import Report
    from tests.conftest import Snapshot

FIRST = "2021-10-04"


def said(*entries: Any, day: str = "2021-11-24", **fields: Any) -> str:
    tasks = [task(id_, assigned=FIRST, **fields) for id_ in "abcdefgh"]
    return as_plain.render(burndown_report(scene_of(view(day, tasks, *entries))))


@pytest.mark.parametrize("width", [80, 100, 140])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_on_a_screen(width: int, lang: str, snapshot: Snapshot) -> None:
    report = burndown_report(office_scene("2021-12-08", lang=lang))
    snapshot(f"reports/burndown.{width}.{lang}.txt", as_terminal.render(report, width, colour=False))


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_at_a_pipe(lang: str, snapshot: Snapshot) -> None:
    report = burndown_report(office_scene("2021-11-24", "plan:ban-chi-dao", lang=lang))
    snapshot(f"reports/burndown.{lang}.txt", as_plain.render(report))


def test_for_programs(snapshot: Snapshot) -> None:
    report = burndown_report(office_scene("2021-11-24"))
    snapshot("reports/burndown.json", as_json.render(report))
    snapshot("reports/burndown.csv", as_csv.render(report))


def test_a_forecast_says_that_it_is_one() -> None:
    half = [log("2021-11-10", id_, state="done") for id_ in "abcd"]
    shown = said(*half, due="2021-12-10")
    assert "Bình quân 4 tuần qua mỗi tuần làm được 1,0." in shown
    assert (
        "DỰ BÁO: giữ nhịp ấy thì làm xong vào khoảng 22/12/2021, chậm hơn hạn cuối cùng (10/12/2021) 12 ngày."
        in shown
    )
    assert "Dự báo chỉ nhân tiếp nhịp đã qua, không phải là hạn" in shown
    assert "vào khoảng 22/12/2021, đúng hạn cuối cùng." in said(*half, due="2021-12-22")
    assert "vào khoảng 22/12/2021.\n" in said(*half)


def test_where_none_can_be_made() -> None:
    idle = said(due="2021-12-10")
    assert "Chưa thể dự báo: 4 tuần qua khối lượng còn lại không giảm nhờ việc đã làm." in idle
    assert "░ dự báo" not in idle
    assert "chỉ nhân tiếp nhịp" not in idle
    done = said(*(log("2021-11-10", id_, state="done") for id_ in "abcdefgh"))
    assert "Không còn khối lượng nào chưa làm." in done
    assert "DỰ BÁO" not in done
    assert "DỰ BÁO" not in said(log("2021-10-05", "a", state="done"), day="2021-10-08")


def test_new_work_is_not_hidden() -> None:
    tasks = [task(id_, assigned=FIRST) for id_ in "abcd"] + [task(id_, assigned="2021-11-10") for id_ in "ef"]
    two = [log("2021-11-15", id_, state="done") for id_ in "ab"]
    shown = as_plain.render(burndown_report(scene_of(view("2021-11-24", tasks, *two))))
    assert "mỗi tuần làm được 0,5, giao thêm 0,5." in shown
    assert "Nếu vẫn giao thêm như vậy thì không thể làm xong." in shown
    four = [log("2021-11-15", id_, state="done") for id_ in "abcd"]
    shown = as_plain.render(burndown_report(scene_of(view("2021-11-24", tasks, *four))))
    assert "vào khoảng 08/12/2021. Nếu vẫn giao thêm như vậy thì vào khoảng 22/12/2021." in shown


@pytest.mark.parametrize("day", ["2021-11-24", "2021-12-08"])
def test_printed_weeks_add_up(day: str) -> None:
    tasks = [task(id_, assigned=FIRST, weight=0.37) for id_ in "abc"] + [task("new", assigned="2021-10-20")]
    entries = [log(f"2021-10-{10 + n}", id_, progress=33 + n) for n, id_ in enumerate("abc")]
    entries.append(log("2021-11-02", "a", state="cancelled"))
    for scene in (office_scene(day), scene_of(view(day, tasks, *entries))):
        table = next(block for block in burndown_report(scene).blocks if isinstance(block, Table))
        keys = [column.key for column in table.columns]
        weeks = [dict(zip(keys, (cell.value for cell in row.cells), strict=True)) for row in reversed(table.rows)]
        for before, week in pairwise(weeks):
            expected = before["left"] - week["done"] + week.get("added", 0) - week.get("dropped", 0)
            assert week["left"] == pytest.approx(expected)
            assert week["difference"] == pytest.approx(week["left"] - week["planned"])


def test_tasks_without_a_deadline_are_named() -> None:
    assert (
        "8 nhiệm vụ không có hạn cuối (chưa giao hạn hoặc định kỳ) nên theo hạn luôn tính là còn nguyên." in said()
    )


def test_nothing_to_count() -> None:
    assert "Không có nhiệm vụ nào để tính khối lượng." in said(standing=True)
    report = burndown_report(office_scene("2021-11-24", "is:cancelled"))
    assert "Không có nhiệm vụ nào để tính khối lượng." in as_plain.render(report)
    assert report.charts() == (), "no axis for what is not there"


def graph(report: Report) -> Graph:
    (found,) = report.charts()
    assert isinstance(found, Graph)
    return found


def test_the_picture_looks_ahead_until_most_is_due() -> None:
    found = graph(burndown_report(office_scene("2021-12-08")))
    # the deadline of 2025 is a fourteenth of the work
    assert found.axis.last == d("2022-02-05")
    kinds = {line.kind: line for line in found.lines}
    assert kinds["forecast"].points[-1] == (d("2022-02-05"), 0)
    assert kinds["planned"].points[-1][0] == found.axis.last
    assert kinds["actual"].points[-1][0] == d("2021-12-08")


def test_a_picture_of_one_day() -> None:
    found = graph(burndown_report(scene_of(view("2021-11-24", [task(assigned="2021-11-24")]))))
    assert found.axis.first == d("2021-11-24")
    assert {line.kind for line in found.lines} == {"actual", "planned"}
