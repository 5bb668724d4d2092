"""English for mailing the digest."""

from __future__ import annotations

from typing import Final

SENTENCES: Final = {
    "sent": "sent: {who} <{address}>",
    "written": "written: {file}",
    "nothing": "week {week}: every mail was sent before, nothing to send",
    "day-off": "{day} is a day off, nothing is sent",
    "failed": "NOT SENT to {who} <{address}>: {reason}",
    "unsent": "mails of week {week} not sent: {n}; they are tried again at the next run",
    "not-begun": "NOTHING SENT: {reason}",
    "stopped": "STOPPED, mails sent so far: {n}; {reason}. The next run sends the rest",
    "busy": "another run is sending mails ({holder}); what it leaves of week {week}, the next run sends",
    "errors": "plans or logs have errors, and a digest without them would lie; once they are mended "
    "the next run sends",
    "elsewhere": "another run is sending it, or was cut short less than an hour ago",
    "odd-record": "{file} is no ordinary file, so nobody can say whether it was sent; take it away",
    "bad-address": "that is no mail address",
    "bad-letter": "this mail cannot be made ({reason})",
    "login-refused": "the server does not let this login in ({answer})",
    "no-login": "the server offers no way to log in that dvplan knows (PLAIN, LOGIN, CRAM-MD5)",
    "secret-variable-name": "the variable “{name}” in password_env must begin with DVPLAN_",
    "secret-variable-unset": "the variable “{name}” that password_env names is not set",
    "secret-file-relative": "password_file “{file}” must be a whole path, outside the folder of plans",
    "secret-file-unreadable": "cannot read password_file “{file}”: {reason}",
    "secret-file-open": "others can read password_file “{file}”, or it is not yours; it is not used. To mend it: "
    "chmod 600 “{file}”",
    "secret-no-host": "“{source}” has no line for this server: machine {host} login NAME password PASSWORD",
    "secret-not-ascii": "the login or the password for {host} has letters beyond ASCII, which mail servers do "
    "not agree upon; choose others",
    "secret-command-quote": "DVPLAN_PASSWORD_COMMAND cannot be taken apart: a quote is not closed, or it ends in "
    "a backslash",
    "secret-command-missing": "the program that DVPLAN_PASSWORD_COMMAND begins with is not found: write a name "
    "from PATH, or its whole path",
    "secret-command-not-started": "the program of DVPLAN_PASSWORD_COMMAND cannot be started: {reason}",
    "secret-command-failed": "the command in DVPLAN_PASSWORD_COMMAND ended with exit code {code}",
    "secret-command-slow": "the command in DVPLAN_PASSWORD_COMMAND was not done after {seconds} seconds; it was "
    "stopped",
    "secret-command-too-much": "the command in DVPLAN_PASSWORD_COMMAND prints more than {limit} bytes",
    "secret-command-not-utf8": "what the command in DVPLAN_PASSWORD_COMMAND prints is not UTF-8 text",
    "secret-command-no-host": "the command in DVPLAN_PASSWORD_COMMAND printed no line for this server: "
    "machine {host} login NAME password PASSWORD",
    "schedule-cron": "Into crontab (crontab -e). Days and hours are those of this machine; "
    "a run that finds all sent does nothing.",
    "schedule-systemd": "Two files for ~/.config/systemd/user/, then: "
    "systemctl --user daemon-reload && systemctl --user enable --now {timer} && loginctl enable-linger",
    "schedule-windows": "For PowerShell, once. A run that finds all sent does nothing.",
    "schedule-variable": "{name} has to be set in the environment of the job; password_file is simpler here.",
    "schedule-command-cron": "Your {name} has to be set for the job too: a line {name}=… above this one.",
    "schedule-command-systemd": "Your {name} has to be set for the job too, below [Service]: "
    'Environment="{name}=…", in it %% for %, and a \\ before each " and each \\.',
    "schedule-command-windows": "Your {name} has to be set for the job too, among the environment variables of "
    "your account (system settings).",
    "schedule-description": "dvplan: the weekly digest of {workspace}",
}
