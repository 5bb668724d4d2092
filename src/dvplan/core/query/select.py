"""The tasks that a report is about."""  # noqa: A005 -- never imported as a bare `select`

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvplan.core.query.match import is_exact, lets_plan_through, matches
from dvplan.core.query.terms import Named, Words, parse_terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dvplan.core.ledger.book import Book
    from dvplan.core.ledger.task_day import TaskDay
    from dvplan.core.ledger.view import View
    from dvplan.core.model.plan import Plan
    from dvplan.core.query.terms import Term


@dataclass(frozen=True, slots=True)
class Selection:
    """What the terms let through, in the order of the plans; where there are plain words, exact matches first.

    `closed` are the plans left out for being closed on the day; `exact` the keys of the exact matches, none where
    there are no plain words.
    """

    tasks: tuple[TaskDay, ...]
    events: tuple[TaskDay, ...]
    closed: tuple[Plan, ...]
    exact: frozenset[str] = frozenset()


def select(view: View, terms: Sequence[str], everything: bool = False, named: Book | None = None) -> Selection:
    """Tasks and events for which all terms hold; closed plans only if asked for `everything` or by name in a
    `plan:` term. `named` is the book that has all names a term may use, if not the view's. Raises QueryError."""
    parsed = parse_terms(terms, named or view.book, view.day)
    everything = everything or any(isinstance(term, Named) and term.field == "plan" for term in parsed)
    shown: list[Plan] = []
    closed: list[Plan] = []
    for plan in view.book.plans:
        if all(lets_plan_through(term, plan.id) for term in parsed):
            (closed if not everything and view.closed(plan) else shown).append(plan)
    tasks = _passing(parsed, (task for plan in shown for task in view.tasks(plan)))
    events = _passing(parsed, (event for plan in shown for event in view.events(plan)))
    exact = _exact(parsed, (*tasks, *events))
    return Selection(
        tasks=tuple(sorted(tasks, key=lambda task: task.task.key not in exact)),
        events=tuple(sorted(events, key=lambda event: event.task.key not in exact)),
        closed=tuple(closed),
        exact=exact,
    )


def _passing(terms: tuple[Term, ...], tasks: Iterable[TaskDay]) -> tuple[TaskDay, ...]:
    return tuple(task for task in tasks if all(matches(term, task) for term in terms))


def _exact(terms: tuple[Term, ...], tasks: Iterable[TaskDay]) -> frozenset[str]:
    phrases = [term for term in terms if isinstance(term, Words)]
    return frozenset(
        task.task.key for task in tasks if phrases and all(is_exact(phrase, task) for phrase in phrases)
    )
