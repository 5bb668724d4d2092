"""Edits as processes, and many at once."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.edits.conftest import Office

FULL = Path("/dev/full")
WRITERS = 8
"""They make more edits together than the record for `undo` keeps, so that old ones are forgotten meanwhile."""


def dvplan(office: Office, *arguments: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "dvplan", *arguments]
    env = {"XDG_STATE_HOME": os.environ["XDG_STATE_HOME"], "EDITOR": "sed -i -e '$a # x'", "PATH": os.defpath}
    streams: dict[str, object] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
    return subprocess.run(command, env=env, cwd=office.folder, check=False, **streams)  # type: ignore[call-overload, no-any-return]


def test_a_real_process(office: Office) -> None:
    done = dvplan(office, "step", "quy-che", "du thao", "--note", "Đã gửi")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == "quy-che: xong bước Dự thảo, 20%; sắp đến hạn, còn 6 ngày → ct-2021.log.toml\n"
    assert 'note = "Đã gửi"' in office.read()


def test_a_table_from_a_pipe(office: Office) -> None:
    table = "\ufeffplace;value\r\nHuyện A;1240\r\n".encode()
    done = dvplan(office, "record", "tinh-hinh", "returnees", "-", input=table)
    assert (done.returncode, done.stderr) == (0, b"")
    assert 'returnees = { "Huyện A" = 1240 }' in office.read()


def test_a_dry_run_needs_no_writable_folder(office: Office) -> None:
    office.folder.chmod(0o555)
    try:
        done = dvplan(office, "pause", "tuyen-truyen", "--dry-run")
    finally:
        office.folder.chmod(0o755)
    assert (done.returncode, done.stderr) == (0, b"")
    assert not list(office.folder.glob(".dvplan*"))


@pytest.mark.skipif(not FULL.exists(), reason="no full device here")
@pytest.mark.parametrize(
    ("line", "file"),
    [
        ("pause tuyen-truyen", "ct-2021.log.toml"),
        ("set tuyen-truyen note x", "ct-2021.toml"),
        ("edit ct-2021", "ct-2021.toml"),
        ("undo", "kh.toml"),
    ],
)
def test_an_answer_that_cannot_be_written_says_that_the_edit_is_done(office: Office, line: str, file: str) -> None:
    assert dvplan(office, "add", "A", "--plan", "kh").returncode == 0
    before = office.file(file).read_bytes()
    with FULL.open("wb") as full:
        done = dvplan(office, *line.split(), stdout=full)
    assert done.returncode == 74
    assert f"dvplan: việc này đã ghi vào {file}\n" in done.stderr.decode()
    assert office.file(file).read_bytes() != before


def test_an_edit_loads_no_more_than_it_needs(office: Office) -> None:
    """Modules are counted, not milliseconds: the count is the same on every machine."""
    script = (
        "import sys; sys.argv[1:] = ['pause', 'tuyen-truyen']\n"
        "from dvplan.__main__ import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(*sorted(sys.modules), file=sys.stderr)"
    )
    env = {"XDG_STATE_HOME": os.environ["XDG_STATE_HOME"]}
    done = subprocess.run(
        [sys.executable, "-c", script], env=env, cwd=office.folder, capture_output=True, check=True, text=True
    )
    loaded = set(done.stderr.split())
    assert not loaded & {
        "rich", "csv", "email", "zipfile", "dvplan.output.render.as_terminal", "dvplan.output.reports.problems",
        "dvplan.planfile.reading.figure_table", "dvplan.cli.context", "dvplan.cli.help",
    }  # fmt: skip


MANY = """
import sys
from dvplan.adapters.settings import read_environment
from dvplan.cli.app import run
from dvplan.cli.errors import guarded
environment = read_environment()
name, count, *words = sys.argv[1:]
for number in range(int(count)):
    line = [word.replace("NAME", f"{name}-{number}") for word in words]
    while guarded(line, environment, lambda: run(line, environment)) == 4:
        print("busy", file=sys.stderr)
"""
"""One edit after the other, each as a command line but without a start of its own. One that was refused, since
others kept the lock for too long, has written nothing and is tried again."""


@pytest.mark.parametrize(
    ("edits", "line", "file", "table", "key", "before"),
    [
        # Fifty each on one log are made in tests/adapters/saving/test_many_writers.py.
        (30, ["log", "quy-che", "--note", "NAME"], "ct-2021.log.toml", "log", "note", ["Giao việc"]),
        (50, ["add", "NAME", "--plan", "ct-2021", "--id", "x-NAME"], "ct-2021.toml", "task", "title", None),
    ],
)
def test_of_many_edits_at_once_none_is_lost_or_doubled(
    office: Office, edits: int, line: list[str], file: str, table: str, key: str, before: list[str] | None
) -> None:
    def said() -> Counter[str]:
        return Counter(block[key] for block in tomllib.loads((office.folder / file).read_text("utf-8"))[table])

    earlier = said() if before is None else Counter(before)
    env = {"XDG_STATE_HOME": os.environ["XDG_STATE_HOME"]}
    commands = [[sys.executable, "-c", MANY, str(writer), str(edits), *line] for writer in range(WRITERS)]
    running = [
        subprocess.Popen(command, env=env, cwd=office.folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        for command in commands
    ]
    told = [process.communicate()[1].decode() for process in running]
    assert [process.returncode for process in running] == [0] * WRITERS
    assert all(word == "busy" or "có người đang ghi" in word for text in told for word in text.splitlines())
    expected = Counter(f"{writer}-{number}" for writer in range(WRITERS) for number in range(edits))
    assert said() == expected + earlier
