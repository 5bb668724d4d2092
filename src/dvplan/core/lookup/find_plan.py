"""The one plan that a command is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.core.lookup.find import Ambiguous, NotFound
from dvplan.core.lookup.names import meant, plan_names
from dvplan.core.model.nearest import nearest

if TYPE_CHECKING:
    from dvplan.core.ledger.book import Book
    from dvplan.core.model.plan import Plan


def find_plan(book: Book, text: str) -> Plan:
    """The plan with that id or title, or with the text in its title from the beginning of a word. Raises NotFound
    or Ambiguous."""
    names = plan_names(book)
    found = tuple(plan for plan in book.plans if plan.id in meant(text.strip(), names))
    if len(found) == 1:
        return found[0]
    if found:
        raise Ambiguous(text, tuple(plan.id for plan in found), "plan")
    near = nearest(text, (name for id_, others in names.items() for name in (id_, *others)))
    raise NotFound(text, near, "plan", tuple(names))
