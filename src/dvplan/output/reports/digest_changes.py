"""The last part of a digest's results: tasks newly given, handed over or cancelled, the like of them together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.core.digest.changes import changes
from dvplan.output.blocks import Item, text
from dvplan.output.reports.digest_lines import MANY, Part, items, sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvplan.core.digest.changes import Change
    from dvplan.output.reports.digest_lines import Lines


def changes_part(lines: Lines) -> Part:
    """A line for the tasks that one decision was about."""
    alike: dict[object, list[Change]] = {}
    for change in changes(lines.digest.scope):
        by, reason = (change.entry.by, change.entry.reason) if change.entry else (None, None)
        lead = (change.on, change.before, change.task.owner) if change.kind != "given" else None
        key = (change.kind, lead, by, reason)
        alike.setdefault(key, []).append(change)
    return Part(lines.words.parts["changes"], items(_line(lines, group) for group in alike.values()))


def _line(lines: Lines, group: Sequence[Change]) -> Item:
    first = group[0]
    names = lines.cells.names
    owner = first.task.owner if first.kind == "handed_over" else lines.digest.owner
    tasks = "; ".join(lines.named(change.task, owner, titled=len(group) <= MANY) for change in group)
    said = lines.say(
        "entrusted" if first.kind == "handed_over" and first.before is None else first.kind,
        tasks=tasks,
        day=lines.short(first.on) if first.on else "",
        before=names.owner(first.before),
        after=names.owner(first.task.owner) or lines.no_owner,
    )
    reason = first.entry.reason if first.entry else None
    if first.kind == "cancelled":
        reason = reason or lines.words.words["no_reason"]
    return Item((), text(sentences(said, lines.say("reason", reason=reason) if reason else "")))
