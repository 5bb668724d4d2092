from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dvplan.core.model.location import NOWHERE, Location
from dvplan.core.model.plan import Measure, Plan, Repeat, Step, Task
from tests.planfile.read_text import PLAN, TASK, only, read, told

EVERYTHING = """\
[plan]
id = "ct-2021"
title = "Chương trình công tác dân vận năm 2021"
title_en = "Programme"
owner = "ban-dan-van"
start = 2021-01-01
due = "2021"
carries_out = "kh-5-nam/dan-van-kheo"

[defaults]
owner = "van-phong"
assigned = 2021-10-14
needs = ["khao-sat"]

[[task]]
id = "quy-che"
title = "Ban hành Quy chế"
title_en = "Issue"
group = "I. Tham mưu"
coordinators = ["mttq"]
leader = "truong-ban"
officer = "can-bo-a"
submit_to = "Ban Thường vụ Tỉnh ủy"
issued_by = "Ban Thường vụ Tỉnh ủy"
deliverable = "Quy chế"
basis = "Quyết định 23-QĐ/TW"
period = "năm 2021"
assigned = 2021-10-15
start = 2021-10-18
due = "2021-Q4"
due_text = "Trong quý IV"
no_due = ""
weight = 3
focus = true
standing = false
event = true
carried_from = "ct-2020/quy-che"
progress_from = "returnees"
tags = ["quy-che"]
note = "…"
step = [
  { id = "du-thao", title = "Dự thảo", due = 2021-11-05, weight = 2 },
  { id = "lay-y-kien", title = "Lấy ý kiến", due = "20/11/2021" },
]
repeat = { every = "year", first = 2021-10-15, until = "2025", if_closed = "before", counts_from = 1930 }
measure = [
  { id = "returnees", title = "Về quê", unit = "người", target = 4000, places = ["Huyện A"], every = "week" },
  { id = "money", title = "Tiền", decimals = 1, kind = "flow", share_of = "returnees" },
]
extra = { so-ho-so = "12" }
"""


def test_every_key_of_a_plan() -> None:
    workspace = read(EVERYTHING)
    assert told(workspace) == []
    task = Task(
        key="ct-2021/quy-che",
        id="quy-che",
        plan="ct-2021",
        title="Ban hành Quy chế",
        title_en="Issue",
        group="I. Tham mưu",
        owner="van-phong",
        coordinators=("mttq",),
        leader="truong-ban",
        officer="can-bo-a",
        submit_to="Ban Thường vụ Tỉnh ủy",
        issued_by="Ban Thường vụ Tỉnh ủy",
        deliverable="Quy chế",
        basis="Quyết định 23-QĐ/TW",
        period="năm 2021",
        assigned=date(2021, 10, 15),
        start=date(2021, 10, 18),
        due=date(2021, 12, 31),
        due_text="Trong quý IV",
        no_due="",
        weight=3,
        focus=True,
        standing=False,
        event=True,
        needs=("ct-2021/khao-sat",),
        carried_from="ct-2020/quy-che",
        progress_from="returnees",
        tags=("quy-che",),
        note="…",
        steps=(
            Step("du-thao", "Dự thảo", date(2021, 11, 5), 2),
            Step("lay-y-kien", "Lấy ý kiến", date(2021, 11, 20)),
        ),
        repeat=Repeat(date(2021, 10, 15), "year", None, date(2025, 12, 31), "before", 1930),
        measures=(
            Measure("returnees", "Về quê", "người", target=4000, places=("Huyện A",), every="week"),
            Measure("money", "Tiền", decimals=1, kind="flow", share_of="returnees"),
        ),
        extra={"so-ho-so": "12"},
        inherited=frozenset({"owner", "needs"}),
        location=Location("p.toml", ("task", 0), "table"),
    )
    assert workspace.plans == (
        Plan(
            "ct-2021",
            "Chương trình công tác dân vận năm 2021",
            "Programme",
            "ban-dan-van",
            date(2021, 1, 1),
            date(2021, 12, 31),
            "kh-5-nam/dan-van-kheo",
            (task,),
            Location("p.toml", ("plan",), "table"),
        ),
    )


