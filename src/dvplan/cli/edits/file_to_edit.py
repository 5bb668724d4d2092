"""The file, and the line in it, that `edit` is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.cli.office import book_of
from dvplan.cli.usage_error import UsageError
from dvplan.core.lookup.find import NotFound, find_task
from dvplan.core.lookup.find_plan import find_plan
from dvplan.planfile.syntax.positions import position_of

if TYPE_CHECKING:
    from dvplan.cli.office import Office


def file_to_edit(office: Office, text: str | None) -> tuple[str, int]:
    """The file as shown and a line from 1, for the name of a file, a plan, a task, or the only plan there is.

    A plan that cannot be read opens where its first error is. Raises UsageError, NotFound, Ambiguous.
    """
    plans = {id_: file for file, id_ in office.workspace.plan_of.items() if _is_plan(file)}
    if text is None:
        if len(plans) != 1:
            raise UsageError("which-plan", choices=", ".join(sorted(plans)))
        return _opened(office, next(iter(plans.values())))
    if file := plans.get(text) or _file_called(office, text):
        return _opened(office, file)
    book = book_of(office.workspace.settings, office.workspace.plans, office.workspace.entries)
    try:
        location = find_task(book, text).location
    except NotFound as no_task:
        try:
            return _opened(office, find_plan(book, text).location.file)
        except NotFound:
            raise no_task from None
    found = position_of(office.workspace.sources[location.file], location)
    return location.file, found.line if found else 1


def _is_plan(file: str) -> bool:
    return file.endswith(".toml") and not file.endswith(".log.toml")


def _file_called(office: Office, text: str) -> str | None:
    shown = [f"{office.found.shown}{text}", text]
    named = [file for file in office.files if file in shown or file.rpartition("/")[2] == text]
    return named[0] if len(named) == 1 else None


def _opened(office: Office, file: str) -> tuple[str, int]:
    sources = office.workspace.sources
    errors = (p for p in office.workspace.problems if p.location.file == file and p.severity == "error")
    found = [at for problem in errors if file in sources and (at := position_of(sources[file], problem.location))]
    return file, min((at.line for at in found), default=1)
