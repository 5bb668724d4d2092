"""The numbers of a digest: its summary, and the table of the eve, the day and the change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.core.ledger.rollup import not_standing, standing_tasks, totals
from dvplan.output.blocks import Cell, Column, Note, Paragraph, Row, Span, Table, text
from dvplan.output.reports.figures import signed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvplan.core.ledger.task_day import Signal, TaskDay
    from dvplan.output.blocks import Block
    from dvplan.output.reports.digest_lines import Lines

SIGNALS: tuple[Signal, ...] = (
    "on_time", "late", "unrated", "overdue", "due_soon", "on_track", "paused", "undated", "cancelled", "carried",
)  # fmt: skip
"""Every signal but that of standing tasks, which are in no total."""
SELDOM = ("unrated", "cancelled", "carried")


def number_blocks(lines: Lines, *, complete: bool) -> Iterator[Block]:
    """The sentence that says it all, the table, and what is not counted in it. Where a plan is left out it says
    of which it speaks."""
    scope = lines.digest.scope
    dated = not_standing(scope.tasks)
    if dated or not_standing(scope.earlier):
        yield from (_summary(lines, complete=complete), _table(lines))
    else:
        yield Paragraph(text(lines.words.words["no_tasks"]))
    standing = standing_tasks(scope.tasks)
    if standing or scope.events:
        yield Note(text(lines.labels.not_counted(standing, len(scope.events))))


def _summary(lines: Lines, *, complete: bool) -> Paragraph:
    scope = lines.digest.scope
    rate = lines.labels.percent(totals(scope.tasks).done_rate)
    counted = [t for t in scope.tasks if t.counts]
    done = sum(t.state == "done" for t in counted)
    gained = done - sum(t.state == "done" for t in scope.earlier if t.counts)
    eve = lines.short(scope.before.day)
    summary = lines.words.summary(_counts(lines), scope.period)
    if not complete:
        said = lines.labels.of_what_was_read(summary)
        summary = said[:1].lower() + said[1:]
    return Paragraph(
        text(
            Span(lines.words.words["summary"], "strong"),
            f" {summary} ",
            lines.words.cumulative(done, len(counted), rate, gained, scope.period, eve),
        )
    )


def _counts(lines: Lines) -> dict[str, int]:
    """How many tasks met with each thing in the span, standing ones aside."""
    scope = lines.digest.scope
    tasks = not_standing(scope.tasks)
    known = {t.task.key for t in scope.earlier}
    done = [t for t in tasks if t.state == "done" and scope.within(t.done_on)]
    turned = [t for t in tasks if scope.within(t.state_since)]
    moves = [(t.task.key, move) for t in tasks for move in t.due_moves if scope.within(move.entry.on)]
    return {
        **{signal: sum(t.signal == signal for t in done) for signal in ("on_time", "late", "unrated")},
        "overdue": sum(t.signal == "overdue" for t in tasks),
        "asked": sum(_asks_for_more(t) for t in tasks),
        "extended": len({key for key, m in moves if m.before is not None and m.after > m.before}),
        "refused": len({key for key, m in moves if m.before == m.after and m.answers is not None}),
        **{state: sum(t.state == state for t in turned) for state in ("paused", "cancelled", "carried")},
        "dated": len({key for key, m in moves if m.before is None and key in known}),
        "given": sum(t.task.key not in known and t.task.carried_from is None for t in tasks),
    }


def _asks_for_more(t: TaskDay) -> bool:
    ask = t.extension_asked
    return ask is not None and (t.due is None or ask.due > t.due)


def _table(lines: Lines) -> Table:
    scope, words = lines.digest.scope, lines.words
    days = (scope.before.day, scope.day)
    return Table(
        columns=(
            Column("what", words.words["numbers"]),
            *(Column(f"on_{day.isoformat()}", lines.short(day), "right") for day in days),
            Column("change", words.words["change"], "right"),
        ),
        rows=(*_signal_rows(lines), *_rate_rows(lines)),
    )


def _signal_rows(lines: Lines) -> Iterator[Row]:
    labels, scope = lines.labels, lines.digest.scope
    earlier, tasks = not_standing(scope.earlier), not_standing(scope.tasks)
    before, now = totals(earlier).signals, totals(tasks).signals
    for signal in SIGNALS:
        if signal not in SELDOM or before[signal] or now[signal]:
            name = lines.words.parts["overdue"] if signal == "overdue" else labels.signals[signal]
            yield _count_row(lines, name, before[signal], now[signal])
    yield _count_row(lines, labels.columns["total"], len(earlier), len(tasks), strong=True)


def _count_row(lines: Lines, name: str, before: int, now: int, *, strong: bool = False) -> Row:
    texts = (name, *map(lines.labels.number, (before, now)), signed(lines.labels, now - before))
    values = (None, before, now, now - before)
    return Row(
        tuple(
            Cell(text(Span(said, "strong") if strong else said), value)
            for said, value in zip(texts, values, strict=True)
        )
    )


def _rate_rows(lines: Lines) -> Iterator[Row]:
    scope, words = lines.digest.scope, lines.words.words
    before, now = totals(scope.earlier), totals(scope.tasks)
    yield _percent_row(lines, words["done_rate"], before.done_rate, now.done_rate)
    yield _percent_row(lines, words["progress"], before.progress, now.progress)


def _percent_row(lines: Lines, name: str, before: float | None, now: float | None) -> Row:
    """The change is that of the figures as printed."""
    percent = lines.labels.percent
    if before is None or now is None:
        change = Cell()
    else:
        printed = round(round(now, 1) - round(before, 1), 1)
        change = Cell(text(lines.words.points(signed(lines.labels, printed, 1))), printed)
    return Row((Cell(text(name)), Cell(text(percent(before)), before), Cell(text(percent(now)), now), change))
