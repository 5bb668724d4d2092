from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
import tomlkit
from hypothesis import given, settings
from hypothesis import strategies as st

from dvplan.planfile.reading.read_workspace import Workspace, read_workspace
from dvplan.planfile.schema.fields import FIELDS
from tests.planfile.read_text import LOG, PLAN, TASK, only, told

SAMPLE = Path(__file__).parents[3] / "plans"


def read(**texts: str) -> Workspace:
    """Files by name, "__" for a folder's slash and "_" before an ending for its point."""
    names = {name.replace("__", "/").replace("_", "."): text for name, text in texts.items()}
    return read_workspace({f"{name}.toml": text.encode() for name, text in names.items()})


def test_the_sample_is_sound() -> None:
    workspace = read_workspace({f"plans/{path.name}": path.read_bytes() for path in sorted(SAMPLE.iterdir())})
    assert told(workspace) == []
    assert len(workspace.plans) == len(list(SAMPLE.glob("*.toml"))) - len(list(SAMPLE.glob("*.log.toml"))) - 1
    assert {entry.task.partition("/")[0] for entry in workspace.entries} == {plan.id for plan in workspace.plans}


def test_no_files_at_all() -> None:
    workspace = read_workspace({})
    assert (workspace.plans, workspace.entries, workspace.problems) == ((), (), ())


def test_a_mark_and_windows_line_ends_are_welcome() -> None:
    data = b"\xef\xbb\xbf" + TASK.replace("\n", "\r\n").encode()
    workspace = read_workspace({"p.toml": data})
    assert told(workspace) == []
    assert workspace.plans == read(p=TASK).plans
    assert workspace.sources["p.toml"].bom


def test_toml_1_1_is_read() -> None:
    assert told(read(p=f"{TASK}step = [\n  {{\n    id = 'a',\n    title = 'A',\n  }},\n]\n")) == []


@pytest.mark.parametrize(
    ("log", "plan"),
    [
        ("a/x.log.toml", "p"),
        ("a/x.lan.log.toml", "p"),
        ("a/x.y.log.toml", "q"),
        ("a/x.y.lan.log.toml", "q"),
        ("a/x.lan.anh.log.toml", None),
        ("x.log.toml", None),
        ("a/b/x.log.toml", None),
        ("a/xx.log.toml", None),
        ("a/.log.toml", None),
        ("a/dvplan.log.toml", None),
        ("a/other.log.toml", None),
        ("a/kế hoạch.log.toml", "r"),
    ],
)
def test_a_log_belongs_to_the_plan_beside_it(log: str, plan: str | None) -> None:
    files = {
        "a/x.toml": TASK,
        "a/x.y.toml": TASK.replace('"p"', '"q"'),
        unicodedata.normalize("NFD", "a/kế hoạch.toml"): TASK.replace('"p"', '"r"'),
        "a/dvplan.toml": "[workspace]\n",
        "a/other.toml": "[other]\n",
        log: LOG,
    }
    workspace = read_workspace({name: text.encode() for name, text in files.items()})
    orphans = [problem for problem in workspace.problems if problem.code == "orphan-log"]
    assert workspace.plan_of.get(log) == plan
    assert [problem.location.file for problem in orphans] == ([] if plan else [log])
    assert [entry.task for entry in workspace.entries] == ([f"{plan}/t"] if plan else [])


def test_a_log_without_plan_leaves_out_the_plans_it_speaks_of() -> None:
    workspace = read(p=TASK, old_log='[[log]]\non = 2021-11-04\ntask = ["t", "p/t"]\n')
    problem = only(workspace)
    assert (problem.code, problem.plans, problem.args) == ("orphan-log", ("p",), {"beside": "old.toml"})


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("[project]\nname = 'x'\n", None),
        ("[Plan]\nid = 'x'\n", "near"),
        ("[plans]\nid = 'x'\n", "near"),
        ("[[task]]\nid = 'x'\n", "has-tasks"),
    ],
)
def test_a_file_without_plan_table(text: str, hint: str | None) -> None:
    workspace = read(p=TASK, other=text)
    problem = only(workspace)
    assert (problem.code, problem.severity, problem.hint) == ("not-a-plan", "warning", hint)
    assert "other.toml" not in workspace.plan_of


