"""Whatever can be read can be checked: no plan and no log makes a check fail, and order says nothing."""

from __future__ import annotations

from datetime import date
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from dvplan.core.checks import check
from dvplan.core.checks.left_out import left_out
from dvplan.core.diagnostics.codes import CODES
from dvplan.core.model.entry import Entry, Reading
from dvplan.core.model.location import Location
from dvplan.core.model.plan import Measure, Plan, Repeat, Step, Task
from dvplan.core.model.workspace import Owner, Settings

IDS = st.sampled_from(["a", "A", "b", "c/d", "", "vi\u1ec7c"])
KEYS = st.sampled_from(["p/a", "p/b", "q/a", "Q/a", "x/a", "a", ""])
DAYS = st.one_of(
    st.dates(date(2021, 10, 1), date(2021, 12, 31)), st.sampled_from([date.min, date.max, date(2022, 2, 1)])
)
NUMBERS = st.sampled_from([-1, 0, 0.5, 1, 100, 1e15])
TEXTS = st.sampled_from([None, "", "MẬT", "a", "A"])
STEPS = st.lists(st.builds(Step, IDS, IDS, st.none() | DAYS), max_size=2).map(tuple)
EVERY = st.sampled_from([None, "week", "month", "year", "fortnight"])
REPEATS = st.builds(
    Repeat, DAYS, EVERY, st.sampled_from([None, "FREQ=WEEKLY", "FREQ=NEVER"]), st.none() | DAYS,
    st.sampled_from([None, "before", "after"]),
)  # fmt: skip
MEASURES = st.builds(
    Measure, IDS, IDS, kind=st.sampled_from(["level", "flow"]), target=st.none() | NUMBERS,
    places=st.lists(IDS, max_size=3).map(tuple), share_of=st.none() | IDS,
    every=st.sampled_from([None, "week", "month", "year"]),
)  # fmt: skip


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    plan_id = draw(st.sampled_from(["p", "q", "P"]))
    file = f"{plan_id}.toml"
    tasks = tuple(draw(_task(plan_id, Location(file, ("task", i)))) for i in range(draw(st.integers(0, 3))))
    return Plan(
        plan_id, draw(IDS), owner=draw(TEXTS), start=draw(st.none() | DAYS), due=draw(st.none() | DAYS),
        carries_out=draw(st.none() | KEYS), tasks=tasks, location=Location(file, ("plan",)),
    )  # fmt: skip


@st.composite
def _task(draw: st.DrawFn, plan_id: str, location: Location) -> Task:
    task_id = draw(IDS)
    return Task(
        f"{plan_id}/{task_id}", task_id, plan_id, draw(IDS), owner=draw(TEXTS),
        coordinators=draw(st.lists(IDS, max_size=2).map(tuple)), assigned=draw(st.none() | DAYS),
        start=draw(st.none() | DAYS), due=draw(st.none() | DAYS), standing=draw(st.booleans()),
        event=draw(st.booleans()), needs=draw(st.lists(KEYS, max_size=2).map(tuple)),
        carried_from=draw(st.none() | KEYS), progress_from=draw(st.none() | IDS), note=draw(TEXTS),
        steps=draw(STEPS), repeat=draw(st.none() | REPEATS),
        measures=draw(st.lists(MEASURES, max_size=2).map(tuple)), location=location,
    )  # fmt: skip


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    file, place = draw(st.sampled_from(["p.log.toml", "q.csv"])), draw(st.integers(0, 50))
    readings = st.builds(Reading, IDS, st.none() | IDS, NUMBERS, DAYS, st.just(Location(file, ("log", place))))
    return Entry(
        draw(DAYS), draw(KEYS), Location(file, ("log", place)), place, draw(TEXTS), draw(st.none() | IDS),
        draw(st.none() | DAYS), draw(st.none() | NUMBERS), draw(st.lists(readings, max_size=2).map(tuple)),
        draw(st.sampled_from([None, "done", "active", "paused"])), draw(st.none() | DAYS),
        draw(st.none() | DAYS), draw(TEXTS), reason=draw(TEXTS), evidence=draw(TEXTS),
    )  # fmt: skip


WORKSPACES = st.tuples(
    st.lists(plans(), max_size=3, unique_by=lambda p: p.id), st.lists(entries(), max_size=6), st.booleans()
)
OFFICE = (
    Owner("a", "A", part_of="b", location=Location("dvplan.toml", ("owner", "a"))),
    Owner("b", "B", part_of="x", aliases=("a",), location=Location("dvplan.toml", ("owner", "b"))),
)


@settings(max_examples=100, deadline=None)
@given(WORKSPACES)
def test_every_workspace_can_be_checked(workspace: tuple[list[Plan], list[Entry], bool]) -> None:
    found_plans, found_entries, office = workspace
    known = Settings(owners=OFFICE if office else ())
    found = check(known, found_plans, found_entries, frozenset({"x"}), date(2021, 11, 24))
    assert {problem.code for problem in found} <= CODES.keys()
    assert len({(p.code, p.location, p.hint, str(p.args)) for p in found}) == len(found)
    for problem in found:
        if problem.location.file in ("p.log.toml", "q.csv"):
            assert problem.plans or problem.severity == "warning", "an error in an entry leaves its plan out"
    plan_of = {"p.toml": "p", "q.toml": "q", "P.toml": "P", "p.log.toml": "p", "q.csv": "q"}
    sound = left_out(found_plans, found_entries, found, plan_of)
    again = check(known, sound.plans, sound.entries, frozenset({"x", "p", "q", "P"}), date(2021, 11, 24))
    assert not [p for p in again if p.severity == "error" and p.location.file != "dvplan.toml"]


@settings(max_examples=50, deadline=None)
@given(WORKSPACES, st.randoms(use_true_random=False))
def test_the_order_in_which_entries_are_read_says_nothing(
    workspace: tuple[list[Plan], list[Entry], bool], random: Random
) -> None:
    found_plans, found_entries, _ = workspace
    placed = [Entry(e.on, e.task, e.location, i, state=e.state, due=e.due) for i, e in enumerate(found_entries)]
    shuffled = list(placed)
    random.shuffle(shuffled)
    one, other = (
        {(p.code, p.location) for p in check(Settings(), found_plans, order, frozenset(), date(2021, 11, 24))}
        for order in (placed, shuffled)
    )
    assert one == other