def test_only_id_and_title_are_needed_and_nothing_is_filled_in() -> None:
    workspace = read(TASK)
    assert told(workspace) == []
    assert replace(workspace.plans[0].tasks[0], location=NOWHERE) == Task("p/t", "t", "p", "T")


def test_tables_and_one_line_forms_are_the_same() -> None:
    tables = f"""{TASK}
[[task.step]]
id = "a"
title = "A"
[task.repeat]
every = "week"
first = 2021-10-15
[[task.measure]]
id = "m"
title = "M"
[task.extra]
own = 1
"""
    lines = f"""{TASK}
step = [{{ id = "a", title = "A" }}]
repeat = {{ every = "week", first = 2021-10-15 }}
measure = [{{ id = "m", title = "M" }}]
extra = {{ own = 1 }}
"""
    assert told(read(tables)) == []
    assert read(tables).plans == read(lines).plans


def test_ids_and_names_are_composed_and_text_is_as_typed() -> None:
    o_dot = "o\u0323\u0302"
    text = f"""[plan]
id = "h{o_dot}i"
title = "h{o_dot}i"
[[task]]
id = "{o_dot}"
title = "{o_dot}"
owner = "{o_dot}"
note = "{o_dot}"
needs = ["{o_dot}"]
tags = ["{o_dot}"]
group = "{o_dot}"
measure = [{{ id = "m", title = "{o_dot}", places = ["{o_dot}"] }}]
"""
    plan = read(text).plans[0]
    (task,) = plan.tasks
    assert (plan.id, plan.title) == ("hội", f"h{o_dot}i")
    assert (task.key, task.id, task.owner, task.needs) == ("hội/ộ", "ộ", "ộ", ("hội/ộ",))
    assert (task.tags, task.group, task.measures[0].places) == (("ộ",), "ộ", ("ộ",))
    assert (task.title, task.note, task.measures[0].title) == (o_dot, o_dot, o_dot)


TASK_PATH = ("task", 0)
REPEAT = 'repeat = { every = "week", first = 2021-01-01'
MEASURE = 'measure = [{ id = "m", title = "M"'


