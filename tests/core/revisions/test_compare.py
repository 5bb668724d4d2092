"""What `check --since` calls rewritten, and what it lets pass."""

# ruff: noqa: E501 -- a case a line

from __future__ import annotations

from unicodedata import normalize

import pytest

from dvplan.core.revisions import statements as said
from dvplan.core.revisions.compare import Compared, compare
from dvplan.planfile.reading.read_workspace import read_workspace
from dvplan.planfile.schema.fields import TABLES

PLAN = """[plan]
id = "ct"
title = "Chương trình công tác"
due = 2021-12-31

[defaults]
leader = "truong-ban"

[[task]]
id = "quy-che"
title = "Ban hành Quy chế"
owner = "van-phong"
coordinators = ["mttq", "cong-an"]
submit_to = "Ban Thường vụ"
issued_by = "Ban Thường vụ"
deliverable = "Quy chế"
assigned = 2021-10-14
start = 2021-10-18
due = 2021-12-15
due_text = "Trong quý IV"
needs = ["khao-sat"]
group = "I. Tham mưu"
tags = ["quy-che"]
note = "ghi chú"
step = [
  { id = "du-thao", title = "Dự thảo", due = 2021-11-05 },
  { id = "trinh", title = "Trình" },
]

[[task]]
id = "khao-sat"
title = "Khảo sát cơ sở"
measure = [ { id = "so-xa", title = "Số xã", unit = "xã", places = ["Huyện A", "Huyện B"], data = "so-lieu.csv" } ]

[[task]]
id = "giao-ban"
title = "Giao ban"
repeat = { every = "week", first = 2021-01-08 }
"""
LOG = """[[log]]
on = 2021-11-04
task = "quy-che"
step = "du-thao"
evidence = "Số 12-TTr/BDV"
note = "Đã gửi lấy ý kiến"

[[log]]
on = 2021-11-10
task = ["quy-che", "khao-sat"]
note = "Họp giao ban"

[[log]]
on = 2021-11-12
task = "khao-sat"
due = 2021-12-01
by = "truong-ban"
"""
CSV = "date,measure,place,value\n2021-11-05,so-xa,Huyện A,12\n2021-11-12,so-xa,Huyện A,15\n"
OTHER = '[plan]\nid = "khac"\ntitle = "Kế hoạch khác"\n'
FILES = {"ct.toml": PLAN, "ct.log.toml": LOG, "so-lieu.csv": CSV, "khac.toml": OTHER}


def compared(new: dict[str, str], old: dict[str, str] | None = None) -> Compared:
    then, now = (
        read_workspace({file: text.encode() for file, text in files.items()}) for files in (old or FILES, new)
    )
    return compare(then, now, "v1")


def told(new: dict[str, str], old: dict[str, str] | None = None) -> list[str]:
    """Each problem as "code what → file:path"."""
    found = []
    for problem in compared(new, old).problems:
        args = problem.args
        about = args.get("key") or args.get("keys") or args.get("task") or args.get("plan")
        path = ".".join(map(str, problem.location.path))
        shown = "+".join(map(str, about)) if isinstance(about, tuple) else about
        found.append(f"{problem.code} {shown} > {problem.location.file}:{path}")
    return found


def edited(file: str, *changes: tuple[str, str]) -> dict[str, str]:
    text = FILES[file]
    for before, after in changes:
        assert text.count(before) >= 1, before
        text = text.replace(before, after, 1)
    return {**FILES, file: text}


