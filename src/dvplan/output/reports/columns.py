"""The columns a task can be shown in, each in one place: its key, its heading, its cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.output.blocks import Bar, Cell, Column, Row, Span, Table, Text, text
from dvplan.output.reports.tones import ALERT_TONES, SIGNAL_TONES, task_tone

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dvplan.core.ledger.task_day import TaskDay
    from dvplan.output.reports.names import Names
    from dvplan.output.words.label_words import Labels

SCREENFUL = 40
"""Rows of a long table that a terminal shows; a person reads no further, and every row costs time."""

_LAYOUT: dict[str, Column] = {
    "alert": Column("alert", "", drop=0),
    "id": Column("id", ""),
    "title": Column("title", "", wide=True),
    "owner": Column("owner", ""),
    "due": Column("due", ""),
    "days": Column("days", "", align="right", drop=1),
    "progress": Column("progress", "", align="right", drop=2),
    "signal": Column("signal", ""),
    "deliverable": Column("deliverable", "", drop=4),
}


class TaskCells:
    """Builds the cells of task tables in the report's words."""

    __slots__ = ("_cells", "labels", "names")

    def __init__(self, labels: Labels, names: Names) -> None:
        self.labels = labels
        self.names = names
        self._cells: dict[str, Callable[[TaskDay], Cell]] = {
            "alert": self._alert,
            "id": self._id,
            "title": lambda t: Cell(text(self.names.title(t.task)), t.task.title),
            "owner": self._owner,
            "due": self._due,
            "days": self._days,
            "progress": self._progress,
            "signal": self._signal,
            "deliverable": lambda t: Cell(text(t.task.deliverable or ""), t.task.deliverable),
        }

    def columns(self, keys: Sequence[str]) -> tuple[Column, ...]:
        """The columns of these keys with their headings."""
        return tuple(
            Column(key, self.labels.columns[key], layout.align, layout.wide, layout.drop)
            for key in keys
            for layout in (_LAYOUT[key],)
        )

    def row(self, t: TaskDay, keys: Sequence[str], group: str = "", below: tuple[Text, ...] = ()) -> Row:
        """A task under these columns."""
        return Row(tuple(self._cells[key](t) for key in keys), group, below)

    def table(
        self, tasks: Sequence[TaskDay], keys: Sequence[str], group: Callable[[TaskDay], str], more: str
    ) -> Table:
        """A table of tasks in the order given, under the groups that `group` names; below each its flags."""
        return Table(
            columns=self.columns(keys),
            rows=tuple(self.row(t, keys, group(t), self._flags(t)) for t in tasks),
            screenful=SCREENFUL,
            more=more,
            empty=self.labels.words["no_tasks"],
        )

    def code(self, t: TaskDay) -> Text:
        """The task's code, with a star where it is in focus."""
        return text(Span(self.names.task_id(t.task.key), "strong"), " ★" if t.task.focus else "")

    def _id(self, t: TaskDay) -> Cell:
        return Cell(self.code(t), t.task.key)

    def _alert(self, t: TaskDay) -> Cell:
        if t.alert is None:
            return Cell((), None)
        return Cell(text(Span(self.labels.alerts[t.alert], ALERT_TONES[t.alert])), t.alert)

    def _owner(self, t: TaskDay) -> Cell:
        return Cell(text(self.names.short_owner(t.owner) or self.labels.words["no_owner"]), t.owner)

    def _due(self, t: TaskDay) -> Cell:
        due = t.pressing_day
        return Cell(text(self.labels.short_day(due, t.day) if due else ""), due)

    def _progress(self, t: TaskDay) -> Cell:
        # Nobody asks a standing task for progress, so 0% would be a reproach without ground.
        shown = "" if t.signal == "standing" and not t.progress else self.labels.whole_percent(t.progress)
        return Cell(text(shown), round(t.progress, 1))

    def _days(self, t: TaskDay) -> Cell:
        if t.days_late:
            return Cell(text(Span(self.labels.days_late(t.days_late), task_tone(t))), -t.days_late, complete=True)
        days = t.pressing_days
        if days is None or t.signal == "paused" or (t.signal == "standing" and days >= 0):
            return Cell((), t.days_left)
        return Cell(text(Span(self.labels.days_left(days), task_tone(t))), t.days_left, complete=days <= 0)

    def _signal(self, t: TaskDay) -> Cell:
        return Cell(text(Span(self.labels.short_signals[t.signal], SIGNAL_TONES[t.signal])), t.signal)

    def _flags(self, t: TaskDay) -> tuple[Text, ...]:
        """The flags in a line below the row: beside the signal they would leave the title no room."""
        flags = "; ".join(self.labels.flags[flag] for flag in t.flags)
        return (text(Span(flags, "soon")),) if flags else ()


def progress_cell(labels: Labels, progress: float | None, expected: float | None) -> Cell:
    """Progress as a bar with the expected mark, and in figures."""
    if progress is None:
        return Cell()
    behind = expected is not None and progress < expected
    bar = Bar(progress, expected, "soon" if behind else "info")
    return Cell(text(labels.percent(progress)), round(progress, 1), bar=bar)
