"""`dvplan digest --send` when something is wrong on this side: a letter, the record, the disk, another run."""

from __future__ import annotations

import errno
import os
from functools import partial
from typing import TYPE_CHECKING

import pytest

from dvplan.adapters import sent_record
from dvplan.adapters.letters import Letter, compose
from dvplan.adapters.saving.locking import hold
from dvplan.adapters.sent_record import FOLDER, SentRecord, open_record
from dvplan.cli import sending
from tests.adapters.mail_server import mail_server
from tests.cli.test_sending import ALL, Desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with mail_server() as box:
        yield Desk(tmp_path / "plans", box)


@pytest.mark.parametrize("more", [(), ("--dry-run",)])
def test_a_mail_that_cannot_be_made_is_nobody_elses_trouble(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, more: tuple[str, ...]
) -> None:
    def composed(letter: Letter, now: datetime) -> bytes:
        if letter.receiver == "vp@example.org":
            raise IndexError("header")
        return compose(letter, now)

    monkeypatch.setattr(sending, "compose", composed)
    ran = desk.send(*more)
    assert ran.code == 5
    assert "<vp@example.org>: không lập được thư này (IndexError: header)" in ran.err
    assert desk.box.receivers == ([] if more else ["ban@example.org", "dt@example.org"])
    assert len(list(desk.folder.glob("dvplan-mail-2021-W47/*"))) == (2 if more else 0)


def test_a_record_that_is_no_file_is_nobody_elses_trouble(desk: Desk) -> None:
    desk.send("--owner", "van-phong")
    (sent,) = (desk.folder / FOLDER).glob("*.sent")
    sent.unlink()
    sent.mkdir()
    ran = desk.send()
    assert ran.code == 5
    assert f"{sent} không phải tệp thường" in ran.err
    assert desk.box.receivers == ["vp@example.org", "ban@example.org", "dt@example.org"]


@pytest.mark.parametrize("step", ["claim", "confirm"])
def test_a_run_that_must_stop_says_how_many_were_sent(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    kept = getattr(SentRecord, step)
    asked: list[str] = []

    def full(record: SentRecord, mark: str, *more: str) -> object:
        asked.append(mark)
        if len(asked) == 2:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), record.file(mark))
        return kept(record, mark, *more)

    with monkeypatch.context() as patch:
        patch.setattr(SentRecord, step, full)
        ran = desk.send()
    number = 1 if step == "claim" else 2
    assert ran.code == 5
    assert f"DỪNG GIỮA CHỪNG, sau khi đã gửi {number} thư: đĩa đã đầy" in ran.err
    assert ran.out.count("đã gửi: ") == number
    assert desk.box.receivers == ALL[:number]
    desk.send()
    assert desk.box.receivers == ALL


@pytest.mark.parametrize(("step", "left"), [("rcpt", 0), ("data", 1)])
def test_a_run_that_is_stopped_keeps_its_claim_only_where_the_mail_may_have_gone_out(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, step: str, left: int
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(f"smtplib.SMTP.{step}", stop)
        assert desk.send().code == 130
    assert len(list((desk.folder / FOLDER).glob("*.claim"))) == left
    assert desk.send().code == (5 if left else 0)


@pytest.mark.parametrize(
    ("lang", "said"), [("vi", "một lượt khác đang gửi thư (ai"), ("en", "another run is sending mails (ai")]
)
def test_a_run_beside_another_says_that_it_is_one(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, lang: str, said: str
) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "ai")
    monkeypatch.setattr(sent_record, "hold", partial(hold, wait=0))
    with open_record(str(desk.folder)):
        ran = desk.send("--lang", lang)
    assert (ran.code, ran.out) == (5, "")
    assert ran.err.startswith(said)
    assert desk.box.tries == 0
