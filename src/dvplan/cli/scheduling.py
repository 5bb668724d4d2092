"""What is to run, on which days, with everything named that a scheduler does not know."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, cast, get_args

from dvplan.adapters import terminal
from dvplan.cli import exit_codes
from dvplan.cli.timetables import NAME, Job, Scheduler, timetable
from dvplan.cli.usage_error import UsageError, choose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvplan.cli.context import Context


def print_schedule(kind: str | None, workspace: str | None, lang: str | None, *, workdays_only: bool) -> int:
    """Print the job and give the exit code. It mails the week before, so that a machine that was off on the first
    day of the week loses nothing. Raises UsageError, EditRefused."""
    from dvplan.adapters.settings import read_environment
    from dvplan.adapters.state_folder import own_folder
    from dvplan.adapters.workspace import find_workspace
    from dvplan.cli.context import open_context
    from dvplan.cli.mailing import mail_settings, receivers

    scheduler = cast("Scheduler", choose("--kind", kind or _usual(), get_args(Scheduler)))
    context = open_context(lang=lang, workspace=workspace)
    receivers(context, mail_settings(context), None)
    environment = read_environment()
    root = os.path.realpath(find_workspace(workspace or environment.workspace).root)
    send = ("digest", "--week", "last", "--send", "--quiet", *(("--workdays-only",) if workdays_only else ()))
    log = f"{own_folder(environment.state_folder)}{os.sep}digest.log"
    command = (sys.executable, "-P", "-m", "dvplan", "-C", root, "--lang", context.lang, *send)
    for path in (*command, log):
        if not path.isprintable():
            raise UsageError("schedule-path", value=path)
    job = Job(
        command=command,
        log=log,
        days=context.settings.calendar.workweek,
        timezone=context.settings.timezone,
        description=_description(context),
        notes=tuple(_notes(context, scheduler)),
    )
    terminal.write(timetable(scheduler, job))
    return exit_codes.FINE


def _usual() -> Scheduler:
    return "windows" if os.name == "nt" else "cron"


def _description(context: Context) -> str:
    """One line."""
    from dvplan.output.inert import inert
    from dvplan.output.words.mail_words import mail_words

    office = (context.lang == "en" and context.settings.name_en) or context.settings.name
    return inert(mail_words(context.lang)["schedule-description"].format(workspace=office))


def _notes(context: Context, scheduler: Scheduler) -> Iterator[str]:
    """The command is not repeated: it may hold a secret."""
    from dvplan.adapters.password_command import VARIABLE
    from dvplan.adapters.settings import all_variables
    from dvplan.output.words.mail_words import mail_words

    words = mail_words(context.lang)
    yield words[f"schedule-{scheduler}"].format(timer=f"{NAME}.timer")
    mail = context.settings.mail
    if mail is None or mail.security == "none":
        return
    if all_variables().get(VARIABLE):
        yield words[f"schedule-command-{scheduler}"].format(name=VARIABLE)
    elif mail.password_env is not None and mail.password_env.isprintable():
        yield words["schedule-variable"].format(name=mail.password_env)
