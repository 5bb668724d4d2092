"""Ids that stand for two things. Ids that differ only in case or Unicode form are one id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.core.checks.facts import field_location, folded
from dvplan.core.diagnostics.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dvplan.core.checks.facts import Facts
    from dvplan.core.model.location import Location
    from dvplan.core.model.plan import Task

    Named = tuple[str, Location]


def duplicate_plans(facts: Facts) -> Iterator[Problem]:
    """Two plans with one id. Both are left out, for nobody knows which of them a log means."""
    first: dict[str, tuple[str, Location]] = {}
    for plan in facts.all_plans:
        location = plan.location.at("id")
        earlier = first.setdefault(folded(plan.id), (plan.id, location))
        if earlier[1] != location:
            yield Problem("duplicate-id", location, {"id": plan.id}, "plan", earlier[1], plans=(earlier[0],))


def duplicate_tasks(facts: Facts) -> Iterator[Problem]:
    """Two tasks of a plan with one id."""
    for plan in facts.all_plans:
        yield from _twice("task", ((task.id, task.location.at("id")) for task in plan.tasks))


def duplicate_parts(facts: Facts) -> Iterator[Problem]:
    """Two steps or measures of a task, or two places of a measure, with one id."""
    for plan in facts.all_plans:
        for task in plan.tasks:
            if task.steps or task.measures:  # most tasks have neither
                yield from _duplicate_parts(task)


def _duplicate_parts(task: Task) -> Iterator[Problem]:
    steps, measures = field_location(task, "step"), field_location(task, "measure")
    yield from _twice("step", ((step.id, steps.at(i, "id")) for i, step in enumerate(task.steps)))
    yield from _twice("measure", ((measure.id, measures.at(i, "id")) for i, measure in enumerate(task.measures)))
    for i, measure in enumerate(task.measures):
        places = ((place, measures.at(i, "places", j)) for j, place in enumerate(measure.places))
        yield from _twice("place", places)


def duplicate_owners(facts: Facts) -> Iterator[Problem]:
    """An id or alias that two owners share; an owner may repeat itself."""
    first: dict[str, tuple[str, Location]] = {}
    for owner in facts.settings.owners:
        names = [(owner.id, owner.location)]
        names += [(alias, owner.location.at("aliases", i)) for i, alias in enumerate(owner.aliases)]
        for name, location in names:
            holder, also = first.setdefault(folded(name), (owner.id, location))
            if holder != owner.id:
                yield Problem("duplicate-id", location, {"id": name}, "owner", also)


def _twice(kind: str, names: Iterable[Named]) -> Iterator[Problem]:
    first: dict[str, Location] = {}
    for name, location in names:
        also = first.setdefault(folded(name), location)
        if also is not location:
            yield Problem("duplicate-id", location, {"id": name}, kind, also)
