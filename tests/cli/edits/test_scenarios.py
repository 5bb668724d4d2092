"""The acceptance scenarios of an extension and of the order of work, through the commands."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from dvplan.cli.context import open_context
from dvplan.core.ledger.rollup import totals
from tests.scenarios.workspace import build

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from dvplan.core.ledger.view import View
    from tests.cli.edits.conftest import Office


@pytest.fixture
def at(office: Office, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str, str], Office]:
    """Go to the workspace of a scenario on a day."""

    def go(scenario: str, today: str) -> Office:
        office.folder = build(tmp_path / scenario, scenario)
        settings = office.read("dvplan.toml")
        office.write("dvplan.toml", settings.replace("today = 2021-11-24", f"today = {today}"))
        monkeypatch.chdir(office.folder)
        return office

    return go


def view(day: str) -> View:
    return open_context(as_of=day).scene(everything=True).view


def test_8_an_extension_is_asked_for_given_and_not_given_without_a_reason(
    at: Callable[[str, str], Office],
) -> None:
    office = at("course", "2021-12-01")
    asked = office.dvplan(
        'extend QC-01 15/12/2021 --ask --reason "Chưa đủ thời gian thẩm định" --by phong-cqnn --on 29/11/2021'
    )
    assert asked == (0, "QC-01: xin gia hạn đến 15/12/2021; quá hạn 1 ngày → tham-muu.log.toml\n", "")
    task = view("2021-12-01").task("tham-muu/QC-01")
    assert task is not None
    assert (task.signal, task.days_left, task.extensions) == ("overdue", -1, 0)
    assert task.extension_asked is not None
    given = office.dvplan('extend QC-01 15/12/2021 --reason "Đồng ý theo đề nghị" --by truong-ban')
    assert given == (
        0,
        "QC-01: gia hạn 30/11/2021 → 15/12/2021; trong hạn, còn 14 ngày → tham-muu.log.toml\n",
        "",
    )
    found = totals(view("2021-12-01").tasks()).signals
    assert {signal: found[signal] for signal in ("overdue", "due_soon", "on_track")} == {
        "overdue": 1,
        "due_soon": 1,
        "on_track": 8,
    }
    shown = office.dvplan("show QC-01").out
    assert "15/12/2021 (hạn gốc 30/11/2021, gia hạn 1 lần)" in shown
    second = office.dvplan("extend QC-01 22/12/2021 --by truong-ban")
    assert (second.code, second.out) == (4, "")
    assert "error[unexplained-due]: thời hạn đổi từ 15/12/2021 sang 22/12/2021 mà chưa ghi lý do" in second.err


def test_11_work_out_of_order_is_doubted_not_refused(at: Callable[[str, str], Office]) -> None:
    office = at("course", "2021-11-15")
    said = office.dvplan("done TG-02")
    assert said.code == 0
    assert said.out == "TG-02: hoàn thành đúng hạn → ban-chi-dao.log.toml\n"
    assert said.err == (
        'dvplan: lưu ý: TG-02: hoàn thành ngày 15/11/2021 khi việc cần trước "ban-chi-dao/TG-01" chưa xong; '
        "xem lại thứ tự, hoặc ghi nốt việc cần trước\n"
        'dvplan: lưu ý: TG-02: hoàn thành mà chưa có minh chứng; thêm evidence = "Số …, ngày …"\n'
    )
    task = view("2021-11-15").task("ban-chi-dao/TG-02")
    assert task is not None
    assert (task.state, task.done_on, task.no_evidence) == ("done", date(2021, 11, 15), True)


def test_11_a_notice_with_its_number_raises_no_doubt(at: Callable[[str, str], Office]) -> None:
    office = at("course", "2021-11-16")
    said = office.dvplan('done DC-02 --evidence "Số 05-TB/BCĐ, 16/11/2021"')
    assert said == (0, "DC-02: hoàn thành đúng hạn → ban-chi-dao.log.toml\n", "")
