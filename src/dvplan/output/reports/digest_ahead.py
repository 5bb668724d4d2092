"""The third section of a digest: what is to come, day by day."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from dvplan.output.blocks import Heading, Item, Items, Paragraph, Span, text
from dvplan.output.reports.digest_lines import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dvplan.core.digest.item import Item as DigestItem
    from dvplan.output.blocks import Block
    from dvplan.output.reports.digest_lines import Lines


def ahead_blocks(lines: Lines) -> Iterator[Block]:
    """What is left of the period, then the next one, then its morrow; what bears no day is of the next."""
    period = lines.digest.scope.period
    following = period.following()
    found = lines.digest.next_week
    parts = (
        (lines.words.rest_of(period), [i for i in found if i.on is not None and i.on <= period.last]),
        (
            lines.words.within(following),
            [i for i in found if i.on is None or following.first <= i.on <= following.last],
        ),
        (
            lines.words.start_of(following.following()),
            [i for i in found if i.on is not None and i.on > following.last],
        ),
    )
    yield Heading(f"III. {lines.words.ahead_heading(following)}")
    if not found:
        yield Paragraph(text(lines.words.words["none"]))
    for place, (heading, part) in enumerate(parts):
        if part:
            if place != 1 or parts[0][1]:
                yield Heading(heading, 3)
            yield Items(tuple(_lines_of_days(lines, part)))


def _lines_of_days(lines: Lines, found: Sequence[DigestItem]) -> Iterator[Item]:
    """A line for each task and day."""
    order = {item.task.task.key: number for number, item in enumerate(found)}
    ordered = sorted(found, key=lambda i: (i.on is None, i.on or lines.digest.scope.day, order[i.task.task.key]))
    for _, same in groupby(ordered, key=lambda i: (i.on, i.task.task.key)):
        yield _line(lines, list(same))


def _line(lines: Lines, same: Sequence[DigestItem]) -> Item:
    first = same[0]
    t, names = first.task, lines.cells.names
    on = first.on
    label = f"{lines.labels.weekday(on)} {lines.short(on)}" if on else lines.words.words["next_step_label"]
    title = names.occurrence_title(t.task, first.nominal) if first.nominal else names.title(t.task)
    if all(item.kind == "reading" for item in same):
        title = ""
    said = "; ".join(part for item in same for part in _said(lines, item) if part)
    what = text(*lines.cells.code(t), " ", title, ": " if title and said else "", said)
    return Item(text(Span(label, "strong")), what, tuple(text(line) for line in _below(lines, same) if line))


def _said(lines: Lines, item: DigestItem) -> Iterator[str]:
    t, words = item.task, lines.words.words
    if item.kind == "due":
        yield lines.say("now", percent=lines.percent(t.progress)) if not t.task.standing else ""
        yield from (words[flag] for flag in ("at_risk", "extension_asked") if flag in t.flags)
    elif item.kind == "step" and item.step is not None:
        yield lines.say("step" if item.on else "next_step", step=item.step.title)
    elif item.kind == "occurrence":
        yield words["event" if t.task.event else "occurrence"]
    elif item.kind == "starting":
        yield words["starting"]
    elif item.kind == "reading" and item.measure is not None:
        measure = item.measure.measure
        key = "next_figures_places" if measure.places else "next_figures"
        title = measure.title[:1].lower() + measure.title[1:]
        yield lines.say(key, measure=title, n=lines.labels.number(len(measure.places)))
    if t.state == "paused":
        yield words["paused"]


def _below(lines: Lines, same: Sequence[DigestItem]) -> Iterator[str]:
    first = same[0]
    t, owner = first.task, lines.digest.owner
    product = lines.product(t, "product_due") if any(item.kind == "due" for item in same) else ""
    if owner is not None and t.owner != owner and not t.task.event:
        name = lines.cells.names.owner(t.owner) or lines.no_owner
        yield sentences(lines.say("helps", owner=name), product)
    else:
        yield lines.lead(t, product)
    if first.on is not None:
        yield _day_off(lines, first)


def _day_off(lines: Lines, item: DigestItem) -> str:
    """That the day is off, that it was moved from one, or that a year is round."""
    labels, calendar = lines.labels, lines.digest.scope.now.book.calendar
    said = []
    if item.nominal is not None and item.on != item.nominal:
        said.append(labels.moved(labels.day(item.nominal)))
    repeat = item.task.task.repeat
    years = repeat.ordinal(item.nominal) if repeat is not None and item.nominal is not None else None
    if years and years % 10 == 0:
        said.append(labels.round_year(years))
    if item.on is not None and not calendar.is_working(item.on):
        name = calendar.holiday(item.on)
        before = labels.day(calendar.previous_working(item.on))
        said.append(labels.day_off(labels.holidays[name] if name else None, before))
    return "; ".join(said)
