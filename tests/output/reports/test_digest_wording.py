"""The digest as an office writes it: whole sentences, nothing told twice, and figures that agree."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from dvplan.core.digest.digest import make_digest
from dvplan.core.digest.period import parse_period, week_of
from dvplan.output.blocks import Items, plain
from dvplan.output.render.as_plain import render as as_plain
from dvplan.output.reports.digest import digest_report
from dvplan.output.words.digest_words import digest_words
from dvplan.output.words.label_words import labels
from tests.samples.digests import DAY, busy_book, digest_of
from tests.samples.office import office
from tests.samples.plans import d, log, measure, repeat, step, task

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvplan.core.model.entry import Entry
    from dvplan.core.model.plan import Task

WEEKS = [(d("2021-10-24") + timedelta(7 * n)).isoformat() for n in range(12)]


def told(tasks: Sequence[Task], *entries: Entry, lang: str = "vi", owner: str | None = None) -> str:
    """The digest of a week 47 read on 25/11/2021."""
    return as_plain(digest_report(digest_of(DAY, tasks, *entries, owner=owner), lang))


def sample(sunday: str, lang: str = "vi") -> str:
    """The digest of a whole week of the sample workspace."""
    return as_plain(digest_report(make_digest(office(), week_of(d(sunday)), d(sunday)), lang))


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_line_of_a_task_is_a_sentence(lang: str) -> None:
    report = digest_report(make_digest(busy_book(), week_of(d(DAY)), d(DAY)), lang)
    items = [item for block in report.blocks if isinstance(block, Items) for item in block.items]
    lines = [plain(line) for item in items for line in (item.text, *item.below)]
    assert len(lines) > 50
    assert [line for line in lines if not line.endswith(".")] == []


@pytest.mark.parametrize(
    ("every", "entries", "vi", "en"),
    [
        ("week", (), "a: theo lịch 23/11.", "a: planned 2021-11-23."),
        ("week", (log("2021-11-24", occurrence="2021-11-23"),), "a: đã tổ chức 24/11.", "a: held 2021-11-24."),
        ("day", (), "a: theo lịch các ngày 23/11, 24/11, 25/11.",
         "a: planned on 2021-11-23, 2021-11-24, 2021-11-25."),
    ],
)  # fmt: skip
def test_an_event_is_said_to_be_held_only_where_somebody_did(
    every: str, entries: Sequence[Entry], vi: str, en: str
) -> None:
    rule = {"rrule": "FREQ=DAILY"} if every == "day" else {"every": every}
    event = task(event=True, repeat=repeat("2021-11-23", **rule))
    assert vi in told([event], *entries)
    assert en in told([event], *entries, lang="en")


def test_papers_of_a_task_done_before_stand_with_what_is_done() -> None:
    late = log("2021-11-24", evidence="Số 5", note="đã ký")
    text = told([task(due="2021-12-01", deliverable="Quy chế")], log("2021-11-18", state="done"), late)
    lines = [" ".join(line.split()) for line in text.splitlines()]
    at = lines.index("1. Nhiệm vụ hoàn thành")
    assert lines[at + 1].endswith("a: hoàn thành từ 18/11.")
    assert "Minh chứng: Số 5." in lines[at + 2]
    assert lines[at + 3] == "đã ký."
    assert "Sản phẩm còn thiếu" not in text


def test_a_note_that_ends_as_a_sentence_gets_no_second_stop() -> None:
    text = told([task()], *(log("2021-11-23", progress=10, note=note) for note in ("Xong bước 1.",)))
    assert "23/11: Xong bước 1.\n" in text


def test_of_two_figures_owed_neither_reads_as_a_part_of_the_other() -> None:
    owed = (measure("money", every="week"), measure("placed", "A", every="week"))
    lines = [" ".join(line.split()) for line in told([task(title="Aid", measures=owed)], lang="en").splitlines()]
    at = lines.index("a Aid.")
    assert lines[at + 1 : at + 3] == ["money.", "placed: A."]


def test_one_locality_is_one() -> None:
    due = digest_words("en").next_figures
    assert [due("placed", count) for count in (0, 1, 2)] == [
        "Figures due: placed", "Figures due: placed (1 locality)", "Figures due: placed (2 localities)",
    ]  # fmt: skip
    assert [labels("en").places(1, count) for count in (1, 2)] == [
        "1/1 locality reported", "1/2 localities reported",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("entries", "vi", "en"),
    [
        (
            (),
            "trong tuần chưa có nhiệm vụ hoàn thành; hiện không có nhiệm vụ quá hạn.",
            "no task was completed in the week; none is overdue.",
        ),
        (
            (log("2021-11-23", "a", state="done"), log("2021-11-23", "b", due="2021-12-20", reason="x")),
            "trong tuần hoàn thành 1 nhiệm vụ (đúng hạn), gia hạn 1 nhiệm vụ; hiện không có nhiệm vụ quá hạn.",
            "1 task was completed (on time), 1 was extended in the week; none is overdue.",
        ),
        (
            (
                log("2021-11-22", "a", due="2021-12-20", reason="x"),
                log("2021-11-23", "a", due="2021-12-22", reason="x"),
                log("2021-11-23", "b", ask_due="2021-12-20", reason="x"),
            ),
            "trong tuần chưa có nhiệm vụ hoàn thành, gia hạn 1 nhiệm vụ; hiện không có nhiệm vụ quá hạn, "
            "có 1 nhiệm vụ đang xin gia hạn.",
            "no task was completed, 1 was extended in the week; none is overdue, 1 waits for an extension.",
        ),
    ],
)
def test_the_summary_is_a_sentence(entries: tuple[Entry, ...], vi: str, en: str) -> None:
    tasks = [task("a", due="2021-12-10"), task("b", due="2021-12-10")]
    assert f"Tóm tắt: {vi}" in told(tasks, *entries)
    assert f"In short: {en}" in told(tasks, *entries, lang="en")


def test_a_task_given_with_its_deadline_is_counted_once() -> None:
    quarter = parse_period("quarter", "2021-Q4")
    text = as_plain(digest_report(make_digest(office(), quarter, quarter.last)))
    assert "giao mới 14 nhiệm vụ" in text
    assert "xác định thời hạn" not in text
    assert "xác định thời hạn cho 14 nhiệm vụ" in sample("2021-10-24")


def test_a_running_task_has_its_deadline_and_the_product_that_is_missing() -> None:
    text = told([task(due="2021-12-20", deliverable="Tờ trình")], log("2021-11-24", progress=40))
    assert "  a  a: 0% → 40%; hạn 20/12.\n     Chủ trì: (chưa giao). Sản phẩm còn thiếu: Tờ trình.\n" in text


def test_work_that_did_not_move_says_so() -> None:
    text = told([task()], log("2021-11-10", progress=40), log("2021-11-24", progress=40, note="chờ ý kiến"))
    assert "  a  a: vẫn 40%" in text


def test_of_an_overdue_task_the_note_and_the_product_are_told_once() -> None:
    late = task(due="2021-11-23", deliverable="Tờ trình", steps=(step("x"), step("y")))
    noted = (log("2021-11-22", step="x", note="đã gửi"), log("2021-11-24", note="đang sửa"))
    text = told([late], *noted)
    assert [text.count(part) for part in ("đã gửi", "đang sửa", "Tờ trình")] == [1, 1, 1]


def test_an_extension_is_told_as_it_went() -> None:
    asked = log("2021-11-22", ask_due="2021-12-15", reason="mưa lũ")
    granted = log("2021-11-24", due="2021-12-10", reason="mưa lũ", by="tb")
    text = told([task(due="2021-11-30")], asked, granted)
    assert (
        "ngày 22/11 xin gia hạn đến 15/12/2021; ngày 24/11 tb đồng ý gia hạn đến 10/12/2021 "
        "(hạn gốc 30/11/2021, gia hạn 1 lần)." in text
    )
    # Of a task that is overdue all the same the first deadline stands in the line above.
    kept = told([task(due="2021-11-20")], log("2021-11-22", due="2021-11-24", reason="mưa lũ", by="tb"))
    assert kept.count("hạn gốc 20/11/2021") == 1
    assert "Ngày 22/11 tb gia hạn đến 24/11/2021.\n" in kept


def test_a_deadline_asked_for_where_there_was_none() -> None:
    text = told([task()], log("2021-11-22", ask_due="2021-12-15", reason="x"))
    assert "ngày 22/11 đề nghị giao hạn 15/12/2021, chưa có ý kiến." in text


@pytest.mark.parametrize("sunday", WEEKS)
def test_no_note_cause_or_decision_is_told_twice(sunday: str) -> None:
    body = sample(sunday).partition("\nI. ")[2]
    told = re.findall(r"(?:\d\d/\d\d|Nguyên nhân \w+ quan|Lý do): [^.]*|[Nn]gày \d\d/\d\d [^.]*", body)
    assert len(told) == len({line.lower() for line in told})


def test_a_task_that_waits_is_silent_all_the_same() -> None:
    tasks = [
        task("a", due="2021-12-03", assigned="2021-10-01"),
        task("b", due="2021-12-02", assigned="2021-10-01", needs=("a",)),
    ]
    text = told(tasks)
    proposals = text[text.index("\nIV. ") :]
    assert "chưa có cập nhật từ khi giao 01/10; b (hạn 02/12) phải chờ." in proposals
    assert "- Từ khi giao 01/10: b (hạn 02/12).\n" in proposals


def test_what_waits_to_be_approved_is_not_pressed_for_as_if_nothing_had_come() -> None:
    submitted = log("2021-11-24", state="submitted")
    coming = told([task(due="2021-11-30")], submitted)
    assert "Thứ Ba 30/11:  a a: đã trình 24/11." in coming
    overdue = told([task(due="2021-11-20")], submitted)
    assert "a: quá hạn 5 ngày (hạn 20/11); đã trình 24/11." in overdue
    behind = told([task(due="2021-11-30", start="2021-10-04")], submitted)
    assert "a: hạn 30/11; đã trình 24/11; tiến độ 0%, lẽ ra" in behind


def test_an_earlier_deadline_asked_for_is_no_extension() -> None:
    ask = log("2021-11-22", ask_due="2021-12-01", reason="x")
    said = "ngày 22/11 đề nghị điều chỉnh thời hạn sớm hơn, từ 15/12/2021 thành 01/12/2021, chưa có ý kiến."
    assert said in told([task(due="2021-12-15")], ask)


def test_the_star_is_explained_where_one_stands() -> None:
    idle = task("b", due="2022-06-01", focus=True)
    assert "★" not in told([task(due="2021-11-30"), idle])
    assert told([task(due="2021-11-30", focus=True)]).endswith("★ trọng tâm.\n")


def test_what_recurs_has_its_next_day_and_not_the_one_that_was_missed() -> None:
    weekly = task(repeat=repeat("2021-11-10", "week"), assigned="2021-11-01")
    text = told([weekly], log("2021-11-24", occurrence="2021-11-24"))
    assert "xong kỳ 24/11 (24/11, đúng hạn); kỳ tới 01/12." in text


def test_an_owner_is_not_told_their_own_name() -> None:
    text = told([task(due="2021-12-03", assigned="2021-10-01", owner="vp")], owner="vp")
    assert "- Từ khi giao 01/10: a (hạn 03/12).\n" in text


def test_an_owner_is_told_what_the_numbers_are_of() -> None:
    tasks = [task("a", owner="vp"), task("b", owner="x", coordinators=("vp",))]
    assert "Đơn vị, cá nhân: vp. Số liệu tính trên nhiệm vụ chủ trì;" in told(tasks, owner="vp")
    assert "Đơn vị, cá nhân: x.\n" in told(tasks, owner="x")


FIGURE = r"([\d.,]+)%? +([\d.,]+)%? +([+−]?[\d.,]+)"


@pytest.mark.parametrize("sunday", WEEKS)
def test_the_printed_numbers_add_up(sunday: str) -> None:
    text = sample(sunday)
    rows = re.findall(rf"(?m)^  (\D+?) +{FIGURE}(?: điểm)?$", text[: text.index("\nI. ")])
    figures = {
        name: tuple(float(said.replace(".", "").replace(",", ".").replace("−", "-")) for said in row)
        for name, *row in rows
    }
    assert len(figures) >= 8
    assert {name for name, (before, now, change) in figures.items() if round(now - before, 1) != change} == set()
    sums = [row for name, row in figures.items() if name not in ("Tổng số", "Tỷ lệ hoàn thành", "Tiến độ chung")]
    assert tuple(map(sum, zip(*sums, strict=True))) == figures["Tổng số"]


def test_a_standing_task_is_in_no_number_whatever_became_of_it() -> None:
    tasks = [task("a", due="2021-12-30"), task("s", standing=True), task("e", standing=True, steps=(step("x"),))]
    text = told(tasks, log("2021-11-23", "s", state="paused"), log("2021-11-24", "e", step="x"))
    assert "trong tuần chưa có nhiệm vụ hoàn thành; hiện" in text
    assert re.search(r"Tổng số +1 +1 +0\n", text)
    assert "Không tính vào tổng số: 2 nhiệm vụ thường xuyên." in text


def test_a_task_carried_on_is_not_newly_given() -> None:
    old = task("a", due="2021-12-30")
    new = task("b", assigned="2021-11-23", carried_from="p/a")
    text = told([old, new])
    assert "chuyển tiếp 1 nhiệm vụ" in text
    assert "giao mới" not in text


@pytest.mark.parametrize(
    ("earlier", "said"),
    [
        ((), "vẫn 0%; bắt đầu thực hiện 24/11"),
        ((log("2021-11-10", state="paused"),), "vẫn 0%; tiếp tục thực hiện 24/11"),
        ((log("2021-11-10", state="done"),), "100% → 0%; mở lại 24/11"),
        ((log("2021-11-10", progress=10),), ""),
    ],
)
def test_work_begins_goes_on_or_is_opened_again(earlier: tuple[Entry, ...], said: str) -> None:
    text = told([task(due="2021-12-30")], *earlier, log("2021-11-24", state="active"))
    assert (f"a: {said}; hạn 30/12." in text) if said else ("thực hiện 24/11" not in text)


def test_a_task_done_late_is_told_with_the_deadline_it_missed() -> None:
    entries = (log("2021-11-23", state="done"), log("2021-11-24", due="2021-11-30", reason="x"))
    assert "hoàn thành 23/11, quá hạn 3 ngày (hạn 20/11)." in told([task(due="2021-11-20")], *entries)


def test_a_figure_of_another_day_than_the_tables_says_so() -> None:
    measured = task(measures=(measure("m", "A", "B"),))
    entries = (log("2021-11-22", values={"m": {"A": 1}}), log("2021-11-24", values={"m": {"B": 2}}))
    text = told([measured], *entries)
    assert "số liệu ngày 24/11" in text
    assert re.search(r"A \(22/11\) +1\n", text)
    assert re.search(r"B +2\n", text)


def test_each_extension_has_its_own_cause() -> None:
    entries = (
        log("2021-11-22", due="2021-12-20", reason="mưa lũ"),
        log("2021-11-24", due="2021-12-25", reason="chờ kinh phí"),
    )
    text = told([task(due="2021-12-15")], *entries)
    assert "Nguyên nhân: mưa lũ. Nguyên nhân: chờ kinh phí." in text


def test_what_is_owed_below_another_heading_is_said_to_be_owed() -> None:
    placed, whole = measure("m", "A", "B", every="week"), measure("w", every="week")
    late = task(due="2021-11-20", measures=(placed, whole), assigned="2021-11-01")
    text = told([late], log("2021-11-05", values={"w": 4}))
    assert "     Chưa báo cáo: m: A, B.\n     Chưa báo cáo: w (số gần nhất, 05/11: 4).\n" in text


def test_what_is_counted_as_given_handed_over_or_cancelled_is_named() -> None:
    tasks = [
        task("new", assigned="2021-11-23", due="2021-12-20", owner="vp"),
        task("gone", due="2021-12-01", owner="vp"),
        task("moved", due="2021-12-05", owner="vp"),
        task("nobody", due="2021-12-06"),
    ]
    entries = (
        log("2021-11-23", "gone", state="cancelled", reason="không còn phù hợp"),
        log("2021-11-24", "moved", owner="dt", reason="phân công lại"),
        log("2021-11-24", "nobody", owner="dt"),
    )
    text = told(tasks, *entries)
    assert "3. Giao mới, bàn giao, thôi thực hiện\n- Giao mới: new new (vp, hạn 20/12).\n" in text
    assert "- Ngày 24/11 bàn giao từ vp cho dt: moved moved (hạn 05/12). Lý do: phân công lại.\n" in text
    assert "- Ngày 24/11 giao cho dt: nobody nobody (hạn 06/12).\n" in text
    assert "- Ngày 23/11 thôi thực hiện: gone gone (vp, hạn 01/12). Lý do: không còn phù hợp.\n" in text
    taken = told(tasks, *entries, owner="vp")
    assert "bàn giao từ vp cho dt: moved moved (hạn 05/12)." in taken
    assert "nobody" not in taken


def test_many_tasks_newly_given_are_named_by_their_codes() -> None:
    text = told([task(f"t{n}", title="Việc", assigned="2021-11-23") for n in range(6)])
    assert "- Giao mới: t0; t1; t2; t3; t4; t5.\n" in text


def test_what_is_carried_on_to_another_lead_is_handed_over_on_the_day_it_was_given() -> None:
    tasks = [
        task("a", due="2021-12-30", owner="vp"),
        task("b", assigned="2021-11-24", carried_from="p/a", owner="dt"),
        task("c", assigned="2021-11-22", due="2021-12-30", owner="vp"),
        task("e", assigned="2021-11-24", carried_from="p/c", owner="tb"),
    ]
    text = told(tasks, log("2021-11-23", "a", owner="x", reason="nghỉ phép"))
    assert "- Ngày 24/11 bàn giao từ vp cho dt: b b (hạn 30/12).\n" in text
    assert "- Giao mới: c c (vp, hạn 30/12).\n" in text
    assert "e e" not in text.partition("Giao mới, bàn giao")[2].partition("\nII. ")[0]
    assert "bàn giao từ vp cho dt: b b (hạn 30/12)." in told(tasks, owner="vp")


def test_a_standing_task_carried_on_is_counted_once() -> None:
    tasks = [task("s", standing=True), task("t", standing=True, assigned="2021-11-24", carried_from="p/s")]
    assert "Không tính vào tổng số: 1 nhiệm vụ thường xuyên." in told(tasks)


def test_papers_of_an_event_that_was_held_before() -> None:
    event = task("e", event=True, due="2021-11-05", title="Hội thảo")
    entries = (log("2021-11-05", "e", state="done"), log("2021-11-23", "e", evidence="Kỷ yếu", note="In xong"))
    text = told([event], *entries)
    assert "e  Hội thảo: đã tổ chức 05/11.\n" in text
    assert "     In xong.\n" in text


def test_the_silent_go_by_day() -> None:
    tasks = [
        task("a", due="2021-12-20", assigned="2021-10-20"),
        task("b", due="2021-12-20", assigned="2021-10-01"),
    ]
    assert "- Từ khi giao 01/10: b (hạn 20/12).\n- Từ khi giao 20/10: a (hạn 20/12).\n" in told(tasks)
