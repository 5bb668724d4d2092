"""Edits of random plans, letter by letter: as if typed anew with one cell changed, and nothing refused."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from random import Random
from typing import TYPE_CHECKING, Any
from unicodedata import category

import tomlrt
from hypothesis import given, settings
from hypothesis import strategies as st

from dvplan.planfile.editing.append import append_entries, append_task
from dvplan.planfile.editing.edit import append_item, edit_bytes, set_value
from dvplan.planfile.editing.unsafe_edit import UnsafeEditError
from tests.planfile.office_text import Cell, Items, Part, Sheet, Typist
from tests.planfile.toml_text import toml_texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from dvplan.core.model.location import KeyPath

HOSTILE = st.text(
    st.one_of(
        st.sampled_from("\"'\\\n\r\t\0\x1b\x7f\x85\u200b\u202e\u2028\ufeff[]{}#=,🎉\U000e0041ệ"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=40,
) | st.sampled_from(['"""', "'''", '""""""', "]]", "[[log]]", "\\", "x" * 20_000, '\n"', "''' x\n", "\\u0041"])
# A plan draws hundreds of times; from a seed that is fifty times faster than from the strategy itself.
SHEETS = st.integers(0, 2**40).map(lambda seed: Typist(Random(seed)).plan())  # noqa: S311


def at_random(sheet: Sheet, key: str, number: int) -> tuple[KeyPath, Part, Cell] | None:
    """A task that has the key, with the path to it."""
    places = [
        (task_number, task, cell)
        for task_number, task in enumerate(sheet.tasks)
        for cell in task.cells
        if cell.key == key
    ]
    if not places:
        return None
    task_number, task, cell = places[number % len(places)]
    return ("task", task_number, *key.split(".")), task, cell


def means(old: str, new: str, change: Callable[[dict[str, Any]], object]) -> None:
    """Two readers, neither of them the one that the edit used to check itself, agree on the meaning. The second
    knows TOML 1.0 alone."""
    wanted = tomlrt.loads(old).to_dict()
    change(wanted)
    # tomlrt alone keeps CRLF in texts of several lines.
    one_ending = re.compile(r"(\\r)+\\n")
    now = repr(by_key(tomlrt.loads(new).to_dict()))
    assert one_ending.sub(r"\\n", now) == one_ending.sub(r"\\n", repr(by_key(wanted)))
    wanted = tomllib.loads(old)
    change(wanted)
    assert repr(by_key(tomllib.loads(new))) == repr(by_key(wanted))


def by_key(value: Any) -> Any:
    """The same, tables in the order of their keys."""
    if isinstance(value, dict):
        return {key: by_key(value[key]) for key in sorted(value)}
    return [by_key(item) for item in value] if isinstance(value, list) else value


def ends_with(sheet: Sheet, part: Part, cell: Cell) -> bool:
    after = sheet.parts[sheet.parts.index(part) + 1 :]
    return part.cells[-1] is cell and not part.below + "".join(other.typed() for other in after)


@settings(max_examples=100, deadline=None)
@given(SHEETS, st.integers(0, 9), st.integers(1, 30))
def test_a_date_is_replaced_in_its_own_style(sheet: Sheet, number: int, day: int) -> None:
    if not (found := at_random(sheet, "due", number)):
        return
    path, _, cell = found
    old = sheet.typed()
    new = set_value(old, path, date(2021, 11, day))
    assert isinstance(cell.value, str)
    if "2021-11-" in cell.value:
        cell.value = re.sub("(?<=2021-11-)[0-9]{2}", f"{day:02}", cell.value)
    else:
        cell.value = re.sub("[0-9]{2}(?=.11.2021)", f"{day:02}", cell.value)
    assert new == sheet.typed()


@settings(max_examples=100, deadline=None)
@given(SHEETS, st.integers(0, 9), st.sampled_from(["title", "note", "id"]), HOSTILE)
def test_any_text_goes_into_any_quotes(sheet: Sheet, number: int, key: str, text: str) -> None:
    if not (found := at_random(sheet, key, number)):
        return
    path, _, cell = found
    old = sheet.typed()
    new = set_value(old, path, text)
    means(old, new, lambda data: data["task"][path[1]].update({key: text}))
    kept = cell.value
    cell.value = "\x00"
    before, behind = sheet.typed().split("\x00")
    assert new.startswith(before)
    assert new.endswith(behind)
    if isinstance(kept, str) and text.isprintable() and not set(text) & set("\"'\\"):
        mark = kept[:3] if kept[1] == kept[0] else kept[0]
        assert new[len(before) : len(new) - len(behind)].startswith(mark)


@settings(max_examples=100, deadline=None)
@given(SHEETS, st.integers(0, 9))
def test_a_new_key_stands_below_the_last_of_its_own_task(sheet: Sheet, number: int) -> None:
    path, task, _ = at_random(sheet, "id", number) or ((), Part(""), Cell("", "", "", ""))
    path = (*path[:2], "deliverable")
    old = sheet.typed()
    new = set_value(old, path, "Tờ trình")
    indent = task.cells[-1].before.rpartition("\n")[2].partition(task.cells[-1].key[:2])[0].rstrip('"')
    task.cells.append(Cell("deliverable", f"{indent}deliverable = ", '"Tờ trình"', "\n"))
    assert new == sheet.typed()
    means(old, new, lambda data: data["task"][path[1]].update(deliverable="Tờ trình"))


@settings(max_examples=100, deadline=None)
@given(
    SHEETS, st.integers(0, 9), st.sampled_from(["due", "needs", "extra", "step", "note", "title", "meta.owner"])
)
def test_a_key_goes_with_its_line_alone(sheet: Sheet, number: int, key: str) -> None:
    if not (found := at_random(sheet, key, number)):
        return
    path, task, cell = found
    old = sheet.typed()
    new = set_value(old, path, None)
    if ends_with(sheet, task, cell):
        sheet.final = True
    above, line, _ = cell.before.rpartition("\n")
    cell.before, cell.value, cell.behind = above + line, "", ""
    assert new == sheet.typed()
    means(old, new, lambda data: data["task"][path[1]].pop(key.partition(".")[0]))


@settings(max_examples=100, deadline=None)
@given(SHEETS, st.integers(0, 9), st.sampled_from(["append", "remove", "replace"]))
def test_a_list_keeps_its_other_items_and_their_remarks(sheet: Sheet, number: int, way: str) -> None:
    if not (found := at_random(sheet, "needs", number)):
        return
    path, _, cell = found
    items = cell.value
    assert isinstance(items, Items)
    old = sheet.typed()
    before = tomllib.loads(old)["task"][path[1]]["needs"]
    which = number % len(before) if before else 0
    after = before[:which] + before[which + 1 :] if way != "append" else list(before)
    if way != "remove":
        after.append("mới")
        items = items.plus('"mới"')
    if way == "append":
        new = append_item(old, path, "mới")
    elif way == "remove":
        new = set_value(old, (*path, which), None)
    else:
        new = set_value(old, path, after)
    cell.value = items.minus(which) if way != "append" and before else items
    means(old, new, lambda data: data["task"][path[1]].update(needs=after))
    if way == "replace" and items.layout == "line":
        assert sheet.typed().count("\n") == new.count("\n")
    else:
        assert new == sheet.typed()


@settings(max_examples=100, deadline=None)
@given(SHEETS, st.integers(0, 9))
def test_inline_tables_and_dotted_keys_take_a_key_more(sheet: Sheet, number: int) -> None:
    new = sheet.typed()
    if found := at_random(sheet, "extra", number):
        path, _, cell = found
        new = set_value(new, (*path, "người"), 2)
        space = " " if str(cell.value)[-2] == " " else ""
        cell.value = str(cell.value)[:-1].rstrip() + f', "người" = 2{space}}}'
    if found := at_random(sheet, "step", number):
        path, _, cell = found
        new = set_value(new, (*path, 1, "due"), date(2021, 11, 30))
        cell.value = str(cell.value).replace('"s2" }', '"s2", due = 2021-11-30 }')
    if found := at_random(sheet, "meta.owner", number):
        path, task, cell = found
        new = set_value(new, (*path[:3], "k"), True)
        indent = cell.before.rpartition("\n")[2].partition("meta")[0]
        task.cells.insert(task.cells.index(cell) + 1, Cell("meta.k", f"{indent}meta.k = ", "true", "\n"))
    assert new == sheet.typed()


@settings(max_examples=100, deadline=None)
@given(SHEETS, HOSTILE, HOSTILE, st.booleans())
def test_a_task_more_changes_nothing_above_it(sheet: Sheet, title: str, note: str, bom: bool) -> None:
    extra = {note: [1, 1.5, date(2021, 1, 1)]}
    task: dict[str, Any] = {"note": note, "title": title, "step": [{"title": title, "id": "a"}], "extra": extra}
    old = sheet.typed()
    mark = b"\xef\xbb\xbf" if bom else b""
    new = edit_bytes(mark + old.encode(), lambda text: append_task(text, task))
    assert new.startswith(mark + old.encode())
    means(old, new[len(mark) :].decode(), lambda data: data["task"].append(task))
    added = new[len(mark) + len(old.encode()) :].decode()
    assert not {category(char) for char in added.replace(sheet.newline, "")} & {"Cc", "Cf", "Zl", "Zp"}
    assert ("\r" in added) == sheet.crlf


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(
        ["", "# Sổ", "\n", "# Sổ\r\n\r\n", "[[log]]\non = 2021-11-01\ntask = 'a' # hết", "x.log = 1\n"]
    ),
    st.lists(st.dictionaries(st.sampled_from(["on", "task", "note", "values", "đ"]), HOSTILE), max_size=3),
)
def test_entries_are_read_back_as_they_were_given(old: str, entries: list[dict[str, str]]) -> None:
    new = append_entries(old, entries)
    means(old, new, lambda data: data.update(log=[*data.get("log", []), *entries]) if entries else None)
    one_by_one = old
    for entry in entries:
        one_by_one = append_entries(one_by_one, [entry])
    assert new == one_by_one


def paths(value: Any, path: KeyPath = ()) -> list[KeyPath]:
    found: list[KeyPath] = [path] if path else []
    for key, inner in (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    ):
        found += paths(inner, (*path, key))
    return found


@settings(max_examples=100, deadline=None)
@given(toml_texts(), st.integers(0, 99), st.sampled_from([None, 7, "mới\n", [1], {"a": 1}]), st.booleans())
def test_in_table_soup_an_edit_is_right_or_refused(text: str, number: int, value: Any, add: bool) -> None:
    old = tomlrt.loads(text).to_dict()
    all_paths = paths(old)
    if not all_paths:
        return
    path = all_paths[number % len(all_paths)]
    path = (*path, "thêm") if add and value is not None else path
    try:
        new = set_value(text, path, value)
    except UnsafeEditError:
        return
    container: Any = tomlrt.loads(new).to_dict()
    for name in path[:-1]:
        container = container.get(name, {}) if isinstance(container, dict) else container[name]
    if value is not None:
        assert repr(container[path[-1]]).replace("\\r\\n", "\\n") == repr(value)
    if add and value is not None:
        undone = set_value(new, path, None)
        assert repr(by_key(tomlrt.loads(undone).to_dict())) == repr(by_key(old))
    for remark in (" # chú thích [x]", "\n# trên", "# cuối", ' # "x" = ['):
        lost = text.count(remark) - new.count(remark)
        assert 0 <= lost <= (value is None and remark in ("# cuối", ' # "x" = ['))
