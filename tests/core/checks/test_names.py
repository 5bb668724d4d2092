"""Names that must agree: ids once, and every name used one that is there."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from unicodedata import normalize

import pytest

from dvplan.core.checks import check
from dvplan.core.model.entry import Entry
from dvplan.core.model.location import Location
from dvplan.core.model.plan import Task
from dvplan.core.model.workspace import Owner, Settings
from tests.core.checks.findings import line, of_tasks, owners, problems
from tests.samples.plans import d, log, measure, plan, repeat, step, task

OFFICE = owners(Owner("van-phong", "Văn phòng", aliases=("TH",)), Owner("mttq", "Mặt trận Tổ quốc", short="MTTQ"))


def in_file(name: str, one: Any) -> Any:
    return replace(one, location=Location(name))


@pytest.mark.parametrize(
    ("tasks", "expected"),
    [
        ([task("a"), task("b")], []),
        ([task("a"), task("a")], ["duplicate-id task.1.id"]),
        ([task("QC-01"), task("qc-01"), task("Qc-01")], ["duplicate-id task.1.id", "duplicate-id task.2.id"]),
        ([task(normalize("NFD", "việc")), task("việc")], ["duplicate-id task.1.id"]),
        ([task(steps=(step("x"), step("y")))], []),
        ([task(steps=(step("x"), step("X")))], ["duplicate-id task.0.step.1.id"]),
        ([task("a", steps=(step("x"),)), task("b", steps=(step("x"),))], []),
        ([task(measures=(measure("m"), measure("m")))], ["duplicate-id task.0.measure.1.id"]),
        ([task(measures=(measure("m", "A", "B", "a"),))], ["duplicate-id task.0.measure.0.places.2"]),
        ([task(measures=(measure("m", "A"), measure("n", "A")))], []),
    ],
)
def test_ids_twice(tasks: list[Task], expected: list[str]) -> None:
    assert of_tasks(tasks) == expected


def test_the_first_of_two_ids_is_shown_too() -> None:
    (problem,) = problems([plan(task("a"), task("A"), due="2021-01-01", start="2021-01-01")], [log("2021-12-01")])
    assert problem.also == Location("p.toml", ("task", 0, "id"))
    assert (problem.args, problem.hint) == ({"id": "A"}, "task")


def test_two_plans_with_one_id_leave_both_out() -> None:
    found = problems([plan(), in_file("q.toml", plan(id="P"))])
    assert [line(p) for p in found] == ["duplicate-id q.toml:plan.id"]
    assert found[0].plans == ("p",)
    assert problems([plan(), plan(id="q")]) == ()


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([Owner("a", "A"), Owner("b", "B", aliases=("TH", "th"))], []),
        ([Owner("th", "A"), Owner("b", "B", aliases=("TH",))], ["duplicate-id dvplan.toml:owner.b.aliases.0"]),
        ([Owner("a", "A", aliases=("B",)), Owner("b", "B")], ["duplicate-id dvplan.toml:owner.b (table)"]),
        ([Owner("a", "A"), Owner("A", "B")], ["duplicate-id dvplan.toml:owner.A (table)"]),
        ([Owner("a", "A", aliases=("A",))], []),
        ([Owner("a", "A"), Owner("b", "B", part_of="a")], []),
        ([Owner("b", "B", part_of="a")], ["unknown-owner dvplan.toml:owner.b.part_of"]),
    ],
)
def test_owners_of_the_workspace(found: list[Owner], expected: list[str]) -> None:
    assert [line(p) for p in problems([], settings=owners(*found))] == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"owner": "van-phong", "coordinators": ("mttq",), "leader": "mttq", "officer": "mttq"}, []),
        ({"owner": "van-phon"}, ["unknown-owner task.0.owner"]),
        ({"leader": "x"}, ["unknown-owner task.0.leader"]),
        ({"officer": "x"}, ["unknown-owner task.0.officer"]),
        ({"coordinators": ("mttq", "x", "y")}, [f"unknown-owner task.0.coordinators.{i}" for i in (1, 2)]),
        ({"owner": "x", "inherited": frozenset({"owner"})}, ["unknown-owner defaults.owner"]),
    ],
)
def test_owners_of_a_task(fields: dict[str, Any], expected: list[str]) -> None:
    assert of_tasks([task(**fields)], settings=OFFICE) == expected
    assert of_tasks([task(**fields)], settings=Settings()) == []


def test_a_default_that_is_unknown_is_one_problem() -> None:
    tasks = [task(id, owner="x", inherited=frozenset({"owner"})) for id in "abc"]  # noqa: A001
    assert of_tasks(tasks, settings=OFFICE) == ["unknown-owner defaults.owner"]


def test_owners_of_a_plan_and_of_entries() -> None:
    entries = [log("2021-12-01", owner="x"), log("2021-12-02", officer="y"), log("2021-12-03", by="ai đó")]
    found = of_tasks([task()], *entries, owner="z", settings=OFFICE)
    assert found == ["unknown-owner plan.owner", "unknown-owner log.0.owner", "unknown-owner log.1.officer"]


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("van-phon", "van-phong"),
        ("Van-Phong", "van-phong"),
        ("Văn phòng", "van-phong"),
        ("th", "van-phong"),
        ("x", None),
    ],
)
def test_the_owner_probably_meant(word: str, near: str | None) -> None:
    (problem,) = problems([plan(owner=word)], settings=OFFICE)
    assert problem.args == {"owner": word} | ({"near": near} if near else {})
    assert problem.hint == ("near" if near else None)


@pytest.mark.parametrize(
    ("tasks", "expected"),
    [
        ([task("a"), task("b", needs=("a",))], []),
        ([task("b", needs=("b2", "x"))], ["unknown-task task.0.needs.0", "unknown-task task.0.needs.1"]),
        ([task(needs=("q/b",))], ["unknown-task task.0.needs.0"]),
        ([task(needs=("broken/b",))], []),
        ([task(carried_from="q/b", assigned="2022-01-01")], ["unknown-task task.0.carried_from"]),
        ([task(carried_from="broken/b", assigned="2022-01-01")], []),
        ([task(carried_from="broken/b")], ["carried-without-day task.0.carried_from"]),
    ],
)
def test_tasks_named_by_tasks(tasks: list[Task], expected: list[str]) -> None:
    found = problems([plan(*tasks)], unread={"broken"})
    assert [line(p) for p in found if p.code != "no-log"] == expected


def test_tasks_named_by_plans_and_entries() -> None:
    plans = [plan(task("a"), carries_out="q/x"), plan(task("b"), id="q")]
    entries = [
        log("2021-12-01", "a"),
        log("2021-12-01", "q/b"),
        log("2021-12-01", "q/c"),
        log("2021-12-01", "broken/c"),
    ]
    found = problems(plans, entries, unread={"broken"})
    assert [line(p) for p in found] == ["unknown-task plan.carries_out", "unknown-task q.log.toml:log.1.task"]
    assert found[1].plans == ("q",)
    assert problems([replace(plans[0], carries_out="q/b"), plans[1]], entries[:2]) == ()


def test_the_very_task_of_a_list_is_shown() -> None:
    block = Location("p.log.toml", ("log", 4), "table")
    entries = [replace(log("2021-12-01", name), location=block) for name in ("a", "x", "a")]
    assert of_tasks([task("a")], *entries) == ["unknown-task log.4.task.1"]


@pytest.mark.parametrize(
    ("key", "shown", "near"),
    [
        ("p/khao-sta", "khao-sta", "khao-sat"),
        ("q/khao-sat", "q/khao-sat", None),
        ("ct-202/b1", "ct-202/b1", "ct-2021/b"),
    ],
)
def test_the_task_probably_meant(key: str, shown: str, near: str | None) -> None:
    plans = [plan(task("khao-sat"), task("b", needs=(key,))), plan(task("b"), id="ct-2021")]
    found = [p for p in problems(plans) if p.code == "unknown-task"]
    assert [(p.args["task"], p.args.get("near")) for p in found] == [(shown, near)]


PLACES = measure("m", "Huyện A", "Huyện B")
MONTHLY = repeat("2021-10-20", "month", if_closed="before")


@pytest.mark.parametrize(
    ("fields", "entry", "expected"),
    [
        ({"steps": (step("x"), step("z"))}, log("2021-12-01", step="x"), []),
        ({"steps": (step("x"),)}, log("2021-12-01", step="y"), ["unknown-step log.0.step"]),
        ({}, log("2021-12-01", step="y"), ["unknown-step log.0.step"]),
        ({"repeat": MONTHLY}, log("2021-12-01", occurrence="2021-11-20"), []),
        ({"repeat": MONTHLY}, log("2021-12-01", occurrence="2021-11-19"), []),
        ({"repeat": replace(MONTHLY, if_closed="after")}, log("2021-12-01", occurrence="2021-11-22"), []),
        ({"repeat": replace(MONTHLY, if_closed="after")}, log("2021-12-01", occurrence="2021-11-20"), []),
        ({"repeat": MONTHLY}, log("2021-12-01", occurrence="2021-11-21"), ["unknown-occurrence log.0.occurrence"]),
        ({}, log("2021-12-01", occurrence="2021-11-20"), ["unknown-occurrence log.0.occurrence"]),
        ({"measures": (measure("m"),)}, log("2021-12-01", values={"m": 1}), []),
        (
            {"measures": (measure("m"),)},
            log("2021-12-01", values={"n": 1}),
            ["unknown-measure log.0.values.n (key)"],
        ),
        ({}, log("2021-12-01", values={"n": {"A": 1}}), ["unknown-measure log.0.values.n (key)"]),
        ({"measures": (PLACES,)}, log("2021-12-01", values={"m": {"Huyện A": 1}}), []),
        (
            {"measures": (PLACES,)},
            log("2021-12-01", values={"m": {"Huyện C": 1}}),
            ["unknown-place log.0.values.m.Huyện C (key)"],
        ),
        ({"measures": (PLACES,)}, log("2021-12-01", values={"m": 1}), ["unknown-place log.0.values.m"]),
        (
            {"measures": (measure("m"),)},
            log("2021-12-01", values={"m": {"A": 1}}),
            ["unknown-place log.0.values.m.A (key)"],
        ),
        ({"measures": (measure("m"), measure("n", share_of="m"))}, log("2021-12-01"), []),
        (
            {"measures": (measure("n", share_of="m"),)},
            log("2021-12-01"),
            ["unknown-measure task.0.measure.0.share_of"],
        ),
        ({"measures": (measure("m", target=5),), "progress_from": "m"}, log("2021-12-01"), []),
        (
            {"measures": (measure("m"),), "progress_from": "m"},
            log("2021-12-01"),
            ["no-target task.0.progress_from"],
        ),
        ({"progress_from": "m"}, log("2021-12-01"), ["unknown-measure task.0.progress_from"]),
    ],
)
def test_parts_of_a_task(fields: dict[str, Any], entry: Entry, expected: list[str]) -> None:
    assert of_tasks([task(**fields)], entry) == expected


@pytest.mark.parametrize(
    ("values", "code", "column"),
    [
        ({"n": 1}, "unknown-measure", "measure"),
        ({"m": {"Huyện C": 1}}, "unknown-place", "place"),
        ({"m": 1}, "unknown-place", "place"),
    ],
)
def test_a_figure_from_a_table_of_data_is_shown_there(values: dict[str, Any], code: str, column: str) -> None:
    entry = log("2021-12-01", values=values)
    cell = Location("returnees.csv", ("row", 3, "value"))
    entry = replace(entry, location=cell, readings=(replace(entry.readings[0], location=cell),))
    found = check(Settings(), [plan(task(measures=(PLACES,)))], [entry], (), d("2021-11-30"))
    assert [(p.code, p.location) for p in found] == [
        (code, Location("returnees.csv", ("row", 3, column))),
        ("future-entry", Location("returnees.csv", ("row", 3, "date"))),
    ]


@pytest.mark.parametrize(("word", "hint", "near"), [("Huyen A", "near", "Huyện A"), ("Thị xã", None, None)])
def test_the_place_probably_meant(word: str, hint: str | None, near: str | None) -> None:
    (problem,) = problems([plan(task(measures=(PLACES,)))], [log("2021-12-01", values={"m": {word: 1}})])
    assert (problem.hint, problem.args.get("near")) == (hint, near)


def test_the_occurrence_probably_meant() -> None:
    (problem,) = problems([plan(task(repeat=MONTHLY))], [log("2021-12-01", occurrence="2021-11-23")])
    assert str(problem.args["near"]) == "2021-11-20"
