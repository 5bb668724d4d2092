"""The words of the command line: help, usage errors, messages beside a report."""

from __future__ import annotations

from typing import Final

HEADINGS: Final = {
    "about": "dvplan follows work programmes kept as plain text: a plan says what was decided, "
    "its log what happened, and a true report can be had for any day.",
    "usage": "Usage",
    "examples": "Examples",
    "arguments": "Arguments",
    "options": "Options",
    "command": "COMMAND",
    "any-options": "[OPTIONS]",
    "default": "{value} unless given",
    "more": "Help for one command: dvplan COMMAND --help",
}

GROUPS: Final = {
    "reports": "Reports",
    "files": "Plan files",
}

COMMANDS: Final = {
    "status": "where the work stands, and what to press for",
    "list": "tasks, filtered and sorted",
    "show": "all about one task, and why it is rated as it is",
    "agenda": "what falls due, day by day",
    "owners": "load and standing of each unit and person in the lead",
    "check": "check plan and log files, and point at what is wrong",
    "schema": "print the JSON Schema that lets an editor help with the files",
}

EXAMPLES: Final = {
    "": (
        ("dvplan status", "where things stand today"),
        ("dvplan list is:overdue owner:van-phong", "what the Office has overdue"),
        ("dvplan check", "check the files just edited"),
    ),
    "status": (
        ("dvplan status", "where things stand today"),
        ("dvplan status owner:van-phong --all", "every task of the Office"),
        ("dvplan status --as-of 2021-11-30", "as it stood on 30 November 2021"),
    ),
    "list": (
        ("dvplan list is:overdue", "overdue tasks"),
        ("dvplan list due:<2021-12-01 --sort due", "due before 1 December 2021, by deadline"),
        ("dvplan list dan van -tag:quy-che --format csv", "by words, without a tag, as CSV"),
    ),
    "show": (
        ("dvplan show ct-2021/quy-che", "one task of one plan"),
        ("dvplan show quy-che --as-of 2021-11-30", "that task on 30 November 2021"),
    ),
    "agenda": (
        ("dvplan agenda", "the days to come"),
        ("dvplan agenda --days 30 owner:mttq", "the next thirty days of one unit in the lead"),
    ),
    "owners": (
        ("dvplan owners", "all units and persons"),
        ("dvplan owners van-phong", "what the Office leads, then what it helps with"),
    ),
    "check": (
        ("dvplan check", "everything wrong in every file"),
        ("dvplan check --explain unknown-owner", "what a code means"),
        ("dvplan check --clarity", "what each task lacks of the office's six points of clarity"),
    ),
    "schema": (
        ("dvplan schema plan > plan.schema.json", "the schema of a plan file"),
        ("dvplan schema log", "the schema of a log file"),
    ),
}

OPTIONS: Final = {
    "filters": "conditions, all of which must hold: is:overdue, owner:a,b, with:a, plan:x, group:x, tag:x, "
    "due:<2021-12-01, due:2021-11-01..2021-11-30, progress:<50, -tag:x (all but), or words of a title, id or "
    "owner; diacritics may be left out",
    "as-of": "the day to report on: 2021-11-30, 30/11/2021, today, friday …",
    "format": "table, plain, markdown, csv or json; table on a terminal and plain elsewhere unless given",
    "lang": "language: vi or en",
    "workspace": "the folder with dvplan.toml; looked for from the current folder upwards unless given",
    "sort": "sort by due, owner, plan, progress, days, title, id, signal or last; "
    "- in front reverses, a comma adds a second key",
    "group": "group by plan, group, owner or signal; none for no groups",
    "all": "every task, those of closed plans too",
    "fail-on": "exit with 3 if there are such tasks: overdue, undated, critical, stale …",
    "task": "id of the task; with its plan where two are alike: ct-2021/quy-che",
    "days": "how many days ahead",
    "owner": "id or name of a unit or person",
    "check-format": "text (in full), concise (a line each), json or github",
    "explain": "explain a code",
    "clarity": "what each task lacks of the six points of clarity: who, what, when, responsibility, result, "
    "authority",
    "schema-kind": "plan (unless given), log or workspace (dvplan.toml)",
    "help": "print this help",
    "version": "print the version",
}

