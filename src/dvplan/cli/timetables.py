"""A job for each kind of scheduler, as text to be put where the scheduler looks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

Scheduler = Literal["cron", "systemd", "windows"]

HOUR, MINUTE = 7, 30
LOCALE: Final = "C.UTF-8"
NAME: Final = "dvplan-digest"
DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Job:
    """A command with its arguments, the file its messages go to, and the days it runs on, Monday as 0."""

    command: tuple[str, ...]
    log: str
    days: tuple[int, ...]
    timezone: str
    description: str
    notes: tuple[str, ...] = ()
    """What whoever sets it up should know, above it as comments."""


def timetable(kind: Scheduler, job: Job) -> str:
    """The job as a crontab line, as systemd's two units, or as commands for PowerShell."""
    comments = "".join(f"# {note}\n" for note in job.notes)
    return comments + {"cron": _cron, "systemd": _systemd, "windows": _windows}[kind](job)


def _cron(job: Job) -> str:
    """Cron itself reads a bare % as the end of the command."""
    from shlex import join, quote

    days = ",".join(str(day + 1) for day in job.days)
    command = f"LC_ALL={LOCALE} TZ={quote(job.timezone)} {join(job.command)} >> {quote(job.log)} 2>&1"
    return f"{MINUTE} {HOUR} * * {days} {command}\n".replace("%", r"\%")


def _systemd(job: Job) -> str:
    """A missed run is made up for; a unit that still runs is not started again."""
    description = job.description.replace("%", "%%")
    log = job.log.replace("%", "%%")
    days = ",".join(DAYS[day][:3] for day in job.days)
    service = {
        "Unit": {"Description": description},
        "Service": {
            "Type": "oneshot",
            "Environment": f"LC_ALL={LOCALE} TZ={job.timezone}",
            "ExecStart": " ".join(map(_systemd_word, job.command)),
            "StandardOutput": f"append:{log}",
            "StandardError": f"append:{log}",
        },
    }
    timer = {
        "Unit": {"Description": description},
        "Timer": {
            "OnCalendar": f"{days} *-*-* {HOUR:02}:{MINUTE:02}:00 {job.timezone}",
            "Persistent": "true",
            "RandomizedDelaySec": "5min",
        },
        "Install": {"WantedBy": "timers.target"},
    }
    return f"# {NAME}.service\n{_unit(service)}\n# {NAME}.timer\n{_unit(timer)}"


def _unit(sections: Mapping[str, Mapping[str, str]]) -> str:
    return "\n".join(
        f"[{name}]\n" + "".join(f"{key}={value}\n" for key, value in lines.items())
        for name, lines in sections.items()
    )


def _systemd_word(word: str) -> str:
    for sign, escaped in (("\\", r"\\"), ('"', r"\""), ("%", "%%"), ("$", "$$")):
        word = word.replace(sign, escaped)
    return f'"{word}"'


def _windows(job: Job) -> str:
    """Through cmd.exe, which alone can append to a file; a missed run is made up for, none starts over another."""
    from subprocess import list2cmdline

    line = f'/c "{list2cmdline(job.command)} >> {list2cmdline([job.log])} 2>&1"'
    days = ",".join(DAYS[day] for day in job.days)
    return (
        f"$action = New-ScheduledTaskAction -Execute 'cmd.exe' -Argument {_powershell(line)}\n"
        f"$trigger = New-ScheduledTaskTrigger -Weekly -DaysOfWeek {days} -At '{HOUR:02}:{MINUTE:02}'\n"
        "$settings = New-ScheduledTaskSettingsSet -StartWhenAvailable -MultipleInstances IgnoreNew\n"
        f"Register-ScheduledTask -TaskName '{NAME}' -Description {_powershell(job.description)} "
        "-Action $action -Trigger $trigger -Settings $settings\n"
    )


def _powershell(text: str) -> str:
    """Single quotes of every form end such a text."""
    for quote in "'‘’‚‛":
        text = text.replace(quote, quote * 2)
    return f"'{text}'"
