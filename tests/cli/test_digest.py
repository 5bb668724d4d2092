"""`dvplan digest`: which period it takes, what it refuses, what programs get."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from dvplan.adapters.settings import Environment
from dvplan.cli.app import run
from dvplan.cli.errors import guarded

PLANS = str(Path(__file__).parents[2] / "plans")


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Exit code, output and messages of `dvplan digest` on the sample workspace, kept at 24/11/2021."""
    told = ("digest", "-C", PLANS, "--lang", "vi", *arguments)
    environment = Environment()
    code = guarded(told, environment, lambda: run(told, environment))
    captured = capsys.readouterr()
    return code, captured.out, captured.err


@pytest.mark.parametrize(
    ("arguments", "span"),
    [
        ((), ("2021-W47", "2021-11-22", "2021-11-28", "2021-11-24")),
        (("--as-of", "26/11/2021"), ("2021-W47", "2021-11-22", "2021-11-28", "2021-11-26")),
        (("--week", "2021-W46"), ("2021-W46", "2021-11-15", "2021-11-21", "2021-11-21")),
        (
            ("--week", "2021-W46", "--as-of", "2021-11-16"),
            ("2021-W46", "2021-11-15", "2021-11-21", "2021-11-16"),
        ),
        (("--month", "2021-11"), (None, "2021-11-01", "2021-11-30", "2021-11-24")),
        (("--quarter", "2021-Q3"), (None, "2021-07-01", "2021-09-30", "2021-09-30")),
        (("--half", "2021-H2"), (None, "2021-07-01", "2021-12-31", "2021-11-24")),
        (("--year", "2021"), (None, "2021-01-01", "2021-12-31", "2021-11-24")),
        (("--since", "15/11"), (None, "2021-11-15", "2021-11-24", "2021-11-24")),
    ],
)
def test_the_period_and_the_day_it_is_read(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], span: tuple[str | None, ...]
) -> None:
    code, out, err = said(capsys, "--format", "json", *arguments)
    document = json.loads(out)
    assert (code, err) == (0, "")
    assert tuple(document[key] for key in ("week", "from", "to", "as_of")) == span


@pytest.mark.parametrize(
    ("day", "week", "meant"),
    [
        ("2021-01-03", "53", "2020-W53"),
        ("2021-01-04", "1", "2021-W01"),
        ("2021-11-24", "53", None),
        ("2021-11-24", "W5", "2021-W05"),
        ("2021-11-24", "48", None),
        ("2021-11-24", "+5", None),
        ("2021-11-24", "0", None),
    ],
)
def test_a_week_is_proposed_only_where_there_is_one_to_report(
    capsys: pytest.CaptureFixture[str], day: str, week: str, meant: str | None
) -> None:
    code, out, err = said(capsys, "--as-of", day, "--week", week)
    assert (code, out) == (2, "")
    assert re.findall(r"“(\d{4}-W\d\d)”\?", err) == ([meant] if meant else []), err


@pytest.mark.parametrize(
    ("arguments", "parts"),
    [
        (("--week", "47"), ("“47”", "2021-W47”?")),
        (("--week", "tuần này"), ("“tuần này”", "2021-W47")),
        (("--week", "2021-W53"), ("2021-W53",)),
        (("--month", "11/2021"), ("--month", "2021-11")),
        (("--quarter", "2021-H2"), ("2021-Q4",)),
        (("--week", "2021-W48"), ("2021-W48", "24/11/2021")),
        (("--since", "2021-11-25"), ("25/11/2021",)),
        (("--since", "hôm kìa kia"), ("hôm kìa kia",)),
        (("--week", "2021-W47", "--month", "2021-11"), ("--week", "--month")),
        (("--week", "2021-W47", "--since", "2021-11-01"), ("--week", "--since")),
        (("--owner", "van-fong"), ("van-fong", "“van-phong”")),
        (("--as-of", "9999-12-31"), ("“9999-12-31”", "1900", "2199")),
        (("is:overdue",), ("is:overdue",)),
    ],
)
def test_what_cannot_be_is_refused(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], parts: tuple[str, ...]
) -> None:
    code, out, err = said(capsys, *arguments)
    assert (code, out) == (2, "")
    assert [part for part in parts if part not in err] == []


def test_the_document_has_the_names_that_programs_know(capsys: pytest.CaptureFixture[str]) -> None:
    document = json.loads(said(capsys, "--as-of", "2021-11-26", "--format", "json")[1])
    asked = {"dvplan", "week", "from", "to", "as_of", "owner", "totals", "before"}
    sections = {"results", "shortcomings", "next_week", "proposals"}
    assert document.keys() == asked | sections | {"workspace", "notice", "left_out", "closed"}
    assert (document["dvplan"], document["owner"]) == ("digest/1", None)
    assert (document["before"]["done_rate"], document["totals"]["done_rate"]) == (21.4, 28.6)
    keys = {tuple(item) for name in sections for item in document[name]}
    assert keys == {("kind", "task", "title", "owner", "date", "days", "from", "to", "reason", "note")}


def test_an_owner_goes_by_any_of_their_names(capsys: pytest.CaptureFixture[str]) -> None:
    texts = [said(capsys, "--owner", name) for name in ("van-phong", "VP", "van phong")]
    assert {code for code, _, _ in texts} == {0}
    assert len({out for _, out, _ in texts}) == 1
    assert "Đơn vị, cá nhân: Văn phòng" in texts[0][1]
