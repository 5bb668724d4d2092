"""Rings: tasks that wait for each other, carry each other on, or carry each other out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dvplan.core.checks.facts import field_location
from dvplan.core.diagnostics.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dvplan.core.checks.facts import Facts
    from dvplan.core.model.location import Location

    Edges = Mapping[str, list[tuple[str, Location | None]]]
    """Name to the names it leads to, each with the place that says so; None where nothing has to say it."""


def rings_of_waiting(facts: Facts) -> Iterator[Problem]:
    """Tasks that need each other, also by way of a plan: a task carried out by a plan waits for its tasks.

    Plans stand in the ring under their id, which no task key equals.
    """
    edges: dict[str, list[tuple[str, Location | None]]] = {}
    for key, task in facts.tasks.items():
        edges[key] = [(need, field_location(task, "needs").at(i)) for i, need in enumerate(task.needs)]
    for key, task in facts.tasks.items():
        # Who waits for a carried task waits for the one that carries it on.
        if task.carried_from in edges:
            edges[task.carried_from].append((key, field_location(task, "carried_from")))
    for plan in facts.plans.values():
        if plan.carries_out is not None:
            edges.setdefault(plan.carries_out, []).append((plan.id, plan.location.at("carries_out")))
            edges[plan.id] = [(task.key, None) for task in plan.tasks]
    for problem in _rings(edges, "needs"):
        ring = problem.args["ring"]
        if not isinstance(ring, tuple) or _only_carries(facts, ring):
            continue
        yield replace(problem, hint="carries_out") if any(name in facts.plans for name in ring) else problem


def _only_carries(facts: Facts, ring: tuple[str, ...]) -> bool:
    """Whether it is a ring of `rings_of_carrying`, told there."""
    return all(name in facts.tasks and facts.tasks[name].carried_from in ring for name in ring)


def rings_of_carrying(facts: Facts) -> Iterator[Problem]:
    """Tasks that are each carried from the other."""
    yield from _rings(
        {
            key: [(task.carried_from, field_location(task, "carried_from"))]
            for key, task in facts.tasks.items()
            if task.carried_from is not None
        },
        "carried_from",
    )


def rings_of_owners(facts: Facts) -> Iterator[Problem]:
    """Owners that are each part of the other."""
    yield from _rings(
        {o.id: [(o.part_of, o.location.at("part_of"))] for o in facts.settings.owners if o.part_of is not None},
        "part_of",
    )


def rings_of_shares(facts: Facts) -> Iterator[Problem]:
    """Measures that are each a part of the other."""
    for task in facts.tasks.values():
        edges: dict[str, list[tuple[str, Location | None]]] = {}
        for i, measure in enumerate(task.measures):
            if measure.share_of is not None:
                edges[measure.id] = [(measure.share_of, field_location(task, "measure").at(i, "share_of"))]
        yield from _rings(edges, "share_of")


def _rings(edges: Edges, kind: str) -> Iterator[Problem]:
    """One problem for each edge that leads back to where the walk came from, in the order they are written."""
    finished: set[str] = set()
    for start in edges:
        if start in finished:
            continue
        path, position = [start], {start: 0}
        said: list[Location | None] = []
        ahead = [iter(edges[start])]
        while path:
            target, location = next(ahead[-1], (None, None))
            if target is None:
                ahead.pop()
                last = path.pop()
                finished.add(last)
                del position[last]
                if said:
                    said.pop()
            elif target in position:
                first = position[target]
                # The last step may be one that nobody wrote, from a plan to its own task.
                written = location or (said[-1] if said else None)
                if written is not None:
                    yield Problem("ring", written, {"ring": (*path[first:], target)}, kind)
            elif target in edges and target not in finished:
                position[target] = len(path)
                path.append(target)
                said.append(location)
                ahead.append(iter(edges[target]))
