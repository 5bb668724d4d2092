"""Which measures a person means."""

from __future__ import annotations

import pytest

from dvplan.core.lookup.find import Ambiguous, NotFound
from dvplan.core.lookup.find_measures import find_measures
from tests.samples.plans import book, measure, plan, task

BOOK = book(
    [
        plan(
            task("NTH-01"),
            task("NTH-02", measures=(measure("returnees"), measure("employed"))),
            id="p",
        ),
        plan(task("QUY", title="Quỹ vì người nghèo", measures=(measure("money"), measure("employed"))), id="q"),
    ]
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NTH-02", ["p/NTH-02 returnees", "p/NTH-02 employed"]),
        ("p/nth-02", ["p/NTH-02 returnees", "p/NTH-02 employed"]),
        ("NTH", ["p/NTH-02 returnees", "p/NTH-02 employed"]),
        ("quy vi", ["q/QUY money", "q/QUY employed"]),
        ("NTH-02/employed", ["p/NTH-02 employed"]),
        ("p/NTH-02/employed", ["p/NTH-02 employed"]),
        ("money", ["q/QUY money"]),
        ("mone", ["q/QUY money"]),
        ("employed", ["p/NTH-02 employed", "q/QUY employed"]),
    ],
)
def test_found(text: str, expected: list[str]) -> None:
    assert [f"{found.key} {each.id}" for found, each in find_measures(BOOK, text)] == expected


@pytest.mark.parametrize(
    ("text", "what", "near"),
    [
        ("returnes", "measure", "returnees"),
        ("NTH-01", "measure", "NTH-02"),
        ("NTH-02/mony", "measure", None),
        ("XYZ/money", "task", None),
    ],
)
def test_not_found(text: str, what: str, near: str | None) -> None:
    with pytest.raises(NotFound) as caught:
        find_measures(BOOK, text)
    assert caught.value.what == what
    assert near is None or caught.value.near == near


def test_where_nothing_is_followed() -> None:
    with pytest.raises(NotFound) as caught:
        find_measures(book([plan(task())]), "x")
    assert caught.value.what == "task"


def test_several_tasks_that_follow_something() -> None:
    tasks = [task(f"NTH-0{n}", measures=(measure(),)) for n in (1, 2)]
    with pytest.raises(Ambiguous):
        find_measures(book([plan(*tasks)]), "NTH")
