"""How many tasks there are, and how many of them have each signal: a line that adds up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.core.ledger.rollup import totals
from dvplan.core.ledger.task_day import PRESSING
from dvplan.output.blocks import Span, text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvplan.core.ledger.task_day import TaskDay
    from dvplan.output.blocks import Text
    from dvplan.output.words.label_words import Labels


def tally(labels: Labels, tasks: Sequence[TaskDay]) -> Text:
    """The number of tasks, then each signal that one of them has, with its number."""
    signals = totals(tasks).signals
    parts = (
        f"{labels.signals[signal].lower()} {labels.number(signals[signal])}"
        for signal in PRESSING
        if signals[signal]
    )
    return text(Span(labels.tasks(len(tasks)), "strong"), f": {', '.join(parts)}." if tasks else ".")
