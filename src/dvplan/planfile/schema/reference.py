"""The field table as a page for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from dvplan.planfile.schema.fields import FIELDS, HEADERS, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dvplan.planfile.schema.fields import Field


class ReferenceWords(Protocol):
    """One language's words for the page: `help` by "table.key", `kinds` by kind, `files` by file table."""

    @property
    def help(self) -> Mapping[str, str]: ...
    @property
    def kinds(self) -> Mapping[str, str]: ...
    @property
    def title(self) -> str: ...
    @property
    def intro(self) -> str: ...
    @property
    def files(self) -> Mapping[str, str]: ...
    @property
    def columns(self) -> tuple[str, str, str]: ...
    @property
    def default(self) -> str: ...
    @property
    def same_as_task(self) -> str: ...


def reference(words: ReferenceWords) -> str:
    """Every key of every file as Markdown, in the order of the field table."""
    lines = [f"# {words.title}", "", words.intro, ""]
    for table in dict.fromkeys(row.table for row in FIELDS):
        if table in words.files:
            lines += [f"## {words.files[table]}", "", *_tables(table, words), ""]
        else:
            lines += [f"### `{HEADERS[table]}`", "", *_rows(table, words), ""]
    return "\n".join(lines)


def _tables(file: str, words: ReferenceWords) -> Iterator[str]:
    for row in TABLES[file].values():
        more = f" {words.same_as_task}" if row.of == "defaults" else ""
        yield f"- {_name(HEADERS[row.of], row)}: {words.help[f'{file}.{row.key}']}{more}"


def _rows(table: str, words: ReferenceWords) -> Iterator[str]:
    yield _line(*words.columns)
    yield _line("---", "---", "---")
    for row in TABLES[table].values():
        yield _line(_name(row.key, row), _value(row, words), words.help[f"{table}.{row.key}"])


def _name(written: str, row: Field) -> str:
    return f"`{written}`\\*" if row.required else f"`{written}`"


def _value(row: Field, words: ReferenceWords) -> str:
    value = ", ".join(f"`{choice}`" for choice in row.choices) if row.choices else words.kinds[row.kind]
    if row.default in (None, ""):
        return value
    default = str(row.default).lower() if isinstance(row.default, bool) else row.default
    return f"{value}; {words.default.format(default=f'`{default}`')}"


def _line(*cells: str) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
