"""English for problems: what is wrong; what to do about it is in `remedies.py`.

Keys are a code, or "code/hint" where a case of it has words of its own. Of several sentences the first is said
whose arguments the problem has. Codes and keys of the files stay as they are typed.
"""

from __future__ import annotations

from typing import Final

from dvplan.output.words.en.labels import day
from dvplan.output.words.en.nouns import holidays

__all__ = ["FIRST", "HELP", "HOLIDAYS", "KINDS", "MESSAGES", "counts", "day"]

HELP: Final = "help"
FIRST: Final = "first here"
HOLIDAYS: Final[dict[str, str]] = holidays

KINDS: Final = {
    "text": "text in quotes",
    "texts": 'a list of texts ["…", "…"]',
    "name": "a name in quotes",
    "names": 'a list of names ["…", "…"]',
    "id": "an id in quotes",
    "owner": "an owner's id in quotes",
    "owners": 'a list of owners\' ids ["…", "…"]',
    "task": "a task's id in quotes",
    "tasks": 'a list of task ids ["…", "…"]',
    "one-or-more-tasks": "a task's id in quotes, or a list of them",
    "date": "a date such as 2021-11-30",
    "dates": "a list of dates such as [2021-11-30, 2021-12-01]",
    "due": 'a date such as 2021-11-30, or a period such as "2021-Q4"',
    "number": "a number",
    "percent": "a number from 0 to 100 without %",
    "whole": "a whole number",
    "flag": "true or false",
    "choice": "one of the given words, in quotes",
    "weekdays": 'a list of weekdays such as ["mon", "tue"]',
    "figures": "figures such as { returnees = 120 }",
    "free": "a table { … }",
    "table": "a table { … }",
    "tables": "a list of tables [ { … }, { … } ]",
    "named-tables": "named tables such as [owner.van-phong]",
    "list": "a list [ … ]",
    "date-time": "a date with a time",
    "time": "a time",
}

