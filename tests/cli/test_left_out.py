"""What a plan with errors has is not unknown: it is left out, which is said, and the exit code is 1."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.running import dvplan

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = '[workspace]\nname = "Ban Dân vận"\nlang = "en"\ntoday = 2021-11-24\n'
SOUND = '[plan]\nid = "sound"\ntitle = "Sound"\n[[task]]\nid = "a"\ntitle = "First"\ntags = ["x"]\n'
WRONG = """[plan]
id = "wrong"
title = "Wrong"
[[task]]
id = "b"
title = "Second"
tags = ["y"]
group = "II"
owner = "doan"
colour = "red"
"""
BROKEN = '[plan]\nid = "broken"\ntitle = "Broken\n[[task]]\nid = "kiem-tra"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("dvplan", SETTINGS), ("sound", SOUND), ("wrong", WRONG), ("broken", BROKEN)):
        (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("term", "tasks"),
    [
        ("plan:wrong", []),
        ("plan:broken", []),
        ("plan:sound,wrong", ["sound/a"]),
        ("-plan:wrong", ["sound/a"]),
        ("tag:y", []),
        ("-tag:y", ["sound/a"]),
        ("group:II", []),
        ("owner:doan", []),
        ("Second", []),
    ],
)
def test_a_filter_may_name_it(folder: Path, term: str, tasks: list[str]) -> None:
    ran = dvplan(folder, "list", term, "--format", "json")
    assert ran.code == 1
    document = json.loads(ran.out)
    assert [task["id"] for task in document["tasks"]] == tasks
    assert [left["plan"] for left in document["left_out"]] == ["broken", "wrong"]
    assert "wrong.toml" in ran.err


@pytest.mark.parametrize("term", ["plan:wrongly", "tag:z", "group:III", "owner:doam"])
def test_a_name_that_nobody_wrote_is_still_unknown(folder: Path, term: str) -> None:
    ran = dvplan(folder, "list", term)
    assert ran.code == 2
    assert ran.out == ""


@pytest.mark.parametrize("text", ["b", "wrong/b", "Second"])
def test_its_task_is_not_shown_and_said_to_be_left_out(folder: Path, text: str) -> None:
    ran = dvplan(folder, "show", text)
    assert (ran.code, ran.out) == (1, "")
    assert "wrong.toml" in ran.err
    assert "there is no task" not in ran.err


def test_a_task_that_may_be_in_a_plan_nobody_could_read_is_unknown_and_that_is_said(folder: Path) -> None:
    ran = dvplan(folder, "show", "kiem-tra")
    assert (ran.code, ran.out) == (2, "")
    assert "broken.toml" in ran.err
    assert "there is no task" in ran.err
    assert dvplan(folder, "show", "broken/kiem-tra").code == 1


def test_its_owner_has_no_load(folder: Path) -> None:
    ran = dvplan(folder, "owners", "doan", "--format", "json")
    assert ran.code == 1
    assert json.loads(ran.out)["totals"]["tasks"] == 0


@pytest.mark.parametrize("name", ["doan", "b"])
def test_an_owner_whom_only_it_may_name(folder: Path, name: str) -> None:
    ran = dvplan(folder, "owners", name)
    assert ran.code == 1
    assert "broken.toml" in ran.err
    assert "wrong.toml" in ran.err


def test_an_owner_whom_the_workspace_would_have_to_name(folder: Path) -> None:
    (folder / "dvplan.toml").write_text(f'{SETTINGS}[owner.doan]\nname = "Đoàn"\n', encoding="utf-8")
    ran = dvplan(folder, "owners", "b")
    assert ran.code == 2
    assert "broken.toml" in ran.err


REPORTS = ("status", "digest", "list", "agenda", "owners", "timeline", "burndown", "measure", "check --clarity")
CLAIMS = ("overdue", "No task", "Nothing", "None", "none", "0/0", "left")


@pytest.mark.parametrize("command", REPORTS)
def test_where_nothing_could_be_read_nothing_is_claimed(folder: Path, command: str) -> None:
    (folder / "sound.toml").unlink()
    ran = dvplan(folder, *command.split())
    assert ran.code == 1
    assert "No plan could be read, so there is nothing to report." in ran.lines
    assert [claim for claim in CLAIMS if claim in ran.out.split("(see: dvplan check).")[-1]] == []


def test_the_page_claims_nothing_either(folder: Path) -> None:
    (folder / "sound.toml").unlink()
    dvplan(folder, "export", "--to", "html", "--output", "page.html")
    page = (folder / "page.html").read_text(encoding="utf-8")
    assert "No plan could be read" in page
    assert "overdue" not in page.partition("<body")[2]


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("status", "In the plans that could be read, no task is overdue. 1 task without a deadline."),
        (
            "digest",
            "In short: in the plans that could be read, no task was completed in the week;",
        ),
    ],
)
def test_a_summary_says_of_which_plans_it_speaks(folder: Path, command: str, said: str) -> None:
    assert said in dvplan(folder, command).out
    for wrong in ("wrong", "broken"):
        (folder / f"{wrong}.toml").unlink()
    assert "could be read" not in dvplan(folder, command).out
