"""Every place the scanner names is the place the parser read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from unicodedata import normalize

import pytest
import tomli
from hypothesis import given, settings

from dvplan.planfile.syntax.scan import scan
from dvplan.planfile.syntax.spans import LineIndex, positions
from tests.planfile.toml_text import toml_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvplan.core.model.location import KeyPath

PLAN = """\
title = "gốc"
[plan]
id = "ct" # mã
due.year = 2021

[[task]]
id = "a"
step = [ { id = "x", title = "Soạn" }, # một
         { id = "y" } ]

[owner.van-phong]
name = 'Văn phòng'

[[task]]
id = "b"
note = \"""
hai
dòng\"""
[task.extra]
"số hồ sơ" = [1, [2, 3]]
[[task.measure]]
id = "m"
"""


def all_values(value: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Any]]:
    """Every value below tables, those inside arrays and inline tables too, with its path in NFC."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, below in items:
        here = (*path, normalize("NFC", key) if isinstance(key, str) else key)
        yield here, below
        yield from all_values(below, here)


@settings(max_examples=200, deadline=None)
@given(toml_texts())
def test_every_span_reads_as_the_parsed_value(text: str) -> None:
    document = tomli.loads(text)
    found = positions(text)
    assert scan(text).stop is None
    seen = set()
    for path, value in all_values(document):
        if path in found.values:
            start, end = found.values[path]
            assert repr(tomli.loads("it = " + text[start:end])["it"]) == repr(value)
            seen.add(path)
        else:
            assert isinstance(value, dict | list), f"no value span for {path}"
        assert found.span(path) is not None
    assert set(found.values) == seen


@settings(max_examples=200, deadline=None)
@given(toml_texts())
def test_every_key_and_header_span_spells_its_name(text: str) -> None:
    found = positions(text)
    for path, (start, end) in found.keys.items():
        assert normalize("NFC", next(iter(tomli.loads(text[start:end] + " = 1")))) == path[-1]
    for path, (start, end) in found.tables.items():
        assert text[start] == "["
        assert text[end - 1] == "]"
        names = [name for name, _ in all_values(tomli.loads(text[start:end]))]
        assert [part for part in names[-1] if isinstance(part, str)] == [
            part for part in path if isinstance(part, str)
        ]


@pytest.mark.parametrize(
    ("path", "part", "text"),
    [
        (("title",), "value", '"gốc"'),
        (("plan",), "value", "[plan]"),
        (("plan", "id"), "value", '"ct"'),
        (("plan", "id"), "key", "id"),
        (("plan", "id"), "table", "[plan]"),
        (("plan", "due", "year"), "value", "2021"),
        (("plan", "due", "year"), "key", "year"),
        (("plan", "due"), "value", "due"),
        (("plan", "owner"), "value", "[plan]"),
        (("task",), "value", "[[task]]"),
        (("task", 0, "step", 1, "id"), "value", '"y"'),
        (("task", 0, "step", 1, "title"), "value", '{ id = "y" }'),
        (("task", 0, "step", 1, "title"), "key", '{ id = "y" }'),
        (("task", 0, "step", 1, "title"), "table", "[[task]]"),
        (("task", 0, "due"), "value", "[[task]]"),
        (("task", 1, "note"), "value", '"""\nhai\ndòng"""'),
        (("task", 1, "extra", "số hồ sơ", 1, 0), "value", "2"),
        (("task", 1, "extra", "số hồ sơ"), "value", "[1, [2, 3]]"),
        (("task", 1, "measure", 0, "id"), "value", '"m"'),
        (("task", 1, "measure", 0, "unit"), "value", "[[task.measure]]"),
        (("task", 1, "measure"), "value", "[[task.measure]]"),
        (("owner",), "value", "[owner.van-phong]"),
        (("owner", "van-phong", "name"), "value", "'Văn phòng'"),
        (("owner", "mttq", "name"), "value", "[owner.van-phong]"),
        (("defaults", "owner"), "value", None),
        ((), "value", None),
    ],
)
def test_a_path_points_at_the_thing_or_what_is_around_it(path: KeyPath, part: Any, text: str | None) -> None:
    span = positions(PLAN).span(path, part)
    assert (PLAN[slice(*span)] if span else None) == text


def test_a_second_task_is_the_second_task() -> None:
    start, _ = positions(PLAN).tables[("task", 1)]
    assert LineIndex(PLAN).position(start) == (14, 1)


def test_a_name_is_found_in_either_unicode_form() -> None:
    text = '"' + normalize("NFD", "số") + '" = 1'
    assert (
        positions(text).span((normalize("NFC", "số"),))
        == positions(text).span((normalize("NFD", "số"),))
        == (9, 10)
    )


@pytest.mark.parametrize(
    "text",
    [
        "x = " + "[" * 5000 + "]" * 5000,
        "x = " + "{ a = " * 5000,
        ".".join("a" * 5000) + " = 1",
        f"[{'.'.join('a' * 5000)}]",
    ],
)
def test_what_lies_deeper_than_the_parser_goes_is_left(text: str) -> None:
    """Each place has its whole path: all of them would take memory by the square of the depth."""
    found = scan(text)
    assert found.stop is not None
    assert max((len(piece.path) for piece in found.pieces), default=0) <= 1002


def test_nesting_does_not_exhaust_the_stack() -> None:
    text = "x = " + "[" * 1000 + "]" * 1000
    assert positions(text).values[("x",)] == (4, 2004)


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("", 0, (1, 1)),
        ("ab\ncd", 0, (1, 1)),
        ("ab\ncd", 2, (1, 3)),
        ("ab\ncd", 3, (2, 1)),
        ("ab\ncd", 5, (2, 3)),
        ("ab\r\ncd\r\n", 4, (2, 1)),
        ("ab\r\ncd\r\n", 8, (3, 1)),
        ("\tđ🎉x", 3, (1, 4)),
        ("e\u0301x", 2, (1, 3)),
    ],
)
def test_lines_and_columns_count_characters_from_one(text: str, offset: int, place: tuple[int, int]) -> None:
    assert LineIndex(text).position(offset) == place


def test_a_line_comes_without_its_ending() -> None:
    index = LineIndex("ab\r\ncd\n\nx")
    assert [index.line(number) for number in (1, 2, 3, 4)] == ["ab", "cd", "", "x"]
