"""Names and filter terms that mean nothing, as usage errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.cli.usage_error import UsageError
from dvplan.core.lookup.find import Ambiguous, NotFound
from dvplan.core.lookup.typed_numbers import NumberError
from dvplan.core.query.order import SORT_KEYS
from dvplan.core.query.terms import IS, QUALIFIERS, QueryError

if TYPE_CHECKING:
    from dvplan.core.query.terms import TermError

PARTS = ("step", "measure", "place")
"""What a task may have none of."""
CHOICES = {"qualifier": QUALIFIERS, "is": IS, "sort": SORT_KEYS}
EXAMPLES = {
    "owner": "owner:a,b",
    "with": "with:a",
    "plan": "plan:x",
    "group": "group:x",
    "tag": "tag:x",
    "due": "due:2021-11-01..2021-11-30",
    "progress": "progress:0..50",
}


def usage_errors(error: Exception) -> tuple[UsageError, ...]:
    """The usage errors that say the same; none for an error of another kind."""
    match error:
        case QueryError():
            return tuple(map(_term_error, error.errors))
        case NotFound():
            if error.what in PARTS and not error.known:
                return (UsageError(f"none-{error.what}", value=error.text),)
            listed = ", ".join(error.known)
            return (UsageError(f"unknown-{error.what}", error.near, value=error.text, choices=listed),)
        case Ambiguous():
            listed = ", ".join(error.candidates)
            return (UsageError(f"ambiguous-{error.what}", value=error.text, choices=listed),)
        case NumberError():
            return (UsageError("not-a-figure", value=error.text),)
    return ()


def _term_error(error: TermError) -> UsageError:
    if not error.value and error.kind in EXAMPLES:
        return UsageError("term-empty", term=error.term, example=EXAMPLES[error.kind])
    # Two dozen states, signals and flags are listed only for who cannot be told which was meant.
    kind = "is-one-of" if error.kind == "is" and error.near is None else error.kind
    choices = ", ".join(CHOICES.get(error.kind, ()))
    return UsageError(f"term-{kind}", error.near, term=error.term, value=error.value, choices=choices)
