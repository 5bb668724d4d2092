"""`dvplan init`: a workspace that is sound from the first day, and nothing overwritten."""

from __future__ import annotations

import json
import shutil
import subprocess
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from dvplan.cli.edits.starting import starter_files
from dvplan.core.checks import check
from dvplan.planfile.reading.read_workspace import read_workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.edits.conftest import Office
    from tests.cli.plans.sitting import Sitting

MADE = [
    ".dvplan/log.schema.json", ".dvplan/plan.schema.json", ".dvplan/workspace.schema.json", ".gitattributes",
    ".gitignore", "dvplan.toml",
]  # fmt: skip
PLANS = {"vi": ["vi-du.log.toml", "vi-du.toml"], "en": ["example.log.toml", "example.toml"]}


@pytest.fixture
def empty(office: Office) -> Office:
    """The current folder with nothing in it."""
    for file in office.folder.iterdir():
        file.unlink()
    return office


def below(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_what_it_makes_is_sound_and_reads_well(empty: Office, lang: str) -> None:
    said = empty.dvplan(f"init ke-hoach --yes --lang {lang}")
    assert said.code == 0
    made = empty.folder / "ke-hoach"
    assert below(made) == sorted([*MADE, *PLANS[lang]])
    checked = empty.dvplan("check -C ke-hoach")
    assert (checked.code, checked.out, checked.err) == (
        0, {"vi": "Không có lỗi.\n", "en": "No errors.\n"}[lang], "",
    )  # fmt: skip
    status = empty.dvplan("status -C ke-hoach")
    assert (status.code, status.err) == (0, "")
    assert {"vi": "Không có nhiệm vụ quá hạn.", "en": "No task is overdue."}[lang] in status.out
    for file in made.glob("*.toml"):
        named = file.read_text(encoding="utf-8").partition("\n")[0].removeprefix("#:schema ")
        assert json.loads((made / named).read_text(encoding="utf-8"))["$schema"]


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("name", ["A", 'Ban "Dân vận" \\ {x}'])
def test_it_is_sound_on_every_day_of_two_years(lang: str, name: str) -> None:
    for number in range(0, 731, 1 if (name, lang) == ("A", "vi") else 97):
        day = date(2027, 1, 1) + timedelta(number)
        files = starter_files(name, ("Văn phòng", "Phòng A", "Phòng a"), lang, day)
        read = read_workspace({file: text for file, text in files.items() if file.endswith(".toml")})
        assert read.settings.name == name
        assert (*read.problems, *check(read.settings, read.plans, read.entries, (), day)) == (), day


def test_it_asks(empty: Office, sit: Callable[..., Sitting]) -> None:
    person = sit("init x")
    person.answer("(vi hoặc en) [vi]: ", "fr", "en")
    person.answer("Name of the office [", "Ban Dân vận")
    person.answer("separated by commas [Office]: ", "Văn phòng, Phòng Đoàn thể và các Hội , Văn phòng,")
    assert person.end() == 0
    settings = read_workspace({"dvplan.toml": (empty.folder / "x/dvplan.toml").read_bytes()}).settings
    assert (settings.name, settings.lang) == ("Ban Dân vận", "en")
    assert [(o.id, o.name) for o in settings.owners] == [
        ("van-phong", "Văn phòng"), ("phong-doan-the-va", "Phòng Đoàn thể và các Hội"),
    ]  # fmt: skip


def test_enter_takes_what_is_usual(empty: Office, sit: Callable[..., Sitting]) -> None:
    person = sit("init --lang vi")
    person.answer("Tên cơ quan [Tên cơ quan]: ", "")
    person.answer("dấu phẩy [Văn phòng]: ", "")
    assert person.end() == 0
    assert below(empty.folder) == sorted([*MADE, *PLANS["vi"]])


def test_who_stops_has_made_nothing(empty: Office, sit: Callable[..., Sitting]) -> None:
    person = sit("init x --lang vi")
    person.wait_for("Tên cơ quan [")
    person.press(b"\x03")
    assert person.end() == 130
    assert not (empty.folder / "x").exists()


def test_with_nobody_to_ask_it_says_so(empty: Office) -> None:
    said = empty.dvplan("init x")
    assert (said.code, "--yes" in said.err) == (2, True)
    assert not (empty.folder / "x").exists()


@pytest.mark.parametrize("there", ["dvplan.toml", "vi-du.toml", "vi-du.log.toml", ".dvplan/plan.schema.json"])
def test_nothing_is_overwritten(empty: Office, there: str) -> None:
    file = empty.folder / "x" / there
    file.parent.mkdir(parents=True)
    file.write_text("# của tôi\n")
    for line in ("init x --yes", "init x --yes --dry-run"):
        said = empty.dvplan(line)
        assert (said.code, said.out) == (4, "")
        assert there in said.err
        assert (below(empty.folder / "x"), file.read_text()) == ([there], "# của tôi\n")


def test_a_broken_link_is_something_too(empty: Office) -> None:
    (empty.folder / "dvplan.toml").symlink_to("nowhere")
    assert empty.dvplan("init --yes").code == 4


def test_what_git_was_told_stays(empty: Office) -> None:
    (empty.folder / ".gitignore").write_text("*.bak\n")
    (empty.folder / ".gitattributes").write_text("* text\n")
    said = empty.dvplan("init --yes")
    assert said.code == 0
    assert ".gitignore đã có, để nguyên; nên thêm vào đó: .dvplan-*\n" in said.err
    assert ".gitattributes đã có, để nguyên; nên thêm vào đó: *.log.toml merge=dvplan-log\n" in said.err
    assert (empty.folder / ".gitignore").read_text() == "*.bak\n"


@pytest.mark.parametrize("folder", [".", "below/deep", ".."])
def test_not_in_another_workspace_nor_around_one(office: Office, folder: str) -> None:
    said = office.dvplan(f"init {folder} --yes")
    assert (said.code, "dvplan.toml đã có" in said.err) == (4, True)


def test_a_dry_run_shows_the_files_and_makes_none(empty: Office) -> None:
    said = empty.dvplan("init x --yes --dry-run")
    assert (said.code, "+++ vi-du.toml\n" in said.out) == (0, True)
    assert below(empty.folder) == []


def git(folder: Path, *arguments: str, code: int = 0) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    done = subprocess.run(["git", *who, *arguments], cwd=folder, capture_output=True, check=False)
    assert done.returncode == code, (done.stdout, done.stderr)


DRIVER = "git merge-file --union --diff3 %A %O %B"
# Lines in common, in front, behind and between: what git's own union blends into one entry.
SIDES = [
    ("step bao-cao du-thao", "done bao-cao --evidence x"),
    ("progress nam-tinh-hinh 40 --note a", "log giao-ban --note a"),
    ("log bao-cao --note a --by van-phong", "log bao-cao --note b --by van-phong"),
]


@pytest.mark.parametrize("driver", [False, True])
@pytest.mark.parametrize(("ours", "theirs"), SIDES)
def test_two_branches_that_add_to_one_log(empty: Office, ours: str, theirs: str, driver: bool) -> None:
    if shutil.which("git") is None:
        pytest.skip("no git here: how logs merge is NOT tested")
    folder = empty.folder
    assert empty.dvplan("init --yes").code == 0
    assert DRIVER in empty.read(".gitattributes")
    git(folder, "init", "-q", "-b", "one")
    if driver:
        git(folder, "config", "merge.dvplan-log.driver", DRIVER)
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "begin")
    begun = empty.read("vi-du.log.toml")
    added = []
    for branch, line in (("theirs", theirs), ("ours", ours)):
        git(folder, "checkout", "-q", "-b", branch, "one")
        assert empty.dvplan(line).code == 0
        added.append(empty.read("vi-du.log.toml").removeprefix(begun))
        git(folder, "commit", "-qam", line)
    git(folder, "merge", "-q", "theirs", "-m", "both", code=0 if driver else 1)
    checked = empty.dvplan("check")
    if driver:
        assert empty.read("vi-du.log.toml") == begun + added[1] + added[0]
        assert checked.code == 0
    else:
        assert (checked.code, "error[conflict-marker]" in checked.out) == (1, True)
