"""`agenda`: day by day, days off marked, what is overdue first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dvplan.output.blocks import Table, plain
from dvplan.output.render.as_plain import render as as_plain
from dvplan.output.render.as_terminal import render as as_terminal
from dvplan.output.reports.agenda import agenda_report
from tests.samples.office import office_scene, scene_of
from tests.samples.plans import d, log, measure, repeat, step, task, view

if TYPE_CHECKING:
    from dvplan.output.blocks import Report
    from tests.conftest import Snapshot


def coming(report: Report) -> Table:
    return [block for block in report.blocks if isinstance(block, Table)][-1]


def shown(report: Report) -> list[tuple[str, str, list[str]]]:
    """Of each row the day's heading, what falls due, and the lines below."""
    return [
        (row.group, plain(row.cells[1].text), [plain(line) for line in row.below]) for row in coming(report).rows
    ]


def test_anniversaries_on_a_saturday() -> None:
    heading = "Thứ Bảy, 15/10/2022 (còn 14 ngày): ngày nghỉ; ngày làm việc gần nhất trước đó 14/10/2022"
    assert shown(agenda_report(office_scene("2022-10-01", "plan:gap-mat-14-10"), 20)) == [
        (heading, "92 năm Ngày truyền thống công tác Dân vận của Đảng", []),
        (heading, "23 năm Ngày Dân vận của cả nước", []),
    ]


def test_a_round_year_is_named() -> None:
    below = {what: lines for _, what, lines in shown(agenda_report(office_scene("2030-10-15"), 1))}
    assert below["100 năm Ngày truyền thống công tác Dân vận của Đảng"] == ["năm tròn: 100 năm"]
    assert below["31 năm Ngày Dân vận của cả nước"] == []


def test_today_is_the_first_of_the_days() -> None:
    tasks = [task(due, due=due) for due in ("2021-11-24", "2021-11-25", "2021-11-26")]
    report = agenda_report(scene_of(view("2021-11-24", tasks)), 2)
    assert [group for group, _, _ in shown(report)] == [
        "Thứ Tư, 24/11/2021 (hôm nay)",
        "Thứ Năm, 25/11/2021 (còn 1 ngày)",
    ]
    assert (report.data()["from"], report.data()["to"]) == (d("2021-11-24"), d("2021-11-25"))


def test_holidays_on_which_nothing_falls_are_one_row_for_all_their_days() -> None:
    report = agenda_report(scene_of(view("2022-01-28", [task(due="2022-02-10")])), 14)
    assert shown(report)[0] == ("Từ Thứ Hai, 31/01/2022 đến Thứ Sáu, 04/02/2022", "nghỉ Tết Nguyên đán", [])


def test_a_holiday_on_which_something_falls_has_its_name_and_the_working_day_before() -> None:
    report = agenda_report(scene_of(view("2021-08-30", [task(due="2021-09-02")])), 7)
    group = shown(report)[0][0]
    assert group == (
        "Thứ Năm, 02/09/2021 (còn 3 ngày): ngày nghỉ (Quốc khánh); ngày làm việc gần nhất trước đó 01/09/2021"
    )


def test_a_moved_occurrence_says_from_when() -> None:
    on = view("2021-11-18", [task(title="Báo cáo", repeat=repeat("2021-10-20", "month", if_closed="before"))])
    assert shown(agenda_report(scene_of(on), 5))[-1] == (
        "Thứ Sáu, 19/11/2021 (còn 1 ngày)",
        "Báo cáo",
        ["thay ngày nghỉ 20/11/2021"],
    )


def test_a_step_names_itself_and_its_task() -> None:
    on = view("2021-11-24", [task(title="Quy chế", steps=(step("Dự thảo", "2021-11-26"),))])
    assert shown(agenda_report(scene_of(on)))[0][1] == "Dự thảo – Quy chế"


