"""What a plan, a task, an entry says, piece by piece, so that two versions of it can be compared.

A piece is named by keys and ids, ("step", "du-thao", "due"), and so is what holds it. Which fields count is
settled in docs/decisions/0006.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple
from unicodedata import normalize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dvplan.core.diagnostics.problem import Arg
    from dvplan.core.model.entry import Entry
    from dvplan.core.model.location import KeyPath
    from dvplan.core.model.plan import Measure, Plan, Repeat, Step, Task

OF_PLAN: Final = ("title", "owner", "start", "due", "carries_out")
OF_TASK: Final = (
    "title", "owner", "leader", "officer", "submit_to", "issued_by", "deliverable", "assigned", "start", "due",
    "due_text", "weight", "standing", "event", "carried_from", "progress_from",
)  # fmt: skip
LISTS_OF_TASK: Final = ("coordinators", "needs")
OF_STEP: Final = ("due", "weight")
OF_REPEAT: Final = ("first", "until", "if_closed", "counts_from")
OF_MEASURE: Final = ("unit", "kind", "target", "share_of", "every")
OF_ENTRY: Final = (
    "state", "due", "ask_due", "owner", "officer", "step", "occurrence", "progress", "evidence", "reason", "cause",
    "by", "note",
)  # fmt: skip
"""The most telling first: a removed entry is shown by the first it has."""


Name = tuple[str, ...]


class Said(NamedTuple):
    """One piece, and where it stands below its plan, task or entry."""

    value: Arg
    path: KeyPath


def said_by_plan(plan: Plan) -> dict[Name, Said]:
    """What a plan says of itself, its tasks aside."""
    return dict(_fields(plan, OF_PLAN, (), ()))


def said_by_task(task: Task) -> dict[Name, Said]:
    """What was decided about a task. Texts are composed, with single spaces."""
    said = dict(_fields(task, OF_TASK, (), ()))
    for key in LISTS_OF_TASK:
        said.update(_names(getattr(task, key), (key,), (key,)))
    for number, step in enumerate(task.steps):
        said.update(_step(step, ("step", number)))
    if task.repeat is not None:
        said.update(_repeat(task.repeat))
    for number, measure in enumerate(task.measures):
        said.update(_measure(measure, ("measure", number)))
    return said


def said_by_entry(entry: Entry) -> dict[Name, Said]:
    """What an entry says: its day and task, its fields, every figure with the day it is of."""
    said: dict[Name, Said] = {("on",): Said(entry.on, ("on",)), ("task",): Said(entry.task, ("task",))}
    said.update(_fields(entry, OF_ENTRY, (), ()))
    for reading in entry.readings:
        name = ("values", reading.measure, *(() if reading.place is None else (reading.place,)))
        said[name] = Said(reading.value, name)
        if reading.at != entry.on:
            said[("at",)] = Said(reading.at, ("at",))
    return said


def title_of(thing: Plan | Task) -> Arg:
    """The title in the form in which titles are compared."""
    return _plain(thing.title)


def _step(step: Step, path: KeyPath) -> Iterator[tuple[Name, Said]]:
    name = ("step", step.id)
    yield name, Said(_plain(step.title), (*path, "title"))
    yield from _fields(step, OF_STEP, name, path)


def _repeat(repeat: Repeat) -> Iterator[tuple[Name, Said]]:
    key = "every" if repeat.every else "rrule"
    yield ("repeat",), Said(repeat.every or repeat.rrule or "", ("repeat", key))
    yield from _fields(repeat, OF_REPEAT, ("repeat",), ("repeat",))


def _measure(measure: Measure, path: KeyPath) -> Iterator[tuple[Name, Said]]:
    name = ("measure", measure.id)
    yield name, Said(_plain(measure.title), (*path, "title"))
    yield from _fields(measure, OF_MEASURE, name, path)
    yield from _names(measure.places, (*name, "places"), (*path, "places")).items()


def _fields(thing: object, keys: Iterable[str], name: Name, path: KeyPath) -> Iterator[tuple[Name, Said]]:
    """The fields that say something; those that mean something when left out always do."""
    for key in keys:
        value = getattr(thing, key)
        if value is not None and value != "":
            yield (*name, key), Said(_plain(value), (*path, key))


def _names(names: Iterable[str], name: Name, path: KeyPath) -> Mapping[Name, Said]:
    return {(*name, one): Said(one, (*path, number)) for number, one in enumerate(names)}


def _plain(value: Arg) -> Arg:
    return " ".join(normalize("NFC", value).split()) if isinstance(value, str) else value
