"""The acceptance scenarios, as people meet them: on the command line.

Dates and counts were fixed before the code was written. Where a rule has since been settled otherwise, a comment
at the assertion says so. The numbers themselves, free of any words, are in `test_numbers.py`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

import pytest

from tests.running import dvplan, sample
from tests.scenarios.workspace import build

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tests.running import Ran

DEMONSTRATION = "Thời hạn, phân công, số liệu, tình hình thực hiện là dữ liệu minh họa, không có trong bài viết."


def codes(ran: Ran, among: Iterable[str]) -> list[str]:
    """Which of these task ids begin a row, in the order of the rows."""
    known = frozenset(among)
    return [line.split(" ")[0] for line in ran.lines if line.split(" ")[0] in known]


def data(ran: Ran) -> Any:
    return json.loads(ran.out)


def row(ran: Ran, id: str) -> str:  # noqa: A002  # as it is called in a plan
    """The first row of a task."""
    return next(line for line in ran.lines if line.startswith(f"{id} "))


DATED = (
    "DC-01", "DC-02", "DC-03", "TG-01", "TG-02", "TG-03", "PH-01", "PH-02", "PH-03",
    "QC-01", "DVK-01", "DVK-02", "CT-01", "KTGS-01",
)  # fmt: skip


def test_1_first_status(tmp_path: Path) -> None:
    ran = dvplan(build(tmp_path, "first_status"), "status", "--as-of", "18/10/2021")
    assert (ran.code, ran.err) == (0, "")
    assert "Số liệu tính đến Thứ Hai, 18/10/2021" in ran.out
    assert DEMONSTRATION in ran.out
    assert "Không có nhiệm vụ quá hạn." in ran.lines
    # 14 is the total of what has or wants a deadline; the standing ones stand beside it: 14 + 7 = 21
    assert ran.lines[5:7] == ["Quá hạn Sắp đến hạn Trong hạn Tổng số", "0 0 14 14"]
    assert "Không tính vào tổng số: 7 nhiệm vụ thường xuyên; 7 sự kiện, ngày kỷ niệm." in ran.lines
    totals = data(dvplan(tmp_path / "first_status", "status", "--as-of", "2021-10-18", "--format", "json"))
    assert totals["totals"]["tasks"] == 21


def test_1_the_events_have_taken_place(tmp_path: Path) -> None:
    ran = dvplan(build(tmp_path, "first_status"), "agenda", "--as-of", "14/10/2021", "--days", "2")
    taken = [before.split(" ")[0] for before, line in zip(ran.lines, ran.lines[1:], strict=False)
             if line == "đã diễn ra"]  # fmt: skip
    # Nothing is logged for the two anniversaries, which come by themselves: on their day, not "held"
    assert taken == ["E-01", "E-04", "E-05", "E-06", "E-07"]
    assert "E-02 91 năm Ngày truyền thống công tác Dân vận của Đảng sự kiện" in ran.lines
    assert "E-03 22 năm Ngày Dân vận của cả nước sự kiện" in ran.lines


def test_2_status_with_all_groups(tmp_path: Path) -> None:
    office = build(tmp_path, "course")
    ran = dvplan(office, "status", "--as-of", "01/12/2021")
    assert "2 nhiệm vụ quá hạn. 1 nhiệm vụ sắp đến hạn." in ran.lines
    assert "Quá hạn Sắp đến hạn Trong hạn Hoàn thành đúng hạn Hoàn thành quá hạn Tổng số" in ran.lines
    assert "2 1 7 3 1 14" in ran.lines
    assert any("Tỷ lệ hoàn thành 4/14 (28,6%)." in line for line in ran.lines)
    assert "30/11 quá 1 ngày" in row(ran, "Đỏ DC-02")
    assert "30/11 quá 1 ngày" in row(ran, "Đỏ QC-01")
    assert "06/12 5 ngày" in row(ran, "TG-02")
    assert row(ran, "DC-01").startswith(
        "DC-01 Kiểm tra các nội dung năm 2021 (Ban Chỉ đạo thực hiện Dân chủ tỉnh): 15/11, quá 3 ngày"
    )
    done = dvplan(office, "list", "is:on_time", "--as-of", "01/12/2021")
    assert set(codes(done, DATED)) == {"DVK-01", "TG-01", "PH-01"}


@pytest.mark.parametrize(
    ("day", "days", "second", "overdue"),
    [
        ("29/11/2021", "1 ngày", "7 ngày", "Không có nhiệm vụ quá hạn."),
        ("30/11/2021", "hôm nay", "6 ngày", "Không có nhiệm vụ quá hạn."),
        ("01/12/2021", "quá 1 ngày", "5 ngày", "2 nhiệm vụ quá hạn."),
    ],
)
def test_3_boundary_day(tmp_path: Path, day: str, days: str, second: str, overdue: str) -> None:
    office = build(tmp_path, "course")
    assert overdue in dvplan(office, "status", "--as-of", day).out
    ran = dvplan(office, "list", "--as-of", day)
    assert f" 30/11 {days} " in row(ran, "QC-01")
    assert f" 30/11 {days} " in row(ran, "DC-02")
    assert f" 06/12 {second} " in row(ran, "TG-02")


def test_4_owner_view(tmp_path: Path) -> None:
    # With the sample's own logs, in which units lead and bodies help
    office = sample(tmp_path)
    plain = dvplan(office, "owners", "phong doan the")
    assert plain.code == 0
    assert plain.lines[1] == "Phòng Đoàn thể và các Hội"
    lead, helping = plain.lines.index("Chủ trì"), plain.lines.index("Phối hợp")
    assert plain.lines[lead + 1] == "5 nhiệm vụ: trong hạn 1, thường xuyên 3, hoàn thành đúng hạn 1."
    assert plain.lines[helping + 1] == "0 nhiệm vụ."
    assert lead < helping
    for typed in (normalize("NFD", "phòng đoàn thể"), "PHÒNG ĐOÀN THỂ", "phong-doan-the"):
        assert dvplan(office, "owners", typed) == plain
    assert "1 nhiệm vụ: thường xuyên 1." in dvplan(office, "owners", "mat tran").lines


def test_4_an_unknown_owner_gets_a_suggestion(tmp_path: Path) -> None:
    ran = dvplan(sample(tmp_path), "owners", "phong doan thee")
    assert (ran.code, ran.out) == (2, "")
    assert "không có đơn vị, cá nhân “phong doan thee”" in ran.err
    assert "Có phải ý bạn là “phong-doan-the”?" in ran.err


OVERDUE = {
    "QC-01": 35, "DC-02": 35, "TG-02": 29, "PH-02": 25, "KTGS-01": 11, "DC-03": 11, "TG-03": 11,
    "CT-01": 4, "PH-03": 4,
}  # fmt: skip
"""Calendar days on 04/01/2022."""


def test_5_overdue_list(tmp_path: Path) -> None:
    office = build(tmp_path, "course")
    ran = dvplan(office, "list", "is:overdue", "--sort", "days", "--as-of", "04/01/2022", "--fail-on", "overdue")
    assert (ran.code, ran.err) == (3, "")
    listed = codes(ran, DATED)
    assert set(listed) == OVERDUE.keys()
    assert [OVERDUE[name] for name in listed] == sorted(OVERDUE.values(), reverse=True)
    assert [name for name in listed if f" quá {OVERDUE[name]} ngày " not in row(ran, name)] == []
    assert "9 nhiệm vụ: quá hạn 9." in ran.lines
    assert dvplan(office, "list", "--as-of", "30/11/2021", "--fail-on", "overdue").code == 0


def test_5_each_with_its_lead_product_level_and_last_entry(tmp_path: Path) -> None:
    office = build(tmp_path, "course")
    ran = dvplan(office, "status", "--as-of", "04/01/2022", "--fail-on", "overdue")
    assert ran.code == 3
    at = ran.lines.index(row(ran, "Đỏ đặc biệt QC-01"))
    assert " Ban Dân vận 30/11/2021 quá 35 ngày " in ran.lines[at]
    assert ran.lines[at + 1] == "Sản phẩm: Quy chế; trình Thường trực, Ban Thường vụ Tỉnh ủy"
    assert ran.lines[at + 3].endswith("Sản phẩm: Thông báo; trình Ban Chỉ đạo công tác tôn giáo của Tỉnh ủy")
    # All were last heard of on the day they were given their deadlines
    silent = next(line for line in ran.lines if line.startswith("- Từ 14/10/2021:"))
    assert [name for name in OVERDUE if f"{name} (Ban Dân vận)" not in silent] == []


def test_6_due_soon(tmp_path: Path) -> None:
    office = build(tmp_path, "course")
    ran = dvplan(office, "list", "is:due_soon", "--sort", "due", "--as-of", "24/11/2021")
    listed = codes(ran, DATED)
    assert listed[0] == "PH-01"
    assert set(listed[1:]) == {"QC-01", "DC-02"}
    assert " 26/11 2 ngày " in row(ran, "PH-01")
    assert " 30/11 6 ngày " in row(ran, "QC-01")
    # "No product yet" is read as: not submitted
    assert codes(dvplan(office, "list", "is:yellow", "--as-of", "24/11/2021"), DATED) == ["PH-01"]
    assert "3 nhiệm vụ sắp đến hạn (1 mức Vàng)" in dvplan(office, "status", "--as-of", "24/11/2021").out


REPORTS = """[plan]
id = "bao-cao"
title = "Báo cáo định kỳ"