IN_PLACE = {
    "due": ("due = 2021-12-15", "due = 2021-12-20", "due > ct.toml:task.0.due"),
    "due said as a period": ("due = 2021-12-15", 'due = "2021-Q4"', "due > ct.toml:task.0.due"),
    "due taken out": ("due = 2021-12-15\n", "", "due > ct.toml@v1:task.0.due"),
    "title": ('"Ban hành Quy chế"', '"Ban hành quy chế"', "title > ct.toml:task.0.title"),
    "owner": ('owner = "van-phong"', 'owner = "to-chuc"', "owner > ct.toml:task.0.owner"),
    "a coordinator": ('"mttq", ', "", "coordinators.mttq > ct.toml@v1:task.0.coordinators.0"),
    "all coordinators": ('coordinators = ["mttq", "cong-an"]\n', "", "coordinators.mttq > ct.toml@v1:task.0.coordinators.0"),
    "leader, for one": ("[[task]]\n", '[[task]]\nleader = "pho-ban"\n', "leader > ct.toml:task.0.leader"),
    "leader, for all": ('"truong-ban"', '"pho-ban"', "leader > ct.toml:defaults.leader"),
    "submit_to": ('submit_to = "Ban Thường vụ"', 'submit_to = "Thường trực"', "submit_to > ct.toml:task.0.submit_to"),
    "issued_by": ('issued_by = "Ban Thường vụ"\n', "", "issued_by > ct.toml@v1:task.0.issued_by"),
    "deliverable": ('deliverable = "Quy chế"', 'deliverable = "Báo cáo"', "deliverable > ct.toml:task.0.deliverable"),
    "assigned": ("assigned = 2021-10-14", "assigned = 2021-10-20", "assigned > ct.toml:task.0.assigned"),
    "start": ("start = 2021-10-18", "start = 2021-11-18", "start > ct.toml:task.0.start"),
    "wording of the deadline": ("Trong quý IV", "Cuối năm", "due_text > ct.toml:task.0.due_text"),
    "a need": ('needs = ["khao-sat"]\n', "", "needs.ct/khao-sat > ct.toml@v1:task.0.needs.0"),
    "weight put in": ("due = 2021-12-15", "due = 2021-12-15\nweight = 3", "weight > ct.toml:task.0.weight"),
    "never overdue": ("due = 2021-12-15", "due = 2021-12-15\nstanding = true", "standing > ct.toml:task.0.standing"),
    "no task at all": ("due = 2021-12-15", "due = 2021-12-15\nevent = true", "event > ct.toml:task.0.event"),
    "due of a step": ("2021-11-05 }", "2021-11-12 }", "step.du-thao.due > ct.toml:task.0.step.0.due"),
    "title of a step": ('"Trình"', '"Trình ký"', "step.trinh > ct.toml:task.0.step.1.title"),
    "a step": ('  { id = "du-thao", title = "Dự thảo", due = 2021-11-05 },\n', "", "step.du-thao > ct.toml@v1:task.0.step.0.title"),
    "how often": ('every = "week"', 'every = "month"', "repeat > ct.toml:task.2.repeat.every"),
    "first of its kind": ("first = 2021-01-08", "first = 2021-01-15", "repeat.first > ct.toml:task.2.repeat.first"),
    "what is measured": ('unit = "xã"', 'unit = "%"', "measure.so-xa.unit > ct.toml:task.1.measure.0.unit"),
    "a place": (', "Huyện B"', "", "measure.so-xa.places.Huyện B > ct.toml@v1:task.1.measure.0.places.1"),
}  # fmt: skip


@pytest.mark.parametrize("case", IN_PLACE)
def test_a_decision_edited_in_place_is_told_at_its_value(case: str) -> None:
    before, after, expected = IN_PLACE[case]
    assert f"rewritten-task {expected}" in told(edited("ct.toml", (before, after)))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ('title = "Chương trình công tác"', 'title = "Chương trình"', "title > ct.toml:plan.title"),
        ("due = 2021-12-31\n\n", "due = 2022-03-31\n\n", "due > ct.toml:plan.due"),
        ("due = 2021-12-31\n\n", "\n", "due > ct.toml@v1:plan.due"),
    ],
)
def test_a_plan_edited_in_place(before: str, after: str, expected: str) -> None:
    assert told(edited("ct.toml", (before, after))) == [f"rewritten-plan {expected}"]


def test_a_change_of_the_defaults_is_told_once_with_every_task() -> None:
    (problem,) = compared(edited("ct.toml", ('"truong-ban"', '"pho-ban"'))).problems
    assert problem.hint == "defaults"
    assert problem.args["task"] == ("ct/giao-ban", "ct/khao-sat", "ct/quy-che")


