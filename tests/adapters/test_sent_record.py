"""A mail is claimed before it is sent and confirmed afterwards, by one run at a time."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from dvplan.adapters import sent_record
from dvplan.adapters.saving import locking
from dvplan.adapters.sent_record import FOLDER, GIVEN_UP, open_record
from dvplan.core.diagnostics.edit_refused import EditRefused


def test_once(tmp_path: Path) -> None:
    with open_record(str(tmp_path)) as record:
        assert record.claim("a", "tuần 47") == "claimed"
        assert record.claim("a", "tuần 47") == "elsewhere"
        assert not record.is_sent("a")
        record.confirm("a")
        assert record.claim("a", "tuần 47") == "sent"
        assert record.claim("b", "tuần 47") == "claimed"
    with open_record(str(tmp_path)) as record:
        assert record.is_sent("a")
    assert sorted(path.name for path in (tmp_path / FOLDER).iterdir()) == [".dvplan-lock", "a.sent", "b.1.claim"]
    assert (tmp_path / FOLDER / "a.sent").read_text(encoding="utf-8") == "tuần 47\n"


def test_what_failed_may_be_claimed_again(tmp_path: Path) -> None:
    with open_record(str(tmp_path)) as record:
        record.claim("a", "")
        record.give_back("a")
        assert record.claim("a", "") == "claimed"


@pytest.mark.parametrize(
    ("age", "claim"),
    [
        (GIVEN_UP - 60, "elsewhere"),
        (GIVEN_UP + 60, "claimed"),
        (60 - GIVEN_UP, "elsewhere"),
        (-GIVEN_UP - 60, "claimed"),
    ],
)
def test_a_claim_left_by_a_crash_is_given_up_after_a_while(tmp_path: Path, age: int, claim: str) -> None:
    with open_record(str(tmp_path)) as record:
        record.claim("a", "bị ngắt")
        file = tmp_path / FOLDER / "a.1.claim"
        made = file.stat().st_mtime - age
        os.utime(file, (made, made))
        assert record.claim("a", "lần sau") == claim
        assert record.claim("a", "lần nữa") == "elsewhere"
    assert list((tmp_path / FOLDER).glob("*.tmp")) == []


def test_a_claim_that_leads_nowhere_is_given_up_too(tmp_path: Path) -> None:
    with open_record(str(tmp_path)) as record:
        file = tmp_path / FOLDER / "a.1.claim"
        file.symlink_to("nowhere")
        assert record.claim("a", "") == "elsewhere"
        os.utime(file, (0, 0), follow_symlinks=False)
        assert record.claim("a", "") == "claimed"
        record.confirm("a")
    assert not file.is_symlink()


def test_a_claim_that_is_gone_when_it_is_looked_at_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_record(str(tmp_path)) as record:
        monkeypatch.setattr(os, "listdir", lambda _: ["a.1.claim"])
        assert record.claim("a", "") == "claimed"


def test_copies_that_a_sync_program_made_are_no_claims(tmp_path: Path) -> None:
    copies = [
        "a.1 (Lan's conflicted copy 2021-11-26).claim", "a.claim", "a.1.sync-conflict-20211126-090000-ABC.claim",
        "a.01.claim", "a.٣.claim", "a.99999999.claim", "a.1.claim.tmp",
    ]  # fmt: skip
    with open_record(str(tmp_path)) as record:
        for name in copies:
            (tmp_path / FOLDER / name).touch()
        assert record.claim("a", "") == "claimed"
        record.confirm("a")
        assert record.is_sent("a")
    assert {path.name for path in (tmp_path / FOLDER).iterdir()} == {".dvplan-lock", "a.sent", *copies}


@pytest.mark.skipif(os.name == "nt", reason="no such files")
@pytest.mark.parametrize("kind", ["folder", "link", "broken link", "pipe"])
def test_what_is_no_file_is_no_record_and_is_not_read(tmp_path: Path, kind: str) -> None:
    with open_record(str(tmp_path)) as record:
        file = Path(record.file("a"))
        if kind == "folder":
            file.mkdir()
        elif kind == "pipe":
            os.mkfifo(file)
        else:
            file.symlink_to(tmp_path if kind == "link" else "nowhere")
        assert not record.is_sent("a")
        assert record.claim("a", "") == "odd-record"
        assert record.claim("b", "") == "claimed"


def test_a_full_disk_has_room_for_the_record_of_what_was_claimed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(file: str, *_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), file)

    with open_record(str(tmp_path)) as record:
        assert record.claim("a", "tuần 47") == "claimed"
        monkeypatch.setattr(sent_record, "write_new", full)
        record.confirm("a")
        assert record.is_sent("a")


def test_what_was_sent_is_recorded_though_the_claim_was_taken_away(tmp_path: Path) -> None:
    with open_record(str(tmp_path)) as record:
        record.claim("a", "")
        (tmp_path / FOLDER / "a.1.claim").unlink()
        record.confirm("a")
        assert record.is_sent("a")


@pytest.mark.skipif(os.name == "nt", reason="modes")
def test_who_may_write_in_the_workspace_may_send(tmp_path: Path) -> None:
    tmp_path.chmod(0o2775)
    umask = os.umask(0o022)
    try:
        with open_record(str(tmp_path)) as record:
            record.claim("a", "")
            record.claim("b", "")
            record.confirm("b")
    finally:
        os.umask(umask)
    folder = tmp_path / FOLDER
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()}
    assert modes == {".dvplan-lock": 0o664, "a.1.claim": 0o664, "b.sent": 0o664}
    assert folder.stat().st_mode == tmp_path.stat().st_mode


def test_a_link_in_its_place_is_not_followed(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    plans = tmp_path / "plans"
    plans.mkdir()
    (plans / FOLDER).symlink_to(elsewhere, target_is_directory=True)
    with pytest.raises(OSError, match="sent"), open_record(str(plans)):
        pass
    assert list(elsewhere.iterdir()) == []


def test_one_run_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_record(str(tmp_path)), pytest.raises(EditRefused) as caught:  # noqa: SIM117
        with locking.hold(str(tmp_path / FOLDER), wait=0):
            pass
    assert caught.value.code == "busy"
