"""Blocks written at the end of a file, or a new file of them, as a careful clerk would type them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from dvplan.planfile.editing.change import changed, plain, same
from dvplan.planfile.editing.document import ABSENT, child, read_data
from dvplan.planfile.editing.spelling import spell, spell_key, spell_remark, spell_table
from dvplan.planfile.editing.splice import newline_at
from dvplan.planfile.editing.unsafe_edit import UnsafeEditError
from dvplan.planfile.editing.verify import verify_appended
from dvplan.planfile.schema.fields import TABLES

if TYPE_CHECKING:
    from dvplan.planfile.editing.spelling import Value

REPEATED = ("task", "log")


class Block(NamedTuple):
    """A table of a new file: the names of its header, `("owner", "van-phong")`, its keys, and lines above it."""

    header: tuple[str, ...]
    fields: Mapping[str, Value]
    remarks: tuple[str, ...] = ()


def append_entries(log: str, entries: Sequence[Mapping[str, Value]]) -> str:
    """A log, "" for a new one, with blocks more at its end, their keys in the order of the field table. Raises
    UnsafeEditError, "table-form" for `log = [...]`."""
    return _appended(log, "log", entries)


def append_task(plan: str, task: Mapping[str, Value]) -> str:
    """A plan with one `[[task]]` more at its end. Raises UnsafeEditError, "table-form" for `task = [...]`."""
    return _appended(plan, "task", (task,))


def new_document(blocks: Iterable[Block]) -> str:
    """The text of a new file; `task` and `log` are headed `[[…]]`. Raises UnsafeEditError."""
    parts = []
    wanted: object = {}
    for block in blocks:
        remarks = "".join(f"{spell_remark(remark)}\n" for remark in block.remarks)
        parts.append(remarks + _block(block.header, block.fields, "\n"))
        path: tuple[str | int, ...] = block.header
        if path[0] in REPEATED:
            before = child(wanted, path[0])
            wanted = wanted if before is not ABSENT else changed(wanted, path, [])
            path = (*path, 0 if before is ABSENT else len(before))
        elif len(path) > 1 and child(wanted, path[0]) is ABSENT:
            wanted = changed(wanted, path[:1], {})
        wanted = changed(wanted, path, plain(block.fields))
    text = "\n".join(parts)
    if not same(read_data(text, "new-not-toml"), wanted):
        raise UnsafeEditError("other-data")
    return text


def _appended(text: str, key: str, tables: Sequence[Mapping[str, Value]]) -> str:
    if not tables:
        return text
    newline = newline_at(text, len(text))
    new = text + _gap(text, newline) + newline.join(_block((key,), table, newline) for table in tables)
    try:
        verify_appended(text, new, key, tables)
    except UnsafeEditError as error:
        if key not in read_data(text):
            raise
        from dvplan.planfile.syntax.spans import positions

        spans = positions(text)
        if (key, 0) in spans.tables:
            raise
        raise UnsafeEditError("table-form", spans.span((key,))) from error
    return new


def _gap(text: str, newline: str) -> str:
    """What is missing between a text and a blank line below it."""
    last = text.removesuffix("\n").removesuffix("\r").rpartition("\n")[2]
    return newline * ((not text.endswith("\n")) + bool(last.strip())) if text else ""


def _block(header: tuple[str, ...], fields: Mapping[str, Value], newline: str) -> str:
    name = ".".join(map(spell_key, header))
    lines = [f"[[{name}]]" if header[0] in REPEATED else f"[{name}]"]
    for key, value in _ordered(header[0], fields):
        lines.append(f"{spell_key(key)} = {_spelled(header[0], key, value, newline)}")
    return newline.join((*lines, ""))


def _spelled(table: str, key: str, value: Value, newline: str) -> str:
    """A list of tables has a line for each."""
    field = TABLES[table].get(key) if table in TABLES else None
    inner = field.of if field else ""
    if isinstance(value, Mapping):
        return spell_table(_ordered(inner, value))
    if isinstance(value, Sequence) and value and all(isinstance(item, Mapping) for item in value):
        items = (spell_table(_ordered(inner, item)) for item in value if isinstance(item, Mapping))
        return newline.join(("[", *(f"  {item}," for item in items), "]"))
    return spell(value)


def _ordered(table: str, fields: Mapping[str, Value]) -> list[tuple[str, Value]]:
    """In the order of the field table, what it does not know last."""
    known = list(TABLES.get(table, ()))
    return sorted(fields.items(), key=lambda pair: known.index(pair[0]) if pair[0] in known else len(known))