[[task]]
id = "NTH-01"
title = "Báo cáo nắm tình hình Nhân dân"
owner = "van-phong"
standing = true
repeat = { every = "month", first = 2021-10-20, if_closed = "before" }
"""
FIRST_SENT = """[[log]]
on = 2021-10-20
task = "NTH-01"
occurrence = 2021-10-20
evidence = "Báo cáo (minh họa), 20/10/2021"
"""


def recurring(tmp_path: Path) -> Path:
    """An office with one monthly report, of which the first was sent."""
    office = build(tmp_path, "faithful")
    (office / "thuong-xuyen.toml").unlink()  # it has a task of the same id
    (office / "bao-cao.toml").write_text(REPORTS, encoding="utf-8")
    (office / "bao-cao.log.toml").write_text(FIRST_SENT, encoding="utf-8")
    return office


def test_7_recurring_reports(tmp_path: Path) -> None:
    # The scenario's cut-off scheme ("chốt ngày 14") is none of a task's keys: what a report covers is its own text
    ran = dvplan(recurring(tmp_path), "agenda", "plan:bao-cao", "--as-of", "19/10/2021", "--days", "160")
    days = [before for before, line in zip(ran.lines, ran.lines[1:], strict=False) if line.startswith("NTH-01 ")]
    assert [day.partition(" (")[0] for day in days] == [
        "Thứ Tư, 20/10/2021",
        "Thứ Sáu, 19/11/2021",
        "Thứ Hai, 20/12/2021",
        "Thứ Năm, 20/01/2022",
        "Thứ Sáu, 18/02/2022",
        "Thứ Sáu, 18/03/2022",
    ]
    assert "thay ngày nghỉ 20/11/2021" in ran.lines


def test_7_a_missed_one_is_overdue_while_the_task_stands(tmp_path: Path) -> None:
    office = recurring(tmp_path)
    ran = dvplan(office, "show", "bao-cao/NTH-01", "--as-of", "22/11/2021")
    assert "Tình trạng Thường xuyên" in ran.lines
    assert "19/11/2021 đã qua, chưa xong, quá hạn 3 ngày (thay ngày nghỉ 20/11/2021)" in ran.lines
    pressed = dvplan(office, "status", "plan:bao-cao", "--as-of", "22/11/2021")
    assert "Không có nhiệm vụ quá hạn. 1 nhiệm vụ thường xuyên có kỳ quá hạn." in pressed.lines
    assert row(pressed, "NTH-01").endswith("19/11 quá 3 ngày 50%")
    assert "1 kỳ chưa xong, từ 19/11" in pressed.out
    assert data(dvplan(office, "list", "plan:bao-cao", "--as-of", "2021-11-22", "--format", "json"))["tasks"][0][
        "occurrences"
    ] == {"due": 2, "done": 1, "late": 0, "missed": 1, "next": "2021-12-20"}


def test_8_extension(tmp_path: Path) -> None:
    asked = build(tmp_path, "extension_asked")
    ran = dvplan(asked, "list", "QC-01", "--as-of", "01/12/2021")
    assert " 30/11 quá 1 ngày " in row(ran, "QC-01")
    assert "đang xin gia hạn" in ran.out
    given = build(tmp_path, "extension_given")
    assert "1 nhiệm vụ quá hạn. 1 nhiệm vụ sắp đến hạn." in dvplan(given, "status", "--as-of", "01/12/2021").lines
    assert "1 1 8 3 1 14" in dvplan(given, "status", "--as-of", "01/12/2021").lines
    shown = dvplan(given, "show", "QC-01", "--as-of", "01/12/2021")
    assert "Hạn 15/12/2021 (hạn gốc 30/11/2021, gia hạn 1 lần)" in shown.lines
    # Yesterday's report stays what it was
    assert " 30/11 hôm nay " in row(dvplan(given, "list", "QC-01", "--as-of", "30/11/2021"), "QC-01")


def test_8_a_second_approval_needs_a_reason(tmp_path: Path) -> None:
    office = build(tmp_path, "extension_unexplained")
    ran = dvplan(office, "check", "--format", "concise")
    assert ran.code == 1
    assert (
        "tham-muu.unexplained.log.toml:7:7: error[unexplained-due]: "
        "thời hạn đổi từ 15/12/2021 sang 31/12/2021 mà chưa ghi lý do"
    ) in ran.out
    status = dvplan(office, "status", "--as-of", "01/12/2021")
    assert (status.code, "KHÔNG TÍNH tham-muu" in status.out, "tham-muu" in status.err) == (1, True, True)


def test_10_returnees(tmp_path: Path) -> None:
    ran = dvplan(build(tmp_path, "returnees"), "show", "NTH-02", "--as-of", "22/10/2021")
    at = ran.lines.index("Người từ địa phương khác về quê (người)")
    assert ran.lines[at + 2 : at + 9] == [
        "Huyện A 1.240 +85 22/10 612 49,4%",
        "Huyện B 860 +40 22/10 301 35,0%",
        # 259 of 432 is 59,95 %
        "Thị xã C 432 −12 22/10 259 60,0%",
        "Thành phố D chưa báo cáo chưa báo cáo",
        "Cộng (3/4 địa phương báo cáo) 2.532 +113 22/10 1.172 46,3%",
        "So sánh trên các địa phương có số liệu cả hai ngày.",
        "Thành phố D chưa báo cáo (số gần nhất 405 người, ngày 14/10)",
    ]
    status = dvplan(tmp_path / "returnees", "status", "--as-of", "22/10/2021").out
    assert "2.532 người (3/4 địa phương báo cáo), tăng 113 so với 7 ngày trước" in status


def test_10_returnees_by_their_own_command(tmp_path: Path) -> None:
    office = build(tmp_path, "returnees")
    ran = dvplan(office, "measure", "NTH-02", "--as-of", "22/10/2021")
    assert ran.code == 0
    at = ran.lines.index("Người từ địa phương khác về quê (người)")
    assert ran.lines[at + 2 : at + 9] == [
        "Huyện A 1.240 +85 ▁▇ 22/10",
        "Huyện B 860 +40 ▁▇ 22/10",
        "Thị xã C 432 −12 ▇▁ 22/10",
        "Thành phố D chưa báo cáo ▄·",
        "Cộng (3/4 địa phương báo cáo) 2.532 +113 ▄· 22/10",
        "Thành phố D chưa báo cáo (số gần nhất 405 người, ngày 14/10)",
        "So sánh trên các địa phương có số liệu cả hai ngày.",
    ]
    at = ran.lines.index("Có việc làm (người)")
    # of the localities that reported both, none had an employed figure a week before
    assert ran.lines[at + 2 : at + 7] == [
        "Huyện A 612 49,4% ▄ 22/10",
        "Huyện B 301 35,0% ▄ 22/10",
        "Thị xã C 259 60,0% ▄ 22/10",
        "Thành phố D chưa báo cáo ▄·",
        "Cộng (3/4 địa phương báo cáo) 1.172 46,3% ·· 22/10",
    ]
    data = json.loads(dvplan(office, "measure", "returnees", "--as-of", "22/10/2021", "--format", "json").out)
    (found,) = data["measures"]
    assert (found["value"], found["change"], found["reported"], found["places"]) == (2532, 113, 3, 4)
    assert [(place["value"], place["last"]) for place in found["by_place"]] == [
        (1240, 1240),
        (860, 860),
        (432, 432),
        (None, 405),
    ]


def test_10_more_employed_than_returned_names_the_cell(tmp_path: Path) -> None:
    ran = dvplan(build(tmp_path, "returnees_wrong"), "check")
    assert ran.code == 1
    assert (
        'thuong-xuyen.wrong.log.toml:7:37: error[share-above-whole]: Huyện B: "Có việc làm" là 861, '
        'nhiều hơn "Người từ địa phương khác về quê" là 860 (ngày 22/10/2021)'
    ) in ran.out


def test_11_inspections(tmp_path: Path) -> None:
    office = build(tmp_path, "course")
    status = dvplan(office, "status", "plan:ban-chi-dao", "--as-of", "15/11/2021")
    at = status.lines.index("Ban Chỉ đạo thực hiện Dân chủ tỉnh 1/3")
    assert status.lines[at + 1 : at + 3] == [
        "Ban Chỉ đạo công tác tôn giáo của Tỉnh ủy 0/3",
        "Ban chỉ đạo điều hành phối hợp hoạt động công tác dân vận 0/3",
    ]
    ran = dvplan(office, "list", "group:ban-chi-dao", "--group", "group", "--as-of", "15/11/2021")
    assert codes(ran, DATED) == list(DATED[:9])
    assert " quá 3 ngày " in row(ran, "DC-01")
    assert " 4 ngày " in row(ran, "TG-01")


def test_11_out_of_order_is_a_warning(tmp_path: Path) -> None:
    office = build(tmp_path, "out_of_order")
    ran = dvplan(office, "check", "--format", "concise")
    assert ran.code == 0
    assert (
        'warning[done-before-need]: hoàn thành ngày 10/11/2021 khi việc cần trước "ban-chi-dao/DC-01"' in ran.out
    )
    assert "warning[no-evidence]: hoàn thành mà chưa có minh chứng" in ran.out
    assert "chưa có minh chứng" in dvplan(office, "list", "DC-02", "--as-of", "10/11/2021").out


@pytest.mark.parametrize("day", ["2021-10-14", "2021-12-31", "2026-01-01"])
def test_12_nothing_invented(tmp_path: Path, day: str) -> None:
    office = build(tmp_path, "faithful")
    status = dvplan(office, "status", "--as-of", day)
    assert "Không có nhiệm vụ quá hạn. 14 nhiệm vụ chưa có hạn." in status.lines
    assert "0 0 0 14 14" in status.lines
    assert row(status, "Tham mưu").endswith("0 0 0 5 0 0 5")
    because = next(line for line in status.lines if line.startswith("- Lý do: bài viết không nêu thời hạn"))
    assert [name for name in DATED if f"{name} (Ban Dân vận)" not in because] == []
    assert "bài viết không nêu thời hạn" in dvplan(office, "show", "QC-01", "--as-of", day).out
    assert "Kỳ giai đoạn 2021-2025" in dvplan(office, "show", "DVK-02", "--as-of", day).lines
    tasks = data(dvplan(office, "list", "is:undated", "--as-of", day, "--format", "json"))["tasks"]
    unknown = ("due", "baseline_due", "days_left", "officer", "leader", "done_on", "last_log")
    assert {t[key] for t in tasks for key in unknown} == {None}
    assert {t["period"] for t in tasks} == {None, "năm 2021", "năm 2022", "giai đoạn 2021-2025"}


def test_12_clarity(tmp_path: Path) -> None:
    ran = dvplan(build(tmp_path, "faithful"), "check", "--clarity")
    assert ran.code == 0
    assert any("thời gian 14" in line for line in ran.lines)
    tasks = data(dvplan(tmp_path / "faithful", "check", "--clarity", "--format", "json"))["tasks"]
    # Nobody who coordinates is no lack
    assert {lack for t in tasks for lack in t["missing"]} == {
        "person", "time", "responsibility", "result", "authority",
    }  # fmt: skip
    assert sum("time" in t["missing"] for t in tasks) == 14
    assert codes(ran, DATED) == list(DATED)
    assert [name for name in DATED if "thời gian" not in row(ran, name)] == []


@pytest.mark.parametrize(
    ("year", "heading", "below"),
    [
        (
            "2022",
            "Thứ Bảy, 15/10/2022 (còn 14 ngày): ngày nghỉ; ngày làm việc gần nhất trước đó 14/10/2022",
            [
                "E-02 92 năm Ngày truyền thống công tác Dân vận của Đảng sự kiện",
                "E-03 23 năm Ngày Dân vận của cả nước sự kiện",
            ],
        ),
        (
            "2030",
            "Thứ Ba, 15/10/2030 (còn 14 ngày)",
            ["E-02 100 năm Ngày truyền thống công tác Dân vận của Đảng sự kiện", "năm tròn: 100 năm"],
        ),
    ],
    ids=["on-a-saturday", "round-year"],
)
def test_14_anniversary(tmp_path: Path, year: str, heading: str, below: list[str]) -> None:
    ran = dvplan(build(tmp_path, "faithful"), "agenda", "--as-of", f"01/10/{year}", "--days", "15")
    at = ran.lines.index(heading)
    assert ran.lines[at + 1 : at + 3] == below


def test_14_the_calendar_of_2026(tmp_path: Path) -> None:
    office = build(tmp_path, "faithful")
    settings = (office / "dvplan.toml").read_text(encoding="utf-8")
    swapped = settings.replace("[calendar]\n", "[calendar]\nclosed = [2026-01-02]\nopen = [2026-01-10]\n")
    (office / "dvplan.toml").write_text(swapped, encoding="utf-8")
    days = ("2026-01-02", "2026-01-10", "2026-11-24")
    tasks = "".join(f'\n[[task]]\nid = "H{day}"\ntitle = "Họp"\nevent = true\ndue = {day}\n' for day in days)
    (office / "hop.toml").write_text(f'[plan]\nid = "hop"\ntitle = "Các cuộc họp"\n{tasks}', encoding="utf-8")
    ran = dvplan(office, "agenda", "plan:hop", "--as-of", "2026-01-01", "--days", "365")
    headings = [before for before, line in zip(ran.lines, ran.lines[1:], strict=False) if line.startswith("H2026")]
    assert [("ngày nghỉ" in heading) for heading in headings] == [True, False, True]
    assert "Ngày Văn hóa Việt Nam" in headings[2]


REAL_WORLD = """[plan]
id = "ct-2021"
title = "Chương trình công tác năm 2021"

