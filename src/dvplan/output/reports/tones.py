"""Which tone goes with which signal and alert. A tone is never alone: words beside it say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dvplan.core.ledger.task_day import TaskDay
    from dvplan.output.blocks import Tone

SIGNAL_TONES: dict[str, Tone] = {
    "on_time": "good",
    "late": "soon",
    "unrated": "good",
    "on_track": "info",
    "due_soon": "soon",
    "overdue": "late",
    "undated": "muted",
    "standing": "muted",
    "paused": "muted",
    "cancelled": "muted",
    "carried": "muted",
}
ALERT_TONES: dict[str, Tone] = {"critical": "critical", "red": "late", "yellow": "soon"}


def task_tone(t: TaskDay) -> Tone:
    """The tone of a task's deadline: of its alert, else of its signal."""
    return ALERT_TONES[t.alert] if t.alert else SIGNAL_TONES[t.signal]
