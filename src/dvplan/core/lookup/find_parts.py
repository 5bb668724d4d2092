"""The one step, measure, place or name of a person that a command is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.core.lookup.find import Ambiguous, NotFound, find_owner
from dvplan.core.lookup.names import called, known_owners, meant
from dvplan.core.model.folding import fold, fold_exact
from dvplan.core.model.nearest import nearest

if TYPE_CHECKING:
    from dvplan.core.ledger.book import Book
    from dvplan.core.lookup.find import What
    from dvplan.core.lookup.names import Names
    from dvplan.core.model.plan import Measure, Task


def find_step(task: Task, text: str) -> str:
    """The id of the task's step with that id or title, or with the text in one of them. Raises NotFound,
    Ambiguous."""
    return _find(text, {step.id: (step.title,) for step in task.steps}, "step")


def find_measure(task: Task, text: str) -> Measure:
    """The task's measure with that id or title, or with the text in one of them. Raises NotFound, Ambiguous."""
    id_ = _find(text, {measure.id: (measure.title,) for measure in task.measures}, "measure")
    return next(measure for measure in task.measures if measure.id == id_)


def find_place(measure: Measure, text: str) -> str:
    """The measure's place of that name, or with the text in its name. Raises NotFound, Ambiguous."""
    return _find(text, {place: (place,) for place in measure.places}, "place")


def find_owner_id(book: Book, text: str) -> str:
    """The id of an owner, as `find_owner` has it; where the workspace names none, any text will do. Raises
    NotFound, Ambiguous."""
    return find_owner(book, text).id if book.settings.owners else owner_called(book, text) or text


def owner_called(book: Book, text: str) -> str | None:
    """The id of the one owner that is called just that, but for case and diacritics."""
    for folding in (fold_exact, fold):
        wanted = folding(text)
        found = [o.id for o in known_owners(book) if wanted in (folding(name) for name in (o.id, *called(o)))]
        if len(found) == 1:
            return found[0]
    return None


def _find(text: str, names: Names, what: What) -> str:
    found = meant(text.strip(), names) or _with_part(fold(text), names)
    if len(found) == 1:
        return next(iter(found))
    if found:
        raise Ambiguous(text, tuple(id_ for id_ in names if id_ in found), what)
    near = nearest(text, (name for id_, others in names.items() for name in (id_, *others)))
    raise NotFound(text, near, what, tuple(names))


def _with_part(part: str, names: Names) -> frozenset[str]:
    return frozenset(
        id_ for id_, others in names.items() if part and any(part in fold(name) for name in (id_, *others))
    )