BAD_LINES: list[tuple[str, str | None, object, str | None]] = [
    ("due = 2021-11-30T08:00:00", "wrong-type", "due", "date-only"),
    ("due = 08:00:00", "wrong-type", "due", None),
    ("due = 2021", "wrong-type", "due", "quote"),
    ("due = true", "wrong-type", "due", "quote"),
    ('due = "31/02/2021"', "impossible-date", "due", None),
    ('due = "11/30/2021"', "impossible-date", "due", "month-first"),
    ('due = "13/13/2021"', "impossible-date", "due", None),
    ('due = "2021-13"', "impossible-date", "due", None),
    ('due = "cuối năm"', "not-a-date", "due", "due"),
    ('due = ""', "not-a-date", "due", "due"),
    ('start = "2021-Q4"', "not-a-date", "start", "period"),
    ('assigned = "2021"', "not-a-date", "assigned", "period"),
    ("due = 0021-11-30", "out-of-range", "due", "year"),
    ("due = 20221-11-30", None, None, None),
    ("title_en = 5", "wrong-type", "title_en", "quote"),
    ('owner = ["a", "b"]', "wrong-type", "owner", "one-lead"),
    ('owner = ""', "wrong-value", "owner", "empty"),
    ('coordinators = "mttq"', "wrong-type", "coordinators", "brackets"),
    ('coordinators = "mttq; van-phong"', "wrong-type", "coordinators", "divided"),
    ("weight = 1e-20", "out-of-range", "weight", "between"),
    ("weight = 1e13", "out-of-range", "weight", "between"),
    ("weight = 0", "out-of-range", "weight", "between"),
    ("weight = -1", "out-of-range", "weight", "between"),
    ("weight = nan", "out-of-range", "weight", "not-a-number"),
    ("weight = inf", "out-of-range", "weight", "infinite"),
    ("weight = 1e999", "out-of-range", "weight", "infinite"),
    ("weight = 99999999999999999999999999999999", "out-of-range", "weight", "between"),
    (f"weight = 0x{'f' * 5000}", "out-of-range", "weight", "between"),
    ("weight = true", "wrong-type", "weight", None),
    ('weight = "3"', "wrong-type", "weight", "unquote"),
    ('weight = "40%"', "wrong-type", "weight", "percent"),
    ("weight = [3]", "wrong-type", "weight", "one"),
    ("focus = 1", "wrong-type", "focus", "true-or-false"),
    ('focus = "Có"', "wrong-type", "focus", "true-or-false"),
    ('focus = "true"', "wrong-type", "focus", "unquote"),
    ("extra = 5", "wrong-type", "extra", None),
    ('repeat = "year"', "wrong-type", "repeat", None),
    ('step = ["a"]', "wrong-type", ("step", 0), None),
    ("step = 5", "wrong-type", "step", None),
    ('tags = ["a", 5]', "wrong-type", ("tags", 1), "quote"),
    ('ownr = "a"', "unknown-key", "ownr", "near"),
    ('deadline = "a"', "unknown-key", "deadline", "near"),
    ('carries_out = "a/b"', "misplaced-key", "carries_out", "above"),
    ('step = [{ id = "a", title = "A", owner = "b" }]', "misplaced-key", ("step", 0, "owner"), "above"),
    (f"{REPEAT}, note = 'b' }}", "misplaced-key", ("repeat", "note"), "above"),
    ('extra = { note = "b" }', "misplaced-key", ("extra", "note"), None),
    ('repeat = { every = "weekly", first = 2021-01-01 }', "wrong-value", ("repeat", "every"), "near"),
    ('repeat = { every = "tuần", first = 2021-01-01 }', "wrong-value", ("repeat", "every"), "near"),
    ("repeat = { first = 2021-01-01 }", "missing-key", ("repeat",), "every-or-rrule"),
    ('repeat = { every = "week" }', "missing-key", ("repeat",), None),
    (
        f"{REPEAT}, rrule = 'FREQ=DAILY' }}",
        "wrong-value",
        ("repeat", "rrule"),
        "every-and-rrule",
    ),
    (f"{MEASURE}, decimals = 1.5 }}]", "wrong-type", ("measure", 0, "decimals"), None),
    (f"{MEASURE}, decimals = -1 }}]", "out-of-range", ("measure", 0, "decimals"), "between"),
    (f"{MEASURE}, kind = 'flows' }}]", "wrong-value", ("measure", 0, "kind"), "near"),
    ('measure = [{ id = "m" }]', "missing-key", ("measure", 0), None),
    (f"{MEASURE}, target = 1.240 }}]", "too-many-decimals", ("measure", 0, "target"), "thousands"),
    ('step = { id = "a", title = "A" }', "single-brackets", ("step",), None),
]
"""A line of a task, and the code, path and hint of its problem; no code where the text is not TOML."""


@pytest.mark.parametrize(("line", "code", "path", "hint"), BAD_LINES)
def test_one_value_that_will_not_do(line: str, code: str | None, path: object, hint: str | None) -> None:
    workspace = read(TASK + line + "\n")
    if code is None:
        assert workspace.problems
        return
    below = path if isinstance(path, tuple) else (path,)
    assert told(workspace) == [(code, TASK_PATH + below, hint)]
    assert workspace.plans[0].tasks[0].title == "T"


@pytest.mark.parametrize(
    ("written", "hint", "near"),
    [
        ("quy chế", "space", "quy-chế"),
        ("a/b", "slash", "a-b"),
        ("-a", "first", "a"),
        (".a", "first", "a"),
        ("a?", "sign", "a"),
        ("-", "first", ""),
    ],
)
def test_an_id_with_other_signs_is_reported_and_still_known(written: str, hint: str, near: str) -> None:
    workspace = read(f'{PLAN}[[task]]\nid = "{written}"\ntitle = "T"\n')
    problem = only(workspace)
    assert (problem.code, problem.hint, problem.args["near"]) == ("bad-id", hint, near)
    assert workspace.plans[0].tasks[0].id == written


