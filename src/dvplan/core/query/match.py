"""Whether a filter term lets a task on its day through."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dvplan.core.model.folding import fold, fold_exact
from dvplan.core.query.terms import DueWithin, Named, Not, ProgressWithin, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from dvplan.core.ledger.task_day import TaskDay
    from dvplan.core.query.terms import Field, Term


def matches(term: Term, task: TaskDay) -> bool:
    """Whether the term holds. What stands for the due where there is none counts as due; percentages are
    compared as they are printed, with one decimal."""
    match term:
        case Not():
            return not matches(term.term, task)
        case Named():
            return not term.values.isdisjoint(_VALUES[term.field](task))
        case DueWithin():
            return task.pressing_day is not None and term.first <= task.pressing_day <= term.last
        case ProgressWithin():
            return term.lowest <= round(task.progress, 1) <= term.highest
        case Words():
            return task.owner in term.owners or any(term.folded in fold(text) for text in _texts(task))


def is_exact(words: Words, task: TaskDay) -> bool:
    """Whether the phrase stands in the task with its very diacritics."""
    return task.owner in words.exact_owners or any(words.exact in fold_exact(text) for text in _texts(task))


def lets_plan_through(term: Term, plan: str) -> bool:
    """Whether tasks of the plan may pass, as far as the term speaks of plans."""
    if isinstance(term, Not):
        return not (isinstance(term.term, Named) and term.term.field == "plan" and plan in term.term.values)
    return not (isinstance(term, Named) and term.field == "plan") or plan in term.values


def _texts(task: TaskDay) -> Iterable[str]:
    yield task.task.title
    yield task.task.key
    if task.task.title_en:
        yield task.task.title_en


def _is(task: TaskDay) -> tuple[str | None, ...]:
    marks = ("focus" if task.task.focus else None, "recurring" if task.task.repeat else None)
    return task.state, task.signal, task.alert, *task.flags, *marks


_VALUES: Final[Mapping[Field, Callable[[TaskDay], tuple[str | None, ...]]]] = {
    "is": _is,
    "owner": lambda task: (task.owner,),
    "with": lambda task: task.task.coordinators,
    "plan": lambda task: (task.task.plan,),
    "group": lambda task: (task.task.group,),
    "tag": lambda task: task.task.tags,
}
