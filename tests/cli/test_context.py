"""What a report command is given, what stands beside its report, and the exit code."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from dvplan.adapters.settings import Environment
from dvplan.adapters.workspace import NoWorkspace
from dvplan.cli.app import run
from dvplan.cli.context import open_context, read_checked, show
from dvplan.cli.errors import guarded
from dvplan.cli.usage_error import BrokenSettings, UsageError
from dvplan.core.query.terms import QueryError
from dvplan.output.blocks import Heading, Report

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.conftest import Snapshot

SETTINGS = '[workspace]\nname = "Văn phòng"\ntoday = 2021-11-24\n'
PLAN = '[plan]\nid = "{id}"\ntitle = "Kế hoạch"\n\n[[task]]\nid = "a"\ntitle = "Việc"\ndue = {due}\n'
LOG = '[[log]]\non = 2021-11-20\ntask = "a"\nnote = "đang làm"\n'


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A sound plan "x" with an overdue task, in the current folder; nothing in the environment counts."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "dvplan.toml", SETTINGS)
    write(tmp_path, "x.toml", PLAN.format(id="x", due="2021-11-10"))
    write(tmp_path, "x.log.toml", LOG)
    return tmp_path


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")


def shown(terms: Sequence[str] = (), fail_on: str | None = None, **options: Any) -> int:
    context = open_context(**options)
    report = Report("x", "x", context.day, context.lang, (Heading("x"),))
    return show(context, report, context.scene(terms).tasks, fail_on=fail_on)


def test_a_sound_workspace(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    context = open_context()
    assert (context.day, context.lang, context.fmt) == (date(2021, 11, 24), "vi", "plain")
    assert context.settings.name == "Văn phòng"
    assert [task.task.key for task in context.scene().tasks] == ["x/a"]
    assert shown() == 0
    assert capsys.readouterr() == ("x\n", "")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2021-11-30", (2021, 11, 30)),
        ("30/11/2021", (2021, 11, 30)),
        ("today", (2021, 11, 24)),
        ("hôm qua", (2021, 11, 23)),
    ],
)
def test_as_of_is_said_from_the_day_of_the_workspace(
    workspace: Path, text: str, day: tuple[int, int, int]
) -> None:
    assert open_context(as_of=text).day == date(*day)


@pytest.mark.parametrize(
    ("options", "key", "suggestion"),
    [
        ({"as_of": "thứ tám"}, "bad-date", None),
        ({"as_of": "2021-02-30"}, "impossible-date", None),
        ({"as_of": "1/2/21"}, "ambiguous-date", None),
        ({"fmt": "jsno"}, "wrong-choice", "json"),
        ({"fmt": "pdf"}, "unknown-choice", None),
        ({"lang": "fr"}, "unknown-lang", None),
    ],
)
def test_options_that_mean_nothing(
    workspace: Path, options: dict[str, Any], key: str, suggestion: str | None
) -> None:
    with pytest.raises(UsageError) as caught:
        open_context(**options)
    assert (caught.value.key, caught.value.suggestion) == (key, suggestion)


def test_a_time_zone_that_does_not_exist(workspace: Path) -> None:
    write(workspace, "dvplan.toml", '[workspace]\ntimezone = "Asia/Hanoi"\n')
    with pytest.raises(BrokenSettings) as caught:
        open_context()
    (line,) = caught.value.lines
    assert line.startswith("dvplan.toml:2:12: error[wrong-value]: ")
    assert "Asia/Hanoi" in line


def test_a_time_zone_that_does_not_exist_hides_no_other_problem(workspace: Path) -> None:
    write(workspace, "dvplan.toml", '[workspace]\ntimezone = "Asia/Hanoi"\n')
    write(workspace, "more.toml", '[plan]\nid = "more"\ntitle = "M"\ncolour = "red"\n')
    assert {"wrong-value", "unknown-key"} <= {problem.code for problem in read_checked().problems}


@pytest.mark.parametrize(("typed", "meant"), [("fridya", "friday"), ("ngày mia", "ngày mai"), ("xyz", None)])
def test_a_slip_in_a_day_is_answered_with_the_day(workspace: Path, typed: str, meant: str | None) -> None:
    with pytest.raises(UsageError) as caught:
        open_context(as_of=typed)
    assert (caught.value.key, caught.value.suggestion) == ("bad-date", meant)


def test_terms_that_mean_nothing(workspace: Path) -> None:
    with pytest.raises(QueryError):
        open_context().scene(["is:overdu"])


def test_the_folder_asked_for_and_that_of_the_environment(
    workspace: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    monkeypatch.chdir(elsewhere)
    with pytest.raises(NoWorkspace):
        open_context()
    assert open_context(workspace=str(workspace)).settings.name == "Văn phòng"
    monkeypatch.setenv("DVPLAN_WORKSPACE", str(workspace))
    assert open_context().settings.name == "Văn phòng"


def test_the_language_of_the_workspace_goes_before_that_of_the_machine(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    assert open_context().lang == "en"
    write(workspace, "dvplan.toml", f'{SETTINGS}lang = "vi"\n')
    assert open_context().lang == "vi"
    assert open_context(lang="en").lang == "en"


@pytest.mark.parametrize(
    ("fail_on", "code"),
    [
        ("overdue", 3),
        ("undated,overdue", 3),
        ("undated", 0),
        ("red", 0),
        ("critical", 3),
        ("active", 0),
        ("planned", 3),
        ("due-soon", 0),
        ("", 0),
        (" overdue , ", 3),
    ],
)
def test_fail_on(workspace: Path, fail_on: str, code: int) -> None:
    assert shown(fail_on=fail_on) == code


def test_fail_on_counts_only_what_the_filter_lets_through(workspace: Path) -> None:
    assert shown(["-is:overdue"], fail_on="overdue") == 0


def test_an_unknown_name_to_fail_on_is_told_before_anything_is_printed(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(UsageError) as caught:
        shown(fail_on="overdue,undatd")
    assert caught.value.suggestion == "undated"
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_what_is_left_out_is_told_and_goes_before_fail_on(
    workspace: Path, capsys: pytest.CaptureFixture[str], snapshot: Snapshot, lang: str
) -> None:
    write(workspace, "y.toml", PLAN.format(id="y", due="30/11/2021"))
    write(workspace, "z.toml", PLAN.format(id="z", due="2021-11-30") + 'owmer = "x"\n')
    write(workspace, "alone.log.toml", LOG)
    write(workspace, "x.sync-conflict-20211124-120000-ABCDEFG.toml", PLAN.format(id="x", due="2021-11-10"))
    assert shown(fail_on="overdue", lang=lang) == 1
    out, err = capsys.readouterr()
    assert out == "x\n"
    snapshot(f"usage/left_out.{lang}.txt", err)


def test_a_table_for_a_pipe_has_a_width_and_no_colour(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(fmt="table") == 0
    assert "\x1b" not in capsys.readouterr().out


def test_the_boundary_puts_them_into_words(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = guarded(["list"], Environment(), lambda: shown(["is:overdu"]))
    assert code == 2
    assert "overdue" in capsys.readouterr().err


def test_nothing_is_written_into_the_workspace(workspace: Path) -> None:
    before = {file: file.stat().st_mtime_ns for file in (workspace, *workspace.iterdir())}
    shown()
    assert {file: file.stat().st_mtime_ns for file in (workspace, *workspace.iterdir())} == before


def test_without_sound_settings_there_is_no_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "dvplan.toml").write_text('[workspace]\nname = Ban A"\n', encoding="utf-8")
    (tmp_path / "a.toml").write_text('[plan]\nid = "a"\ntitle = "A"\n', encoding="utf-8")
    arguments = ["status", "-C", str(tmp_path), "--lang", "en"]
    environment = Environment()
    assert guarded(arguments, environment, lambda: run(arguments, environment)) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "dvplan.toml:2:8: error[unquoted-text]" in told.err
    assert "No report: the settings have errors" in told.err
