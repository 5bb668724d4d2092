"""A report as a mail: one receiver, plain text and HTML, headers that no text can break out of."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import datetime
    from email.message import EmailMessage

SUBJECT: Final = 180
"""Characters of a subject line."""
_PUNCTUATION: Final = frozenset("!#$%&'*+-/=?^_`{|}~.")


@dataclass(frozen=True, slots=True)
class Letter:
    """What is to be mailed to one address. `key` names the report: with the receiver it makes the same
    Message-ID every time, so that a mail program can tell a copy."""

    key: str
    sender: str
    sender_name: str
    receiver: str
    receiver_name: str
    subject: str
    text: str
    html: str
    list_id: str | None = None


def mark_of(key: str, receiver: str) -> str:
    """One name for a report to a receiver, the same on every machine."""
    return sha256(f"{key}\0{receiver.lower()}".encode()).hexdigest()[:32]


def is_address(text: str) -> bool:
    """Whether it is a plain `name@host` of ASCII letters, digits and the usual signs, nothing else; and no "=?",
    as which an encoded word begins."""
    local, at, domain = text.rpartition("@")
    labels = domain.split(".")
    return (
        bool(at)
        and len(text) <= 254
        and "=?" not in local
        and bool(local)
        and not local.startswith(".")
        and not local.endswith(".")
        and ".." not in local
        and all(char.isascii() and (char.isalnum() or char in _PUNCTUATION) for char in local)
        and all(map(_is_label, labels))
    )


def is_host(text: str) -> bool:
    """Whether it is the name or the number of a host; letters, digits, "-" and "." (":" in a number)."""
    named = all(map(_is_label, text.split(".")))
    return len(text) <= 253 and (named or (":" in text and set(text) <= set("0123456789abcdefABCDEF:.")))


def _is_label(text: str) -> bool:
    return text.isascii() and text.replace("-", "").isalnum() and text[0] != "-"


def compose(letter: Letter, now: datetime) -> bytes:
    """The mail as bytes, lines ending in CRLF. Raises ValueError where an address is none, and where what is read
    back is not what was meant."""
    from email.headerregistry import Address
    from email.message import EmailMessage
    from email.utils import format_datetime

    from dvplan.adapters.mail_headers import POLICY

    if not (is_address(letter.sender) and is_address(letter.receiver)):
        raise ValueError(f"no address: {letter.receiver}")
    message = EmailMessage(policy=POLICY)
    message["From"] = Address(_line(letter.sender_name), addr_spec=letter.sender)
    message["To"] = Address(_line(letter.receiver_name), addr_spec=letter.receiver)
    message["Subject"] = _line(letter.subject)
    message["Date"] = format_datetime(now)
    message["Message-ID"] = f"<dvplan.{mark_of(letter.key, letter.receiver)}@{letter.sender.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"
    if letter.list_id:
        message["List-ID"] = f"<{letter.list_id}>"
    message.set_content(letter.text, cte="base64")
    message.add_alternative(letter.html, subtype="html", cte="base64")
    content = message.as_bytes()
    _check(content, message)
    return content


def _line(text: str) -> str:
    """One line of it, with nothing that acts: "=?" would begin an encoded word, which may hold line breaks."""
    from dvplan.output.inert import inert

    line = " ".join(inert(text).replace("=?", "= ?").split())
    return line if len(line) <= SUBJECT else f"{line[: SUBJECT - 1]}…"


def _check(content: bytes, meant: EmailMessage) -> None:
    """Read again what is to be sent: the headers and addresses that are meant and no others, two parts.
    Raises ValueError."""
    from email import message_from_bytes
    from email.policy import SMTP

    read = message_from_bytes(content, policy=SMTP)
    if read.keys() != meant.keys() or read["Subject"] != meant["Subject"]:
        raise ValueError("headers")
    for name in ("From", "To"):
        if [one.addr_spec for one in read[name].addresses] != [one.addr_spec for one in meant[name].addresses]:
            raise ValueError(name)
    if len(list(read.iter_parts())) != 2:
        raise ValueError("parts")
