"""Recurrence rules that no calendar can follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.core.checks.facts import field_location
from dvplan.core.diagnostics.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvplan.core.checks.facts import Facts


def bad_rules(facts: Facts) -> Iterator[Problem]:
    """An `rrule` that cannot be read or that no day fits; the hint is the ValueError's code."""
    for plan in facts.all_plans:
        for task in plan.tasks:
            if task.repeat is None or task.repeat.rrule is None:
                continue
            from dvplan.core.workdays.rrules import validate_rrule

            try:
                validate_rrule(task.repeat.rrule, task.repeat.first)
            except ValueError as error:
                location = field_location(task, "repeat").at("rrule")
                yield Problem("bad-rrule", location, {"value": task.repeat.rrule[:80]}, str(error))
