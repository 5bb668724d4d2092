"""Measures, their places and their figures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dvplan.core.checks.facts import entry_location, field_location, is_data_row
from dvplan.core.checks.unknown import unknown
from dvplan.core.diagnostics.problem import Problem
from dvplan.core.model.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvplan.core.checks.facts import Facts
    from dvplan.core.diagnostics.problem import Arg
    from dvplan.core.model.entry import Entry, Reading
    from dvplan.core.model.location import Location
    from dvplan.core.model.plan import Measure, Task


def unknown_wholes(facts: Facts) -> Iterator[Problem]:
    """A measure named by `share_of` or `progress_from` that the task does not have, or without a target."""
    for plan in facts.all_plans:
        for task in plan.tasks:
            measures = {measure.id: measure for measure in task.measures}
            for i, measure in enumerate(task.measures):
                if measure.share_of is not None and measure.share_of not in measures:
                    location = field_location(task, "measure").at(i, "share_of")
                    yield _unknown_measure(measure.share_of, task, location)
            if task.progress_from is None:
                continue
            location = field_location(task, "progress_from")
            source = measures.get(task.progress_from)
            if source is None:
                yield _unknown_measure(task.progress_from, task, location)
            elif not source.target:
                yield Problem("no-target", location, {"measure": source.id})


def unknown_figures(facts: Facts) -> Iterator[Problem]:
    """A figure of a measure or a place that the task does not have."""
    for key, task in facts.tasks.items():
        measures = {measure.id: measure for measure in task.measures}
        for entry in facts.entries.get(key, ()):
            for reading in entry.readings:
                measure = measures.get(reading.measure)
                if measure is None:
                    yield _unknown_measure(reading.measure, task, _name_location(entry, reading, place=False))
                elif reading.place not in (measure.places or (None,)):
                    yield _unknown_place(entry, reading, measure, task)


def figures_of_the_future(facts: Facts) -> Iterator[Problem]:
    """A figure of a later day than the day it came."""
    for key, task in facts.tasks.items():
        for entry in facts.entries.get(key, ()):
            for reading in entry.readings:
                if reading.at > entry.on:
                    location = entry_location(entry, "at", "date")
                    args: dict[str, Arg] = {"at": reading.at, "on": entry.on}
                    yield Problem("figure-of-the-future", location, args, plans=(task.plan,))


def _unknown_measure(name: str, task: Task, location: Location) -> Problem:
    known = {measure.id: None for measure in task.measures}
    args: dict[str, Arg] = {"measure": name, "task": task.key}
    otherwise = None if known else "no-measures"
    return unknown("unknown-measure", location, args, nearest(name, known), otherwise, (task.plan,))


def _unknown_place(entry: Entry, reading: Reading, measure: Measure, task: Task) -> Problem:
    args: dict[str, Arg] = {"measure": measure.id, "task": task.key}
    if reading.place is None:
        args["places"] = measure.places
        location = entry_location(entry, "values", "place") if is_data_row(entry) else reading.location
        return Problem("unknown-place", location, args, "place-missing", plans=(task.plan,))
    args["place"] = reading.place
    location, near = _name_location(entry, reading, place=True), nearest(reading.place, measure.places)
    return unknown("unknown-place", location, args, near, None if measure.places else "no-places", (task.plan,))


def _name_location(entry: Entry, reading: Reading, *, place: bool) -> Location:
    """What names a figure's place or measure: a key of the entry's `values`, or a cell of its row of data."""
    if is_data_row(entry):
        return entry_location(entry, "values", "place" if place else "measure")
    path = reading.location.path
    return replace(reading.location, path=path if place or reading.place is None else path[:-1], part="key")
