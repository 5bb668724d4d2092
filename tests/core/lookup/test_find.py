from unicodedata import normalize

import pytest

from dvplan.core.lookup.find import Ambiguous, NotFound, find_owner, find_task
from dvplan.core.model.plan import Plan
from tests.samples import plans as samples
from tests.samples.small_book import small_book, task

TWIN = Plan(
    "ct-2022",
    "Chương trình năm 2022",
    tasks=(
        task("ct-2022", "hop", "Họp quý"),
        task("ct-2022", "hop-bao", "Hợp báo"),
        task("ct-2022", "ky", "Hợp bản"),
    ),
)
BOOK = small_book(more=(TWIN,))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("ct-2021/quy-che", "ct-2021/quy-che"),
        ("quy-che", "ct-2021/quy-che"),
        ("QUY-CHE", "ct-2021/quy-che"),
        (" khao-sat ", "ct-2021/khao-sat"),
        ("khao", "ct-2021/khao-sat"),
        ("2022/hop-", "ct-2022/hop-bao"),
        ("ct-2022/hop", "ct-2022/hop"),
        ("hop-bao", "ct-2022/hop-bao"),
        ("dan bo", "ct-2021/khao-sat"),
        ("bò khảo", "ct-2021/khao-sat"),
        ("hòa giải", "ct-2021/hoa-giai"),
        ("the regulation", "ct-2021/quy-che"),
        ("hợp báo", "ct-2022/hop-bao"),
        ("họp ban", "ct-2021/hop"),
    ],
)
def test_a_task_is_found_by(text: str, key: str) -> None:
    assert find_task(BOOK, text).key == key
    assert find_task(BOOK, normalize("NFD", text)).key == key


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("hop", ("ct-2021/hop", "ct-2022/hop")),
        ("ct-2022/", ("ct-2022/hop", "ct-2022/hop-bao", "ct-2022/ky")),
        ("hóp ban", ("ct-2021/hop", "ct-2022/ky")),
        ("họp", ("ct-2021/hop", "ct-2022/hop")),
        ("dan van", ("ct-2021/quy-che", "ct-2021/gap-mat", "kh-2020/tong-ket")),
    ],
)
def test_a_text_that_several_fit_finds_none(text: str, keys: tuple[str, ...]) -> None:
    with pytest.raises(Ambiguous) as caught:
        find_task(BOOK, text)
    assert caught.value.candidates == keys


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("quy-hce", "quy-che"),
        ("ct-2021/quyche", "ct-2021/quy-che"),
        ("không có gì", None),
        ("ct-2022", None),
        (" ", None),
    ],
)
def test_a_task_that_does_not_exist(text: str, near: str | None) -> None:
    with pytest.raises(NotFound) as caught:
        find_task(BOOK, text)
    assert (caught.value.text, caught.value.near, caught.value.what) == (text, near, "task")


@pytest.mark.parametrize(
    ("text", "owner"),
    [("mttq", "mttq"), ("UBMT", "mttq"), ("phong doan the", "phong-doan-the"), ("văn phòng", "van-phong")],
)
def test_an_owner_is_found_by(text: str, owner: str) -> None:
    assert find_owner(BOOK, text).id == owner
    assert find_owner(BOOK, normalize("NFD", text)).id == owner


def test_an_owner_that_is_several_or_none() -> None:
    with pytest.raises(Ambiguous) as several:
        find_owner(BOOK, "phong")
    assert several.value.candidates == ("van-phong", "phong-doan-the")
    with pytest.raises(NotFound) as none:
        find_owner(BOOK, "phog doan the va cac hoi")
    assert none.value.near == "Phòng Đoàn thể và các Hội"


def test_without_an_owner_list_an_owner_is_the_text_in_use() -> None:
    assert find_owner(small_book(owners=()), "Van-Phong").name == "van-phong"


@pytest.mark.parametrize(
    ("day", "key"), [("2021-12-31", "q21/bao-cao"), ("2022-01-01", "q22/bao-cao"), (None, None)]
)
def test_of_two_years_the_task_at_work_is_meant(day: str | None, key: str | None) -> None:
    book = samples.book([
        samples.plan(samples.task("bao-cao"), id="q21"),
        samples.plan(samples.task("bao-cao", carried_from="q21/bao-cao", assigned="2022-01-01"), id="q22"),
    ])  # fmt: skip
    if day is None:
        with pytest.raises(Ambiguous):
            find_task(book, "bao-cao")
    else:
        assert find_task(book, "bao-cao", samples.d(day)).key == key
