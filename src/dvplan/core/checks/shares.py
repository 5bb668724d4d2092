"""A part that is more than its whole."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from dvplan.core.diagnostics.problem import Problem
from dvplan.core.ledger.readings import is_fresh

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from dvplan.core.checks.facts import Facts
    from dvplan.core.diagnostics.problem import Arg
    from dvplan.core.model.entry import Reading
    from dvplan.core.model.plan import Measure, Task

    Above = tuple[Reading, float, float]
    """The figure at fault, what the part stands at, what the whole does."""


def shares_above_whole(facts: Facts) -> Iterator[Problem]:
    """A place whose part is above its whole on a day the part was read.

    A day counts as a whole, in whatever order its figures came. A day on which the whole alone was read
    accuses nobody: the part is then simply the older figure.
    """
    for key, task in facts.tasks.items():
        measures = {measure.id: measure for measure in task.measures}
        for part in task.measures:
            whole = measures.get(part.share_of or "")
            if whole is None or whole.id == part.id:
                continue
            own = {id(reading) for entry in facts.entries.get(key, ()) for reading in entry.readings}
            for reading, value, limit in _above(part, whole, facts.histories[key].readings):
                # What was read before the task was carried here is for the earlier plan to put right.
                if id(reading) in own:
                    yield _problem(task, part, whole, (reading, value, limit))


def _above(part: Measure, whole: Measure, readings: Sequence[Reading]) -> Iterator[Above]:
    values: dict[tuple[str, str | None], float] = {}
    whole_read: dict[str | None, date] = {}
    known = sorted((r for r in readings if r.measure in (part.id, whole.id)), key=lambda r: r.at)
    for day, group in groupby(known, key=lambda r: r.at):
        read: dict[str | None, Reading] = {}
        for reading in group:
            measure = part if reading.measure == part.id else whole
            cell = (measure.id, reading.place)
            before = values.get(cell, 0.0) if measure.kind == "flow" else 0.0
            values[cell] = before + reading.value
            if measure is part:
                read[reading.place] = reading
            else:
                whole_read[reading.place] = day
        for place, reading in read.items():
            limit = values.get((whole.id, place))
            if limit is None or not is_fresh(whole, whole_read[place], day):
                continue
            if values[part.id, place] > limit:
                yield reading, values[part.id, place], limit


def _problem(task: Task, part: Measure, whole: Measure, above: Above) -> Problem:
    reading, value, limit = above
    args: dict[str, Arg] = {
        "part": part.title,
        "whole": whole.title,
        "value": value,
        "limit": limit,
        "at": reading.at,
    }
    if reading.place is not None:
        args["place"] = reading.place
    return Problem(
        "share-above-whole", reading.location, args, "place" if reading.place else None, plans=(task.plan,)
    )
