"""What was decided: plans and their tasks, as written, nothing derived and nothing filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from dvplan.core.model.location import NOWHERE, Location

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a task; progress is the weighted share of the steps done."""

    id: str
    title: str
    due: date | None = None
    weight: float = 1


@dataclass(frozen=True, slots=True)
class Repeat:
    """How a task recurs: by `every`, or by an RFC 5545 `rrule`.

    `until` is the last day it may fall on; `if_closed` moves an occurrence off a day off;
    `counts_from` makes `{n}` in the title the occurrence's year less this one.
    """

    first: date
    every: str | None = None
    rrule: str | None = None
    until: date | None = None
    if_closed: str | None = None
    counts_from: int | None = None

    def ordinal(self, nominal: date) -> int | None:
        """What `{n}` is for the occurrence of a nominal day; None without `counts_from`."""
        return None if self.counts_from is None else nominal.year - self.counts_from


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure followed over time, by place or for the whole.

    kind "level": the last reading of each place counts; "flow": readings add up.
    `every` is how often a place reports; `share_of` names the measure this is a part of.
    """

    id: str
    title: str
    unit: str | None = None
    decimals: int = 0
    kind: str = "level"
    target: float | None = None
    places: tuple[str, ...] = ()
    share_of: str | None = None
    data: str | None = None
    every: str | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """One task of a plan. `key` is its name from outside, "plan/task"; so are all the names in
    `needs` and `carried_from`. Owners are their ids where `dvplan.toml` names any, else free text."""

    key: str
    id: str
    plan: str
    title: str
    title_en: str | None = None
    group: str | None = None
    owner: str | None = None
    coordinators: tuple[str, ...] = ()
    leader: str | None = None
    officer: str | None = None
    submit_to: str | None = None
    issued_by: str | None = None
    deliverable: str | None = None
    basis: str | None = None
    period: str | None = None
    assigned: date | None = None
    start: date | None = None
    due: date | None = None
    due_text: str | None = None
    no_due: str | None = None
    weight: float = 1
    focus: bool = False
    standing: bool = False
    event: bool = False
    needs: tuple[str, ...] = ()
    carried_from: str | None = None
    progress_from: str | None = None
    tags: tuple[str, ...] = ()
    note: str | None = None
    steps: tuple[Step, ...] = ()
    repeat: Repeat | None = None
    measures: tuple[Measure, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)
    inherited: frozenset[str] = frozenset()
    """Keys, as written in files ("step"), that come from the plan's `[defaults]`."""
    location: Location = NOWHERE


def numbered(title: str, repeat: Repeat | None, nominal: date | None) -> str:
    """A title of the occurrence of a nominal day, with its ordinal in place of `{n}`."""
    ordinal = repeat.ordinal(nominal) if repeat is not None and nominal is not None else None
    return title if ordinal is None else title.replace("{n}", str(ordinal))


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan file. `carries_out` is the key of the task that this plan is the way to do."""

    id: str
    title: str
    title_en: str | None = None
    owner: str | None = None
    start: date | None = None
    due: date | None = None
    carries_out: str | None = None
    tasks: tuple[Task, ...] = ()
    location: Location = NOWHERE


def plan_of_key(key: str) -> str:
    """The plan's id in a task key."""
    return key.partition("/")[0]
