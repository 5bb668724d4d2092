"""An edit is killed, and fails, at each of its system calls: the files are old or new, nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dvplan.adapters.saving.save import Desk, save, save_all
from dvplan.adapters.saving.undo import last_edit, undo
from tests.adapters.saving.edit_server import NEW, append
from tests.adapters.saving.traced_edits import edits, place

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.adapters.saving.traced_edits import Edits, Fault, Place

__all__ = ["edits", "place"]

KEPT = {"a.toml": b"a\r\n", "b.toml": b"\xef\xbb\xbfb\n"}
Files = dict[str, bytes]
CHANGES = {
    *("openat", "write", "pwrite64", "ftruncate", "fsync", "close", "mkdir", "rename", "renameat2", "unlink"),
    *("fchmod", "fchown", "fsetxattr", "flock"),
}

EDITED = {"a.toml": KEPT["a.toml"] + NEW, "b.toml": KEPT["b.toml"] + NEW, "new.toml": NEW}
SCENARIOS: dict[str, tuple[Files, Files]] = {
    "edit": (KEPT, KEPT | {"a.toml": EDITED["a.toml"]}),
    "create": (KEPT, KEPT | {"new.toml": NEW}),
    "two": (KEPT, EDITED),
    "undo": (EDITED, KEPT),
}
"""The files before and after."""


def prepare(place: Place, scenario: str) -> None:
    place.clear()
    for name, text in KEPT.items():
        (place.root / name).write_bytes(text)
    if scenario == "undo":
        save_all([(f"{place.root}/{name}", append) for name in EDITED], desk_of(place))


def desk_of(place: Place) -> Desk:
    return Desk(str(place.root), str(place.state))


def named(fault: Fault) -> bool:
    """Whether it is one of CHANGES, be it to read."""
    return fault.name in CHANGES


def changes(fault: Fault) -> bool:
    """Whether the disk may be another after it, or it says that it could not be."""
    return named(fault) and "O_RDONLY" not in fault.call


def kills(fault: Fault) -> bool:
    """Whether what is left of a process that dies there is not what is left where it dies at the next call."""
    return changes(fault) and fault.name not in ("fsync", "close")


def plans(place: Place) -> Files:
    return {path.name: path.read_bytes() for path in place.root.glob("[!.]*")}


def torn(found: Files, before: Files, after: Files) -> set[str]:
    """The files that are neither old nor new."""
    names = found.keys() | before.keys() | after.keys()
    return {name for name in names if found.get(name) not in (before.get(name), after.get(name))}


def go_on(place: Place) -> Files:
    """The next edit needs no help, leaves nothing beside the files, can be undone; gives the files after that."""
    file, desk = f"{place.root}/other.toml", desk_of(place)
    save(file, append, desk)
    assert place.names() == set(plans(place))
    undo(desk, last_edit(desk))
    assert place.names() == set(plans(place))
    return plans(place)


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_killed_at_any_call(edits: Edits, place: Place, scenario: str) -> None:
    before, after = SCENARIOS[scenario]
    prepare(place, scenario)
    plain = edits.run(scenario)
    assert (plain.code, plans(place)) == (0, after), plain.said
    faults = [fault for fault in plain.faults if scenario == "edit" or kills(fault)]
    killed = 0
    for name, nth, _ in faults:
        prepare(place, scenario)
        killed += edits.run(scenario, f"{name}:signal=KILL:when={nth}").code == -9
        found = plans(place)
        assert torn(found, before, after) == set(), (name, nth)
        assert all(left.startswith(".dvplan-") for left in place.names() - found.keys())
        assert go_on(place) in (before, after), f"half of an edit stays after {name} {nth}"
    assert killed > 0.95 * len(faults) > 15


@pytest.mark.parametrize(
    ("scenario", "error", "fails"),
    [("two", "EIO", bool), ("undo", "EIO", named), ("two", "ENOSPC", changes)],
    ids=["two-EIO", "undo-EIO", "two-ENOSPC"],
)
def test_failing_at_any_call(
    edits: Edits, place: Place, scenario: str, error: str, fails: Callable[[Fault], bool]
) -> None:
    before, after = SCENARIOS[scenario]
    prepare(place, scenario)
    plain = edits.run(scenario)
    refused = 0
    for name, nth, _ in filter(fails, plain.faults):
        prepare(place, scenario)
        run = edits.run(scenario, f"{name}:error={error}:when={nth}")
        found = plans(place)
        assert (run.code, found) in ((0, after), (4, before)), (name, nth, run.said)
        refused += run.code == 4
        assert go_on(place) == found
    assert refused > 50


@pytest.mark.parametrize("call", ["renameat2:error=ENOSYS", "renameat2:error=EINVAL"])
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_system_that_cannot_exchange_files(edits: Edits, place: Place, scenario: str, call: str) -> None:
    prepare(place, scenario)
    run = edits.run(scenario, call)
    assert (run.code, plans(place)) == (0, SCENARIOS[scenario][1]), run.said
    assert go_on(place) == SCENARIOS[scenario][1]


def test_it_is_on_disk_before_it_is_in_place(edits: Edits, place: Place) -> None:
    """Power may fail between any two calls: texts and intent come before the exchange, names after."""
    prepare(place, "edit")
    calls = edits.run("edit").calls
    synced = [call.split("<")[1].split(">")[0] for call in calls if call.startswith(("fsync", "fdatasync"))]
    exchange = next(number for number, call in enumerate(calls) if call.startswith("renameat2"))
    before = [call.split("<")[1].split(">")[0] for call in calls[:exchange] if call.startswith("fsync")]
    after = synced[len(before) :]
    journal = next(name for name in before if name.endswith("begun.json")).rpartition("/")[0]
    assert any(name.endswith("-a.toml") for name in before)
    assert before.index(f"{journal}/000001.begun.json") < before.index(journal)
    assert before[-1].endswith(".tmp")
    assert after[0] == str(place.root)
