"""The figures of a log block: `{ measure = number }` or `{ measure = { place = number } }`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dvplan.planfile.reading.cursor import shown, type_word
from dvplan.planfile.reading.read_numbers import number_hint, out_of_range
from dvplan.planfile.reading.values import nfc
from dvplan.planfile.schema.fields import HEADERS, HUGE, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dvplan.core.model.location import Location
    from dvplan.planfile.reading.cursor import Cursor
    from dvplan.planfile.schema.fields import Field


class Figure(NamedTuple):
    """One number of a log block, before it is known which day it is of."""

    measure: str
    place: str | None
    value: float
    location: Location


def read_figures(value: object, field: Field, cursor: Cursor) -> tuple[Figure, ...] | None:
    """The figures of a block, names composed."""
    if not isinstance(value, dict):
        cursor.wrong_type(field, value)
        return None
    if not value:
        cursor.report("wrong-value", field.key, hint="empty")
    _report_twins(value, cursor, field.key)
    return tuple(_figures(value, field, cursor))


def _figures(measures: Mapping[str, object], field: Field, cursor: Cursor) -> Iterator[Figure]:
    for measure, told in measures.items():
        if not isinstance(told, dict):
            if (number := _number(told, cursor, field.key, measure)) is not None:
                yield Figure(nfc(measure), None, number, cursor.location(field.key, measure))
            continue
        _report_twins(told, cursor, field.key, measure)
        for place, one in told.items():
            if (number := _number(one, cursor, field.key, measure, place)) is not None:
                yield Figure(nfc(measure), nfc(place), number, cursor.location(field.key, measure, place))


def _number(value: object, cursor: Cursor, *keys: str) -> float | None:
    if isinstance(value, int | float) and not isinstance(value, bool):
        if -HUGE <= value <= HUGE:
            return value
        out_of_range(value, cursor, *keys, hint="huge", low=-HUGE, high=HUGE)
    elif keys[-1] in TABLES["log"]:
        header = f"[{'.'.join(('log', *keys[:-1]))}]"
        cursor.report(
            "misplaced-key", *keys, part="key", hint="above", key=keys[-1], table=header, belongs=HEADERS["log"]
        )
    else:
        cursor.report(
            "wrong-type", *keys, hint=number_hint(value), key=keys[-1],
            expected="number", found=type_word(value), value=shown(value),
        )  # fmt: skip
    return None


def _report_twins(names: Mapping[str, object], cursor: Cursor, *keys: str) -> None:
    """Two names that look the same and are the same once composed."""
    seen: set[str] = set()
    for name in names:
        if nfc(name) in seen:
            cursor.report("duplicate-key", *keys, name, part="key", hint="same-letters", key=nfc(name))
        seen.add(nfc(name))