ENTRIES = {
    "a word": ("ct.log.toml", "lấy ý kiến", "xin ý kiến", ["rewritten-entry note > ct.log.toml:log.0.note"]),
    "the day": ("ct.log.toml", "2021-11-04", "2021-11-03", ["rewritten-entry on > ct.log.toml:log.0.on"]),
    "the day of one about two": (
        "ct.log.toml", "2021-11-10", "2021-11-09",
        ["rewritten-entry on > ct.log.toml:log.1.on", "rewritten-entry on > ct.log.toml:log.1.on"],
    ),
    "the task": ("ct.log.toml", '"khao-sat"\ndue', '"quy-che"\ndue', ["rewritten-entry task > ct.log.toml:log.2.task"]),
    "the deadline set": ("ct.log.toml", "2021-12-01", "2021-12-05", ["rewritten-entry due > ct.log.toml:log.2.due"]),
    "evidence taken out": (
        "ct.log.toml", 'evidence = "Số 12-TTr/BDV"\n', "", ["rewritten-entry evidence > ct.log.toml@v1:log.0.evidence"],
    ),
    "evidence put in": (
        "ct.log.toml", 'by = "truong-ban"', 'by = "truong-ban"\nevidence = "Số 1"',
        ["rewritten-entry evidence > ct.log.toml:log.2.evidence"],
    ),
    "two things": (
        "ct.log.toml", '2021-12-01\nby = "truong-ban"', '2021-12-05\nby = "pho-ban"',
        ["rewritten-entry due+by > ct.log.toml:log.2.due"],
    ),
    "one of two tasks": ("ct.log.toml", '["quy-che", "khao-sat"]', '"quy-che"', ["removed-entry ct/khao-sat > ct.log.toml@v1:log.1.note"]),
    "a figure": ("so-lieu.csv", "A,12", "A,13", ["rewritten-entry values.so-xa.Huyện A > so-lieu.csv:row.0.value"]),
    "a row": ("so-lieu.csv", "2021-11-12,so-xa,Huyện A,15\n", "", ["removed-entry ct/khao-sat > so-lieu.csv@v1:row.1.value"]),
}  # fmt: skip


@pytest.mark.parametrize("case", ENTRIES)
def test_an_entry_changed_or_removed(case: str) -> None:
    file, before, after, expected = ENTRIES[case]
    assert told(edited(file, (before, after))) == expected


def test_an_entry_removed_is_shown_by_what_it_said() -> None:
    block = LOG[LOG.rindex("[[log]]") :]
    assert told(edited("ct.log.toml", (block, ""))) == ["removed-entry ct/khao-sat > ct.log.toml@v1:log.2.due"]


def test_of_equal_entries_the_number_counts() -> None:
    twice = {**FILES, "ct.log.toml": LOG + LOG}
    assert told(twice) == []
    assert len(told(FILES, twice)) == 4


def test_a_task_gone_is_told_once_and_not_for_each_entry() -> None:
    start = PLAN.index('[[task]]\nid = "khao-sat"')
    end = PLAN.index('[[task]]\nid = "giao-ban"')
    gone = {**FILES, "ct.toml": (PLAN[:start] + PLAN[end:]).replace('needs = ["khao-sat"]\n', "")}
    assert [line for line in told(gone) if "needs" not in line] == [
        "removed-task ct/khao-sat > ct.toml@v1:task.1.id"
    ]


def test_a_plan_gone_is_told_once() -> None:
    assert told({"khac.toml": OTHER}) == ["removed-plan ct > ct.toml@v1:plan.id"]


def test_a_renamed_id_is_guessed_by_its_title() -> None:
    (task,) = compared(edited("ct.toml", ('id = "giao-ban"', 'id = "giao-ban-tuan"'))).problems
    assert (task.code, task.hint, task.args["near"]) == ("removed-task", "renamed", "ct/giao-ban-tuan")
    (plan,) = compared(edited("khac.toml", ('id = "khac"', 'id = "khac-2"'))).problems
    assert (plan.code, plan.hint, plan.args["near"]) == ("removed-plan", "renamed", "khac-2")


def blocks(text: str, header: str) -> list[str]:
    first, *others = text.split(header)
    return [first, *(header + one.rstrip("\n") + "\n\n" for one in others)]


