"""Measures in sentences: the whole, its change and share, and who has not reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.output.blocks import Cell, Item, Span, Text, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from dvplan.core.ledger.task_day import MeasureDay, TaskDay
    from dvplan.output.words.label_words import Labels


def compares_some(m: MeasureDay) -> bool:
    """Whether the change is over some of the places alone; what is raised is compared with nothing where it had
    not begun."""
    return m.measure.kind == "level" and m.change is not None and any(at.change is None for at in m.by_place)


def figure_items(labels: Labels, measures: Sequence[MeasureDay], day: date) -> tuple[Item, ...]:
    """Measures of a task, each whole with its parts below it, and theirs below them."""
    return tuple(
        Item(
            (),
            _sentence(labels, whole, None),
            (
                *(_sentence(labels, part, whole) for part in parts_of(whole, measures)),
                *missing_notes(labels, whole, day),
            ),
        )
        for whole in wholes(measures)
    )


def wholes(measures: Sequence[MeasureDay]) -> tuple[MeasureDay, ...]:
    """The measures that are no part of another of them."""
    ids = {m.measure.id for m in measures}
    return tuple(m for m in measures if m.measure.share_of not in ids)


def parts_of(whole: MeasureDay, measures: Sequence[MeasureDay]) -> Iterator[MeasureDay]:
    """The measures that are a part of one, each followed by its own parts."""
    for m in measures:
        if m.measure.share_of == whole.measure.id:
            yield m
            yield from parts_of(m, measures)


def _sentence(labels: Labels, m: MeasureDay, whole: MeasureDay | None) -> Text:
    """A measure, below the `whole` it is a part of if there is one."""
    measure = m.measure
    lead = f"{labels.words['of_which']} " if whole else ""
    title = measure.title if not lead else measure.title[:1].lower() + measure.title[1:]
    if m.value is None:
        return text(f"{lead}{title}: ", Span(labels.words["not_reported"], "soon"))
    figure = labels.number(m.value, measure.decimals)
    unit = f" {measure.unit}" if measure.unit else ""
    rest = [f" ({labels.share(m.share)})" if m.share is not None else ""]
    if measure.places and (whole is None or m.reported < whole.reported):
        rest.append(f" ({labels.places(m.reported, m.places)})")
    if m.change is not None:
        rest.append(f", {labels.change(printed_change(m.value, m.change, measure.decimals), measure.decimals)}")
    return text(f"{lead}{title}: ", Span(figure + unit, "strong"), *rest)


def printed_change(value: float, change: float, decimals: int) -> float:
    """The change as the difference of the printed figures."""
    return round(round(value, decimals) - round(value - change, decimals), decimals)


def change_cell(labels: Labels, value: float | None, change: float | None, decimals: int) -> Cell:
    """The change of a figure, if there are both."""
    if value is None or change is None:
        return Cell()
    printed = printed_change(value, change, decimals)
    return Cell(text(signed(labels, printed, decimals)), printed)


def signed(labels: Labels, change: float, decimals: int = 0) -> str:
    """A change as printed: plus before a gain; what is less has its minus, and nothing gained is a plain 0."""
    return ("+" if change > 0 else "") + labels.number(change or 0, decimals if change else 0)


def percentage(labels: Labels, value: float) -> str:
    """A percentage with a decimal only where it has one: most were typed as whole numbers."""
    return labels.whole_percent(value) if value == round(value) else labels.percent(value)


def measured(t: TaskDay) -> bool:
    """Whether there is anything to expect progress by before the deadline: a start, or steps with dates."""
    return t.task.start is not None or any(step.due for step in t.steps)


def missing_notes(labels: Labels, whole: MeasureDay, day: date) -> tuple[Text, ...]:
    """A footnote for each place that has not reported the whole, with its last figure and that figure's day;
    one for all of them where none ever has. Of a measure without places the last figure, if it grew old."""
    missing = [at for at in whole.figures if at.value is None and (at.place or at.last is not None)]
    if 1 < len(missing) == len(whole.figures) and all(place.last is None for place in missing):
        names = ", ".join(place.place for place in missing if place.place)
        return (text(Span(labels.none_reported(names), "soon")),)
    decimals, unit = whole.measure.decimals, whole.measure.unit or ""
    return tuple(
        text(
            Span(
                labels.not_reported(
                    place.place,
                    labels.number(place.last, decimals) if place.last is not None else None,
                    unit,
                    labels.short_day(place.on, day) if place.on else None,
                ),
                "soon",
            )
        )
        for place in missing
    )
