"""Finding the workspace, and what of it is read."""

from __future__ import annotations

import os
import tempfile
from errno import ENOENT
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dvplan.adapters.workspace import PATIENCE, Found, NoWorkspace, Unreadable, find_workspace, read_files

if TYPE_CHECKING:
    from collections.abc import Iterator

NOBODY = 65534


def write(folder: Path, *names: str, text: str = "x = 1\n") -> None:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def names(folder: Path, shown: str = "") -> list[str]:
    return list(read_files(Found(str(folder), shown)).files)


@pytest.mark.parametrize(
    ("settings", "here", "asked", "root", "shown"),
    [
        ("dvplan.toml", ".", None, ".", ""),
        ("plans/dvplan.toml", ".", None, "plans", "plans/"),
        ("dvplan.toml", "a/b", None, ".", "../../"),
        ("plans/dvplan.toml", "a", None, "plans", "../plans/"),
        ("office/dvplan.toml", ".", "office", "office", "office/"),
        ("office/plans/dvplan.toml", ".", "office", "office/plans", "office/plans/"),
        ("office/dvplan.toml", ".", "office/dvplan.toml", "office", "office/"),
        ("office/dvplan.toml", "home", "../office/", "office", "../office/"),
        ("dvplan.toml", ".", ".", ".", ""),
    ],
)
def test_where_it_is_found(
    tmp_path: Path, settings: str, here: str, asked: str | None, root: str, shown: str
) -> None:
    write(tmp_path, settings)
    (tmp_path / here).mkdir(parents=True, exist_ok=True)
    found = find_workspace(asked, str(tmp_path / here))
    assert found == Found(os.path.normpath(tmp_path / root), shown)
    assert found.settings_file == f"{shown}dvplan.toml"


def test_the_nearest_wins_and_the_folder_itself_before_its_plans(tmp_path: Path) -> None:
    write(tmp_path, "dvplan.toml", "plans/dvplan.toml", "a/plans/dvplan.toml")
    (tmp_path / "a/b").mkdir()
    assert find_workspace(None, str(tmp_path / "a/b")).root == str(tmp_path / "a/plans")
    assert find_workspace(None, str(tmp_path)).root == str(tmp_path)


def test_a_folder_asked_for_is_shown_as_asked_unless_below(tmp_path: Path) -> None:
    write(tmp_path, "office/dvplan.toml")
    (tmp_path / "home").mkdir()
    office = str(tmp_path / "office")
    assert find_workspace(office, str(tmp_path / "home")).shown == f"{office}/"
    assert find_workspace(office, str(tmp_path)).shown == "office/"


def test_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(NoWorkspace) as nowhere:
        find_workspace(None, str(tmp_path))
    assert (nowhere.value.asked, nowhere.value.here) == (None, str(tmp_path))
    write(tmp_path, "dvplan.toml")
    with pytest.raises(NoWorkspace) as not_there:
        find_workspace("office", str(tmp_path))
    assert not_there.value.asked == "office"


def test_toml_is_read_wherever_it_is_in_order_of_name(tmp_path: Path) -> None:
    write(tmp_path, "dvplan.toml", "b.toml", "a.toml", "a.log.toml", "2022/c.toml", "notes.txt", "a.toml~")
    assert names(tmp_path, "plans/") == [
        "plans/2022/c.toml", "plans/a.log.toml", "plans/a.toml", "plans/b.toml", "plans/dvplan.toml",
    ]  # fmt: skip


def test_hidden_is_left_aside(tmp_path: Path) -> None:
    write(tmp_path, "dvplan.toml", ".git/a.toml", ".hidden.toml", "a/.b/c.toml")
    assert names(tmp_path) == ["dvplan.toml"]


def test_links_that_lead_outside_are_left_aside(tmp_path: Path) -> None:
    root = tmp_path / "root"
    write(tmp_path, "secret.toml", "elsewhere/a.toml")
    write(root, "dvplan.toml", "a.toml", ".store/b.toml")
    (root / "out.toml").symlink_to("../secret.toml")
    (root / "folder").symlink_to("../elsewhere")
    (root / "broken.toml").symlink_to("nothing.toml")
    (root / "again.toml").symlink_to("a.toml")
    (root / "b.toml").symlink_to(".store/b.toml")
    assert names(root) == ["a.toml", "b.toml", "dvplan.toml"]


def test_settings_that_lead_outside_make_no_workspace(tmp_path: Path) -> None:
    write(tmp_path, "secret.toml", "root/a.toml")
    (tmp_path / "root/dvplan.toml").symlink_to("../secret.toml")
    with pytest.raises(NoWorkspace):
        find_workspace("root", str(tmp_path))