def test_the_topmost_settings_count() -> None:
    workspace = read(plans__dvplan="[workspace]\nname = 'A'\n", plans__old__dvplan="[workspace]\nname = 'B'\n")
    assert workspace.settings.name == "A"
    assert told(workspace) == [("not-a-plan", (), None)]


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        ('[plan]\nid = "ct-2021"\ntitle = chưa có\n', "ct-2021"),
        ("[plan]\nid = 'ct-2021' # x\ntitle = \n", "ct-2021"),
        ("[plan\n", "p"),
        ("[plan]\nid = \n", "p"),
        ('[plan]\nid = "ct\n', "p"),
        ("", "p"),
    ],
)
def test_a_plan_that_cannot_be_parsed_keeps_its_name_and_its_log(text: str, plan: str) -> None:
    workspace = read(p=text, p_log=LOG)
    assert workspace.unread == (plan,)
    assert workspace.plan_of == {"p.toml": plan, "p.log.toml": plan}
    assert [entry.task for entry in workspace.entries] == [f"{plan}/t"]
    assert only(workspace).severity == "error"


def test_a_log_that_cannot_be_parsed_is_told_and_the_rest_is_read() -> None:
    workspace = read(p=TASK, p_log="[[log]\n", q=TASK.replace('"p"', '"q"'), q_log=LOG)
    assert only(workspace).location.file == "p.log.toml"
    assert workspace.unread == ()
    assert [entry.task for entry in workspace.entries] == ["q/t"]


def test_marks_of_a_merge_come_before_the_slips() -> None:
    text = f"{PLAN}<<<<<<< HEAD\ndue = 2021-11-30\n=======\ndue = 2021-12-15\n>>>>>>> x\n"
    assert only(read(p=text)).code == "conflict-marker"


def test_marks_of_a_merge_inside_a_text_are_text() -> None:
    text = f"{TASK}note = '''\n<<<<<<< HEAD\n=======\n>>>>>>> x\n'''\n"
    assert told(read(p=text)) == []


@pytest.mark.parametrize(
    ("value", "hint"),
    [("[" * 3000 + "]" * 3000, "too-deep"), ("9" * 5000, "long-number")],
)
def test_what_the_parser_itself_cannot_take(value: str, hint: str) -> None:
    problem = only(read(p=f"{PLAN}start = {value}\n"))
    assert (problem.code, problem.hint) == ("toml-syntax", hint)


KEYS = st.sampled_from(sorted({field.key for field in FIELDS} | {"x", "deu"}))
SCALARS = st.one_of(
    st.text(max_size=8),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.sampled_from(["2021-Q4", "30/11/2021", "31/02/2021", "a/b", "done", "week", "", "-", "40%"]),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS | st.text(max_size=3), inner, max_size=4),
    max_leaves=12,
)
TABLES = st.dictionaries(KEYS, VALUES, max_size=8)


@settings(max_examples=100, deadline=None)
@given(TABLES, TABLES, TABLES)
def test_no_tables_stop_the_reading(
    plan: dict[str, object], log: dict[str, object], office: dict[str, object]
) -> None:
    files = {"p.toml": {"plan": plan, **plan}, "p.log.toml": {"log": [log], **log}, "dvplan.toml": office}
    data = {name: tomlkit.dumps(tables).encode("utf-8", "replace") for name, tables in files.items()}
    workspace = read_workspace(data)
    assert {problem.location.file for problem in workspace.problems} <= set(files)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_no_bytes_stop_the_reading(data: st.DataObject) -> None:
    sound = f'{TASK}due = 2021-11-30\nstep = [{{ id = "a", title = "Dự thảo" }}]\n'.encode()
    at = data.draw(st.integers(0, len(sound)))
    gone = data.draw(st.integers(0, 12))
    put = data.draw(st.binary(max_size=6) | st.sampled_from([b"\n", b'"', b"]", b"[[", b"\xe2\x80\x9c", b"'''"]))
    workspace = read_workspace({"p.toml": sound[:at] + put + sound[at + gone :]})
    assert workspace.plans or workspace.problems
