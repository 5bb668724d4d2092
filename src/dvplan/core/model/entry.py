"""What happened: one dated fact of a log."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvplan.core.model.location import NOWHERE, Location

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Reading:
    """One figure of a measure, of the day `at`; `place` is None for a measure without places."""

    measure: str
    place: str | None
    value: float
    at: date
    location: Location = NOWHERE


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact about one task; a log block that names several tasks becomes one entry for each.

    Entries count in order of `on`, then file, then `place_in_file`. With `step` or `occurrence`,
    `state` speaks of that alone, and `due` moves that step.
    """

    on: date
    task: str
    location: Location = NOWHERE
    place_in_file: int = 0
    by: str | None = None
    step: str | None = None
    occurrence: date | None = None
    progress: float | None = None
    readings: tuple[Reading, ...] = ()
    state: str | None = None
    due: date | None = None
    ask_due: date | None = None
    owner: str | None = None
    officer: str | None = None
    evidence: str | None = None
    reason: str | None = None
    cause: str | None = None
    note: str | None = None
