"""Mail to an SMTP server: certificates verified, one transaction for each receiver, a failure is a value."""

from __future__ import annotations

import smtplib
import ssl
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from types import TracebackType

    from dvplan.adapters.mail_secret import Login

PORTS: Final = {"starttls": 587, "tls": 465, "none": 25}
LOCAL: Final = ("localhost", "127.0.0.1", "::1")
"""Where an unsecured line is taken: it does not leave the machine."""
TIMEOUT: Final = 30.0
"""Seconds to wait for an answer of the server."""
REASON: Final = 200


class Undelivered(Exception):  # noqa: N818 -- it says what happened
    """The server did not take a mail over; `reason` in its words or the system's, without the password."""

    def __init__(self, reason: str, *, unreachable: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.unreachable = unreachable
        """Whether it was no answer about this mail: the line could not be had, or the login was refused."""


@dataclass(frozen=True, slots=True)
class Server:
    """A mail server. `security` is "starttls", "tls", or "none" for one on this machine."""

    host: str
    security: str
    port: int | None = None
    login: Login | None = None
    timeout: float = TIMEOUT


class Post:
    """A line to the server, opened at the first mail, and anew where it broke. Use it with `with`."""

    def __init__(self, server: Server) -> None:
        if server.security == "none" and server.host not in LOCAL:
            raise ValueError(server.host)
        self._server = server
        self._line: smtplib.SMTP | None = None

    def __enter__(self) -> Post:
        return self

    def __exit__(self, *raised: type[BaseException] | BaseException | TracebackType | None) -> None:
        line, self._line = self._line, None
        if line is not None:
            try:
                line.quit()
            except (OSError, smtplib.SMTPException):
                line.close()

    def deliver(self, sender: str, receiver: str, content: bytes) -> None:
        """Have the server take the mail over: its 250 after the last line. Raises Undelivered."""
        line = self._open()
        try:
            line.sendmail(sender, [receiver], content)
        except smtplib.SMTPRecipientsRefused as error:
            raise Undelivered(self._told(*error.recipients[receiver])) from error
        except smtplib.SMTPResponseException as error:
            raise Undelivered(self._told(error.smtp_code, error.smtp_error)) from error
        except (OSError, smtplib.SMTPException) as error:
            self._drop()
            raise Undelivered(self._clean(str(error))) from error

    def _open(self) -> smtplib.SMTP:
        """The line, the one there is if it still answers. Raises Undelivered."""
        if self._line is not None:
            try:
                if self._line.rset()[0] == 250:
                    return self._line
            except (OSError, smtplib.SMTPException):
                pass
            self._drop()
        try:
            self._line = self._connected()
        except smtplib.SMTPResponseException as error:
            raise Undelivered(self._told(error.smtp_code, error.smtp_error), unreachable=True) from error
        except (OSError, smtplib.SMTPException, UnicodeError) as error:
            raise Undelivered(self._clean(str(error)), unreachable=True) from error
        return self._line

    def _connected(self) -> smtplib.SMTP:
        server = self._server
        port = server.port or PORTS[server.security]
        context = ssl.create_default_context()
        line: smtplib.SMTP
        if server.security == "tls":
            line = smtplib.SMTP_SSL(server.host, port, timeout=server.timeout, context=context)
        else:
            line = smtplib.SMTP(server.host, port, timeout=server.timeout)
        try:
            if server.security == "starttls":
                line.starttls(context=context)
            if server.login is not None:
                line.login(*server.login)
        except BaseException:
            line.close()
            raise
        return line

    def _drop(self) -> None:
        if self._line is not None:
            self._line.close()
            self._line = None

    def _told(self, code: int, said: bytes | str) -> str:
        text = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
        return self._clean(f"{code} {text}")

    def _clean(self, text: str) -> str:
        """A server may repeat what it was told."""
        login = self._server.login
        if login is not None:
            text = text.replace(login.password, "***")
        return " ".join(text.split())[:REASON]
