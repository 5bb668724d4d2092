"""`measure`: by place, with change, share and last weeks; what was not reported is never zero."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dvplan.output.blocks import Table, plain
from dvplan.output.charts import Graph
from dvplan.output.render import as_csv, as_json, as_plain, as_terminal
from dvplan.output.reports.measure import measure_report
from tests.samples.office import office_scene, scene_of
from tests.samples.plans import d, log, measure, task, view

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvplan.core.model.entry import Entry
    from dvplan.output.blocks import Report
    from tests.conftest import Snapshot


def rows(report: Report) -> list[list[str]]:
    tables = [block for block in report.blocks if isinstance(block, Table)]
    return [[plain(cell.text) for cell in row.cells] for table in tables for row in table.rows]


@pytest.mark.parametrize("width", [80, 100, 140])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_on_a_screen(width: int, lang: str, snapshot: Snapshot) -> None:
    report = measure_report(office_scene("2021-11-26", lang=lang))
    snapshot(f"reports/measure.{width}.{lang}.txt", as_terminal.render(report, width, colour=False))


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_at_a_pipe(lang: str, snapshot: Snapshot) -> None:
    snapshot(f"reports/measure.{lang}.txt", as_plain.render(measure_report(office_scene(lang=lang))))


def test_for_programs(snapshot: Snapshot) -> None:
    report = measure_report(office_scene())
    snapshot("reports/measure.json", as_json.render(report))
    snapshot("reports/measure.csv", as_csv.render(report))


def test_what_a_gap_means() -> None:
    weekly = measure("m", "A", "B", every="week")
    later = [log("2021-11-11", values={"m": {"A": 1}}), log("2021-11-18", values={"m": {"A": 2, "B": 3}})]
    said = as_plain.render(measure_report(scene_of(view("2021-11-24", [task(measures=(weekly,))], *later))))
    assert "Ở dòng cộng, dấu · là kỳ chưa đủ địa phương báo cáo." in said
    assert "Dấu · là kỳ chưa báo cáo." not in said, "B began a week later, and owed nothing before"
    (one,) = measure_report(scene_of(view("2021-11-24", [task(measures=(weekly,))], *later))).data()["measures"]
    assert [(week["value"], week["on"], week["reported"]) for week in one["weeks"][-2:]] == [
        (None, d("2021-11-11"), 1),
        (5, d("2021-11-18"), 2),
    ]
    b = one["by_place"][1]["weeks"]
    assert [(week["value"], week["on"]) for week in b[-2:]] == [(None, None), (3, d("2021-11-18"))]


def test_only_what_is_wanted() -> None:
    report = measure_report(office_scene(), {("thuong-xuyen/NTH-02", "employed")})
    assert [each["id"] for each in report.data()["measures"]] == ["employed"]
    assert len(report.charts()) == 1


def test_a_measure_of_the_whole() -> None:
    money = measure("money", unit="triệu đồng", decimals=1, kind="flow", target=50.0)
    entries = [log("2021-11-10", values={"money": 10}), log("2021-11-20", values={"money": 12.5})]
    report = measure_report(scene_of(view("2021-11-24", [task(measures=(money,))], *entries)))
    assert rows(report) == [["money", "22,5", "+12,5", "▁▁▇", "20/11"]]
    assert "Chỉ tiêu 50,0, đạt 45,0%." in as_plain.render(report)
    assert "·" not in as_plain.render(report), "before the first figure nobody owed one"


def test_the_last_figure_of_a_measure_of_the_whole_is_a_footnote_once_it_is_old() -> None:
    weekly = measure("m", unit="người", every="week")
    old = scene_of(view("2021-11-26", [task(measures=(weekly,))], log("2021-11-10", values={"m": 40})))
    report = measure_report(old)
    assert rows(report)[0][:2] == ["m", "chưa báo cáo"]
    assert "Số gần nhất 40 người, ngày 10/11" in as_plain.render(report)
    assert as_csv.render(report).splitlines()[1] == "p/a,m,m,người,,,2021-11-10,,,40"
    (found,) = report.data()["measures"]
    assert (found["value"], found["on"], found["last"]) == (None, d("2021-11-10"), 40)
    never = measure_report(scene_of(view("2021-11-26", [task(measures=(weekly,))])))
    assert "Số gần nhất" not in as_plain.render(never)


@pytest.mark.parametrize("entries", [(), (log("2021-11-10", values={"m": 40}),)])
def test_of_a_target_no_share_is_reached_by_what_was_not_reported(entries: Sequence[Entry]) -> None:
    weekly = measure("m", target=100.0, every="week")
    said = as_plain.render(measure_report(scene_of(view("2021-11-26", [task(measures=(weekly,))], *entries))))
    assert "Chỉ tiêu: 100." in said
    assert "đạt" not in said


def test_programs_get_the_decimals_of_the_measure() -> None:
    money = measure("m", "A", decimals=1, kind="flow")
    entries = [log("2021-11-22", values={"m": {"A": 0.1}}), log("2021-11-23", values={"m": {"A": 0.2}})]
    (found,) = measure_report(scene_of(view("2021-11-24", [task(measures=(money,))], *entries))).data()["measures"]
    assert (found["value"], found["weeks"][-1]["value"]) == (0.3, 0.3)
    assert (found["by_place"][0]["last"], found["by_place"][0]["weeks"][-1]["value"]) == (0.3, 0.3)


def test_what_was_never_reported() -> None:
    report = measure_report(scene_of(view("2021-11-24", [task(measures=(measure("m", "A", "B"),))])))
    assert [row[:3] for row in rows(report)] == [
        ["A", "chưa báo cáo", ""],
        ["B", "chưa báo cáo", ""],
        ["Cộng (0/2 địa phương báo cáo)", "chưa báo cáo", ""],
    ]
    assert [each["value"] for each in report.data()["measures"]] == [None]


def test_what_goes_on_no_more_is_shown_where_it_is_asked_for() -> None:
    at = view("2021-11-24", [task(measures=(measure(),))], log("2021-11-20", state="cancelled"))
    assert "Không có số liệu theo dõi nào." in as_plain.render(measure_report(scene_of(at)))
    assert len(rows(measure_report(scene_of(at), {("p/a", "m")}))) == 1


def test_a_line_for_each_place() -> None:
    found = measure_report(office_scene()).charts()
    assert [chart.title for chart in found] == ["Người từ địa phương khác về quê (người)", "Có việc làm (người)"]
    first = found[0]
    assert isinstance(first, Graph)
    assert [line.text for line in first.lines][-1] == "Thành phố D chưa báo cáo"
    assert [str(day) for day, _ in first.lines[0].points] == [
        "2021-10-21",
        "2021-10-28",
        "2021-11-04",
        "2021-11-11",
        "2021-11-18",
        "2021-11-24",
    ]
    assert {line.points[-1] for line in first.lines} == {(first.axis.today, None)}
    assert first.description == "Người từ địa phương khác về quê: 2.544 (3/4 địa phương báo cáo)."
