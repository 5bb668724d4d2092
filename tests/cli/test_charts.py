"""The commands that draw: what they take, what they refuse, and pictures from them alone."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from dvplan.adapters.settings import Environment
from dvplan.cli.app import run
from dvplan.cli.errors import guarded

PLANS = str(Path(__file__).parents[2] / "plans")
COMMANDS = (
    ("timeline",),
    ("timeline", "--by", "plan"),
    ("burndown",),
    ("measure",),
    ("measure", "NTH-02/employed"),
)


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Exit code, output and messages of the arguments on the sample workspace."""
    told = ("-C", PLANS, "--lang", "vi", *arguments)
    environment = Environment()
    code = guarded(told, environment, lambda: run(told, environment))
    captured = capsys.readouterr()
    return code, captured.out, captured.err


@pytest.mark.parametrize("fmt", ["plain", "table", "markdown", "csv", "json", "svg"])
@pytest.mark.parametrize("command", COMMANDS)
def test_every_format_prints_every_report(
    capsys: pytest.CaptureFixture[str], command: tuple[str, ...], fmt: str
) -> None:
    code, out, err = said(capsys, *command, "--format", fmt)
    assert (code, err) == (0, "")
    assert out.strip()
    assert "minh họa" in out, "the workspace's notice goes along"
    if fmt == "svg":
        assert ET.fromstring(out).tag == "{http://www.w3.org/2000/svg}svg"  # noqa: S314  # our own output


@pytest.mark.parametrize(
    ("arguments", "name"),
    [(("timeline",), "timeline/1"), (("burndown",), "burndown/1"), (("measure",), "measure/1")],
)
def test_json_has_its_name_and_day(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], name: str
) -> None:
    _, out, _ = said(capsys, *arguments, "--as-of", "30/11/2021", "--format", "json")
    document = json.loads(out)
    assert (document["dvplan"], document["as_of"]) == (name, "2021-11-30")


def test_a_timeline_is_by_task_or_by_plan(capsys: pytest.CaptureFixture[str]) -> None:
    _, tasks, _ = said(capsys, "timeline", "plan:tham-muu", "--format", "json")
    (plan,) = json.loads(tasks)["plans"]
    assert [task["id"] for task in plan["tasks"]][:1] == ["tham-muu/QC-01"]
    assert plan["tasks"][0]["stretches"][0] == {"kind": "gone", "from": "2021-10-14", "to": "2021-11-24"}
    _, plans, _ = said(capsys, "timeline", "plan:tham-muu", "--by", "plan", "--format", "json")
    assert "tasks" not in json.loads(plans)["plans"][0]


def test_the_work_left_is_of_what_the_filter_lets_through(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = said(capsys, "burndown", "plan:ban-chi-dao", "--format", "json")
    last = json.loads(out)["weeks"][-1]
    assert (last["tasks"], last["left"], last["planned"]) == (9, 5.8, 7)


@pytest.mark.parametrize(
    ("arguments", "parts"),
    [
        (("status", "--format", "svg"), ("svg", "table, plain, markdown")),
        (("agenda", "--format", "svg"), ("svg",)),
        (("timeline", "--format", "sgv"), ("sgv", "“svg”")),
        (("timeline", "--by", "owner"), ("--by", "task, plan")),
        (("timeline", "is:late-ish"), ("late-ish",)),
        (("burndown", "plan:khong-co"), ("khong-co",)),
        (("measure", "xyz"), ("xyz", "returnees, employed")),
        (("measure", "returnes"), ("returnes", "“returnees”")),
        (("measure", "QC-01"), ("QC-01", "returnees, employed")),
        (("measure", "NTH-02/x"), ("x", "returnees, employed")),
    ],
)
def test_what_cannot_be_is_refused(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], parts: tuple[str, ...]
) -> None:
    code, out, err = said(capsys, *arguments)
    assert (code, out) == (2, "")
    assert [part for part in parts if part not in err] == []


def test_a_measure_of_several_words(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = said(capsys, "measure", "co", "viec", "lam")
    assert code == 0
    assert "Có việc làm (người)" in out
    assert "về quê (người)" not in out
