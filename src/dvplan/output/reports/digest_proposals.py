"""The fourth section of a digest: what needs a word from above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.core.digest.shortcomings import overdue_since
from dvplan.output.blocks import Item, text
from dvplan.output.reports.digest_lines import Part, by_task, items, stopped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from dvplan.core.digest.item import Item as DigestItem
    from dvplan.core.ledger.task_day import TaskDay
    from dvplan.output.reports.digest_lines import Lines


def proposal_parts(lines: Lines) -> tuple[Part, ...]:
    """Of a blocked task what to press for first; the undated and the silent together where they are alike. A
    task that has to wait is named with what it waits for, and with the silent if it is so itself."""
    parts = lines.words.parts
    tasks = by_task(lines.digest.proposals).values()
    kinds: dict[str, list[Sequence[DigestItem]]] = {
        kind: [] for kind in ("paused", "blocked", "undated", "silent")
    }
    for found in tasks:
        kinds[found[0].kind].append(found)
    awaited = _awaited(found[0].task for found in kinds["blocked"])
    needs = {key: need for key in awaited if (need := lines.digest.scope.now.task(key)) is not None}
    told = needs.keys() | {found[0].task.task.key for kind in ("paused", "undated") for found in kinds[kind]}
    silent = [[i] for i in lines.digest.proposals if i.kind == "silent" and i.task.task.key not in told]
    return (
        Part(parts["paused"], items(_paused(lines, found) for found in kinds["paused"])),
        Part(parts["blocked"], items(_need(lines, need, awaited[key]) for key, need in needs.items())),
        Part(parts["undated"], items(_together(lines, kinds["undated"], _undated))),
        Part(parts["silent"], items(_together(lines, silent, _silent))),
    )


def _paused(lines: Lines, found: Sequence[DigestItem]) -> Item:
    item = found[0]
    t = item.task
    since = lines.short(item.on) if item.on else None
    said = lines.labels.paused(since, lines.due(t) if t.due else None)
    reason = lines.say("reason", reason=item.reason or lines.words.words["no_reason"])
    told = lines.lead(t, lines.product(t, "product_due"), reason)
    return lines.line(t, (said,), (told, item.note or ""), "soon")


def _awaited(blocked: Iterable[TaskDay]) -> dict[str, list[TaskDay]]:
    """What to press for, with the tasks that have to wait for it."""
    waiting: dict[str, list[TaskDay]] = {}
    for t in blocked:
        for key in t.blocked_by:
            waiting.setdefault(key, []).append(t)
    return waiting


def _need(lines: Lines, need: TaskDay, waiting: Sequence[TaskDay]) -> Item:
    """A task that others wait for: how it stands, and which they are. More of an overdue one is said above."""
    due = lines.short(need.next_due) if need.next_due else ""
    late = overdue_since(need)
    if late is not None:
        stands = lines.words.overdue((need.day - late).days, lines.short(late))
    else:
        stands = lines.say("due", due=due) if due else ""
    said = (
        stands,
        lines.now(need) if late is None else "",
        _silent_since(lines, need),
        lines.say("holds_up", tasks=", ".join(lines.named(t, need.owner) for t in waiting)),
    )
    product = lines.product(need, "product_due") if late is None else ""
    return lines.line(need, said, (lines.lead(need, product),), "soon")


def _together(
    lines: Lines,
    tasks: Sequence[Sequence[DigestItem]],
    said: Callable[[Lines, DigestItem, str], str],
) -> Iterator[Item]:
    """Tasks of which the same is to be said in one line, the longest since first."""
    alike: dict[object, list[DigestItem]] = {}
    for found in sorted(tasks, key=lambda found: found[0].on or lines.digest.scope.day):
        item = found[0]
        alike.setdefault((item.on, item.reason, item.task.last_log is None), []).append(item)
    for group in alike.values():
        named = ", ".join(lines.named(item.task, lines.digest.owner) for item in group)
        yield Item((), text(stopped(said(lines, group[0], named))))


def _undated(lines: Lines, item: DigestItem, tasks: str) -> str:
    reason = item.reason or lines.words.words["no_reason"]
    return f"{tasks}: {lines.words.undated(item.days, reason)}"


def _silent(lines: Lines, item: DigestItem, tasks: str) -> str:
    if item.on is None:
        return tasks
    return lines.labels.silent(lines.short(item.on), tasks, heard=item.task.last_log is not None)


def _silent_since(lines: Lines, t: TaskDay) -> str:
    if not t.stale or (since := t.last_log or t.task.assigned) is None:
        return ""
    return lines.say("silent_since" if t.last_log else "silent_since_given", day=lines.short(since))
