"""`timeline`: first deadlines and extensions seen, every task there, one far-off deadline flattening none."""

from __future__ import annotations

from math import isclose
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis.strategies import floats

from dvplan.output.charts import Timeline
from dvplan.output.render import as_csv, as_plain, as_terminal
from dvplan.output.reports.axis import levels, span_of
from dvplan.output.reports.timeline import timeline_report
from tests.samples.office import office_scene, scene_of
from tests.samples.plans import d, log, repeat, step, task, view

if TYPE_CHECKING:
    from dvplan.output.blocks import Report
    from dvplan.output.charts import Lane
    from dvplan.output.reports.timeline import By
    from tests.conftest import Snapshot


def chart(report: Report) -> Timeline:
    (found,) = report.charts()
    assert isinstance(found, Timeline)
    return found


def lanes(report: Report) -> dict[str, Lane]:
    return {lane.code: lane for lane in chart(report).lanes}


@pytest.mark.parametrize("width", [80, 100, 140])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_on_a_screen(width: int, lang: str, snapshot: Snapshot) -> None:
    report = timeline_report(office_scene("2021-12-08", "plan:tham-muu,ban-chi-dao", lang=lang))
    snapshot(f"reports/timeline.{width}.{lang}.txt", as_terminal.render(report, width, colour=False))


@pytest.mark.parametrize(("by", "lang"), [("task", "vi"), ("plan", "vi"), ("plan", "en")])
def test_at_a_pipe(by: By, lang: str, snapshot: Snapshot) -> None:
    snapshot(f"reports/timeline.{by}.{lang}.txt", as_plain.render(timeline_report(office_scene(lang=lang), by)))


@pytest.mark.parametrize("by", ["task", "plan"])
def test_to_a_sheet(by: By, snapshot: Snapshot) -> None:
    snapshot(f"reports/timeline.{by}.csv", as_csv.render(timeline_report(office_scene("2021-12-08"), by)))


def test_an_extension_is_seen() -> None:
    report = timeline_report(office_scene("2021-12-08", "QC-01"))
    lane = lanes(report)["QC-01"]
    assert lane.aside == "hạn 15/12 (hạn gốc 30/11, gia hạn 1 lần), còn 7 ngày, đạt 40%"
    assert [mark.text for mark in lane.marks] == ["hạn trước khi gia hạn 30/11", "hạn 15/12"]
    assert [stretch.stroke for stretch in lane.stretches] == ["gone", "extended"]
    assert dict(chart(report).legend)["extended"] == "gia hạn thêm"
    assert "done" not in dict(chart(report).legend)
    assert "muted" not in dict(chart(report).legend)


def test_the_colours_of_bars_are_explained() -> None:
    legend = dict(chart(timeline_report(office_scene("2021-12-08"))).legend)
    assert (legend["soon"], "tạm dừng" in legend["muted"]) == ("sắp đến hạn", True)
    assert "sắp đến hạn" not in as_plain.render(timeline_report(office_scene("2021-12-08"))), "it has no colours"


@pytest.mark.parametrize(
    ("fields", "entries", "aside"),
    [
        ({"due": "2021-11-30"}, [], "hạn 30/11, còn 6 ngày, đạt 0%"),
        ({"due": "2021-11-20"}, [], "hạn 20/11, quá hạn 4 ngày, đạt 0%"),
        ({"due": "2021-11-24"}, [], "hạn 24/11, hôm nay, đạt 0%"),
        ({"due": "2021-11-30"}, [log("2021-11-20", state="done")], "hoàn thành 20/11, đúng hạn 30/11"),
        ({"due": "2021-11-10"}, [log("2021-11-20", state="done")], "xong 20/11, quá hạn 10 ngày"),
        ({}, [log("2021-11-20", state="done")], "hoàn thành 20/11"),
        ({}, [log("2021-11-20", progress=30)], "chưa có hạn, đạt 30%"),
        ({"due": "2021-11-30"}, [log("2021-11-20", state="paused")], "tạm dừng từ 20/11, hạn 30/11"),
        ({"due": "2021-11-30"}, [log("2021-11-20", state="cancelled")], "thôi thực hiện từ 20/11"),
        ({"standing": True}, [], "thường xuyên"),
        ({"standing": True, "due": "2021-11-20"}, [], "thường xuyên"),
        (
            {"standing": True, "repeat": repeat("2021-09-20", "month")},
            [],
            "thường xuyên; quá hạn 65 ngày: 3 kỳ chưa xong, từ 20/09; xong 0/3 kỳ đã đến",
        ),
        (
            {"repeat": repeat("2021-10-20", "month")},
            [log("2021-10-20", occurrence="2021-10-20")],
            "quá hạn 4 ngày: 1 kỳ chưa xong, từ 20/11; xong 1/2 kỳ đã đến",
        ),
        (
            {"repeat": repeat("2021-11-20", "month")},
            [log("2021-11-19", occurrence="2021-11-20")],
            "kỳ tới 20/12, còn 26 ngày; xong 1/1 kỳ đã đến",
        ),
        ({"repeat": repeat("2021-12-01", "month")}, [], "kỳ tới 01/12, còn 7 ngày"),
        (
            {"due": "2021-12-31", "repeat": repeat("2021-11-20", "month")},
            [],
            "hạn 31/12, còn 37 ngày, đạt 0%; quá hạn 4 ngày: 1 kỳ chưa xong, từ 20/11; xong 0/1 kỳ đã đến",
        ),
    ],
)
def test_the_bar_in_words(fields: dict[str, object], entries: list[object], aside: str) -> None:
    at = view("2021-11-24", [task(**fields)], *entries)  # type: ignore[arg-type]
    assert lanes(timeline_report(scene_of(at)))["a"].aside == aside


