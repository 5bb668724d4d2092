"""What `check` says about a small workspace, as short lines: code, then where, the plan's own files aside."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dvplan.core.checks import check
from dvplan.core.model.location import Location
from dvplan.core.model.workspace import Owner, Settings
from tests.samples.plans import d, plan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dvplan.core.diagnostics.problem import Problem
    from dvplan.core.model.entry import Entry
    from dvplan.core.model.plan import Plan, Task

TODAY = "2021-12-31"


def owners(*found: Owner) -> Settings:
    """Settings that name these owners, each where `dvplan.toml` has it."""
    return Settings(
        owners=tuple(replace(o, location=Location("dvplan.toml", ("owner", o.id), "table")) for o in found)
    )


def problems(
    plans: Iterable[Plan],
    entries: Iterable[Entry] = (),
    settings: Settings | None = None,
    unread: Iterable[str] = (),
    today: str = TODAY,
) -> tuple[Problem, ...]:
    """The problems of plans and entries, each put where its file would have it."""
    placed = [_placed(p) for p in plans]
    return check(settings or Settings(), placed, _logged(entries), frozenset(unread), d(today))


def of_tasks(
    tasks: Iterable[Task], *entries: Entry, settings: Settings | None = None, **of_plan: Any
) -> list[str]:
    """Lines about plan "p" of these tasks and its log. That it has no log is left aside."""
    found = problems([plan(*tasks, **of_plan)], entries, settings)
    return [line(problem) for problem in found if problem.code != "no-log"]


def line(problem: Problem) -> str:
    """A problem as "code where": "unknown-owner task.0.owner", "ring q.toml:task.1.needs.0"."""
    location = problem.location
    path = ".".join(str(key) for key in location.path)
    part = "" if location.part == "value" else f" ({location.part})"
    return f"{problem.code} {'' if location.file in ('p.toml', 'p.log.toml') else location.file + ':'}{path}{part}"


def _placed(one: Plan) -> Plan:
    file = one.location.file
    tasks = tuple(replace(t, location=Location(file, ("task", i))) for i, t in enumerate(one.tasks))
    return replace(one, location=Location(file, ("plan",)), tasks=tasks)


def _logged(entries: Iterable[Entry]) -> list[Entry]:
    """Entries as blocks of one log each, in the order given; what has a path already stays where it is."""
    blocks: Counter[str] = Counter()
    found = []
    for entry in entries:
        file = entry.location.file
        location = entry.location if entry.location.path else Location(file, ("log", blocks[file]), "table")
        blocks[file] += 1
        readings = tuple(
            replace(r, location=location.at("values", r.measure, *([r.place] if r.place is not None else [])))
            for r in entry.readings
        )
        found.append(replace(entry, location=location, place_in_file=blocks[file], readings=readings))
    return found
