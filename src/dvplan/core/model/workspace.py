"""The office's settings: the file `dvplan.toml`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dvplan.core.model.location import NOWHERE, Location

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Owner:
    """A person, unit or body that work can be given to."""

    id: str
    name: str
    kind: str | None = None
    short: str | None = None
    name_en: str | None = None
    part_of: str | None = None
    email: str | None = None
    aliases: tuple[str, ...] = ()
    location: Location = NOWHERE


@dataclass(frozen=True, slots=True)
class CalendarSettings:
    """Which days are worked. `workweek` counts Monday as 0; `closed` and `open_` win over the country's days."""

    country: str = "VN"
    workweek: tuple[int, ...] = (0, 1, 2, 3, 4)
    closed: frozenset[date] = frozenset()
    open_: frozenset[date] = frozenset()


@dataclass(frozen=True, slots=True)
class SignalSettings:
    """When a task is shown as pressing. Days are calendar days unless said otherwise."""

    due_soon: int = 7
    """Days left from which a task is due soon."""
    yellow: int = 3
    """Days left from which an unsubmitted task is at level yellow."""
    critical: int = 3
    """Days overdue from which a task is at level critical."""
    behind: float = 15
    """Percentage points under the expected progress from which a task is at risk."""
    stale: int = 10
    """Working days without a log entry from which a task is stale."""
    evidence: bool = True
    """Whether a task done without evidence is flagged."""


@dataclass(frozen=True, slots=True)
class MailSettings:
    """How the weekly digest is mailed. The password is never here, only where it is."""

    host: str
    sender: str
    """The address it comes from."""
    port: int | None = None
    """None: the usual one for the way of securing the line."""
    security: str = "starttls"
    """"starttls", "tls", or "none", which is for a server on the same machine alone."""
    receivers: tuple[str, ...] = ()
    """Addresses that get the digest of the whole office."""
    list_id: str | None = None
    password_env: str | None = None
    password_file: str | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """The workspace's settings. `today` set makes the workspace an archive: every command takes it as today."""

    name: str = ""
    name_en: str | None = None
    lang: str = "vi"
    timezone: str = "Asia/Ho_Chi_Minh"
    today: date | None = None
    notice: str | None = None
    notice_en: str | None = None
    calendar: CalendarSettings = CalendarSettings()
    signals: SignalSettings = SignalSettings()
    mail: MailSettings | None = None
    """None: nothing is mailed."""
    owners: tuple[Owner, ...] = field(default=())
    """In protocol order."""