MESSAGES: Final[dict[str, str | tuple[str, ...]]] = {
    # The file itself
    "not-utf8": ("the file is not UTF-8 text (byte {byte} here)", "the file is not UTF-8 text"),
    "not-utf8/utf-16": "the file was saved as UTF-16, not UTF-8",
    "legacy-text": ('"{value}" is typed in an old encoding (TCVN3 or VNI)', "text in an old encoding"),
    "empty-file": "the file is empty",
    "too-large": ("the file is too large: {size} bytes, {largest} at most", "the file is too large"),
    "conflict-marker": "left over from a merge with a conflict",
    "hidden-character": ("a character that cannot be seen, {sign}", "a character that cannot be seen"),
    "not-a-plan": "the file has no [plan] table and is not counted as a plan",
    "not-a-plan/ending": "the file name ends in capitals, so it is not read",
    "orphan-log": ("there is no plan {beside} beside this log", "a log without its plan"),
    # TOML, and the usual slips
    "toml-syntax": "the file cannot be read from here on",
    "toml-syntax/colon": 'a colon after "{key}" where an equals sign belongs',
    "toml-syntax/missing-equals": 'no = after "{key}"',
    "toml-syntax/missing-value": "the value is missing",
    "toml-syntax/name-of-key": '"{key}" cannot be a key',
    "toml-syntax/missing-key": "the name is missing",
    "toml-syntax/comment": "this line is neither a key, nor a table, nor a comment",
    "toml-syntax/missing-comma": "a comma is missing before this",
    "toml-syntax/left-over": '"{value}" is left over after the value',
    "toml-syntax/one-a-line": "a line holds one key only",
    "toml-syntax/number": '"{value}" is not a number as it is written here',
    "toml-syntax/control": "the control character {value} cannot stand in the file",
    "toml-syntax/too-deep": "brackets are nested too deeply",
    "toml-syntax/long-number": "a number has thousands of digits",
    "unquoted-date": "a date written this way needs quotes",
    "unquoted-date/period": 'the period "{value}" needs quotes',
    "unquoted-date/whole": '"{value}" is not a whole date',
    "unquoted-text": ('text needs quotes: "{value}"', "text needs quotes"),
    "unquoted-text/flag": '"{value}" is neither true nor false',
    "curly-quote": ("{value} is a curly quote from a word processor", "a curly quote from a word processor"),
    "quote-in-text": "a quotation mark inside the text ends it early",
    "unclosed": ("{mark} is opened and never closed", "opened and never closed"),
    "unclosed/header": "the table's name has a square bracket too few or too many",
    "percent-sign": "a number is written without a % sign",
    "leading-zero": "a number does not begin with 0",
    "backslash": ("{value} has another meaning inside quotes", "\\ has another meaning inside quotes"),
    "accented-key": ('the key "{key}" has accents or spaces', "a key with accents"),
    "accented-key/named": 'the id in "{key}" has diacritics or spaces',
    "accented-key/header": 'the table name "{key}" has accents or spaces',
    "duplicate-key": ('"{key}" is written twice', "a key is written twice"),
    "duplicate-key/same-letters": 'two names "{key}" look alike and are one',
    "single-brackets": ("this table needs double brackets: {table}", "this table needs double brackets"),
    "misplaced-key": ('"{key}" stands below {table} but belongs to {belongs}', "a key stands in the wrong table"),
    "misplaced-key/no-header": '"{key}" stands above every table but belongs to {belongs}',
    "misplaced-key/header": 'the table "{key}" belongs inside a task: {belongs}',
    # Keys and values
    "unknown-key": ('{table} has no key "{key}"', "an unknown key"),
    "unknown-key/near-table": 'this file has no table or key "{key}"',
    "unknown-key/no-table": 'this file has no table or key "{key}"',
    "missing-key": ('{table} lacks the key "{key}"', 'the key "{key}" is missing', "a required key is missing"),
    "missing-key/every-or-rrule": "a repeating task does not say how often",
    "missing-key/column": 'the table of figures lacks the column "{key}"',
    "wrong-type": ('"{key}" takes {expected}, this is {found}', "a value of the wrong kind"),
    "wrong-value": ('"{key}" cannot be "{value}"', "a value that will not do"),
    "wrong-value/empty": '"{key}" is empty',
    "wrong-value/every-and-rrule": '"every" and "rrule" exclude each other',
    "wrong-value/no-file": 'there is no data file "{value}" beside the plan',
    "wrong-value/outside": 'the data file "{value}" is outside the plan\'s folder',
    "out-of-range": ('{value} is out of the range of "{key}"', '"{key}" is out of range', "out of range"),
    "out-of-range/year": ("the year of {value} cannot be right", "the year cannot be right"),
    "out-of-range/not-a-number": '"{key}" is not a number (nan)',
    "out-of-range/infinite": '"{key}" is infinite (inf)',
    "not-a-date": ('"{value}" is not a date', "not a date"),
    "not-a-date/period": '"{key}" takes one day, "{value}" is a whole period',
    "impossible-date": ("there is no {value}", "there is no such day"),
    "bad-id": ('the id "{value}" has a character that ids cannot have', "an id with a character it cannot have"),
    "bad-id/space": 'the id "{value}" has a space',
    "bad-id/first": 'the id "{value}" cannot begin with "{sign}"',
    "bad-id/slash": 'the id "{value}" has a /, which parts a plan from a task',
    "bad-rrule": ('the recurrence rule "{value}" cannot be read', "the recurrence rule cannot be read"),
    "too-many-decimals": ("decimals of this measure: {decimals}, this is {value}", "too many decimals"),
    # Names that must agree
    "duplicate-id": ('the id "{id}" is taken', "the id is taken"),
    "duplicate-id/plan": 'two plans have the id "{id}"',
    "duplicate-id/task": 'two tasks have the id "{id}"',
    "duplicate-id/step": 'two steps have the id "{id}"',
    "duplicate-id/measure": 'two measures have the id "{id}"',
    "duplicate-id/place": 'the place "{id}" is written twice',
    "duplicate-id/owner": '"{id}" stands for two owners',
    "unknown-owner": ('"{owner}" is not in dvplan.toml', "an owner who is not in dvplan.toml"),
    "unknown-task": ('there is no task "{task}"', "there is no such task"),
    "unknown-step": ('the task "{task}" has no step "{step}"', "there is no such step"),
    "unknown-occurrence": ('the task "{task}" has no occurrence on {occurrence}', "there is no such occurrence"),
    "unknown-measure": (
        'the task "{task}" has no measure "{measure}"',
        'no measure "{value}" takes its figures from this file',
        "there is no such measure",
    ),
    "unknown-place": ('the measure "{measure}" has no place "{place}"', "there is no such place"),
    "unknown-place/place-missing": 'the figure of "{measure}" does not say of which place it is',
    "no-target": ('the measure "{measure}" has no target to be progress towards', "a measure without a target"),
    "ring": ("a ring: {ring}", "a ring"),
    "ring/needs": "tasks wait for each other in a ring: {ring}",
    "ring/carried_from": "tasks are carried from each other in a ring: {ring}",
    "ring/part_of": "owners are part of each other in a ring: {ring}",
    "ring/share_of": "measures are part of each other in a ring: {ring}",
    # Rules of the ledger
    "too-deep": "a chain of more than {limit} links",
    "too-deep/carried_from": "{task} is carried over through more than {limit} tasks",
    "too-deep/carries_out": "{plan} carries out a task through more than {limit} plans",
    "before-plan": ("dated {on}, before the task was there ({start})", "dated before the task was there"),
    "before-plan/plan": "dated {on}, before the plan starts on {start}",
    "before-plan/task": "dated {on}, before the task was assigned on {start}",
    "unexplained-due": ("due moved from {before} to {after} without a reason", "due moved without a reason"),
    "unexplained-due/step": "the step's due moved from {before} to {after} without a reason",
    "unexplained-ask": "an extension is asked for without a reason",
    "ask-and-due": ("one entry asks for {ask_due} and sets {due}", "one entry asks for a due date and sets one"),
    "step-and-occurrence": "one entry cannot speak of a step and of an occurrence",
    "state-of-a-part": ('a part of a task cannot be "{state}"', "a part of a task cannot be in this state"),
    "state-of-a-part/step": 'a step cannot be "{state}"',
    "state-of-a-part/occurrence": 'an occurrence cannot be "{state}"',
    "occurrence-moved": "an occurrence's due date cannot be changed in a log",
    "typed-progress": "the progress of this task is worked out, not typed",
    "typed-progress/steps": "the progress of this task follows from its steps",
    "typed-progress/occurrences": "the progress of this task follows from its occurrences",
    "typed-progress/measure": "the progress of this task follows from its measure",
    "done-as-a-whole": "this task is not done once and for all",
    "done-as-a-whole/standing": "a standing task is never done",
    "done-as-a-whole/repeating": "a repeating task is done one occurrence at a time",
    "share-above-whole": (
        '{place}: "{part}" is {value}, more than "{whole}", {limit} (on {at})',
        '"{part}" is {value}, more than "{whole}", {limit} (on {at})',
        "a part is more than its whole",
    ),
    "carried-without-day": ('the task carried from "{from}" has no assigned date', "no assigned date"),
    "figure-of-the-future": ("a figure of {at} in an entry of {on}", "a figure of a day not yet come"),
    # Compared with an earlier commit
    "removed-plan": ('the plan "{plan}" was removed', "a plan was removed"),
    "removed-task": ('the task "{task}" was removed', "a task was removed"),
    "removed-entry": ('the entry of {on} about "{task}" was removed', "an entry was removed"),
    "rewritten-plan": (
        '"{key}" of the plan "{plan}" was rewritten: {before} → {after}',
        '"{key}" of the plan "{plan}" was taken out: {before}',
        "a plan was rewritten",
    ),
    "rewritten-task": (
        '"{key}" of the task "{task}" was rewritten: {before} → {after}',
        '"{key}" of the task "{task}" was taken out: {before}',
        "a task was rewritten",
    ),
    "rewritten-task/defaults": (
        '"{key}" of [defaults] was rewritten: {before} → {after} (tasks: {task})',
        '"{key}" of [defaults] was taken out: {before} (tasks: {task})',
        "defaults were rewritten",
    ),
    "rewritten-entry": (
        '"{key}" of the entry of {on} about "{task}" was rewritten: {before} → {after}',
        '"{key}" of the entry of {on} about "{task}" was taken out: {before}',
        '"{key}" was put into the entry of {on} about "{task}" afterwards: {after}',
        "an entry was rewritten",
    ),
    "rewritten-entry/keys": 'the entry of {on} about "{task}" was rewritten: {keys}',
    # Worth a second look
    "future-entry": ("dated {on}, after today ({today})", "dated after today"),
    "progress-falls": ("progress falls from {before}% to {after}%", "progress falls"),
    "full-not-done": "progress is 100% but the task is not logged as done",
    "no-evidence": "done without evidence",
    "done-before-need": ('done on {on} while "{need}", which it needs, was open', "done before what it needs"),
    "carried-though-done/cancelled": (
        '"{task}" carries on "{from}", which was cancelled on {on}',
        "it carries on a task that was cancelled by then",
    ),
    "carried-though-done": (
        '"{task}" carries on "{from}", which was done on {on}',
        "it carries on a task that was done by then",
    ),
    "standing-need": (
        '"{task}" needs "{need}", a standing task, which is never done',
        "it needs a standing task, which is never done",
    ),
    "due-on-day-off": ("{due} is a day off", "due on a day off"),
    "due-on-day-off/holiday": "{due} is a day off: {holiday}",
    "due-before-start": ("due {due}, before the start on {start}", "due before the start"),
    "own-extension": ('"{by}" extends the due date of its own task to {due}', "an owner extends its own task"),
    "secret-word": ('"{word}" marks secret matter', "a word that marks secret matter"),
    "no-log": ('the plan "{plan}" has no log entry; tasks: {tasks}', "a plan without a log"),
}


def counts(errors: int, warnings: int, files: int) -> str:
    """3 errors, 2 warnings in 2 files."""
    if not errors and not warnings:
        return "No errors."
    found = [_many(count, noun) for count, noun in ((errors, "error"), (warnings, "warning")) if count]
    return f"{'' if errors else 'No errors; '}{', '.join(found)} in {_many(files, 'file')}."


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
