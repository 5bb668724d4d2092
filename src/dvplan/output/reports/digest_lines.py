"""What every section of a digest is made with: the words, the names, and the lines below a task."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from dvplan.output.blocks import Heading, Item, Items, Paragraph, Span, Text, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from dvplan.core.digest.digest import Digest
    from dvplan.core.digest.item import Item as DigestItem
    from dvplan.core.ledger.task_day import TaskDay
    from dvplan.core.model.entry import Entry
    from dvplan.output.blocks import Block, Tone
    from dvplan.output.reports.columns import TaskCells
    from dvplan.output.words.digest_words import DigestWords
    from dvplan.output.words.label_words import Labels


LISTED: Final = 6
"""Days of what recurs that are named one by one; of more only how many, the first and the last."""
MANY: Final = 5
"""Tasks in a part above which a reader wants to see whose they are."""


@dataclass(frozen=True, slots=True)
class Part:
    """A numbered part of a section. One without blocks is left out, or says so if `always` there."""

    heading: str
    blocks: tuple[Block, ...]
    always: bool = False


def section(heading: str, parts: Sequence[Part], none: str) -> Iterator[Block]:
    """The parts that there are, numbered under the section's heading; where nothing is, a word for it."""
    yield Heading(heading)
    if not any(part.blocks for part in parts):
        yield Paragraph(text(none))
        return
    shown = [part for part in parts if part.blocks or part.always]
    for number, part in enumerate(shown, 1):
        if part.blocks:
            yield Heading(f"{number}. {part.heading}", 3)
            yield from part.blocks
        else:
            yield Heading(f"{number}. {part.heading}: {none[:1].lower()}{none[1:]}", 3)


