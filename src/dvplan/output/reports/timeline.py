"""`timeline`: each task, or each plan, over time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from dvplan.core.ledger.rollup import totals
from dvplan.core.ledger.timeline import plan_span, task_span
from dvplan.output.blocks import Drawing, Heading, Paragraph, Report, text
from dvplan.output.charts import KEYS, Lane, Mark, Stretch, Timeline
from dvplan.output.reports.axis import axis_of, span_of
from dvplan.output.reports.names import Names
from dvplan.output.reports.notes import below_left_out, foot_notes
from dvplan.output.reports.timeline_data import timeline_data, timeline_records
from dvplan.output.reports.tones import SIGNAL_TONES, task_tone
from dvplan.output.words.chart_words import chart_words
from dvplan.output.words.label_words import labels as load_labels

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from dvplan.core.ledger.task_day import TaskDay
    from dvplan.core.ledger.timeline import TimeSpan
    from dvplan.core.ledger.view import View
    from dvplan.core.model.plan import Plan
    from dvplan.output.charts import Key, Sign
    from dvplan.output.reports.scene import Scene
    from dvplan.output.tone import Tone
    from dvplan.output.words.chart_words import ChartWords
    from dvplan.output.words.label_words import Labels

By = Literal["task", "plan"]
PARTS: dict[str, Sign] = {"done": "part_done", "open": "part_open", "missed": "part_missed"}


class _Words(NamedTuple):
    labels: Labels
    chart: ChartWords
    names: Names


def timeline_report(scene: Scene, by: By = "task") -> Report:
    """The tasks that the filter lets through over time, or the plans they are of."""
    words = _words(scene)
    labels = words.labels
    chart = timeline_chart(scene, by)
    title = words.chart.sections["timeline"]
    drawn = Drawing(chart) if chart.lanes else Paragraph(text(labels.words["no_tasks"]))
    return Report(
        name="timeline",
        title=title,
        as_of=scene.view.day,
        lang=scene.lang,
        blocks=(
            Heading(words.names.workspace.upper(), 1, labels.as_of(scene.view.day)),
            Heading(title, 1),
            *below_left_out(scene, labels, (drawn,)),
            *foot_notes(scene, labels, words.names),
        ),
        data=lambda: timeline_data(scene, by),
        records=lambda: timeline_records(scene, by, words.names.notice),
        charts=lambda: (chart,) if chart.lanes else (),
    )


def timeline_chart(scene: Scene, by: By = "task") -> Timeline:
    """The picture: a lane for each task, or for each plan."""
    words = _words(scene)
    lanes: list[Lane] = []
    days: list[tuple[date, ...]] = []
    for plan, tasks in scene.plans():
        for lane, span in (
            _plan_lanes(plan, tasks, words) if by == "task" else [_plan_lane(plan, tasks, scene.view, words)]
        ):
            lanes.append(lane)
            days.append(span.days)
    today = scene.view.day
    axis = axis_of(*span_of(days, today), today, scene.view.book.calendar, words.chart)
    count = words.labels.tasks(len(scene.tasks))
    return Timeline(
        title=words.chart.sections["timeline"],
        description=words.chart.described(count, *map(words.labels.day, (axis.first, axis.last, axis.today))),
        axis=axis,
        lanes=tuple(lanes),
        legend=tuple(_legend(lanes, by, words.chart)),
    )


def _words(scene: Scene) -> _Words:
    return _Words(load_labels(scene.lang), chart_words(scene.lang), Names(scene, scene.tasks))


def _plan_lanes(plan: Plan, tasks: Sequence[TaskDay], words: _Words) -> Iterator[tuple[Lane, TimeSpan]]:
    for t in tasks:
        span = task_span(t, plan)
        lane = Lane(
            code=words.names.task_id(t.task.key) + (" ★" if t.task.focus else ""),
            title=words.names.title(t.task),
            aside=_said(t, words),
            tone=task_tone(t) if t.signal in ("overdue", "due_soon") else "muted",
            stretches=_stretches(span, _tone(t)),
            marks=tuple(_marks(span, t.day, words)),
            group=words.names.plan(plan),
        )
        yield lane, span


def _plan_lane(plan: Plan, tasks: Sequence[TaskDay], view: View, words: _Words) -> tuple[Lane, TimeSpan]:
    sums = totals(tasks)
    span = plan_span(plan, tasks, view)
    counted = [t for t in tasks if t.counts]
    overdue = sums.signals["overdue"]
    number = words.labels.number
    said = words.chart.plan(
        words.labels.percent(sums.progress),
        number(sum(t.state == "done" for t in counted)),
        number(len(counted)),
        number(overdue) if overdue else None,
        words.labels.day(span.dues[-1]) if span.dues else None,
    )
    lane = Lane(
        code=plan.id,
        title=words.names.plan(plan),
        aside=said if counted else words.chart.words["standing"],
        tone="late" if overdue else "muted",
        stretches=_stretches(span, "good" if span.done else "info"),
        marks=tuple(_marks(span, view.day, words)),
    )
    return lane, span


def _tone(t: TaskDay) -> Tone:
    """The tone of a bar up to its due: what is past that has a stroke and a tone of its own."""
    return "info" if t.signal == "overdue" else "good" if t.signal == "late" else SIGNAL_TONES[t.signal]


def _said(t: TaskDay, words: _Words) -> str:
    """The bar of a task in words."""
    labels, chart = words.labels, words.chart
    short = {day: labels.short_day(day, t.day) for day in (t.due, t.done_on, t.state_since) if day}
    if t.done_on is not None:
        if t.days_late:
            return labels.done_late_on(short[t.done_on], t.days_late)
        return chart.done(short[t.done_on], short[t.due] if t.due else None)
    if t.state in ("cancelled", "carried"):
        return chart.ended(labels.states[t.state], short.get(t.state_since) if t.state_since else None)
    if t.state == "paused":
        since = short[t.state_since] if t.state_since else None
        return labels.paused(since, short[t.due] if t.due else None)
    return "; ".join((*_own(t, words), *_occurrences(t, words)))


def _own(t: TaskDay, words: _Words) -> Iterator[str]:
    """What is said of an open task itself, its occurrences aside."""
    labels, chart = words.labels, words.chart
    if t.task.standing:
        yield chart.words["standing"]
    elif t.due is not None:
        baseline = labels.short_day(t.baseline_due, t.day) if t.baseline_due else None
        due = labels.due_with_history(labels.short_day(t.due, t.day), baseline, t.extensions)
        yield chart.due(due, labels.in_days((t.due - t.day).days), labels.whole_percent(t.progress))
    elif t.occurrences is None:
        yield chart.undated(labels.whole_percent(t.progress))


def _occurrences(t: TaskDay, words: _Words) -> Iterator[str]:
    """What was missed, else what comes next, and how many of those that came were done."""
    labels, found = words.labels, t.occurrences
    if found is None:
        return
    if found.oldest_missed is not None:
        late = labels.in_days((found.oldest_missed - t.day).days)
        yield f"{late}: {labels.missed(found.missed, labels.short_day(found.oldest_missed, t.day))}"
    elif found.next is not None:
        left = labels.in_days((found.next - t.day).days)
        yield words.chart.next_occurrence(labels.short_day(found.next, t.day), left)
    if found.due:
        yield words.chart.occurrences(labels.number(found.done), labels.number(found.due))


def _stretches(span: TimeSpan, tone: Tone) -> tuple[Stretch, ...]:
    return tuple(
        Stretch(s.first, s.last, s.stroke, "late" if s.stroke == "overdue" else tone) for s in span.stretches
    )


def _marks(span: TimeSpan, today: date, words: _Words) -> Iterator[Mark]:
    signs: list[tuple[date, Sign, str]] = [(part.day, PARTS[part.state], part.title) for part in span.parts]
    signs += [(due, "earlier_due", "") for due in span.dues[:-1]]
    signs += [(due, "due", "") for due in span.dues[-1:]]
    if span.done and span.end is not None:
        signs.append((span.end, "done", ""))
    for day, sign, title in signs:
        yield Mark(day, sign, words.chart.mark(sign, title, words.labels.short_day(day, today)))


def _legend(lanes: Sequence[Lane], by: By, words: ChartWords) -> Iterator[tuple[Key, str]]:
    used: set[str] = {"today", "off"}
    used.update(of for lane in lanes for stretch in lane.stretches for of in (stretch.stroke, stretch.tone))
    used.update(mark.sign for lane in lanes for mark in lane.marks)
    for key in KEYS:
        if key in used:
            yield key, words.words[key] if by == "plan" and key in words.words else words.legend[key]
