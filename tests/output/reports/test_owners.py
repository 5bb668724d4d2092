"""`owners`: who has what, in protocol order, with counts that add up."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from dvplan.core.lookup.find import find_owner
from dvplan.core.model.workspace import Settings
from dvplan.output.blocks import Heading, Paragraph, Table, plain
from dvplan.output.render.as_plain import render as as_plain
from dvplan.output.render.as_terminal import render as as_terminal
from dvplan.output.reports.owners import COLUMNS, owners_report
from tests.samples.office import office, office_scene, scene_of
from tests.samples.plans import log, task, view
from tests.samples.small_book import OWNERS, small_book, small_view

if TYPE_CHECKING:
    from dvplan.output.blocks import Report
    from tests.conftest import Snapshot

COUNTS = {key for key, _ in COLUMNS}
DAYS = ("2021-10-14", "2021-11-24", "2021-12-01", "2022-01-04", "2026-01-05")


def table(report: Report) -> Table:
    return next(block for block in report.blocks if isinstance(block, Table))


def names(report: Report) -> list[str]:
    return [plain(row.cells[0].text) for row in table(report).rows]


def sections(report: Report) -> dict[str, str]:
    """Each part of one owner's report with its counts."""
    pairs = zip(report.blocks, report.blocks[1:], strict=False)
    return {
        one.text: plain(two.text) for one, two in pairs if isinstance(one, Heading) and isinstance(two, Paragraph)
    }


def test_protocol_order_then_vietnamese_then_nobody() -> None:
    owners = ("Đảng ủy", "mttq", "dân quân", "ân", "an", None)
    tasks = [task(str(n), owner=owner) for n, owner in enumerate(owners)]
    on = view("2021-11-24", tasks, settings=Settings(owners=(OWNERS[3], OWNERS[0])))
    assert names(owners_report(scene_of(on))) == [
        "Ủy ban Mặt trận Tổ quốc", "an", "ân", "dân quân", "Đảng ủy", "(chưa giao)", "Cộng"
    ]  # fmt: skip


def test_who_only_coordinates_is_listed_too() -> None:
    report = owners_report(scene_of(view("2021-11-24", [task(owner="a", coordinators=("b",))])))
    assert names(report) == ["a", "b", "Cộng"]
    assert [row.cells[-1].value for row in table(report).rows] == [0, 1, None]


@pytest.mark.parametrize("terms", [(), ("is:overdue",), ("plan:ban-chi-dao",), ("-is:standing",)])
@pytest.mark.parametrize("day", DAYS)
def test_counts_add_up_along_rows_and_columns(day: str, terms: tuple[str, ...]) -> None:
    shown = table(owners_report(office_scene(day, *terms)))
    numbers = [n for n, column in enumerate(shown.columns) if column.key in COUNTS]
    total = next(n for n, column in enumerate(shown.columns) if column.key == "sum")
    for row in shown.rows:
        assert sum(row.cells[n].value for n in numbers) == row.cells[total].value
    for n in (*numbers, total):
        *each, summed = (row.cells[n].value for row in shown.rows) if shown.rows else (0,)
        assert sum(each) == summed


def test_every_signal_has_one_column() -> None:
    signals = [signal for _, of in COLUMNS for signal in of]
    assert len(signals) == len(set(signals)) == 11


def test_one_owner_as_lead_then_as_coordinator() -> None:
    report = owners_report(scene_of(small_view()), find_owner(small_book(), "mat tran"))
    assert sections(report) == {
        "Chủ trì": "1 nhiệm vụ: sắp đến hạn 1.",
        "Phối hợp": "1 nhiệm vụ: trong hạn 1.",
    }
    (owner,) = report.data()["owners"]
    assert [t["id"] for t in owner["tasks"]["lead"]] == ["ct-2021/hoa-giai"]
    assert [t["id"] for t in owner["tasks"]["coordinator"]] == ["ct-2021/quy-che"]


def test_a_task_handed_over_is_the_new_owners() -> None:
    on = view("2021-11-24", [task(owner="a")], log("2021-11-20", owner="b"))
    assert names(owners_report(scene_of(on))) == ["b", "Cộng"]


def test_what_one_answers_for_or_follows_has_its_own_part() -> None:
    on = view("2021-11-24", [task(owner="a", leader="b", officer="b")])
    report = owners_report(scene_of(on), find_owner(on.book, "b"))
    assert list(sections(report)) == ["Chủ trì", "Phối hợp", "Lãnh đạo phụ trách", "Theo dõi"]
    assert report.records is not None
    assert len(report.records().rows) == 1


def test_json_of_all_owners() -> None:
    report = owners_report(office_scene())
    loads = {owner["id"]: owner for owner in report.data()["owners"]}
    assert loads["van-phong"]["lead"]["tasks"] == 6
    assert (loads["mttq"]["lead"]["tasks"], loads["mttq"]["coordinator"]["tasks"]) == (0, 1)
    assert sum(owner["lead"]["tasks"] for owner in loads.values()) == report.data()["totals"]["tasks"] == 21
    assert report.records is not None
    assert [row.cells[2].value for row in report.records().rows] == [6, 10, 5, 0, 0, 0]


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("day", ["2021-11-24", "2021-12-01", "2022-01-04"])
def test_what_people_see(snapshot: Snapshot, day: str, lang: str) -> None:
    snapshot(f"reports/owners.{day}.{lang}.txt", as_plain(owners_report(office_scene(day, lang=lang))))


def test_what_one_owner_sees(snapshot: Snapshot) -> None:
    report = owners_report(office_scene(), find_owner(office(), "van-phong"))
    snapshot("reports/owners.one.vi.txt", as_plain(report))


def test_counts_stay_whole_on_a_narrow_terminal(snapshot: Snapshot) -> None:
    report = owners_report(office_scene("2021-12-01"))
    snapshot("reports/owners.80.txt", as_terminal(report, width=80, colour=False))


def test_the_tasks_of_one_owner_are_sorted_as_asked() -> None:
    owner = find_owner(office(), "van-phong")
    dues = [row.cells[2].value for row in table(owners_report(office_scene(), owner, ("-due",))).rows]
    dated = [due for due in dues if due is not None]
    assert dated == sorted(dated, reverse=True)
    planned = [row.cells[2].value for row in table(owners_report(office_scene(), owner)).rows]
    assert dues != planned
    assert Counter(dues) == Counter(planned)
