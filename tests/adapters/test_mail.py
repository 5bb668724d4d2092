"""A line to a mail server that is secured or not had, and what becomes of a mail when the server fails."""

from __future__ import annotations

import errno
import os
from base64 import b64encode
from datetime import datetime
from time import monotonic
from typing import TYPE_CHECKING

import pytest

from dvplan.adapters.delivery import LoginRefused, NoLogin, Server, Undelivered
from dvplan.adapters.mail import Post
from dvplan.adapters.mail_secret import Login
from tests.adapters.mail_server import HOST, LOGIN, Mailbox, certificates, mail_server

if TYPE_CHECKING:
    from pathlib import Path

MAIL = b"From: a@example.org\r\nTo: b@example.org\r\n\r\nxin chao\r\n"


def post(box: Mailbox, security: str = "none", login: Login | None = None, **seconds: float) -> Post:
    return Post(Server(HOST, security, box.port, login, **{"timeout": 5.0, **seconds}))


def base64(text: str) -> str:
    return b64encode(text.encode()).decode()


def failure(line: Post, receiver: str = "b@example.org") -> Undelivered:
    with pytest.raises(Undelivered) as caught:
        line.deliver("a@example.org", receiver, MAIL)
    return caught.value


def test_the_server_takes_it_over() -> None:
    with mail_server() as box, post(box) as line:
        line.deliver("a@example.org", "b@example.org", MAIL)
        line.deliver("a@example.org", "c@example.org", MAIL)
    assert [(sender, to) for sender, to, _ in box.letters] == [
        ("a@example.org", ["b@example.org"]), ("a@example.org", ["c@example.org"]),
    ]  # fmt: skip


def test_a_refused_receiver_does_not_keep_the_next_from_getting_his() -> None:
    with mail_server() as box, post(box) as line:
        box.refused = {"b@example.org"}
        refused = failure(line)
        line.deliver("a@example.org", "c@example.org", MAIL)
    assert (refused.reason, refused.unreachable) == ("550 5.1.1 no such mailbox", False)
    assert box.receivers == ["c@example.org"]


def test_a_line_that_breaks_in_mid_message_is_opened_anew() -> None:
    with mail_server() as box, post(box) as line:
        box.breaks = True
        assert not failure(line).unreachable
        box.breaks = False
        line.deliver("a@example.org", "b@example.org", MAIL)
    assert box.receivers == ["b@example.org"]
    assert box.tries == 2


def test_a_line_that_the_server_closes_between_two_mails() -> None:
    with mail_server() as box, post(box) as line:
        box.hangs_up = True
        line.deliver("a@example.org", "b@example.org", MAIL)
        line.deliver("a@example.org", "c@example.org", MAIL)
    assert box.receivers == ["b@example.org", "c@example.org"]


def test_a_server_that_does_not_answer_is_not_waited_for_for_ever() -> None:
    with mail_server() as box, post(box, timeout=0.2) as line:
        box.silent = True
        assert "timed out" in failure(line).reason


@pytest.mark.parametrize(("pause", "reason"), [(0.05, "timed out"), (0.0, os.strerror(errno.EMSGSIZE))])
def test_an_answer_without_an_end_is_not_read_for_ever(pause: float, reason: str) -> None:
    with mail_server() as box, post(box, limit=0.5 if pause else 60.0) as line:
        box.endless = pause
        begun = monotonic()
        assert reason in failure(line).reason
        assert monotonic() - begun < 30
        box.endless = None
        line.deliver("a@example.org", "b@example.org", MAIL)
    assert box.receivers == ["b@example.org"]


@pytest.mark.parametrize("yes", ["251 will forward", "252 cannot verify"])
def test_any_yes_is_one(yes: str) -> None:
    with mail_server() as box, post(box) as line:
        box.yes = yes
        line.deliver("a@example.org", "b@example.org", MAIL)
    assert box.receivers == ["b@example.org"]


def test_no_server() -> None:
    with mail_server() as box:
        pass
    assert failure(post(box)).unreachable


