"""English for changing plans: questions, answers, comments in files."""

from __future__ import annotations

messages = {
    "added": "{name}: added to plan {plan}{standing} → {file}",
    "set": "{name}: {field} = {value}; {standing} → {file}",
    "set-plan": "{name}: {field} = {value} → {file}",
    "unset": "{name}: {field} taken out; {standing} → {file}",
    "unset-plan": "{name}: {field} taken out → {file}",
    "unchanged": "{name}: {field} is so already, nothing written",
    "inherited": "{field} of {name} comes from the plan's [defaults]; the task itself does not have it",
    "past-changes": "the old {field} was in force already: reports of past days change with it",
    "past-changes-by": "the old {field} was in force already: reports of past days change with it; "
    "if this is a new decision, log it instead (dvplan undo, then {command})",
    "rolled": "{plan}: {n} tasks carried over from {old}: {tasks} → {file}",
    "rolled-nothing": "{plan}: nothing left to carry over from {old}",
    "stayed": "left in {old}, being done, called off or past: {tasks}",
    "ended": "left in {old}: they recur no more, though not every occurrence was done: {tasks}",
    "paused": "suspended in {old}: {tasks}; if they still are, log it once they are given: dvplan pause {first}",
    "carried-out-by": "plan {plan} still carries out {task}; if that is {new} now: "
    "dvplan set plan:{plan} carries_out {new}",
    "undone": "taken back: {command} (of {when}) → {files}",
    "edited": "{file} saved",
    "not-edited": "nothing has changed",
    "discarded": "your changes are discarded, {file} stays as it was",
    "kept": "your text is kept in {copy}",
    "e-or-q": "(e) edit again, (q) discard your changes? ",
    "made": "made {files}",
    "add-yourself": "{file} is there and stays as it is; do add to it: {line}",
    "next": "see where things stand: dvplan status -C {folder}",
    "ask-head": "Press Enter to leave a line empty; Ctrl-C stops and writes nothing.",
}
remarks = {
    "drafted": "Drafted on {day} from plan {old} by dvplan rollover.",
    "kept": "Tasks carried over keep their first deadline, deadline, progress and finished steps; "
    "no new deadline is set yet.",
    "carried": "Carried over from {old}: {standing}",
    "due": "due {due}",
    "next": "next on {day}",
    "asked": "extension to {day} asked for",
    "no-data": "Figures so far come from the old plan; log the next ones, or keep them in a new .csv file.",
}
questions = {
    "title": "What is to be done",
    "owner": "Who: lead unit or person",
    "due": "When: deadline (2021-11-30, end of month, 2021-Q4 …)",
    "leader": "Responsibility: leader in charge",
    "deliverable": "Result: deliverable",
    "submit_to": "Authority: submitted to",
    "issued_by": "Authority: issued by",
    "office": "Name of the office",
    "lang": "Language (vi or en)",
    "units": "Its units, separated by commas",
}
yes: tuple[str, ...] = ("true", "yes", "y", "1", "co", "c", "dung", "x")
no: tuple[str, ...] = ("false", "no", "n", "0", "khong", "k", "sai")