def test_a_workspace_reached_over_a_link_is_read(tmp_path: Path) -> None:
    write(tmp_path, "real/dvplan.toml", "real/a.toml")
    (tmp_path / "link").symlink_to("real")
    found = find_workspace("link", str(tmp_path))
    assert list(read_files(found).files) == ["link/a.toml", "link/dvplan.toml"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_does_not_hang_us(tmp_path: Path) -> None:
    write(tmp_path, "dvplan.toml")
    os.mkfifo(tmp_path / "pipe.toml")
    assert names(tmp_path) == ["dvplan.toml"]


def test_a_plan_that_ends_in_capitals_is_seen(tmp_path: Path) -> None:
    write(tmp_path, "dvplan.toml", "ct.TOML", "bang.CSV")
    assert names(tmp_path) == ["ct.TOML", "dvplan.toml"]


def test_a_table_is_read_when_a_plan_names_it(tmp_path: Path) -> None:
    write(tmp_path, "dvplan.toml", "named.csv", "other.csv", "số liệu.csv")
    write(tmp_path, "a.toml", text='data = "named.csv"\nb = "số liệu.csv"\n')
    assert names(tmp_path) == ["a.toml", "dvplan.toml", "named.csv", "số liệu.csv"]


@pytest.mark.parametrize(
    "name",
    [
        "a (An's conflicted copy 2021-11-24).toml",
        "a (conflicted copy 2021-11-24 120000).toml",
        "a.sync-conflict-20211124-120000-ABCDEFG.toml",
        "a_conflict-20211124-120000.toml",
        "a (SFConflict an@example.vn 2021-11-24).log.toml",
        "a (Bản sao xung đột của An).toml",
    ],
)
def test_conflict_copies_are_told_not_read(tmp_path: Path, name: str) -> None:
    write(tmp_path, "dvplan.toml", "a.toml", name)
    contents = read_files(Found(str(tmp_path), "plans/"))
    assert list(contents.files) == ["plans/a.toml", "plans/dvplan.toml"]
    assert contents.conflict_copies == (f"plans/{name}",)


@pytest.fixture
def ordinary_user() -> Iterator[Path]:
    """A folder of a user who is not root, which reads everything; that user for the time of the test."""
    with tempfile.TemporaryDirectory() as folder:
        as_root = os.geteuid() == 0
        if as_root:
            os.chown(folder, NOBODY, NOBODY)
            os.seteuid(NOBODY)
        try:
            yield Path(folder)
        finally:
            if as_root:
                os.seteuid(0)


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_a_file_without_permission_is_told(ordinary_user: Path) -> None:
    write(ordinary_user, "dvplan.toml")
    (ordinary_user / "dvplan.toml").chmod(0)
    with pytest.raises(Unreadable) as caught:
        read_files(Found(str(ordinary_user), ""))
    assert caught.value.file == "dvplan.toml"


def test_a_folder_that_goes_away_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as caught:
        read_files(Found(str(tmp_path / "gone"), "gone/"))
    assert (caught.value.file, caught.value.cause.errno) == ("gone/", ENOENT)


class Editor:
    """Saves a file after some pauses, as an editor that truncates first."""

    def __init__(self, file: Path, after: int) -> None:
        self.file = file
        self.left = after
        self.waited = 0.0

    def __call__(self, seconds: float) -> None:
        self.waited += seconds
        self.left -= 1
        if self.left == 0:
            self.file.write_text("saved = 1\n")


def test_an_editor_in_the_middle_of_saving_is_waited_for(tmp_path: Path) -> None:
    write(tmp_path, "dvplan.toml")
    write(tmp_path, "a.toml", text="")
    editor = Editor(tmp_path / "a.toml", after=3)
    assert read_files(Found(str(tmp_path), ""), editor).files["a.toml"] == b"saved = 1\n"
    assert editor.left == 0


def test_patience_ends_and_is_shared_by_all_files(tmp_path: Path) -> None:
    write(tmp_path, "a.toml", "b.toml", "c.toml", text="")
    editor = Editor(tmp_path / "never", after=10_000)
    assert set(read_files(Found(str(tmp_path), ""), editor).files.values()) == {b""}
    assert editor.waited <= PATIENCE + 0.1


def test_reading_writes_nothing(tmp_path: Path) -> None:
    write(tmp_path, "dvplan.toml", "a.toml", "b/c.toml")
    before = {file: file.stat().st_mtime_ns for file in tmp_path.rglob("*")}
    read_files(find_workspace(None, str(tmp_path)))
    assert {file: file.stat().st_mtime_ns for file in tmp_path.rglob("*")} == before
