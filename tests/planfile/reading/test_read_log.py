from __future__ import annotations

from datetime import date

import pytest

from dvplan.core.model.entry import Entry, Reading
from dvplan.core.model.location import Location
from tests.planfile.read_text import LOG, TASK, only, read, told

ON = date(2021, 11, 4)


def location(*path: str | int) -> Location:
    return Location("p.log.toml", path, "value" if len(path) > 2 else "table")


def test_every_key_of_a_log() -> None:
    workspace = read(
        log="""
[[log]]
on = "04/11/2021"
task = "t"
by = "van-phong"
step = "du-thao"
occurrence = 2021-10-15
progress = 40.5
state = "active"
due = "2021-Q4"
ask_due = 2021-12-15
owner = "mttq"
officer = "can-bo-a"
evidence = "Số 12-TTr/BDV, 04/11/2021"
reason = "chờ ý kiến"
cause = "objective"
note = "Đã gửi"
values = { money = 35.5, returnees = { "Huyện A" = 120 } }
at = 2021-11-03
"""
    )
    assert told(workspace) == []
    at = date(2021, 11, 3)
    assert workspace.entries == (
        Entry(
            on=ON,
            task="p/t",
            location=location("log", 0),
            place_in_file=0,
            by="van-phong",
            step="du-thao",
            occurrence=date(2021, 10, 15),
            progress=40.5,
            readings=(
                Reading("money", None, 35.5, at, location("log", 0, "values", "money")),
                Reading("returnees", "Huyện A", 120, at, location("log", 0, "values", "returnees", "Huyện A")),
            ),
            state="active",
            due=date(2021, 12, 31),
            ask_due=date(2021, 12, 15),
            owner="mttq",
            officer="can-bo-a",
            evidence="Số 12-TTr/BDV, 04/11/2021",
            reason="chờ ý kiến",
            cause="objective",
            note="Đã gửi",
        ),
    )


def test_a_block_for_several_tasks_is_an_entry_for_each() -> None:
    workspace = read(log=f'{LOG}[[log]]\non = 2021-11-04\ntask = ["t", "q/u", "t"]\nvalues = {{ m = 1 }}\n')
    assert told(workspace) == []
    assert [(entry.task, entry.place_in_file, entry.location.path) for entry in workspace.entries] == [
        ("p/t", 0, ("log", 0)),
        ("p/t", 1, ("log", 1)),
        ("q/u", 1, ("log", 1)),
    ]
    assert workspace.entries[1].readings == workspace.entries[2].readings
    assert workspace.entries[1].readings[0].at == ON


@pytest.mark.parametrize(
    ("line", "code", "path", "hint"),
    [
        ("progress = 101", "out-of-range", ("progress",), "between"),
        ("progress = -1", "out-of-range", ("progress",), "between"),
        ("progress = nan", "out-of-range", ("progress",), "not-a-number"),
        ('progress = "40%"', "wrong-type", ("progress",), "percent"),
        ("progress = false", "wrong-type", ("progress",), None),
        ('state = "don"', "wrong-value", ("state",), "near"),
        ('state = "planned"', "wrong-value", ("state",), "choices"),
        ("state = 1", "wrong-type", ("state",), "quote"),
        ('cause = "chủ quan"', "wrong-value", ("cause",), "near"),
        ("occurrence = 2021-10-15 08:00:00", "wrong-type", ("occurrence",), "date-only"),
        ("values = 5", "wrong-type", ("values",), None),
        ("values = {}", "wrong-value", ("values",), "empty"),
        ('values = { m = "5" }', "wrong-type", ("values", "m"), "unquote"),
        ("values = { m = true }", "wrong-type", ("values", "m"), None),
        ("values = { m = { A = [5] } }", "wrong-type", ("values", "m", "A"), "one"),
        ("values = { m = { A = nan } }", "out-of-range", ("values", "m", "A"), "not-a-number"),
        ("values = { m = 1e300 }", "out-of-range", ("values", "m"), "huge"),
        ('values = { m = 5, note = "a" }', "misplaced-key", ("values", "note"), "above"),
        ('values = { m = { A = 5, by = "a" } }', "misplaced-key", ("values", "m", "by"), "above"),
        (
            'values = { m = { "Huyện A" = 5, "Huye\u0323\u0302n A" = 6 } }',
            "duplicate-key",
            ("values", "m", "Huye\u0323\u0302n A"),
            "same-letters",
        ),
        ('nots = "a"', "unknown-key", ("nots",), "near"),
    ],
)
def test_one_value_that_will_not_do(line: str, code: str, path: tuple[str, ...], hint: str | None) -> None:
    workspace = read(log=LOG + line + "\n")
    assert told(workspace) == [(code, ("log", 0, *path), hint)]
    assert len(workspace.entries) == 1


@pytest.mark.parametrize(
    ("log", "expected"),
    [
        ('[[log]]\ntask = "t"\n', [("missing-key", ("log", 0), None)]),
        ("[[log]]\non = 2021-11-04\n", [("missing-key", ("log", 0), None)]),
        ("[[log]]\non = 2021-11-04\ntask = []\n", [("wrong-value", ("log", 0, "task"), "empty")]),
        ("[[log]]\non = 2021-11-04\ntask = 5\n", [("wrong-type", ("log", 0, "task"), "quote")]),
        ('[[log]]\non = "hôm qua"\ntask = "t"\n', [("not-a-date", ("log", 0, "on"), None)]),
        ("log = 5\n", [("wrong-type", ("log",), None)]),
        ('task = "t"\n', [("misplaced-key", ("task",), "no-header")]),
        ("[[logs]]\n", [("unknown-key", ("logs",), "near-table")]),
    ],
)
def test_a_block_without_task_or_day_is_no_entry(log: str, expected: list[object]) -> None:
    workspace = read(log=log)
    assert told(workspace) == expected
    assert workspace.entries == ()


def test_single_brackets_are_told_and_read() -> None:
    workspace = read(log='[log]\non = 2021-11-04\ntask = "t"\n')
    assert told(workspace) == [("single-brackets", ("log",), None)]
    assert [entry.task for entry in workspace.entries] == ["p/t"]


def test_an_error_in_an_entry_for_other_plans_names_them() -> None:
    log = '[[log]]\non = 2021-11-04\ntask = ["q/u", "t", "r/v", "q/w"]\nprogress = 101\n'
    assert only(read(log=log)).plans == ("q", "r")


MEASURED = f'{TASK}measure = [{{ id = "m", title = "M" }}, {{ id = "f", title = "F", decimals = 2 }}]\n'


@pytest.mark.parametrize(
    ("written", "hint", "meant"),
    [
        ("m = 1.240", "thousands", 1240),
        ("m = -1.240", "thousands", -1240),
        ("m = 1.24", None, None),
        ("m = 1240.5", None, None),
        ("f = 1.245", "thousands", 1245),
        ("m = { A = 1.240 }", "thousands", 1240),
        ("m = 1240", "sound", None),
        ("m = 1240.0", "sound", None),
        ("f = 1.24", "sound", None),
        ("f = 1.240", "sound", None),
        ("unknown = 1.5", "sound", None),
    ],
)
def test_decimals(written: str, hint: str | None, meant: int | None) -> None:
    workspace = read(MEASURED, f"{LOG}values = {{ {written} }}\n")
    if hint == "sound":
        assert told(workspace) == []
        return
    problem = only(workspace)
    assert (problem.code, problem.hint, problem.args.get("meant")) == ("too-many-decimals", hint, meant)
    assert str(problem.args["value"]) in written
