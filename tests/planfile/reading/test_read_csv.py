from __future__ import annotations

from datetime import date

import pytest

from dvplan.planfile.reading.data_files import data_file
from dvplan.planfile.reading.read_workspace import Workspace, read_workspace

PLAN = """\
[plan]
id = "p"
title = "P"
[[task]]
id = "t"
title = "T"
measure = [
  { id = "returnees", title = "Người về quê", places = ["Huyện A", "Huyện B"], data = "so-lieu/returnees.csv" },
  { id = "money", title = "Tiền", decimals = 1, data = "so-lieu/returnees.csv" },
]
"""
HEADING = "date,measure,place,value\n"


def read(csv: str | bytes, plan: str = PLAN) -> Workspace:
    data = csv.encode() if isinstance(csv, str) else csv
    return read_workspace({"plans/p.toml": plan.encode(), "plans/so-lieu/returnees.csv": data})


def facts(workspace: Workspace) -> list[tuple[str, str, str | None, float, date]]:
    return [
        (entry.task, reading.measure, reading.place, reading.value, reading.at)
        for entry in workspace.entries
        for reading in entry.readings
    ]


FACTS = [
    ("p/t", "returnees", "Huyện A", 1240, date(2021, 10, 21)),
    ("p/t", "money", None, 35.5, date(2021, 10, 28)),
]


@pytest.mark.parametrize(
    "csv",
    [
        HEADING + "2021-10-21,returnees,Huyện A,1240\n2021-10-28,money,,35.5\n",
        "\ufeffDate;Measure;Place;Value\r\n21/10/2021;returnees;Huyện A;1240\r\n\r\n28/10/2021;money;;35,5\r\n",
        'value\tplace\tdate\tmeasure\n"1240"\t"Huyện A"\t2021-10-21\treturnees\n35.5\t\t2021-10-28\tmoney',
        HEADING
        + "2021-10-21,returnees,Huyê\u0323n A,1240\n2021-10-21,returnees,Huyện B,\n2021-10-28,money,,35.5\n",
    ],
    ids=["plain", "as Excel saves it", "tabs, another order", "decomposed place, one not reported"],
)
def test_rows(csv: str) -> None:
    workspace = read(csv)
    assert workspace.problems == ()
    assert facts(workspace) == FACTS
    assert workspace.plan_of["plans/so-lieu/returnees.csv"] == "p"


@pytest.mark.parametrize(
    ("row", "code", "column", "hint"),
    [
        ("2021-13-01,returnees,Huyện A,1", "impossible-date", "date", None),
        ("31/02/2021,returnees,Huyện A,1", "impossible-date", "date", None),
        ("2021-10,returnees,Huyện A,1", "not-a-date", "date", None),
        (",returnees,Huyện A,1", "not-a-date", "date", None),
        ("2021-10-21,returnes,Huyện A,1", "unknown-measure", "measure", "near"),
        ("2021-10-21,x,Huyện A,1", "unknown-measure", "measure", None),
        ("2021-10-21,returnees,Huyện A,nhiều", "wrong-type", "value", None),
        ("2021-10-21,returnees,Huyện A,1_000", "wrong-type", "value", None),
        ("2021-10-21,returnees,Huyện A,nan", "out-of-range", "value", None),
        ("2021-10-21,returnees,Huyện A,1e999", "out-of-range", "value", None),
        ("2021-10-21,returnees,Huyện A,1.240", "too-many-decimals", "value", "thousands"),
        ('2021-10-21,returnees,Huyện A,"1,240"', "too-many-decimals", "value", "thousands"),
        ("2021-10-21,returnees,Huyện A,1.5", "too-many-decimals", "value", None),
        ("2021-10-21,money,,1.25", "too-many-decimals", "value", None),
    ],
)
def test_a_problem_points_at_its_cell(row: str, code: str, column: str, hint: str | None) -> None:
    workspace = read(f"{HEADING}2021-10-21,returnees,Huyện A,5\n{row}\n")
    assert [(problem.code, problem.location.path, problem.hint) for problem in workspace.problems] == [
        (code, ("row", 1, column), hint)
    ]
    assert workspace.problems[0].plans == ("p",)


def test_grouped_thousands_are_told() -> None:
    (problem,) = read(f"{HEADING}2021-10-21,returnees,Huyện A,1.240\n").problems
    assert problem.args == {"value": "1.240", "decimals": 0, "meant": 1240}


@pytest.mark.parametrize(
    ("csv", "code"),
    [
        ("date,place,value\n", "missing-key"),
        ("", "empty-file"),
        (b"date,measure,place,value\n2021-10-21,returnees,Huy\xean A,5\n", "not-utf8"),
        (HEADING + '2021-10-21,returnees,"Huyện A,5\n2021-10-22,returnees,Huyện A,5\n', "unclosed"),
    ],
)
def test_a_file_that_cannot_be_used(csv: str | bytes, code: str) -> None:
    workspace = read(csv)
    assert [problem.code for problem in workspace.problems] == [code]


@pytest.mark.parametrize(
    ("data", "file"),
    [
        ("a.csv", "plans/a.csv"),
        ("./b/a.csv", "plans/b/a.csv"),
        ("../a.csv", None),
        ("b/../../a.csv", None),
        ("/etc/passwd", None),
        ("C:\\a.csv", None),
        ("C:/a.csv", None),
        ("..\\a.csv", None),
        ("", None),
    ],
)
def test_data_lies_in_the_folder_of_its_plan(data: str, file: str | None) -> None:
    assert data_file("plans/p.toml", data) == file


@pytest.mark.parametrize(("data", "hint"), [("../returnees.csv", "outside"), ("khong-co.csv", "no-file")])
def test_a_name_that_leads_to_no_file(data: str, hint: str) -> None:
    workspace = read(HEADING, PLAN.replace("so-lieu/returnees.csv", data, 1))
    (problem,) = workspace.problems
    assert (problem.code, problem.hint, problem.location.path) == (
        "wrong-value",
        hint,
        ("task", 0, "measure", 0, "data"),
    )


def test_two_plans_may_share_a_file() -> None:
    second = PLAN.replace('"p"', '"q"')
    csv = f"{HEADING}2021-10-21,returnees,Huyện A,5\n2021-10-22,nothing,,1\n"
    files = {"p.toml": PLAN, "q.toml": second, "so-lieu/returnees.csv": csv}
    workspace = read_workspace({name: text.encode() for name, text in files.items()})
    assert [entry.task for entry in workspace.entries] == ["p/t", "q/t"]
    assert [problem.plans for problem in workspace.problems] == [("p", "q")]