def test_steps_are_ticks() -> None:
    steps = (step("Dự thảo", "2021-11-05"), step("Trình", "2021-12-01"))
    at = view("2021-11-24", [task(due="2021-12-10", steps=steps)], log("2021-11-08", step="Dự thảo"))
    marks = lanes(timeline_report(scene_of(at)))["a"].marks
    assert [(mark.sign, mark.text) for mark in marks] == [
        ("part_done", "Dự thảo: đã xong 08/11"),
        ("part_open", "Trình: sắp tới 01/12"),
        ("due", "hạn 10/12"),
    ]


def test_it_lists_every_task_and_says_so_of_none() -> None:
    scene = office_scene()
    assert len(lanes(timeline_report(scene))) == len(scene.tasks) == 21
    nothing = timeline_report(office_scene("2021-11-24", "is:cancelled"))
    assert "Không có nhiệm vụ nào." in as_plain.render(nothing)
    assert nothing.charts() == ()


@pytest.mark.parametrize(
    ("ends", "last"),
    [
        (["2021-12-01", "2021-12-20"], "2021-12-20"),
        # one of three or more may run off, and only where it would double the axis
        (["2021-12-01", "2021-12-20", "2025-12-31"], "2021-12-20"),
        (["2021-12-01", "2025-12-31"], "2025-12-31"),
        (["2021-12-01", "2021-12-20", "2022-01-05"], "2022-01-05"),
        (["2021-12-01", "2025-12-31", "2025-12-31"], "2025-12-31"),
        (["2021-12-01"] * 18 + ["2025-12-31"] * 2, "2021-12-01"),
        (["2021-12-01"] * 17 + ["2025-12-31"] * 3, "2025-12-31"),
        ([], "2021-11-24"),
    ],
)
def test_how_far_ahead(ends: list[str], last: str) -> None:
    spans = [(d("2021-11-01"), d(end)) for end in ends]
    assert span_of(spans, d("2021-11-24"))[1] == d(last)


@pytest.mark.parametrize(
    ("top", "shown"),
    [
        (14.0, [0, 5, 10, 15]),
        (5.0, [0, 1, 2, 3, 4, 5]),
        (1318.0, [0, 500, 1000, 1500]),
        (0.3, [0, 0.1, 0.2, 0.3]),
        (0.0, [0, 1]),
        (1e-20, [0, 1]),
        (5e-324, [0, 1]),
        (10.0, [0, 2, 4, 6, 8, 10]),
    ],
)
def test_round_values_at_the_side(top: float, shown: list[float]) -> None:
    assert [round(value, 6) for value, _ in levels(top)] == shown


@pytest.mark.parametrize(
    ("top", "low", "shown"),
    [
        (10.0, -60.0, [-60, -40, -20, 0, 20]),
        (0.0, -3.0, [-3, -2, -1, 0]),
        (-2.0, -3.0, [-3, -2, -1, 0]),
        (9.9, -9.9, [-10, -5, 0, 5, 10]),
    ],
)
def test_values_below_zero_have_their_place_at_the_side(top: float, low: float, shown: list[float]) -> None:
    assert [round(value, 6) for value, _ in levels(top, low)] == shown


@given(floats(-1e300, 0), floats(1e-6, 1e300))
def test_the_side_reaches_from_the_lowest_to_the_top(low: float, top: float) -> None:
    found = [value for value, _ in levels(top, low)]
    assert 3 <= len(found) <= 6
    assert 0 in found
    slack = 1e-8 * (top - low)
    assert found[0] <= low + slack
    assert found[-1] >= top - slack


@given(floats(1e-9, 1e300))
def test_the_values_at_the_side_reach_the_top_and_are_printed_whole(top: float) -> None:
    found = levels(top)
    assert 3 <= len(found) <= 6
    assert found[-1][0] >= top * (1 - 1e-9)
    assert all(isclose(round(value, decimals), value, rel_tol=1e-6) for value, decimals in found)


def test_years_are_named_where_weeks_would_be_too_many() -> None:
    at = view("2021-11-24", [task(assigned="2021-01-01", due="9999-12-31")])
    axis = chart(timeline_report(scene_of(at))).axis
    assert (axis.ticks[0].text, axis.ticks[1].text, axis.off) == ("2021", "2022", ())
    months = view("2021-11-24", [task(assigned="2021-01-01", due="2022-06-30")])
    assert chart(timeline_report(scene_of(months))).axis.ticks[0].text == "01/2021"
