"""The office's page: everything to look at in one order, said once, and the whole table at the end."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dvplan.output.blocks import Block, Drawing, Heading, Items, Note, Report, Table, plain
from dvplan.output.charts import Graph, Timeline
from dvplan.output.reports.office_page import LANES, NAMED, office_page
from tests.samples.office import office_scene, scene_of
from tests.samples.plans import d, task, view
from tests.samples.small_book import small_view


def parts(report: Report) -> dict[str, list[Block]]:
    """What stands under each heading of the second level; what stands above them under ""."""
    found: dict[str, list[Block]] = {"": []}
    for block in report.blocks:
        if isinstance(block, Heading) and block.level == 2:
            found[block.text] = []
        else:
            found[list(found)[-1]].append(block)
    return found


def notes(blocks: list[Block]) -> list[str]:
    return [plain(block.text) for block in blocks if isinstance(block, Note)]


@pytest.mark.parametrize(
    ("lang", "headings"),
    [
        (
            "vi",
            [
                "",
                "TIẾN ĐỘ THEO CHƯƠNG TRÌNH, KẾ HOẠCH",
                "CHỜ LÃNH ĐẠO CHO Ý KIẾN",
                "CẦN ĐÔN ĐỐC",
                "CHƯA CÓ CẬP NHẬT",
                "ĐÃ HOÀN THÀNH QUÁ HẠN",
                "TIẾN TRÌNH THỰC HIỆN NHIỆM VỤ",
                "KHỐI LƯỢNG CÔNG VIỆC CÒN LẠI",
                "SỐ LIỆU THEO DÕI",
                "TOÀN BỘ NHIỆM VỤ",
            ],
        ),
        ("en", None),
    ],
)
def test_its_parts_in_their_order(lang: str, headings: list[str] | None) -> None:
    found = parts(office_page(office_scene("2021-11-30", lang=lang)))
    assert len(found) == 10
    assert headings is None or list(found) == headings


def test_the_heading_has_the_day_and_the_notice() -> None:
    report = office_page(office_scene("2021-11-30"))
    top = parts(report)[""]
    assert report.title == "Ban Dân vận Tỉnh ủy – TÌNH HÌNH THỰC HIỆN NHIỆM VỤ – 30/11/2021"
    assert [block.aside for block in top if isinstance(block, Heading)] == [
        "",
        "Số liệu tính đến Thứ Ba, 30/11/2021",
    ]
    assert notes(top) == [
        "Thời hạn, phân công, số liệu, tình hình thực hiện là dữ liệu minh họa, không có trong bài viết."
    ]


def test_its_pictures() -> None:
    found = parts(office_page(office_scene("2021-11-30")))
    drawn = {name: [b.chart for b in blocks if isinstance(b, Drawing)] for name, blocks in found.items()}
    (timeline,) = drawn["TIẾN TRÌNH THỰC HIỆN NHIỆM VỤ"]
    assert isinstance(timeline, Timeline)
    assert len(timeline.lanes) == 21
    assert [type(chart) for chart in drawn["KHỐI LƯỢNG CÔNG VIỆC CÒN LẠI"]] == [Graph]
    tables = [b for b in found["SỐ LIỆU THEO DÕI"] if isinstance(b, Table)]
    assert [table.picture.title for table in tables if table.picture] == [
        "Người từ địa phương khác về quê (người)",
        "Có việc làm (người)",
    ]


def test_the_table_has_every_task_and_is_found_by_more_than_it_shows() -> None:
    scene = office_scene("2021-11-30")
    (table,) = [b for b in parts(office_page(scene))["TOÀN BỘ NHIỆM VỤ"] if isinstance(b, Table)]
    assert sorted(row.cells[0].value for row in table.rows) == sorted(t.task.key for t in scene.tasks)
    assert table.search is not None
    row = next(row for row in table.rows if row.cells[0].value == "ban-chi-dao/DC-02")
    assert plain(row.cells[2].text) == "P.CQNN-DT-TG"
    assert row.also.startswith("phong-cqnn Phòng Dân vận các cơ quan Nhà nước, dân tộc và tôn giáo P.CQNN-DT-TG ")
    assert "Sắp đến hạn Ban Chỉ đạo" in row.also
    assert "Announce the results" in row.also


def test_a_filter_is_said_and_nothing_left_is_said_too() -> None:
    some = parts(office_page(office_scene("2021-11-30", "is:paused"), ["is:paused"]))
    assert notes(some[""])[1] == "Chỉ gồm nhiệm vụ thỏa điều kiện: is:paused"
    assert "SỐ LIỆU THEO DÕI" not in some
    none = parts(office_page(office_scene("2021-11-30", "is:overdue"), ["is:overdue"]))
    assert list(none) == [""]
    assert not any(isinstance(block, Drawing) for block in none[""])


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "vi",
            "Còn 5 nhiệm vụ nữa: gõ “quá hạn” hoặc “sắp đến hạn” vào ô tìm ở bảng toàn bộ nhiệm vụ, cuối trang.",
        ),
        (
            "en",
            "5 more tasks: type “overdue” or “due soon” in the search box of the table at the end of the page.",
        ),
    ],
)
def test_the_worst_to_press_for_are_named_and_the_rest_counted(lang: str, said: str) -> None:
    many = [task(f"t-{number:02}", due=d("2021-11-01")) for number in range(NAMED + 4)]
    scene = replace(scene_of(view("2021-11-30", [*many, task("worst", due=d("2021-10-01"))])), lang=lang)
    tables = [b for blocks in parts(office_page(scene)).values() for b in blocks if isinstance(b, Table)]
    (press,) = [table for table in tables if table.caption]
    assert [row.cells[1].value for row in press.rows][:2] == ["p/worst", "p/t-00"]
    assert len(press.rows) == NAMED
    assert press.caption == said
    assert len(tables[-1].rows) == len(many) + 1


def test_the_first_without_word_are_named_and_the_rest_counted() -> None:
    many = [task(f"t-{n:02}", assigned=d("2021-10-01"), due=d("2021-12-20")) for n in range(NAMED + 3)]
    blocks = parts(office_page(scene_of(view("2021-11-30", many))))["CHƯA CÓ CẬP NHẬT"]
    (items,) = [block for block in blocks if isinstance(block, Items)]
    assert plain(items.items[0].text).count("t-") == NAMED
    assert notes(blocks) == [
        "Còn 3 nhiệm vụ nữa: gõ “chưa có cập nhật” vào ô tìm ở bảng toàn bộ nhiệm vụ, cuối trang."
    ]


@pytest.mark.parametrize(("tasks", "lanes"), [(LANES, LANES), (LANES + 1, 1)])
def test_of_very_many_tasks_the_plans_are_drawn(tasks: int, lanes: int) -> None:
    many = [task(f"t-{number}", due=d("2021-12-01")) for number in range(tasks)]
    found = parts(office_page(scene_of(view("2021-11-30", many))))["TIẾN TRÌNH THỰC HIỆN NHIỆM VỤ"]
    (chart,) = [block.chart for block in found if isinstance(block, Drawing)]
    assert isinstance(chart, Timeline)
    assert len(chart.lanes) == lanes
    assert any("nên mỗi hàng là một kế hoạch" in note for note in notes(found)) == (lanes == 1)


def test_a_plan_left_out_is_loud() -> None:
    from dvplan.core.checks.left_out import LeftOut

    scene = replace(office_scene("2021-11-30"), left_out=(LeftOut("hong", "plans/hong.toml", 2),))
    top = parts(office_page(scene))[""]
    assert any(
        "hong" in plain(block.text) for block in top if hasattr(block, "text") and not isinstance(block, Heading)
    )


@pytest.mark.parametrize("terms", [(), ("is:paused",)])
def test_plans_left_out_since_they_are_closed_are_named_where_nothing_else_is_left_too(terms: list[str]) -> None:
    scene = scene_of(small_view(), *terms)
    assert bool(scene.tasks) == (not terms)
    last = office_page(scene, terms).blocks[-1]
    assert isinstance(last, Note)
    assert plain(last.text) == "Không kể chương trình, kế hoạch đã kết thúc: Kế hoạch năm 2020 (xem: --all)."
