"""Next year's plan as an edit of the workspace: a new file, or what the new file still lacks."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from dvplan.cli.office import book_of
from dvplan.core.diagnostics.edit_refused import EditRefused
from dvplan.core.ledger.rollover import in_year, roll_over, year_of
from dvplan.core.lookup.find_plan import find_plan
from dvplan.output.words.label_words import labels
from dvplan.output.words.plan_edit_words import plan_edit_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from dvplan.cli.office import Office
    from dvplan.core.ledger.rollover import Carried, Rollover
    from dvplan.core.model.plan import Plan
    from dvplan.planfile.reading.read_workspace import Workspace

SCHEMA = "#:schema "


class Rolling:
    """One `rollover`: what is asked for, and after `edit` what came of it."""

    def __init__(self, office: Office, text: str, to: int, on: date) -> None:
        self.office = office
        self.text = text
        self.to = to
        self.on = on
        self.old: Plan
        self.file: str
        self.result: Rollover

    def edit(self, workspace: Workspace) -> Mapping[str, Callable[[str], str]]:
        """The change of the new plan's file. Raises NotFound, Ambiguous, EditRefused."""
        book = book_of(workspace.settings, workspace.plans, workspace.entries)
        self.old = find_plan(book, self.text)
        self._require_sound(workspace)
        self.result = roll_over(book, self.old, self.to, self.on, self.office.today)
        there = {plan.id: plan.location.file for plan in workspace.plans}
        self.file = there.get(self.result.plan.id) or self._new_file(workspace)
        return {self.file: partial(self._written, workspace)} if self.result.carried else {}

    def _require_sound(self, workspace: Workspace) -> None:
        """What cannot be trusted to be unfinished is not carried on."""
        from dvplan.core.checks.left_out import left_out

        problems = self.office.problems_of(workspace)
        sound = left_out(workspace.plans, workspace.entries, problems, workspace.plan_of)
        for plan in sound.left_out:
            if plan.plan == self.old.id:
                raise EditRefused("plan-has-errors", {"plan": plan.plan, "file": plan.file, "n": plan.errors})

    def _new_file(self, workspace: Workspace) -> str:
        folder, slash, name = self.old.location.file.rpartition("/")
        stem = in_year(name.removesuffix(".toml"), year_of(self.old, self.to), self.to, "{text}-{year}")
        file = f"{folder}{slash}{stem}.toml"
        if file in workspace.sources:
            raise EditRefused("file-exists", {"file": file})
        return file

    def _written(self, workspace: Workspace, text: str) -> str:
        from dvplan.planfile.editing.append import append_task
        from dvplan.planfile.editing.write_plan import task_table

        if not text:
            return self._drafted(workspace)
        for carried in self.result.carried:
            text = append_task(text, task_table(carried.task))
        return text

    def _drafted(self, workspace: Workspace) -> str:
        from dvplan.planfile.editing.append import Block, new_document
        from dvplan.planfile.editing.write_plan import plan_table, task_table

        words = plan_edit_words(self.office.lang).remarks
        drafted = words["drafted"].format(day=labels(self.office.lang).day(self.office.today), old=self.old.id)
        blocks = [Block(("plan",), plan_table(self.result.plan), (drafted, words["kept"]))]
        blocks += [Block(("task",), task_table(one.task), self._remarks(one)) for one in self.result.carried]
        first = workspace.sources[self.old.location.file].text.partition("\n")[0].rstrip("\r")
        return (f"{first}\n\n" if first.startswith(SCHEMA) else "") + new_document(blocks)

    def _remarks(self, carried: Carried) -> tuple[str, ...]:
        """Where the old task stands, for who reads the file: dvplan takes it from the old plan."""
        words, spoken = plan_edit_words(self.office.lang).remarks, labels(self.office.lang)
        t = carried.old
        standing = [words["due"].format(due=spoken.day(t.due))] if t.due else []
        if carried.task.repeat is not None:
            standing.append(words["next"].format(day=spoken.day(carried.task.repeat.first)))
        if t.extension_asked is not None:
            standing.append(words["asked"].format(day=spoken.day(t.extension_asked.due)))
        if t.state in ("paused", "submitted") or not standing:
            named = spoken.states[t.state] if t.signal != "standing" else spoken.signals["standing"]
            standing.append(named[:1].lower() + named[1:])
        lines = (words["carried"].format(old=self.old.id, standing=", ".join(standing)),)
        had_data = any(measure.data for measure in t.task.measures)
        return (*lines, words["no-data"]) if had_data else lines
