"""`dvplan check --since`: from a commit to what people read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from dvplan.adapters.settings import Environment
from dvplan.cli.app import run
from dvplan.cli.errors import guarded
from tests.samples.repository import Repository, new_repository

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Snapshot

SETTINGS = '[workspace]\nname = "Văn phòng"\ntoday = 2021-11-24\n'
PLAN = (
    '[plan]\nid = "ct"\ntitle = "Chương trình"\n\n[[task]]\nid = "quy-che"\ntitle = "Ban hành Quy chế"\n'
    'owner = "van-phong"\ndue = 2021-12-15\n'
    'measure = [{ id = "so-xa", title = "Số xã", data = "so-lieu.csv" }]\n'
)
LOG = (
    '[[log]]\non = 2021-11-04\ntask = "quy-che"\nnote = "Đã gửi"\n\n'
    '[[log]]\non = 2021-11-12\ntask = "quy-che"\nnote = "Đã họp"\n'
)
CSV = "date,measure,value\n2021-11-05,so-xa,12\n2021-11-12,so-xa,15\n"
FILES: dict[str, str | bytes] = {
    "plans/dvplan.toml": SETTINGS, "plans/ct.toml": PLAN, "plans/ct.log.toml": LOG, "plans/so-lieu.csv": CSV,
}  # fmt: skip


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A committed workspace in `plans`, beside other things, without a fault."""
    for name in ("DVPLAN_WORKSPACE", "DVPLAN_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    repository = new_repository(tmp_path / "kho")
    monkeypatch.chdir(repository.root)
    repository.commit(FILES)
    return repository


def check(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    environment = Environment()
    line = ["check", *arguments]
    code = guarded(line, environment, lambda: run(line, environment))
    return code, *capsys.readouterr()


def rewrite(repository: Repository) -> None:
    """A deadline moved in place, a remark reworded, a fact and a figure gone, beside an ordinary error."""
    repository.write(
        {
            "plans/ct.toml": PLAN.replace("2021-12-15", "2021-12-31"),
            "plans/ct.log.toml": LOG[: LOG.rindex("[[log]]")].replace("Đã gửi", "Đã trình"),
            "plans/so-lieu.csv": CSV[: CSV.rindex("2021-11-12")],
            "plans/khac.toml": '[plan]\nid = "khac"\n',
        }
    )


def test_nothing_rewritten(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(capsys, "--since", "HEAD") == (0, "Không có lỗi.\n", "")
    repository.write(
        {"plans/ct.log.toml": LOG + '[[log]]\non = 2021-11-20\ntask = "quy-che"\ndue = 2021-12-31\nreason = "x"\n'}
    )
    assert check(capsys, "--since", "HEAD") == (0, "Không có lỗi.\n", "")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_what_was_rewritten_stands_beside_the_other_errors(
    repository: Repository, capsys: pytest.CaptureFixture[str], snapshot: Snapshot, lang: str
) -> None:
    rewrite(repository)
    code, out, err = check(capsys, "--since", "HEAD", "--lang", lang)
    assert code == 1
    snapshot(f"check/since.{lang}.txt", out + err)


@pytest.mark.parametrize("fmt", ["concise", "github", "json"])
def test_formats_for_programs(
    repository: Repository, capsys: pytest.CaptureFixture[str], snapshot: Snapshot, fmt: str
) -> None:
    rewrite(repository)
    code, out, err = check(capsys, "--since", "HEAD", "--format", fmt, "--lang", "en")
    assert (code, err) == (1, "not compared with HEAD, because of errors in: plans/khac.toml\n")
    snapshot(f"check/since.{fmt}", out)


def test_rewriting_leaves_no_plan_out_of_a_report(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    rewrite(repository)
    (repository.root / "plans/khac.toml").unlink()
    assert check(capsys)[0] == 0
    assert guarded(["status"], Environment(), lambda: run(["status"], Environment())) == 0
    assert check(capsys, "--since", "HEAD")[0] == 1


def test_a_workspace_moved_within_itself(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.git("mv", "plans/ct.toml", "plans/năm-2021.toml")
    repository.git("mv", "plans/ct.log.toml", "plans/năm-2021.log.toml")
    assert check(capsys, "--since", "HEAD") == (0, "Không có lỗi.\n", "")


def test_from_another_folder_the_file_is_named_as_it_is_seen(
    repository: Repository, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.write({"plans/ct.log.toml": LOG[: LOG.rindex("[[log]]")]})
    monkeypatch.chdir(repository.root / "plans")
    assert "\nct.log.toml@HEAD:9:8: " in "\n" + check(capsys, "--since", "HEAD", "--format", "concise")[1]
    monkeypatch.chdir(repository.root.parent)
    found = check(capsys, "-C", "kho", "--since", "HEAD", "--format", "json")[1]
    assert json.loads(found)["problems"][0]["file"] == "kho/plans/ct.log.toml@HEAD"


def test_what_cannot_be_compared_is_said(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.commit({"plans/ct.toml": "<<<<<<< HEAD\n"})
    repository.write({"plans/ct.toml": PLAN.replace("2021-12-15", "2021-12-31")})
    code, out, err = check(capsys, "--since", "HEAD")
    assert (code, out) == (0, "Không có lỗi.\n")
    assert "plans/ct.toml@HEAD" in err
    code, _, err = check(capsys, "--since", "HEAD~1")
    assert (code, err) == (1, "")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_commit_that_there_is_not(repository: Repository, capsys: pytest.CaptureFixture[str], lang: str) -> None:
    repository.git("branch", "thang-10")
    code, out, err = check(capsys, "--since", "thang-1", "--lang", lang)
    assert (code, out) == (2, "")
    assert "“thang-1”" in err
    assert "“thang-10”" in err
    assert "--help" not in err


def test_a_name_cannot_write_on_the_screen(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = check(capsys, "--since", "\x1b]0;x\x07")
    assert (code, out) == (2, "")
    assert "\x1b" not in err


def test_no_repository(tmp_path: Path, capsys: pytest.CaptureFixture[str], repository: Repository) -> None:
    (tmp_path / "le").mkdir()
    (tmp_path / "le" / "dvplan.toml").write_text(SETTINGS, encoding="utf-8")
    code, out, err = check(capsys, "-C", str(tmp_path / "le"), "--since", "HEAD")
    assert (code, out) == (2, "")
    assert str(tmp_path / "le") in err
