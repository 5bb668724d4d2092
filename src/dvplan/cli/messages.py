"""What is said on standard error beside a report: what it lacks, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.output.inert import inert
from dvplan.output.words.usage_words import usage_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvplan.cli.context import Context


def beside_report(context: Context) -> str:
    """The plans left out with the files at fault, errors elsewhere, conflict copies; "" if all is well."""
    return "".join(f"{inert(line)}\n" for line in _lines(context))


def _lines(context: Context) -> Iterator[str]:
    messages = usage_words(context.lang).messages
    for file in context.checked.conflict_copies:
        yield messages["conflict-copy"].format(file=file)
    if context.left_out:
        yield messages["left-out"].format(n=len(context.left_out))
        for plan in context.left_out:
            yield messages["left-out-plan"].format(plan=plan.plan, file=plan.file, n=plan.errors)
    plan_of = context.checked.workspace.plan_of
    errors = [problem for problem in context.checked.problems if problem.severity == "error"]
    beside = sorted({problem.spot.file for problem in errors if problem.spot.file not in plan_of})
    if beside:
        yield messages["errors-beside"].format(files=", ".join(beside))
    if errors:
        yield messages["run-check"]