def test_what_is_paused_or_asked_for_says_so() -> None:
    tasks = [task("a", due="2021-11-30"), task("b", due="2021-11-30")]
    entries = (log("2021-11-23", "a", state="paused"), log("2021-11-23", "b", ask_due="2021-12-10", reason="Dịch"))
    below = [lines for _, _, lines in shown(agenda_report(scene_of(view("2021-11-24", tasks, *entries))))]
    assert below == [["tạm dừng"], ["đang xin gia hạn"]]


def test_what_is_overdue_stands_first_with_its_days() -> None:
    report = agenda_report(office_scene("2022-01-04"), 14)
    first = next(block for block in report.blocks if isinstance(block, Table))
    days = [plain(row.cells[-1].text) for row in first.rows]
    assert (days[0], days[-1]) == ("quá 35 ngày", "quá 4 ngày")
    assert [item["days"] for item in report.data()["overdue"]] == [-35, -29, -26, -25, -20, -11, -11, -4]


@pytest.mark.parametrize("on", ["9999-12-20", "9999-12-31"])
def test_the_last_days_of_the_calendar_have_no_days_after_them(on: str) -> None:
    yearly = task("w", repeat=repeat("2021-11-05", "year"), due="9999-12-31")
    report = agenda_report(scene_of(view(on, [yearly])))
    assert coming(report).rows[-1].cells[0].value == "p/w"


def test_nothing_due_is_said() -> None:
    assert "Không có việc đến hạn." in as_plain(agenda_report(scene_of(view("2021-11-24", [])), 3))


def test_json_has_each_day_once() -> None:
    report = agenda_report(office_scene("2022-10-01", "plan:gap-mat-14-10"), 20)
    (day,) = report.data()["days"]
    assert (day["date"], day["working"], day["holiday"]) == (d("2022-10-15"), False, None)
    assert day["items"][0] == {
        "kind": "event",
        "task": "gap-mat-14-10/E-02",
        "title": "92 năm Ngày truyền thống công tác Dân vận của Đảng",
        "step": None,
        "measure": None,
        "owner": None,
        "days": 14,
    }


def test_figures_to_be_reported_fall_due() -> None:
    weekly = task(measures=(measure("m", "A", every="week"),))
    report = agenda_report(scene_of(view("2021-11-24", [weekly], log("2021-11-18", values={"m": {"A": 1}}))), 10)
    assert [(plain(row.cells[1].text), plain(row.cells[3].text)) for row in coming(report).rows] == [
        ("m", "số liệu"),
        ("m", "số liệu"),
    ]
    items = [
        (day["date"], item["kind"], item["measure"]) for day in report.data()["days"] for item in day["items"]
    ]
    assert items == [(d("2021-11-25"), "reading", "m"), (d("2021-12-02"), "reading", "m")]


def test_records_are_one_row_an_item() -> None:
    report = agenda_report(office_scene("2022-10-01", "plan:gap-mat-14-10"), 20)
    assert report.records is not None
    rows = [[cell.value for cell in row.cells] for row in report.records().rows]
    assert len(rows) == len(report.data()["overdue"]) + 2
    assert rows[-1][:4] == [d("2022-10-15"), "event", "gap-mat-14-10/E-03", "23 năm Ngày Dân vận của cả nước"]


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize(("day", "days"), [("2021-11-24", 14), ("2021-12-01", 30), ("2022-10-01", 20)])
def test_what_people_see(snapshot: Snapshot, day: str, days: int, lang: str) -> None:
    report = agenda_report(office_scene(day, lang=lang), days)
    snapshot(f"reports/agenda.{day}.{lang}.txt", as_plain(report))


@pytest.mark.parametrize("width", [80, 140])
def test_what_a_terminal_shows(snapshot: Snapshot, width: int) -> None:
    report = agenda_report(office_scene("2021-12-01"), 30)
    snapshot(f"reports/agenda.{width}.txt", as_terminal(report, width=width, colour=False))
