"""Words that mark a secret document, which has no place on a networked computer."""

from __future__ import annotations

import re
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final
from unicodedata import normalize

from dvplan.core.checks.facts import field_location
from dvplan.core.diagnostics.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvplan.core.checks.facts import Facts
    from dvplan.core.model.location import KeyPath
    from dvplan.core.model.plan import Task

# In a heading in capitals these make another word of it: bảo mật, bí mật, cơ mật, mật độ, mật ong …
_BEFORE: Final = frozenset({"BẢO", "BÍ", "CƠ", "THÂN", "ĐƯỜNG"})
_AFTER: Final = frozenset({"ĐỘ", "ONG", "KHẨU", "MÃ", "THIẾT", "VỤ", "DANH", "BÁO", "THÁM", "LỆNH", "NGỮ", "NGHỊ"})
_FIELDS: Final = (
    "title", "title_en", "group", "submit_to", "issued_by", "deliverable", "basis", "period", "due_text",
    "no_due", "note",
)  # fmt: skip
_TEXTS: Final = attrgetter(*_FIELDS)
_WORD: Final[re.Pattern[str]] = re.compile(r"\w+")


def secret_words(facts: Facts) -> Iterator[Problem]:
    """MẬT, TỐI MẬT or TUYỆT MẬT, in capitals and a word of its own, in any text of a plan or log."""
    for plan in facts.all_plans:
        for key, text in (("title", plan.title), ("title_en", plan.title_en)):
            if mark := secrecy_mark(text):
                yield Problem("secret-word", plan.location.at(key), {"word": mark})
        for task in plan.tasks:
            for text, (field, *below) in _of_task(task):
                if mark := secrecy_mark(text):
                    yield Problem("secret-word", field_location(task, str(field)).at(*below), {"word": mark})
    for entry in facts.all_entries:
        fields = {"by": entry.by, "evidence": entry.evidence, "reason": entry.reason, "note": entry.note}
        for key, text in fields.items():
            if mark := secrecy_mark(text):
                yield Problem("secret-word", entry.location.at(key), {"word": mark})


def secrecy_mark(text: str | None) -> str | None:
    """The first mark of secrecy in a text; None where there is none."""
    if not text or "M" not in text:
        return None
    words: list[str] = _WORD.findall(normalize("NFC", text))
    for i, word in enumerate(words):
        if word != "MẬT":
            continue
        before = words[i - 1] if i else ""
        after = words[i + 1] if i + 1 < len(words) else ""
        if before in ("TỐI", "TUYỆT"):
            return f"{before} {word}"
        if before not in _BEFORE and after not in _AFTER:
            return word
    return None


def _of_task(task: Task) -> Iterator[tuple[str | None, KeyPath]]:
    """Every text of a task, with the keys that lead to it from the task."""
    for field, text in zip(_FIELDS, _TEXTS(task), strict=True):
        if text:
            yield text, (field,)
    for i, step in enumerate(task.steps):
        yield step.title, ("step", i, "title")
    for i, measure in enumerate(task.measures):
        yield measure.title, ("measure", i, "title")
    for i, tag in enumerate(task.tags):
        yield tag, ("tags", i)
    if task.extra:
        yield from _of_extra(task.extra, ("extra",))


def _of_extra(value: Any, path: KeyPath) -> Iterator[tuple[str | None, KeyPath]]:
    if isinstance(value, str):
        yield value, path
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _of_extra(inner, (*path, key))
    elif isinstance(value, list | tuple):
        for i, inner in enumerate(value):
            yield from _of_extra(inner, (*path, i))
