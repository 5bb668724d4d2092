import pytest

from dvplan.core.query.order import SORT_KEYS, sort_tasks
from dvplan.core.query.select import select
from dvplan.core.query.terms import QueryError, TermError
from tests.samples.small_book import small_view

VIEW = small_view()
TASKS = select(VIEW, ()).tasks


def ids(*keys: str) -> list[str]:
    return [task.task.id for task in sort_tasks(TASKS, keys, VIEW.book, str.casefold)]


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ([], ["quy-che", "khao-sat", "hoa-giai", "bao-cao-2", "thong-bao", "hop"]),
        (["plan"], ["quy-che", "khao-sat", "hoa-giai", "bao-cao-2", "thong-bao", "hop"]),
        (["due"], ["hop", "khao-sat", "hoa-giai", "quy-che", "bao-cao-2", "thong-bao"]),
        (["-due"], ["bao-cao-2", "quy-che", "hoa-giai", "khao-sat", "hop", "thong-bao"]),
        (["owner"], ["hoa-giai", "quy-che", "bao-cao-2", "khao-sat", "hop", "thong-bao"]),
        (["owner", "-due"], ["hoa-giai", "bao-cao-2", "quy-che", "khao-sat", "hop", "thong-bao"]),
        (["progress"], ["khao-sat", "bao-cao-2", "thong-bao", "hoa-giai", "quy-che", "hop"]),
        (["-progress"], ["hop", "quy-che", "hoa-giai", "khao-sat", "bao-cao-2", "thong-bao"]),
        (["days"], ["khao-sat", "hoa-giai", "quy-che", "bao-cao-2", "thong-bao", "hop"]),
        (["id"], ["bao-cao-2", "hoa-giai", "hop", "khao-sat", "quy-che", "thong-bao"]),
        (["signal"], ["khao-sat", "hoa-giai", "quy-che", "thong-bao", "bao-cao-2", "hop"]),
        (["last"], ["quy-che", "hop", "hoa-giai", "khao-sat", "bao-cao-2", "thong-bao"]),
    ],
    ids=str,
)
def test_tables_are_sorted_by(keys: list[str], expected: list[str]) -> None:
    assert ids(*keys) == expected


def test_titles_are_sorted_as_they_are_shown_in_the_order_given() -> None:
    by_length = sort_tasks(TASKS, ["-title"], VIEW.book, len, title=lambda task: task.task.id)
    assert [task.task.id for task in by_length] == [
        "bao-cao-2",
        "thong-bao",
        "khao-sat",
        "hoa-giai",
        "quy-che",
        "hop",
    ]


@pytest.mark.parametrize("key", SORT_KEYS)
def test_sorting_keeps_every_task_and_sorting_again_changes_nothing(key: str) -> None:
    once = sort_tasks(TASKS, [key], VIEW.book, str)
    assert sorted(task.task.key for task in once) == sorted(task.task.key for task in TASKS)
    assert sort_tasks(once, [key], VIEW.book, str) == once


def test_unknown_keys_are_all_told() -> None:
    with pytest.raises(QueryError) as caught:
        ids("-due", "-ownr", "size")
    assert caught.value.errors == (
        TermError("-ownr", "sort", "ownr", "owner"),
        TermError("size", "sort", "size", None),
    )
