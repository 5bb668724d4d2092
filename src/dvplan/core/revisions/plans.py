"""Plans and tasks of an earlier version that are no longer there, or of which something was decided otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from dvplan.core.diagnostics.problem import Problem
from dvplan.core.model.location import Location
from dvplan.core.revisions.entries import clipped, dotted
from dvplan.core.revisions.statements import Name, Said, said_by_plan, said_by_task, title_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from dvplan.core.diagnostics.problem import Arg
    from dvplan.core.model.entry import Entry
    from dvplan.core.model.plan import Plan, Task

    At = Callable[[Location], Location]

IN_LOGS: Final = ("due", "owner", "officer")
"""What a log can decide too: filled in afterwards, it would have come before the entry that decided it."""


def rewritten_plans(old: Mapping[str, Plan], new: Mapping[str, Plan], at: At) -> Iterator[Problem]:
    """ "removed-plan" and "rewritten-plan", by plan id. `at` makes an earlier location one that says so."""
    for plan in old.values():
        if plan.id not in new:
            near = next((p.id for p in new.values() if p.id not in old and title_of(p) == title_of(plan)), None)
            yield _removed("removed-plan", "plan", plan.id, near, at(plan.location.at("id")))
            continue
        for name, before, after in _differences(said_by_plan(plan), said_by_plan(new[plan.id])):
            location = new[plan.id].location.at(*after.path) if after else at(plan.location.at(*before.path))
            args = _args(name, before.value, after.value if after else None)
            yield Problem("rewritten-plan", location, {"plan": plan.id, **args})


def rewritten_tasks(
    old: Mapping[str, Task], new: Mapping[str, Task], asked: Iterable[Task], entries: Sequence[Entry], at: At
) -> Iterator[Problem]:
    """ "removed-task" and "rewritten-task" of the tasks `asked` about, all of the earlier version; both versions
    are by task key. `entries` are the earlier ones."""
    changes: dict[tuple[object, ...], list[_Change]] = {}
    for task in asked:
        if task.key in new:
            for change in _changes(task, new[task.key], entries, at):
                changes.setdefault(change[1:], []).append(change)
        else:
            near = next((t.key for t in new.values() if t.key not in old and title_of(t) == title_of(task)), None)
            yield _removed("removed-task", "task", task.key, near, at(task.location.at("id")))
    for same in changes.values():
        yield _told(same)


class _Change(NamedTuple):
    """A piece of a task that is not what it was; `after` is None where it was taken out."""

    task: str
    name: Name
    before: Arg
    after: Arg | None
    location: Location


def _changes(old: Task, new: Task, entries: Sequence[Entry], at: At) -> Iterator[_Change]:
    before, after = said_by_task(old), said_by_task(new)
    for key in IN_LOGS:
        if (key,) not in before and (key,) in after and (decided := _decided(old.key, key, entries)) is not None:
            before[(key,)] = Said(decided, (key,))
    for name, was, now in _differences(before, after):
        location = _location(new, now) if now else at(_location(old, was))
        yield _Change(old.key, name, was.value, now.value if now else None, location)


def _decided(task: str, key: str, entries: Sequence[Entry]) -> Arg | None:
    """What the log was the first to decide of a field that the plan left open."""
    told = (e for e in entries if e.task == task and e.step is None and getattr(e, key) is not None)
    first = min(told, key=lambda e: (e.on, e.location.file, e.place_in_file), default=None)
    return getattr(first, key) if first else None


def _differences(old: Mapping[Name, Said], new: Mapping[Name, Said]) -> Iterator[tuple[Name, Said, Said | None]]:
    """The pieces of the one that the other says otherwise or not at all; of what is gone as a whole, the whole."""
    for name, before in old.items():
        after = new.get(name)
        above = (name[:length] for length in range(1, len(name)))
        if after is None:
            if not any(whole in old and whole not in new for whole in above):
                yield name, before, None
        elif after.value != before.value:
            yield name, before, after


def _location(task: Task, said: Said) -> Location:
    """Where a task, or the defaults of its plan, says it."""
    if said.path[0] in task.inherited:
        return Location(task.location.file, ("defaults", *said.path))
    return task.location.at(*said.path)


def _told(same: Sequence[_Change]) -> Problem:
    """One change, of one task or, in the defaults, of several."""
    first = same[0]
    args = {"task": tuple(change.task for change in same), **_args(first.name, first.before, first.after)}
    if len(same) > 1:
        return Problem("rewritten-task", first.location, args, "defaults")
    match first.name:
        case (key,) if key in IN_LOGS:
            return Problem("rewritten-task", first.location, args, key)
        case ("step", step, "due"):
            return Problem("rewritten-task", first.location, {**args, "step": step}, "step")
    return Problem("rewritten-task", first.location, args)


def _args(name: Name, before: Arg, after: Arg | None) -> dict[str, Arg]:
    told: dict[str, Arg] = {"key": dotted(name), "before": clipped(before)}
    return told if after is None else {**told, "after": clipped(after)}


def _removed(code: str, kind: str, name: str, near: str | None, location: Location) -> Problem:
    """`near` is what is new and has the same title: probably the same under another id."""
    if near is None:
        return Problem(code, location, {kind: name})
    return Problem(code, location, {kind: name, "near": near}, "renamed")
