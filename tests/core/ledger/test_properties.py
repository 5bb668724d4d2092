"""What holds for every book: small random ones, sound but for what the fold need not care about."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import given, seed, settings
from hypothesis import strategies as st

from dvplan.core.ledger.book import open_book
from dvplan.core.ledger.rollup import totals
from dvplan.core.ledger.signals import SIGNAL_RULES
from dvplan.core.ledger.task_day import ALERTS, FLAGS, SIGNALS
from dvplan.core.ledger.view import View
from dvplan.core.ledger.why import why
from dvplan.core.model.entry import Entry, Reading
from dvplan.core.model.plan import Measure, Plan, Repeat, Step, Task
from dvplan.core.model.workspace import Settings
from dvplan.core.workdays.working_calendar import work_calendar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from random import Random

    from dvplan.core.ledger.book import Book
    from dvplan.core.ledger.task_day import TaskDay

FIRST = date(2021, 12, 1)
SPAN = 90  # over New Year and Tết
CALENDAR = work_calendar("VN", (0, 1, 2, 3, 4), frozenset(), frozenset())
MEASURES = (
    Measure("m", "m", target=100, places=("A", "B"), every="week"),
    Measure("f", "f", kind="flow", places=("A", "B"), share_of="m"),
)
STEPS = (Step("s1", "s1", date(2021, 12, 20), 2), Step("s2", "s2"))

days = st.integers(0, SPAN).map(lambda n: FIRST + timedelta(days=n))
maybe_days = st.none() | days
weights = st.sampled_from([0.5, 1, 3])
repeats = st.none() | st.builds(
    Repeat,
    first=days,
    every=st.sampled_from(["week", "month"]),
    until=maybe_days,
    if_closed=st.sampled_from([None, "before", "after"]),
)
readings = st.lists(
    st.builds(Reading, st.sampled_from("mf"), st.sampled_from("AB"), st.integers(0, 200), days), max_size=2
).map(tuple)


@st.composite
def tasks(draw: st.DrawFn, plan: str, number: int, before: list[Task]) -> Task:
    """A task that needs only tasks written before it, and is carried on only from an earlier plan."""
    earlier = [t.key for t in before if t.plan != plan]
    taken = {t.carried_from for t in before}
    carried_from = draw(st.sampled_from([None, None, *(key for key in earlier if key not in taken)]))
    return Task(
        key=f"{plan}/t{number}",
        id=f"t{number}",
        plan=plan,
        title="",
        group=draw(st.sampled_from([None, "I", "II"])),
        owner=draw(st.sampled_from([None, "x", "y"])),
        assigned=draw(days if carried_from else maybe_days),
        start=draw(maybe_days),
        due=draw(maybe_days),
        weight=draw(weights),
        standing=draw(st.integers(0, 5)) == 0,
        event=draw(st.integers(0, 5)) == 0,
        needs=tuple(draw(st.sets(st.sampled_from([t.key for t in before]), max_size=2))) if before else (),
        carried_from=carried_from,
        progress_from=draw(st.sampled_from([None, "m"])),
        steps=draw(st.sampled_from([(), STEPS])),
        repeat=draw(repeats),
        measures=MEASURES,
    )


@st.composite
def entries(draw: st.DrawFn, keys: list[str]) -> Entry:
    return Entry(
        on=draw(days),
        task=draw(st.sampled_from(keys)),
        step=draw(st.sampled_from([None, None, None, "s1", "s2"])),
        occurrence=draw(
            st.sampled_from([False, False, False, True]).flatmap(lambda named: days if named else st.none())
        ),
        progress=draw(st.none() | st.integers(0, 100)),
        readings=draw(readings),
        state=draw(st.sampled_from([None, "done", "active", "submitted", "paused", "cancelled"])),
        due=draw(maybe_days),
        ask_due=draw(maybe_days),
        owner=draw(st.sampled_from([None, None, "x", "y"])),
        evidence=draw(st.sampled_from([None, "Số 1"])),
    )


Written = tuple[list[Plan], list[Entry]]


@st.composite
def workspaces(draw: st.DrawFn) -> Written:
    """Plans, of which a later one may carry out a task of an earlier one, and entries, no two alike in day and
    task."""
    plans: list[Plan] = []
    known: list[Task] = []
    for name in "pqr"[: draw(st.integers(1, 3))]:
        earlier = [t.key for t in known]
        for number in range(draw(st.integers(1, 3))):
            known.append(draw(tasks(name, number, known)))
        own = tuple(t for t in known if t.plan == name)
        carries_out = draw(st.sampled_from([None, *earlier]))
        # A task waits for the plan that carries it out, so that plan's tasks may not need it, nor one that does.
        if carries_out:
            own = tuple(replace(t, needs=()) for t in own)
            known = [t for t in known if t.plan != name] + list(own)
        plans.append(Plan(name, "", due=draw(maybe_days), carries_out=carries_out, tasks=own))
    keys = [t.key for t in known]
    logged = st.lists(entries(keys), max_size=12, unique_by=lambda e: (e.task, e.on))
    return plans, [replace(entry, place_in_file=i) for i, entry in enumerate(draw(logged))]


def opened(plans: Iterable[Plan], logged: Iterable[Entry]) -> Book:
    return open_book(Settings(), CALENDAR, plans, logged)


def everything(book: Book, day: date) -> list[TaskDay]:
    found = View(book, day)
    return [*found.tasks(), *found.events()]


def bare(found: list[TaskDay]) -> list[TaskDay]:
    """Without the entries themselves, which tell their place in the file."""
    return [replace(t, entries=(), state_entry=None, due_moves=(), extension_asked=None) for t in found]


quick = settings(max_examples=60, deadline=None)


@quick
@given(workspaces(), days)
def test_an_entry_of_a_later_day_does_not_exist_yet(written: Written, day: date) -> None:
    plans, logged = written
    cut = [entry for entry in logged if entry.on <= day]
    assert everything(opened(plans, logged), day) == everything(opened(plans, cut), day)


@quick
@given(workspaces(), days, st.randoms(use_true_random=False))
def test_the_order_of_plans_files_and_days_says_nothing(written: Written, day: date, order: Random) -> None:
    plans, logged = written
    shuffled, moved = plans[:], logged[:]
    order.shuffle(shuffled)
    order.shuffle(moved)
    found = everything(opened(plans, logged), day)
    assert everything(opened(shuffled, moved), day) == found
    replaced = [replace(entry, place_in_file=i) for i, entry in enumerate(moved)]
    assert bare(everything(opened(shuffled, replaced), day)) == bare(found)


@quick
@given(workspaces(), days)
def test_signals_and_states_add_up_under_every_split(written: Written, day: date) -> None:
    found = View(opened(*written), day).tasks()
    whole = totals(found)
    assert sum(whole.signals.values()) == sum(whole.states.values()) == whole.tasks == len(found)
    splits: list[Callable[[TaskDay], str | None]] = [
        lambda t: t.task.plan,
        lambda t: t.task.group,
        lambda t: t.owner,
    ]
    for split in splits:
        parts: defaultdict[str | None, list[TaskDay]] = defaultdict(list)
        for t in found:
            parts[split(t)].append(t)
        sums = [totals(part) for part in parts.values()]
        assert whole.tasks == sum(s.tasks for s in sums)
        for signal, count in whole.signals.items():
            assert count == sum(s.signals[signal] for s in sums)
        for state, count in whole.states.items():
            assert count == sum(s.states[state] for s in sums)
        for flag, count in whole.flags.items():
            assert count == sum(s.flags[flag] for s in sums)
        assert whole.due_so_far.due == sum(s.due_so_far.due for s in sums)
        assert whole.due_so_far.done == sum(s.due_so_far.done for s in sums)


@quick
@given(workspaces(), days, days)
def test_extensions_never_fall_and_the_first_due_never_changes(written: Written, one: date, other: date) -> None:
    book, early, late = opened(*written), min(one, other), max(one, other)
    later = {t.task.key: t for t in everything(book, late)}
    for before in everything(book, early):
        after = later[before.task.key]
        assert before.extensions <= after.extensions
        assert before.baseline_due in (None, after.baseline_due)


@quick
@given(workspaces(), days)
def test_figures_stay_in_their_scale(written: Written, day: date) -> None:
    book = opened(*written)
    for t in everything(book, day):
        assert 0 <= t.progress <= 100
        assert t.expected is None or 0 <= t.expected <= 100
        assert (t.progress == 100) or t.state != "done"
        assert (t.days_late or 1) > 0
        assert (t.days_late is not None) == (t.signal == "late")
        assert (t.alert is None) or t.signal in ("on_track", "due_soon", "overdue")
        assert t.signal != "overdue" or not (t.task.event or t.task.standing)
        assert all(m.reported <= m.places for m in t.measures)
        if t.occurrences is not None:
            o = t.occurrences
            assert o.late <= o.done <= o.due
            assert o.missed <= o.due - o.done
            assert o.next is None or o.next >= day
    whole = totals(View(book, day).tasks())
    for share in (whole.progress, whole.expected, whole.done_rate):
        assert share is None or -1e-9 <= share <= 100 + 1e-9


@quick
@given(workspaces(), days)
def test_why_ends_in_the_signal_and_agrees_with_the_flags(written: Written, day: date) -> None:
    found = View(opened(*written), day)
    names = [signal for signal, _ in SIGNAL_RULES]
    for t in (*found.tasks(), *found.events()):
        reasons = why(found, t.task.key)
        signals = [r for r in reasons if r.rule in names]
        assert [r.rule for r in signals if r.held] == [t.signal] == [signals[-1].rule]
        alerts = [r.rule for r in reasons if r.rule.startswith("alert_") and r.held]
        assert alerts == ([f"alert_{t.alert}"] if t.alert else [])
        risks = [r.rule for r in reasons if r.rule.startswith("at_risk_") and r.held]
        assert risks == [f"at_risk_{risk}" for risk in t.at_risk]
        others = [r.rule for r in reasons if r.held and r.rule in t.flags]
        assert others == [flag for flag in t.flags if flag != "at_risk"]


@quick
@given(workspaces(), st.sampled_from([date.min, date(1, 1, 5), date(1900, 2, 28), date(2400, 2, 29), date.max]))
def test_the_fold_takes_any_day(written: Written, day: date) -> None:
    found = View(opened(*written), day)
    totals(found.tasks())
    for plan in found.book.plans:
        found.closed(plan)
    for t in (*found.tasks(), *found.events()):
        why(found, t.task.key)


def test_the_books_above_show_every_signal_and_flag() -> None:
    """The properties are worth little if the books are empty."""
    wanted = {*SIGNALS, *FLAGS, *ALERTS, "behind", "step", "need"}
    seen: set[str] = set()

    # What a run of examples draws depends on the modules loaded, so one run may well miss a rare one.
    for number in range(30):

        @seed(number)
        @settings(max_examples=40, deadline=None, database=None)
        @given(workspaces(), days)
        def look(written: Written, day: date) -> None:
            for t in everything(opened(*written), day):
                seen.update((t.signal, *t.flags, *t.at_risk, *((t.alert,) if t.alert else ())))

        look()
        if seen == wanted:
            return
    assert seen == wanted
