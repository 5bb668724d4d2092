"""The "six points of clarity": the words of the review."""

from __future__ import annotations

from typing import Final

TITLE: Final = "SIX POINTS OF CLARITY"
MISSING: Final = "Not clear"
WHERE: Final = "WHICH FIELD SAYS IT"
ADVICE: Final = "This is advice on completing the plans, no fault of the files."

ASPECTS: Final = {
    "person": "who",
    "work": "what",
    "time": "when",
    "responsibility": "responsibility",
    "result": "result",
    "authority": "authority",
}
"""In the order of the slogan."""

FIELDS: Final = {
    "person": "owner",
    "work": "title",
    "time": "due",
    "responsibility": "leader",
    "result": "deliverable",
    "authority": "submit_to or issued_by",
}


def summary(clear: int, tasks: int) -> str:
    """How many tasks lack nothing."""
    return f"{clear} of {tasks} tasks are clear in all six points."


def lacking(counts: str) -> str:
    """How many tasks lack each point."""
    return f"Tasks not clear about: {counts}."
