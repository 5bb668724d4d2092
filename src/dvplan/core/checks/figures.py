"""Measures, their places and their figures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dvplan.core.checks.facts import entry_spot, field_spot, is_data_row
from dvplan.core.checks.unknown import unknown
from dvplan.core.diagnostics.problem import Problem
from dvplan.core.model.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvplan.core.checks.facts import Facts
    from dvplan.core.diagnostics.problem import Arg
    from dvplan.core.model.entry import Entry, Reading
    from dvplan.core.model.location import Spot
    from dvplan.core.model.plan import Measure, Task


def unknown_wholes(facts: Facts) -> Iterator[Problem]:
    """A measure named by `share_of` or `progress_from` that the task does not have, or without a target."""
    for plan in facts.all_plans:
        for task in plan.tasks:
            measures = {measure.id: measure for measure in task.measures}
            for i, measure in enumerate(task.measures):
                if measure.share_of is not None and measure.share_of not in measures:
                    spot = field_spot(task, "measure").at(i, "share_of")
                    yield _unknown_measure(measure.share_of, task, spot)
            if task.progress_from is None:
                continue
            spot = field_spot(task, "progress_from")
            source = measures.get(task.progress_from)
            if source is None:
                yield _unknown_measure(task.progress_from, task, spot)
            elif not source.target:
                yield Problem("no-target", spot, {"measure": source.id})


def unknown_figures(facts: Facts) -> Iterator[Problem]:
    """A figure of a measure or a place that the task does not have."""
    for key, task in facts.tasks.items():
        measures = {measure.id: measure for measure in task.measures}
        for entry in facts.entries.get(key, ()):
            for reading in entry.readings:
                measure = measures.get(reading.measure)
                if measure is None:
                    yield _unknown_measure(reading.measure, task, _name_spot(entry, reading, place=False))
                elif reading.place not in (measure.places or (None,)):
                    yield _unknown_place(entry, reading, measure, task)


def figures_of_the_future(facts: Facts) -> Iterator[Problem]:
    """A figure of a later day than the day it came."""
    for key, task in facts.tasks.items():
        for entry in facts.entries.get(key, ()):
            for reading in entry.readings:
                if reading.at > entry.on:
                    spot = entry_spot(entry, "at", "date")
                    args: dict[str, Arg] = {"at": reading.at, "on": entry.on}
                    yield Problem("figure-of-the-future", spot, args, plans=(task.plan,))


def _unknown_measure(name: str, task: Task, spot: Spot) -> Problem:
    known = {measure.id: None for measure in task.measures}
    args: dict[str, Arg] = {"measure": name, "task": task.key}
    otherwise = None if known else "no-measures"
    return unknown("unknown-measure", spot, args, nearest(name, known), otherwise, (task.plan,))


def _unknown_place(entry: Entry, reading: Reading, measure: Measure, task: Task) -> Problem:
    args: dict[str, Arg] = {"measure": measure.id, "task": task.key}
    if reading.place is None:
        args["places"] = measure.places
        spot = entry_spot(entry, "values", "place") if is_data_row(entry) else reading.spot
        return Problem("unknown-place", spot, args, "place-missing", plans=(task.plan,))
    args["place"] = reading.place
    spot, near = _name_spot(entry, reading, place=True), nearest(reading.place, measure.places)
    return unknown("unknown-place", spot, args, near, None if measure.places else "no-places", (task.plan,))


def _name_spot(entry: Entry, reading: Reading, *, place: bool) -> Spot:
    """What names a figure's place or measure: a key of the entry's `values`, or a cell of its row of data."""
    if is_data_row(entry):
        return entry_spot(entry, "values", "place" if place else "measure")
    path = reading.spot.path
    return replace(reading.spot, path=path if place or reading.place is None else path[:-1], part="key")
