"""Why a task has its status, level and flags, rule by rule."""

from __future__ import annotations

from dvplan.output.words.en.labels import number

yes = "yes"
no = "no"
unknown = "unknown"

_UNSEEN = "{needs} in a plan that has errors and is left out"

questions = {
    "carried": "Carried over?",
    "cancelled": "Cancelled?",
    "paused": "Suspended?",
    "late": "Done late?",
    "on_time": "Done on time?",
    "unrated": "Done, without a deadline?",
    "standing": "Standing?",
    "undated": "No deadline set?",
    "overdue": "Overdue?",
    "due_soon": "Due soon?",
    "on_track": "On schedule?",
    "alert_critical": "Level critical?",
    "alert_red": "Level red?",
    "alert_yellow": "Level yellow?",
    "at_risk_behind": "Behind schedule?",
    "at_risk_step": "Step overdue?",
    "at_risk_need": "Held up by a need?",
    "blocked": "Waiting for a task?",
    "stale": "No update?",
    "extension_asked": "Extension asked?",
    "no_evidence": "No evidence?",
}

answers = {
    "carried": ("another task carries it on since {since}", "no task carries it on"),
    "cancelled": ("cancelled since {since}", "{state}"),
    "paused": ("suspended since {since}", "{state}"),
    "late": ("done {done_on}, then due {due_when_done}", "not done"),
    "late/done": ("", "done {done_on}, then due {due_when_done}"),
    "late/unrated": ("", "done {done_on}, then without a deadline"),
    "on_time": ("done {done_on}, then due {due_when_done}", "not done"),
    "on_time/unrated": ("", "it had no deadline when it was done"),
    "unrated": ("done {done_on}, then without a deadline", "not done"),
    "standing": ("the plan marks it as a standing task", "the plan does not mark it as a standing task"),
    "undated": ("neither a deadline nor an occurrence", "it has a deadline"),
    "undated/repeats": ("", "it recurs"),
    "overdue": ("{overdue}", "{ahead}"),
    "due_soon": ("{ahead} (due soon: {due_soon} or fewer)", "{ahead} (from {due_soon})"),
    "on_track": ("{ahead}", ""),
    "alert_critical": ("{overdue} (from {critical})", "{overdue} (from {critical})"),
    "alert_critical/ahead": ("", "not overdue"),
    "alert_red": ("{overdue}", "not overdue"),
    "alert_yellow": ("{ahead}, not submitted ({yellow} or fewer)", "{ahead} (from {yellow})"),
    "alert_yellow/submitted": ("", "it has been submitted"),
    "at_risk_behind": (
        "progress {progress}, expected {expected}: {behind} points or more behind",
        "progress {progress}, expected {expected} (from {behind} points behind)",
    ),
    "at_risk_behind/unmeasured": ("", "neither a start nor a dated step to tell by"),
    "at_risk_step": ("{steps}", "no step is overdue"),
    "at_risk_need": (
        "{needs}: overdue, or due after this task",
        "nothing that it needs first is overdue or due later",
    ),
    "at_risk_need/unseen": ("", _UNSEEN),
    "blocked": ("{needs} not done", "nothing that it needs first is still to be done"),
    "blocked/unseen": ("", _UNSEEN),
    "stale": (
        "{working_days} without an entry, since {since} (from {stale})",
        "last entry {since}, {working_days} ago (from {stale})",
    ),
    "stale/unlogged": (
        "{working_days} since it was assigned {since}, without an entry (from {stale})",
        "no entry yet; assigned {since}, {working_days} ago (from {stale})",
    ),
    "stale/early": ("", "not begun, and the deadline is far (over 30 days)"),
    "stale/unknown": ("", "no entry yet, and no day of assignment"),
    "extension_asked": ("asked to {asked}, not answered yet", "no request waits for an answer"),
    "no_evidence": ("no entry names evidence", "evidence is logged"),
    "no_evidence/unasked": ("", "the office does not ask for evidence"),
    "none_ahead": ("no occurrence is left", ""),
}


def days(count: int) -> str:
    """Calendar days."""
    return "1 day" if count == 1 else f"{number(count)} days"


def working_days(count: int) -> str:
    """Working days."""
    return "1 working day" if count == 1 else f"{number(count)} working days"


def deadline(day: str, left: int) -> str:
    """The deadline and the days to it, negative when past."""
    if left < 0:
        return f"due {day}, {days(-left)} over"
    return f"due {day}, {days(left)} left" if left else f"due {day}, which is today"
