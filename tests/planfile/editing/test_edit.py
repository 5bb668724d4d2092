"""Edits by example: the text before, the change, the text after; and what is refused."""

from __future__ import annotations

import tomllib
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

import pytest

from dvplan.planfile.editing.append import Block, append_entries, append_task, new_document
from dvplan.planfile.editing.edit import append_item, edit_bytes, set_value
from dvplan.planfile.editing.unsafe_edit import UnsafeEditError

if TYPE_CHECKING:
    from dvplan.core.model.location import KeyPath
    from dvplan.planfile.editing.spelling import Value

DAY = date(2021, 12, 15)
TWO = '[[task]]\nid = "a"\n\n# build\n[[task]]\nid = "b"\n'
INTERLEAVED = '[[task]]\nid = "a"\n# risk one\n[[risk]]\nid = 1\n# task b\n[[task]]\nid = "b"\n'
FIRST = 'needs = [\n    "t0"\n  , "t1" # c\n]\n'


@pytest.mark.parametrize(
    ("old", "path", "value", "new"),
    [
        # Spelling that stays: quotes, dates in quotes, digits in groups, lines of a long text.
        ("x = 'a'  # r", ("x",), "b", "x = 'b'  # r"),
        ("x = 'a'", ("x",), "it's", 'x = "it\'s"'),
        ("x = 'a'", ("x",), "hai\nba", 'x = "hai\\nba"'),
        ('x = "a"', ("x",), 'D:\\"b"', 'x = "D:\\\\\\"b\\""'),
        ('x = """\na\nb"""', ("x",), 'c "d"\n""e"', 'x = """\nc "d"\n\\"\\"e\\""""'),
        ('x = """a"""', ("x",), "b\u200b\tc", 'x = """b\\u200B\\tc"""'),
        ('x = """\r\na"""\r\n', ("x",), "b\nc", 'x = """\r\nb\r\nc"""\r\n'),
        ("x = '''\na'''", ("x",), "b\\\nc'd", "x = '''\nb\\\nc'd'''"),
        ("x = '''\na'''", ("x",), "b\nc'", 'x = """\nb\nc\'"""'),
        ('x = """a"""', ("x",), "\nb", 'x = """\n\nb"""'),
        ('due = "30/11/2021"', ("due",), DAY, 'due = "15/12/2021"'),
        ("due = '1-2-2021'", ("due",), DAY, 'due = "15-12-2021"'.replace('"', "'")),
        ('due = "2021-11-30"', ("due",), DAY, 'due = "2021-12-15"'),
        ('due = "2021-Q4"', ("due",), DAY, "due = 2021-12-15"),
        ("due = 2021-11-30 # hạn", ("due",), DAY, "due = 2021-12-15 # hạn"),
        ("due = 2021-11-30", ("due",), "2021-Q4", 'due = "2021-Q4"'),
        ("x = 1_000", ("x",), 12_345, "x = 12_345"),
        ("x = 1_000", ("x",), 7, "x = 7"),
        ("x = 0x1F", ("x",), 31, "x = 0x1F"),
        ("x = 1", ("x",), True, "x = true"),
        ("x = 1", ("x",), 1.0, "x = 1.0"),
        ("x = nan", ("x",), float("nan"), "x = nan"),
        ("x = 1", ("x",), {"a b": 1, "c": {}}, 'x = { "a b" = 1, c = {} }'),
        ("x = [1, 2]", ("x",), (3, 4.5), "x = [3, 4.5]"),
        ("x = [1, 2]", ("x", 1), "b", 'x = [1, "b"]'),
        # A new key: below the last of its table, in that one's indentation.
        ("[a]", ("a", "x"), 1, "[a]\nx = 1"),
        ("[a] # r\r\n\r\n[b]", ("a", "x"), 1, "[a] # r\r\nx = 1\r\n\r\n[b]"),
        ("[a]\n  y = [\n  1,\n] # r\n# b\n", ("a", "x"), 1, "[a]\n  y = [\n  1,\n] # r\n  x = 1\n# b\n"),
        ("[a]\ny = 1\n[a.b]\nz = 1", ("a", "x"), 1, "[a]\ny = 1\nx = 1\n[a.b]\nz = 1"),
        ("[a]\ny = 1\n", ("a", "đ"), 1, '[a]\ny = 1\n"đ" = 1\n'),
        ("[a]\ny = 1\n", ("a", "b", "x"), 1, "[a]\ny = 1\nb = { x = 1 }\n"),
        ("a = {}", ("a", "x"), 1, "a = { x = 1 }"),
        ("a = { y = [1] } # r", ("a", "x"), 1, "a = { y = [1], x = 1 } # r"),
        ("a = { y.z = 1 }", ("a", "y", "x"), 1, "a = { y.z = 1, y.x = 1 }"),
        ("a = [{ y = 1 }]", ("a", 0, "x"), 1, "a = [{ y = 1, x = 1 }]"),
        # A key removed with its line; what stands above it stays.
        ("# trên\nx = 1 # r\ny = 2\n", ("x",), None, "# trên\ny = 2\n"),
        ('x = """\n\n"""\ny = 2', ("x",), None, "y = 2"),
        ("y = 2\nx = 1", ("x",), None, "y = 2\n"),
        ("a = { x = 1 }", ("a", "x"), None, "a = {}"),
        ("a = { x = 1, y = 2 }", ("a", "x"), None, "a = { y = 2 }"),
        ("a = { x = 1, y = 2 }", ("a", "y"), None, "a = { x = 1 }"),
        ("a = { x.y = 1, z = 2 }", ("a", "x", "y"), None, "a = { z = 2 }"),
        ("a.x = 1\nb = 2", ("a", "x"), None, "b = 2"),
        ("x = 1", ("y",), None, "x = 1"),
        # T-1, T-2, T-3, T-4: interleaved tables, headings and closing remarks stay where they are.
        (INTERLEAVED, ("task", 1, "id"), "c", INTERLEAVED.replace('"b"', '"c"')),
        (TWO, ("task", 0, "due"), DAY, TWO.replace('"a"\n', '"a"\ndue = 2021-12-15\n')),
        (TWO + "# hết\n", ("task", 1, "due"), DAY, TWO + "due = 2021-12-15\n# hết\n"),
        (TWO + "# hết", ("task", 1, "id"), None, TWO.replace('id = "b"\n', "") + "# hết"),
        # T-8: dotted keys take a key more beside them.
        ('meta.owner = "x"\nz = 1\n', ("meta", "k"), 1, 'meta.owner = "x"\nmeta.k = 1\nz = 1\n'),
        ("[t]\n meta.a.b = 1 # r\n", ("t", "meta", "k"), 1, "[t]\n meta.a.b = 1 # r\n meta.k = 1\n"),
    ],
)  # fmt: skip
def test_one_value(old: str, path: KeyPath, value: Value | None, new: str) -> None:
    assert set_value(old, path, value) == new


