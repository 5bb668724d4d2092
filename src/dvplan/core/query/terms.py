"""Filter terms: what people type, read into values that `match` can test a task against."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, TypeAlias
from unicodedata import normalize

from dvplan.core.ledger.task_day import ALERTS, FLAGS, SIGNALS, STATES
from dvplan.core.lookup.names import called, group_names, known_owners, meant, owner_names, plan_names, tag_names
from dvplan.core.model.folding import fold, fold_exact
from dvplan.core.model.nearest import nearest
from dvplan.core.query.spans import SpanError, due_span, progress_span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from dvplan.core.ledger.book import Book
    from dvplan.core.lookup.names import Names

Field = Literal["is", "owner", "with", "plan", "group", "tag"]
Term: TypeAlias = "Named | DueWithin | ProgressWithin | Words | Not"
Kind = Literal["qualifier", "is", "owner", "with", "plan", "group", "tag", "due", "progress", "sort"]


@dataclass(frozen=True, slots=True)
class TermError:
    """A term that says nothing: `kind` is the part of it that is wrong, `value` the text of that part,
    `near` what was probably meant."""

    term: str
    kind: Kind
    value: str
    near: str | None = None


class QueryError(Exception):
    """Terms that cannot be read, all of them."""

    def __init__(self, errors: tuple[TermError, ...]) -> None:
        super().__init__(", ".join(error.term for error in errors))
        self.errors = errors


@dataclass(frozen=True, slots=True)
class Named:
    """One of these values in this field of the task."""

    field: Field
    values: frozenset[str]


@dataclass(frozen=True, slots=True)
class DueWithin:
    """Due between two days, both included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class ProgressWithin:
    """Progress between two percentages, both included."""

    lowest: float
    highest: float


@dataclass(frozen=True, slots=True)
class Words:
    """A phrase within the title, the id or a name of the owner: folded, and to tell exact matches apart."""

    folded: str
    exact: str
    owners: frozenset[str]
    exact_owners: frozenset[str]


@dataclass(frozen=True, slots=True)
class Not:
    """What the term does not let through."""

    term: Term


IS: Final = tuple(dict.fromkeys((*STATES, *SIGNALS, *ALERTS, *FLAGS, "focus", "recurring")))
"""What `is:` takes."""


def _is_names(_: Book) -> Names:
    return dict.fromkeys(IS, ())


_NAMES: Final[Mapping[Field, Callable[[Book], Names]]] = {
    "is": _is_names,
    "owner": owner_names,
    "with": owner_names,
    "plan": plan_names,
    "group": group_names,
    "tag": tag_names,
}
QUALIFIERS: Final = (*_NAMES, "due", "progress")


def parse_terms(texts: Iterable[str], book: Book, today: date) -> tuple[Term, ...]:
    """Each text as one term; `today` is the day that "friday" is said on. Raises QueryError with every error."""
    terms: list[Term] = []
    errors: list[TermError] = []
    for text in texts:
        try:
            terms.append(_term(normalize("NFC", text).strip(), book, today))
        except QueryError as error:
            errors += error.errors
    if errors:
        raise QueryError(tuple(errors))
    return tuple(terms)


def _term(text: str, book: Book, today: date) -> Term:
    if text.startswith("-") and len(text) > 1:
        return Not(_positive(text, text[1:], book, today))
    return _positive(text, text, book, today)


def _positive(term: str, text: str, book: Book, today: date) -> Term:
    typed, colon, value = text.partition(":")
    qualifier = typed.casefold()
    # "14:00" and "Ghi chú: gấp" are words that happen to have a colon
    if not colon or not typed.isalpha():
        return _phrase(text, book)
    for field, names in _NAMES.items():
        if qualifier == field:
            return Named(field, _values(term, field, value, names(book)))
    try:
        if qualifier == "due":
            return DueWithin(*due_span(value, today))
        if qualifier == "progress":
            return ProgressWithin(*progress_span(value))
    except SpanError as error:
        kind: Kind = "due" if qualifier == "due" else "progress"
        raise QueryError((TermError(term, kind, error.value, error.near),)) from None
    raise QueryError((TermError(term, "qualifier", typed, nearest(typed, QUALIFIERS)),))


def _values(term: str, field: Field, value: str, names: Names) -> frozenset[str]:
    """What the value means; a comma parts several values, unless it stands within one name."""
    if whole := meant(value, names):
        return whole
    parts = {part.strip(): meant(part.strip(), names) for part in value.split(",")}
    unknown = [part for part, found in parts.items() if not found]
    if unknown:
        known = [name for id_, others in names.items() for name in (id_, *others)]
        raise QueryError(tuple(TermError(term, field, part, nearest(part, known)) for part in unknown))
    return frozenset().union(*parts.values())


def _phrase(text: str, book: Book) -> Words:
    folded, exact = fold(text), fold_exact(text)
    names = [(owner.id, (owner.id, *called(owner))) for owner in known_owners(book)]
    return Words(
        folded,
        exact,
        frozenset(id_ for id_, all_names in names if any(folded in fold(name) for name in all_names)),
        frozenset(id_ for id_, all_names in names if any(exact in fold_exact(name) for name in all_names)),
    )
