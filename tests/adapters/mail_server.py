"""A mail server on this machine that can be told to misbehave."""

from __future__ import annotations

import asyncio
import socket
import ssl
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from email import message_from_bytes
from email.policy import SMTP
from typing import TYPE_CHECKING, Any

from aiosmtpd import smtp
from aiosmtpd.controller import Controller

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from email.message import EmailMessage
    from pathlib import Path

HOST = "127.0.0.1"
LOGIN = ("ke-hoach", "mat-khau-bi-mat-7")


@dataclass
class Mailbox:
    """What came in, as (envelope sender, envelope receivers, bytes), and how the server is to behave."""

    port: int = 0
    letters: list[tuple[str, list[str], bytes]] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)
    """Receivers that it does not take."""
    breaks: bool = False
    """Drops the line in the middle of a message."""
    hangs_up: bool = False
    """Closes the line after each message."""
    silent: bool = False
    """Never answers a message."""
    asked: threading.Event = field(default_factory=threading.Event)
    """Set when it has read a message that it does not answer."""
    refusal: str = "550 5.1.1 no such mailbox"
    yes: str = "250 OK"
    """Its answer to a receiver and to a message."""
    endless: float | None = None
    """Seconds between the lines of an answer to a receiver that has no end."""
    repeats: bool = False
    """Answers a login with all that it was told."""
    challenge: str = ""
    """What it asks for after AUTH, in place of what it should."""
    tries: int = 0

    @property
    def receivers(self) -> list[str]:
        """All envelope receivers, in order."""
        return [address for _, to, _ in self.letters for address in to]

    def message(self, number: int) -> EmailMessage:
        """One that came in, parsed."""
        return message_from_bytes(self.letters[number][2], policy=SMTP)

    async def handle_RCPT(self, _: Any, __: Any, envelope: Any, address: str, ___: Any) -> str:  # noqa: N802
        if address in self.refused:
            return self.refusal
        envelope.rcpt_tos.append(address)
        return self.yes

    async def handle_DATA(self, _: Any, __: Any, envelope: Any) -> str:  # noqa: N802
        if self.silent:
            self.asked.set()
            await asyncio.get_running_loop().create_future()
        self.letters.append((envelope.mail_from, list(envelope.rcpt_tos), envelope.content))
        return self.yes


class _Line(smtp.SMTP):
    async def smtp_AUTH(self, arg: str) -> None:  # noqa: N802
        box: Mailbox = self.event_handler
        if box.challenge:
            await self.push(f"334 {box.challenge}")
        elif not box.repeats:
            await super().smtp_AUTH(arg)
        elif arg.startswith("PLAIN"):
            await self.push(f"535 5.7.8 you said AUTH {arg}")
        else:
            await self.push("334 UGFzc3dvcmQ6")
            await self.push(f"535 {(await self._reader.readline()).decode().strip()} is no password")

    async def smtp_RCPT(self, arg: str) -> None:  # noqa: N802
        box: Mailbox = self.event_handler
        while box.endless is not None and not self._line().is_closing():
            await self.push("250-go on")
            await asyncio.sleep(box.endless)
        await super().smtp_RCPT(arg)

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802
        box: Mailbox = self.event_handler
        box.tries += 1
        if not box.breaks:
            await super().smtp_DATA(arg)
            if box.hangs_up:
                self._line().close()
            return
        await self.push("354 go on")
        await self._reader.readline()
        self._line().abort()

    def _line(self) -> asyncio.Transport:
        assert isinstance(self.transport, asyncio.Transport)
        return self.transport


class _Controller(Controller):
    def factory(self) -> smtp.SMTP:
        return _Line(self.handler, **self.SMTP_kwargs)


@contextmanager
def mail_server(
    *,
    starttls: ssl.SSLContext | None = None,
    tls: ssl.SSLContext | None = None,
    login: bool = False,
    without: tuple[str, ...] = (),
) -> Iterator[Mailbox]:
    """A server on a free port of this machine; with `login` it takes mail only after LOGIN. `without`: the ways to
    log in that it does not offer."""
    box = Mailbox(_free_port())
    more: dict[str, Any] = {"tls_context": starttls, "require_starttls": True} if starttls else {}
    if login:
        more |= {"auth_required": True, "auth_require_tls": bool(starttls), "authenticator": _authenticated}
        more["auth_exclude_mechanism"] = without
    controller = _Controller(box, hostname=HOST, port=box.port, ssl_context=tls, **more)
    controller.start()
    try:
        yield box
    finally:
        controller.stop()


def certificates(folder: Path, *names: str, until: datetime | None = None) -> tuple[ssl.SSLContext, Path]:
    """A server's context with a certificate for the names, and the file of the authority that signed it."""
    import trustme

    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    since = until and until - timedelta(30)
    authority.issue_cert(*names, not_before=since, not_after=until).configure_cert(context)
    file = folder / "authority.pem"
    authority.cert_pem.write_to_path(str(file))
    return context, file


def _authenticated(_: Any, __: Any, ___: Any, ____: Any, said: smtp.LoginPassword) -> smtp.AuthResult:
    return smtp.AuthResult(success=(said.login.decode(), said.password.decode()) == LOGIN, handled=False)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind((HOST, 0))
        port: int = found.getsockname()[1]
        return port
