"""`status`: in five seconds, what waits for a word, whom to press and for what; then each plan."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dvplan.core.ledger.rollup import not_standing, standing_tasks, totals
from dvplan.core.ledger.task_day import DONE
from dvplan.output.blocks import (
    Cell,
    Column,
    Heading,
    Item,
    Items,
    Note,
    Paragraph,
    Report,
    Row,
    Span,
    Table,
    Text,
    text,
)
from dvplan.output.reports.columns import TaskCells, progress_cell
from dvplan.output.reports.data import status_data
from dvplan.output.reports.figures import figure_items
from dvplan.output.reports.grouping import heading, ordered
from dvplan.output.reports.names import Names
from dvplan.output.reports.notes import below_left_out, foot_notes
from dvplan.output.reports.pressing import misses_report, pressing, pressing_table, waiting, waiting_items
from dvplan.output.reports.records import task_records
from dvplan.output.reports.tones import SIGNAL_TONES
from dvplan.output.words.label_words import labels as load_labels

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from dvplan.core.ledger.task_day import Signal, TaskDay, Totals
    from dvplan.core.model.plan import Plan
    from dvplan.output.blocks import Block, Tone
    from dvplan.output.reports.scene import Scene

ALL_COLUMNS = ("id", "title", "owner", "due", "days", "progress", "signal")
COUNTED: tuple[Signal, ...] = ("overdue", "due_soon", "on_track", "undated", "paused", "cancelled", "carried")
PLAN_COLUMNS: dict[str, tuple[Signal, ...]] = {
    "overdue": ("overdue",),
    "soon": ("due_soon",),
    "track": ("on_track",),
    "undated": ("undated",),
    "paused": ("paused",),
    "done": DONE,
    "cancelled": ("cancelled",),
    "carried": ("carried",),
}
"""Every signal but "standing" once, so that a plan's row adds up."""
ALWAYS = ("overdue", "soon", "track", "paused", "done")
RECENT_DAYS = 30
"""Calendar days for which a task done late is still named."""


def status_report(scene: Scene, sort: Sequence[str] = (), group: str | None = None) -> Report:
    """The status of the tasks that the filter lets through; with `everything`, every one of them as well, by the
    sort keys and under the groups of `grouping`. Raises QueryError for an unknown sort key."""
    labels = load_labels(scene.lang)
    names = Names(scene, scene.tasks)
    cells = TaskCells(labels, names)
    group = group or ("none" if sort else "plan")
    in_order = ordered(scene, names, sort, group) if sort or group != "plan" else scene
    blocks: list[Block] = [
        Heading(names.workspace.upper(), 1, labels.as_of(scene.view.day)),
        Heading(labels.sections["status"], 1),
        *below_left_out(scene, labels, _blocks(cells, scene, in_order.tasks, group)),
        *foot_notes(scene, labels, names),
    ]
    return Report(
        name="status",
        title=labels.sections["status"],
        as_of=scene.view.day,
        lang=scene.lang,
        blocks=tuple(blocks),
        data=lambda: status_data(scene),
        records=lambda: task_records(in_order.tasks, names.notice),
    )


def _blocks(cells: TaskCells, scene: Scene, in_order: Sequence[TaskDay], group: str) -> Iterator[Block]:
    for part in (numbers, attention, plan_progress, _readings, silent, undated, done_late):
        yield from part(cells, scene)
    if scene.everything:
        yield Heading(cells.labels.sections["all"])
        more = cells.labels.more_rows("dvplan list --format plain")
        yield cells.table(in_order, ALL_COLUMNS, heading(cells, group), more)
    yield from _hints(cells, scene)


