"""Mail to an SMTP server: certificates verified, one transaction for each receiver, a failure is a value."""

from __future__ import annotations

import smtplib
import ssl
from base64 import b64encode
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING, Final

from dvplan.adapters.delivery import LOCAL, LoginRefused, NoLogin, Undelivered
from dvplan.adapters.mail_line import Line, SecuredLine

if TYPE_CHECKING:
    from types import TracebackType

    from dvplan.adapters.delivery import Server
    from dvplan.adapters.mail_secret import Login

PORTS: Final = {"starttls": 587, "tls": 465, "none": 25}
REASON: Final = 200
PIECE: Final = 6
"""Letters of a password that tell something of it."""


class Post:
    """A line to the server, opened at the first mail, and anew where it broke. Use it with `with`."""

    def __init__(self, server: Server) -> None:
        if server.security == "none" and server.host not in LOCAL:
            raise ValueError(server.host)
        self._server = server
        self._line: Line | None = None
        self.in_doubt = False
        """Whether `deliver` was stopped, by Ctrl-C or a fault, when the server might have had the mail already."""

    def __enter__(self) -> Post:
        return self

    def __exit__(self, *raised: type[BaseException] | BaseException | TracebackType | None) -> None:
        if self._line is not None and raised[0] is None:
            self._line.until = self._until()
            with suppress(OSError, smtplib.SMTPException):
                self._line.quit()
        self._drop()

    def deliver(self, sender: str, receiver: str, content: bytes) -> None:
        """Have the server take the mail over: its 250 after the last line. Raises Undelivered."""
        self.in_doubt = False
        line = self._open()
        try:
            self._hand_over(line, sender, receiver, content)
        except smtplib.SMTPResponseException as error:
            if error.smtp_code // 100 not in {4, 5}:  # no answer to what was said last
                self._drop()
            raise Undelivered(self._told(error.smtp_code, error.smtp_error)) from error
        except (OSError, smtplib.SMTPException) as error:
            self._drop()
            raise Undelivered(_shortened(str(error))) from error

    def _hand_over(self, line: Line, sender: str, receiver: str, content: bytes) -> None:
        """Not by `sendmail`, for which a mail that was answered with 251 or 252 is refused."""
        line.ehlo_or_helo_if_needed()
        size = [f"size={len(content)}"] if line.has_extn("size") else []
        _require(*line.mail(sender, size))
        _require(*line.rcpt(receiver))
        self.in_doubt = True
        answer = line.data(content)
        self.in_doubt = False
        _require(*answer)

    def _until(self) -> float:
        return monotonic() + self._server.limit

    def _open(self) -> Line:
        """The line, the one there is if it still answers. Raises Undelivered."""
        if self._line is not None:
            self._line.until = self._until()
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
            raise Undelivered(_shortened(str(error)), unreachable=True) from error
        return self._line

    def _connected(self) -> Line:
        server = self._server
        context = ssl.create_default_context()
        options = {"host": server.host, "port": server.port or PORTS[server.security], "timeout": server.timeout}
        if server.security == "tls":
            line: Line = SecuredLine(self._until(), context=context, **options)
        else:
            line = Line(self._until(), **options)
        try:
            if server.security == "starttls":
                line.starttls(context=context)
            if server.login is not None:
                _log_in(line, server.login)
        except BaseException:
            line.close()
            raise
        return line

    def _drop(self) -> None:
        if self._line is not None:
            self._line.close()
            self._line = None

    def _told(self, code: int, said: bytes | str) -> str:
        """An answer of the server; only its codes if it repeats there what it was told of the login."""
        text = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
        login = self._server.login
        return _codes(code, text) if login and _repeats(text, login) else _shortened(f"{code} {text}")


def _require(code: int, said: bytes) -> None:
    """Raises SMTPResponseException for any answer but a yes."""
    if code // 100 != 2:
        raise smtplib.SMTPResponseException(code, said)


def _log_in(line: smtplib.SMTP, login: Login) -> None:
    """Raises LoginRefused or NoLogin, with no text that the server or the library may have made of the password,
    OSError."""
    try:
        line.login(*login)
    except smtplib.SMTPServerDisconnected:
        raise
    except smtplib.SMTPResponseException as error:
        said = error.smtp_error
        text = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
        raise LoginRefused(_codes(error.smtp_code, text), unreachable=True) from None
    except (smtplib.SMTPException, ValueError):  # no AUTH, none that is known, or a challenge that is no base64
        raise NoLogin from None


def _repeats(text: str, login: Login) -> bool:
    """Whether a piece of the password is in it, as typed or in base64 after whatever else; signs, spaces and line
    breaks between its letters hide nothing."""
    said = _bare(text)
    forms = [login.password, *(_base64(login.password, before) for before in range(3))]
    return any(
        form[at : at + PIECE] in said for form in map(_bare, forms) for at in range(max(len(form) - PIECE, 0) + 1)
    )


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _base64(text: str, before: int) -> str:
    """Those letters of it that depend on it alone where so many bytes, or three more each time, come before."""
    coded = b64encode(bytes(before) + text.encode()).decode()
    return coded[(0, 2, 3)[before] : (before + len(text)) * 8 // 6]


def _codes(code: int, text: str) -> str:
    """The answer's code, and that of RFC 3463 where the text begins with one."""
    first = text.split(" ", 1)[0]
    parts = first.split(".")
    finer = len(parts) == 3 and all(part.isdecimal() and len(part) <= 3 for part in parts)
    return f"{code} {first}" if finer else str(code)


def _shortened(text: str) -> str:
    return " ".join(text.split())[:REASON]
