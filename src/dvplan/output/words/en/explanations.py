"""Why each rule is there that `dvplan check` reminds of."""

from __future__ import annotations

from typing import Final

WRONG: Final = "Wrong"
RIGHT: Final = "Right"

TITLE: Final = "Errors and warnings"
INTRO: Final = (
    "Every code that `dvplan check` can print. This page is made from the very words of the program; "
    "at the keyboard, type `dvplan check --explain CODE`."
)
ERRORS: Final = "Errors: the plan is left out of reports until they are corrected"
WARNINGS: Final = "Warnings: reports still count the plan, look again"


WHY: Final[dict[str, str]] = {
    "not-utf8": "Files are UTF-8 text, so that every computer reads Vietnamese alike. Choose UTF-8 when saving.",
    "legacy-text": (
        "Text in TCVN3 (.VnTime fonts) or VNI is legible in the old fonts only; searching and sorting fail."
    ),
    "empty-file": (
        "A plan or log is never empty. A file of 0 bytes is mostly a save cut short; to pass over it "
        "would lose work."
    ),
    "too-large": "A file beyond this size is no hand-kept plan; reading it would slow down everybody.",
    "conflict-marker": (
        "Two people changed the same place and the merge kept both versions. Somebody has to choose."
    ),
    "hidden-character": (
        "Characters that cannot be seen, mostly copied from web pages, make equal-looking names different."
    ),
    "not-a-plan": (
        "Every .toml file of the workspace that is no log is taken for a plan, which has a [plan] table."
    ),
    "orphan-log": (
        "A log speaks of the plan beside it, by the name of the file. Without a plan it speaks of nothing."
    ),
    "toml-syntax": "Files are TOML: name = value, one a line, text in quotes, comments after #.",
    "unquoted-date": "Without quotes TOML takes dates as year-month-day only. 30/11/2021 is welcome in quotes.",
    "unquoted-text": "Text always stands in quotes. Without quotes there are only numbers, dates, true and false.",
    "curly-quote": "Word processors turn straight quotes into curly ones. TOML knows the straight one only.",
    "quote-in-text": 'The second " ends the text. Put a text with " inside between single quotes.',
    "unclosed": (
        "What is opened and not closed turns all lines after it into something else. Shown is where it opens."
    ),
    "percent-sign": "Progress is a number from 0 to 100 and understood as percent.",
    "leading-zero": "TOML takes no number that begins with 0. Put an id made of digits in quotes.",
    "backslash": "Inside double quotes \\ begins a special sign. Put Windows paths between single quotes.",
    "accented-key": "Keys are dvplan's own and have no accents. What is yours stands after the equals sign.",
    "duplicate-key": (
        "Of two values nobody knows which counts. A deadline that moves goes into the log, not into the "
        "plan again."
    ),
    "single-brackets": "[task] is one table; [[task]] adds a task to the list.",
    "misplaced-key": "A key belongs to the table header above it, until the next header.",
    "unknown-key": (
        "A misspelt key would be passed over in silence, so it is an error. Keys of your own go into extra."
    ),
    "missing-key": "A plan and a task need id and title at least; a log entry needs on and task.",
    "wrong-type": "Every key takes one kind of value: text, number, date, true or false, list.",
    "wrong-value": "This key takes certain values only.",
    "out-of-range": "A number or year beyond the limits is mostly a slip of the keyboard.",
    "not-a-date": (
        "A deadline is a day, or a period with a last day. The decision's own wording goes into due_text."
    ),
    "impossible-date": "The calendar has no such day.",
    "bad-id": (
        "Ids are used in commands, file names and logs: letters, digits, - . and _. A / parts plan and task."
    ),
    "bad-rrule": "Recurrence rules follow RFC 5545. For ordinary ones every is enough.",
    "too-many-decimals": (
        "In TOML the point is the decimal point: 1.240 is one and a quarter, not a thousand two hundred and forty."
    ),
    "duplicate-id": "An id stands for one thing. Ids that differ in capitals only count as one.",
    "unknown-owner": (
        "Once dvplan.toml lists owners, only these count, so that no task is lost under a misspelt name."
    ),
    "unknown-task": "What is logged for a task that is not there appears in no report.",
    "unknown-step": "A step has to be in the plan before it can be logged as done.",
    "unknown-occurrence": (
        "An occurrence is named by its day in the rule, or by the day it was moved to off a day off."
    ),
    "unknown-measure": "A measure has to be declared in the plan, with its unit and the way it adds up.",
    "unknown-place": "A place has to be in places, or nobody could tell which places have not reported.",
    "no-target": "Progress by a measure is its value over its target, so there has to be one.",
    "ring": "Where each waits for the other nothing can begin.",
    "too-deep": "Yearly plans would take a century to make such a chain: it is a slip, or a machine wrote it.",
    "before-plan": (
        "Before the plan starts or the task is given there is nothing to log; mostly the year is mistyped."
    ),
    "unexplained-due": "A deadline is a decision. Whoever looks back should see why it was changed.",
    "unexplained-ask": "Whoever grants an extension needs the reason.",
    "ask-and-due": "Asking and granting are two facts, by two people, mostly on two days.",
    "step-and-occurrence": "An entry speaks of one part of a task, or it is not clear which part is done.",
    "state-of-a-part": "Steps and occurrences are done or not (active). To pause or cancel is for the whole task.",
    "occurrence-moved": "Occurrences follow repeat in the plan; a single one has no deadline of its own.",
    "typed-progress": "What can be worked out is not typed, so that two figures cannot contradict each other.",
    "done-as-a-whole": "A standing task is never done; a repeating one is done one occurrence at a time.",
    "share-above-whole": "A part cannot be more than its whole; one of the two figures is wrong.",
    "carried-without-day": (
        "From its assigned day a carried task counts in the new plan, before it in the old. Without it, "
        "twice or never."
    ),
    "figure-of-the-future": "There can be no figure of a day that has not come.",
    "removed-plan": (
        "check --since compares with an earlier commit. A plan that was decided stays on record, or no report of "
        "its time can be had again."
    ),
    "removed-task": (
        "check --since compares with an earlier commit. A task that was given stays on record: called off, "
        "carried over or done, never gone."
    ),
    "removed-entry": (
        "check --since compares with an earlier commit. What was logged stays, so that a past day gives the "
        "report it gave."
    ),
    "rewritten-plan": (
        "check --since compares with an earlier commit. Title, owner, start and due of a plan were decided; what "
        "was left open may be filled in."
    ),
    "rewritten-task": (
        "check --since compares with an earlier commit. What was decided about a task stays in the plan, and what "
        "changed goes, dated, into the log, so that anyone can see who moved it and when. What was left open may "
        "be filled in; notes, tags, groups and English titles may change."
    ),
    "rewritten-entry": (
        "check --since compares with an earlier commit. An entry says what was known on its day; a correction is "
        "an entry of its own."
    ),
    "future-entry": "An entry dated after today counts only from its day on; mostly a slip.",
    "progress-falls": "Progress seldom falls; look again, or say why.",
    "full-not-done": "At 100% and not logged as done, a task still runs against its deadline.",
    "no-evidence": (
        "Done asks for evidence: a document's number and date, or where it is kept. [signals] evidence "
        "= false turns this off."
    ),
    "done-before-need": (
        "The plan says the other one comes first. The order may have changed, or an entry is missing."
    ),
    "due-on-day-off": "A deadline on a day off is easily missed; better a working day.",
    "carried-though-done": "A task that was finished before the next year began has nothing left to carry on.",
    "standing-need": "A standing task has no end, so what waits for it is blocked for ever.",
    "due-before-start": "With a deadline before the start, every figure of progress is void.",
    "own-extension": "An extension is granted by those who gave the task. Those who do it ask (ask_due).",
    "secret-word": (
        "By the rules on state secrets, secret matter is neither written nor kept on a networked computer."
    ),
    "no-log": "A plan with tasks given and not one entry tells nobody how far they are.",
}
