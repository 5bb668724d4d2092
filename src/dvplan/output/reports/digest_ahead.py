"""The third section of a digest: what is to come, day by day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.output.blocks import Heading, Item, Items, Paragraph, Span, text
from dvplan.output.reports.digest_lines import LISTED, capital, sentences, stopped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from dvplan.core.digest.item import Item as DigestItem
    from dvplan.core.digest.period import Period
    from dvplan.output.blocks import Block
    from dvplan.output.reports.digest_lines import Lines


def ahead_blocks(lines: Lines) -> Iterator[Block]:
    """What is left of the period, then the next one, then its morrow; what bears no day is of the next."""
    words, period = lines.words, lines.digest.scope.period
    following = period.following()
    yield Heading(f"III. {words.ahead_heading(following)}")
    rest, coming, morrow = _parts(lines, following)
    if rest:
        yield Heading(words.rest_of(period), 3)
        yield Items(tuple(_lines_of_days(lines, rest)))
    none = words.words["none"]
    if not coming and not rest and not morrow:
        yield Paragraph(text(none))
    elif rest or not coming:
        yield Heading(words.within(following) + ("" if coming else f": {none[:1].lower()}{none[1:]}"), 3)
    if coming:
        yield Items(tuple(_lines_of_days(lines, coming)))
    if morrow:
        yield Heading(words.start_of(following.following()), 3)
        yield Items(tuple(_lines_of_days(lines, morrow)))


def _parts(lines: Lines, following: Period) -> tuple[list[DigestItem], list[DigestItem], list[DigestItem]]:
    rest: list[DigestItem] = []
    coming: list[DigestItem] = []
    morrow: list[DigestItem] = []
    for item in lines.digest.next_week:
        if item.on is None or following.first <= item.on <= following.last:
            coming.append(item)
        else:
            (rest if item.on < following.first else morrow).append(item)
    return rest, coming, morrow


def _lines_of_days(lines: Lines, found: Sequence[DigestItem]) -> Iterator[Item]:
    """A line for each task and day; one for all the days of what recurs."""
    order = {item.task.task.key: number for number, item in enumerate(found)}
    ordered = sorted(found, key=lambda i: (i.on is None, i.on or lines.digest.scope.day, order[i.task.task.key]))
    days: dict[object, list[date | None]] = {}
    for item in ordered:
        days.setdefault(_what(item), []).append(item.on)
    together: dict[object, list[DigestItem]] = {}
    for item in ordered:
        together.setdefault((item.task.task.key, tuple(days[_what(item)])), []).append(item)
    yield from (_line(lines, same) for same in together.values())


def _what(item: DigestItem) -> object:
    """What an item is about, the same for all the days on which it recurs."""
    recurs = item.kind == "occurrence" or item.measure is not None
    measure = item.measure.measure.id if item.measure else None
    return item.task.task.key, item.kind if recurs else "", measure, None if recurs else item.on


def _line(lines: Lines, same: Sequence[DigestItem]) -> Item:
    first = same[0]
    t, names = first.task, lines.cells.names
    on = first.on
    label = f"{lines.labels.weekday(on)} {lines.short(on)}" if on else lines.words.words["next_step_label"]
    title = names.occurrence_title(t.task, first.nominal) if first.nominal else names.title(t.task)
    if all(item.kind == "reading" for item in same):
        title = ""
    parts = [part for item in same if item.on == on for part in _said(lines, item) if part]
    said = "; ".join(parts) + _days(lines, same)
    what = text(*lines.cells.code(t), " ", stopped(f"{title}{': ' if title and said else ''}{said}"))
    below = tuple(text(stopped(line)) for line in _below(lines, same) if line)
    return Item(text(Span(f"{label}:", "strong")), what, below)


def _days(lines: Lines, same: Sequence[DigestItem]) -> str:
    """The days of what recurs in the part, where it does so more than once."""
    days = [day for day in dict.fromkeys(item.on for item in same) if day is not None]
    return f", {lines.days(days)}" if len(days) > 1 else ""


def _said(lines: Lines, item: DigestItem) -> Iterator[str]:
    t, words = item.task, lines.words.words
    if item.kind == "due":
        yield lines.now(t)
        yield from (words[flag] for flag in ("at_risk", "extension_asked") if flag in t.flags)
    elif item.kind == "step" and item.step is not None:
        yield lines.say("step" if item.on else "next_step", step=item.step.title)
    elif item.kind == "occurrence":
        yield words["event" if t.task.event else "occurrence"]
    elif item.kind == "starting":
        yield words["starting"]
    elif item.kind == "reading" and item.measure is not None:
        measure = item.measure.measure
        title = measure.title[:1].lower() + measure.title[1:]
        yield lines.words.next_figures(title, len(measure.places))
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
    days = {item.on: item for item in reversed(same) if item.on is not None}
    if 1 < len(days) <= LISTED:
        said = ((day, _day_off(lines, days[day])) for day in sorted(days))
        yield "; ".join(f"{lines.short(day)}: {remark}" for day, remark in said if remark)
    elif len(days) == 1:
        yield capital(_day_off(lines, first))


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
