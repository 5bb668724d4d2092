"""dvplan as a process: what only a real start, real streams and a bare environment can show."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PLANS = str(ROOT / "plans")
FULL = Path("/dev/full")


def dvplan(
    *arguments: str, env: dict[str, str] | None = None, **options: object
) -> subprocess.CompletedProcess[bytes]:
    """Run dvplan with nothing in its environment but what is given."""
    command = [sys.executable, "-m", "dvplan", *arguments]
    streams: dict[str, object] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
    return subprocess.run(command, env=env or {}, check=False, **streams)  # type: ignore[call-overload, no-any-return]


@pytest.fixture(scope="module")
def status() -> bytes:
    """The status of the sample workspace as a pipe gets it."""
    done = dvplan("status", "-C", PLANS)
    assert (done.returncode, done.stderr) == (0, b"")
    return bytes(done.stdout)


def test_to_a_pipe_it_is_plain_utf8(status: bytes) -> None:
    text = status.decode("utf-8")
    assert "Số liệu tính đến" in text
    assert all(line.isprintable() for line in text.split("\n"))
    assert b"\r" not in status


@pytest.mark.parametrize(
    "env",
    [
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "ascii:strict"},
        {"LANG": "vi_VN.TCVN", "PYTHONUTF8": "0"},
        {"TERM": "xterm-256color", "COLUMNS": "40", "GITHUB_ACTIONS": "true", "TERMINAL_WIDTH": "abc"},
        {"HOME": ""},
    ],
)
def test_the_environment_does_not_change_a_byte(status: bytes, env: dict[str, str]) -> None:
    done = dvplan("status", "-C", PLANS, env=env)
    assert (done.returncode, done.stderr, done.stdout) == (0, b"", status)


@pytest.mark.parametrize("line", ["status", "done x", "undo", "init --yes"])
@pytest.mark.skipif(os.name == "nt", reason="a current folder cannot be taken away there")
def test_a_current_folder_that_is_gone_is_no_crash(tmp_path: Path, line: str) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    script = "import os; os.rmdir(os.getcwd()); from dvplan.__main__ import main; main()"
    command = [sys.executable, "-c", script, *line.split()]
    done = subprocess.run(command, cwd=gone, env={}, capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (74, b"")
    assert done.stderr.decode().startswith("dvplan: lỗi: không đọc được “.”: ")


def test_the_workspace_of_the_environment(status: bytes, tmp_path: Path) -> None:
    assert dvplan("status", env={"DVPLAN_WORKSPACE": PLANS}, cwd=tmp_path).stdout == status


def test_a_reader_that_left_gets_no_complaint() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = dvplan("status", "-C", PLANS, stdout=writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not FULL.exists(), reason="no full device here")
@pytest.mark.parametrize("arguments", [("status", "-C", PLANS), ("--help",), ("--version",)])
def test_a_full_disk_is_told(arguments: tuple[str, ...]) -> None:
    with FULL.open("wb") as full:
        done = dvplan(*arguments, stdout=full, env={"DVPLAN_LANG": "en"})
    assert done.returncode == 74
    assert done.stderr.startswith(b"dvplan: error: cannot write the output")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.skipif(os.name != "posix", reason="needs a POSIX shell")
@pytest.mark.parametrize(("closed", "code"), [(">&-", 74), ("2>&-", 0), ("<&-", 0)])
def test_streams_closed_from_the_start(closed: str, code: int) -> None:
    script = f'exec "$@" {closed}'
    command = ["/bin/sh", "-c", script, "sh", sys.executable, "-m", "dvplan", "status", "-C", PLANS]
    done = subprocess.run(command, env={}, capture_output=True, check=False)
    assert done.returncode == code
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="needs a POSIX shell")
def test_messages_nobody_reads_change_no_exit_code() -> None:
    script = 'exec "$@" 2>&-'
    command = ["/bin/sh", "-c", script, "sh", sys.executable, "-m", "dvplan", "stauts"]
    assert subprocess.run(command, env={}, capture_output=True, check=False).returncode == 2


def test_an_argument_that_is_no_text_is_spelt_out() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "dvplan", b"\xff\xfe"], env={"DVPLAN_LANG": "en"}, capture_output=True, check=False
    )
    assert done.returncode == 2
    assert "there is no command" in done.stderr.decode("utf-8")


def loaded_by(*arguments: str, workspace: str = PLANS, code: int = 0) -> set[str]:
    """The modules that a run has loaded at its end."""
    script = (
        f"import sys; sys.argv[1:] = {list(arguments)!r}\n"
        "from dvplan.__main__ import main\n"
        "try: main()\n"
        f"except SystemExit as end: assert (end.code or 0) == {code}, end.code\n"
        "print(*sorted(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={"DVPLAN_WORKSPACE": workspace},
        cwd=workspace,
        capture_output=True,
        check=True,
        text=True,
    )
    return set(done.stderr.split())


def test_a_status_at_a_pipe_loads_only_what_it_needs() -> None:
    """Modules are counted, not milliseconds: the count is the same on every machine."""
    loaded = loaded_by("status")
    owners = packages_distributions()
    packages = {package for name in loaded for package in owners.get(name.partition(".")[0], ())}
    assert packages <= {
        "dvplan", "typer", "annotated-doc", "shellingham", "tomli", "setuptools",
    }  # fmt: skip
    assert not loaded & {
        "json", "email", "http", "urllib.request", "logging", "csv", "socket", "concurrent.futures", "asyncio",
        "sqlite3", "importlib.metadata", "importlib.resources", "zipfile", "decimal", "tempfile",
        "dateutil", "dvplan.output.render.as_terminal", "dvplan.planfile.syntax.spans", "dvplan.cli.help",
    }  # fmt: skip
    assert {name for name in loaded if name.startswith("dvplan.cli.commands.")} == {"dvplan.cli.commands.status"}


def test_what_sends_nothing_loads_nothing_to_send_with(tmp_path: Path) -> None:
    (tmp_path / "dvplan.toml").write_text(
        '[workspace]\nname = "A"\n[mail]\nhost = "localhost"\nsecurity = "none"\nfrom = "a@example.org"\n'
        'list = ["a@example.org, b"]\n',
        encoding="utf-8",
    )
    assert not loaded_by("schedule", workspace=str(tmp_path)) & {"smtplib", "ssl", "email", "socket"}
    dry = loaded_by("digest", "--send", "--dry-run", workspace=str(tmp_path), code=5)
    assert not dry & {"smtplib", "ssl"}
