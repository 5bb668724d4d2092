"""The workspace's files at an earlier commit, out of real repositories."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from dvplan.adapters import git_history, git_program
from dvplan.adapters.git_history import files_at
from dvplan.adapters.git_program import GitFailed
from dvplan.adapters.workspace import Found, find_workspace, read_files
from tests.samples.repository import Repository, new_repository

if TYPE_CHECKING:
    from pathlib import Path

FILES: dict[str, str | bytes] = {
    "dvplan.toml": "[workspace]\n",
    "ct.toml": '[plan]\nid = "ct"\nmeasure = "tháng 1.csv"\n',
    "ct.log.toml": "",
    "năm 2021/khảo sát\n.toml": b"\xff\x00\r\n",
    "tháng 1.csv": "date\n",
    "khac.csv": "date\n",
    ".an/x.toml": "",
    "ct.sync-conflict-20211124-1-A.toml": "",
    "README.md": "",
}


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    return new_repository(tmp_path / "kho")


def at(root: Path, shown: str = "") -> Found:
    return Found(str(root), shown)


def failure(found: Found, revision: str) -> GitFailed:
    with pytest.raises(GitFailed) as caught:
        files_at(found, revision)
    return caught.value


@pytest.mark.parametrize("below", ["", "kế hoạch/"])
def test_a_commit_gives_what_the_disk_gave(repository: Repository, below: str) -> None:
    repository.commit({f"{below}{name}": content for name, content in FILES.items()} | {"beside.toml": "x = 1"})
    found = at(repository.root / below, "plans/")
    before = read_files(found).files
    assert "plans/năm 2021/khảo sát\n.toml" in before
    repository.commit({f"{below}ct.toml": "", f"{below}moi.toml": ""})
    assert files_at(found, "HEAD~1") == before
    assert files_at(found, "HEAD") != before


def test_every_name_of_a_commit_will_do(repository: Repository) -> None:
    first = repository.commit({"ct.toml": "a"})
    repository.git("tag", "--annotate", "v1", "--message", "x")
    repository.git("branch", "nhánh/một")
    repository.commit({"ct.toml": "b"})
    for name in (first, first[:7], "v1", "nhánh/một", "HEAD~1", "@~1", "main^", "main@{1}"):
        assert files_at(at(repository.root), name) == {"ct.toml": b"a"}, name


@pytest.mark.parametrize(
    "name",
    ["", "nope", "-h", "--all", "--output=x", "HEAD..main", "^HEAD", "HEAD:ct.toml", "HEAD ct.toml", "a\nb",
     "\x1b[m", "HEAD^{tree}", "--", "x" * 5000],
)  # fmt: skip
def test_what_is_no_commit(repository: Repository, name: str) -> None:
    repository.commit({"ct.toml": "a"})
    failed = failure(at(repository.root), name)
    assert (failed.key, failed.values) == ("git-no-commit", {"value": name})
    assert failed.known == ("HEAD", "main")
    assert {path.name for path in repository.root.iterdir()} == {".git", "ct.toml"}


def test_a_repository_without_a_commit(repository: Repository) -> None:
    assert failure(at(repository.root), "HEAD").key == "git-no-commit"


def test_a_folder_in_no_repository(repository: Repository, tmp_path: Path) -> None:
    assert failure(at(tmp_path), "HEAD").key == "git-no-repository"
    assert failure(at(tmp_path / "nowhere"), "HEAD").key == "git-failed"


def test_a_commit_before_there_were_plans(repository: Repository) -> None:
    repository.commit({"README.md": ""})
    repository.write({"plans/ct.toml": "a"})
    assert failure(at(repository.root / "plans"), "HEAD").key == "git-nothing-there"


def test_part_of_a_history(repository: Repository, tmp_path: Path) -> None:
    first = repository.commit({"ct.toml": "a"})
    repository.commit({"ct.toml": "b"})
    clone = tmp_path / "clone"
    repository.git("clone", "--quiet", "--depth", "1", f"file://{repository.root}", str(clone))
    assert failure(at(clone), "HEAD~1").key == "git-no-commit-shallow"
    assert failure(at(clone), first).key == "git-no-commit-shallow"
    assert files_at(at(clone), "origin/main") == {"ct.toml": b"b"}


def test_links_as_on_the_disk(repository: Repository) -> None:
    repository.write({".kho/a.txt": "a", "ct.toml": "c", "nam/x.txt": "x"})
    for link, target in {
        "a.toml": ".kho/a.txt", "twice.toml": "ct.toml", "out.toml": "../../x", "none.toml": "none.txt",
        "nam/b.toml": "../nam/./x.txt", "chain.toml": "a.toml", "etc.toml": "/etc/passwd",
    }.items():  # fmt: skip
        (repository.root / link).symlink_to(target)
    repository.commit()
    assert files_at(at(repository.root), "HEAD") == {"a.toml": b"a", "ct.toml": b"c", "nam/b.toml": b"x"}


def test_a_work_tree_beside(repository: Repository, tmp_path: Path) -> None:
    repository.commit({"ct.toml": "a"})
    repository.git("worktree", "add", "--quiet", str(tmp_path / "beside"))
    assert files_at(at(tmp_path / "beside"), "main") == {"ct.toml": b"a"}


def test_the_variables_of_a_hook_are_about_something_else(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit({"ct.toml": "a"})
    other = new_repository(tmp_path / "other")
    other.commit({"ct.toml": "b"})
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_OBJECT_DIRECTORY"):
        monkeypatch.setenv(name, str(other.root / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", "nowhere")
    monkeypatch.setenv("GIT_CONFIG_COUNT", "x")
    assert files_at(at(repository.root), "HEAD") == {"ct.toml": b"a"}


def test_a_bare_environment(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.commit({"kế hoạch.toml": "a"})
    search = os.environ["PATH"]
    for name in list(os.environ):
        monkeypatch.delenv(name)
    monkeypatch.setenv("PATH", search)
    assert files_at(at(repository.root), "HEAD") == {"kế hoạch.toml": b"a"}


@pytest.mark.parametrize("search", ["", ".", "nowhere", "{root}/none"])
def test_no_git_and_none_from_the_folder_at_hand(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, search: str
) -> None:
    bait = repository.root / "git"
    bait.write_text(f"#!/bin/sh\ntouch {repository.root}/RAN\n")
    bait.chmod(0o755)
    monkeypatch.chdir(repository.root)
    monkeypatch.setenv("PATH", search.format(root=repository.root))
    assert failure(at(repository.root), "HEAD").key == "git-missing"
    assert not (repository.root / "RAN").exists()


def test_a_git_that_does_not_answer(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = tmp_path / "bin" / "git"
    slow.parent.mkdir()
    slow.write_text("#!/bin/sh\nexec sleep 600\n")
    slow.chmod(0o755)
    monkeypatch.setenv("PATH", f"{slow.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(git_program, "SECONDS", 0.2)
    assert failure(at(repository.root), "HEAD").key == "git-too-slow"


def test_git_is_told_no_password(repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in = tmp_path / "bin" / "git"
    stand_in.parent.mkdir()
    stand_in.write_text(f"#!/bin/sh\nenv > '{tmp_path}/told'\n")
    stand_in.chmod(0o755)
    monkeypatch.setenv("PATH", f"{stand_in.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("DVPLAN_MAIL", "bi-mat")
    failure(at(repository.root), "HEAD")
    told = (tmp_path / "told").read_text()
    assert ("GIT_TERMINAL_PROMPT=0" in told, "bi-mat" in told) == (True, False)


def test_files_beyond_all_measure_are_empty_and_the_rest_is_read(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit({"a.toml": b"#" * (git_history.LARGEST + 1), "b.toml": b"#" * 60, "c.toml": b"#" * 50})
    found = {name: len(content) for name, content in files_at(at(repository.root), "HEAD").items()}
    assert found == {"a.toml": 0, "b.toml": 60, "c.toml": 50}
    monkeypatch.setattr(git_history, "MOST", 100)
    found = {name: len(content) for name, content in files_at(at(repository.root), "HEAD").items()}
    assert found == {"a.toml": 0, "b.toml": 60, "c.toml": 0}


def test_a_damaged_repository(repository: Repository) -> None:
    repository.commit({"ct.toml": "a"})
    oid = repository.git("rev-parse", "HEAD:ct.toml")
    (repository.root / ".git" / "objects" / oid[:2] / oid[2:]).unlink()
    assert files_at(at(repository.root), "HEAD") == {"ct.toml": b""}
    tree = repository.git("rev-parse", "HEAD^{tree}")
    (repository.root / ".git" / "objects" / tree[:2] / tree[2:]).unlink()
    assert failure(at(repository.root), "HEAD").key == "git-failed"


def test_nothing_is_written(repository: Repository) -> None:
    repository.commit({"ct.toml": "a", "dvplan.toml": ""})
    os.utime(repository.root / "ct.toml", (0, 0))
    before = snapshot(repository.root)
    files_at(find_workspace(str(repository.root)), "HEAD")
    assert snapshot(repository.root) == before


def test_another_users_repository(repository: Repository) -> None:
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("ONLY ROOT CAN GIVE A FOLDER AWAY: another user's repository is not tested")
    repository.commit({"ct.toml": "a"})
    shutil.chown(repository.root, 65534)
    assert failure(at(repository.root), "HEAD").key == "git-foreign"


def snapshot(root: Path) -> dict[str, tuple[bytes, int]]:
    return {str(p): (p.read_bytes(), p.stat().st_mtime_ns) for p in sorted(root.rglob("*")) if p.is_file()}
