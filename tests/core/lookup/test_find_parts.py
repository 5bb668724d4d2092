"""The step, measure, place or owner that a text means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from dvplan.core.lookup.find import Ambiguous, NotFound
from dvplan.core.lookup.find_parts import find_measure, find_owner_id, find_place, find_step, owner_called
from dvplan.core.model.plan import Measure, Step
from dvplan.core.model.workspace import Owner, Settings
from tests.samples.plans import book, plan, task

if TYPE_CHECKING:
    from dvplan.core.ledger.book import Book

STEPS = task(
    "a", steps=(Step("du-thao", "Dự thảo"), Step("trinh-1", "Trình lần một"), Step("trinh-2", "Trình lần hai"))
)
PLACES = Measure("returnees", "Người về quê", places=("Huyện A", "Huyện Đa", "Thị xã C"))


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("du-thao", "du-thao"),
        ("DU-THAO", "du-thao"),
        ("dự thảo", "du-thao"),
        ("du thao", "du-thao"),
        ("thảo", "du-thao"),
        ("thao", "du-thao"),
        ("trinh-2", "trinh-2"),
        ("2", "trinh-2"),
        ("lan hai", "trinh-2"),
        (" Trình lần hai ", "trinh-2"),
        ("u-th", "du-thao"),
    ],
)
def test_a_step(text: str, step: str) -> None:
    assert find_step(STEPS, text) == step


def test_a_step_that_is_not_one() -> None:
    with pytest.raises(Ambiguous) as several:
        find_step(STEPS, "trinh")
    assert (several.value.candidates, several.value.what) == (("trinh-1", "trinh-2"), "step")
    with pytest.raises(NotFound) as none:
        find_step(STEPS, "du-thoa")
    assert (none.value.near, none.value.known) == ("du-thao", ("du-thao", "trinh-1", "trinh-2"))
    with pytest.raises(NotFound) as empty:
        find_step(STEPS, " ")
    assert empty.value.near is None


@pytest.mark.parametrize(("text", "place"), [("A", "Huyện A"), ("huyen da", "Huyện Đa"), ("c", "Thị xã C")])
def test_a_place(text: str, place: str) -> None:
    assert find_place(PLACES, text) == place


def test_a_measure() -> None:
    measured = task("a", measures=(PLACES, Measure("employed", "Có việc làm")))
    assert find_measure(measured, "viec lam").id == "employed"
    assert find_measure(measured, "RETURNEES") is PLACES
    with pytest.raises(NotFound) as none:
        find_measure(task("a"), "x")
    assert (none.value.what, none.value.known) == ("measure", ())


def opened(*owners: Owner, **fields: Any) -> Book:
    return book([plan(task("a", **fields))], settings=Settings(owners=owners))


def test_an_owner_of_the_workspace() -> None:
    found = opened(Owner("van-phong", "Văn phòng", aliases=("VP",)), Owner("mttq", "Mặt trận"))
    assert find_owner_id(found, "vp") == "van-phong"
    assert find_owner_id(found, "văn") == "van-phong"
    assert owner_called(found, "van phong") == "van-phong"
    # Whoever signs may be anybody: a part of a name is not enough to take him for an owner.
    assert owner_called(found, "Văn") is None
    with pytest.raises(NotFound):
        find_owner_id(found, "Ủy ban")


def test_owners_where_any_text_will_do() -> None:
    found = opened(owner="Văn phòng Tỉnh ủy")
    assert find_owner_id(found, "văn phòng tỉnh uỷ") == "Văn phòng Tỉnh ủy"
    assert find_owner_id(found, "Văn phòng") == "Văn phòng"
