"""A task appended to a plan, as an edit of the workspace; at a terminal, with what makes it clear asked for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from dvplan.cli.edits.plan_editing import standing
from dvplan.cli.edits.typed_field import typed_due, typed_value
from dvplan.cli.office import book_of
from dvplan.cli.usage_error import UsageError
from dvplan.core.lookup.find import Ambiguous, NotFound
from dvplan.core.lookup.propose_id import propose_id, worded_id
from dvplan.output.words.plan_edit_words import plan_edit_words
from dvplan.planfile.schema.fields import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from dvplan.cli.edits.storing import Stored
    from dvplan.cli.office import Office
    from dvplan.core.ledger.book import Book
    from dvplan.core.model.plan import Plan
    from dvplan.planfile.editing.spelling import Value
    from dvplan.planfile.reading.read_workspace import Workspace

ASKED = ("owner", "due", "leader", "deliverable", "submit_to", "issued_by")
"""What a task must make clear beside its title, in the order of the slogan."""
AUTHORITY = {"submit_to", "issued_by"}
"""One of them is enough."""


class Adding:
    """One `add`. `facts` are the fields given, by key, and all is as typed."""

    def __init__(
        self,
        office: Office,
        plan: str | None,
        facts: Mapping[str, str | None],
        steps: Sequence[str] = (),
        on: str | None = None,
    ) -> None:
        self.office = office
        self.plan_text = plan
        book = _book(office.workspace)
        self.home = self._plan(book)
        self.values = {key: self._typed(key, text, book) for key, text in facts.items() if text and text.strip()}
        # Without it the task would be in reports of days when nobody knew of it.
        self.values["assigned"] = office.day(on)
        if steps:
            self.values["step"] = typed_steps(steps, office)
        self.key = ""

    def missing(self) -> list[str]:
        """What would not be clear, neither told nor from the plan's defaults; a standing task needs no due."""
        settled = {*self.values, *(key for task in self.home.tasks for key in task.inherited)}
        settled |= AUTHORITY if settled & AUTHORITY else set()
        settled |= {"due"} if "standing" in settled else set()
        return [key for key in ("title", *ASKED) if key not in settled]

    def ask(self, question: Callable[[str], str], complain: Callable[[Exception], None]) -> None:
        """Ask for what is missing. An answer that is not understood is asked for again; an empty one is none."""
        words, book = plan_edit_words(self.office.lang), _book(self.office.workspace)
        for key in self.missing():
            while key in self.missing() and (text := question(f"{words.questions[key]}: ")):
                try:
                    self.values[key] = self._typed(key, text, book)
                except (UsageError, NotFound, Ambiguous) as error:
                    complain(error)

    def edit(self, workspace: Workspace) -> Mapping[str, Callable[[str], str]]:
        """The change of the plan's file. Raises UsageError, NotFound, Ambiguous."""
        from dvplan.planfile.editing.append import append_task

        if "title" not in self.values:
            raise UsageError("missing-argument", name="TITLE")
        home = self._plan(_book(workspace))
        ids = [task.id for task in home.tasks]
        table: dict[str, Value] = {"id": propose_id(str(self.values["title"]), ids), **self.values}
        self.home, self.key = home, f"{home.id}/{table['id']}"
        return {home.location.file: partial(append_task, task=table)}

    def answer(self, stored: Stored) -> Iterator[str]:
        """The new task's id and where it stands."""
        id_ = self.key.partition("/")[2]
        stands = standing(self.office, stored, self.key)
        yield (
            plan_edit_words(self.office.lang)
            .messages["added"]
            .format(
                plan=self.home.id, name=id_, standing=f"; {stands}" if stands else "", file=stored.files[0].file
            )
        )

    def _plan(self, book: Book) -> Plan:
        from dvplan.core.lookup.find_plan import find_plan

        if self.plan_text is not None:
            return find_plan(book, self.plan_text)
        if len(book.plans) != 1:
            raise UsageError("which-plan", choices=", ".join(plan.id for plan in book.plans))
        return book.plans[0]

    def _typed(self, key: str, text: str, book: Book) -> Value:
        return typed_value(TABLES["task"][key], text, self.office, book, self.home)


def typed_steps(texts: Sequence[str], office: Office) -> list[dict[str, Any]]:
    """Steps from "Title" or "Title=DATE", their ids made of the titles. Raises UsageError."""
    steps: list[dict[str, Any]] = []
    for text in texts:
        title, equals, due = text.rpartition("=")
        step: dict[str, Any] = {"title": (title if equals else text).strip()}
        if equals:
            step["due"] = typed_due(due.strip(), office)
        steps.append({"id": worded_id(step["title"], [one["id"] for one in steps]), **step})
    return steps


def _book(workspace: Workspace) -> Book:
    return book_of(workspace.settings, workspace.plans, workspace.entries)
