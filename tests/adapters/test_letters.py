"""A letter: what any text in it can and cannot do to its headers."""

from __future__ import annotations

from datetime import UTC, datetime
from email import message_from_bytes
from email.header import decode_header, make_header
from email.policy import SMTP

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dvplan.adapters.letters import SUBJECT, Letter, compose, is_address, is_host, mark_of
from dvplan.output.inert import inert
from tests.samples.reports import HOSTILE_STRINGS

NOW = datetime(2021, 11, 26, 9, 30, tzinfo=UTC)
HEADERS = [
    "From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "List-ID", "MIME-Version", "Content-Type",
]  # fmt: skip
PAYLOADS = (
    *HOSTILE_STRINGS,
    "x\r\nBcc: ke-gian@example.net", "x\nBcc: ke-gian@example.net", "x\rBcc: ke-gian@example.net",
    "x\r\n\r\n<b>thân thư</b>", "x\x0bBcc: a@example.net", "x\x0cBcc: a@example.net", "x\x85Bcc: a@example.net",
    "x\u2028Bcc: a@example.net", "x\n", "x\x00y", "An <a@example.net>, b@example.net", '"', "\\", "a, b; c:",
    "=?utf-8?q?=0D=0ABcc:_a=40example.net?=", "=?utf-8?b?DQpCY2M6IGE=?=", "", " ", "(x)", "<>", "@",
    "Báo cáo kết quả công tác tuần 47 (từ 22/11 đến 28/11/2021), nhiệm vụ trọng tâm tuần 48 của cả cơ quan",
)  # fmt: skip


def letter(text: str = "Tuần 47") -> Letter:
    shown = inert(text, newlines=True)
    return Letter(
        "2021-W47 office", "kh@example.org", text, "ban@example.org", text, text, shown, shown, "kh.example.org"
    )


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_text_makes_a_header_or_a_receiver(payload: str) -> None:
    content = compose(letter(payload), NOW)
    read = message_from_bytes(content, policy=SMTP)
    assert read.keys() == HEADERS
    assert [one.addr_spec for one in read["To"].addresses] == ["ban@example.org"]
    assert [one.addr_spec for one in read["From"].addresses] == ["kh@example.org"]
    assert [part.get_content_type() for part in read.walk()] == [
        "multipart/alternative",
        "text/plain",
        "text/html",
    ]
    assert max(map(len, content.split(b"\r\n"))) <= 998
    assert b"\n" not in content.replace(b"\r\n", b"")


@pytest.mark.parametrize("text", [text for text in PAYLOADS if text.isprintable() and not text.startswith("=?")])
def test_a_subject_is_read_as_it_was_meant(text: str) -> None:
    read = message_from_bytes(compose(letter(text), NOW), policy=SMTP)
    assert str(read["Subject"]) == " ".join(inert(text).split())
    shown = make_header(decode_header(message_from_bytes(compose(letter(text), NOW))["To"]))
    assert " ".join(inert(text).split()).strip('"\\') in str(shown)


WORDS = st.sampled_from((
    "Mass", "of", "tuần", "thể,", "(Province", "X)", '"Y"', "a;b", "\\", "c:", "@", "<x>", "]", "a.b", "=?",
    "x" * 80,
))  # fmt: skip
LOCAL = st.text(alphabet="abXY019!#$%&'*+-/=?^_`{|}~.", min_size=1, max_size=64).filter(
    lambda text: is_address(f"{text}@b")
)


@settings(max_examples=40)
@given(name=st.lists(WORDS, max_size=30).map(" ".join), local=LOCAL)
@example(name="Mass Mobilization Board, " * 6, local="x" * 64)
@example(name=f"Office {'x' * 80}].yyyyy a@b.c", local="a")
def test_whatever_the_name_and_the_address_they_are_read_as_meant(name: str, local: str) -> None:
    address = f"{local}@{'y' * 60}.{'y' * 60}.{'y' * 60}.vn"
    content = compose(Letter("k", address, name, address, name, name, "", ""), NOW)
    meant = " ".join(inert(name).replace("=?", "= ?").split())
    meant = meant if len(meant) <= SUBJECT else f"{meant[: SUBJECT - 1]}…"
    read = message_from_bytes(content, policy=SMTP)
    assert read["Subject"] == meant
    for header in ("From", "To"):
        assert [one.addr_spec for one in read[header].addresses] == [address]
        shown = str(make_header(decode_header(message_from_bytes(content)[header])))
        assert shown.split() == f"{meant} <{address}>".split()


def test_both_parts_hold_what_was_given() -> None:
    text, html = message_from_bytes(compose(letter("Một\nHai ệ"), NOW), policy=SMTP).iter_parts()
    assert [part.get_content().splitlines() for part in (text, html)] == [["Một", "Hai ệ"]] * 2


def test_the_id_is_that_of_the_week_and_the_receiver() -> None:
    read = message_from_bytes(compose(letter(), NOW), policy=SMTP)
    assert read["Message-ID"] == f"<dvplan.{mark_of('2021-W47 office', 'BAN@example.org')}@example.org>"
    assert read["List-ID"] == "<kh.example.org>"
    assert len({mark_of(key, to) for key in ("2021-W47 office", "2021-W48 office") for to in ("a@b", "c@b")}) == 4


@pytest.mark.parametrize("text", ["a@b", "an.nguyen+kh@mail.example.org", "x_1@a-b.vn"])
def test_addresses(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize(
    "text",
    ["", "a", "@b", "a@", "a b@c", "a@b@c d", "a@b\n", "a@b\r\nBcc: x@y", "An <a@b>", "a@b,c@d", "ă@b", "a@ă",
     ".a@b", "a..b@c", "a@b..c", "a@-b", "a\x00@b", '"a b"@c', "a@[::1]", "a@b>", "x" * 250 + "@b.vn",
     "=?utf-8?q?x?=@b.c", "a=?b@c.vn"],
)  # fmt: skip
def test_no_addresses(text: str) -> None:
    assert not is_address(text)
    with pytest.raises(ValueError, match="no address"):
        compose(Letter("k", "a@b", "", text, "", "", "", ""), NOW)


def test_hosts() -> None:
    assert all(map(is_host, ("localhost", "127.0.0.1", "::1", "mail.example.org")))
    assert not any(map(is_host, ("", "a b", "a/b", "a\n", ".", "a@b", "-a", "[::1]", "x;y", "x" * 254)))
