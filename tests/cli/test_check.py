"""`dvplan check`: formats, exit codes, explanations, and the review of clarity."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from dvplan.adapters.settings import Environment
from dvplan.cli.app import run
from dvplan.cli.errors import guarded

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Snapshot

SETTINGS = '[workspace]\nname = "Văn phòng"\ntoday = 2021-11-24\n\n[owner.vp]\nname = "Văn phòng"\n'
PLAN = '[plan]\nid = "x"\ntitle = "Kế hoạch"\n\n[[task]]\nid = "a"\ntitle = "Việc"\nowner = "{owner}"\n{more}'
LOG = '[[log]]\non = 2021-11-20\ntask = "a"\nnote = "đang làm"\n'


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace without a fault in the current folder."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "dvplan.toml", SETTINGS)
    write(tmp_path, "x.toml", PLAN.format(owner="vp", more=""))
    write(tmp_path, "x.log.toml", LOG)
    return tmp_path


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")


def faulty(folder: Path) -> None:
    """An error and a warning."""
    write(folder, "x.toml", PLAN.format(owner="vpp", more=""))
    write(folder, "x.log.toml", LOG.replace("2021-11-20", "2021-11-30"))


def check(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    environment = Environment()
    code = guarded(["check", *arguments], environment, lambda: run(["check", *arguments], environment))
    return code, *capsys.readouterr()


def test_all_is_well(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(capsys) == (0, "Không có lỗi.\n", "")


def test_warnings_alone_fail_nothing(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(workspace, "x.log.toml", LOG.replace("2021-11-20", "2021-11-30"))
    code, out, _ = check(capsys, "--format", "concise")
    assert (code, out.count("warning["), out.count("error[")) == (0, 1, 0)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_an_error_is_shown_in_its_line(
    workspace: Path, capsys: pytest.CaptureFixture[str], snapshot: Snapshot, lang: str
) -> None:
    faulty(workspace)
    code, out, err = check(capsys, "--lang", lang)
    assert (code, err) == (1, "")
    snapshot(f"check/text.{lang}.txt", out)


@pytest.mark.parametrize("fmt", ["concise", "github", "json"])
def test_formats_for_programs(
    workspace: Path, capsys: pytest.CaptureFixture[str], snapshot: Snapshot, fmt: str
) -> None:
    faulty(workspace)
    code, out, err = check(capsys, "--format", fmt, "--lang", "en")
    assert (code, err) == (1, "")
    snapshot(f"check/problems.{fmt}", out)


def test_no_problem_is_an_empty_list(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(capsys, "--format", "concise") == (0, "", "")
    assert check(capsys, "--format", "github") == (0, "", "")
    assert json.loads(check(capsys, "--format", "json")[1])["problems"] == []


def test_a_file_that_is_no_toml_is_no_fault_of_ours(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for text in ("", "<<<<<<< HEAD\n", '[plan\nid = "x', "\ufeff[plan]", "x = \x00"):
        write(workspace, "x.toml", text)
        code, out, err = check(capsys)
        assert (code, err) == (1, ""), text
        assert "x.toml" in out


def test_bytes_that_are_no_text(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (workspace / "x.toml").write_bytes(b'[plan]\nid = "\xff\xfe"\n')
    assert check(capsys)[0] == 1


def test_a_conflict_copy_is_told_beside(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(workspace, "x.sync-conflict-20211124-120000-ABCDEFG.toml", "")
    code, _, err = check(capsys)
    assert code == 0
    assert "x.sync-conflict-20211124-120000-ABCDEFG.toml" in err


@pytest.mark.parametrize("folder", ["workspace", "nowhere"])
def test_a_code_is_explained_with_or_without_a_workspace(
    workspace: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path, folder: str
) -> None:
    arguments = () if folder == "workspace" else ("-C", str(tmp_path / "nowhere"))
    code, out, err = check(capsys, "--explain", "unknown-owner", *arguments)
    assert (code, err) == (0, "")
    assert out.startswith("unknown-owner: ")
    assert (
        json.loads(check(capsys, "--explain", "unknown-owner", "--format", "json")[1])["code"] == "unknown-owner"
    )


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        ("--explain unknown-onwer", "unknown-owner"),
        ("--explain unquoted", ": unquoted-date, unquoted-text\n"),
        ("--format jsno", "json"),
        ("--format concice", "concise"),
        ("--clarity --format github", "text, json"),
    ],
)
def test_what_check_does_not_know(
    workspace: Path, capsys: pytest.CaptureFixture[str], arguments: str, meant: str
) -> None:
    code, out, err = check(capsys, *arguments.split())
    assert (code, out) == (2, "")
    assert meant in err


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_clarity(workspace: Path, capsys: pytest.CaptureFixture[str], snapshot: Snapshot, lang: str) -> None:
    more = (
        'leader = "vp"\ndeliverable = "Quy chế"\nissued_by = "Ban Thường vụ"\ndue = 2021-12-15\n'
        '[[task]]\nid = "b"\ntitle = "Việc khác"\n'
        '[[task]]\nid = "c"\ntitle = "Việc thường xuyên"\nowner = "vp"\nstanding = true\n'
    )
    write(workspace, "x.toml", PLAN.format(owner="vp", more=more))
    code, out, err = check(capsys, "--clarity", "--lang", lang)
    assert (code, err) == (0, "")
    snapshot(f"check/clarity.{lang}.txt", out)
    data = json.loads(check(capsys, "--clarity", "--format", "json")[1])
    assert data["tasks"] == [
        {"id": "x/a", "missing": []},
        {"id": "x/b", "missing": ["person", "time", "responsibility", "result", "authority"]},
        {"id": "x/c", "missing": ["responsibility", "result", "authority"]},
    ]


def test_clarity_where_nothing_is_missing(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    more = 'leader = "vp"\ndeliverable = "Quy chế"\nissued_by = "Ban Thường vụ"\ndue = 2021-12-15\n'
    write(workspace, "x.toml", PLAN.format(owner="vp", more=more))
    assert "1/1" in check(capsys, "--clarity")[1]


def test_clarity_of_a_faulty_workspace_says_what_it_lacks(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    faulty(workspace)
    code, _, err = check(capsys, "--clarity")
    assert code == 1
    assert "x.toml" in err
