"""`burndown`: the work left, week by week, against what the deadlines would have left, and a forecast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.core.ledger.burndown import burndown
from dvplan.output.blocks import (
    Bar,
    Cell,
    Column,
    Drawing,
    Heading,
    Note,
    Paragraph,
    Report,
    Row,
    Span,
    Table,
    text,
)
from dvplan.output.reports.burndown_chart import EVEN, Words, burndown_chart, standing
from dvplan.output.reports.burndown_data import burndown_data, burndown_records
from dvplan.output.reports.figures import signed
from dvplan.output.reports.names import Names
from dvplan.output.reports.notes import below_left_out, foot_notes
from dvplan.output.words.chart_words import chart_words
from dvplan.output.words.label_words import labels as load_labels

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from dvplan.core.ledger.burndown import Burndown, Forecast, WeekLeft
    from dvplan.output.blocks import Block, Tone
    from dvplan.output.charts import Graph
    from dvplan.output.reports.scene import Scene

SCREENFUL = 8


def burndown_report(scene: Scene) -> Report:
    """The work left of the tasks that the filter lets through."""
    labels = load_labels(scene.lang)
    words = Words(labels, chart_words(scene.lang))
    names = Names(scene)
    found = burndown(scene.view.book, [t.task.key for t in scene.tasks], scene.view.day)
    chart = burndown_chart(found, scene, words)
    title = words.chart.sections["burndown"]
    return Report(
        name="burndown",
        title=title,
        as_of=scene.view.day,
        lang=scene.lang,
        blocks=(
            Heading(names.workspace.upper(), 1, labels.as_of(scene.view.day)),
            Heading(title, 1),
            *below_left_out(scene, labels, _blocks(found, chart, words, scene.view.day)),
            *foot_notes(scene, labels, names),
        ),
        data=lambda: burndown_data(scene, found),
        records=lambda: burndown_records(found, names.notice),
        charts=lambda: (chart,) if _weighed(found) else (),
    )


def _blocks(found: Burndown, chart: Graph, words: Words, today: date) -> Iterator[Block]:
    yield from burndown_picture(found, chart, words)
    yield from _weeks(found, words, today)


def _weighed(found: Burndown) -> bool:
    """Whether there was any work to be done."""
    return any(week.weight for week in found.weeks)


def burndown_picture(found: Burndown, chart: Graph, words: Words) -> Iterator[Block]:
    """What is left and what the pace leads to, in words and drawn."""
    if not _weighed(found):
        yield Paragraph(text(words.chart.words["nothing"]))
        return
    yield Paragraph(text(Span(standing(found.weeks[-1], words), "strong")))
    yield Paragraph(text(" ".join(_outlook(found, words))))
    yield Drawing(chart)


def burndown_notes(found: Burndown, words: Words) -> Note:
    """What is counted, and that a forecast is no more than one."""
    notes = [words.chart.words["weighed"]]
    if found.without_due:
        notes.append(words.chart.without_due(words.labels.tasks(found.without_due)))
    if found.forecast is not None and found.forecast.day is not None and found.weeks[-1].left > 0:
        notes.append(words.chart.words["forecast_is_one"])
    return Note(text(" ".join(notes)))


def _weeks(found: Burndown, words: Words, today: date) -> Iterator[Block]:
    if not _weighed(found):
        return
    yield Heading(words.chart.sections["weeks"], 2, words.chart.words["legend"])
    yield _table(found, words, today)
    yield burndown_notes(found, words)


def _outlook(found: Burndown, words: Words) -> Iterator[str]:
    """The pace of the last weeks, and what it leads to."""
    ahead, number = found.forecast, words.labels.number
    if found.weeks[-1].left <= 0:
        yield words.chart.words["nothing_left"]
    elif ahead is not None:
        weeks = number(ahead.weeks)
        added = number(ahead.added, 1) if ahead.added >= EVEN else None
        yield words.chart.pace(weeks, number(ahead.pace, 1), added)
        if ahead.day is None:
            yield words.chart.no_forecast(weeks)
        else:
            yield _forecast(ahead, ahead.day, found.last_due, words)


def _forecast(ahead: Forecast, day: date, last_due: date | None, words: Words) -> str:
    shown = words.labels.day
    late = (day - last_due).days if last_due else 0
    days = words.labels.number(abs(late))
    said = words.chart.forecast(shown(day), shown(last_due) if last_due else None, days, late)
    if ahead.added < EVEN:
        return said
    more = words.chart.forecast_if_added(shown(ahead.day_if_added) if ahead.day_if_added else None)
    return f"{said} {more}"


def _table(found: Burndown, words: Words, today: date) -> Table:
    """The newest week first; a column of what was given or fell away only where something did."""
    keys = ["done", *(key for key in ("added", "dropped") if any(getattr(week, key) for week in found.weeks))]
    head = words.chart.columns
    return Table(
        columns=(
            Column("day", head["week"]),
            Column("left", head["left"]),
            Column("planned", head["planned"], "right"),
            Column("difference", head["difference"], "right"),
            *(Column(key, head[key], "right", drop=1) for key in keys),
            Column("tasks", head["tasks"], "right", drop=2),
        ),
        rows=tuple(
            _row(week, before, keys, words, today)
            for week, before in zip(found.weeks[::-1], (*found.weeks[-2::-1], None), strict=True)
        ),
        screenful=SCREENFUL,
        more=words.labels.more_rows("dvplan burndown --format plain"),
    )


def _row(week: WeekLeft, before: WeekLeft | None, keys: Sequence[str], words: Words, today: date) -> Row:
    number = words.labels.number
    left, planned = round(week.left, 1), round(week.planned, 1)
    behind = round(left - planned, 1)
    tone: Tone = "soon" if behind > 0 else "info"
    bar = Bar(100 * week.left / week.weight, 100 * week.planned / week.weight, tone) if week.weight else None
    changes = _changes(week, before)
    return Row(
        (
            Cell(text(words.labels.short_day(week.day, today)), week.day),
            Cell(text(number(left, 1)), left, bar=bar),
            Cell(text(number(planned, 1)), planned),
            Cell(text(Span(signed(words.labels, behind, 1), tone)), behind),
            *(Cell(text(number(changes[key], 1) if changes[key] else ""), changes[key]) for key in keys),
            Cell(text(number(week.tasks)), week.tasks),
        )
    )


def _changes(week: WeekLeft, before: WeekLeft | None) -> dict[str, float]:
    """What became of the work, so that the printed figures add up."""
    added, dropped = round(week.added, 1), round(week.dropped, 1)
    fallen = round(before.left, 1) - round(week.left, 1) if before else 0.0
    return {"done": round(fallen + added - dropped, 1), "added": added, "dropped": dropped}
