"""The second section of a digest: what went wrong, and why."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dvplan.output.reports.digest_lines import Part, by_task, capital, items, sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from dvplan.core.digest.item import Item
    from dvplan.core.ledger.task_day import DueMove, TaskDay
    from dvplan.output.blocks import Item as Line
    from dvplan.output.reports.digest_lines import Lines


def shortcoming_parts(lines: Lines) -> tuple[Part, ...]:
    """One line a task, under the gravest that is to be said of it; what is left to say stands below that."""
    parts = lines.words.parts
    tasks = by_task(lines.digest.shortcomings).values()
    kinds: dict[str, list[Line]] = {}
    for found in tasks:
        kind = "extension" if found[0].kind == "extension_asked" else found[0].kind
        kinds.setdefault(kind, []).append(_LINES[kind](lines, found))
    return tuple(
        Part(parts[kind], items(kinds.get(kind, ())), always=kind == "overdue")
        for kind in ("overdue", "late", "at_risk", "extension", "reading")
    )


def _overdue(lines: Lines, found: Sequence[Item]) -> Line:
    item = found[0]
    t, days, on = item.task, item.days or 0, item.on
    if on is not None and (t.due is None or on != t.due):
        said = lines.words.missed(t.occurrences.missed if t.occurrences else 1, lines.short(on), days)
    else:
        said = lines.words.overdue(days, lines.due(t, aside=True))
    below = (lines.lead(t, lines.product(t, "product")), *_why(lines, found))
    return lines.line(t, (said, lines.now(t)), below, "late")


def _late(lines: Lines, found: Sequence[Item]) -> Line:
    item = found[0]
    t = item.task
    said = lines.words.late(item.days or 0, lines.due(t, aside=True))
    return lines.line(t, (said,), (lines.lead(t), *_why(lines, found, noted=False)), "soon")


def _at_risk(lines: Lines, found: Sequence[Item]) -> Line:
    t = found[0].task
    due = lines.say("due", due=lines.due(t)) if t.next_due else ""
    below = (lines.lead(t, lines.product(t, "product")), *_why(lines, found))
    submitted = lines.now(t) if t.state == "submitted" else ""
    return lines.line(t, (due, submitted, *_risks(lines, t)), below, "soon")


def _risks(lines: Lines, t: TaskDay) -> Iterator[str]:
    """Each reason the task is at risk; what it waits for is told with its deadline."""
    for risk in t.at_risk:
        if risk == "behind":
            yield lines.say("behind", progress=lines.percent(t.progress), expected=lines.percent(t.expected))
        elif risk == "step":
            late = (s.step.title for s in t.steps if s.done_on is None and s.due is not None and s.due < t.day)
            yield lines.say("step_overdue", steps=", ".join(late))
        else:
            yield lines.say("waits", needs=", ".join(awaited(lines, t)))


def awaited(lines: Lines, t: TaskDay) -> Iterator[str]:
    """The tasks that this one has to wait for, with their deadlines."""
    for key in t.threatened_by:
        need = lines.digest.scope.now.task(key)
        code = lines.cells.names.task_id(key)
        due = lines.say("due", due=lines.short(need.pressing_day)) if need and need.pressing_day else ""
        yield f"{code} ({due})" if due else code


def _why(lines: Lines, found: Sequence[Item], *, noted: bool = True) -> Iterator[str]:
    """The cause, the last note, and what else there is to say of the task."""
    first = found[0]
    # A task at risk for what it waits for has its cause in the line above.
    if first.entry is not None or first.kind != "at_risk" or first.task.at_risk != ("need",):
        yield lines.cause(first.entry)
    if noted:
        yield lines.last_note(first.task)
    for item in found[1:]:
        said = _decision(lines, item, told=True)
        yield capital(said)
    yield from _owed_too(lines, found)


def _extension(lines: Lines, found: Sequence[Item]) -> Line:
    t = found[0].task
    notes = dict.fromkeys(item.note or "" for item in found)
    grounds = dict.fromkeys(_grounds(lines, item) for item in found if item.kind != "reading")
    told = lines.lead(t, lines.product(t, "product_due"), *grounds)
    below = (told, *notes, *_owed_too(lines, found))
    return lines.line(t, (_decision(lines, item) for item in found), below, "soon")


def _grounds(lines: Lines, item: Item) -> str:
    """Why more time was needed; of a deadline kept or brought forward, why that was decided."""
    if item.kind == "extension_asked" or (item.before != item.after and not _earlier(item)):
        return lines.cause(item.entry)
    asked = next((move.answers for move in item.task.due_moves if move.entry is item.entry), None)
    decided = lines.say("reason", reason=item.reason or lines.words.words["no_reason"])
    return sentences(lines.cause(asked), decided) if asked else decided


def _earlier(item: Item) -> bool:
    return isinstance(item.after, date) and isinstance(item.before, date) and item.after < item.before


def _decision(lines: Lines, item: Item, *, told: bool = False) -> str:
    """What was asked and decided of a deadline; nothing for another kind of item. `told`: what became of the
    first deadline was said before."""
    on = lines.short(item.on) if item.on else ""
    before, after = _day(lines, item.before), _day(lines, item.after)
    if item.kind == "extension_asked":
        return lines.words.waiting(on, before, after, earlier=_earlier(item))
    move = next((move for move in item.task.due_moves if move.entry is item.entry), None)
    if item.kind != "extension" or move is None or move.before is None:
        return ""
    by = lines.cells.names.short_owner(move.entry.by)
    asked = _asked(lines, move)
    if move.after == move.before:
        return lines.words.refused(by, on, after, asked)
    if move.after < move.before:
        return lines.words.brought_forward(by, on, before, after)
    in_force = move.after == item.task.due and not told
    return lines.words.granted(by, on, lines.due(item.task) if in_force else after, asked)


def _asked(lines: Lines, move: DueMove) -> str:
    """The request that a decision answers; for which day only where another was given."""
    asked = move.answers
    if asked is None or asked.ask_due is None:
        return ""
    return lines.words.asked(
        lines.short(asked.on), lines.labels.day(asked.ask_due) if asked.ask_due != move.after else ""
    )


def _day(lines: Lines, value: date | float | None) -> str:
    return "" if value is None or isinstance(value, int | float) else lines.labels.day(value)


def _reading(lines: Lines, found: Sequence[Item]) -> Line:
    first = found[0]
    reason = next((entry for entry in first.task.causes if lines.digest.scope.within(entry.on)), None)
    below = (*_owed(lines, found), lines.lead(first.task, lines.cause(reason)), first.note or "")
    return lines.line(first.task, (), below)


def _owed_too(lines: Lines, found: Sequence[Item]) -> Iterator[str]:
    """What is owed, below a heading that says something else."""
    return (lines.say("owed", figures=figures) for figures in _owed(lines, found))


def _owed(lines: Lines, found: Sequence[Item]) -> Iterator[str]:
    """Of each measure the places that have not reported, with their last figures."""
    measures: dict[str, list[str]] = {}
    for item in found:
        if item.kind == "reading" and item.measure is not None:
            place = item.place.place if item.place else None
            measures.setdefault(item.measure.measure.title, []).append((place or "") + _last_figure(lines, item))
    for title, figures in measures.items():
        said = ", ".join(figures)
        yield f"{title}{': ' if said and said[0] != ' ' else ''}{said}"


def _last_figure(lines: Lines, item: Item) -> str:
    measure = item.measure.measure if item.measure else None
    if measure is None or not isinstance(item.before, int | float) or item.on is None:
        return ""
    unit = f" {measure.unit}" if measure.unit else ""
    figure = lines.labels.number(item.before, measure.decimals) + unit
    return f" ({lines.say('last_figure', day=lines.short(item.on), figure=figure)})"


_LINES: dict[str, Callable[[Lines, Sequence[Item]], Line]] = {
    "overdue": _overdue,
    "late": _late,
    "at_risk": _at_risk,
    "extension": _extension,
    "reading": _reading,
}
