"""Owners that `dvplan.toml` does not name. Where it names none, any text is an owner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.core.checks.facts import field_location
from dvplan.core.checks.unknown import unknown
from dvplan.core.model.nearest import nearest
from dvplan.core.model.plan import plan_of_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvplan.core.checks.facts import Facts
    from dvplan.core.diagnostics.problem import Problem
    from dvplan.core.model.location import Location
    from dvplan.core.model.plan import Task


def unknown_owners(facts: Facts) -> Iterator[Problem]:
    """An owner, coordinator, leader or officer, of a plan, a task or an entry, who is not there."""
    known = frozenset(owner.id for owner in facts.settings.owners)
    if not known:
        return
    near: dict[str, str | None] = {}
    for name, location, plans in _named(facts):
        if name in known:
            continue
        if name not in near:
            near[name] = _near(facts, name)
        yield unknown("unknown-owner", location, {"owner": name}, near[name], plans=plans)


def unknown_parents(facts: Facts) -> Iterator[Problem]:
    """An owner that is part of one who is not there."""
    known = frozenset(owner.id for owner in facts.settings.owners)
    for owner in facts.settings.owners:
        if owner.part_of is not None and owner.part_of not in known:
            location, near = owner.location.at("part_of"), _near(facts, owner.part_of)
            yield unknown("unknown-owner", location, {"owner": owner.part_of}, near)


def _named(facts: Facts) -> Iterator[tuple[str, Location, tuple[str, ...]]]:
    """Every owner named, where, and the plans that an error there leaves out too."""
    for plan in facts.all_plans:
        if plan.owner is not None:
            yield plan.owner, plan.location.at("owner"), ()
        for task in plan.tasks:
            for name, location in _of_task(task):
                yield name, location, ()
    for entry in facts.all_entries:
        plans = (plan_of_key(entry.task),)
        if entry.owner is not None:
            yield entry.owner, entry.location.at("owner"), plans
        if entry.officer is not None:
            yield entry.officer, entry.location.at("officer"), plans


def _of_task(task: Task) -> Iterator[tuple[str, Location]]:
    for field, name in (("owner", task.owner), ("leader", task.leader), ("officer", task.officer)):
        if name is not None:
            yield name, field_location(task, field)
    for i, name in enumerate(task.coordinators):
        yield name, field_location(task, "coordinators").at(i)


def _near(facts: Facts, name: str) -> str | None:
    found = nearest(name, facts.owner_ids)
    return facts.owner_ids[found] if found else None
