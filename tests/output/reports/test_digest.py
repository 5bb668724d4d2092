"""The digest as people read it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from dvplan.core.digest.digest import make_digest
from dvplan.core.digest.period import parse_period, week_of
from dvplan.core.ledger.rollup import totals
from dvplan.output.render.as_csv import render as as_csv
from dvplan.output.render.as_json import render as as_json
from dvplan.output.render.as_markdown import render as as_markdown
from dvplan.output.render.as_plain import render as as_plain
from dvplan.output.render.as_terminal import render as as_terminal
from dvplan.output.reports.digest import digest_report
from dvplan.output.reports.digest_lines import MANY
from tests.samples.digests import DAY, busy_book, digest_of
from tests.samples.office import office
from tests.samples.plans import book, d, log, measure, plan, repeat, step, task

if TYPE_CHECKING:
    from dvplan.core.digest.period import PeriodKind
    from dvplan.core.model.plan import Task
    from dvplan.output.blocks import Report
    from tests.conftest import Snapshot


def sample(on: str, lang: str = "vi", owner: str | None = None) -> Report:
    """The digest of the sample workspace, of the week of a day and read on it."""
    return digest_report(make_digest(office(), week_of(d(on)), d(on), owner), lang)


def busy(lang: str = "vi") -> Report:
    return digest_report(make_digest(busy_book(), week_of(d(DAY)), d(DAY)), lang)


def section(text: str, number: str) -> str:
    """A section of a plain report, from its heading to the next."""
    following = {"I": "II", "II": "III", "III": "IV"}.get(number)
    end = text.index(f"\n{following}. ") if following else len(text)
    return text[text.index(f"\n{number}. ") + 1 : end]


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("on", ["2021-10-15", "2021-11-24", "2021-11-26", "2021-12-03"])
def test_what_people_see(snapshot: Snapshot, on: str, lang: str) -> None:
    snapshot(f"reports/digest.{on}.{lang}.txt", as_plain(sample(on, lang)))


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_week_in_which_everything_happened(snapshot: Snapshot, lang: str) -> None:
    snapshot(f"reports/digest.busy.{lang}.txt", as_plain(busy(lang)))


@pytest.mark.parametrize("width", [80, 100])
def test_what_a_terminal_shows(snapshot: Snapshot, width: int) -> None:
    snapshot(f"reports/digest.{width}.txt", as_terminal(sample("2021-11-26"), width=width, colour=False))


def test_what_one_owner_gets(snapshot: Snapshot) -> None:
    snapshot("reports/digest.owner.vi.txt", as_plain(sample("2021-11-26", owner="van-phong")))


@pytest.mark.parametrize(("name", "render"), [("markdown", as_markdown), ("csv", as_csv), ("json", as_json)])
def test_other_formats(snapshot: Snapshot, name: str, render: object) -> None:
    assert callable(render)
    snapshot(f"reports/digest.{name}.txt", render(sample("2021-11-26")))


TITLES: tuple[tuple[PeriodKind, str, str, str], ...] = (
    (
        "week",
        "2021-W47",
        "kết quả công tác tuần 47 (từ 22/11 đến 28/11/2021), nhiệm vụ trọng tâm tuần 48",
        "Results of week 47 of 2021 (2021-11-22 to 2021-11-28), key tasks of week 48 of 2021",
    ),
    (
        "week",
        "2021-W52",
        "kết quả công tác tuần 52 (từ 27/12/2021 đến 02/01/2022), nhiệm vụ trọng tâm tuần 1 năm 2022",
        "Results of week 52 of 2021 (2021-12-27 to 2022-01-02), key tasks of week 1 of 2022",
    ),
    (
        "month",
        "2021-12",
        "kết quả công tác tháng 12 năm 2021, nhiệm vụ trọng tâm tháng 1 năm 2022",
        "Results of December 2021, key tasks of January 2022",
    ),
    (
        "quarter",
        "2021-Q3",
        "kết quả công tác quý III năm 2021, nhiệm vụ trọng tâm quý IV",
        "Results of quarter 3 of 2021, key tasks of quarter 4 of 2021",
    ),
    (
        "half",
        "2021-H1",
        "sơ kết công tác 6 tháng đầu năm 2021, nhiệm vụ trọng tâm 6 tháng cuối năm 2021",
        "Interim review of the first half of 2021, key tasks of the second half of 2021",
    ),
    (
        "half",
        "2021-H2",
        "sơ kết công tác 6 tháng cuối năm 2021, nhiệm vụ trọng tâm 6 tháng đầu năm 2022",
        "Interim review of the second half of 2021, key tasks of the first half of 2022",
    ),
    (
        "year",
        "2021",
        "tổng kết công tác năm 2021, nhiệm vụ trọng tâm năm 2022",
        "Final review of 2021, key tasks of 2022",
    ),
)


@pytest.mark.parametrize(("kind", "text", "vi", "en"), TITLES)
def test_the_title_of_a_period(kind: PeriodKind, text: str, vi: str, en: str) -> None:
    period = parse_period(kind, text)
    found = make_digest(office(), period, period.last)
    assert [digest_report(found, lang).title for lang in ("vi", "en")] == [f"BÁO CÁO {vi}", f"REPORT {en}"]


def test_a_week_in_which_nothing_happened() -> None:
    text = as_plain(digest_report(digest_of("2021-11-25", [])))
    for number in ("I", "II", "III", "IV"):
        assert section(text, number).splitlines()[1] == "Không có."
    assert "Chưa có nhiệm vụ nào để tổng hợp số liệu." in text


def test_a_printed_change_is_the_difference_of_the_printed_figures() -> None:
    tasks = [task(str(n), due="2021-12-30") for n in range(14)]
    entries = [log("2021-11-10", str(n), state="done") for n in range(3)] + [log("2021-11-24", "3", state="done")]
    found = digest_of("2021-11-25", tasks, *entries)
    before, now = (totals(part).done_rate or 0 for part in (found.scope.earlier, found.scope.tasks))
    assert round(now - before, 1) == 7.1  # 28,57 less 21,43; but people see 28,6 and 21,4
    text = as_plain(digest_report(found))
    assert re.search(r"Tỷ lệ hoàn thành +21,4% +28,6% +\+7,2 điểm", text)
    assert re.search(r"Trong hạn +11 +10 +−1", text)
    assert re.search(r"Tổng số +14 +14 +0", text)


def test_no_task_has_two_lines_in_a_section() -> None:
    text = as_plain(busy())
    for number in ("I", "II", "IV"):
        heads = [line.split()[0] for line in section(text, number).splitlines() if re.match(r"  [a-z]", line)]
        assert len(heads) == len(set(heads)), number


def test_what_is_left_of_the_week_stands_before_the_next() -> None:
    ahead = section(as_plain(busy()), "III")
    order = ("Còn lại trong tuần 47 (đến 28/11)", "Thứ Sáu 26/11", "Tuần 48", "Thứ Hai 29/11", "tuần 49", "06/12")
    places = [ahead.index(part) for part in order]
    assert places == sorted(places)


def ahead(kind: PeriodKind, text: str, on: str, *tasks: Task, lang: str = "vi") -> list[str]:
    """The third section of a digest of these tasks, line by line."""
    made = make_digest(book([plan(*tasks)]), parse_period(kind, text), d(on))
    plain = as_plain(digest_report(made, lang))
    end = plain.index("\nIV. ")
    return [line.strip() for line in plain[plain.index("\nIII. ") + 1 : end].splitlines() if line]


def test_each_part_of_what_is_ahead_says_so_where_it_is_empty() -> None:
    heading = "III. NHIỆM VỤ TRỌNG TÂM QUÝ I (01/01 - 31/03/2022)"
    last = task("last", due="2021-12-31")
    assert ahead("quarter", "2021-Q4", "2021-12-31", last)[:3] == [
        heading,
        "Còn lại trong quý IV (đến 31/12)",
        "Thứ Sáu 31/12:  last last: hiện 0%.",
    ]
    assert ahead("quarter", "2021-Q4", "2021-12-31", last)[-1] == "Quý I: không có."
    assert ahead("quarter", "2021-Q4", "2021-12-31", task("after", due="2022-04-01"))[:3] == [
        heading,
        "Quý I: không có.",
        "Đến hạn ngay đầu quý II",
    ]
    assert ahead("quarter", "2021-Q4", "2021-12-31") == [heading, "Không có."]
    assert ahead("quarter", "2021-Q4", "2021-12-31", last, lang="en")[-1] == "Quarter 1 of 2022: none."


@pytest.mark.parametrize(
    ("kind", "text", "due", "vi", "en"),
    [
        ("month", "2021-11", "2022-01-04", "tháng 1", "January 2022"),
        ("half", "2021-H1", "2022-01-04", "tháng 1 năm 2022", "the first half of 2022"),
        ("year", "2021", "2023-01-03", "năm 2023", "2023"),
    ],
)
def test_the_morrow_of_the_next_period_has_a_name(kind: PeriodKind, text: str, due: str, vi: str, en: str) -> None:
    last = parse_period(kind, text).last.isoformat()
    after = task("x", due=due, assigned="2021-01-01")
    assert f"Đến hạn ngay đầu {vi}" in ahead(kind, text, last, after)
    assert f"Due right at the start of {en}" in ahead(kind, text, last, after, lang="en")


def test_only_what_is_due_is_told_of_the_morrow() -> None:
    begins = task("begins", start="2021-12-06", due="2022-06-30")
    event = task("event", due="2021-12-06", event=True)
    assert ahead("week", "2021-W47", "2021-11-26", begins, event)[1:] == ["Không có."]


def test_what_recurs_has_one_line_with_its_days() -> None:
    monthly = task("thang", repeat=repeat("2021-12-20", "month", if_closed="before"))
    weekly = task("tuan", repeat=repeat("2022-01-07", "week"))
    assert ahead("quarter", "2021-Q4", "2021-12-31", monthly, weekly)[1:] == [
        "Thứ Sáu 07/01/2022:  tuan tuan: định kỳ, 12 kỳ từ 07/01/2022 đến 25/03/2022.",
        "Chủ trì: (chưa giao).",
        "Thứ Năm 20/01/2022:  thang thang: định kỳ, các ngày 20/01/2022, 18/02/2022, 18/03/2022.",
        "Chủ trì: (chưa giao).",
        "18/02/2022: thay ngày nghỉ 20/02/2022; 18/03/2022: thay ngày nghỉ 20/03/2022.",
        "Đến hạn ngay đầu quý II",
        "Thứ Sáu 01/04/2022:  tuan tuan: định kỳ.",
        "Chủ trì: (chưa giao).",
    ]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "Nguyên nhân: chưa ghi nguyên nhân"),
        ({"reason": "mưa lũ"}, "Nguyên nhân: mưa lũ"),
        ({"reason": "mưa lũ", "cause": "objective"}, "Nguyên nhân khách quan: mưa lũ"),
        ({"cause": "subjective"}, "Nguyên nhân chủ quan: chưa ghi cụ thể"),
    ],
)
def test_why_a_task_is_late(fields: dict[str, str], said: str) -> None:
    found = digest_of("2021-11-25", [task(due="2021-11-20")], log("2021-11-23", state="done", **fields))
    assert f"\n     {said}.\n" in section(as_plain(digest_report(found)), "II")


def test_an_overdue_task_has_its_days_product_level_and_last_note() -> None:
    late = task(due="2021-11-20", deliverable="Tờ trình", submit_to="Ban Thường vụ", owner="vp")
    found = digest_of("2021-11-25", [late], log("2021-11-19", progress=30, note="đang soạn"))
    assert section(as_plain(digest_report(found)), "II").splitlines()[1:] == [
        "1. Quá hạn, chưa hoàn thành",
        "  a  a: quá hạn 5 ngày (hạn 20/11); hiện 30%.",
        "     Chủ trì: vp. Sản phẩm còn thiếu: Tờ trình; trình Ban Thường vụ.",
        "     Nguyên nhân: chưa ghi nguyên nhân.",
        "     Cập nhật 19/11: đang soạn.",
    ]


def test_a_deadline_that_was_extended_has_no_brackets_in_brackets() -> None:
    moved = log("2021-11-10", due="2021-11-20", reason="mưa lũ")
    text = as_plain(digest_report(digest_of("2021-11-25", [task(due="2021-11-15")], moved)))
    assert "quá hạn 5 ngày (hạn 20/11/2021; hạn gốc 15/11/2021, gia hạn 1 lần)" in text


def test_many_tasks_stand_under_their_plans() -> None:
    plans = [plan(*(task(f"{id_}{n}") for n in range(MANY)), id=id_, title=f"Kế hoạch {id_}") for id_ in "xy"]
    entries = [log("2021-11-24", f"{id_}/{id_}{n}", state="done") for id_ in "xy" for n in range(MANY)]
    found = make_digest(book(plans, entries), week_of(d(DAY)), d(DAY))
    lines = section(as_plain(digest_report(found)), "I").splitlines()
    assert [line for line in lines if line.startswith("Kế hoạch")] == ["Kế hoạch x", "Kế hoạch y"]


def test_without_an_order_of_its_own_what_is_in_focus_goes_first() -> None:
    tasks = [task("a"), task("b", focus=True)]
    found = digest_of("2021-11-25", tasks, *(log("2021-11-24", id_, state="done") for id_ in "ab"))
    assert [i.task.task.id for i in found.results] == ["b", "a"]


def test_a_place_that_has_not_reported_is_said_so_and_its_last_figure_is_a_footnote() -> None:
    text = section(as_plain(sample("2021-11-26")), "I")
    assert re.search(r"Thành phố D +chưa báo cáo\n", text)
    assert "số gần nhất, 18/11: 385; có việc làm 236" in text
    assert re.search(r"Cộng \(3/4\) +2\.458 +−86 +1\.379 +56,1%", text)


def test_text_of_a_plan_is_only_text() -> None:
    evil = task(title="<b>\x1b[31m| x\n# y", owner="=1+1", steps=(step("\x07z"),), measures=(measure("\x1bm"),))
    entries = (log("2021-11-24", step="\x07z", note="\x1b]0;x\x07"), log("2021-11-24", values={"\x1bm": 1}))
    report = digest_report(digest_of("2021-11-25", [evil], *entries))
    for text in (as_plain(report), as_markdown(report), as_csv(report), as_terminal(report, 80, colour=False)):
        assert not {"\x1b", "\x07"}.intersection(text)


@pytest.mark.parametrize(
    ("last", "vi", "en"),
    [
        ("2021-04-20", "đều đúng hạn", "all on time"),
        ("2021-04-22", "quá hạn 1 kỳ", "1 of them late"),
    ],
)
def test_many_occurrences_done_are_counted(last: str, vi: str, en: str) -> None:
    monthly = task(repeat=repeat("2021-01-20", "month"), assigned="2021-01-01", title="Báo cáo")
    days = [f"2021-0{month}-20" for month in (1, 2, 3, 4)]
    entries = [log(on, occurrence=day) for on, day in zip((*days[:3], last), days, strict=True)]

    def told(upto: int, lang: str) -> str:
        of = parse_period("half", "2021-H1")
        made = make_digest(book([plan(monthly)], entries[:upto]), of, of.last)
        return section(as_plain(digest_report(made, lang)), "I")

    assert f"Báo cáo: xong 4 kỳ, từ kỳ 20/01 đến kỳ 20/04 ({vi});" in told(4, "vi")
    assert f"Báo cáo: 4 occurrences done, from that of 2021-01-20 to that of 2021-04-20 ({en});" in told(4, "en")
    assert "Báo cáo: xong kỳ 20/01 (20/01, đúng hạn); xong kỳ 20/02 (20/02, đúng hạn); xong kỳ 20/03" in told(
        3, "vi"
    )


def test_the_history_of_a_deadline_is_told_once_of_a_task() -> None:
    late = task(due="2021-11-20")
    found = digest_of("2021-11-26", [late], log("2021-11-22", due="2021-11-24", reason="mưa", by="vp"))
    said = section(as_plain(digest_report(found)), "II")
    assert said.count("hạn gốc") == 1
    assert "Ngày 22/11 vp gia hạn đến 24/11/2021.\n" in said


@pytest.mark.parametrize(
    ("text", "said"), [("2021-H1", "so với cuối năm trước"), ("2021-H2", "so với 6 tháng đầu năm")]
)
def test_what_a_half_year_is_compared_with(text: str, said: str) -> None:
    of = parse_period("half", text)
    made = make_digest(book([plan(task(assigned="2020-01-01"))]), of, of.last)
    assert said in as_plain(digest_report(made))
