"""What the places reported, as tables: each measure with its parts, its change and its share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.output.blocks import Cell, Column, Row, Span, Table, text
from dvplan.output.reports.digest_lines import Part
from dvplan.output.reports.figures import change_cell, compares_some

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dvplan.core.ledger.task_day import MeasureDay, PlaceDay
    from dvplan.output.blocks import Text
    from dvplan.output.reports.digest_lines import Lines

_WHOLE = 0


def figure_parts(lines: Lines) -> Iterator[Part]:
    """A part for each measure reported in the span; a measure that is a part of another is in its table."""
    tasks: dict[str, dict[str, MeasureDay]] = {}
    for item in lines.digest.results:
        if item.kind == "reading" and item.measure:
            tasks.setdefault(item.task.task.key, {})[item.measure.measure.id] = item.measure
    for key, found in tasks.items():
        code = lines.cells.names.task_id(key)
        for m in found.values():
            if m.measure.share_of not in found:
                shares = [part for part in found.values() if part.measure.share_of == m.measure.id]
                on = f"; {lines.labels.figures_of(lines.short(m.on))}" if m.on else ""
                yield Part(f"{m.measure.title} ({code}{on})", (_table(lines, (m, *shares)),))


def _table(lines: Lines, measures: Sequence[MeasureDay]) -> Table:
    whole = measures[_WHOLE]
    rows = [_place_row(lines, measures, number) for number in range(len(whole.by_place))]
    total = _row(
        lines,
        lines.words.total(whole.reported, whole.places) if rows else whole.measure.title,
        [(m, m.value, m.change, m.share) for m in measures],
        "strong",
    )
    return Table(
        columns=tuple(_columns(lines, measures)),
        rows=(*rows, total),
        caption=lines.labels.words["compared"] if compares_some(whole) else "",
    )


def _columns(lines: Lines, measures: Sequence[MeasureDay]) -> Iterator[Column]:
    labels, scope = lines.labels, lines.digest.scope
    whole = measures[_WHOLE].measure
    yield Column("place", labels.columns["place"] if whole.places else "")
    unit = f" ({whole.unit})" if whole.unit else ""
    yield Column("value", labels.columns["value"] + unit, "right")
    week = scope.period.kind == "week"
    compared = labels.columns["change"] if week else lines.words.since(scope.period, _eve(lines))
    yield Column("change", compared[:1].upper() + compared[1:], "right")
    for part in measures[1:]:
        yield Column(part.measure.id, part.measure.title, "right")
        yield Column(f"{part.measure.id}_share", labels.columns["share"], "right")


def _eve(lines: Lines) -> str:
    return lines.short(lines.digest.scope.before.day)


def _place_row(lines: Lines, measures: Sequence[MeasureDay], number: int) -> Row:
    places = [m.by_place[number] if number < len(m.by_place) else None for m in measures]
    first = places[_WHOLE]
    figures = [
        (m, p.value if p else None, p.change if p else None, p.share if p else None)
        for m, p in zip(measures, places, strict=True)
    ]
    below = _last_figures(lines, measures, places) if first and first.value is None else ()
    name = (first.place if first else None) or ""
    if first and first.value is not None and first.on is not None and first.on != measures[_WHOLE].on:
        name = f"{name} ({lines.short(first.on)})"
    return _row(lines, name, figures, "plain", below)


def _row(
    lines: Lines,
    name: str,
    figures: Sequence[tuple[MeasureDay, float | None, float | None, float | None]],
    tone: str,
    below: tuple[Text, ...] = (),
) -> Row:
    strong = tone == "strong"
    cells = [Cell(text(Span(name, "strong") if strong else name))]
    for number, (m, value, change, share) in enumerate(figures):
        cells.append(_figure(lines, m, value, strong=strong, missing=number == _WHOLE))
        if number == _WHOLE:
            cells.append(change_cell(lines.labels, value, change, m.measure.decimals))
        else:
            cells.append(Cell(text(lines.labels.percent(share) if share is not None else ""), share))
    return Row(tuple(cells), below=below)


def _figure(lines: Lines, m: MeasureDay, value: float | None, *, strong: bool, missing: bool) -> Cell:
    if value is None:
        return Cell(text(Span(lines.labels.words["not_reported"], "soon")) if missing else ())
    shown = lines.labels.number(value, m.measure.decimals)
    return Cell(text(Span(shown, "strong") if strong else shown), value)


def _last_figures(
    lines: Lines, measures: Sequence[MeasureDay], places: Sequence[PlaceDay | None]
) -> tuple[Text, ...]:
    """The last figures of a place that owes new ones: a footnote, never a figure of the table."""
    first = places[_WHOLE]
    if first is None or first.last is None or first.on is None:
        return ()
    figures = [lines.labels.number(first.last, measures[_WHOLE].measure.decimals)]
    for m, place in zip(measures[1:], places[1:], strict=True):
        if place and place.last is not None and place.on == first.on:
            title = m.measure.title[:1].lower() + m.measure.title[1:]
            figures.append(f"{title} {lines.labels.number(place.last, m.measure.decimals)}")
    told = lines.say("last_figure", day=lines.short(first.on), figure="; ".join(figures))
    return (text(Span(told, "muted")),)
