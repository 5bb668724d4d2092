"""Every refusal of this folder has a sentence in each language, and the values that the sentence names."""

from __future__ import annotations

import ast
from pathlib import Path
from string import Formatter

import pytest

from dvplan.adapters.saving import failures
from dvplan.output.words.refusal_words import refusal


def raised() -> dict[str, set[str]]:
    """The codes in the source, with the names of the values that every place gives."""
    found: dict[str, set[str]] = {}
    for file in Path(failures.__file__).parent.glob("*.py"):
        for call in ast.walk(ast.parse(file.read_text())):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "EditRefused":
                match call.args:
                    case [ast.Constant(value=str(code)), ast.Dict(keys=keys)]:
                        names = {str(key.value) for key in keys if isinstance(key, ast.Constant)}
                        found[code] = found.get(code, names) & names
    general = {"file", "folder", "reason"}
    return found | dict.fromkeys(failures._CODES.values(), general) | {"disk-full": {"folder", "free"}}


CODES = raised()


def test_the_source_is_read() -> None:
    assert {"busy", "changed-since", "disk-full", "hard-linked", "uncertain"} <= CODES.keys()


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("code", sorted(CODES))
def test_it_is_said(lang: str, code: str) -> None:
    sentence = refusal(code, {name: f"«{name}»" for name in CODES[code]}, lang)
    assert sentence != code
    assert [name for _, name, _, _ in Formatter().parse(sentence) if name] == []
