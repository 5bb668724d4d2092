"""`show`: every field, the course of events in words, and the rules one by one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvplan.core.ledger.view import View
from dvplan.core.model.workspace import Settings, SignalSettings
from dvplan.output.blocks import Facts, Heading, Items, Table, plain
from dvplan.output.render.as_json import render as as_json
from dvplan.output.render.as_plain import render as as_plain
from dvplan.output.render.as_terminal import render as as_terminal
from dvplan.output.reports.task_show import task_show_report
from tests.samples.office import office, office_scene, scene_of
from tests.samples.plans import book, d, log, measure, plan, repeat, step, task, view

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dvplan.core.model.entry import Entry
    from dvplan.output.blocks import Block, Report
    from tests.conftest import Snapshot

DAY = "2021-11-24"


def show(fields: Mapping[str, Any], *entries: Entry, on: str = DAY, lang: str = "vi") -> Report:
    """Task "a" of plan "p" with these fields."""
    return show_of(view(on, [task(**fields)], *entries), "p/a", lang)


def show_of(on: View, key: str, lang: str = "vi") -> Report:
    found = on.task(key)
    assert found is not None
    return task_show_report(scene_of(on, lang=lang, everything=True), found)


def facts(report: Report) -> dict[str, str]:
    block = next(block for block in report.blocks if isinstance(block, Facts))
    return {name: plain(value) for name, value in block.facts}


def section(report: Report, heading: str) -> list[Block]:
    """The blocks from a heading to the next of its level."""
    headings = [n for n, block in enumerate(report.blocks) if isinstance(block, Heading) and block.level < 3]
    start = next(n for n in headings if isinstance(b := report.blocks[n], Heading) and b.text == heading)
    end = next((n for n in headings if n > start), len(report.blocks))
    return list(report.blocks[start + 1 : end])


def grid(report: Report, heading: str) -> list[list[str]]:
    """What the first table below a heading says, row by row."""
    found = next(block for block in section(report, heading) if isinstance(block, Table))
    return [[plain(cell.text) for cell in row.cells] for row in found.rows]


def items(report: Report, heading: str) -> list[tuple[str, ...]]:
    """The list below a heading: label, text, lines below."""
    found = next(block for block in section(report, heading) if isinstance(block, Items))
    return [(plain(i.label), plain(i.text), *map(plain, i.below)) for i in found.items]


def reasons(report: Report) -> dict[str, str]:
    return {label: said for label, said, *_ in items(report, "VÌ SAO")}


# Fields


def test_a_deadline_moved_names_the_first() -> None:
    move = log("2021-11-26", due="2021-12-15", reason="Chậm")
    assert facts(show({"due": "2021-11-30"}, move, on="2021-12-01"))["Hạn"] == (
        "15/12/2021 (hạn gốc 30/11/2021, gia hạn 1 lần)"
    )


def test_an_extension_asked_moves_nothing() -> None:
    found = facts(
        show({"due": "2021-11-30"}, log("2021-11-23", ask_due="2021-12-15", reason="Chậm"), on="2021-12-01")
    )
    assert found["Hạn"] == "30/11/2021"
    assert found["Tình trạng"] == "Quá hạn (quá 1 ngày); mức Đỏ"
    assert found["Cần lưu ý"] == "đang xin gia hạn đến 15/12/2021"


def test_a_percentage_is_written_in_one_way_wherever_it_stands() -> None:
    fields = {"due": "2021-11-30", "steps": (step("s1", "2021-11-20"), step("s2", "2021-11-29"))}
    found = facts(show(fields))
    assert found["Tiến độ"] == "0% (lẽ ra 50%)"
    assert found["Cần lưu ý"].startswith("nguy cơ chậm: mới 0%, lẽ ra 50%")


def test_a_deadline_on_a_day_off_names_the_working_day_before() -> None:
    assert facts(show({"due": "2021-11-27"}))["Hạn"] == (
        "27/11/2021; ngày nghỉ; ngày làm việc gần nhất trước đó 26/11/2021"
    )


def test_no_deadline_has_its_reason_and_age() -> None:
    found = facts(show({"no_due": "chờ kinh phí", "assigned": "2021-10-14", "due_text": "Quý IV"}))
    assert found["Hạn"] == "Chưa có hạn"
    assert found["Lý do chưa có hạn"] == "chờ kinh phí (đã 41 ngày từ ngày giao)"
    assert found["Thời hạn ghi trong văn bản"] == "Quý IV"


def test_what_nobody_wrote_is_said_to_be_missing() -> None:
    found = facts(show({}))
    missing = ("Chủ trì", "Sản phẩm", "Lãnh đạo phụ trách", "Cấp trình", "Lý do chưa có hạn")
    assert [found[name] for name in missing] == ["(chưa giao)", *["(chưa ghi)"] * 4]
    assert "Phối hợp" not in found


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"due": "2021-12-15"}, "40%"),
        ({"due": "2021-12-15", "start": "2021-11-24"}, "40% (lẽ ra 0%)"),
        ({"due": "2021-11-29", "start": "2021-11-19"}, "40% (lẽ ra 50%)"),
    ],
)
def test_progress_is_held_against_what_can_be_expected(fields: dict[str, Any], said: str) -> None:
    dated = {key: d(value) for key, value in fields.items()}
    assert facts(show(dated, log("2021-11-23", progress=40)))["Tiến độ"] == said


def test_the_offices_own_fields_are_shown_under_their_names() -> None:
    assert facts(show({"extra": {"so-ho-so": "12"}}))["so-ho-so"] == "12"


def test_a_task_carried_over_names_both_ends() -> None:
    old = plan(task("t", title="Cũ", due="2021-12-24"), id="p21")
    new = plan(task("t", title="Mới", carried_from="p21/t", assigned="2022-01-01"), id="p22")
    on = View(book([old, new]), d("2022-01-04"))
    assert facts(show_of(on, "p21/t"))["Chuyển tiếp sang"] == "p22/t Mới (quá hạn)"
    assert facts(show_of(on, "p22/t"))["Chuyển tiếp từ"] == "p21/t Cũ (chuyển tiếp)"
    assert show_of(on, "p21/t").data()["carried_to"] == "p22/t"


def test_a_plan_that_carries_it_out_is_named_with_its_progress() -> None:
    main = plan(task("t"), id="main")
    part = plan(task("x"), task("y"), id="part", title="Kế hoạch con", carries_out="main/t")
    on = View(book([main, part], [log("2021-11-20", "part/x", state="done", evidence="1")]), d(DAY))
    assert facts(show_of(on, "main/t"))["Thực hiện bằng"] == "Kế hoạch con: 50,0%"


def test_what_was_done_late_says_by_how_much() -> None:
    found = facts(show({"due": "2021-11-10"}, log("2021-11-13", state="done", evidence="Số 1")))
    assert (found["Tình trạng"], found["Ngày hoàn thành"]) == ("Hoàn thành quá hạn (quá 3 ngày)", "13/11/2021")


def test_what_rests_says_since_when_once() -> None:
    found = facts(show({"due": "2021-12-24"}, log("2021-11-22", state="paused", reason="Dịch")))
    assert found["Tình trạng"] == "Tạm dừng (từ 22/11/2021)"
    assert "Trạng thái" not in found


# Steps, occurrences, measures


def test_steps_say_when_they_are_due_and_what_is_late() -> None:
    dues = {"one": "2021-11-10", "two": "2021-11-20", "three": "2021-11-22", "four": "2021-12-01", "five": None}
    steps = tuple(step(id_, due) for id_, due in dues.items())
    entries = (log("2021-11-09", step="one"), log("2021-11-21", step="two"))
    assert grid(show({"steps": steps}, *entries), "CÁC BƯỚC") == [
        ["one", "10/11/2021", "09/11/2021", ""],
        ["two", "20/11/2021", "21/11/2021", "quá 1 ngày"],
        ["three", "22/11/2021", "", "quá 2 ngày"],
        ["four", "01/12/2021", "", "7 ngày"],
        ["five", "", "", ""],
    ]


@pytest.mark.parametrize("state", ["done", "cancelled"])
def test_a_step_left_open_by_what_is_over_is_not_overdue(state: str) -> None:
    fields = {"steps": (step("one", "2021-11-10"), step("two", "2021-12-01"))}
    assert grid(show(fields, log("2021-11-20", state=state)), "CÁC BƯỚC") == [
        ["one", "10/11/2021", "", ""],
        ["two", "01/12/2021", "", ""],
    ]


def test_weights_of_steps_are_shown_where_they_differ() -> None:
    steps = (step("one", weight=2), step("two", weight=0.5))
    assert [row[-1] for row in grid(show({"steps": steps}), "CÁC BƯỚC")] == ["2", "0,50"]


def test_occurrences_missed_and_late_are_named_and_the_next() -> None:
    fields = {"standing": True, "repeat": repeat("2021-08-20", "month", if_closed="before")}
    entries = (log("2021-08-23", occurrence="2021-08-20"), log("2021-10-19", occurrence="2021-10-20"))
    report = show(fields, *entries)
    assert items(report, "CÁC KỲ") == [
        ("20/08/2021", "xong 23/08/2021, quá hạn 3 ngày"),
        ("20/09/2021", "đã qua, chưa xong, quá hạn 65 ngày"),
        ("19/11/2021", "đã qua, chưa xong, quá hạn 5 ngày (thay ngày nghỉ 20/11/2021)"),
        ("20/12/2021", "kỳ tới, còn 26 ngày"),
    ]
    assert "Đã đến 4 kỳ, xong 2 (1 quá hạn), đã qua mà chưa xong 2." in as_plain(report)


def test_an_event_is_never_missed() -> None:
    fields = {"title": "{n} năm", "event": True, "repeat": repeat("2020-10-15", "year", counts_from=1930)}
    report = show(fields)
    assert items(report, "CÁC KỲ") == [("15/10/2022", "kỳ tới, còn 325 ngày")]
    assert report.title == "92 năm"
    assert report.data()["why"] == []
    assert "VÌ SAO" not in as_plain(report)


def returnees(*entries: Entry, **fields: Any) -> Report:
    whole = measure("people", "A", "B", every="week", **fields)
    part = measure("work", "A", "B", every="week", share_of="people")
    return show({"measures": (whole, part)}, *entries)


def test_a_place_that_has_not_reported_is_never_zero() -> None:
    report = returnees(
        log("2021-11-11", values={"people": {"A": 1289, "B": 399}}),
        log("2021-11-11", values={"work": {"A": 698, "B": 230}}),
        log("2021-11-18", values={"people": {"A": 1246}}),
        log("2021-11-18", values={"work": {"A": 710}}),
    )
    assert grid(report, "SỐ LIỆU") == [
        ["A", "1.246", "−43", "18/11", "710", "57,0%"],
        ["B", "chưa báo cáo", "", "", "chưa báo cáo", ""],
        ["Cộng (1/2 địa phương báo cáo)", "1.246", "−43", "18/11", "710", "57,0%"],
    ]
    notes = next(block for block in section(report, "SỐ LIỆU") if isinstance(block, Table)).caption.splitlines()
    assert notes == [
        "So sánh trên các địa phương có số liệu cả hai ngày.",
        "B chưa báo cáo (số gần nhất 399, ngày 11/11)",
    ]


def test_a_printed_change_is_the_difference_of_the_printed_figures() -> None:
    report = show(
        {"measures": (measure("m", "A"),)},
        log("2021-11-11", values={"m": {"A": 1.4}}),
        log("2021-11-20", values={"m": {"A": 2.6}}),
    )
    # 2.6 less 1.4 is 1.2, but people read 3 and 1
    assert grid(report, "SỐ LIỆU")[0][1:3] == ["3", "+2"]


def test_a_measure_without_places_is_a_sentence() -> None:
    report = show({"measures": (measure("m", unit="triệu"),)}, log("2021-11-20", values={"m": 5}))
    assert items(report, "SỐ LIỆU") == [("", "m: 5 triệu")]


def test_a_target_is_named() -> None:
    report = returnees(log("2021-11-18", values={"people": {"A": 1}}), target=2000)
    assert "Chỉ tiêu: 2.000." in as_plain(report)


# Deadline and log


def test_the_deadlines_history() -> None:
    report = show(
        {"due": "2021-11-30", "assigned": "2021-10-14"},
        log("2021-11-10", by="a", ask_due="2021-12-31", reason="Dịch", cause="objective"),
        log("2021-11-12", by="b", due="2021-11-30", reason="Việc gấp"),
        log("2021-11-15", by="b", due="2021-12-10", reason="Chờ ý kiến"),
        log("2021-11-16", by="b", due="2021-12-05", reason="Họp sớm"),
    )
    assert grid(report, "THỜI HẠN") == [
        ["14/10/2021", "kế hoạch ghi hạn 30/11/2021", "", ""],
        ["10/11/2021", "xin gia hạn đến 31/12/2021", "a", "Dịch (nguyên nhân khách quan)"],
        ["12/11/2021", "giữ nguyên hạn 30/11/2021", "b", "Việc gấp"],
        ["15/11/2021", "gia hạn 30/11/2021 → 10/12/2021", "b", "Chờ ý kiến"],
        ["16/11/2021", "rút hạn 10/12/2021 → 05/12/2021", "b", "Họp sớm"],
    ]


def test_a_deadline_never_touched_has_no_history() -> None:
    assert "THỜI HẠN" not in as_plain(show({"due": "2021-11-30"}))


@pytest.mark.parametrize(
    ("entry", "lines"),
    [
        ({"progress": 40}, ("Tiến độ 40%",)),
        ({"progress": 33.34, "by": "VP"}, ("VP: tiến độ 33,3%",)),
        ({"note": "đã gửi"}, ("đã gửi",)),
        ({"note": "đã gửi", "by": "VP"}, ("VP: đã gửi",)),
        ({"state": "submitted", "evidence": "Số 12", "note": "n"}, ("Đã trình", "Minh chứng: Số 12", "n")),
        ({"state": "active"}, ("Tiếp tục thực hiện",)),
        ({"state": "paused", "reason": "dịch", "cause": "subjective"},
         ("Tạm dừng", "Lý do: dịch (nguyên nhân chủ quan)")),
        ({"step": "one"}, ("Xong bước one",)),
        ({"step": "one", "state": "active"}, ("Chưa xong bước one",)),
        ({"step": "one", "due": "2021-12-01"}, ("Đặt hạn bước one: 01/12/2021",)),
        ({"occurrence": "2021-11-19"}, ("Xong kỳ 19/11/2021",)),
        ({"due": "2021-12-01", "owner": "VP"}, ("Đặt hạn 01/12/2021; giao cho VP",)),
        ({"officer": "B"}, ("Người theo dõi B",)),
        ({"values": {"m": 1240.0}}, ("M: 1.240",)),
        ({"values": {"m": 5.0}, "at": "2021-11-18"}, ("M (số liệu ngày 18/11/2021): 5",)),
        ({"evidence": "Số 12"}, ("Minh chứng: Số 12",)),
    ],
)  # fmt: skip
def test_an_entry_in_the_words_of_a_clerk(entry: dict[str, Any], lines: tuple[str, ...]) -> None:
    fields = {
        "steps": (step("one"), step("two")),
        "measures": (measure("m"),),
        "repeat": repeat("2021-11-19", "week"),
    }
    report = show(fields, log("2021-11-22", **entry))
    assert items(report, "NHẬT KÝ THEO DÕI") == [("22/11/2021", *lines)]


def test_an_empty_log_is_said() -> None:
    assert "Chưa có ghi chép." in as_plain(show({}))


def test_the_newest_entry_comes_last_and_none_of_tomorrow() -> None:
    entries = (log("2021-11-25", note="mai"), log("2021-11-22", note="sau"), log("2021-11-04", note="trước"))
    assert [said for _, said in items(show({}, *entries), "NHẬT KÝ THEO DÕI")] == ["trước", "sau"]


# Why


@pytest.mark.parametrize(
    ("fields", "entries", "rule", "said"),
    [
        ({"due": "2021-11-30"}, (), "Quá hạn?", "không: hạn 30/11/2021, còn 6 ngày"),
        ({"due": "2025-12-31"}, (), "Quá hạn?", "không: hạn 31/12/2025, còn 1.498 ngày"),
        ({"due": "2021-11-24"}, (), "Quá hạn?", "không: hạn 24/11/2021, là hôm nay"),
        ({"due": "2021-11-23"}, (), "Quá hạn?", "đúng: hạn 23/11/2021, đã quá 1 ngày"),
        ({"due": "2021-11-23"}, (), "Mức Đỏ đặc biệt?",
         "không: hạn 23/11/2021, đã quá 1 ngày (ngưỡng: quá 3 ngày)"),
        ({"due": "2021-12-31", "repeat": repeat("2021-11-20", "month")}, (), "Quá hạn?",
         "đúng: hạn 20/11/2021, đã quá 4 ngày"),
        ({"repeat": repeat("2021-11-20", "week", until="2021-11-20")},
         (log("2021-11-20", occurrence="2021-11-20"),), "Trong hạn?", "đúng: không còn kỳ nào phía trước"),
        ({"repeat": repeat("2021-11-26", "week")}, (), "Chưa có hạn?", "không: là nhiệm vụ định kỳ"),
        ({"due": "2021-11-25"}, (log("2021-11-20", state="submitted"),), "Mức Vàng?", "không: đã trình"),
        ({"due": "2021-11-25"}, (), "Mức Vàng?",
         "đúng: hạn 25/11/2021, còn 1 ngày, chưa trình (từ 3 ngày trở xuống)"),
        ({}, (log("2021-11-20", state="done"),), "Hoàn thành đúng hạn?", "không: lúc hoàn thành không có hạn"),
        ({"due": "2021-11-10"}, (log("2021-11-13", state="done"),), "Hoàn thành quá hạn?",
         "đúng: xong 13/11/2021, hạn lúc đó 10/11/2021"),
        ({"due": "2021-11-10"}, (log("2021-11-09", state="done"),), "Hoàn thành quá hạn?",
         "không: xong 09/11/2021, hạn lúc đó 10/11/2021"),
        ({}, (log("2021-11-20", state="done"),), "Chưa có minh chứng?",
         "đúng: không có ghi chép nào nêu minh chứng"),
        ({}, (log("2021-11-20", state="paused"),), "Tạm dừng?", "đúng: tạm dừng từ 20/11/2021"),
        ({"due": "2021-12-15"}, (), "Chậm tiến độ?",
         "không: không có ngày bắt đầu, không có bước nào ghi hạn để tính"),
        ({"steps": (step("one", "2021-11-20"), step("two", "2021-12-20"))}, (), "Chậm tiến độ?",
         "đúng: tiến độ 0%, lẽ ra 50%: kém từ 15 điểm trở lên"),
        ({"steps": (step("one", "2021-11-20"),)}, (), "Bước quá hạn?", "đúng: one"),
        ({"assigned": "2021-11-22"}, (), "Chưa có cập nhật?",
         "không: chưa có ghi chép; giao ngày 22/11/2021, 2 ngày làm việc trước (ngưỡng: 10 ngày)"),
        ({"assigned": "2021-10-14", "due": "2022-06-01"}, (), "Chưa có cập nhật?",
         "không: chưa bắt đầu, và hạn còn xa (trên 30 ngày)"),
        ({}, (), "Chưa có cập nhật?", "không: chưa có ghi chép, không rõ ngày giao"),
        ({"due": "2021-11-30"}, (log("2021-11-01", progress=1),), "Chưa có cập nhật?",
         "đúng: 17 ngày làm việc không có ghi chép nào, từ 01/11/2021 (từ 10 ngày trở lên)"),
        ({"due": "2021-11-30"}, (log("2021-11-23", ask_due="2021-12-15", reason="x"),), "Đang xin gia hạn?",
         "đúng: xin gia hạn đến 15/12/2021, chưa được trả lời"),
    ],
)  # fmt: skip
def test_each_rule_gives_its_figures(
    fields: dict[str, Any], entries: tuple[Entry, ...], rule: str, said: str
) -> None:
    dated = {key: d(value) if key in ("due", "assigned") else value for key, value in fields.items()}
    assert reasons(show(dated, *entries))[rule] == said


def test_a_need_is_named_with_how_it_stands() -> None:
    on = view(DAY, [task(due="2021-12-09", needs=("b",)), task("b", due="2021-12-10")])
    found = reasons(show_of(on, "p/a"))
    assert (
        found["Việc trước làm chậm?"] == "đúng: b (trong hạn, hạn 10/12/2021): quá hạn hoặc hạn sau nhiệm vụ này"
    )
    assert found["Chờ việc trước?"] == "đúng: b (trong hạn, hạn 10/12/2021) chưa xong"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("vi", "chưa rõ: x/n nằm trong kế hoạch có lỗi, không được tính"),
        ("en", "unknown: x/n in a plan that has errors and is left out"),
    ],
)
def test_a_need_in_a_plan_that_is_left_out_is_not_said_to_be_done(lang: str, said: str) -> None:
    report = show_of(view(DAY, [task(due="2021-12-09", needs=("x/n",))]), "p/a", lang)
    assert as_plain(report).count(said) == 2
    assert [r["held"] for r in report.data()["why"] if r["rule"] in ("at_risk_need", "blocked")] == [None, None]


def test_exactly_one_signal_holds_and_it_is_the_last_asked() -> None:
    signals = {"carried", "cancelled", "paused", "late", "on_time", "unrated", "standing", "undated", "overdue"}
    signals |= {"due_soon", "on_track"}
    for t in office_scene().tasks:
        why = [r for r in task_show_report(office_scene(), t).data()["why"] if r["rule"] in signals]
        assert [r["rule"] for r in why if r["held"]] == [why[-1]["rule"]] == [t.signal]


@settings(max_examples=60, deadline=None)
@given(
    day=st.dates(date(2021, 10, 14), date(2026, 12, 31)),
    key=st.sampled_from(sorted(office().tasks)),
    lang=st.sampled_from(["vi", "en"]),
)
def test_no_day_leaves_a_gap_in_a_sentence(day: date, key: str, lang: str) -> None:
    said = as_plain(show_of(View(office(), day), key, lang))
    assert "{" not in said
    assert "None" not in said.replace("None has reported", "")


# Data


def test_json_has_the_log_under_the_names_of_the_log_file() -> None:
    entry = log("2021-11-22", by="VP", values={"m": {"A": 5.0}}, at="2021-11-18", note="n")
    report = show({"measures": (measure("m", "A"),)}, entry)
    (said,) = report.data()["log"]
    assert {key: value for key, value in said.items() if value is not None} == {
        "on": d("2021-11-22"),
        "by": "VP",
        "values": {"m": {"A": 5.0}},
        "at": d("2021-11-18"),
        "note": "n",
        "file": "p.log.toml",
    }
    assert report.data()["id"] == "p/a"
    assert '"dvplan": "show/1"' in as_json(report)


# What people see


@pytest.mark.parametrize(
    ("key", "day", "lang"),
    [
        ("tham-muu/QC-01", "2021-11-24", "vi"),
        ("tham-muu/QC-01", "2021-12-01", "vi"),
        ("tham-muu/QC-01", "2022-01-04", "en"),
        ("tham-muu/KTGS-01", "2021-11-24", "vi"),
        ("ban-chi-dao/DC-01", "2021-11-24", "vi"),
        ("ban-chi-dao/PH-03", "2021-11-24", "en"),
        ("thuong-xuyen/NTH-02", "2021-11-24", "vi"),
        ("thuong-xuyen/NTH-02", "2021-11-24", "en"),
        ("gap-mat-14-10/E-01", "2021-11-24", "vi"),
        ("gap-mat-14-10/E-02", "2030-10-01", "vi"),
    ],
)
def test_what_people_see(snapshot: Snapshot, key: str, day: str, lang: str) -> None:
    report = show_of(View(office(), date.fromisoformat(day)), key, lang)
    snapshot(f"reports/show.{key.partition('/')[2]}.{day}.{lang}.txt", as_plain(report))


@pytest.mark.parametrize("width", [80, 140])
def test_what_a_terminal_shows(snapshot: Snapshot, width: int) -> None:
    report = show_of(View(office(), d(DAY)), "thuong-xuyen/NTH-02")
    snapshot(f"reports/show.{width}.txt", as_terminal(report, width=width, colour=False))


@pytest.mark.parametrize(
    ("due_soon", "said"),
    [
        (1, "due 2021-12-15, 21 days left (from 1 day)"),
        (2, "due 2021-12-15, 21 days left (from 2 days)"),
    ],
)
def test_one_day_is_a_day(due_soon: int, said: str) -> None:
    office = Settings(signals=SignalSettings(due_soon=due_soon))
    report = show_of(view(DAY, [task(due="2021-12-15", assigned="2021-11-23")], settings=office), "p/a", "en")
    told = {line[0]: line[1] for line in items(report, "WHY")}
    assert told["Due soon?"] == f"no: {said}"
    assert told["No update?"] == "no: no entry yet; assigned 2021-11-23, 1 working day ago (from 10 days)"
