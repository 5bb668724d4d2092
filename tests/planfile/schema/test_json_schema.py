from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path
from typing import Any, Literal

import pytest
import tomli
from jsonschema import Draft7Validator, FormatChecker  # type: ignore[import-untyped]

from dvplan.output.words.en.fields import HELP as EN
from dvplan.output.words.vi.fields import HELP as VI
from dvplan.planfile.schema.json_schema import json_schema
from tests.planfile.read_text import LOG, PLAN, TASK
from tests.planfile.reading import test_read_plan, test_read_settings

Kind = Literal["plan", "log", "workspace"]
SAMPLE = Path(__file__).parents[3] / "plans"


def accepts(kind: Kind, text: str) -> bool:
    validator = Draft7Validator(json_schema(kind, EN), format_checker=FormatChecker(["date"]))
    return bool(validator.is_valid(_as_editors_have_it(tomli.loads(text))))


def _as_editors_have_it(value: Any) -> Any:
    """TOML's dates and times as strings."""
    if isinstance(value, dict):
        return {key: _as_editors_have_it(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_as_editors_have_it(one) for one in value]
    return value.isoformat() if isinstance(value, date | datetime | time) else value


@pytest.mark.parametrize("kind", ["plan", "log", "workspace"])
@pytest.mark.parametrize("words", [VI, EN], ids=["vi", "en"])
def test_it_is_a_schema(kind: Kind, words: dict[str, str]) -> None:
    Draft7Validator.check_schema(json_schema(kind, words))


@pytest.mark.parametrize("path", sorted(SAMPLE.glob("*.toml")), ids=lambda path: str(path.name))
def test_the_sample_passes(path: Path) -> None:
    kind: Kind = "log" if path.name.endswith(".log.toml") else "workspace" if path.stem == "dvplan" else "plan"
    assert accepts(kind, path.read_text(encoding="utf-8"))


def test_every_key_passes() -> None:
    assert accepts("plan", test_read_plan.EVERYTHING)
    assert accepts("workspace", test_read_settings.EVERYTHING)


# What a schema cannot know: that a day does not exist, how far a year may be off, what "not a number" is.
BEYOND_A_SCHEMA = {"impossible-date", "too-many-decimals", "not-a-number", "year"}
KNOWN = [
    line
    for line, code, _, hint in test_read_plan.BAD_LINES
    # The validator itself cannot write out a number of thousands of digits.
    if code and not {code, hint} & BEYOND_A_SCHEMA and len(line) < 1000
]


@pytest.mark.parametrize("line", KNOWN)
def test_what_the_reader_refuses_the_schema_refuses(line: str) -> None:
    assert not accepts("plan", TASK + line + "\n")


@pytest.mark.parametrize(
    "line",
    [
        "due = 2021-11-30",
        'due = "30/11/2021"',
        'due = "3-1-2021"',
        'due = "2021-Q4"',
        'due = "2021-11"',
        'due = "2021"',
        'id = "quy-chế_1.a"',
        'needs = ["q/a"]',
        "extra = { own = [1, { a = 2 }] }",
    ],
)
def test_what_the_reader_takes_the_schema_takes(line: str) -> None:
    task = TASK.replace('id = "t"\n', "") if line.startswith("id") else TASK
    assert accepts("plan", f"{task}{line}\n")


@pytest.mark.parametrize(
    ("kind", "text", "good"),
    [
        ("plan", PLAN, True),
        ("plan", '[plan]\nid = "p"\n', False),
        ("plan", '[plan]\nid = "p"\ntitle = ""\n', False),
        ("plan", f"{PLAN}[defaults]\nid = 'a'\n", False),
        ("plan", f"{PLAN}[task]\nid = 't'\ntitle = 'T'\n", False),
        ("plan", f"{PLAN}[milestones]\n", False),
        ("log", f'{LOG}values = {{ m = 5, r = {{ "Huyện A" = 3 }} }}\n', True),
        ("log", f"{LOG}values = {{ m = 'x' }}\n", False),
        ("log", f"{LOG}values = {{}}\n", False),
        ("log", f"{LOG}progress = 101\n", False),
        ("log", f"{LOG}state = 'planned'\n", False),
        ("log", "[[log]]\non = 2021-11-04\ntask = []\n", False),
        ("log", "[[log]]\non = 2021-11-04\n", False),
        ("log", "[[log]]\non = 2021-11-04T08:00:00\ntask = 't'\n", False),
        ("log", "[[log]]\non = '2021-11'\ntask = 't'\n", False),
        ("workspace", "", True),
        ("workspace", "[owner.'a b']\nname = 'A'\n", False),
        ("workspace", "[owner.a]\n", False),
        ("workspace", "[calendar]\nworkweek = []\n", False),
        ("workspace", "[signals]\ndue_soon = 1.5\n", False),
    ],
)
def test_good_and_bad(kind: Kind, text: str, good: bool) -> None:
    assert accepts(kind, text) == good
