"""Entries to blocks of a log and back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from dvplan.core.model.entry import Entry, Reading
from dvplan.core.model.location import NOWHERE
from dvplan.planfile.editing.append import append_entries
from dvplan.planfile.editing.write_log import log_beside, log_blocks
from dvplan.planfile.reading.read_log import read_log

ON = date(2021, 11, 24)
DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))
NUMBERS = st.integers(-(10**9), 10**9) | st.decimals(-(10**6), 10**6, places=2).map(float)
NAMES = st.sampled_from(("Huyện A", "Huyện B", 'nhà "x"', "a.b", "c=d"))
TEXTS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)


@st.composite
def readings(draw: st.DrawFn, at: date) -> tuple[Reading, ...]:
    measures = draw(st.dictionaries(st.sampled_from(("m", "n", "tiền")), st.booleans(), max_size=3))
    found: list[Reading] = []
    for measure, by_place in measures.items():
        places = draw(st.lists(NAMES, min_size=1, max_size=3, unique=True)) if by_place else [None]
        found += [Reading(measure, place, draw(NUMBERS), at) for place in places]
    return tuple(found)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    at = draw(DAYS)
    figures = draw(readings(at))
    maybe = {"evidence": TEXTS, "note": TEXTS, "reason": TEXTS, "by": st.sampled_from(("van-phong", "đồng chí A"))}
    told: dict[str, Any] = {key: draw(values) for key, values in maybe.items() if draw(st.booleans())}
    days: dict[str, Any] = {key: draw(DAYS) for key in ("due", "ask_due", "occurrence") if draw(st.booleans())}
    progress = draw(st.none() | st.integers(0, 100) | st.just(37.5))
    state = draw(st.none() | st.sampled_from(("done", "active", "paused")))
    return Entry(ON, "p/a", progress=progress, state=state, readings=figures, **told, **days)


@settings(max_examples=50)
@given(st.lists(entries(), min_size=1, max_size=3))
def test_what_is_written_is_what_is_read(written: list[Entry]) -> None:
    text = append_entries("", log_blocks(written))
    found, problems = read_log("p.log.toml", tomli.loads(text), "p")
    assert problems == []
    bare = [
        replace(
            e, location=NOWHERE, place_in_file=0, readings=tuple(replace(r, location=NOWHERE) for r in e.readings)
        )
        for e in found
    ]
    assert bare == list(dict.fromkeys(written))


def test_one_fact_of_several_tasks_is_one_block() -> None:
    done = Entry(ON, "p/a", state="done")
    blocks = log_blocks((done, replace(done, task="p/b"), Entry(ON, "p/c", note="x"), replace(done, task="p/a")))
    assert blocks == (
        {"on": ON, "task": ["a", "b"], "state": "done"},
        {"on": ON, "task": "c", "note": "x"},
    )


def test_the_keys_stand_in_the_order_of_the_manual() -> None:
    entry = Entry(ON, "p/a", note="n", state="active", step="s", by="b", due=ON, reason="r")
    assert list(log_blocks((entry,))[0]) == ["on", "task", "by", "step", "state", "due", "reason", "note"]


def test_the_log_beside_a_plan() -> None:
    assert log_beside("plans/x.toml", ()) == "plans/x.log.toml"
    there = "plans/ke\N{COMBINING ACUTE ACCENT}.log.toml"
    assert log_beside("plans/k\N{LATIN SMALL LETTER E WITH ACUTE}.toml", (there,)) == there
