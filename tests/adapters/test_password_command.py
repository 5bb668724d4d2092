"""A password comes from a command of its owner's own, for the host that it prints beside it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from shlex import join

import pytest

from dvplan.adapters.mail_secret import LARGEST, Login, NoSecret
from dvplan.adapters.password_command import login_from_command

HOST = "mail.example.org"
TEXT = "# thư\nmachine mail.example.net login x password y\nmachine mail.example.org\n login an password bi-mat\n"
UNIX = pytest.mark.skipif(sys.platform == "win32", reason="no shell there")


def python(program: str, *arguments: str) -> str:
    """A command that runs a program of Python's."""
    return join([sys.executable, "-c", program, *arguments])


def failure(command: str, seconds: float = 30) -> NoSecret:
    with pytest.raises(NoSecret) as caught:
        login_from_command(command, os.environ, HOST, seconds)
    return caught.value


def test_what_a_command_prints() -> None:
    for text in (TEXT, TEXT.replace("\n", "\r\n")):
        command = python("import sys; sys.stdout.buffer.write(sys.argv[1].encode())", text)
        assert login_from_command(command, os.environ, HOST.upper()) == Login("an", "bi-mat")


def test_it_has_the_environment_of_the_person_and_no_input(monkeypatch: pytest.MonkeyPatch) -> None:
    program = "import os, sys; print('machine', sys.argv[1], 'login', os.environ['WHO'], 'password', len(input()))"
    monkeypatch.setenv("WHO", "an")
    assert failure(python(program, HOST)).key == "secret-command-failed"
    login = login_from_command(python(program.replace("input()", "sys.stdin.read()"), HOST), os.environ, HOST)
    assert login == Login("an", "0")


def test_it_runs_in_the_home_and_not_among_the_plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plans, home = tmp_path / "plans", tmp_path / "nhà"
    for folder in (plans, home):
        folder.mkdir()
        text = f"machine {HOST} login {'an' if folder == home else 'ke-gian'} password x"
        (folder / "keyring.py").write_text(f"print({text!r})\n", encoding="utf-8")
    monkeypatch.chdir(plans)
    for variable in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(variable, str(home))
    command = join([sys.executable, "-m", "keyring"])
    assert login_from_command(command, os.environ, HOST).name == "an"
    for variable in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(variable, ".")
    there = login_from_command(python(f"import os; print('machine {HOST} login x password', os.getcwd())"),
                               os.environ, HOST)  # fmt: skip
    assert Path(there.password).parent == Path(there.password), "the top of the file system"


@pytest.mark.parametrize(
    "text",
    ["", "bi-mat", "machine mail.example.net login an password bi-mat",
     "machine mail.example.org password bi-mat", "login an password bi-mat"],
)  # fmt: skip
def test_a_secret_goes_to_no_host_that_is_not_printed(text: str) -> None:
    error = failure(python("import sys; print(sys.argv[1])", text))
    assert (error.key, error.values["host"]) == ("secret-command-no-host", HOST)
    assert "bi-mat" not in str(error)


@pytest.mark.parametrize("command", [" ", "''", "bi-mat-7 show", "./bi-mat-7", "bin/bi-mat-7", "/none/bi-mat-7"])
def test_no_program(command: str) -> None:
    error = failure(command)
    assert error.key == "secret-command-missing"
    assert "bi-mat-7" not in str(error), "somebody may have put the password itself there"


@pytest.mark.parametrize("command", ["pass 'bi-mat", 'pass "bi-mat'])
def test_a_command_that_cannot_be_taken_apart(command: str) -> None:
    error = failure(command)
    assert error.key == "secret-command-quote"
    assert "bi-mat" not in str(error)


@UNIX
def test_a_program_that_the_system_does_not_start(tmp_path: Path) -> None:
    program = tmp_path / "program"
    program.write_text("#!/none/interpreter\n", encoding="utf-8")
    program.chmod(0o755)
    assert failure(str(program)).key == "secret-command-not-started"


@pytest.mark.parametrize("code", [1, 3])
def test_a_command_that_fails_is_not_believed(code: int) -> None:
    error = failure(python(f"print({TEXT!r}); raise SystemExit({code})"))
    assert (error.key, error.values) == ("secret-command-failed", {"code": str(code)})


def test_what_is_no_utf_8() -> None:
    error = failure(python(f"import sys; sys.stdout.buffer.write({TEXT.encode('utf-16')!r})"))
    assert error.key == "secret-command-not-utf8"
    assert error.__suppress_context__, "what could not be read stands in it"


def test_no_end_of_output() -> None:
    fits = f"machine {HOST} login a password b".ljust(LARGEST)
    assert login_from_command(python(f"print({fits!r}, end='')"), os.environ, HOST).name == "a"
    assert failure(python(f"print({fits!r})")).key == "secret-command-too-much"
    assert failure(python("while True: print('a' * 4096)")).key == "secret-command-too-much"


@pytest.mark.parametrize("program", ["", "import os; os.close(1); "])
def test_no_end_of_time(program: str) -> None:
    error = failure(python(f"{program}import time; time.sleep(600)"), seconds=0.2)
    assert (error.key, error.values) == ("secret-command-slow", {"seconds": "0.2"})


@UNIX
def test_what_it_has_started_is_stopped_with_it() -> None:
    """What were left running would hold the standard error of this process, and its end would not come."""
    command = join(["/bin/sh", "-c", "sleep 600 & sleep 600"])
    program = f"import os; from tests.adapters.test_password_command import failure; failure({command!r}, 0.2)"
    root = Path(__file__).parents[2]
    ran = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, timeout=60, check=False)
    assert (ran.returncode, ran.stderr) == (0, b"")
