"""`burndown`: the work left, week by week, against what the deadlines would have left, and a forecast."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from dvplan.core.ledger.burndown import LONGEST, burndown
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
from dvplan.output.charts import Graph, Line
from dvplan.output.reports.axis import axis_of, levels
from dvplan.output.reports.burndown_data import burndown_data, burndown_records
from dvplan.output.reports.names import Names
from dvplan.output.reports.notes import foot_notes, left_out_notes
from dvplan.output.words.chart_words import chart_words
from dvplan.output.words.label_words import labels as load_labels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvplan.core.ledger.burndown import Burndown, Forecast, WeekLeft
    from dvplan.output.blocks import Block, Tone
    from dvplan.output.reports.scene import Scene
    from dvplan.output.words.chart_words import ChartWords
    from dvplan.output.words.label_words import Labels

SCREENFUL = 8
RUN_OUT = 0.1
"""A picture looks ahead until the deadlines leave no more than this share: one far off would flatten the rest."""
EVEN = 0.05
"""Less than this is no difference in figures of one decimal."""


class _Words(NamedTuple):
    labels: Labels
    chart: ChartWords


def burndown_report(scene: Scene) -> Report:
    """The work left of the tasks that the filter lets through."""
    labels = load_labels(scene.lang)
    words = _Words(labels, chart_words(scene.lang))
    names = Names(scene)
    found = burndown(scene.view.book, [t.task.key for t in scene.tasks], scene.view.day)
    chart = _chart(found, scene, words)
    title = words.chart.sections["burndown"]
    return Report(
        name="burndown",
        title=title,
        as_of=scene.view.day,
        lang=scene.lang,
        blocks=(
            Heading(names.workspace.upper(), 1, labels.as_of(scene.view.day)),
            Heading(title, 1),
            *left_out_notes(scene, labels),
            *_blocks(found, chart, words, scene.view.day),
            *foot_notes(scene, labels, names),
        ),
        data=lambda: burndown_data(scene, found),
        records=lambda: burndown_records(found, names.notice),
        charts=lambda: (chart,),
    )


def _blocks(found: Burndown, chart: Graph, words: _Words, today: date) -> Iterator[Block]:
    last = found.weeks[-1]
    if not any(week.weight for week in found.weeks):
        yield Paragraph(text(words.chart.words["nothing"]))
        return
    yield Paragraph(text(Span(_standing(last, words), "strong")))
    yield Paragraph(text(" ".join(_outlook(found, words))))
    yield Drawing(chart)
    yield Heading(words.chart.sections["weeks"], 2, words.chart.words["legend"])
    yield _table(found, words, today)
    notes = [words.chart.words["weighed"]]
    if found.undated:
        notes.append(words.chart.undated_left(words.labels.tasks(found.undated)))
    if found.forecast is not None and found.forecast.day is not None and last.left > 0:
        notes.append(words.chart.words["forecast_is_one"])
    yield Note(text(" ".join(notes)))


def _standing(last: WeekLeft, words: _Words) -> str:
    """What is left, and what should be."""
    labels = words.labels
    percent = labels.percent(100 * last.left / last.weight if last.weight else None)
    left, planned = round(last.left, 1), round(last.planned, 1)
    difference = round(planned - left, 1)
    said = words.chart.left(labels.number(left, 1), labels.number(last.weight, 1), percent)
    ahead = None if abs(difference) < EVEN else difference > 0
    return f"{said} {words.chart.planned(labels.number(planned, 1), labels.number(abs(difference), 1), ahead)}"


def _outlook(found: Burndown, words: _Words) -> Iterator[str]:
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


def _forecast(ahead: Forecast, day: date, last_due: date | None, words: _Words) -> str:
    shown = words.labels.day
    late = (day - last_due).days if last_due else 0
    days = words.labels.number(abs(late))
    said = words.chart.forecast(shown(day), shown(last_due) if last_due else None, days, late)
    if ahead.added < EVEN:
        return said
    more = words.chart.forecast_if_added(shown(ahead.day_if_added) if ahead.day_if_added else None)
    return f"{said} {more}"


def _table(found: Burndown, words: _Words, today: date) -> Table:
    head = words.chart.columns
    return Table(
        columns=(
            Column("day", head["week"]),
            Column("left", head["left"]),
            Column("planned", head["planned"], "right"),
            Column("difference", head["difference"], "right"),
            Column("done", head["done"], "right", drop=1),
            Column("added", head["added"], "right", drop=2),
            Column("tasks", head["tasks"], "right", drop=3),
        ),
        rows=tuple(_row(week, words, today) for week in reversed(found.weeks)),
        screenful=SCREENFUL,
        more=words.labels.more_rows("dvplan burndown --format plain"),
    )


def _row(week: WeekLeft, words: _Words, today: date) -> Row:
    number = words.labels.number
    left, planned = round(week.left, 1), round(week.planned, 1)
    behind = round(left - planned, 1)
    tone: Tone = "soon" if behind > 0 else "info"
    bar = Bar(100 * week.left / week.weight, 100 * week.planned / week.weight, tone) if week.weight else None
    sign = "+" if behind > 0 else ""
    done, added = round(week.done, 1), round(week.added, 1)
    return Row(
        (
            Cell(text(words.labels.short_day(week.day, today)), week.day),
            Cell(text(number(left, 1)), left, bar=bar),
            Cell(text(number(planned, 1)), planned),
            Cell(text(Span(f"{sign}{number(behind, 1)}" if behind else "0", tone)), behind),
            Cell(text(number(done, 1) if done else ""), done),
            Cell(text(number(added, 1) if added else ""), added),
            Cell(text(number(week.tasks)), week.tasks),
        )
    )


def _chart(found: Burndown, scene: Scene, words: _Words) -> Graph:
    today, said, number = scene.view.day, words.chart.words, words.labels.number
    last = found.weeks[-1]
    planned = (*((w.day, w.planned) for w in found.weeks), *((a.day, a.planned) for a in found.ahead))
    lines = [
        Line(
            said["actual"],
            "actual",
            tuple((w.day, w.left) for w in found.weeks),
            f"{said['actual']} {number(last.left, 1)}",
        ),
        Line(said["planned"], "planned", planned, said["planned"]),
    ]
    if last.left > 0 and found.forecast is not None and found.forecast.day is not None:
        points = _forecast_points(today, last.left, found.forecast.day)
        shown = f"{said['forecast']} {words.labels.day(found.forecast.day)}"
        lines.append(Line(shown, "forecast", points, shown))
    last_day = max(lines[-1].points[-1][0], *(day for day, value in planned if value > RUN_OUT * last.weight))
    lines = [replace(line, points=_up_to(last_day, line)) for line in lines]
    top = max((value for line in lines for _, value in line.points if value is not None), default=0.0)
    return Graph(
        title=words.chart.sections["burndown"],
        description=_standing(last, words),
        axis=axis_of(found.weeks[0].day, last_day, today, scene.view.book.calendar, words.chart),
        lines=tuple(lines),
        levels=tuple((value, number(value, decimals)) for value, decimals in levels(top)),
    )


def _up_to(last: date, line: Line) -> tuple[tuple[date, float | None], ...]:
    """The points of a line up to a day; what was planned goes on level after its end."""
    kept = tuple(point for point in line.points if point[0] <= last)
    if line.kind != "planned" or kept[-1][0] == last:
        return kept
    after = next((value for day, value in line.points if day > last), kept[-1][1])
    return (*kept, (last, after))


def _forecast_points(today: date, left: float, day: date) -> tuple[tuple[date, float | None], ...]:
    """From what is left to nothing, no further than a chart goes."""
    end = min(day, today + min(LONGEST, date.max - today - timedelta(1)))
    rest = left * (1 - (end - today).days / max((day - today).days, 1))
    return (today, left), (end, max(rest, 0.0))
