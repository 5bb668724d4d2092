"""A small office to log in. Its plans, people and figures are made up."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from typing import TYPE_CHECKING, NamedTuple

import pytest

from dvplan.adapters.settings import read_environment
from dvplan.cli.app import run
from dvplan.cli.errors import guarded

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = """\
[workspace]
name = "Văn phòng"
today = 2021-11-24

[owner.van-phong]
name = "Văn phòng"
aliases = ["VP"]

[owner.phong-dt]
name = "Phòng Đoàn thể"

[owner.truong-ban]
name = "Trưởng Ban"
"""
PLAN = """\
[plan]
id = "ct-2021"
title = "Chương trình công tác năm 2021"
start = 2021-10-01

[defaults]
owner = "van-phong"
assigned = 2021-10-14

[[task]]
id = "quy-che"
title = "Ban hành Quy chế"
due = 2021-11-30
step = [
  { id = "du-thao", title = "Dự thảo" },
  { id = "lay-y-kien", title = "Lấy ý kiến", weight = 2 },
  { id = "trinh", title = "Trình ban hành", weight = 2 },
]

[[task]]
id = "kiem-tra"
title = "Kiểm tra"
due = 2021-11-20

[[task]]
id = "thong-bao"
title = "Thông báo kết quả kiểm tra"
due = 2021-11-26
needs = ["kiem-tra"]

[[task]]
id = "tuyen-truyen"
title = "Tuyên truyền"

[[task]]
id = "bao-cao"
title = "Báo cáo tháng"
repeat = { every = "month", first = 2021-10-20, if_closed = "before" }

[[task]]
id = "tinh-hinh"
title = "Nắm tình hình"
standing = true
measure = [
  { id = "returnees", title = "Người về quê", places = ["Huyện A", "Huyện B", "Thị xã C"] },
  { id = "employed", title = "Có việc làm", share_of = "returnees", places = ["Huyện A", "Huyện B", "Thị xã C"] },
  { id = "money", title = "Tiền quyên góp", decimals = 1, kind = "flow" },
]
"""
LOG = '[[log]]\non = 2021-10-18\ntask = "quy-che"\nby = "truong-ban"\nnote = "Giao việc"\n'
OTHER = """\
[plan]
id = "kh"
title = "Kế hoạch thi đua"

[[task]]
id = "mo-hinh"
title = "Chọn mô hình"
assigned = 2021-10-14
due = 2021-12-31
"""
ISOLATED = ("DVPLAN_WORKSPACE", "DVPLAN_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "COLUMNS")


class Said(NamedTuple):
    """What a command gave back."""

    code: int
    out: str
    err: str


@dataclass
class Office:
    """The workspace in the current folder, and a command line to use on it."""

    folder: Path
    capsys: pytest.CaptureFixture[str]
    monkeypatch: pytest.MonkeyPatch

    def dvplan(self, line: str, stdin: bytes = b"") -> Said:
        arguments, environment = shlex.split(line), read_environment()
        self.monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(stdin)))
        code = guarded(arguments, environment, lambda: run(arguments, environment))
        return Said(code, *self.capsys.readouterr())

    def file(self, name: str = "ct-2021.log.toml") -> Path:
        return self.folder / name

    def write(self, name: str, text: str | bytes) -> None:
        self.file(name).write_bytes(text.encode() if isinstance(text, str) else text)

    def read(self, name: str = "ct-2021.log.toml") -> str:
        return self.file(name).read_bytes().decode()

    def appended(self) -> str:
        """What the log has gained, but for the blank line between."""
        text = self.read()
        assert text.startswith(LOG + "\n[[log]]\n")
        return text.removeprefix(LOG + "\n[[log]]\n")

    def state(self) -> dict[str, tuple[bytes, int]]:
        """Every file below, with its bytes and the time it was written."""
        files = (path for path in self.folder.parent.rglob("*") if path.is_file())
        return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Office:
    """The office as the tests find it: nothing of the environment counts but a state folder of its own."""
    for name in ISOLATED:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    folder = tmp_path / "plans"
    folder.mkdir()
    monkeypatch.chdir(folder)
    found = Office(folder, capsys, monkeypatch)
    found.write("dvplan.toml", SETTINGS)
    found.write("ct-2021.toml", PLAN)
    found.write("ct-2021.log.toml", LOG)
    found.write("kh.toml", OTHER)
    return found
