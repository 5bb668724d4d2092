"""The boundary: whatever is raised ends as a sentence and an exit code."""

from __future__ import annotations

import stat
import tempfile
from errno import EACCES, ELOOP, ENOSPC
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dvplan.adapters.settings import Environment
from dvplan.adapters.terminal import OutputFailed
from dvplan.adapters.workspace import NoWorkspace, Unreadable
from dvplan.cli.errors import guarded
from dvplan.cli.usage_error import UsageError, choose
from dvplan.core.lookup.find import Ambiguous, NotFound
from dvplan.core.query.order import sort_tasks
from dvplan.core.query.terms import QueryError, TermError

if TYPE_CHECKING:
    from tests.conftest import Snapshot

RAISED = {
    "no workspace": NoWorkspace(None, "/srv/van-phong"),
    "no workspace there": NoWorkspace("ke-hoach", "/srv"),
    "unreadable": Unreadable("plans/ct-2021.toml", PermissionError(EACCES, "Permission denied")),
    "output failed": OutputFailed(OSError(ENOSPC, "No space left on device")),
    "a reason without a name of ours": Unreadable("x.toml", OSError(ELOOP, "Too many links")),
    "a reason without a number": Unreadable("x.toml", OSError("odd")),
    "date": UsageError("bad-date", value="30/13"),
    "day not in the calendar": UsageError("impossible-date", value="31/11/2021"),
    "date that can be several": UsageError("ambiguous-date", value="1/2/21", choices="2021-02-01"),
    "task": NotFound("quy-chế", "ct-2021/quy-che", "task"),
    "owner": NotFound("phòng họp", None, "owner"),
    "several tasks": Ambiguous("bao-cao", ("ct-2021/bao-cao", "ct-2022/bao-cao"), "task"),
    "several owners": Ambiguous("ban", ("ban-a", "ban-b"), "owner"),
    "terms": QueryError(
        tuple(
            TermError(f"{kind}:x", kind, "x", "y" if kind in ("is", "owner") else None)
            for kind in ("is", "owner", "with", "plan", "group", "tag", "due", "progress", "qualifier", "sort")
        )
    ),
    "terms without a value": QueryError(
        tuple(
            TermError(f"{kind}:", kind, "")
            for kind in ("is", "owner", "with", "plan", "group", "tag", "due", "progress")
        )
    ),
    "no state, signal or flag, nor anything like one": QueryError((TermError("is:x", "is", "x"),)),
    "integer": UsageError("not-a-number", option="--days"),
    "value": UsageError("invalid-value", option="--days"),
    "something else": UsageError("other", reason="…"),
}


def told(error: BaseException, environment: Environment) -> int:
    def work() -> int:
        raise error

    return guarded(["list"], environment, work)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_errors_in_words(capsys: pytest.CaptureFixture[str], snapshot: Snapshot, lang: str) -> None:
    parts = []
    for name, error in RAISED.items():
        code = told(error, Environment(lang=lang))
        captured = capsys.readouterr()
        assert captured.out == ""
        parts.append(f"# {name}: exit {code}\n{captured.err}")
    snapshot(f"usage/errors.{lang}.txt", "\n".join(parts))


def test_an_unknown_sort_key_is_a_wrong_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    def work() -> int:
        sort_tasks((), ["ower"], None, str)  # type: ignore[arg-type]
        return 0

    assert guarded(["list"], Environment(lang="en"), work) == 2
    assert "owner" in capsys.readouterr().err


def test_ctrl_c_is_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    assert told(KeyboardInterrupt(), Environment()) == 130
    assert capsys.readouterr().err.strip() == ""


@pytest.mark.parametrize("error", [RuntimeError("secret\x1b[31m"), RecursionError(), MemoryError(), KeyError("x")])
def test_a_fault_of_our_own_is_a_line_and_a_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, error: Exception
) -> None:
    assert told(error, Environment(lang="en", state_folder=str(tmp_path / "state/dvplan"))) == 70
    err = capsys.readouterr().err
    (report,) = (tmp_path / "state/dvplan").iterdir()
    assert str(report) in err
    assert len(err.splitlines()) == 1
    assert "Traceback" not in err
    assert "secret" not in err
    assert stat.S_IMODE(report.stat().st_mode) == 0o600
    text = report.read_text(encoding="utf-8")
    assert "Traceback" in text
    assert "arguments: ['list']" in text


@pytest.mark.parametrize("state", [None, "a file/dvplan"])
def test_without_a_home_the_report_is_a_temporary_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, state: str | None
) -> None:
    (tmp_path / "a file").touch()
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    assert told(RuntimeError(), Environment(state_folder=state and str(tmp_path / state))) == 70
    (report,) = (tmp_path / "temporary").iterdir()
    assert str(report) in capsys.readouterr().err


def test_where_nothing_can_be_written_the_line_says_what_it_knows(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    assert told(RuntimeError("boom"), Environment(lang="en")) == 70
    assert "RuntimeError: boom" in capsys.readouterr().err


def test_a_choice_is_one_of_those_there_are() -> None:
    assert choose("--format", "json", ("table", "json")) == "json"
    with pytest.raises(UsageError) as caught:
        choose("--format", "jsno", ("table", "json"))
    assert caught.value.suggestion == "json"