def numbers(cells: TaskCells, scene: Scene) -> Iterator[Block]:
    """One sentence that says it all, the counts by signal, what was due so far and the progress."""
    labels, sums, standing = cells.labels, totals(not_standing(scene.tasks)), standing_tasks(scene.tasks)
    alerts = Counter(t.alert for t in scene.tasks)
    sentence = labels.summary(
        sums.signals["overdue"],
        alerts["critical"],
        sums.signals["due_soon"],
        alerts["yellow"],
        len(waiting(scene.tasks)),
        sums.signals["undated"],
        sum(misses_report(t) for t in scene.tasks),
    )
    if scene.left_out:
        sentence = labels.of_what_was_read(sentence)
    yield Paragraph(text(Span(sentence, "late" if sums.signals["overdue"] else "strong")))
    yield _counts(cells, sums)
    counted = [t for t in scene.tasks if t.counts]
    if counted:
        yield Paragraph(
            text(
                f"{labels.due_so_far(sums.due_so_far.due, sums.due_so_far.done)} "
                f"{labels.done_rate(sum(t.state == 'done' for t in counted), len(counted), sums.done_rate)} "
                f"{labels.overall(sums.progress, sums.expected)}"
            )
        )
    if standing or scene.selection.events:
        yield Paragraph(text(labels.not_counted(standing, len(scene.selection.events))))


def _counts(cells: TaskCells, sums: Totals) -> Table:
    """The counts by signal in one row that adds up: what is not there, beside the usual ones, is left out."""
    labels = cells.labels
    shown = [s for s in COUNTED if sums.signals[s] or s in ("overdue", "due_soon", "on_track")]
    done = {s: sums.signals[s] for s in DONE if sums.signals[s]}
    columns = [Column(s, labels.signals[s], "right") for s in shown]
    row = [_count(sums.signals[s], SIGNAL_TONES[s]) for s in shown]
    columns += [Column(s, labels.signals[s], "right") for s in done]
    row += [_count(number, SIGNAL_TONES[s]) for s, number in done.items()]
    columns.append(Column("total", labels.columns["total"], "right"))
    row.append(Cell(text(Span(labels.number(sums.tasks), "strong")), sums.tasks))
    return Table(tuple(columns), (Row(tuple(row)),))


def _count(number: int, tone: Tone) -> Cell:
    return Cell(text(Span(f"{number:d}", tone if number else "muted")), number)


def attention(cells: TaskCells, scene: Scene, most: int | None = None) -> Iterator[Block]:
    """What waits for a leader's word, and what to press for: all of it, or the `most` that are worst."""
    sections = cells.labels.sections
    asked, pressed = waiting(scene.tasks), pressing(scene.tasks)
    if asked:
        yield Heading(sections["waiting"])
        yield waiting_items(cells, asked)
    if pressed:
        yield Heading(sections["press"])
        yield pressing_table(cells, pressed, most)


def plan_progress(cells: TaskCells, scene: Scene) -> Iterator[Block]:
    """Each plan's progress against what is expected by now, and its counts."""
    labels = cells.labels
    plans = [(plan, tasks) for plan, tasks in scene.plans() if any(t.counts for t in tasks)]
    if not plans:
        return
    signals = totals(not_standing(t for _, tasks in plans for t in tasks)).signals
    shown = {key: of for key, of in PLAN_COLUMNS.items() if key in ALWAYS or any(signals[s] for s in of)}
    yield Heading(labels.sections["plans"], 2, labels.words["legend"])
    yield Table(
        columns=(
            Column("plan", labels.columns["plan"], wide=True),
            Column("progress", labels.columns["progress"]),
            *(Column(key, labels.columns[f"{key}_short"], "right", drop=1) for key in shown),
            Column("sum", labels.columns["sum"], "right"),
        ),
        rows=tuple(_plan_row(cells, plan, tasks, shown.values()) for plan, tasks in plans),
        screenful=20,
        more=labels.more_rows("dvplan status --format plain"),
    )


def _plan_row(cells: TaskCells, plan: Plan, tasks: Sequence[TaskDay], shown: Iterable[tuple[Signal, ...]]) -> Row:
    sums = totals(not_standing(tasks))
    return Row(
        (
            Cell(text(cells.names.plan(plan)), plan.id),
            progress_cell(cells.labels, sums.progress, sums.expected),
            *(_count(sum(sums.signals[s] for s in of), SIGNAL_TONES[of[0]]) for of in shown),
            Cell(text(cells.labels.number(sums.tasks)), sums.tasks),
        ),
        below=_groups(tasks),
    )