def test_a_name_is_found_in_either_unicode_form_and_kept_in_its_own() -> None:
    old = normalize("NFD", '["số"]\n"tên" = "Hội"\n')
    assert set_value(old, ("số", "tên"), "Ủy") == old.replace(normalize("NFD", "Hội"), "Ủy")


@pytest.mark.parametrize(
    ("old", "item", "new"),
    [
        ("needs = []", "z", 'needs = ["z"]'),
        ("needs = [\n]", "z", 'needs = ["z"]'),
        ("needs = [ # chưa có\n]", "z", 'needs = [ # chưa có\n  "z"\n]'),
        ('needs = ["a", ] # r', "z", 'needs = ["a", "z", ] # r'),
        ('needs = [\n  "a"]', "z", 'needs = [\n  "a", "z"]'),
        ('needs = [\n  "a" # r\n]', "z", 'needs = [\n  "a", # r\n  "z"\n]'),
        ('needs = [\r\n  "a", # r\r\n  # s\r\n]', "z", 'needs = [\r\n  "a", # r\r\n  "z",\r\n  # s\r\n]'),
        ('  needs = ["a", # r\n  ]', "z", '  needs = ["a", # r\n    "z",\n  ]'),
        ('needs = [\n  "a"\n  , # r\n]', "z", 'needs = [\n  "a"\n  , # r\n  "z",\n]'),
        (FIRST, "z", FIRST.replace("# c\n", '# c\n  , "z"\n')),  # T-5
        ("x = 1", "z", None),
    ],
)
def test_an_item_more(old: str, item: str, new: str | None) -> None:
    if new is None:
        old, new = "[a]\n" + old, f'[a]\n{old}\nneeds = ["{item}"]'
        assert append_item(old, ("a", "needs"), item) == new
    else:
        assert append_item(old, ("needs",), item) == new