@pytest.mark.parametrize("written", ["quy-chế", "QC_01.a", "01", "Đ", "a-"])
def test_ids_that_will_do(written: str) -> None:
    assert told(read(f'{PLAN}[[task]]\nid = "{written}"\ntitle = "T"\n')) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('[plan]\nid = "p"\n', [("missing-key", ("plan",), None)]),
        ("[plan]\n", [("missing-key", ("plan",), None)] * 2),
        (f"{PLAN}[[task]]\n", [("missing-key", ("task", 0), None)] * 2),
        ('[plan]\nid = ""\ntitle = ""\n', [("wrong-value", ("plan", key), "empty") for key in ("id", "title")]),
        (f'{PLAN}[task]\nid = "t"\ntitle = "T"\n', [("single-brackets", ("task",), None)]),
        (f'{PLAN}[task]\nid = "t"\ndeu = 5\n', [
            ("single-brackets", ("task",), None),
            ("unknown-key", ("task", "deu"), "near"),
            ("missing-key", ("task",), None),
        ]),
        ('[[plan]]\nid = "p"\ntitle = "P"\n', [("wrong-type", ("plan",), "double-brackets")]),
        ("plan = 5\n", [("wrong-type", ("plan",), None)]),
        (f"{PLAN}[defaults]\ncarries_out = 'a/b'\n", [("misplaced-key", ("defaults", "carries_out"), "above")]),
        (f"{PLAN}[defaults]\nid = 'a'\n", [("misplaced-key", ("defaults", "id"), "above")]),
        (f"start = 2021-01-01\n{PLAN}", [("misplaced-key", ("start",), "no-header")]),
        (f'{PLAN}[[step]]\nid = "a"\ntitle = "A"\n', [("misplaced-key", ("step",), "header")]),
        (f"{PLAN}[default]\n", [("unknown-key", ("default",), "near-table")]),
        (f"{PLAN}[milestones]\n", [("unknown-key", ("milestones",), "no-table")]),
        (f"{PLAN}[defaults]\nweight = 0\n[[task]]\nid = 'a'\ntitle = 'A'\n[[task]]\nid = 'b'\ntitle = 'B'\n", [
            ("out-of-range", ("defaults", "weight"), "between"),
        ]),
    ],
)  # fmt: skip
def test_what_is_wrong_with_the_tables(text: str, expected: list[object]) -> None:
    assert told(read(text)) == expected


def test_a_misplaced_key_names_both_tables() -> None:
    text = f'{TASK}[[task.step]]\nid = "a"\ntitle = "A"\nowner = "b"\n'
    assert only(read(text)).args == {"key": "owner", "table": "[[task.step]]", "belongs": "[[task]]"}


def test_an_unknown_key_names_the_nearest_and_its_table() -> None:
    problem = only(read(f'{TASK}ownr = "a"\n'))
    assert problem.location.part == "key"
    assert (problem.args["near"], problem.args["table"], problem.args["key"]) == ("owner", "[[task]]", "ownr")


def test_every_problem_is_told_and_the_rest_is_read() -> None:
    first = 'due = "x"\nweight = 0\nfoo = 1\nnote = "kept"\n'
    workspace = read(f'{TASK}{first}[[task]]\ntitle = "no id"\n[[task]]\nid = "u"\ntitle = "U"\n')
    assert [problem.code for problem in workspace.problems] == [
        "not-a-date",
        "out-of-range",
        "unknown-key",
        "missing-key",
    ]
    assert [task.id for task in workspace.plans[0].tasks] == ["t", "u"]
    assert workspace.plans[0].tasks[0].note == "kept"


def test_a_plan_without_id_is_called_as_its_file() -> None:
    workspace = read('[plan]\ntitle = "P"\n[[task]]\nid = "t"\ntitle = "T"\n')
    assert workspace.plans[0].tasks[0].key == "p/t"
    assert workspace.plan_of == {"p.toml": "p"}
