"""The words of the command line: nothing missing in a language, nothing asked for that is not there."""

from __future__ import annotations

from dataclasses import fields
from string import Formatter
from typing import get_args

import pytest

from dvplan.cli.app import COMMANDS, build
from dvplan.cli.commands.check import FORMATS as CHECKED
from dvplan.cli.commands.schema import FileKind
from dvplan.cli.language import LANGUAGES
from dvplan.core.query.order import SORT_KEYS
from dvplan.core.query.terms import QUALIFIERS
from dvplan.output.render import FORMATS as RENDERED
from dvplan.output.render import PICTURES
from dvplan.output.reports.grouping import GROUPS
from dvplan.output.reports.timeline import By
from dvplan.output.words.usage_words import UsageWords, usage_words

PARTS = [field.name for field in fields(UsageWords)]


def holes(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("part", PARTS)
def test_both_languages_say_the_same_things(part: str) -> None:
    vi, en = getattr(usage_words("vi"), part), getattr(usage_words("en"), part)
    assert list(vi) == list(en)
    for key, text in vi.items():
        if part == "examples":
            assert len(text) == len(en[key])
        else:
            assert holes(text) == holes(en[key]), key


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_everything_that_is_declared_has_words(lang: str) -> None:
    words = usage_words(lang)
    assert set(words.commands) == set(COMMANDS)
    assert set(words.examples) == {"", *COMMANDS}
    assert set(words.groups) == {command.group for command in COMMANDS.values()}
    parameters = [parameter for name in COMMANDS for parameter in build(name).params]
    assert {p.help for p in parameters} | {"lang", "workspace", "help", "version"} == set(words.options)
    assert {p.metavar for p in parameters if p.metavar} == set(words.values)


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize(
    ("option", "choices"),
    [
        ("sort", SORT_KEYS),
        ("group", GROUPS),
        ("format", tuple(RENDERED)),
        ("picture-format", (*PICTURES,)),
        ("lanes", get_args(By)),
        ("check-format", CHECKED),
        ("schema-kind", get_args(FileKind)),
        ("lang", LANGUAGES),
        ("filters", QUALIFIERS),
    ],
)
def test_help_names_every_choice(lang: str, option: str, choices: tuple[str, ...]) -> None:
    text = usage_words(lang).options[option]
    assert [choice for choice in choices if choice not in text] == []


def test_vietnamese_is_in_the_form_people_type() -> None:
    import unicodedata

    for part in PARTS:
        for text in map(str, getattr(usage_words("vi"), part).values()):
            assert unicodedata.is_normalized("NFC", text), text
