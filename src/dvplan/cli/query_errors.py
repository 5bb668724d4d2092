"""Names and filter terms that mean nothing, as usage errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.cli.usage_error import UsageError
from dvplan.core.query.find import Ambiguous, NotFound
from dvplan.core.query.order import SORT_KEYS
from dvplan.core.query.terms import QUALIFIERS, QueryError
from dvplan.core.query.typed_numbers import NumberError

if TYPE_CHECKING:
    from dvplan.core.query.terms import TermError

PARTS = ("step", "measure", "place")
"""What a task may have none of."""


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
    choices = {"qualifier": QUALIFIERS, "sort": SORT_KEYS}.get(error.kind, ())
    return UsageError(
        f"term-{error.kind}", error.near, term=error.term, value=error.value, choices=", ".join(choices)
    )
