"""Sorting tables of tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from dvplan.core.ledger.task_day import PRESSING
from dvplan.core.model.nearest import nearest
from dvplan.core.query.terms import QueryError, TermError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from dvplan.core.ledger.book import Book
    from dvplan.core.ledger.task_day import TaskDay

    Collate = Callable[[str], Any]
    """Text to a key that sorts it."""

SORT_KEYS: Final = ("due", "owner", "plan", "progress", "days", "title", "id", "signal", "last")


def sort_tasks(
    tasks: Iterable[TaskDay],
    keys: Sequence[str],
    book: Book,
    collate: Collate,
    title: Callable[[TaskDay], str] = lambda task: task.task.title,
) -> tuple[TaskDay, ...]:
    """The tasks by the first key, then the next; "-key" is descending. What a task has not goes last both ways,
    and equal ones keep their order. `title` is the title as shown. Raises QueryError for an unknown key."""
    names = [key.strip().removeprefix("-") for key in keys]
    errors = [
        TermError(key, "sort", name, nearest(name, SORT_KEYS))
        for key, name in zip(keys, names, strict=True)
        if name not in SORT_KEYS
    ]
    if errors:
        raise QueryError(tuple(errors))
    value_of = _values(book, collate, title)
    found = list(tasks)
    for key, name in reversed(list(zip(keys, names, strict=True))):
        keyed = [(value_of[name](task), task) for task in found]
        present = [pair for pair in keyed if pair[0] is not None]
        present.sort(key=lambda pair: pair[0], reverse=key.strip().startswith("-"))
        found = [task for _, task in present] + [task for value, task in keyed if value is None]
    return tuple(found)


def _values(book: Book, collate: Collate, title: Callable[[TaskDay], str]) -> dict[str, Callable[[TaskDay], Any]]:
    protocol = {owner.id: place for place, owner in enumerate(book.settings.owners)}
    plans = {plan.id: place for place, plan in enumerate(book.plans)}
    signals = {signal: place for place, signal in enumerate(PRESSING)}

    def owner(task: TaskDay) -> Any:
        if task.owner is None:
            return None
        return protocol.get(task.owner, len(protocol)), collate(task.owner)

    return {
        "due": lambda task: task.pressing_day,
        "owner": owner,
        "plan": lambda task: plans[task.task.plan],
        "progress": lambda task: task.progress,
        "days": lambda task: task.pressing_days,
        "title": lambda task: collate(title(task)),
        "id": lambda task: collate(task.task.key),
        "signal": lambda task: signals[task.signal],
        "last": lambda task: task.last_log,
    }
