"""What a command is told of a task, as entries of its log: names and numbers as people type them made exact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from dvplan.core.diagnostics.edit_refused import EditRefused
from dvplan.core.ledger.course import history_of
from dvplan.core.model.entry import Entry, Reading
from dvplan.core.query.find_parts import find_measure, find_owner_id, find_place, find_step, owner_called
from dvplan.core.query.typed_numbers import NumberError, parse_figure

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from dvplan.core.ledger.book import Book
    from dvplan.core.model.plan import Task

AS_IT_IS: Final = "as-it-is"
"""In place of a day for `due`: the due in force, which refuses the request for a later one."""
PROGRESS_DECIMALS: Final = 2


class TypedFigure(NamedTuple):
    """A figure as typed, of the day `at` if not of the entry's own. `row` is its row in a table, from 1."""

    measure: str
    place: str | None
    number: str
    at: date | None = None
    row: int | None = None


def typed_entries(
    book: Book, task: Task, on: date, facts: Mapping[str, Any], figures: Sequence[TypedFigure] = ()
) -> tuple[Entry, ...]:
    """The entries that tell these facts of a task on a day: one, or one for each day that the figures are of.

    Keys of `facts` are those of a log; days are days, all else is text as typed; what is None or blank is not
    told. Raises NotFound, Ambiguous, EditRefused: not-a-figure, too-fine, thousands, figure-twice, nothing-asked.
    """
    told = {key: _exact(book, task, on, key, value) for key, value in facts.items() if _says(value)}
    if not figures:
        return (Entry(on, task.key, **told),)
    by_day: dict[date, list[Reading]] = {}
    for reading in _readings(task, on, figures):
        by_day.setdefault(reading.at, []).append(reading)
    return tuple(Entry(on, task.key, readings=tuple(readings), **told) for readings in by_day.values())


def _says(value: object) -> bool:
    return bool(value.strip()) if isinstance(value, str) else value is not None


def _exact(book: Book, task: Task, on: date, key: str, value: Any) -> Any:
    text = value.strip() if isinstance(value, str) else value
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
            return _due_in_force(book, task, on)
    return text


def _readings(task: Task, on: date, figures: Sequence[TypedFigure]) -> Iterator[Reading]:
    seen: set[tuple[str, str | None, date]] = set()
    for figure in figures:
        measure = find_measure(task, figure.measure)
        place = None if figure.place is None else find_place(measure, figure.place)
        number = _number(figure.number, measure.decimals, figure.row)
        at = figure.at or on
        if (measure.id, place, at) in seen:
            raise EditRefused("figure-twice", {"name": place or measure.title})
        seen.add((measure.id, place, at))
        yield Reading(measure.id, place, number, at)


def _number(text: str, decimals: int, row: int | None = None) -> int | float:
    try:
        return parse_figure(text, decimals)
    except NumberError as error:
        code: str = "not-a-figure" if error.kind == "unknown" else error.kind
        told: dict[str, str | int] = {"value": error.text, "decimals": error.decimals, "meant": error.meant}
        if row is not None:
            code, told = f"{code}-in-row", {**told, "row": row}
        raise EditRefused(code, told) from None


def _due_in_force(book: Book, task: Task, on: date) -> date:
    history = history_of(book, task.key, on)
    if history.ask is None:
        raise EditRefused("nothing-asked", {"task": task.id})
    if history.due is None:
        raise EditRefused("no-due-to-keep", {"task": task.id})
    return history.due
