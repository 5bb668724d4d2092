"""Warnings: nothing is left out for them. Each fires, and is silent next to it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from dvplan.core.checks.secrecy import secrecy_mark
from dvplan.core.model.entry import Entry
from dvplan.core.model.plan import Task
from dvplan.core.model.workspace import Owner, Settings, SignalSettings
from tests.core.checks.findings import line, of_tasks, owners, problems
from tests.samples.plans import log, plan, repeat, step, task

Fields = dict[str, Any]


def test_entries_of_a_day_to_come() -> None:
    plans = [plan(task())]
    assert [line(p) for p in problems(plans, [log("2021-11-25")], today="2021-11-24")] == ["future-entry log.0.on"]
    assert problems(plans, [log("2021-11-24")], today="2021-11-24") == ()


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ([log("2021-11-01", progress=40), log("2021-11-02", progress=40)], []),
        ([log("2021-11-01", progress=40), log("2021-11-02", progress=30)], ["progress-falls log.1.progress"]),
        ([log("2021-11-02", progress=40), log("2021-11-01", progress=30)], []),
        (
            [
                log("2021-11-01", progress=40, state="done", evidence="Số 1"),
                log("2021-11-02", state="active"),
                log("2021-11-03", progress=30),
            ],
            [],
        ),
        ([log("2021-11-01", progress=100)], ["full-not-done log.0.progress"]),
        ([log("2021-11-01", progress=99.9)], []),
        ([log("2021-11-01", progress=100, state="done", evidence="Số 1")], []),
        ([log("2021-11-01", progress=100), log("2021-11-09", state="done", evidence="Số 1")], []),
        ([log("2021-11-01", progress=100), log("2021-11-09", state="submitted")], []),
        ([log("2021-11-01", progress=100), log("2021-11-09", state="cancelled")], []),
        ([log("2021-11-01", progress=100), log("2021-11-09", state="paused")], ["full-not-done log.0.progress"]),
    ],
)
def test_progress(entries: list[Entry], expected: list[str]) -> None:
    assert of_tasks([task()], *entries) == expected


def test_full_progress_of_a_task_that_goes_on_elsewhere() -> None:
    full = log("2021-11-01", "a", progress=100)
    carried = [plan(task("a"), task("b", carried_from="p/a", assigned="2022-01-03"))]
    assert problems(carried, [full]) == ()
    assert problems([plan(task("a")), plan(id="q", carries_out="p/a")], [full]) == ()


@pytest.mark.parametrize(
    ("fields", "entries", "expected"),
    [
        ({}, [log("2021-11-01", state="done")], ["no-evidence log.0.state"]),
        ({}, [log("2021-11-01", state="done", evidence="Số 1")], []),
        ({}, [log("2021-10-01", evidence="Số 1"), log("2021-11-01", state="done")], []),
        ({}, [log("2021-11-01", state="done"), log("2021-12-01", evidence="Số 1")], []),
        ({}, [log("2021-11-01", state="done"), log("2021-11-02", state="active")], []),
        ({}, [log("2021-11-01", state="submitted")], []),
        ({"event": True}, [log("2021-11-01", state="done")], []),
        ({"steps": (step("x"), step("y"))}, [log("2021-11-01", step="x")], []),
        ({"steps": (step("x"),)}, [log("2021-11-01", step="x")], ["no-evidence log.0.step"]),
    ],
)
def test_evidence(fields: Fields, entries: list[Entry], expected: list[str]) -> None:
    assert of_tasks([task(**fields)], *entries) == expected
    assert of_tasks([task(**fields)], *entries, settings=Settings(signals=SignalSettings(evidence=False))) == []


def done(on: str, name: str) -> Entry:
    return log(on, name, state="done", evidence="Số 1")


@pytest.mark.parametrize(
    ("need", "entries", "expected"),
    [
        ({}, [done("2021-11-02", "a")], ["done-before-need log.0.state"]),
        ({}, [done("2021-11-02", "a"), done("2021-11-03", "n")], ["done-before-need log.0.state"]),
        ({}, [done("2021-11-02", "n"), done("2021-11-02", "a")], []),
        ({}, [log("2021-11-01", "n", state="cancelled"), done("2021-11-02", "a")], []),
        (
            {},
            [log("2021-11-01", "n", state="submitted"), done("2021-11-02", "a")],
            ["done-before-need log.1.state"],
        ),
        ({}, [done("2021-11-01", "n"), done("2021-11-02", "a"), log("2021-11-03", "n", state="active")], []),
        ({}, [log("2021-11-02", "a", state="submitted")], []),
        ({"standing": True}, [done("2021-11-02", "a")], []),
    ],
)
def test_done_before_what_it_needed(need: Fields, entries: list[Entry], expected: list[str]) -> None:
    assert of_tasks([task("a", needs=("n",)), task("n", **need)], *entries) == expected


def test_a_need_carried_on_is_done_when_its_successor_is() -> None:
    tasks = [task("a", needs=("n",)), task("n"), task("m", carried_from="p/n", assigned="2021-06-01")]
    assert of_tasks(tasks, done("2021-11-02", "a")) == ["done-before-need log.0.state"]
    assert of_tasks(tasks, done("2021-11-01", "m"), done("2021-11-02", "a")) == []


@pytest.mark.parametrize(
    ("tasks", "entries", "expected"),
    [
        ([task(due="2021-11-30")], [], []),
        ([task(due="2021-11-28")], [], ["due-on-day-off task.0.due"]),
        ([task(due="2021-09-02")], [], ["due-on-day-off task.0.due"]),
        ([task(due="2021-11-28", event=True)], [], []),
        ([task(steps=(step("x", "2021-11-27"),))], [], ["due-on-day-off task.0.step.0.due"]),
        ([task()], [log("2021-11-01", due="2021-11-27")], ["due-on-day-off log.0.due"]),
        ([task(event=True)], [log("2021-11-01", due="2021-11-27")], []),
        ([task(repeat=repeat("2021-11-20", "year"))], [], []),
        ([task(start="2021-12-01", due="2021-11-30")], [], ["due-before-start task.0.due"]),
        ([task(start="2021-11-30", due="2021-11-30")], [], []),
        (
            [task(repeat=repeat("2021-12-01", "year", until="2021-11-30"))],
            [],
            ["due-before-start task.0.repeat.until"],
        ),
    ],
)
def test_days_of_a_due(tasks: list[Task], entries: list[Entry], expected: list[str]) -> None:
    assert of_tasks(tasks, *entries) == expected


def test_a_due_on_a_day_off_comes_with_the_working_days_around_it() -> None:
    (sunday, holiday, _) = problems([plan(task("a", due="2021-11-28"), task("b", due="2021-09-02"))])
    assert {k: str(v) for k, v in sunday.args.items()} == {
        "due": "2021-11-28", "before": "2021-11-26", "after": "2021-11-29",
    }  # fmt: skip
    assert (sunday.hint, holiday.hint) == (None, "holiday")
    assert "holiday" in holiday.args


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ([], ["standing-need task.0.needs.0"]),
        ([log("2021-11-01", "n", state="cancelled")], []),
        ([log("2021-11-01", "a", state="cancelled")], []),
    ],
)
def test_a_standing_task_is_never_done_for_what_needs_it(entries: list[Entry], expected: list[str]) -> None:
    assert of_tasks([task("a", needs=("n",)), task("n", standing=True)], *entries) == expected


@pytest.mark.parametrize(
    ("entry", "hint"),
    [
        ({"on": "2021-12-30", "state": "done", "evidence": "Số 1"}, "done"),
        ({"on": "2022-01-01", "state": "cancelled"}, "cancelled"),
        ({"on": "2021-12-30", "progress": 90}, None),
    ],
)
def test_what_was_finished_has_nothing_to_carry_on(entry: Fields, hint: str | None) -> None:
    past = task("a")
    now = task("b", carried_from="p/a", assigned="2022-01-01")
    logged = log(entry["on"], "a", **{key: value for key, value in entry.items() if key != "on"})
    found = [p for p in problems([plan(past, now)], [logged]) if p.code == "carried-though-done"]
    assert [(p.location.path, p.hint) for p in found] == ([(("task", 1, "carried_from"), hint)] if hint else [])


@pytest.mark.parametrize(
    ("due", "expected"),
    [("2021-06-30", ["due-before-start task.0.repeat.first"]), ("2021-11-20", []), (None, [])],
)
def test_a_repetition_that_its_plan_ends_before_it_begins(due: str | None, expected: list[str]) -> None:
    assert of_tasks([task(repeat=repeat("2021-11-20", "year"))], due=due) == expected


def test_a_plan_due_before_it_starts() -> None:
    assert of_tasks([], start="2022-01-01", due="2021-12-31") == ["due-before-start plan.due"]


def extended(by: str | None, due: str = "2021-12-15", **fields: Any) -> Entry:
    return log("2021-11-20", by=by, due=due, reason="Dịch", **fields)


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ([extended("van-phong")], ["own-extension log.0.by"]),
        ([extended("Văn phòng")], ["own-extension log.0.by"]),
        ([extended("VP")], ["own-extension log.0.by"]),
        ([extended("truong-ban")], []),
        ([extended("Trưởng Ban")], []),
        ([extended(None)], []),
        ([extended("van-phong", "2021-11-26")], []),
        ([extended("van-phong", owner="truong-ban")], ["own-extension log.0.by"]),
        ([log("2021-11-10", owner="truong-ban"), extended("van-phong")], []),
        ([log("2021-11-10", owner="truong-ban"), extended("truong-ban")], ["own-extension log.1.by"]),
    ],
)
def test_an_extension_for_oneself(entries: list[Entry], expected: list[str]) -> None:
    office = owners(Owner("van-phong", "Văn phòng", short="VP"), Owner("truong-ban", "Trưởng Ban"))
    assert of_tasks([task(owner="van-phong", due="2021-11-30")], *entries, settings=office) == expected


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("MẬT", "MẬT"),
        ("Công văn số 12 (MẬT)", "MẬT"),
        ("TÀI LIỆU MẬT", "MẬT"),
        ("Độ mật: TỐI MẬT", "TỐI MẬT"),
        ("TUYỆT MẬT.", "TUYỆT MẬT"),
        ("MA\u0302\u0323T", "MẬT"),
        ("bí mật", None),
        ("Bảo vệ bí mật nhà nước", None),
        ("Tuyên truyền về mật độ", None),
        ("TĂNG CƯỜNG BẢO MẬT THÔNG TIN", None),
        ("LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC", None),
        ("MẬT ĐỘ DÂN SỐ", None),
        ("BẢO MẬT, hồ sơ MẬT", "MẬT"),
        ("MẶT TRẬN TỔ QUỐC", None),
        ("Mật", None),
        ("", None),
    ],
)
def test_marks_of_secrecy(text: str, mark: str | None) -> None:
    assert secrecy_mark(text) == mark


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({"title": "MẬT"}, "title"), ({"title_en": "MẬT"}, "title_en"), ({"group": "MẬT"}, "group"),
        ({"submit_to": "MẬT"}, "submit_to"), ({"issued_by": "MẬT"}, "issued_by"), ({"basis": "MẬT"}, "basis"),
        ({"deliverable": "MẬT"}, "deliverable"), ({"period": "MẬT"}, "period"), ({"note": "MẬT"}, "note"),
        ({"due_text": "MẬT"}, "due_text"), ({"no_due": "MẬT"}, "no_due"), ({"tags": ("x", "MẬT")}, "tags.1"),
        ({"steps": (step("MẬT"),)}, "step.0.title"), ({"extra": {"so": ["x", "MẬT"]}}, "extra.so.1"),
    ],
)  # fmt: skip
def test_secret_words_in_a_task(fields: Fields, where: str) -> None:
    assert of_tasks([task(**fields)]) == [f"secret-word task.0.{where}"]


def test_secret_words_elsewhere() -> None:
    entries = [log("2021-11-01", **{field: "MẬT"}) for field in ("by", "evidence", "reason", "note")]
    found = of_tasks([task()], *entries, title="MẬT")
    assert found == ["secret-word plan.title"] + [
        f"secret-word log.{i}.{field}" for i, field in enumerate(("by", "evidence", "reason", "note"))
    ]


@pytest.mark.parametrize(
    ("tasks", "of_plan", "expected"),
    [
        ([task()], {}, ["no-log plan.id"]),
        ([], {}, []),
        ([task(event=True)], {}, []),
        ([task(assigned="2022-01-01")], {}, []),
        ([task()], {"start": "2022-01-01"}, []),
        ([task(assigned="2021-12-31")], {"start": "2021-12-31"}, ["no-log plan.id"]),
    ],
)
def test_a_plan_without_a_log(tasks: list[Task], of_plan: Fields, expected: list[str]) -> None:
    one = plan(*tasks, **of_plan)
    assert [line(p) for p in problems([one])] == expected
    assert not [p for p in problems([one], [replace(log("2021-12-31"), task="p/a")]) if p.code == "no-log"]
