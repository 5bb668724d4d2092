"""Problems as they are shown: carets under the very position, nothing of a file that acts, four formats."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING
from unicodedata import normalize

import pytest

from dvplan.core.diagnostics.position import Position
from dvplan.core.diagnostics.problem import Problem
from dvplan.core.model.location import Location
from dvplan.output.blocks import plain
from dvplan.output.cells import width
from dvplan.output.render.as_json import render as as_json
from dvplan.output.render.as_plain import render as as_plain
from dvplan.output.reports.excerpts import excerpt
from dvplan.output.reports.problems import concise, explain_report, github, problems_report, summary, tell

if TYPE_CHECKING:
    from tests.conftest import Snapshot

DAY = date(2021, 11, 24)


def shown(line: str, start: int, end: int, end_line: int = 7) -> tuple[str, str]:
    """The excerpt of a line 7 with the characters from `start` to `end` marked."""
    source, marks = excerpt(Position(7, start + 1, end_line, end + 1, line), 3, "late")
    return plain(source), plain(marks)


@pytest.mark.parametrize(
    ("line", "start", "end", "source", "marks"),
    [
        ('owner = "x"', 8, 11, '  7 | owner = "x"', "    |         ^^^"),
        ("due =", 5, 5, "  7 | due =", "    |      ^"),
        ("\tid = 1", 6, 7, "  7 |     id = 1", "    |          ^"),
        (normalize("NFD", "sổ = 1"), 7, 8, "  7 | " + normalize("NFD", "sổ = 1"), "    |      ^"),
        ("会 = 议", 4, 5, "  7 | 会 = 议", "    |      ^^"),
        ("a\x1b[31m = 1", 9, 10, "  7 | a␛[31m = 1", "    |          ^"),
        ("a = '\u202ex'", 5, 6, "  7 | a = '⟨U+202E⟩x'", "    |      ^^^^^^^^"),
    ],
)
def test_carets_stand_under_the_place(line: str, start: int, end: int, source: str, marks: str) -> None:
    assert shown(line, start, end) == (source, marks)


def test_a_place_of_several_lines_is_marked_to_the_end_of_the_first() -> None:
    assert shown("needs = [ # hai", 8, 1, end_line=9)[1] == "    |         ^^^^^^^"


@pytest.mark.parametrize("start", [0, 500, 990])
def test_a_long_line_is_cut_around_the_place(start: int) -> None:
    line = "".join(chr(ord("a") + number % 26) for number in range(1000))
    source, marks = shown(line, start, start + 10)
    assert width(source) < 150
    under = source[marks.index("^") : marks.rindex("^") + 1]
    assert under == line[start : start + 10]


PLACES = {
    Location("plans/b.toml", ("task", 0, "owner")): Position(14, 9, 14, 19, 'owner = "van-phng"'),
    Location("plans/a.toml", ("task", 1, "id")): Position(9, 6, 9, 15, 'id = "quy-che"'),
    Location("plans/a.toml", ("task", 0, "id")): Position(3, 6, 3, 15, 'id = "Quy-che"'),
    Location("plans/a.log.toml", ("log", 0, "due")): Position(120, 7, 120, 17, "due = 2021-10-31"),
    Location("plans/c,1.toml", ("plan", "id")): Position(2, 6, 2, 10, 'id = "ct"'),
    Location("plans/b.toml", ("plan", "id")): Position(2, 6, 2, 10, 'id = "ct"'),
}
SPOTS = list(PLACES)
PROBLEMS = (
    Problem("unknown-owner", SPOTS[0], {"owner": "van-phng", "near": "van-phong"}, "near"),
    Problem("duplicate-id", SPOTS[1], {"id": "quy-che"}, "task", SPOTS[2]),
    Problem("due-on-day-off", SPOTS[3], {"due": DAY, "before": DAY, "after": DAY}),
    Problem("duplicate-id", SPOTS[4], {"id": "ct\x1b[2J"}, "plan", SPOTS[5]),
    Problem("empty-file", Location("plans/0.toml"), {"size": 0}),
)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_report(lang: str, snapshot: Snapshot) -> None:
    told = tell(PROBLEMS, PLACES.get, lang)
    report = problems_report(told, lang, DAY)
    snapshot(f"reports/check.{lang}.txt", as_plain(report))
    snapshot(f"reports/check.{lang}.concise.txt", "\n".join(concise(told)) + "\n")
    snapshot(f"reports/check.{lang}.github.txt", "\n".join(github(told)) + "\n")
    snapshot(f"reports/check.{lang}.json", as_json(report))


def test_the_order_is_that_of_files_and_lines() -> None:
    told = tell(PROBLEMS, PLACES.get, "vi")
    assert [t.where for t in told] == [
        "plans/0.toml",
        "plans/a.log.toml:120:7",
        "plans/a.toml:9:6",
        "plans/b.toml:14:9",
        "plans/c,1.toml:2:6",
    ]


def test_no_format_lets_a_control_byte_through() -> None:
    told = tell(PROBLEMS, PLACES.get, "vi")
    report = problems_report(told, "vi", DAY)
    for text in (as_plain(report), as_json(report), *concise(told), *github(told)):
        assert "\x1b" not in text
        assert all(char.isprintable() or char == "\n" for char in text)


def test_an_annotation_escapes_what_its_syntax_needs() -> None:
    location = Location("a:b,c%.toml")
    (line,) = github(tell([Problem("not-a-date", location, {"value": "50%\n::error::x"})], PLACES.get, "en"))
    assert line.startswith("::error file=a%3Ab%2Cc%25.toml,title=not-a-date::")
    assert "50%25 ::error::x" in line
    assert "\n" not in line


def test_data_names_every_place() -> None:
    data = json.loads(as_json(problems_report(tell(PROBLEMS, PLACES.get, "en"), "en", DAY)))
    assert (data["dvplan"], data["errors"], data["warnings"]) == ("check/1", 4, 1)
    assert data["problems"][3] == {
        "file": "plans/b.toml",
        "line": 14,
        "column": 9,
        "end_line": 14,
        "end_column": 19,
        "severity": "error",
        "code": "unknown-owner",
        "message": '"van-phng" is not in dvplan.toml',
        "help": 'did you mean "van-phong"?',
    }
    assert data["problems"][0]["line"] is None


def test_nothing_wrong_is_said_too() -> None:
    assert summary((), "vi") == "Không có lỗi."
    assert as_plain(problems_report((), "vi", DAY)).strip() == "Không có lỗi."


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_code_explained(lang: str, snapshot: Snapshot) -> None:
    snapshot(f"reports/explain.{lang}.txt", as_plain(explain_report("misplaced-key", lang, DAY)))


def test_no_explanation_for_what_is_no_code() -> None:
    with pytest.raises(KeyError):
        explain_report("no-such-code", "vi", DAY)
