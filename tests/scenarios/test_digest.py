"""The acceptance scenarios of the weekly digest, through values and through the command."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from dvplan.adapters.settings import Environment
from dvplan.cli.app import run
from dvplan.core.digest.digest import make_digest
from dvplan.core.digest.period import week_of
from dvplan.core.ledger.rollup import totals
from tests.samples.digests import told
from tests.samples.plans import d
from tests.scenarios.workspace import build, opened

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from dvplan.core.digest.digest import Digest


def digest(folder: Path, name: str, day: str) -> Digest:
    return make_digest(opened(folder, name), week_of(d(day)), d(day))


def said(capsys: pytest.CaptureFixture[str], folder: Path, name: str, *arguments: str) -> str:
    """What the command says of the scenario's workspace."""
    workspace = build(folder / "told", name)
    assert run(["digest", "-C", str(workspace), "--lang", "vi", *arguments], Environment()) == 0
    return capsys.readouterr().out


def test_9_weekly_digest(tmp_path: Path) -> None:
    found = digest(tmp_path, "course", "2021-11-26")
    done = [(i.task.task.id, i.on, i.days) for i in found.results if i.kind == "done"]
    assert done == [("PH-01", d("2021-11-26"), 0)]
    now = totals(found.scope.tasks)
    assert (now.states["done"], now.tasks - now.signals["standing"]) == (4, 14)
    assert [kind for kind, _ in told(found.shortcomings) if kind in ("overdue", "late")] == []
    due = [(i.task.task.id, i.on) for i in found.next_week if i.kind == "due"]
    assert due == [
        ("DC-02", d("2021-11-30")),
        ("QC-01", d("2021-11-30")),
        ("TG-02", d("2021-12-06")),  # the first working day after the next week
    ]
    # With deadlines but nothing logged since 14/10 there is something to propose, where the scenario saw none:
    # the tasks due within a month of which nobody has said a word.
    assert {kind for kind, _ in told(found.proposals)} == {"silent"}


def test_9_what_was_done_late_is_told_in_its_own_week(tmp_path: Path) -> None:
    found = digest(tmp_path, "course", "2021-11-19")
    late = [(i.task.task.id, i.on, i.days, i.reason) for i in found.shortcomings if i.kind == "late"]
    assert late == [("DC-01", d("2021-11-15"), 3, None)]


def test_9_as_the_command_says_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, tmp_path, "course", "--as-of", "2021-11-26")
    assert "kết quả công tác tuần 47 (từ 22/11 đến 28/11/2021), nhiệm vụ trọng tâm tuần 48" in text
    assert "Lũy kế hoàn thành 4/14 nhiệm vụ (28,6%), tăng 1 so với tuần trước." in text
    assert re.search(r"PH-01 .*: hoàn thành 26/11, đúng hạn \(hạn 26/11\)", text)
    assert "1. Quá hạn, chưa hoàn thành: không có." in text
    assert "III. NHIỆM VỤ TRỌNG TÂM TUẦN 48 (29/11 - 05/12/2021)" in text
    late = said(capsys, tmp_path / "late", "course", "--week", "2021-W46", "--as-of", "2021-11-26")
    assert "hoàn thành 15/11, quá hạn 3 ngày (hạn 12/11)" in late
    assert "Nguyên nhân: chưa ghi nguyên nhân" in late


def test_9_the_week_reads_the_same_whenever_it_is_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts = {
        said(capsys, tmp_path / day, "course", "--week", "2021-W46", "--as-of", day)
        for day in ("2021-11-21", "2021-11-26", "2022-03-01")
    }
    assert len(texts) == 1


def test_10_returnees(tmp_path: Path) -> None:
    found = digest(tmp_path, "returnees", "2021-10-22")
    figures = [
        (i.measure and i.measure.measure.id, i.place and i.place.place, i.before, i.after)
        for i in found.results
        if i.kind == "reading"
    ]
    assert figures == [
        ("returnees", "Huyện A", 1155, 1240),
        ("returnees", "Huyện B", 820, 860),
        ("returnees", "Thị xã C", 444, 432),
        ("employed", "Huyện A", None, 612),
        ("employed", "Huyện B", None, 301),
        ("employed", "Thị xã C", None, 259),
    ]
    owed = [
        (i.place and i.place.place, i.on, i.before, i.after) for i in found.shortcomings if i.kind == "reading"
    ]
    assert owed == [("Thành phố D", d("2021-10-14"), 405, None)]


def test_10_as_the_command_says_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, tmp_path, "returnees", "--as-of", "2021-10-22")
    rows = (
        r"Huyện A +1\.240 +\+85 +612 +49,4%",
        r"Huyện B +860 +\+40 +301 +35,0%",
        r"Thị xã C +432 +−12 +259 +60,0%",
        r"Thành phố D +chưa báo cáo\n +số gần nhất, 14/10: 405; có việc làm 180",
        r"Cộng \(3/4\) +2\.532 +\+113 +1\.172 +46,3%",
    )
    assert [row for row in rows if not re.search(row, text)] == []
    document: dict[str, Any] = json.loads(
        said(capsys, tmp_path / "json", "returnees", "--as-of", "2021-10-22", "--format", "json")
    )
    assert [item for item in document["shortcomings"] if item["kind"] == "reading"] == [
        {
            "kind": "reading",
            "task": "thuong-xuyen/NTH-02",
            "title": "Người từ địa phương khác về quê – Thành phố D",
            "owner": "ban-dan-van",
            "date": "2021-10-14",
            "days": None,
            "from": 405,
            "to": None,
            "reason": None,
            "note": None,
        }
    ]


def test_12_of_the_article_alone_nothing_is_invented(tmp_path: Path) -> None:
    found = digest(tmp_path, "faithful", "2021-11-26")
    assert (found.results, {i.kind for i in found.shortcomings}) == ((), {"reading"})
    assert [i.kind for i in found.proposals] == ["undated"] * 14
    assert {i.reason for i in found.proposals} == {"bài viết không nêu thời hạn"}
