"""The first section of a digest: what was done, what moved, what the places reported."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from dvplan.output.reports.digest_changes import changes_part
from dvplan.output.reports.digest_figures import figure_parts
from dvplan.output.reports.digest_lines import Part, by_task, items

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dvplan.core.digest.item import Item
    from dvplan.core.ledger.task_day import TaskDay
    from dvplan.output.blocks import Item as Line
    from dvplan.output.reports.digest_lines import Lines


LISTED: Final = 3
"""Occurrences of one task that are told one by one."""


def result_parts(lines: Lines) -> tuple[Part, ...]:
    """One line a task; what the places reported in tables."""
    parts = lines.words.parts
    tasks = by_task(item for item in lines.digest.results if item.kind != "reading").values()
    done = [found for found in tasks if found[0].task.state == "done" and not found[0].task.task.event]
    events = [found for found in tasks if found[0].task.task.event]
    moving = [found for found in tasks if found not in done and found not in events]
    return (
        Part(parts["done"], lines.listed(done, _done), always=True),
        Part(parts["progress"], lines.listed(moving, partial(_moving, pressed=_pressed(lines))), always=True),
        *figure_parts(lines),
        Part(parts["events"], items(_event(lines, found) for found in events)),
        changes_part(lines),
    )


def _done(lines: Lines, found: Sequence[Item]) -> Line:
    first = found[0]
    t = first.task
    if first.kind != "done":
        return _done_before(lines, found)
    on = lines.short(first.on) if first.on else ""
    said = lines.words.done(on, first.days, lines.due(t, aside=True))
    papers = _papers(lines, found) or (lines.words.words["no_evidence"] if t.no_evidence else "")
    return lines.line(t, (said,), (lines.lead(t, papers), first.note or ""), "soon" if first.days else "good")


def _done_before(lines: Lines, found: Sequence[Item], key: str = "done_before") -> Line:
    """What was done before the span and of which papers came since, with what was noted on them."""
    t = found[0].task
    said = lines.say(key, day=lines.short(t.done_on)) if t.done_on else ""
    notes = dict.fromkeys(item.entry.note for item in found if item.entry and item.entry.note)
    return lines.line(t, (said,), (lines.lead(t, _papers(lines, found)), *notes))


def _pressed(lines: Lines) -> frozenset[str]:
    """The tasks of which the next section tells the product and the last note."""
    return frozenset(i.task.task.key for i in lines.digest.shortcomings if i.kind in ("overdue", "at_risk"))


def _moving(lines: Lines, found: Sequence[Item], *, pressed: frozenset[str]) -> Line:
    t = found[0].task
    told = lines.noted(t) if t.task.key in pressed else None
    notes = dict.fromkeys(_notes(lines, (item for item in found if told is None or item.entry is not told)))
    missing = t.task.deliverable if t.task.key not in pressed else None
    product = lines.say("product", product=missing) if missing else ""
    nominal = max((item.nominal for item in found if item.nominal), default=None)
    title = lines.cells.names.occurrence_title(t.task, nominal) if nominal else ""
    below = (lines.lead(t, product, _papers(lines, found)), *notes)
    return lines.line(t, (*_said(lines, found), _deadline(lines, t)), below, title=title)


def _deadline(lines: Lines, t: TaskDay) -> str:
    """The deadline, or of what recurs the next one; which were missed is told in the next section."""
    if t.due is not None and not t.task.standing:
        return lines.say("due", due=lines.short(t.due))
    coming = t.occurrences.next if t.occurrences else None
    return lines.say("next_occurrence", day=lines.short(coming)) if coming else ""


def _said(lines: Lines, found: Sequence[Item]) -> Iterator[str]:
    t, words = found[0].task, lines.words
    yield _many_occurrences(lines, found)
    for item in found:
        on = lines.short(item.on) if item.on else ""
        if item.kind == "step" and item.step:
            yield words.step_done(item.step.title, on, item.days)
        elif item.kind == "occurrence" and item.nominal and not _many(found):
            yield words.occurrence_done(lines.short(item.nominal), on, item.days or 0)
        elif item.kind == "progress" and t.task.repeat is None and not t.task.standing:
            before, after = lines.percent(item.before), lines.percent(item.after)
            yield f"{before} → {after}" if before != after else lines.say("still", percent=after)
    if t.state_entry is not None and lines.digest.scope.within(t.state_since) and t.state_since:
        turned = _turned(lines, t)
        if turned:
            yield lines.say(turned, day=lines.short(t.state_since))


def _turned(lines: Lines, t: TaskDay) -> str:
    """What the entry that gave the state made of the task; nothing where it was at work already."""
    if t.state != "active":
        return "submitted" if t.state == "submitted" else ""
    earlier = [e for e in t.entries if e.state and e.step is None and e.occurrence is None]
    told = earlier.index(t.state_entry) if t.state_entry in earlier else 0
    eve = lines.digest.scope.eve(t)
    before = earlier[told - 1].state if told else eve.state if eve else "planned"
    return {"planned": "begun", "done": "reopened", "active": ""}.get(before or "", "resumed")


def _many(found: Sequence[Item]) -> bool:
    return sum(item.kind == "occurrence" for item in found) > LISTED


def _many_occurrences(lines: Lines, found: Sequence[Item]) -> str:
    """More occurrences than are told one by one: how many, from which to which, and how many of them late."""
    if not _many(found):
        return ""
    done = [item for item in found if item.kind == "occurrence"]
    nominals = [lines.short(item.nominal) for item in done if item.nominal]
    late = sum(bool(item.days) for item in done)
    return lines.words.occurrences_done(len(done), nominals[0], nominals[-1], late)


def _notes(lines: Lines, found: Iterable[Item]) -> Iterator[str]:
    for item in found:
        if item.note and item.kind != "document":
            yield f"{lines.short(item.on)}: {item.note}" if item.on else item.note


def _papers(lines: Lines, found: Sequence[Item]) -> str:
    papers = "; ".join(item.note for item in found if item.kind == "document" and item.note)
    return lines.say("evidence", evidence=papers) if papers else ""


def _event(lines: Lines, found: Sequence[Item]) -> Line:
    first = found[0]
    t, on = first.task, first.on
    if first.kind == "anniversary" and on is not None:
        said = f"{lines.labels.weekday(on)} {lines.short(on)}"
        return lines.line(t, (said,), (), title=lines.cells.names.occurrence_title(t.task, first.nominal))
    held = [item.on for item in found if item.on and (item.kind == "done" or item.days is not None)]
    planned = [item.on for item in found if item.on and item.kind == "occurrence" and item.days is None]
    told = [lines.say(key, day=lines.days(days)) for key, days in (("held", held), ("scheduled", planned)) if days]
    if not told and t.done_on:
        return _done_before(lines, found, "held")
    notes = dict.fromkeys(item.note for item in found if item.note and item.kind != "document")
    return lines.line(t, told, (lines.lead(t, _papers(lines, found)), *notes))
