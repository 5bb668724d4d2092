"""Figures with more decimals than their measure has: 1.240 typed for 1240."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dvplan.core.diagnostics.problem import Arg, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from dvplan.core.model.entry import Entry
    from dvplan.core.model.location import Location
    from dvplan.core.model.plan import Plan


def check_decimals(plans: Iterable[Plan], entries: Iterable[Entry]) -> Iterator[Problem]:
    """A problem for each target and reading that has more decimals than its measure; `args` hold both."""
    allowed: dict[tuple[str, str], int] = {}
    for plan in plans:
        for task in plan.tasks:
            for index, measure in enumerate(task.measures):
                allowed[task.key, measure.id] = measure.decimals
                if measure.target is not None and _too_fine(measure.target, measure.decimals):
                    location = task.location.at("measure", index, "target")
                    yield _problem(measure.target, measure.decimals, location)
    for entry in entries:
        for reading in entry.readings:
            decimals = allowed.get((entry.task, reading.measure))
            if decimals is not None and _too_fine(reading.value, decimals):
                yield _problem(reading.value, decimals, reading.location, entry.task.partition("/")[0])


def _too_fine(value: float, decimals: int) -> bool:
    return round(value, decimals) != value


def _problem(value: float, decimals: int, location: Location, *plans: str) -> Problem:
    return Problem("too-many-decimals", location, {"value": value, "decimals": decimals}, plans=plans)


def as_written(problem: Problem, written_at: Callable[[Location], str]) -> Problem:
    """The same problem with the figure as it was typed; with the hint "thousands", and `meant`, where a point
    or a comma before exactly three digits looks like one that groups thousands."""
    written = written_at(problem.location)
    args: dict[str, Arg] = {**problem.args, "value": written}
    whole, _, part = written.replace(",", ".").rpartition(".")
    if len(part) == 3 and (whole + part).removeprefix("-").isdecimal():
        return replace(problem, args={**args, "meant": int(whole + part)}, hint="thousands")
    return replace(problem, args=args)
