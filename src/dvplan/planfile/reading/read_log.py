"""A log file, parsed, to entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from dvplan.core.model.entry import Entry, Reading
from dvplan.planfile.reading.cursor import Cursor
from dvplan.planfile.reading.read_table import read_table, tables_of
from dvplan.planfile.reading.unknown_keys import report_stranger
from dvplan.planfile.reading.values import nfc
from dvplan.planfile.schema.fields import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dvplan.core.diagnostics.problem import Problem

FIELDS: Final = TABLES["log-file"]


def read_log(file: str, data: Mapping[str, Any], plan: str) -> tuple[list[Entry], list[Problem]]:
    """The entries in the TOML tables of a plan's log, and all problems. A block that names no task or no day
    gives none."""
    cursor = Cursor(file, "log-file", plan)
    for key, value in data.items():
        if key not in FIELDS:
            report_stranger(key, value, cursor)
    blocks = tables_of(data["log"], FIELDS["log"], cursor) if "log" in data else ()
    entries = [entry for index, (raw, inner) in enumerate(blocks) for entry in _entries(raw, inner, index)]
    return entries, cursor.problems


def other_plans(raw: Mapping[str, Any], plan: str) -> tuple[str, ...]:
    """The ids of the other plans whose tasks a block names."""
    told = raw.get("task")
    names = told if isinstance(told, list) else [told]
    plans = (nfc(name).partition("/")[0] for name in names if isinstance(name, str) and "/" in name)
    return tuple(dict.fromkeys(other for other in plans if other != plan))


def _entries(raw: Mapping[str, Any], cursor: Cursor, index: int) -> Iterator[Entry]:
    cursor.plans = other_plans(raw, cursor.plan)
    values = read_table(raw, cursor)
    tasks = values.pop("task", ())
    at = values.pop("at", None)
    on = values.get("on")
    if on is None:
        return
    if "readings" in values:
        values["readings"] = tuple(
            Reading(figure.measure, figure.place, figure.value, at or on, figure.location)
            for figure in values["readings"]
        )
    location = cursor.location()
    for task in tasks:
        yield Entry(task=task, location=location, place_in_file=index, **values)
