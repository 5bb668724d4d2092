"""`dvplan undo`: to the byte, one edit at a time, and never over somebody's work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cli.edits.conftest import LOG, OTHER, PLAN

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.cli.edits.conftest import Office


def test_one_edit_after_the_other_the_last_first(office: Office) -> None:
    office.write("kh.toml", b"\xef\xbb\xbf" + OTHER.replace("\n", "\r\n").encode())
    before = office.file("kh.toml").read_bytes()
    office.dvplan("add A --plan kh")
    office.dvplan("progress tuyen-truyen 40")
    assert "đã lấy lại: dvplan progress tuyen-truyen 40 (ghi lúc " in office.dvplan("undo").out
    assert office.read() == LOG
    said = office.dvplan("undo --lang en")
    assert said.out.startswith("taken back: dvplan add A --plan kh (of ")
    assert said.out.endswith(") → kh.toml\n")
    assert office.file("kh.toml").read_bytes() == before
    said = office.dvplan("undo")
    assert (said.code, said.out) == (4, "")
    assert "không có lần ghi nào" in said.err


def test_a_dry_run_shows_what_would_go(office: Office) -> None:
    office.dvplan("add A --plan kh")
    after = office.read("kh.toml")
    assert '-id = "a"\n' in office.dvplan("undo --dry-run").out
    assert office.read("kh.toml") == after
    assert office.dvplan("undo").code == 0


def test_a_dry_run_leaves_no_trace(office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    state = tmp_path / "no-state-yet"
    monkeypatch.setenv("XDG_STATE_HOME", str(state))
    there = sorted(office.folder.iterdir())
    said = office.dvplan("undo --dry-run")
    assert (said.code, said.out) == (4, "")
    assert "không có lần ghi nào" in said.err
    assert sorted(office.folder.iterdir()) == there
    assert not state.exists()


def test_a_file_made_by_the_edit_is_taken_away(office: Office) -> None:
    office.dvplan("done mo-hinh --evidence x")
    assert office.file("kh.log.toml").exists()
    assert office.dvplan("undo").code == 0
    assert not office.file("kh.log.toml").exists()


def test_not_over_what_somebody_wrote_since(office: Office) -> None:
    office.dvplan("add A --plan kh")
    office.write("kh.toml", office.read("kh.toml") + "# của tôi\n")
    for line in ("undo", "undo --dry-run"):
        said = office.dvplan(line)
        assert (said.code, said.out) == (4, "")
        assert "kh.toml đã có người sửa" in said.err
    assert office.read("kh.toml").endswith("# của tôi\n")


def test_not_if_it_would_leave_an_error(office: Office) -> None:
    office.dvplan("add A --plan ct-2021")
    office.write("ct-2021.log.toml", LOG + '\n[[log]]\non = 2021-11-24\ntask = "a"\nnote = "x"\n')
    said = office.dvplan("undo")
    assert (said.code, said.out) == (4, "")
    assert "error[unknown-task]" in said.err
    assert office.read("ct-2021.toml") != PLAN


def test_an_error_that_was_there_before_does_not_stand_in_the_way(office: Office) -> None:
    office.dvplan("add A --plan ct-2021")
    office.write("kh.toml", OTHER + 'owner = "ai-do"\n')
    assert office.dvplan("undo").code == 0
    assert office.read("ct-2021.toml") == PLAN
