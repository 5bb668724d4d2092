"""The measures that a command is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.core.lookup.find import Ambiguous, NotFound, find_task
from dvplan.core.lookup.find_parts import find_measure
from dvplan.core.model.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvplan.core.ledger.book import Book
    from dvplan.core.model.plan import Measure, Task

Found = tuple[tuple["Task", "Measure"], ...]


def find_measures(book: Book, text: str) -> Found:
    """The measures of the task so named; else the one of "TASK/MEASURE"; else those with that id or title in
    any task. Raises NotFound or Ambiguous."""
    try:
        task = find_task(book, text)
        if task.measures:
            return tuple((task, measure) for measure in task.measures)
    except Ambiguous as error:
        tasks = [book.tasks[key] for key in error.candidates]
        measured = [task for task in tasks if task.measures]
        if len(measured) == 1:
            return tuple((measured[0], measure) for measure in measured[0].measures)
        if measured:
            raise
    except NotFound:
        pass
    named, slash, measure = text.rpartition("/")
    if slash:
        task = find_task(book, named)
        return ((task, find_measure(task, measure)),)
    found = tuple(_with(book, text))
    if not found:
        known = [name for task in book.tasks.values() for m in task.measures for name in (m.id, m.title)]
        ids = [task.id for task in book.tasks.values() if task.measures]
        near = nearest(text, (*known, *ids))
        raise NotFound(text, near, "measure" if known else "task", tuple(dict.fromkeys(known[::2])))
    return found


def _with(book: Book, text: str) -> Iterator[tuple[Task, Measure]]:
    for task in book.tasks.values():
        if task.measures:
            try:
                yield task, find_measure(task, text)
            except (NotFound, Ambiguous):
                continue
