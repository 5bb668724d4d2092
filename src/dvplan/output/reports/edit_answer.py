"""The answer to an edit: what was logged of a task, and where the task stands with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.core.query.select import Selection
from dvplan.output.inert import inert
from dvplan.output.reports.columns import TaskCells
from dvplan.output.reports.figures import percentage
from dvplan.output.reports.names import Names
from dvplan.output.reports.scene import Scene
from dvplan.output.reports.task_history import said
from dvplan.output.words.edit_words import edit_words
from dvplan.output.words.label_words import labels

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dvplan.core.ledger.task_day import TaskDay
    from dvplan.core.ledger.view import View
    from dvplan.core.model.entry import Entry
    from dvplan.output.words.label_words import Labels


def edit_answer(view: View, key: str, entries: Iterable[Entry], lang: str) -> str:
    """`QC-01: xong bước Lấy ý kiến, 40%; sắp đến hạn, còn 6 ngày`, for the entries just logged of a task of the
    book."""
    cells = TaskCells(labels(lang), Names(Scene(view, Selection((), (), ()), lang=lang)))
    name, t = cells.names.task_id(key), view.task(key)
    if t is None:
        return inert(f"{name}: {edit_words(lang).messages['not-yet']}")
    standing = _standing(cells.labels, t, lang)
    parts = [part for entry in entries for part in _told(cells, t, entry) if not standing.startswith(part)]
    if parts and _shows_progress(t, entries):
        parts[-1] += f", {percentage(cells.labels, round(t.progress, 1))}"
    return inert(f"{name}: {'; '.join((*parts, standing))}")


def _told(cells: TaskCells, t: TaskDay, entry: Entry) -> Iterable[str]:
    """What the entry says; one without a deed, what it adds to those before."""
    deeds = tuple(said(cells, t, entry))
    if deeds:
        return deeds
    added = {"evidence": entry.evidence, "reason": entry.reason, "note": entry.note}
    return tuple(f"{cells.labels.words[word]}: {text}" for word, text in added.items() if text)


def _shows_progress(t: TaskDay, entries: Iterable[Entry]) -> bool:
    """Whether the task's progress follows from what was logged, and is not told yet."""
    counted = t.task.progress_from
    return t.done_on is None and any(
        (entry.step is not None and entry.state != "done" and entry.due is None)
        or any(reading.measure == counted for reading in entry.readings)
        for entry in entries
    )


def _standing(labels: Labels, t: TaskDay, lang: str) -> str:
    """The signal in words, with its days."""
    if t.signal == "late" and t.days_late is not None:
        return edit_words(lang).done_late(t.days_late)
    if t.signal == "overdue" and t.days_left is not None:
        return labels.in_days(t.days_left)
    named = labels.signals[t.signal]
    signal = named[:1].lower() + named[1:]
    if t.signal not in ("on_track", "due_soon") or t.days_left is None:
        return signal
    return f"{signal}, {labels.in_days(t.days_left)}" if t.days_left else edit_words(lang).due_today
