"""The one task or owner that a command is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal
from unicodedata import normalize

from dvplan.core.lookup.names import called, known_owners, meant
from dvplan.core.model.folding import fold, fold_exact
from dvplan.core.model.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from dvplan.core.ledger.book import Book
    from dvplan.core.model.plan import Task
    from dvplan.core.model.workspace import Owner

What = Literal["plan", "task", "owner", "step", "measure", "place"]


class NotFound(Exception):  # noqa: N818 -- it says what happened
    """Nothing of that name; `near` is what was probably meant. `known` are all there are, where they are few."""

    def __init__(self, text: str, near: str | None, what: What, known: tuple[str, ...] = ()) -> None:
        super().__init__(text)
        self.text = text
        self.near = near
        self.what = what
        self.known = known


class Ambiguous(Exception):  # noqa: N818 -- it says what happened
    """A text that several fit: `candidates` are their keys or ids, in order."""

    def __init__(self, text: str, candidates: tuple[str, ...], what: What) -> None:
        super().__init__(text)
        self.text = text
        self.candidates = candidates
        self.what = what


def find_task(book: Book, text: str, day: date | None = None) -> Task:
    """The task with that key or id; else with the text as part of its id; else with all its words in the title,
    with their diacritics if that makes it one. Of several, the one that is at work on the day: last year's was
    carried on by then, next year's is not given yet. Raises NotFound or Ambiguous."""
    tasks = tuple(book.tasks.values())
    for fits in _ways(text):
        found = tuple(task for task in tasks if fits(task))
        live = found if day is None or len(found) < 2 else tuple(t for t in found if _is_live(book, t, day))
        if len(live) == 1:
            return live[0]
        if found:
            raise Ambiguous(text, tuple(task.key for task in found), "task")
    names = (task.key if "/" in text else task.id for task in tasks)
    raise NotFound(text, nearest(text, names), "task")


def _is_live(book: Book, task: Task, day: date) -> bool:
    successor = book.tasks.get(book.successors.get(task.key, ""))
    carried = successor is not None and successor.assigned is not None and successor.assigned <= day
    return not carried and (task.assigned is None or task.assigned <= day)


def _ways(text: str) -> tuple[Callable[[Task], bool], ...]:
    """What a task may fit, the surest first."""
    typed, folded, exact = normalize("NFC", text.strip()), fold(text), fold_exact(text)
    if not folded:
        return ()
    return (
        lambda task: typed == normalize("NFC", task.key),
        lambda task: typed == normalize("NFC", task.id),
        lambda task: folded in (fold(task.key), fold(task.id)),
        lambda task: folded in fold(task.key if "/" in folded else task.id),
        lambda task: _has_words(exact, task, fold_exact),
        lambda task: _has_words(folded, task, fold),
    )


def find_owner(book: Book, text: str) -> Owner:
    """The owner with that id, name, short name or alias, or with the text in its name from the beginning of a
    word. Raises NotFound or Ambiguous."""
    owners = {owner.id: owner for owner in known_owners(book)}
    names = {id_: called(owner) for id_, owner in owners.items()}
    found = meant(text.strip(), names)
    if len(found) == 1:
        return owners[next(iter(found))]
    if found:
        raise Ambiguous(text, tuple(id_ for id_ in owners if id_ in found), "owner")
    known = (name for id_, others in names.items() for name in (id_, *others))
    raise NotFound(text, nearest(text, known), "owner")


def _has_words(text: str, task: Task, folding: Callable[[str], str]) -> bool:
    titles = (folding(title) for title in (task.title, task.title_en) if title)
    return any(all(word in title for word in text.split()) for title in titles)
