"""`dvplan schema`."""

from __future__ import annotations

import json

import pytest

from dvplan.adapters.settings import Environment
from dvplan.cli.app import run
from dvplan.cli.usage_error import UsageError


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(["schema", *arguments], Environment()) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize(("kind", "key"), [("plan", "task"), ("log", "log"), ("workspace", "owner")])
def test_each_kind_of_file_has_a_schema(capsys: pytest.CaptureFixture[str], kind: str, key: str) -> None:
    assert key in json.loads(printed(capsys, kind))["properties"]


def test_a_plan_unless_said_otherwise(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys) == printed(capsys, "plan")


def test_descriptions_are_in_the_language(capsys: pytest.CaptureFixture[str]) -> None:
    vi, en = (printed(capsys, "plan", "--lang", lang) for lang in ("vi", "en"))
    assert vi != en
    assert "ạ" in vi
    assert "ạ" not in en


def test_another_kind_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        run(["schema", "plna"], Environment())
    assert caught.value.suggestion == "plan"
