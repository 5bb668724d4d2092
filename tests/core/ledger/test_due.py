"""The due in force, the first one, extensions asked, given and refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.samples.plans import d, log, on_day, step

if TYPE_CHECKING:
    from dvplan.core.model.entry import Entry

DUE = {"due": "2021-11-30"}
ASK = log("2021-11-23", ask_due="2021-12-15", reason="…")
GIVE = log("2021-11-26", due="2021-12-15", reason="…")
LESS = log("2021-11-26", due="2021-12-05", reason="…")
REFUSE = log("2021-11-26", due="2021-11-30", reason="…")
EARLIER = log("2021-11-20", due="2021-11-25", reason="…")
Row = tuple[dict[str, Any], list["Entry"], str, str | None, str | None, int, str | None]

ROWS: list[Row] = [
    # fields, entries, day -> due in force, first due, extensions, asked
    ({}, [], "2021-11-26", None, None, 0, None),
    (DUE, [], "2021-11-26", "2021-11-30", "2021-11-30", 0, None),
    # Where there is none the log sets it: that is the first, no extension
    ({}, [GIVE], "2021-11-25", None, None, 0, None),
    ({}, [GIVE], "2021-11-26", "2021-12-15", "2021-12-15", 0, None),
    ({}, [log("2021-11-01", due="2021-11-20"), GIVE], "2021-11-26", "2021-12-15", "2021-11-20", 1, None),
    # A request changes nothing until a due answers it, whatever that due says
    (DUE, [ASK], "2021-11-22", "2021-11-30", "2021-11-30", 0, None),
    (DUE, [ASK], "2021-11-23", "2021-11-30", "2021-11-30", 0, "2021-12-15"),
    (DUE, [ASK, GIVE], "2021-11-25", "2021-11-30", "2021-11-30", 0, "2021-12-15"),
    (DUE, [ASK, GIVE], "2021-11-26", "2021-12-15", "2021-11-30", 1, None),
    (DUE, [ASK, LESS], "2021-11-26", "2021-12-05", "2021-11-30", 1, None),
    (DUE, [ASK, REFUSE], "2021-11-26", "2021-11-30", "2021-11-30", 0, None),
    # Asked again after the answer; asked twice, the last request counts
    (DUE, [ASK, REFUSE, log("2021-11-29", ask_due="2021-12-20", reason="…")], "2021-11-29", "2021-11-30",
     "2021-11-30", 0, "2021-12-20"),
    (DUE, [ASK, log("2021-11-24", ask_due="2021-12-20", reason="…")], "2021-11-24", "2021-11-30", "2021-11-30",
     0, "2021-12-20"),
    # Moved to an earlier day is no extension; back to a later one is
    (DUE, [EARLIER], "2021-11-20", "2021-11-25", "2021-11-30", 0, None),
    (DUE, [EARLIER, REFUSE], "2021-11-26", "2021-11-30", "2021-11-30", 1, None),
    (DUE, [GIVE, log("2021-12-10", due="2021-12-31", reason="…")], "2021-12-10", "2021-12-31", "2021-11-30", 2,
     None),
    # The due of a step answers nothing
    (DUE | {"steps": (step("s"),)}, [ASK, log("2021-11-24", step="s", due="2021-12-01")], "2021-11-24",
     "2021-11-30", "2021-11-30", 0, "2021-12-15"),
    # A request stands while the task is open, and again when it is resumed
    (DUE, [ASK, log("2021-11-24", state="submitted")], "2021-11-24", "2021-11-30", "2021-11-30", 0, "2021-12-15"),
    (DUE, [ASK, log("2021-11-24", state="paused")], "2021-11-24", "2021-11-30", "2021-11-30", 0, None),
    (DUE, [ASK, log("2021-11-24", state="done")], "2021-11-24", "2021-11-30", "2021-11-30", 0, None),
    (DUE, [ASK, log("2021-11-24", state="done"), log("2021-11-25", state="active")], "2021-11-25", "2021-11-30",
     "2021-11-30", 0, "2021-12-15"),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "entries", "on", "due", "first", "extensions", "asked"), ROWS)
def test_due(
    fields: dict[str, Any],
    entries: list[Entry],
    on: str,
    due: str | None,
    first: str | None,
    extensions: int,
    asked: str | None,
) -> None:
    found = on_day(on, fields, *entries)
    request = found.extension_asked.due.isoformat() if found.extension_asked else None
    days = [day.isoformat() if day else None for day in (found.due, found.baseline_due)]
    assert (*days, found.extensions, request) == (due, first, extensions, asked)
    assert ("extension_asked" in found.flags) == (asked is not None)


def test_every_move_is_kept_with_what_it_answered() -> None:
    found = on_day("2021-12-31", DUE, EARLIER, ASK, LESS, log("2021-12-01", due="2021-12-05", reason="…"))
    moves = [(m.before, m.after, m.answers.ask_due if m.answers else None) for m in found.due_moves]
    assert moves == [
        (d("2021-11-30"), d("2021-11-25"), None),
        (d("2021-11-25"), d("2021-12-05"), d("2021-12-15")),
        (d("2021-12-05"), d("2021-12-05"), None),
    ]
