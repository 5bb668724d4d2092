"""No word is kept that nothing asks for: every key stands somewhere in the source, whole or as a pattern of it."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

import dvplan
from dvplan.output.words.en import charts, clarity, digest, edits, mail, nouns, plan_edits, refusals, usage

LANGUAGES = ("vi", "en")
WORDS = {
    "charts": (charts.sections, charts.legend, charts.columns, charts.words),
    "clarity": (clarity.ASPECTS, clarity.FIELDS),
    "digest": (digest.sections, digest.parts, digest.words),
    "edits": (edits.messages,),
    "mail": (mail.SENTENCES,),
    "nouns": (nouns.columns, nouns.fields, nouns.sections, nouns.words, nouns.holidays),
    "plan edits": (plan_edits.messages, plan_edits.remarks, plan_edits.questions),
    "refusals": (refusals.SENTENCES,),
    "usage": (
        usage.HEADINGS,
        usage.GROUPS,
        usage.COMMANDS,
        usage.OPTIONS,
        usage.VALUES,
        usage.ERRORS,
        usage.MESSAGES,
    ),
}


@cache
def asked() -> tuple[frozenset[str], re.Pattern[str]]:
    """The texts in the source beside the languages themselves, and what its f-strings may come to."""
    texts: set[str] = set()
    patterns: set[str] = set()
    for file in Path(dvplan.__file__).parent.rglob("*.py"):
        if file.parent.name in LANGUAGES:
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            match node:
                case ast.Constant(value=str(text)):
                    texts.add(text)
                case ast.JoinedStr(values=parts):
                    said = [str(part.value) if isinstance(part, ast.Constant) else None for part in parts]
                    if any(re.search(r"[a-z]{2}", text or "") for text in said):
                        patterns.add("".join(".+" if text is None else re.escape(text) for text in said))
    return frozenset(texts), re.compile("|".join(patterns))


@pytest.mark.parametrize("part", WORDS)
def test_every_word_is_asked_for(part: str) -> None:
    texts, patterns = asked()
    keys = [key for words in WORDS[part] for key in words]
    assert [key for key in keys if key not in texts and not patterns.fullmatch(key)] == []
