"""What people read in place of ids: owners, titles, plans."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dvplan.core.lookup.names import called
from dvplan.core.model.plan import numbered

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from dvplan.core.ledger.task_day import TaskDay
    from dvplan.core.model.plan import Plan, Task
    from dvplan.core.model.workspace import Settings
    from dvplan.output.reports.scene import Scene


class Names:
    """Names in the report's language. A title that several of the shown tasks bear is given with its group."""

    __slots__ = ("_equal", "_lang", "_owners", "_plans", "_settings", "_shared_ids", "_view")

    def __init__(self, scene: Scene, tasks: Iterable[TaskDay] = ()) -> None:
        self._lang = scene.lang
        self._view = scene.view
        self._settings: Settings = scene.view.book.settings
        self._owners = {owner.id: owner for owner in self._settings.owners}
        self._plans = {plan.id: plan for plan in scene.view.book.plans}
        ids = Counter(task.id for plan in self._plans.values() for task in plan.tasks)
        self._shared_ids = {id_ for id_, times in ids.items() if times > 1}
        titles = Counter(self._own_title(t.task) for t in tasks)
        self._equal = {title for title, times in titles.items() if times > 1}

    @property
    def workspace(self) -> str:
        """The office's name."""
        return (self._lang == "en" and self._settings.name_en) or self._settings.name

    @property
    def notice(self) -> str | None:
        """What is printed under every report."""
        return (self._lang == "en" and self._settings.notice_en) or self._settings.notice

    def owner(self, owner: str | None) -> str:
        """The owner's full name; the text itself where it is no owner of the workspace."""
        known = self._owners.get(owner or "")
        if known is None:
            return owner or ""
        return (self._lang == "en" and known.name_en) or known.name

    def short_owner(self, owner: str | None) -> str:
        """The owner's short name where there is one: it is a sign more than a word, and serves both languages."""
        known = self._owners.get(owner or "")
        return known.short if known and known.short else self.owner(owner)

    def all_of(self, owner: str | None) -> tuple[str, ...]:
        """All that the owner is called, in every language."""
        known = self._owners.get(owner or "")
        return (known.id, *called(known)) if known else ()

    def title(self, task: Task) -> str:
        """The task's title, with its group where others bear the same; of one that recurs that of the occurrence
        which stands for it."""
        title = self._own_title(task)
        shown = f"{title} ({task.group})" if title in self._equal and task.group else title
        if task.repeat is None or task.repeat.counts_from is None:
            return shown
        t = self._view.task(task.key)
        return numbered(shown, task.repeat, t.nominal if t else None)

    def occurrence_title(self, task: Task, nominal: date | None) -> str:
        """The title of the occurrence of a nominal day."""
        return numbered(self._own_title(task), task.repeat, nominal)

    def plan(self, plan: Plan | str) -> str:
        """The plan's title."""
        found = self._plans[plan] if isinstance(plan, str) else plan
        return (self._lang == "en" and found.title_en) or found.title

    def task_id(self, key: str) -> str:
        """A task's id as people say it: without its plan where no other plan has the same id."""
        task = key.partition("/")[2]
        return key if task in self._shared_ids else task

    def _own_title(self, task: Task) -> str:
        return (self._lang == "en" and task.title_en) or task.title