INNOCENT = {
    "moved": {f"năm 2021/{file}": text for file, text in FILES.items()},
    "renamed": {"x.toml": PLAN, "x.log.toml": LOG, "so-lieu.csv": CSV, "y.toml": OTHER},
    "logs of two persons": {
        **FILES, "ct.log.toml": "".join(blocks(LOG, "[[log]]")[:2]), "ct.an.log.toml": "".join(blocks(LOG, "[[log]]")[2:]),
    },
    "entries reordered": {**FILES, "ct.log.toml": "".join(reversed(blocks(LOG, "[[log]]")))},
    "tasks reordered": {
        **FILES, "ct.toml": "".join((blocks(PLAN, "[[task]]")[0], *reversed(blocks(PLAN, "[[task]]")[1:]))),
    },
    "an entry about two parted": edited(
        "ct.log.toml",
        ('task = ["quy-che", "khao-sat"]\nnote = "Họp giao ban"',
         'task = "quy-che"\nnote = "Họp giao ban"\n[[log]]\non = 2021-11-10\ntask = "khao-sat"\nnote = "Họp giao ban"'),
    ),
    "steps as tables": edited("ct.toml", (
        PLAN[PLAN.index("step = [") : PLAN.index("]\n", PLAN.index("step = [")) + 2],
        '[[task.step]]\nid = "du-thao"\ntitle = "Dự thảo"\ndue = "05/11/2021"\n[[task.step]]\nid = "trinh"\ntitle = "Trình"\n',
    )),
    "remarks": {**FILES, "ct.toml": "# nhận xét\n" + PLAN.replace("\n\n", "\n# nhận xét\n\n")},
    "line ends of Windows": {file: text.replace("\n", "\r\n") for file, text in FILES.items()},
    "byte-order mark": {file: f"\ufeff{text}" for file, text in FILES.items()},
    "letters taken apart": {file: normalize("NFD", text) for file, text in FILES.items()},
    "quotes and spaces": edited("ct.toml", ('title = "Ban hành Quy chế"', "title   =   'Ban  hành Quy chế '")),
    "a date in words": edited("ct.toml", ("due = 2021-12-15", 'due = "15/12/2021"')),
    "a period for its last day": edited("ct.toml", ("due = 2021-12-31", 'due = "2021-H2"')),
    "a default written out": edited("ct.toml", ("due = 2021-12-15", 'due = 2021-12-15\nleader = "truong-ban"\nweight = 1.0')),
    "another default for new tasks alone": edited(
        "ct.toml", ('[defaults]\nleader = "truong-ban"', "[defaults]"),
        *(("[[task]]\nid", '[[task]]\nleader = "truong-ban"\nid'),) * 3,
    ),
    "a full key": edited("ct.toml", ('needs = ["khao-sat"]', 'needs = ["ct/khao-sat"]')),
    "what sorts and explains": edited(
        "ct.toml", ("I. Tham mưu", "A. Tham mưu"), ('tags = ["quy-che"]', 'tags = ["a"]\nfocus = true'),
        ('note = "ghi chú"', 'note = "khác"\ntitle_en = "Regulation"\nperiod = "2021"\nextra = { so = "1" }'),
    ),
    "what was left open": edited(
        "ct.toml", ('title = "Giao ban"', 'title = "Giao ban"\nowner = "van-phong"\ndue = 2021-12-31\nsubmit_to = "X"'),
        ('title = "Trình" }', 'title = "Trình", due = 2021-12-10 }'),
    ),
    "what was added": edited(
        "ct.toml", ('"cong-an"]', '"cong-an", "hoi-phu-nu"]'), ('needs = ["khao-sat"]', 'needs = ["giao-ban", "khao-sat"]'),
        ('  { id = "du-thao"', '  { id = "de-cuong", title = "Đề cương" },\n  { id = "du-thao"'),
        ('"Huyện B"', '"Huyện B", "Huyện C"'), ("[[task]]\n", '[[task]]\nid = "moi"\ntitle = "Mới"\n[[task]]\n'),
    ),
    "more entries": {**FILES, "ct.log.toml": '[[log]]\non = 2021-11-04\ntask = "quy-che"\nnote = "sớm hơn"\n' + LOG},
    "more figures": {**FILES, "so-lieu.csv": CSV + "2021-11-12,so-xa,Huyện B,3\n"},
    "another plan": {**FILES, "moi.toml": '[plan]\nid = "moi"\ntitle = "Kế hoạch khác"\n'},
}  # fmt: skip