@dataclass(frozen=True, slots=True)
class Lines:
    """Builds the lines of a digest in its words."""

    digest: Digest
    cells: TaskCells
    words: DigestWords

    @property
    def labels(self) -> Labels:
        """The words all reports share."""
        return self.cells.labels

    def short(self, day: date) -> str:
        """A day of the report's year in short."""
        return self.labels.short_day(day, self.digest.scope.day)

    def say(self, key: str, **values: str) -> str:
        """A phrase of the language, filled."""
        return self.words.words[key].format(**values)

    def days(self, days: Sequence[date]) -> str:
        """A day, or the days of what recurs."""
        short = [self.short(day) for day in days]
        if len(short) == 1:
            return short[0]
        if len(short) <= LISTED:
            return self.say("on_days", days=", ".join(short))
        return self.say("many_days", n=self.labels.number(len(short)), first=short[0], last=short[-1])

    def due(self, t: TaskDay, *, aside: bool = False) -> str:
        """A deadline in force, with what became of the first one; `aside`: to stand in brackets itself. Of a task
        that is done the one in force then."""
        if t.due_when_done is not None and t.due_when_done != t.due:
            return self.short(t.due_when_done)
        day = t.due or t.next_due
        if day is None:
            return ""
        if not (t.due and t.baseline_due and t.extensions):
            return self.short(day)
        said, baseline = self.labels.day(day), self.labels.day(t.baseline_due)
        if aside:
            return f"{said}; {self.labels.extended(baseline, t.extensions)}"
        return self.labels.due_with_history(said, baseline, t.extensions)

    def line(
        self, t: TaskDay, said: Iterable[str], below: Iterable[str], tone: Tone = "plain", title: str = ""
    ) -> Item:
        """A task by its code, its title or another, and what is said of it; empty parts are left out."""
        title = title or self.cells.names.title(t.task)
        phrase = "; ".join(part for part in said if part)
        what: Text = text(title, ": ", Span(stopped(phrase), tone)) if phrase else text(stopped(title))
        return Item(self.cells.code(t), what, tuple(text(stopped(line)) for line in below if line))

    def named(self, t: TaskDay, owner: str | None, *, titled: bool = False) -> str:
        """A task among others: its code, its title if asked for, its lead if not this one, and its deadline."""
        names = self.cells.names
        lead = names.short_owner(t.owner) if t.owner != owner else ""
        due = self.say("due", due=self.short(t.pressing_day)) if t.pressing_day else ""
        facts = ", ".join(fact for fact in (lead, due) if fact)
        code = names.task_id(t.task.key) + (" ★" if t.task.focus else "")
        title = f" {names.title(t.task)}" if titled else ""
        return f"{code}{title} ({facts})" if facts else code + title

    def lead(self, t: TaskDay, *more: str) -> str:
        """Who has the lead, unless the digest is their own, and more about the work, as sentences in a line."""
        owner = self.cells.names.owner(t.owner)
        known = (t.task.event and not owner) or (t.owner is not None and t.owner == self.digest.owner)
        return sentences("" if known else self.say("lead", owner=owner or self.no_owner), *more)

    @property
    def no_owner(self) -> str:
        """What stands for a lead that nobody named."""
        return self.labels.words["no_owner"]

    def cause(self, entry: Entry | None) -> str:
        """Why, as written, and of what kind the cause is; says so where nobody wrote it."""
        words = self.words.words
        reason = entry.reason if entry else None
        if entry and entry.cause:
            return self.say(f"cause_{entry.cause}", reason=reason or words["no_detail"])
        return self.say("cause", reason=reason or words["no_cause"])

    def now(self, t: TaskDay) -> str:
        """How far a task is; of one that waits to be approved since when."""
        if t.state == "submitted" and t.state_since is not None:
            return self.say("submitted", day=self.short(t.state_since))
        return self.say("now", percent=self.percent(t.progress)) if not t.task.standing else ""

    def product(self, t: TaskDay, key: str) -> str:
        """The product and the level it goes to."""
        product = t.task.deliverable or (self.labels.words["unwritten"] if key == "product" else "")
        level = self.say("submit_to", level=t.task.submit_to) if t.task.submit_to and product else ""
        return "; ".join(part for part in (self.say(key, product=product) if product else "", level) if part)

    @staticmethod
    def noted(t: TaskDay) -> Entry | None:
        """The last entry with a note."""
        return next((entry for entry in reversed(t.entries) if entry.note), None)

    def last_note(self, t: TaskDay) -> str:
        """The last note of the log, with its day."""
        entry = self.noted(t)
        return self.say("last_note", day=self.short(entry.on), note=entry.note or "") if entry else ""

    def listed(
        self, tasks: Sequence[Sequence[DigestItem]], line: Callable[[Lines, Sequence[DigestItem]], Item]
    ) -> tuple[Block, ...]:
        """A line for each task; where they are many, those in focus first, then plan by plan."""
        plans = {found[0].task.task.plan for found in tasks}
        if len(tasks) <= MANY or len(plans) == 1:
            return items(line(self, found) for found in tasks)
        blocks: list[Block] = []
        for heading, part in groupby(tasks, key=lambda found: self._heading(found[0].task)):
            blocks += [Paragraph(text(Span(heading, "muted"))), *items(line(self, found) for found in part)]
        return tuple(blocks)

    def _heading(self, t: TaskDay) -> str:
        return self.words.words["in_focus"] if t.task.focus else self.cells.names.plan(t.task.plan)

    def percent(self, value: float | date | None) -> str:
        """Progress, with a decimal only where it has one."""
        from dvplan.output.reports.figures import percentage

        return percentage(self.labels, value) if isinstance(value, int | float) else ""


def sentences(*parts: str) -> str:
    """Phrases as sentences in one line."""
    return " ".join(stopped(part) for part in parts if part)


def stopped(part: str) -> str:
    """A phrase with its full stop, unless it ends as a sentence; a quotation may do so within its marks."""
    return part if part.rstrip('”"').endswith((".", "!", "?", "…")) else f"{part}."


def capital(part: str) -> str:
    """A phrase that begins a sentence."""
    return part[:1].upper() + part[1:]


def items(found: Iterable[Item]) -> tuple[Block, ...]:
    """A list, if there is anything in it."""
    listed = tuple(found)
    return (Items(listed),) if listed else ()


def by_task(found: Iterable[DigestItem]) -> dict[str, list[DigestItem]]:
    """The items by task, in the order their tasks first appear."""
    tasks: dict[str, list[DigestItem]] = {}
    for item in found:
        tasks.setdefault(item.task.task.key, []).append(item)
    return tasks
