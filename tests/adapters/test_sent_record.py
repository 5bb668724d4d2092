"""A mail is claimed before it is sent and confirmed afterwards, by one run at a time."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from dvplan.adapters.saving import locking
from dvplan.adapters.sent_record import FOLDER, GIVEN_UP, open_record
from dvplan.core.diagnostics.edit_refused import EditRefused

if TYPE_CHECKING:
    from pathlib import Path


def test_once(tmp_path: Path) -> None:
    with open_record(str(tmp_path)) as record:
        assert record.claim("a", "tuần 47") == "claimed"
        assert record.claim("a", "tuần 47") == "elsewhere"
        assert not record.is_sent("a")
        record.confirm("a", "tuần 47")
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


@pytest.mark.parametrize(("age", "claim"), [(GIVEN_UP - 60, "elsewhere"), (GIVEN_UP + 60, "claimed")])
def test_a_claim_left_by_a_crash_is_given_up_after_a_while(tmp_path: Path, age: int, claim: str) -> None:
    with open_record(str(tmp_path)) as record:
        record.claim("a", "bị ngắt")
        file = tmp_path / FOLDER / "a.1.claim"
        made = file.stat().st_mtime - age
        os.utime(file, (made, made))
        assert record.claim("a", "lần sau") == claim
        assert record.claim("a", "lần nữa") == "elsewhere"
    assert list((tmp_path / FOLDER).glob("*.tmp")) == []


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
