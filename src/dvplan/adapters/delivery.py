"""A mail server by its name, and the ways in which it does not take a mail over; no line is opened here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from dvplan.adapters.mail_secret import Login

LOCAL: Final = ("localhost", "127.0.0.1", "::1")
"""Where an unsecured line is taken: it does not leave the machine."""
TIMEOUT: Final = 30.0
"""Seconds to wait for the server to go on."""
LIMIT: Final = 120.0
"""Seconds for all that is said about a mail."""


@dataclass(frozen=True, slots=True)
class Server:
    """A mail server. `security` is "starttls", "tls", or "none" for one on this machine."""

    host: str
    security: str
    port: int | None = None
    login: Login | None = None
    timeout: float = TIMEOUT
    limit: float = LIMIT


class Undelivered(Exception):  # noqa: N818 -- it says what happened
    """The server did not take a mail over; `reason` in its words or the system's, without the password."""

    def __init__(self, reason: str, *, unreachable: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.unreachable = unreachable
        """Whether it was no answer about this mail: the line could not be had, or the login was refused."""


class LoginRefused(Undelivered):
    """The server does not let the sender in; `reason` is the code of its answer, never its words."""


class NoLogin(Undelivered):
    """The server offers no way to log in that is known here."""

    def __init__(self) -> None:
        super().__init__("AUTH", unreachable=True)