@pytest.mark.parametrize(
    ("old", "item", "new"),
    [
        ('x = ["a", "b", "c"]', "a", 'x = ["b", "c"]'),
        ('x = ["a", "b", "c"]', "c", 'x = ["a", "b"]'),
        ('x = [ "a", ] # r', "a", "x = [] # r"),
        ('x = [\n  "a", # r\n  # s\n  "b",\n]', "a", 'x = [\n  # s\n  "b",\n]'),
        ('x = [\n  "a", # r\n  "b" # s\n]', "b", 'x = [\n  "a" # r\n]'),
        ('x = [\n  "a",\n  "b",\n]', "b", 'x = [\n  "a",\n]'),
        ('x = ["a", # r\n  "b"]', "a", 'x = [ # r\n  "b"]'),
        ('x = ["a", # r\n  "b"]', "b", 'x = ["a" # r\n  ]'),
        ('x = ["a", # r\n]', "a", "x = [ # r\n]"),
        ('x = [\n  "a"\n  , # r\n  "b"\n]', "a", 'x = [\n    # r\n  "b"\n]'),
        ('x = ["a", "b", "a"]', "a", 'x = ["b", "a"]'),
        (FIRST.replace("needs", "x"), "t0", 'x = [\n    "t1" # c\n]\n'),
        (FIRST.replace("needs", "x"), "t1", 'x = [\n    "t0"\n]\n'),
    ],
)
def test_an_item_less(old: str, item: str, new: str) -> None:
    number = tomllib.loads(old)["x"].index(item)
    assert set_value(old, ("x", number), None) == new


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", ""),
        ("# Sổ", "# Sổ\n\n"),
        ("# Sổ\n\n", "# Sổ\n\n"),
        ("x = 1 # r\r\n", "x = 1 # r\r\n\r\n"),
        ('[[log]]\ntask = "b"\n# hết', '[[log]]\ntask = "b"\n# hết\n\n'),  # T-6
        ('[[log]]\r\ntask = "b"', '[[log]]\r\ntask = "b"\r\n\r\n'),  # T-7
    ],
)
def test_an_entry_goes_below_a_blank_line(old: str, new: str) -> None:
    entry: dict[str, Value] = {
        "note": 'Đã "gửi"\n]]',
        "values": {"returnees": {"Huyện A": 120}, "b": 1.5},
        "task": ["quy-che", "b"],
        "on": date(2021, 11, 4),
    }
    block = (
        '[[log]]\non = 2021-11-04\ntask = ["quy-che", "b"]\n'
        'values = { returnees = { "Huyện A" = 120 }, b = 1.5 }\nnote = "Đã \\"gửi\\"\\n]]"\n'
    )
    newline = "\r\n" if "\r" in old else "\n"
    assert append_entries(old, [entry]) == new + block.replace("\n", newline)


def test_entries_stand_apart_by_a_blank_line() -> None:
    assert append_entries("", [{"task": "a"}, {"task": "b"}]) == '[[log]]\ntask = "a"\n\n[[log]]\ntask = "b"\n'
    assert append_entries("# Sổ", []) == "# Sổ"


def test_a_task_is_written_in_one_line_forms() -> None:
    task: dict[str, Value] = {
        "repeat": {"first": date(2021, 1, 5), "every": "month"},
        "step": ({"title": "Dự thảo", "id": "du-thao"}, {"id": "ky"}),
        "title": "Quy chế",
        "id": "quy-che",
        "coordinators": (),
        "weight": 2,
    }
    assert append_task('[plan]\nid = "ct"\n', task) == (
        '[plan]\nid = "ct"\n\n[[task]]\nid = "quy-che"\ntitle = "Quy chế"\ncoordinators = []\nweight = 2\n'
        'step = [\n  { id = "du-thao", title = "Dự thảo" },\n  { id = "ky" },\n]\n'
        'repeat = { every = "month", first = 2021-01-05 }\n'
    )