@pytest.mark.parametrize("case", INNOCENT)
def test_an_innocent_change_is_not_told(case: str) -> None:
    assert compared(INNOCENT[case]) == ((), (), ())


def test_a_deadline_set_by_the_log_cannot_be_put_under_it() -> None:
    assert told(edited("ct.toml", ('id = "khao-sat"\n', 'id = "khao-sat"\ndue = 2021-11-15\n'))) == [
        "rewritten-task due > ct.toml:task.1.due"
    ]
    assert told(edited("ct.toml", ('id = "khao-sat"\n', 'id = "khao-sat"\ndue = 2021-12-01\n'))) == []


@pytest.mark.parametrize("file", ["ct.toml", "ct.log.toml", "so-lieu.csv"])
def test_what_cannot_be_read_is_not_gone(file: str) -> None:
    broken = {
        **FILES,
        file: "<<<<<<< HEAD\n" if file.endswith("toml") else "date;value\n1\n",
        "khac.toml": OTHER[:-2],
    }
    now = compared(broken)
    assert now == ((), (), tuple(sorted((file, "khac.toml"))))
    then = compared({**FILES, "ct.log.toml": ""}, broken)
    assert then.problems == ()
    assert then.old_faulty == tuple(sorted((file, "khac.toml")))


def test_one_broken_plan_hides_no_other() -> None:
    new = {**edited("ct.toml", ("due = 2021-12-15", "due = 2021-12-20")), "khac.toml": OTHER[:-2]}
    assert told(new) == ["rewritten-task due > ct.toml:task.0.due"]


def test_a_log_that_lost_its_plan_is_one_fault_not_many() -> None:
    lost = {**FILES, "ct-2021.toml": PLAN}
    del lost["ct.toml"]
    found = compared(lost)
    assert found.problems == ()
    assert found.new_faulty == ("ct.log.toml",)


def test_of_a_step_gone_nothing_else_is_told() -> None:
    line = '  { id = "du-thao", title = "Dự thảo", due = 2021-11-05 },\n'
    assert len(told(edited("ct.toml", (line, "")))) == 1


def test_an_entry_is_held_against_the_one_about_the_same_part() -> None:
    """Of two about one task on one day, one gone and one changed."""
    fact = '[[log]]\non = 2021-11-05\ntask = "khao-sat"\nnote = "Đã đi"\n'
    new = edited("so-lieu.csv", ("A,12", "A,13"))
    assert told(new, {**FILES, "ct.log.toml": fact + LOG}) == [
        "rewritten-entry values.so-xa.Huyện A > so-lieu.csv:row.0.value",
        "removed-entry ct/khao-sat > ct.log.toml@v1:log.0.note",
    ]


def test_an_error_about_another_plans_task_leaves_that_plan_aside() -> None:
    fact = '[[log]]\non = 2021-11-05\ntask = "ct/quy-che"\nevidence = {}\n'
    new = {**edited("ct.toml", ("due = 2021-12-15", "due = 2021-12-20")), "khac.log.toml": fact.format("1")}
    found = compared(new, {**FILES, "khac.log.toml": fact.format('"1"')})
    assert found == ((), (), ("khac.log.toml",))


LEFT_ASIDE = {
    "plan": {"title_en"},
    "task": {"title_en", "group", "basis", "period", "no_due", "focus", "tags", "note", "extra"},
    "measure": {"decimals", "data"},
}
"""Keys that sort and explain; see docs/decisions/0006."""


def test_every_key_counts_or_was_left_aside_on_purpose() -> None:
    counted = {
        "plan": {*said.OF_PLAN, "id"},
        "task": {*said.OF_TASK, *said.LISTS_OF_TASK, "id", "step", "repeat", "measure"},
        "step": {*said.OF_STEP, "id", "title"},
        "repeat": {*said.OF_REPEAT, "every", "rrule"},
        "measure": {*said.OF_MEASURE, "id", "title", "places"},
        "log": {*said.OF_ENTRY, "on", "task", "values", "at"},
    }
    for table, keys in counted.items():
        assert keys | LEFT_ASIDE.get(table, set()) == TABLES[table].keys(), table