def _groups(tasks: Sequence[TaskDay]) -> tuple[Text, ...]:
    """How many of each group are done, where the plan has groups."""
    groups: dict[str, list[TaskDay]] = {}
    for t in tasks:
        if t.counts and t.task.group:
            groups.setdefault(t.task.group, []).append(t)
    if len(groups) < 2:
        return ()
    return tuple(
        text(Span(f"{group} {sum(t.state == 'done' for t in found)}/{len(found)}", "muted"))
        for group, found in groups.items()
    )


def _readings(cells: TaskCells, scene: Scene) -> Iterator[Block]:
    items = [
        Item(cells.code(t), item.text, item.below)
        for t in scene.tasks
        if t.state not in ("cancelled", "carried")
        for item in figure_items(cells.labels, t.measures, t.day)
    ]
    if items:
        yield Heading(cells.labels.sections["readings"])
        yield Items(tuple(items))


def silent(cells: TaskCells, scene: Scene, most: int | None = None) -> Iterator[Block]:
    """The tasks of which nothing was heard, by the day of their last entry, else the day they were assigned, the
    oldest first: all of them, or the first `most`."""
    labels = cells.labels
    since: dict[tuple[date, bool], list[str]] = {}
    days = ((t.last_log or t.task.assigned, t) for t in scene.tasks if t.stale)
    stale = sorted(
        ((day, t.last_log is not None, t) for day, t in days if day is not None), key=lambda found: found[:2]
    )
    for day, heard, t in stale[:most]:
        owner = cells.names.short_owner(t.owner)
        since.setdefault((day, heard), []).append(
            cells.names.task_id(t.task.key) + (f" ({owner})" if owner else "")
        )
    if since:
        yield Heading(labels.sections["silent"])
        said = (
            labels.silent(labels.short_day(day, scene.view.day), ", ".join(found), heard=heard)
            for (day, heard), found in since.items()
        )
        yield Items(tuple(Item((), text(each)) for each in said))
    if more := len(stale) - len(stale[:most]):
        yield Note(text(labels.more_to_find(more, [labels.flags["stale"]])))


def undated(cells: TaskCells, scene: Scene) -> Iterator[Block]:
    """The tasks without a deadline, under the reason for that and its age."""
    labels = cells.labels
    because: dict[tuple[str, int | None], list[str]] = {}
    for t in scene.tasks:
        if t.signal == "undated":
            age = (t.day - t.task.assigned).days if t.task.assigned else None
            owner = cells.names.short_owner(t.owner)
            named = cells.names.task_id(t.task.key) + (f" ({owner})" if owner else "")
            because.setdefault((labels.reason(t.task.no_due), age), []).append(named)
    if because:
        yield Heading(labels.sections["undated"])
        yield Items(
            tuple(
                Item((), text(f"{reason}{f' ({labels.undated_for(age)})' if age else ''}: {', '.join(found)}"))
                for (reason, age), found in because.items()
            )
        )


def done_late(cells: TaskCells, scene: Scene) -> Iterator[Block]:
    """The tasks done late in the last `RECENT_DAYS`, with the reason."""
    labels = cells.labels
    late = [t for t in scene.tasks if t.days_late and t.done_on and (t.day - t.done_on).days <= RECENT_DAYS]
    if late:
        yield Heading(labels.sections["late"])
        yield Items(tuple(Item(cells.code(t), text(_late_line(cells, t))) for t in late))


def _late_line(cells: TaskCells, t: TaskDay) -> str:
    reason = next((entry.reason for entry in t.causes if entry.reason), None)
    on = cells.labels.short_day(t.done_on, t.day) if t.done_on else ""
    return cells.labels.done_late(cells.names.title(t.task), on, t.days_late or 0, reason)


def _hints(cells: TaskCells, scene: Scene) -> Iterator[Block]:
    words = cells.labels.words
    if not scene.tasks:
        yield Paragraph(text(words["no_tasks"]))
        return
    first = next(iter(pressing(scene.tasks)), scene.tasks[0])
    hints = (
        "" if scene.everything else words["hint_all"],
        words["hint_show"].replace("{task}", cells.names.task_id(first.task.key)),
        words["hint_owners"],
    )
    focus = f"★ {words['focus']}. " if any(t.task.focus for t in scene.tasks) else ""
    told = " · ".join(hint for hint in hints if hint)
    yield Note(text(focus + told[:1].upper() + told[1:]))
