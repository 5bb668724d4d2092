"""`status` as people see it, and what each part of it promises."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from dvplan.output.blocks import Items, Row, Table, plain
from dvplan.output.render import as_plain, as_terminal
from dvplan.output.reports.pressing import pressing, waiting
from dvplan.output.reports.status import status_report
from tests.samples.office import office_scene, scene_of
from tests.samples.plans import book, d, log, plan, step, task, view

if TYPE_CHECKING:
    from dvplan.core.model.entry import Entry
    from dvplan.core.model.plan import Task
    from dvplan.output.blocks import Report
    from dvplan.output.reports.scene import Scene
    from tests.conftest import Snapshot

DAYS = ("2021-10-14", "2021-10-18", "2021-11-24", "2021-12-01", "2022-01-04")


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("day", DAYS)
def test_in_a_pipe(day: str, lang: str, snapshot: Snapshot) -> None:
    snapshot(f"reports/status.{day}.{lang}.txt", as_plain.render(status_report(office_scene(day, lang=lang))))


@pytest.mark.parametrize("width", [80, 100, 140])
def test_on_a_terminal(width: int, snapshot: Snapshot) -> None:
    snapshot(f"reports/status.{width}.txt", as_terminal.render(status_report(office_scene()), width, False))


@pytest.mark.parametrize("day", DAYS)
def test_the_counts_add_up(day: str) -> None:
    scene = office_scene(day)
    *counts, total = numbers(tables(status_report(scene))[0].rows[0])
    standing = sum(t.signal == "standing" for t in scene.tasks)
    assert sum(counts) == total == len(scene.tasks) - standing


def numbers(row: Row) -> list[int]:
    return [cell.value for cell in row.cells if isinstance(cell.value, int)]


def tables(report: Report) -> list[Table]:
    return [block for block in report.blocks if isinstance(block, Table)]


def a_scene(*tasks: Task, entries: tuple[Entry, ...] = (), on: str = "2021-11-24") -> Scene:
    from dvplan.core.ledger.view import View

    return scene_of(View(book([plan(*tasks)], entries), date.fromisoformat(on)))


def test_what_presses_most_comes_first() -> None:
    scene = a_scene(
        task("soon", due="2021-11-30"),
        task("far", due="2021-12-31"),
        task("today", due="2021-11-24"),
        task("late", due="2021-11-20"),
        task("later", due="2021-11-10"),
        task("risky", due="2021-12-20", steps=(step("s", due="2021-11-01"),)),
        task("focus", due="2021-11-30", focus=True),
    )
    assert [t.task.id for t in pressing(scene.tasks)] == ["later", "late", "today", "focus", "soon", "risky"]


def test_an_extension_asked_waits_before_what_is_suspended() -> None:
    scene = a_scene(
        task("held", due="2021-12-10"),
        task("asked", due="2021-12-10"),
        task("answered", due="2021-12-10"),
        entries=(
            log("2021-11-20", "held", state="paused", reason="chờ ý kiến"),
            log("2021-11-21", "asked", ask_due=d("2021-12-20"), reason="chưa xong"),
            log("2021-11-21", "answered", ask_due=d("2021-12-20"), reason="chưa xong"),
            log("2021-11-22", "answered", due=d("2021-12-20"), reason="chưa xong"),
        ),
    )
    assert [t.task.id for t in waiting(scene.tasks)] == ["asked", "held"]
    (items,) = [block for block in status_report(scene).blocks if isinstance(block, Items)][:1]
    assert [plain(item.below[0]) for item in items.items] == [
        "Lý do: chưa xong (xin ngày 21/11)",
        "Lý do: chờ ý kiến",
    ]


def test_only_the_need_that_threatens_is_named() -> None:
    scene = a_scene(
        task("in-time", due="2021-11-29"),
        task("too-late", due="2021-12-10"),
        task("waits", due="2021-12-05", needs=("in-time", "too-late")),
    )
    (row,) = [row for row in tables(status_report(scene))[1].rows if row.cells[1].value == "p/waits"]
    said = " ".join(plain(line) for line in row.below)
    assert "chờ too-late" in said
    assert "in-time" not in said


def test_no_task_is_pressed_for_twice() -> None:
    for day in DAYS:
        keys = Counter(t.task.key for t in pressing(office_scene(day).tasks))
        assert set(keys.values()) <= {1}


def the_whole_table(scene: Scene, sort: tuple[str, ...] = (), group: str | None = None) -> Table:
    return tables(status_report(replace(scene, everything=True), sort, group))[-1]


def test_the_table_of_all_tasks_is_sorted_and_grouped_as_asked() -> None:
    scene = a_scene(
        task("b", due="2021-12-02", owner="x"), task("a", due="2021-12-03", owner="y"), task("c", due="2021-12-01")
    )
    planned = the_whole_table(scene).rows
    assert [(row.cells[0].value, row.group) for row in planned] == [("p/b", "p"), ("p/a", "p"), ("p/c", "p")]
    assert [row.cells[0].value for row in the_whole_table(scene, ("due",)).rows] == ["p/c", "p/b", "p/a"]
    assert {row.group for row in the_whole_table(scene, ("due",)).rows} == {""}
    grouped = the_whole_table(scene, ("-due",), "owner").rows
    assert [(row.cells[0].value, row.group) for row in grouped] == [
        ("p/b", "x"),
        ("p/a", "y"),
        ("p/c", "(chưa giao)"),
    ]


def test_what_was_silent_longest_stands_first() -> None:
    tasks = [
        task("moi", assigned="2021-09-01", due="2021-12-15"),
        task("giao", assigned="2021-10-18", due="2021-12-15"),
        task("cu", assigned="2021-09-01", due="2021-12-15"),
    ]
    entries = [log("2021-11-01", task="moi", note="…"), log("2021-10-01", task="cu", note="…")]
    said = as_plain.render(status_report(scene_of(view("2021-11-24", tasks, *entries))))
    assert "- Từ 01/10: cu\n- Từ khi giao 18/10: giao\n- Từ 01/11: moi\n" in said