def test_a_new_file_is_spelled_likewise() -> None:
    blocks = [
        Block(("plan",), {"title": "CT", "id": "ct"}, ("Từ ct-2021\nx = 1", "")),
        Block(("owner", "ban dân vận"), {"name": "BDV"}),
        Block(("owner", "mttq"), {"name": "MTTQ"}),
        Block(("task",), {"id": "a"}),
        Block(("task",), {"id": "b"}),
    ]
    assert new_document(blocks) == (
        '# Từ ct-2021\\nx = 1\n#\n[plan]\nid = "ct"\ntitle = "CT"\n\n[owner."ban dân vận"]\nname = "BDV"\n\n'
        '[owner.mttq]\nname = "MTTQ"\n\n[[task]]\nid = "a"\n\n[[task]]\nid = "b"\n'
    )


@pytest.mark.parametrize(
    ("old", "path", "value", "code"),
    [
        ("x = ", ("x",), 1, "not-toml"),
        ("x = " + "[" * 5000 + "]" * 5000, ("x",), 1, "not-toml"),
        ("[a]\nx = 1", ("a",), {"x": 2}, "table-form"),
        ("[a]\nx = 1", ("a",), None, "table-form"),
        ("[[a]]\nx = 1", ("a", 0), None, "table-form"),
        ("x = 1", ("y",), 1, "no-such-table"),
        ("x = 1", ("x", "y"), 1, "no-such-table"),
        ("x = [1]", ("x", 1), 1, "no-such-table"),
        ("[a.b]\nx = 1", ("a", "y"), 1, "no-such-table"),
        ("[[risk.b]]\n[a]\n[risk.b.b]\n", ("risk", "y"), 1, "no-such-table"),  # T-11
        ("x = [\n  1, # một\n  2,\n]", ("x",), [2, 1], "comments-inside"),
        ("x = [\n  1, # một\n]", ("x",), "a", "comments-inside"),
        ("x = {\n  a = 1, # một\n}", ("x",), {"a": 2}, "comments-inside"),
        ('x = "a"', ("x",), "t\udce1i", "unspellable"),  # T-10
        ("x = '''a'''", ("x",), "\udce1", "unspellable"),
        ('"ệ" = 1\n"' + normalize("NFD", "ệ") + '" = 2', ("ệ",), 3, "ambiguous-key"),
    ],
)
def test_what_cannot_be_done_safely_is_refused(old: str, path: KeyPath, value: Value | None, code: str) -> None:
    with pytest.raises(UnsafeEditError, match=code) as caught:
        set_value(old, path, value)
    assert caught.value.span is None or 0 <= caught.value.span[0] <= len(old)


@pytest.mark.parametrize("old", ["log = []", "log = [{ task = 'a' }]", "[log]\na = 1", "log.x = 1", "log = 1"])
def test_a_log_in_another_form_takes_no_block(old: str) -> None:
    with pytest.raises(UnsafeEditError, match="table-form") as caught:
        append_entries(old, [{"task": "b"}])
    assert caught.value.span


def test_lists_of_tables_written_with_headers_are_refused() -> None:
    with pytest.raises(UnsafeEditError, match="table-form"):
        append_item("[[task]]\n[[task.step]]\nid = 'a'", ("task", 0, "step"), {"id": "b"})


@pytest.mark.parametrize("value", [datetime(2021, 1, 1), None, object()])
def test_other_types_are_a_mistake_of_the_caller(value: Any) -> None:
    with pytest.raises(TypeError):
        set_value("x = 1", ("x",), [value])


def test_several_lines_keep_their_layout_when_all_items_change() -> None:
    assert set_value("x = [\n  1,\n  2,\n]\n", ("x",), [3, 2, 1]) == "x = [\n  3,\n  2,\n  1,\n]\n"


def test_the_byte_order_mark_comes_off_and_goes_on_again() -> None:
    data = b"\xef\xbb\xbfx = '\xc3\xa1'\r\n"  # T-12: nothing but the value, CRLF in place
    assert edit_bytes(data, lambda text: set_value(text, ("x",), "b")) == b"\xef\xbb\xbfx = 'b'\r\n"


def test_bytes_that_are_not_utf8_are_refused_at_their_place() -> None:
    with pytest.raises(UnsafeEditError, match="not-utf8") as caught:
        edit_bytes(b"\xef\xbb\xbfx = '\xc3\xa1\xe1'", str.upper)
    assert caught.value.span == (6, 7)
    with pytest.raises(UnsafeEditError, match="unspellable"):
        edit_bytes(b"", lambda _: "\udce1")
