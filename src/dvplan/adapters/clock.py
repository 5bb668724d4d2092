"""The clock: the only place that asks what day it is."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, tzinfo


class UnknownTimezone(Exception):  # noqa: N818 -- it says what happened
    """No zone of that name, or no zone data on this machine."""

    def __init__(self, timezone: str) -> None:
        super().__init__(timezone)
        self.timezone = timezone


def today(timezone: str, now: datetime | None = None) -> date:
    """The day it is in the zone at this moment, or at `now` (with a zone of its own).

    The machine's own zone says nothing: a scheduled job in UTC would be a day behind the office until seven.
    Raises UnknownTimezone.
    """
    from zoneinfo import ZoneInfo

    try:
        zone = ZoneInfo(timezone)
    except (OSError, ValueError, KeyError) as error:
        raise UnknownTimezone(timezone) from error
    return (now or datetime.now(UTC)).astimezone(zone).date()


def this_moment(timezone: str) -> datetime:
    """The date and time it is in the zone; in UTC where there is no such zone."""
    return moment(timezone, datetime.now(UTC).timestamp())


def moment(timezone: str, seconds: float) -> datetime:
    """The date and time in the zone, so many seconds after 1970 began; in UTC where there is no such zone."""
    from zoneinfo import ZoneInfo

    try:
        zone: tzinfo = ZoneInfo(timezone)
    except (OSError, ValueError, KeyError):
        zone = UTC
    return datetime.fromtimestamp(seconds, zone)
