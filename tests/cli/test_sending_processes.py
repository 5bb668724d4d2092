"""`dvplan digest --send` as processes: many at once, and one that is killed in the middle."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from dvplan.adapters.sent_record import FOLDER, GIVEN_UP
from tests.adapters.mail_server import HOST, LOGIN, certificates, mail_server
from tests.cli.test_sending import ALL, WEEK, Desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


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
    secret = f"machine {HOST} login {LOGIN[0]} password {LOGIN[1]}\n"
    file = tmp_path / "secret"
    file.write_text(secret, encoding="utf-8")
    file.chmod(0o600)
    named = str(file) if where == "password_file" else "DVPLAN_MAIL"
    variables = {"SSL_CERT_FILE": str(authority), "DVPLAN_MAIL": secret, "HOME": str(tmp_path)}
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
