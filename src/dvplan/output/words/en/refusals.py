"""English for edits that do not take place: why, and what to do."""

from __future__ import annotations

from typing import Final

_UNSAFE: Final = "{file} cannot be edited with all the rest kept as it is; edit it by hand, then run dvplan check"

SENTENCES: Final = {
    # What is typed
    "too-fine": "“{value}” has too many decimals; this number takes {decimals} at most",
    "thousands": "“{value}”: digits are not grouped here; did you mean {meant}?",
    "not-a-figure-in-row": "line {row} of the table: “{value}” is not a number",
    "too-fine-in-row": "line {row} of the table: “{value}” has too many decimals; "
    "this number takes {decimals} at most",
    "thousands-in-row": "line {row} of the table: “{value}”: digits are not grouped here; did you mean {meant}?",
    "figure-twice": "“{name}” is given two figures for one day",
    "nothing-asked": "no request for a later deadline of {task} waits for an answer",
    "no-due-to-keep": "{task} has no deadline that could be kept",
    "table-column": "the table needs a heading with the columns place and value, and date if you like; "
    "this one has: {columns}",
    "table-quote": "line {row} of the table: a quotation mark is opened and not closed",
    "table-empty": "the table has no figures",
    # Plans
    "plan-has-errors": "plan {plan} ({file}) has {n} errors, so nobody can say what is unfinished; "
    "see: dvplan check",
    "rollover-later": "the log of {task} has an entry of {day}, after the day of {on}: it would count nowhere; "
    "use --on {day}",
    "file-exists": "{file} is there already and is not overwritten",
    "changed-meanwhile": "{file} was changed by somebody meanwhile and is not overwritten",
    "no-editor": "no editor is set; set EDITOR, for example: export EDITOR=nano",
    "editor-not-understood": "the command in VISUAL or EDITOR makes no sense: {command}",
    "editor-not-found": "the editor {command} does not start ({reason}); see VISUAL and EDITOR",
    "editor-failed": "the editor failed with {status}, so {file} is not saved",
    # The files
    "busy": "somebody is writing here (lock {lock}, held by {holder}); wait a moment and try again",
    "file-busy": "{file} is being changed all the time; wait a moment and try again",
    "no-lock": "the folder {folder} cannot be locked, so nothing is written ({reason})",
    "lying-lock": "the lock {lock} does not lock here, so nothing is written; "
    "copy the folder to a disk of this machine",
    "lock-lost": "the lock {lock} has just gone to {holder}; try again",
    "read-only-file": "{file} is read-only",
    "not-a-file": "{file} is not an ordinary file",
    "hard-linked": "{file} has {links} names (hard links), which writing would part; use a symbolic link",
    "leaves-workspace": "{file} leads out of the workspace, to {target}",
    "attributes-not-kept": "the attribute {name} of {file} could not be kept, so nothing is written",
    "owner-not-kept": "the owner {owner} of {file} could not be kept, so nothing is written; "
    "only that user can write it",
    "disk-full": "the disk is full: {free} bytes are free in {folder}",
    "read-only-disk": "the disk is read-only: {file}",
    "not-allowed": "no permission to write: {file}",
    "gone": "{file} is not there any more",
    "disk-error": "the disk reports an error with {file}: {reason}",
    "state-folder-not-yours": "the folder {folder} is somebody else's, so the old text cannot be kept there",
    "half-done": "an earlier edit was cut short, and a file of it was changed since: look at {files}; "
    "the old texts are in {folder}. The next try will go through",
    "uncertain": "the disk failed midway, and {files} may or may not be as before; the old texts are in {folder}",
    "nothing-to-undo": "there is no edit in {folder} to take back",
    "not-the-last": "by now the last edit in {folder} is another, so nothing was taken back; try again",
    "changed-since": "{file} has been changed since, so the edit cannot be taken back; the old text: {backup}",
    "backup-gone": "the old text of {file} is not whole any more in {backup}",
    # The text of a file
    "unsafe-not-toml": "{file} cannot be read; see: dvplan check",
    "unsafe-not-utf8": "{file} is not UTF-8 text; see: dvplan check",
    "unsafe-ambiguous-key": "{file} has two names that differ in their encoding alone; see: dvplan check",
    "unsafe-no-such-table": "{file} has no place for this",
    "unsafe-table-form": "{file} writes this part in another form, to which nothing can be added; "
    "a log needs [[log]] tables, a plan [[task]] tables",
    "unsafe-comments-inside": "in {file} the list to be replaced has comments in it; edit it by hand",
    "unsafe-unspellable": "there is a character that UTF-8 cannot hold",
    "unsafe-new-not-toml": _UNSAFE,
    "unsafe-other-data": _UNSAFE,
    "unsafe-other-text": _UNSAFE,
    "unsafe-wrong-place": _UNSAFE,
    "unsafe-line-endings": _UNSAFE,
}
