"""`show`: all of a task, and why it has its status."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dvplan.core.ledger.why import why
from dvplan.output.blocks import Heading, Note, Report, text
from dvplan.output.reports.columns import TaskCells
from dvplan.output.reports.data import left_out_data, task_data
from dvplan.output.reports.names import Names
from dvplan.output.reports.notes import foot_notes, left_out_notes
from dvplan.output.reports.records import task_records
from dvplan.output.reports.task_facts import task_facts
from dvplan.output.reports.task_history import deadline_blocks, log_blocks
from dvplan.output.reports.task_parts import measure_blocks, occurrence_blocks, step_blocks
from dvplan.output.reports.task_why import Explainer
from dvplan.output.words.label_words import labels as load_labels

if TYPE_CHECKING:
    from dvplan.core.ledger.task_day import TaskDay
    from dvplan.core.ledger.why import Reason
    from dvplan.core.model.entry import Entry
    from dvplan.output.blocks import Block
    from dvplan.output.reports.scene import Scene


def task_show_report(scene: Scene, t: TaskDay) -> Report:
    """The task, or the event, on the scene's day. The newest entry of its log comes last."""
    labels = load_labels(scene.lang)
    names = Names(scene)
    cells = TaskCells(labels, names)
    reasons = () if t.task.event else why(scene.view, t.task.key)
    title = names.title(t.task)
    blocks: list[Block] = [
        Heading(names.workspace.upper(), 1, labels.as_of(scene.view.day)),
        Heading(f"{title} ({names.task_id(t.task.key)}){' ★' if t.task.focus else ''}", 1),
        *left_out_notes(scene, labels),
        task_facts(cells, scene.view, t),
        *step_blocks(cells, t),
        *occurrence_blocks(cells, t),
        *measure_blocks(cells, t),
        *deadline_blocks(cells, t),
    ]
    if reasons:
        blocks += [Heading(labels.sections["why"]), Explainer(labels, names, scene, t).items(reasons)]
    blocks += log_blocks(cells, t)
    if t.task.focus:
        blocks.append(Note(text(f"★ {labels.words['focus']}.")))
    return Report(
        name="show",
        title=title,
        as_of=scene.view.day,
        lang=scene.lang,
        blocks=(*blocks, *foot_notes(scene, labels, names)),
        data=lambda: _data(scene, t, reasons),
        records=lambda: task_records((t,), names.notice),
    )


def _data(scene: Scene, t: TaskDay, reasons: tuple[Reason, ...]) -> dict[str, Any]:
    """The document "show/1": the task as every document gives it, the fields that only this one has, its log
    and the reasons."""
    task, book = t.task, scene.view.book
    return {
        "dvplan": "show/1",
        "as_of": scene.view.day,
        "workspace": book.settings.name,
        "notice": book.settings.notice,
        "left_out": left_out_data(scene),
        **task_data(t),
        "event": task.event,
        "standing": task.standing,
        "basis": task.basis,
        "assigned": task.assigned,
        "needs": list(task.needs),
        "carried_from": task.carried_from,
        "carried_to": book.successors.get(task.key) if t.state == "carried" else None,
        "carried_out_by": [plan.id for plan in book.carried_out_by.get(task.key, ())],
        "note": task.note,
        "extra": dict(task.extra),
        "file": task.location.file,
        "log": [entry_data(entry) for entry in t.entries],
        "why": [
            {
                "rule": reason.rule,
                "held": reason.held,
                **{name: _plain(value) for name, value in reason.figures.items()},
            }
            for reason in reasons
        ],
    }


def entry_data(entry: Entry) -> dict[str, Any]:
    """An entry under the names of the log file."""
    values: dict[str, Any] = {}
    for reading in entry.readings:
        if reading.place is None:
            values[reading.measure] = reading.value
        else:
            values.setdefault(reading.measure, {})[reading.place] = reading.value
    at = next((reading.at for reading in entry.readings if reading.at != entry.on), None)
    return {
        "on": entry.on,
        "by": entry.by,
        "step": entry.step,
        "occurrence": entry.occurrence,
        "progress": entry.progress,
        "values": values or None,
        "at": at,
        "state": entry.state,
        "due": entry.due,
        "ask_due": entry.ask_due,
        "owner": entry.owner,
        "officer": entry.officer,
        "evidence": entry.evidence,
        "reason": entry.reason,
        "cause": entry.cause,
        "note": entry.note,
        "file": entry.location.file,
    }


def _plain(value: Any) -> Any:
    """A figure as JSON has it; percentages have one decimal."""
    if isinstance(value, float):
        return round(value, 1)
    return list(value) if isinstance(value, tuple) else value
