"""One field of a plan or a task changed, as an edit of the workspace."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from dvplan.cli.edits.edit_answers import say
from dvplan.cli.edits.plan_editing import standing
from dvplan.cli.edits.typed_field import field_of, typed_value
from dvplan.cli.office import book_of
from dvplan.core.model.plan import Plan
from dvplan.output.words.label_words import labels
from dvplan.output.words.plan_edit_words import plan_edit_words
from dvplan.planfile.editing.edit import set_value
from dvplan.planfile.schema.fields import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from dvplan.cli.edits.storing import Stored
    from dvplan.cli.office import Office
    from dvplan.core.model.plan import Task
    from dvplan.planfile.editing.spelling import Value
    from dvplan.planfile.reading.read_workspace import Workspace
    from dvplan.planfile.schema.fields import Field

PLAN = "plan:"
LOGGED_BY = {"due": "dvplan extend {id} {value} --reason …", "owner": "dvplan assign {id} {value}", "title": ""}
"""What is decided anew rather than corrected, and the command that logs the decision, where one does."""


class Setting:
    """One `set`: what is asked for, and after `edit` what it is about. `text` None takes the field out."""

    def __init__(self, office: Office, target: str, field: str, text: str | None) -> None:
        self.office = office
        self.target = target
        self.field_name = field
        self.text = text
        self.item: Plan | Task
        self.field: Field
        self.value: Value | None

    def edit(self, workspace: Workspace) -> Mapping[str, Callable[[str], str]]:
        """The change of the plan's file. Raises UsageError, NotFound, Ambiguous."""
        from dvplan.core.lookup.find import find_task
        from dvplan.core.lookup.find_plan import find_plan

        book = book_of(workspace.settings, workspace.plans, workspace.entries)
        if self.target.startswith(PLAN):
            self.item = plan = find_plan(book, self.target.removeprefix(PLAN))
            rows = TABLES["plan"]
        else:
            self.item = find_task(book, self.target, self.office.today)
            plan = next(plan for plan in book.plans if plan.id == book.tasks[self.item.key].plan)
            rows = TABLES["task"]
        self.field = field_of(tuple(rows.values()), self.field_name)
        self.value = None if self.text is None else typed_value(self.field, self.text, self.office, book, plan)
        location = self.item.location
        return {location.file: partial(set_value, path=(*location.path, self.field.key), value=self.value)}

    def answer(self, stored: Stored) -> Iterator[str]:
        """What the field is now, and where the task stands with it."""
        messages = plan_edit_words(self.office.lang).messages
        saved = stored.files[0]
        told = {"name": self.item.id, "field": self.field.key, "value": self._shown(), "file": saved.file}
        if saved.before == saved.after:
            inherited = not isinstance(self.item, Plan) and self.field.key in self.item.inherited
            yield messages["inherited" if inherited and self.value is None else "unchanged"].format(**told)
            return
        key = "unset" if self.value is None else "set"
        stands = "" if isinstance(self.item, Plan) else standing(self.office, stored, self.item.key)
        yield messages[key if stands else f"{key}-plan"].format(standing=stands, **told)
        self._advise()

    def _advise(self) -> None:
        """A decision that was in force is history, which a changed plan tells differently."""
        item, key = self.item, self.field.key
        if isinstance(item, Plan) or key not in LOGGED_BY or not getattr(item, self.field.attribute):
            return
        if item.assigned is not None and item.assigned >= self.office.today:
            return
        command = LOGGED_BY[key].format(id=item.id, value=self.value) if self.value is not None else ""
        sentence = plan_edit_words(self.office.lang).messages["past-changes-by" if command else "past-changes"]
        say(sentence.format(field=key, command=command))

    def _shown(self) -> str:
        from datetime import date

        if isinstance(self.value, date):
            return labels(self.office.lang).day(self.value)
        if isinstance(self.value, bool):
            return "true" if self.value else "false"
        return ", ".join(map(str, self.value)) if isinstance(self.value, list) else str(self.value)
