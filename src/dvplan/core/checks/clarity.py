"""The office's "6 rõ": what a task must make clear. Advice, never a fault."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dvplan.core.checks.facts import has_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dvplan.core.ledger.task_day import TaskDay

ASPECTS: Final = ("person", "work", "time", "responsibility", "result", "authority")
"""In the order of the slogan: người, việc, thời gian, trách nhiệm, kết quả, thẩm quyền."""


@dataclass(frozen=True, slots=True)
class Clarity:
    """A task, and which of ASPECTS are not clear."""

    task: str
    missing: tuple[str, ...]


def clarity(tasks: Iterable[TaskDay]) -> tuple[Clarity, ...]:
    """What each task leaves unclear on its day, in the given order. What the log gave counts: an owner, a due.

    Standing tasks have no end, and repeating ones their occurrences, so their time is clear.
    """
    return tuple(Clarity(found.task.key, _missing(found)) for found in tasks)


def _missing(found: TaskDay) -> tuple[str, ...]:
    task = found.task
    timed = found.due is not None or task.standing or task.repeat is not None
    clear = (
        has_text(found.owner),
        has_text(task.title),
        timed,
        has_text(task.leader),
        has_text(task.deliverable),
        has_text(task.submit_to) or has_text(task.issued_by),
    )
    return tuple(aspect for aspect, holds in zip(ASPECTS, clear, strict=True) if not holds)
