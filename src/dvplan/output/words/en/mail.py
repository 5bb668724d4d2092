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
    "elsewhere": "another run is sending it, or was cut short less than an hour ago",
    "bad-address": "that is no mail address",
    "secret-variable-name": "the variable “{name}” in password_env must begin with DVPLAN_",
    "secret-variable-unset": "the variable “{name}” that password_env names is not set",
    "secret-file-relative": "password_file “{file}” must be a whole path, outside the folder of plans",
    "secret-file-unreadable": "cannot read password_file “{file}”: {reason}",
    "secret-file-open": "others can read password_file “{file}”, or it is not yours; it is not used. To mend it: "
    "chmod 600 “{file}”",
    "secret-no-host": "“{source}” has no line for this server: machine {host} login NAME password PASSWORD",
    "schedule-cron": "Into crontab (crontab -e). Days and hours are those of this machine; "
    "a run that finds all sent does nothing.",
    "schedule-systemd": "Two files for ~/.config/systemd/user/, then: "
    "systemctl --user daemon-reload && systemctl --user enable --now {timer} && loginctl enable-linger",
    "schedule-windows": "For PowerShell, once. A run that finds all sent does nothing.",
    "schedule-variable": "{name} has to be set in the environment of the job; password_file is simpler here.",
    "schedule-description": "dvplan: the weekly digest of {workspace}",
}
