"""Files as other programs save them: a change of a plan leaves every other byte."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import normalize

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.edits.conftest import Office

BOM = b"\xef\xbb\xbf"
INTERLEAVED = """\
# đầu tệp
[[task]]
id   = 'mo-hinh'   # cách viết riêng
title = "Chọn mô hình"
assigned = 2021-10-14
[task.repeat]
every = "month"
first = 2021-10-20

[plan]
id = "kh"
title = "Kế hoạch thi đua"

[[task]]
title = "Việc thứ hai"
id = "hai"
[[task.step]]
id = "b1"
title = "Bước một"

[defaults]
owner = "van-phong"
# cuối tệp"""


def notepad(text: str) -> bytes:
    return BOM + text.replace("\n", "\r\n").encode()


def mac(text: str) -> bytes:
    return normalize("NFD", text).encode()


def plain(text: str) -> bytes:
    return text.encode()


SAVED = pytest.mark.parametrize("saved", [plain, notepad, mac])


@SAVED
def test_a_field_set(office: Office, saved: Callable[[str], bytes]) -> None:
    office.write("kh.toml", saved(INTERLEAVED))
    assert office.dvplan("set mo-hinh title 'Chọn hai mô hình'").code == 0
    before, old, after = saved(INTERLEAVED).partition(saved("Chọn mô hình").removeprefix(BOM))
    assert old
    assert office.file("kh.toml").read_bytes() == before + "Chọn hai mô hình".encode() + after


@SAVED
def test_a_field_more(office: Office, saved: Callable[[str], bytes]) -> None:
    office.write("kh.toml", saved(INTERLEAVED))
    assert office.dvplan("set hai tags mot").code == 0
    line = 'id = "hai"\n'
    assert office.file("kh.toml").read_bytes() == saved(INTERLEAVED.replace(line, f'{line}tags = ["mot"]\n'))


@SAVED
def test_a_task_added(office: Office, saved: Callable[[str], bytes]) -> None:
    office.write("kh.toml", saved(INTERLEAVED))
    assert office.dvplan("add Moi --plan kh").code == 0
    added = '\n\n[[task]]\nid = "moi"\ntitle = "Moi"\nassigned = 2021-11-24\n'
    assert office.file("kh.toml").read_bytes() == saved(INTERLEAVED + added)
    assert office.dvplan("undo").code == 0
    assert office.file("kh.toml").read_bytes() == saved(INTERLEAVED)


def test_a_list_of_tables_in_one_value_is_not_added_to(office: Office) -> None:
    text = 'task = [{ id = "a", title = "A" }]\n[plan]\nid = "kh"\ntitle = "KH"\n'
    office.write("kh.toml", text)
    said = office.dvplan("add B --plan kh")
    assert (said.code, "[[task]]" in said.err) == (4, True)
    assert office.read("kh.toml") == text
