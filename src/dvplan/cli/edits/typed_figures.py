"""Figures from the command line or from a table on standard input, still as typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.cli.usage_error import UsageError
from dvplan.core.lookup.typed_entry import TypedFigure

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def from_arguments(measure: str, typed: Iterable[str]) -> tuple[TypedFigure, ...]:
    """The figures of `120` or `Huyện A=120`."""
    split = (text.rpartition("=") for text in typed)
    return tuple(TypedFigure(measure, place.strip() or None, number) for place, _, number in split)


def from_values(typed: Sequence[str]) -> tuple[TypedFigure, ...]:
    """The figures of `returnees=120` or `returnees:Huyện A=120`. Raises UsageError."""
    return tuple(map(_from_value, typed))


def _from_value(text: str) -> TypedFigure:
    name, equals, number = text.rpartition("=")
    measure, _, place = name.partition(":")
    if not equals or not measure.strip():
        raise UsageError("invalid-value", option="--values")
    return TypedFigure(measure, place.strip() or None, number)


def from_input(measure: str) -> tuple[TypedFigure, ...]:
    """The figures of a table on standard input. Raises UsageError, EditRefused."""
    from dvplan.adapters.terminal import read_input
    from dvplan.planfile.reading.figure_table import figure_rows

    try:
        text = read_input().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError("input-not-utf8") from None
    return tuple(
        TypedFigure(measure, row.place or None, row.value, row.date or None, row.row) for row in figure_rows(text)
    )
