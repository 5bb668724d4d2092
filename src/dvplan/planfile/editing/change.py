"""What an edit is meant to do to the meaning of a text, and whether two meanings are one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dvplan.planfile.editing.document import child, real_key

if TYPE_CHECKING:
    from collections.abc import Container

    from dvplan.core.model.location import KeyPath


def plain(value: Any) -> Any:
    """A value as the reader would give it: lists for tuples, dicts for mappings."""
    if isinstance(value, Mapping):
        return {name: plain(inner) for name, inner in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [plain(item) for item in value]
    return value


def changed(data: Any, path: KeyPath, value: Any) -> Any:
    """A copy with `value` at `path`; what is not on the way is shared. An item after the last is appended."""
    name, below = path[0], path[1:]
    if below:
        value = changed(child(data, name), below, value)
    if isinstance(data, list) and isinstance(name, int):
        return [*data[:name], value, *data[name + 1 :]]
    if isinstance(data, dict) and isinstance(name, str):
        return {**data, _key(data, name): value}
    raise LookupError(name)


def without(data: Any, path: KeyPath, stands: Container[KeyPath]) -> Any:
    """A copy with nothing at `path`. A table on the way that is left empty is gone too, unless it `stands`:
    one that dotted keys alone had made."""
    name, parent = path[-1], path[:-1]
    container: Any = data
    for step in parent:
        container = child(container, step)
    if isinstance(container, list) and isinstance(name, int):
        rest: Any = [*container[:name], *container[name + 1 :]]
    else:
        rest = {key: inner for key, inner in container.items() if key != _key(container, str(name))}
    if not parent:
        return rest
    if rest or parent in stands or isinstance(container, list):
        return changed(data, parent, rest)
    return without(data, parent, stands)


def same(one: Any, other: Any) -> bool:
    """Equal and of the same types all through: 1 is neither 1.0 nor true, and not-a-number is itself."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(same(inner, other[key]) for key, inner in one.items())
    if isinstance(one, list):
        return len(one) == len(other) and all(map(same, one, other))
    # Written out, times of one instant in two zones differ, and so do 0.0 and -0.0.
    return bool(one == other) if isinstance(one, int | str) else repr(one) == repr(other)


def _key(table: dict[str, Any], name: str) -> str:
    return real_key(table, name) or name
