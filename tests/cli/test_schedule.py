"""`dvplan schedule`: what it prints does its work where nothing is set."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from dvplan.cli.timetables import Job, timetable
from tests.adapters.mail_server import mail_server
from tests.cli.test_sending import ALL, Desk
from tests.running import dvplan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

JOB = Job(
    command=("/opt/py 3/python", "-C", "/kế hoạch/100%/o'x\"$HOME", "digest"),
    log="/var/log/100% x.log",
    days=(0, 4, 6),
    timezone="Asia/Ho_Chi_Minh",
    description="Báo cáo 100% ‘tuần’",
    notes=("ghi chú",),
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with mail_server() as box:
        yield Desk(tmp_path / "kế hoạch 100%", box)


def printed(desk: Desk, *more: str) -> str:
    ran = dvplan(desk.folder, "schedule", *more)
    assert (ran.code, ran.err) == (0, "")
    return ran.out


@pytest.mark.skipif(sys.platform == "win32", reason="no cron there")
def test_a_crontab_line_sends_once_and_not_twice_where_nothing_is_set(desk: Desk) -> None:
    note, line = printed(desk, "--kind", "cron", "--workdays-only").splitlines()
    assert note.startswith("# ")
    minute, hour, day, month, weekday, command = line.split(None, 5)
    assert (minute, hour, day, month, weekday) == ("30", "7", "*", "*", "1,2,3,4,5")
    assert "%" not in command.replace(r"\%", "")
    for _ in range(2):
        subprocess.run(["env", "-i", "/bin/sh", "-c", command.replace(r"\%", "%")], check=True, cwd="/")
    assert desk.box.receivers == ALL
    log = desk.folder.parent / "state" / "dvplan" / "digest.log"
    assert log.read_text(encoding="utf-8") == "", "nothing to say, nothing said"
    assert "tuần 46" in str(desk.box.message(0)["Subject"])


@pytest.mark.skipif(sys.platform == "win32", reason="no cron there")
def test_a_crontab_line_says_in_its_log_what_failed(desk: Desk) -> None:
    desk.box.refused = {"vp@example.org"}
    command = printed(desk, "--kind", "cron").splitlines()[1].split(None, 5)[5].replace(r"\%", "%")
    assert subprocess.run(["env", "-i", "/bin/sh", "-c", command], check=False, cwd="/").returncode == 5
    log = (desk.folder.parent / "state" / "dvplan" / "digest.log").read_text(encoding="utf-8")
    assert "<vp@example.org>: 550 5.1.1 no such mailbox" in log


def test_cron_is_given_whole_paths_and_no_bare_percent_sign() -> None:
    note, line = timetable("cron", JOB).splitlines()
    assert note == "# ghi chú"
    words = shlex.split(line.replace(r"\%", "%"))
    assert words[:5] == ["30", "7", "*", "*", "1,5,7"]
    assert words[5:7] == ["LC_ALL=C.UTF-8", "TZ=Asia/Ho_Chi_Minh"]
    assert words[7:] == [*JOB.command, ">>", JOB.log, "2>&1"]


def test_systemd_units(tmp_path: Path) -> None:
    lines = timetable("systemd", JOB).splitlines()
    assert r'ExecStart="/opt/py 3/python" "-C" "/kế hoạch/100%%/o' + "'" + r'x\"$$HOME" "digest"' in lines
    assert "OnCalendar=Mon,Fri,Sun *-*-* 07:30:00 Asia/Ho_Chi_Minh" in lines
    assert "StandardOutput=append:/var/log/100%% x.log" in lines
    assert "Persistent=true" in lines


def test_a_windows_task() -> None:
    action, trigger, settings, register = timetable("windows", JOB).splitlines()[1:]
    assert action.endswith("""o''x\\"$HOME" digest >> "/var/log/100% x.log" 2>&1"'""")
    assert "-DaysOfWeek Monday,Friday,Sunday -At '07:30'" in trigger
    assert "-StartWhenAvailable -MultipleInstances IgnoreNew" in settings
    assert "'Báo cáo 100% ‘‘tuần’’'" in register


@pytest.mark.parametrize("kind", ["cron", "systemd", "windows"])
def test_each_kind_names_the_workspace_and_the_week_before(desk: Desk, kind: str) -> None:
    for lang in ("vi", "en"):
        text = printed(desk, "--kind", kind, "--lang", lang)
        for part in (sys.executable, "kế hoạch 100", lang, "last", "--send", "--quiet", "digest.log"):
            assert part in text
        assert "--workdays-only" not in text


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("kind", ["cron", "systemd", "windows"])
def test_a_command_for_the_password_is_named_and_not_repeated(desk: Desk, kind: str, lang: str) -> None:
    def lines(security: str) -> list[str]:
        desk.settings(security=security)
        command = [sys.executable, "-m", "dvplan", "schedule", "--kind", kind, "--lang", lang]
        variables = {**os.environ, "DVPLAN_PASSWORD_COMMAND": "pass show bi-mat", "PYTHONIOENCODING": "utf-8"}
        ran = subprocess.run(command, cwd=desk.folder, env=variables, capture_output=True, check=True)
        return ran.stdout.decode("utf-8").splitlines()

    secured = lines("starttls")
    _, note = (line for line in secured if line.startswith("# ") and "# dvplan-" not in line)
    assert "DVPLAN_PASSWORD_COMMAND" in note
    assert "bi-mat" not in "".join(secured)
    assert "DVPLAN_PASSWORD_COMMAND" not in "".join(lines("none")), "no login there"


def test_what_cannot_be_scheduled(desk: Desk) -> None:
    assert dvplan(desk.folder, "schedule", "--kind", "at").code == 2
    desk.settings('password_env = "DVPLAN_MAIL"', security="starttls")
    assert "DVPLAN_MAIL" in printed(desk, "--kind", "cron")
    file = desk.folder / "dvplan.toml"
    file.write_text(file.read_text(encoding="utf-8").partition("[mail]")[0], encoding="utf-8")
    ran = dvplan(desk.folder, "schedule")
    assert (ran.code, ran.out) == (2, "")
    assert "[mail]" in ran.err