def test_a_secured_line_with_a_login(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    context, authority = certificates(tmp_path, HOST)
    monkeypatch.setenv("SSL_CERT_FILE", str(authority))
    with mail_server(starttls=context, login=True) as box, post(box, "starttls", Login(*LOGIN)) as line:
        line.deliver("a@example.org", "b@example.org", MAIL)
    assert box.receivers == ["b@example.org"]


def test_tls_from_the_first_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    context, authority = certificates(tmp_path, HOST)
    monkeypatch.setenv("SSL_CERT_FILE", str(authority))
    with mail_server(tls=context) as box, post(box, "tls") as line:
        line.deliver("a@example.org", "b@example.org", MAIL)
    assert box.receivers == ["b@example.org"]


@pytest.mark.parametrize("security", ["starttls", "tls"])
@pytest.mark.parametrize("fault", ["unknown authority", "another host", "expired"])
def test_a_certificate_that_proves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, security: str, fault: str
) -> None:
    name = "mail.example.org" if fault == "another host" else HOST
    context, authority = certificates(tmp_path, name, until=datetime(2021, 11, 26) if fault == "expired" else None)
    if fault != "unknown authority":
        monkeypatch.setenv("SSL_CERT_FILE", str(authority))
    server = mail_server(starttls=context, login=True) if security == "starttls" else mail_server(tls=context)
    with server as box, post(box, security, Login(*LOGIN)) as line:
        failed = failure(line)
    assert failed.unreachable
    assert "certificate verify failed" in failed.reason
    assert ("expired" in failed.reason) == (fault == "expired")
    assert box.letters == []


def test_no_starttls_no_mail() -> None:
    with mail_server() as box, post(box, "starttls", Login(*LOGIN)) as line:
        failed = failure(line)
    assert failed.unreachable
    assert "STARTTLS" in failed.reason
    assert box.letters == []


def test_an_unsecured_line_leaves_no_machine() -> None:
    with pytest.raises(ValueError, match=r"mail\.example\.org"):
        Post(Server("mail.example.org", "none"))


def test_a_refused_login_says_nothing_of_the_password(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    context, authority = certificates(tmp_path, HOST)
    monkeypatch.setenv("SSL_CERT_FILE", str(authority))
    with (
        mail_server(starttls=context, login=True) as box,
        post(box, "starttls", Login("ai", "sai-mat-khau")) as line,
    ):
        failed = failure(line)
    assert failed.unreachable
    assert failed.reason == "535 5.7.8"
    assert "sai-mat-khau" not in f"{failed.reason} {Login('ai', 'sai-mat-khau')!r}"


@pytest.mark.parametrize("password", ["mat-khau-dai", "a"])
def test_a_login_in_the_servers_answer_is_not_repeated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, password: str
) -> None:
    context, authority = certificates(tmp_path, HOST)
    monkeypatch.setenv("SSL_CERT_FILE", str(authority))
    with (
        mail_server(starttls=context, login=True) as box,
        post(box, "starttls", Login("ai", password)) as line,
    ):
        box.repeats = True
        failed = failure(line)
    assert failed.unreachable
    assert isinstance(failed, LoginRefused)
    assert failed.reason == "535"


@pytest.mark.parametrize("fault", ["no way that is known", "no way at all", "a challenge that is no base64"])
def test_a_server_that_offers_no_way_to_log_in_refuses_no_password(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    context, authority = certificates(tmp_path, HOST)
    monkeypatch.setenv("SSL_CERT_FILE", str(authority))
    without = ("LOGIN", "PLAIN") if fault == "no way that is known" else ()
    server = mail_server(starttls=context, login=fault != "no way at all", without=without)
    with server as box, post(box, "starttls", Login(*LOGIN)) as line:
        box.challenge = "A" if fault.startswith("a challenge") else ""
        if fault == "no way at all":
            monkeypatch.setattr("smtplib.SMTP.has_extn", lambda _, name: name == "starttls")
        failed = failure(line)
    assert isinstance(failed, NoLogin)
    assert failed.unreachable


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("550 5.1.1 no such mailbox", "550 5.1.1 no such mailbox"),
        ("550 5.7.1 Mat-Khau-Bi-Mat-7?", "550 5.7.1"),
        (f"550 {base64(LOGIN[1])}", "550"),
        (f"550 AUTH PLAIN {base64(chr(0).join(('', *LOGIN)))}", "550"),
        (f"550 AUTH PLAIN {base64(chr(0).join(('a', *LOGIN)))}", "550"),
        (f"550 {base64(f'a:{LOGIN[1]}')}", "550"),
        ("550-you said mat-khau-b\r\n550 i-mat-7 to us", "550"),
        ("550 m a t k h a u b i m a t 7", "550"),
        ("550 your mat-khau-bi… is wrong", "550"),
        ("552 5.2.2 the mailbox is full (quota 500 MB)", "552 5.2.2 the mailbox is full (quota 500 MB)"),
    ],
)
def test_nor_in_a_later_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str, told: str) -> None:
    context, authority = certificates(tmp_path, HOST)
    monkeypatch.setenv("SSL_CERT_FILE", str(authority))
    with mail_server(starttls=context, login=True) as box, post(box, "starttls", Login(*LOGIN)) as line:
        box.refused, box.refusal = {"b@example.org"}, said
        assert failure(line).reason == told
