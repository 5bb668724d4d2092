"""What a command is told of a task, as entries of its log: names and numbers as people type them made exact."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from dvplan.core.diagnostics.edit_refused import EditRefused
from dvplan.core.ledger.course import history_of
from dvplan.core.lookup.find_parts import find_measure, find_owner_id, find_place, find_step, owner_called
from dvplan.core.lookup.typed_numbers import NumberError, parse_figure
from dvplan.core.model.entry import Entry, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvplan.core.ledger.book import Book
    from dvplan.core.model.plan import Task

AS_IT_IS: Final = "as-it-is"
"""In place of a day for `due`: the due in force, which refuses the request for a later one."""
PROGRESS_DECIMALS: Final = 2


class TypedFigure(NamedTuple):
    """A figure as typed, of the day `at` if not of the entry's own. `row` is its line in a table, from 1."""

    measure: str
    place: str | None
    number: str
    at: str | None = None
    row: int | None = None


class Told(NamedTuple):
    """What is told of each task on a day. Keys of `facts` are those of a log, values text as typed; what is None
    or blank is not told. `day` reads a day."""

    on: date
    facts: Mapping[str, str | None]
    figures: Sequence[TypedFigure]
    day: Callable[[str], date]


def typed_entries(book: Book, task: Task, told: Told) -> tuple[Entry, ...]:
    """The entries that tell it of a task: one, or one for each day that the figures are of.

    Raises NotFound, Ambiguous, NumberError "unknown", what `told.day` raises, and EditRefused: too-fine,
    thousands, the same and not-a-figure "-in-row", figure-twice, nothing-asked, no-due-to-keep.
    """
    said = {key: text.strip() for key, text in told.facts.items() if text is not None and text.strip()}
    at = told.day(said.pop("at")) if "at" in said else told.on
    exact: dict[str, Any] = {key: _exact(book, task, told, key, text) for key, text in said.items()}
    if not told.figures:
        return (Entry(told.on, task.key, **exact),)
    by_day: dict[date, list[Reading]] = {}
    for reading in _readings(task, told, at):
        by_day.setdefault(reading.at, []).append(reading)
    return tuple(Entry(told.on, task.key, readings=tuple(found), **exact) for found in by_day.values())


def _exact(book: Book, task: Task, told: Told, key: str, text: str) -> str | float | date:
    match key:
        case "step":
            return find_step(task, text)
        case "owner" | "officer":
            return find_owner_id(book, text)
        case "by":
            return owner_called(book, text) or text
        case "progress":
            return _number(text.removesuffix("%"), PROGRESS_DECIMALS)
        case "due" if text == AS_IT_IS:
            return _due_in_force(book, task, told.on)
        case "due" | "ask_due" | "occurrence":
            return told.day(text)
    return text


def _readings(task: Task, told: Told, usual: date) -> Iterator[Reading]:
    seen: set[tuple[str, str | None, date]] = set()
    for figure in told.figures:
        measure = find_measure(task, figure.measure)
        place = find_place(measure, figure.place) if figure.place else None
        number = _number(figure.number, measure.decimals, figure.row)
        at = told.day(figure.at) if figure.at else usual
        if (measure.id, place, at) in seen:
            raise EditRefused("figure-twice", {"name": place or measure.title})
        seen.add((measure.id, place, at))
        yield Reading(measure.id, place, number, at)


def _number(text: str, decimals: int, row: int | None = None) -> int | float:
    try:
        return parse_figure(text, decimals)
    except NumberError as error:
        if row is None and error.kind == "unknown":
            raise
        told: dict[str, str | int] = {"value": error.text, "decimals": error.decimals, "meant": error.meant}
        if row is None:
            raise EditRefused(error.kind, told) from None
        code = "not-a-figure" if error.kind == "unknown" else error.kind
        raise EditRefused(f"{code}-in-row", {**told, "row": row}) from None


def _due_in_force(book: Book, task: Task, on: date) -> date:
    history = history_of(book, task.key, on)
    if history.ask is None:
        raise EditRefused("nothing-asked", {"task": task.id})
    if history.due is None:
        raise EditRefused("no-due-to-keep", {"task": task.id})
    return history.due
