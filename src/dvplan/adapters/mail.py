"""Mail to an SMTP server: certificates verified, one transaction for each receiver, a failure is a value."""

from __future__ import annotations

import smtplib
import ssl
from base64 import b64encode
from typing import TYPE_CHECKING, Final

from dvplan.adapters.delivery import LOCAL, LoginRefused, NoLogin, Undelivered

if TYPE_CHECKING:
    from types import TracebackType

    from dvplan.adapters.delivery import Server
    from dvplan.adapters.mail_secret import Login

PORTS: Final = {"starttls": 587, "tls": 465, "none": 25}
REASON: Final = 200


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
            raise Undelivered(_shortened(str(error))) from error

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
            raise Undelivered(_shortened(str(error)), unreachable=True) from error
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
    forms = [login.password, *(_base64(told) for told in (login.password, f"\0{login.name}\0{login.password}"))]
    return any(form.casefold() in text.casefold() for form in forms)


def _base64(text: str) -> str:
    """As it goes over the line, without the filling at the end."""
    return b64encode(text.encode()).decode().rstrip("=")


def _codes(code: int, text: str) -> str:
    """The answer's code, and that of RFC 3463 where the text begins with one."""
    first = text.split(" ", 1)[0]
    parts = first.split(".")
    finer = len(parts) == 3 and all(part.isdecimal() and len(part) <= 3 for part in parts)
    return f"{code} {first}" if finer else str(code)


def _shortened(text: str) -> str:
    return " ".join(text.split())[:REASON]
