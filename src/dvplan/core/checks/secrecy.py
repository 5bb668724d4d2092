"""Words that mark a secret document, which has no place on a networked computer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final
from unicodedata import normalize

from dvplan.core.checks.facts import field_spot
from dvplan.core.diagnostics.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dvplan.core.checks.facts import Facts
    from dvplan.core.model.entry import Entry
    from dvplan.core.model.plan import Task
    from dvplan.core.model.spot import Spot

    Text = tuple[str, Spot]

# In a heading in capitals these make another word of it: bảo mật, bí mật, cơ mật, mật độ, mật ong …
_BEFORE: Final = frozenset({"BẢO", "BÍ", "CƠ", "THÂN", "ĐƯỜNG"})
_AFTER: Final = frozenset({"ĐỘ", "ONG", "KHẨU", "MÃ", "THIẾT", "VỤ", "DANH", "BÁO", "THÁM", "LỆNH", "NGỮ", "NGHỊ"})
_WORD: Final[re.Pattern[str]] = re.compile(r"\w+")


def secret_words(facts: Facts) -> Iterator[Problem]:
    """MẬT, TỐI MẬT or TUYỆT MẬT, in capitals and a word of its own, in any text of a plan or log."""
    for text, spot in _texts(facts):
        mark = secrecy_mark(text)
        if mark:
            yield Problem("secret-word", spot, {"word": mark})


def secrecy_mark(text: str) -> str | None:
    """The first mark of secrecy in a text; None where there is none."""
    if "M" not in text:
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


def _texts(facts: Facts) -> Iterator[Text]:
    for plan in facts.all_plans:
        yield plan.title, plan.spot.at("title")
        if plan.title_en:
            yield plan.title_en, plan.spot.at("title_en")
        for task in plan.tasks:
            yield from _of_task(task)
    for entry in facts.all_entries:
        yield from _of_entry(entry)


def _of_task(task: Task) -> Iterator[Text]:
    fields = {
        "title": task.title, "title_en": task.title_en, "group": task.group, "submit_to": task.submit_to,
        "issued_by": task.issued_by, "deliverable": task.deliverable, "basis": task.basis,
        "period": task.period, "due_text": task.due_text, "no_due": task.no_due, "note": task.note,
    }  # fmt: skip
    for field, text in fields.items():
        if text:
            yield text, field_spot(task, field)
    steps, measures = field_spot(task, "step"), field_spot(task, "measure")
    for i, step in enumerate(task.steps):
        yield step.title, steps.at(i, "title")
    for i, measure in enumerate(task.measures):
        yield measure.title, measures.at(i, "title")
    for i, tag in enumerate(task.tags):
        yield tag, field_spot(task, "tags").at(i)
    yield from _of_extra(task.extra, field_spot(task, "extra"))


def _of_extra(value: Any, spot: Spot) -> Iterator[Text]:
    if isinstance(value, str):
        yield value, spot
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _of_extra(inner, spot.at(key))
    elif isinstance(value, list | tuple):
        for i, inner in enumerate(value):
            yield from _of_extra(inner, spot.at(i))


def _of_entry(entry: Entry) -> Iterator[Text]:
    fields = {"by": entry.by, "evidence": entry.evidence, "reason": entry.reason, "note": entry.note}
    for field, text in fields.items():
        if text:
            yield text, entry.spot.at(field)
