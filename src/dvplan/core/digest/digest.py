"""A digest: what a span brought, what went wrong, what comes next, and what needs a word from above."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvplan.core.digest.ahead import ahead
from dvplan.core.digest.proposals import proposals
from dvplan.core.digest.results import results
from dvplan.core.digest.scope import open_scope
from dvplan.core.digest.shortcomings import shortcomings

if TYPE_CHECKING:
    from datetime import date

    from dvplan.core.digest.item import Item
    from dvplan.core.digest.period import Period
    from dvplan.core.digest.scope import Scope
    from dvplan.core.ledger.book import Book


@dataclass(frozen=True, slots=True)
class Digest:
    """Two days of one book, and the items of its four sections. `owner` None: of the whole office."""

    scope: Scope
    owner: str | None
    results: tuple[Item, ...]
    shortcomings: tuple[Item, ...]
    next_week: tuple[Item, ...]
    proposals: tuple[Item, ...]

    @property
    def sections(self) -> dict[str, tuple[Item, ...]]:
        """The sections by name, in order."""
        return {
            "results": self.results,
            "shortcomings": self.shortcomings,
            "next_week": self.next_week,
            "proposals": self.proposals,
        }


def make_digest(book: Book, period: Period, as_of: date, owner: str | None = None) -> Digest:
    """The digest of a period as read on a day, at the latest its last: what is dated after it is not known,
    so that a past period reads the same for ever.

    A task appears in a section as what it is there, once for each kind (steps, figures, documents and days to
    come may be several). Raises ValueError for a day before the period.
    """
    if as_of < period.first:
        raise ValueError(as_of)
    scope = open_scope(book, period, min(as_of, period.last), owner)
    return Digest(scope, owner, results(scope), shortcomings(scope), ahead(scope), proposals(scope))
