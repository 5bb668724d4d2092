"""Entries that cannot be yet, or cannot have been; and plans without any."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dvplan.core.checks.facts import entry_location
from dvplan.core.diagnostics.problem import Problem
from dvplan.core.model.plan import plan_of_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dvplan.core.checks.facts import Facts
    from dvplan.core.diagnostics.problem import Arg


def entries_before_plan(facts: Facts) -> Iterator[Problem]:
    """An entry dated before its plan starts or its task is given."""
    for key, task in facts.tasks.items():
        plan = facts.plans.get(task.plan)
        starts = {"plan": plan.start if plan else None, "task": task.assigned}
        for entry in facts.entries.get(key, ()):
            for hint, start in starts.items():
                if start is not None and entry.on < start:
                    args: dict[str, Arg] = {"on": entry.on, "start": start, "task": key}
                    yield Problem(
                        "before-plan", entry_location(entry, "on", "date"), args, hint, plans=(task.plan,)
                    )
                    break


def future_entries(facts: Facts) -> Iterator[Problem]:
    """An entry dated after today: it exists in no report before its day."""
    for entry in facts.all_entries:
        if entry.on > facts.today:
            args: dict[str, Arg] = {"on": entry.on, "today": facts.today}
            yield Problem(
                "future-entry", entry_location(entry, "on", "date"), args, plans=(plan_of_key(entry.task),)
            )


NO_LOG: Final = "no-log"


def plans_without_log(facts: Facts) -> Iterator[Problem]:
    """A plan with work in hand by now, and no entry about any of it."""
    logged = {plan_of_key(key) for key in facts.entries}
    for plan in facts.all_plans:
        if plan.id in logged or (plan.start is not None and plan.start > facts.today):
            continue
        given = [t for t in plan.tasks if not t.event and (t.assigned is None or t.assigned <= facts.today)]
        if given:
            yield Problem(NO_LOG, plan.location.at("id"), {"plan": plan.id, "tasks": len(given)})


def without_idle_no_log(problems: Iterable[Problem], plan_of: Mapping[str, str]) -> tuple[Problem, ...]:
    """The problems, but no "no-log" of a plan with an error in one of its files: its log may well be that file."""
    known = tuple(problems)
    faulty = {plan_of.get(problem.location.file) for problem in known if problem.severity == "error"}
    return tuple(p for p in known if p.code != NO_LOG or p.args["plan"] not in faulty)