[[task]]
id = "a"
title = "Việc thứ nhất"
owner = "Hoà"
due = "30/11/2021"

[[task]]
id = "b"
title = "Việc thứ hai"
owner = "Hòa"
due = "30-11-2021"

[[task]]
id = "c"
title = "Việc thứ ba"
owner = "{nfd}"
"""


def real_world(tmp_path: Path) -> Path:
    """An office that names no owners, with a plan as Notepad saves it."""
    office = tmp_path / "office"
    office.mkdir()
    (office / "dvplan.toml").write_text(
        '[workspace]\nname = "Ban Dân vận"\ntoday = 2021-11-24\n', encoding="utf-8"
    )
    text = REAL_WORLD.replace("{nfd}", normalize("NFD", "Hòa")).replace("\n", "\r\n")
    (office / "ct-2021.toml").write_bytes(b"\xef\xbb\xbf" + text.encode("utf-8"))
    return office


def test_15_a_plan_of_the_real_world_loads(tmp_path: Path) -> None:
    office = real_world(tmp_path)
    checked = dvplan(office, "check", "--format", "concise")
    assert (checked.code, "error[" in checked.out) == (0, False)
    ran = dvplan(office, "list", "owner:hòa")
    assert codes(ran, "abc") == ["a", "b", "c"]
    assert [" 30/11 6 ngày " in row(ran, name) for name in "ab"] == [True, True]
    # Spelt as it was typed, whichever way that was
    assert (" Hoà " in row(ran, "a"), " Hòa " in row(ran, "b")) == (True, True)
    # The scenario has all three as one owner, with a note. Names are compared in NFC since: the two ways to type
    # one spelling are one owner, "Hoà" and "Hòa" are two, which a filter finds together.
    assert [o["id"] for o in data(dvplan(office, "owners", "--format", "json"))["owners"]] == ["Hoà", "Hòa"]


def test_15_an_old_font_is_refused_with_advice(tmp_path: Path) -> None:
    office = real_world(tmp_path)
    text = '[plan]\nid = "cu"\ntitle = "C«ng t¸c d©n vËn"\n'
    (office / "cu.toml").write_text(text, encoding="utf-8")
    ran = dvplan(office, "check")
    assert ran.code == 1
    assert "cu.toml:3:15: error[legacy-text]" in ran.out
    assert "chuyển tệp sang Unicode dựng sẵn bằng công cụ chuyển mã, rồi lưu lại" in ran.out
    assert "Việc thứ nhất" in dvplan(office, "list").out


def test_15_names_sort_as_vietnamese_do(tmp_path: Path) -> None:
    office = tmp_path / "office"
    office.mkdir()
    (office / "dvplan.toml").write_text("[workspace]\ntoday = 2021-11-24\n", encoding="utf-8")
    sorted_names = ["An", "Ăn", "Ân", "Danh", "dân", "Đan", "Đảng", "đê"]
    tasks = "".join(
        f'\n[[task]]\nid = "t{n}"\ntitle = "{name}"\n' for n, name in enumerate(reversed(sorted_names))
    )
    (office / "p.toml").write_text(f'[plan]\nid = "p"\ntitle = "P"\n{tasks}', encoding="utf-8")
    ran = dvplan(office, "list", "--sort", "title")
    assert [line.split(" ")[1] for line in ran.lines if line.startswith("t")] == sorted_names


@pytest.mark.parametrize("encoding", ["cp1252", "cp1258", "ascii"])
def test_15_redirected_output_does_not_depend_on_the_console(tmp_path: Path, encoding: str) -> None:
    office = build(tmp_path, "course")
    expected = dvplan(office, "status", "--as-of", "01/12/2021").out
    file = tmp_path / "status.txt"
    with file.open("wb") as out:
        done = subprocess.run(
            [sys.executable, "-m", "dvplan", "status", "--as-of", "01/12/2021"],
            cwd=office,
            env={"PYTHONIOENCODING": encoding, "PATH": os.environ["PATH"]},
            stdout=out,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (done.returncode, done.stderr) == (0, b"")
    assert file.read_bytes().decode("utf-8") == expected