VALUES: Final = {
    "FILTER": "FILTER",
    "DATE": "DATE",
    "FORMAT": "FORMAT",
    "LANG": "LANG",
    "DIR": "DIR",
    "COLUMN": "COLUMN",
    "NAMES": "NAME,…",
    "TASK": "TASK",
    "OWNER": "OWNER",
    "N": "N",
    "CODE": "CODE",
    "KIND": "KIND",
}

ERRORS: Final = {
    "error": "error",
    "try": "For help: {command} --help",
    "meant": "Did you mean “{suggestion}”?",
    "unknown-command": "there is no command “{value}”",
    "unknown-option": "there is no option “{value}”",
    "option-needs-value": "the option “{option}” lacks its value",
    "option-takes-no-value": "the option “{option}” takes no value",
    "missing-argument": "{name} is missing",
    "too-many-arguments": "too many arguments: {value}",
    "not-a-number": "“{option}” needs a whole number",
    "not-in-range": "“{option}” needs a whole number from {low} to {high}",
    "invalid-value": "invalid value for “{option}”",
    "other": "wrong command line: {reason}",
    "wrong-choice": "“{value}” does not go with “{option}”",
    "unknown-choice": "“{value}” does not go with “{option}”; choose from: {choices}",
    "unknown-lang": "“{value}” does not go with {source}; choose from: {choices}",
    "bad-date": "“{value}” is no date that is understood",
    "impossible-date": "there is no day “{value}” in the calendar",
    "ambiguous-date": "“{value}” is not clear; write the whole date: {choices}",
    "unknown-timezone": "{file} names a time zone “{value}” that does not exist, or this machine lacks zone data",
    "task-not-yet": "on {day} the task “{value}” was not yet assigned; that is {assigned}",
    "unknown-task": "there is no task “{value}”",
    "unknown-owner": "there is no unit or person “{value}”",
    "ambiguous-task": "“{value}” fits several tasks: {choices}",
    "ambiguous-owner": "“{value}” fits several units or persons: {choices}",
    "term-qualifier": "“{term}”: there is no filter “{value}”; choose from: {choices}",
    "term-is": "“{term}”: there is no state, signal or flag “{value}”",
    "term-owner": "“{term}”: there is no unit or person “{value}”",
    "term-with": "“{term}”: there is no unit or person “{value}”",
    "term-plan": "“{term}”: there is no plan “{value}”",
    "term-group": "“{term}”: there is no group “{value}”",
    "term-tag": "“{term}”: there is no tag “{value}”",
    "term-due": "“{term}”: “{value}” is no date or span of days that is understood",
    "term-progress": "“{term}”: “{value}” is no percentage that is understood",
    "term-sort": "nothing is sorted by “{value}”; choose from: {choices}",
    "no-workspace": "no dvplan.toml in “{folder}” nor in any folder above; "
    "go to the folder of the plans or use -C DIR",
    "no-workspace-there": "there is no dvplan.toml in the folder “{folder}”",
    "unreadable": "cannot read “{file}”: {reason}",
    "output-failed": "cannot write the output: {reason}",
    "crashed": "an unexpected fault ({kind}). Please send this file to whoever looks after dvplan: {file}",
    "crashed-unwritten": "an unexpected fault ({kind}: {reason})",
    "interrupted": "stopped",
}

REASONS: Final = {
    "EACCES": "no permission",
    "EPERM": "no permission",
    "ENOENT": "it is no longer there",
    "ENOTDIR": "it is no folder",
    "EISDIR": "it is a folder",
    "ENOSPC": "the disk is full",
    "EDQUOT": "the storage quota is used up",
    "EIO": "the device failed",
    "EBADF": "the stream is closed",
    "ESTALE": "the shared folder is out of reach",
}

MESSAGES: Final = {
    "left-out": "NOTE: plans MISSING from this report, because their files have errors: {n}",
    "left-out-plan": "  {plan}, in {file} (errors: {n})",
    "errors-beside": "There are errors in {files}.",
    "broken-settings": "No report: the settings have errors. How to mend them: dvplan check",
    "run-check": "What is wrong, and how to mend it: dvplan check",
    "conflict-copy": "not counted, a conflict copy left by a sync program: {file}",
}
