"""The report commands on the sample workspace: what they take, what they refuse, and with which exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dvplan.adapters.settings import Environment
from dvplan.cli.app import run
from dvplan.cli.errors import guarded

PLANS = str(Path(__file__).parents[2] / "plans")
REPORTS = (
    "status", "list", "agenda", "owners", "digest", "timeline", "burndown", "measure", "export --to html",
)  # fmt: skip


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Exit code, output and messages of the arguments on the sample workspace."""
    told = ("-C", PLANS, "--lang", "vi", *arguments)
    environment = Environment()
    code = guarded(told, environment, lambda: run(told, environment))
    captured = capsys.readouterr()
    return code, captured.out, captured.err


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (("list", "is:due_soon", "--sort", "due"), "PH-01"),
        (("list", "--group", "signal"), "21 nhiệm vụ:"),
        (("show", "tham-muu/QC-01"), "NHẬT KÝ THEO DÕI"),
        (("show", "quy", "che", "cong", "tac"), "(QC-01)"),
        (
            ("agenda", "--days", "20", "--as-of", "2022-10-01"),
            "92 năm Ngày truyền thống công tác Dân vận của Đảng",
        ),
        (("owners",), "Cộng"),
        (("owners", "phong", "doan", "the"), "Phòng Đoàn thể và các Hội"),
        (("owners", "-is:standing", "van-phong"), "5 nhiệm vụ:"),
    ],
)
def test_what_is_asked_for_is_shown(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], part: str
) -> None:
    code, out, err = said(capsys, *arguments)
    assert (code, err) == (0, "")
    assert part in out


@pytest.mark.parametrize(
    ("arguments", "parts"),
    [
        (("show", "DC-09"), ("DC-09", "“DC-0")),
        (("show", "thông báo"), ("ban-chi-dao/DC-02", "ban-chi-dao/TG-02", "ban-chi-dao/PH-02")),
        (("show", "QC-01", "--as-of", "2021-10-01"), ("2021-10-14",)),
        (("show",), ("NHIỆM VỤ",)),
        (("owners", "van-fong"), ("van-fong", "“van-phong”")),
        (("owners", "phong"), ("phong-cqnn", "phong-doan-the")),
        (("list", "--group", "tuần"), ("--group", "plan, group, owner, signal, none")),
        (("list", "--sort", "han"), ("han",)),
        (("agenda", "--days", "0"), ("--days",)),
        (("agenda", "--days", "x"), ("--days",)),
    ],
)
def test_what_cannot_be_is_refused(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], parts: tuple[str, ...]
) -> None:
    code, out, err = said(capsys, *arguments)
    assert (code, out) == (2, "")
    assert [part for part in parts if part not in err] == []


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (("list",), "list/1"),
        (("show", "QC-01"), "show/1"),
        (("agenda",), "agenda/1"),
        (("owners",), "owners/1"),
    ],
)
def test_json_has_its_name_and_day(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], name: str
) -> None:
    code, out, _ = said(capsys, *arguments, "--format", "json")
    document = json.loads(out)
    assert (code, document["dvplan"], document["as_of"]) == (0, name, "2021-11-24")


@pytest.mark.parametrize("fmt", ["plain", "table", "markdown", "html", "csv", "json"])
@pytest.mark.parametrize("command", [("list",), ("show", "NTH-02"), ("agenda",), ("owners",), ("owners", "mttq")])
def test_every_format_prints_every_report(
    capsys: pytest.CaptureFixture[str], command: tuple[str, ...], fmt: str
) -> None:
    code, out, err = said(capsys, *command, "--format", fmt)
    assert (code, err) == (0, "")
    assert out.strip()


@pytest.mark.parametrize(("command", "pictures"), [("timeline", 3), ("burndown", 1), ("measure", 2)])
def test_html_of_what_draws_has_pictures(capsys: pytest.CaptureFixture[str], command: str, pictures: int) -> None:
    code, out, err = said(capsys, command, "--format", "html")
    assert (code, err) == (0, "")
    assert out.count('<div class="picture wide"><svg') == pictures


def test_overdue_work_fails_where_that_is_asked(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "list", "--as-of", "2022-01-04", "--fail-on", "overdue")[0] == 3
    assert said(capsys, "owners", "--as-of", "2021-11-24", "--fail-on", "overdue")[0] == 0


@pytest.mark.parametrize("command", [*REPORTS, "show QC-01", "digest --since"])
def test_a_day_at_the_ends_of_the_calendar_is_a_slip(capsys: pytest.CaptureFixture[str], command: str) -> None:
    option = () if command.endswith("--since") else ("--as-of",)
    for day in ("0001-01-01", "1899-12-31", "2200-01-01", "cuối năm 9999"):
        code, out, err = said(capsys, *command.split(), *option, day)
        assert (code, out) == (2, "")
        assert f"ngày “{day}” nằm ngoài các năm từ 1900 đến 2199" in err


@pytest.mark.parametrize("command", REPORTS)
def test_the_first_and_the_last_day_have_their_reports(capsys: pytest.CaptureFixture[str], command: str) -> None:
    for day in ("1900-01-01", "2199-12-31"):
        code, _, err = said(capsys, *command.split(), "--as-of", day)
        assert (code, err) == (0, "")
