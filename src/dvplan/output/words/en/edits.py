"""English for the answers to edits."""

from __future__ import annotations

arrow = "→"
warning = "note"
due_today = "due today"
messages = {
    "rejected": "not written, since the file would have errors:",
    "broken": "not written, since the file has errors:",
    "open": "{file} is open in {editor}{who}: load it again there before editing on",
    "overtaken": "{file} was saved by somebody right after: see whether what was logged is still in it",
    "left-out": "plan {plan} ({file}) has other errors and is in no report; see: dvplan check",
    "not-yet": "not assigned yet",
    "stored": "it is stored in {files}",
    "unread": "files with errors could not be looked through: {files}",
}


def done_late(days: int) -> str:
    return f"done {days} {'day' if days == 1 else 'days'} late"
