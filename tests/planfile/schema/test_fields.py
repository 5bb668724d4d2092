from __future__ import annotations

from dataclasses import MISSING, fields, is_dataclass
from typing import Any

import pytest

from dvplan.core.model.entry import Entry
from dvplan.core.model.plan import Measure, Plan, Repeat, Step, Task
from dvplan.core.model.workspace import CalendarSettings, MailSettings, Owner, Settings, SignalSettings
from dvplan.output.words.en.fields import HELP as EN
from dvplan.output.words.vi.fields import HELP as VI
from dvplan.planfile.reading.read_table import READERS
from dvplan.planfile.schema.fields import ENCLOSING, FIELDS, HEADERS, TABLES, Field

MODELS: dict[str, Any] = {
    "workspace": Settings, "calendar": CalendarSettings, "signals": SignalSettings, "mail": MailSettings,
    "owner": Owner, "plan": Plan,
    "task": Task, "step": Step, "repeat": Repeat, "measure": Measure, "log": Entry,
}  # fmt: skip
NOT_WRITTEN = {
    "workspace": {"calendar", "signals", "mail", "owners"},
    "owner": {"id", "location"},
    "plan": {"tasks", "location"},
    "task": {"key", "plan", "location", "inherited"},
    "log": {"location", "place_in_file"},
}
NOT_IN_THE_MODEL = {"log": {"at"}}


@pytest.mark.parametrize("table", MODELS)
def test_every_attribute_of_the_model_has_a_row_and_the_other_way_round(table: str) -> None:
    model = {field.name for field in fields(MODELS[table])} - NOT_WRITTEN.get(table, set())
    rows = {row.attribute for row in TABLES[table].values()} - NOT_IN_THE_MODEL.get(table, set())
    assert rows == model


@pytest.mark.parametrize("table", MODELS)
def test_defaults_and_requirements_are_those_of_the_model(table: str) -> None:
    assert is_dataclass(MODELS[table])
    given = {field.name: field for field in fields(MODELS[table])}
    for row in TABLES[table].values():
        if row.attribute in given:
            model = given[row.attribute]
            assert (model.default is MISSING and model.default_factory is MISSING) == row.required, row
            if row.default is not None:
                assert model.default == row.default, row


def test_no_key_twice() -> None:
    names = [(row.table, row.key) for row in FIELDS]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("row", FIELDS, ids=lambda row: f"{row.table}.{row.key}")
def test_each_row_can_be_read(row: Field) -> None:
    assert row.kind in READERS or row.kind == "named-tables"
    assert bool(row.choices) == (row.kind in ("choice", "weekdays"))
    assert (row.of in TABLES) == (row.kind in ("table", "tables", "named-tables"))


def test_defaults_take_what_a_task_takes_but_its_name() -> None:
    assert set(TABLES["task"]) - set(TABLES["defaults"]) == {"id", "title"}


def test_every_table_has_a_header() -> None:
    assert set(HEADERS) == set(TABLES)
    assert set(ENCLOSING) | set(ENCLOSING.values()) <= set(TABLES)


@pytest.mark.parametrize("words", [VI, EN], ids=["vi", "en"])
def test_each_key_has_one_line_of_help(words: dict[str, str]) -> None:
    assert list(words) == [f"{row.table}.{row.key}" for row in FIELDS]
    for name, line in words.items():
        assert line.endswith("."), name
        assert "\n" not in line, name
        assert len(line) <= 130, name
