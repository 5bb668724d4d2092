"""`dvplan digest --send` as processes: many at once, and one that is killed in the middle."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from shlex import join
from typing import TYPE_CHECKING

import pytest

from dvplan.adapters.sent_record import FOLDER, GIVEN_UP
from tests.adapters.mail_server import HOST, LOGIN, certificates, mail_server
from tests.cli.test_sending import ALL, WEEK, Desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SECRET = f"machine {HOST} login {LOGIN[0]} password {LOGIN[1]}\n"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with mail_server() as box:
        yield Desk(tmp_path / "plans", box)


def begin(desk: Desk) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "dvplan", "digest", "--send", "--lang", "en", *WEEK]
    return subprocess.Popen(command, cwd=desk.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_many_at_once_send_each_mail_once(desk: Desk) -> None:
    runs = [begin(desk) for _ in range(6)]
    told = [run.communicate() for run in runs]
    assert sorted(desk.box.receivers) == sorted(ALL)
    assert sum(out.count("sent: ") for out, _ in told) == len(ALL)
    assert [run.returncode for run in runs] == [0] * len(runs), told


@pytest.mark.parametrize("where", ["password_file", "password_env"])
def test_over_a_secured_line_with_a_login(tmp_path: Path, where: str) -> None:
    context, authority = certificates(tmp_path, HOST)
    file = tmp_path / "secret"
    file.write_text(SECRET, encoding="utf-8")
    file.chmod(0o600)
    named = str(file) if where == "password_file" else "DVPLAN_MAIL"
    variables = {"SSL_CERT_FILE": str(authority), "DVPLAN_MAIL": SECRET, "HOME": str(tmp_path)}
    with mail_server(starttls=context, login=True) as box:
        desk = Desk(tmp_path / "plans", box)
        desk.settings(f'{where} = "{named}"', security="starttls")
        command = [sys.executable, "-m", "dvplan", "digest", "--send", *WEEK]
        run = subprocess.run(command, cwd=desk.folder, env=variables, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")
    assert box.receivers == ALL
    assert LOGIN[1] not in run.stdout
    assert [
        path for path in desk.folder.rglob("*") if path.is_file() and LOGIN[1].encode() in path.read_bytes()
    ] == []


@dataclass
class Secured:
    """A desk whose server wants a login over a secured line, and the variables of whoever sends."""

    desk: Desk
    variables: dict[str, str]

    def send(self, command: str, lang: str = "en") -> subprocess.CompletedProcess[str]:
        """`dvplan digest --send` with a command for the password, or with none."""
        variables = {**self.variables, "DVPLAN_PASSWORD_COMMAND": command, "PYTHONIOENCODING": "utf-8"}
        return subprocess.run(
            [sys.executable, "-m", "dvplan", "digest", "--send", "--lang", lang, *WEEK],
            cwd=self.desk.folder, env=variables, input="typed", capture_output=True, text=True, encoding="utf-8",
            check=False,
        )  # fmt: skip

    def known(self) -> list[Path]:
        """The files that hold the password."""
        files = (file for file in self.desk.folder.parent.rglob("*") if file.is_file())
        return [file for file in files if LOGIN[1].encode() in file.read_bytes()]


@pytest.fixture
def secured(tmp_path: Path) -> Iterator[Secured]:
    context, authority = certificates(tmp_path, HOST)
    (tmp_path / "home").mkdir()
    home = str(tmp_path / "home")
    with mail_server(starttls=context, login=True) as box:
        desk = Desk(tmp_path / "plans", box)
        desk.settings(security="starttls")
        yield Secured(desk, {**os.environ, "SSL_CERT_FILE": str(authority), "HOME": home, "USERPROFILE": home})


def python(program: str) -> str:
    """A command that has the password, in a way that no file and no variable holds it as it is."""
    hidden = "".join(reversed(SECRET))
    return join([sys.executable, "-c", f"secret = {hidden!r}[::-1]; {program}"])


def test_the_password_of_a_command(secured: Secured) -> None:
    ran = secured.send(
        python("import sys; print(secret.strip() + sys.stdin.read()); print('key unlocked', file=sys.stderr)")
    )
    assert (ran.returncode, ran.stderr.splitlines()) == (0, ["key unlocked"]), (
        "what it says for people is passed on"
    )
    assert secured.desk.box.receivers == ALL
    assert (LOGIN[1] in ran.stdout, secured.known()) == (False, [])
    again = secured.send("/none/asked-no-more")
    assert (again.returncode, again.stderr) == (0, ""), "where nothing is to be sent no command is run"


@pytest.mark.parametrize("where", ["password_file", "password_env"])
def test_the_persons_own_command_goes_before_what_the_office_names(
    secured: Secured, tmp_path: Path, where: str
) -> None:
    other = f"machine {HOST} login ai password nham\n"
    (tmp_path / "other").write_text(other, encoding="utf-8")
    (tmp_path / "other").chmod(0o600)
    secured.variables["DVPLAN_OTHER"] = other
    named = "DVPLAN_OTHER" if where == "password_env" else (tmp_path / "other").as_posix()
    secured.desk.settings(f'{where} = "{named}"', security="starttls")
    ran = secured.send("")
    assert (ran.returncode, "535 " in ran.stderr) == (5, True), "an empty variable is none"
    assert secured.send(python("print(secret)")).returncode == 0
    assert secured.desk.box.receivers == ALL


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (python(f"print(secret.replace({HOST!r}, 'mail.example.net'))"), f"machine {HOST} login "),
        (python("print(secret); raise SystemExit(3)"), "ended with exit code 3"),
        (python("print(secret * 2000)"), "more than 65536 bytes"),
        (python("import sys; sys.stdout.buffer.write(secret.encode('utf-16'))"), "not UTF-8"),
        (LOGIN[1], "is not found"),
        (f"echo '{SECRET}", "cannot be taken apart"),
    ],
)
def test_a_command_that_gives_no_password_sends_nothing_and_tells_nothing(
    secured: Secured, command: str, said: str
) -> None:
    told = [secured.send(command), secured.send(command, "vi")]
    assert [ran.returncode for ran in told] == [5, 5]
    assert said in told[0].stderr
    assert "DVPLAN_PASSWORD_COMMAND" in told[1].stderr
    assert [ran.stdout for ran in told] == ["", ""]
    assert [ran for ran in told if LOGIN[1] in ran.stderr] == []
    assert (secured.desk.box.tries, secured.known()) == (0, [])


def test_without_a_secured_line_no_command_is_run(desk: Desk) -> None:
    """A relay on the same machine wants no login, and anybody there could pass for it."""
    ran = Secured(desk, dict(os.environ)).send("/none/not-asked")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert desk.box.receivers == ALL


def test_no_folder_of_plans_brings_a_command_or_a_program(secured: Secured) -> None:
    folder = secured.desk.folder
    bait = folder / "pass"
    bait.write_text(f"#!/bin/sh\ntouch '{folder}/RAN'\n", encoding="utf-8")
    bait.chmod(0o755)
    secured.variables["PATH"] = f".{os.pathsep}{os.pathsep}{secured.variables['PATH']}"
    for command in ("pass show mail", "./pass show mail"):
        assert secured.send(command).returncode == 5
    secured.desk.settings(f"password_command = {bait.as_posix()!r}", security="starttls")
    ran = secured.send("")
    assert (ran.returncode, '[mail] has no key "password_command"' in ran.stderr) == (1, True)
    assert not (folder / "RAN").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_run_that_is_killed_while_the_server_thinks(desk: Desk) -> None:
    desk.box.silent = True
    run = begin(desk)
    assert desk.box.asked.wait(30)
    run.kill()
    run.communicate()
    desk.box.silent = False
    (claim,) = (desk.folder / FOLDER).glob("*.claim")

    soon = desk.send()
    assert soon.code == 5
    assert "<ban@example.org>: một lượt khác đang gửi" in soon.err
    assert desk.box.receivers == ALL[1:], "nobody else waits for it"

    made = claim.stat().st_mtime - GIVEN_UP
    os.utime(claim, (made, made))
    assert desk.send().code == 0
    assert desk.box.receivers == [*ALL[1:], ALL[0]]
    assert list((desk.folder / FOLDER).glob("*.claim")) == []
