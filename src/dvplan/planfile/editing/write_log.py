"""Entries to the blocks of a log: the way back from `read_log`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dvplan.planfile.reading.read_workspace import LOG, PLAN
from dvplan.planfile.reading.values import nfc
from dvplan.planfile.schema.fields import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dvplan.core.model.entry import Entry
    from dvplan.planfile.editing.spelling import Value


def log_beside(plan_file: str, files: Iterable[str]) -> str:
    """The log of a plan, spelt as among the files where it is one of them."""
    log = plan_file.removesuffix(PLAN) + LOG
    return next((file for file in files if nfc(file) == nfc(log)), log)


def log_blocks(entries: Iterable[Entry]) -> tuple[dict[str, Value], ...]:
    """The blocks of one plan's log; entries that say the same of several of its tasks become one block."""
    tasks: dict[Entry, list[str]] = {}
    for entry in entries:
        named = tasks.setdefault(replace(entry, task=""), [])
        task = entry.task.partition("/")[2]
        if task not in named:
            named.append(task)
    return tuple(_block(entry, named) for entry, named in tasks.items())


def _block(entry: Entry, tasks: Sequence[str]) -> dict[str, Value]:
    block: dict[str, Value] = {}
    for key, field in TABLES["log"].items():
        if key == "task":
            block[key] = tasks[0] if len(tasks) == 1 else list(tasks)
        elif key == "values":
            block.update(_figures(entry))
        elif key != "at" and (value := getattr(entry, field.attribute)) is not None:
            block[key] = value
    return block


def _figures(entry: Entry) -> Mapping[str, Value]:
    if not entry.readings:
        return {}
    values: dict[str, Value] = {}
    places: dict[str, dict[str, Value]] = {}
    for reading in entry.readings:
        if reading.place is None:
            values[reading.measure] = reading.value
        else:
            of_measure = places.setdefault(reading.measure, {})
            of_measure[reading.place] = reading.value
            values.setdefault(reading.measure, of_measure)
    at = entry.readings[0].at
    return {"values": values} | ({"at": at} if at != entry.on else {})
