"""The "6 rõ" of a task."""

from __future__ import annotations

from typing import Any

import pytest

from dvplan.core.checks.clarity import ASPECTS, clarity
from tests.samples.plans import log, on_day, repeat

CLEAR: dict[str, Any] = {
    "owner": "van-phong", "due": "2021-12-15", "leader": "truong-ban", "deliverable": "Quy chế",
    "submit_to": "Ban Thường vụ Tỉnh ủy",
}  # fmt: skip


def missing(fields: dict[str, Any], *entries: Any) -> tuple[str, ...]:
    (found,) = clarity([on_day("2021-11-24", fields, *entries)])
    assert found.task == "p/a"
    return found.missing


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, ()),
        ({"owner": None}, ("person",)),
        ({"title": " "}, ("work",)),
        ({"due": None}, ("time",)),
        ({"due": None, "standing": True}, ()),
        ({"due": None, "repeat": repeat("2021-10-20", "month")}, ()),
        ({"leader": None}, ("responsibility",)),
        ({"deliverable": ""}, ("result",)),
        ({"submit_to": None}, ("authority",)),
        ({"submit_to": None, "issued_by": "Tỉnh ủy"}, ()),
    ],
)
def test_each_aspect(change: dict[str, Any], expected: tuple[str, ...]) -> None:
    assert missing(CLEAR | change) == expected


def test_what_the_log_gave_by_the_day_counts() -> None:
    bare = {key: value for key, value in CLEAR.items() if key not in ("owner", "due")}
    assert missing(bare, log("2021-11-24", owner="van-phong", due="2021-12-15")) == ()
    assert missing(bare, log("2021-11-25", owner="van-phong", due="2021-12-15")) == ("person", "time")


def test_a_task_of_which_only_the_title_is_known() -> None:
    assert missing({}) == tuple(aspect for aspect in ASPECTS if aspect != "work")
