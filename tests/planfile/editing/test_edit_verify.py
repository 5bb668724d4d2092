"""A writer that goes wrong is stopped: faults planted one by one, each in an edit that is right without it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

import pytest

from dvplan.planfile.editing import append, edit
from dvplan.planfile.editing.append import append_task
from dvplan.planfile.editing.edit import append_item, set_value
from dvplan.planfile.editing.splice import Splice, next_line, spliced
from dvplan.planfile.editing.unsafe_edit import UnsafeEditError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PLAN = """\
[plan]
id = "ct"

# một
[[task]]
id = 'a'
due = 2021-11-30  # theo chương trình
weight = 2
needs = [
  "x", # trước
  "y" # sau
]
note = "Ủy ban"

# hai
[[task]]
id = "b"
due = 2021-11-30
# hết
"""
REMARK = normalize("NFD", "  # theo chương trình")
PLAN = PLAN.replace("  # theo chương trình", REMARK)
DUE = ("task", 0, "due")


def set_due(text: str) -> str:
    return set_value(text, DUE, date(2021, 12, 15))


def set_weight(text: str) -> str:
    return set_value(text, ("task", 0, "weight"), 3)


def add_key(text: str) -> str:
    return set_value(text, ("task", 0, "start"), date(2021, 11, 1))


def add_last_key(text: str) -> str:
    return set_value(text, ("task", 1, "start"), date(2021, 11, 1))


def remove_key(text: str) -> str:
    return set_value(text, ("task", 0, "note"), None)


def add_item(text: str) -> str:
    return append_item(text, ("task", 0, "needs"), "z")


def add_task(text: str) -> str:
    return append_task(text, {"id": "c", "title": "C"})


def written(change: Callable[[str], str]) -> Callable[[str, Sequence[Splice]], str]:
    """A writer that does what was planned and then something more."""
    return lambda text, splices: change(spliced(text, splices))


def planned(changed: Callable[[Splice], Splice]) -> Callable[..., Splice]:
    """A planner whose every splice is a little off."""
    return lambda *parts: changed(Splice(*parts))


def below(remark: str) -> Callable[..., Any]:
    """A planner that takes a remark for the last line of the table."""
    at = PLAN.index(remark)
    return lambda *_: ((at, at + len(remark)), "")


def of_the_other_task(text: str, splices: Sequence[Splice]) -> str:
    at = text.rindex("2021-11-30")
    return spliced(text, [Splice(at, at + 10, splice.text) for splice in splices])


def behind_the_remark(text: str, *_: object) -> tuple[Splice, ...]:
    at = text.index(" # sau") + len(" # sau")
    return (Splice(at, at, ', "z"'),)


def before_the_remark(text: str, *_: object) -> tuple[Splice, ...]:
    at = text.index(" # sau")
    return (Splice(at, at, ', "z"'),)


FAULTS: dict[str, tuple[Callable[[str], str], Any, str, Callable[..., object]]] = {
    "another task's date": (set_due, edit, "spliced", of_the_other_task),
    "a remark dropped by the writer": (set_due, edit, "spliced", written(lambda new: new.replace("# một\n", ""))),
    "a remark dropped by the planner": (
        set_due, edit, "Splice", planned(lambda splice: splice._replace(end=splice.end + len(REMARK))),
    ),
    "spaces before a remark dropped": (
        set_due, edit, "Splice", planned(lambda splice: splice._replace(end=splice.end + 1)),
    ),
    "a remark written": (
        set_due, edit, "Splice", planned(lambda splice: splice._replace(text=splice.text + " # đổi")),
    ),
    "a date become text": (set_due, edit, "spell_like", lambda value, *_: f'"{value}"'),
    "a date become a time": (set_due, edit, "spell_like", lambda value, *_: f"{value}T00:00:00"),
    "a number become a decimal": (set_weight, edit, "spell_like", lambda value, *_: f"{value}.0"),
    "a number become true": (set_weight, edit, "spell_like", lambda *_: "true"),
    "a key moved": (
        set_due, edit, "spliced",
        written(lambda new: new.replace("weight = 2\n", "").replace("note =", "weight = 2\nnote =")),
    ),
    "tasks in another order": (
        set_weight, edit, "spliced",
        written(lambda new: "# hai".join(reversed(new.split("# hai"))).replace("[plan]", "# hai\n[plan]")),
    ),
    "other quotes elsewhere": (set_due, edit, "spliced", written(lambda new: new.replace("'a'", '"a"'))),
    "another Unicode form": (set_due, edit, "spliced", written(lambda new: normalize("NFC", new))),
    "the last line break dropped": (set_due, edit, "spliced", written(lambda new: new.rstrip("\n"))),
    "a blank line eaten": (remove_key, edit, "next_line", lambda text, at: next_line(text, at) + 1),
    "a second key removed": (remove_key, edit, "line_start", lambda text, _: text.index("needs")),
    "a key under the next heading": (add_key, edit, "last_line", below("# hai")),
    "a key behind the closing remark": (add_last_key, edit, "last_line", below("# hết")),
    "an item inside a remark": (add_item, edit, "insertion", behind_the_remark),
    "an item between another and its remark": (add_item, edit, "insertion", before_the_remark),
    "a block on the last line": (add_task, append, "_gap", lambda *_: " "),
    "a block inside another": (add_task, append, "_block", lambda *_: 'id = "c"\ntitle = "C"\n'),
    "a block with a key lost": (add_task, append, "_block", lambda *_: '[[task]]\nid = "c"\n'),
    "a block under a remark": (add_task, append, "_gap", lambda *_: "# mới\n"),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_refused(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    change, module, name, wrong = FAULTS[fault]
    assert change(PLAN) != PLAN
    monkeypatch.setattr(module, name, wrong)
    with pytest.raises(UnsafeEditError):
        change(PLAN)


@pytest.mark.parametrize(
    ("change", "module"), [(add_key, edit), (add_item, edit), (add_task, append)], ids=lambda it: it.__name__
)
def test_a_line_break_of_the_other_kind_is_refused(
    change: Callable[[str], str], module: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dvplan.planfile.editing import sequences

    text = PLAN.replace("\n", "\r\n")
    assert change(text).count("\r\n") == change(text).count("\n")
    for each in (module, sequences):
        monkeypatch.setattr(each, "newline_at", lambda *_: "\n")
    with pytest.raises(UnsafeEditError, match="line-endings"):
        change(text)
