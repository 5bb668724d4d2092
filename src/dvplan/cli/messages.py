"""What is said on standard error beside a report: what it lacks, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.output.inert import inert
from dvplan.output.words.usage_words import usage_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dvplan.core.checks.left_out import LeftOut
    from dvplan.core.diagnostics import Problem


def conflict_copies(files: Iterable[str], lang: str) -> str:
    """A line for each file that a sync program left and that is not counted."""
    sentence = usage_words(lang).messages["conflict-copy"]
    return _text(sentence.format(file=file) for file in files)


def not_compared(files: Sequence[str], revision: str, lang: str) -> str:
    """The files whose plans could not be compared with those of a commit; "" if all could."""
    sentence = usage_words(lang).messages["not-compared"]
    return _text([sentence.format(revision=revision, files=", ".join(files))] if files else ())


def left_out(plans: Sequence[LeftOut], problems: Iterable[Problem], plan_of: Mapping[str, str], lang: str) -> str:
    """The plans that a report lacks, and the other files with errors; "" if all is well."""
    return _text(_left_out(plans, problems, plan_of, usage_words(lang).messages))


def _left_out(
    plans: Sequence[LeftOut], problems: Iterable[Problem], plan_of: Mapping[str, str], messages: Mapping[str, str]
) -> Iterator[str]:
    if plans:
        yield messages["left-out"].format(n=len(plans))
        for plan in plans:
            yield messages["left-out-plan"].format(plan=plan.plan, file=plan.file, n=plan.errors)
    errors = [problem for problem in problems if problem.severity == "error"]
    beside = sorted({problem.location.file for problem in errors if problem.location.file not in plan_of})
    if beside:
        yield messages["errors-beside"].format(files=", ".join(beside))
    if errors:
        yield messages["run-check"]


def _text(lines: Iterable[str]) -> str:
    return "".join(f"{inert(line)}\n" for line in lines)
