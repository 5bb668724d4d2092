"""Entries of an earlier version of the logs that are no longer there, or no longer say what they said."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from typing import TYPE_CHECKING, Any, Final

from dvplan.core.diagnostics.problem import Problem
from dvplan.core.model.location import Location
from dvplan.core.revisions.statements import OF_ENTRY, Name, Said, said_by_entry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from dvplan.core.diagnostics.problem import Arg
    from dvplan.core.model.entry import Entry

    Key = Callable[[Entry], Any]

LONGEST: Final = 80
"""Characters of a text that is told."""


def rewritten_entries(
    old: Iterable[Entry], new: Iterable[Entry], at: Callable[[Location], Location]
) -> Iterator[Problem]:
    """ "rewritten-entry" and "removed-entry". File, place and order of an entry say nothing, and of equal ones
    only their number counts. `at` makes a location of the earlier version one that says so."""
    gone, come = _without_pairs(tuple(old), tuple(new))
    for key in (_part, _day, _all_but(("on",)), _all_but(("task",))):
        pairs, gone, come = _paired(gone, come, key)
        for before, after in pairs:
            yield _rewritten(before, after, at)
    for entry in gone:
        yield Problem("removed-entry", at(_gist(entry)), {"on": entry.on, "task": entry.task})


def clipped(value: Arg) -> Arg:
    """A value short enough for a sentence."""
    return f"{value[: LONGEST - 1]}…" if isinstance(value, str) and len(value) > LONGEST else value


def dotted(name: Name) -> str:
    """The name of a piece as it is told: "step.du-thao.due"."""
    return ".".join(name)


def _without_pairs(old: tuple[Entry, ...], new: tuple[Entry, ...]) -> tuple[list[Entry], list[Entry]]:
    """What only the one and only the other version has."""
    return _surplus(old, Counter(map(_content, new))), _surplus(new, Counter(map(_content, old)))


def _surplus(entries: Iterable[Entry], known: Counter[object]) -> list[Entry]:
    found = []
    for entry in entries:
        content = _content(entry)
        if known[content]:
            known[content] -= 1
        else:
            found.append(entry)
    return found


def _content(entry: Entry) -> object:
    return frozenset((name, said.value) for name, said in said_by_entry(entry).items())


def _part(entry: Entry) -> object:
    figures = frozenset((reading.measure, reading.place, reading.at) for reading in entry.readings)
    return entry.task, entry.on, entry.step, entry.occurrence, figures


def _day(entry: Entry) -> object:
    return entry.task, entry.on


def _all_but(name: Name) -> Key:
    def key(entry: Entry) -> object:
        return frozenset((other, said.value) for other, said in said_by_entry(entry).items() if other != name)

    return key


def _paired(
    gone: list[Entry], come: list[Entry], key: Key
) -> tuple[list[tuple[Entry, Entry]], list[Entry], list[Entry]]:
    """Entries of both versions that a key makes one, in order; and those without a partner."""
    waiting: defaultdict[object, deque[Entry]] = defaultdict(deque)
    for entry in come:
        waiting[key(entry)].append(entry)
    pairs: list[tuple[Entry, Entry]] = []
    alone: list[Entry] = []
    for entry in gone:
        partners = waiting[key(entry)]
        if partners:
            pairs.append((entry, partners.popleft()))
        else:
            alone.append(entry)
    return pairs, alone, [entry for entries in waiting.values() for entry in entries]


def _rewritten(before: Entry, after: Entry, at: Callable[[Location], Location]) -> Problem:
    old, new = said_by_entry(before), said_by_entry(after)
    keys = [name for name in dict.fromkeys((*old, *new)) if _value(old, name) != _value(new, name)]
    first = next((key for key in keys if key in new), None)
    location = at(_location(before, old[keys[0]])) if first is None else _location(after, new[first])
    args: dict[str, Arg] = {"on": before.on, "task": before.task}
    if len(keys) > 1:
        return Problem("rewritten-entry", location, {**args, "keys": tuple(map(dotted, keys))}, hint="keys")
    args["key"] = dotted(keys[0])
    for name, said in (("before", old), ("after", new)):
        if keys[0] in said:
            args[name] = clipped(said[keys[0]].value)
    return Problem("rewritten-entry", location, args)


def _gist(entry: Entry) -> Location:
    """Where an entry says the most."""
    said = said_by_entry(entry)
    key = next((key for key in OF_ENTRY if (key,) in said), None)
    if key is None and entry.readings:
        return entry.readings[0].location
    return _location(entry, said[(key or "on",)])


def _location(entry: Entry, said: Said) -> Location:
    """The row of a table of figures is one fact; a log has a line for each piece."""
    return entry.location if entry.location.path[:1] == ("row",) else entry.location.at(*said.path)


def _value(said: Mapping[Name, Said], name: Name) -> Arg | None:
    return said[name].value if name in said else None
