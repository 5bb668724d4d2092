from datetime import date
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvplan.core.ledger.task_day import ALERTS, FLAGS, SIGNALS, STATES
from dvplan.core.query.select import select
from dvplan.core.query.terms import QueryError, TermError
from tests.samples.small_book import small_view

VIEW = small_view()
ALL = ["quy-che", "khao-sat", "hoa-giai", "bao-cao-2", "thong-bao", "hop"]
"""The tasks of the running plan; the closed plan has one more, "tong-ket"."""

FILTERS = {
    "": ALL,
    "is:overdue": ["khao-sat"],
    "is:OVERDUE": ["khao-sat"],
    "is:due_soon": ["hoa-giai"],
    "is:overdue,due_soon": ["khao-sat", "hoa-giai"],
    "is:standing": ["bao-cao-2"],
    "is:undated": ["thong-bao"],
    "is:on_time": ["hop"],
    "is:done": ["hop"],
    "is:planned": ["khao-sat", "bao-cao-2", "thong-bao"],
    "is:active": ["quy-che", "hoa-giai"],
    "is:critical": ["khao-sat"],
    "is:yellow": ["hoa-giai"],
    "is:blocked": ["thong-bao"],
    "is:extension_asked": ["hoa-giai"],
    "is:focus": ["quy-che"],
    "is:recurring": ["bao-cao-2"],
    "is:cancelled": [],
    "owner:mttq": ["hoa-giai"],
    "owner:MTTQ": ["hoa-giai"],
    "owner:UBMT": ["hoa-giai"],
    "owner:mttq,van-phong": ["quy-che", "hoa-giai", "bao-cao-2"],
    "owner:mttq, VP": ["quy-che", "hoa-giai", "bao-cao-2"],
    "owner:phong doan the": ["khao-sat"],
    "owner:uỷ ban mặt trận": ["hoa-giai"],
    "owner:fatherland": ["hoa-giai"],
    "owner:phong": ["quy-che", "khao-sat", "bao-cao-2"],
    "Owner:mttq": ["hoa-giai"],
    "with:mttq": ["quy-che"],
    "with:vp": [],
    "plan:ct-2021": ALL,
    "plan:kh-2020": ["tong-ket"],
    "plan:ke hoach": ["tong-ket"],
    "group:tham mưu": ["quy-che"],
    "group:kiểm tra, giám sát": ["khao-sat"],
    "group:kiểm tra": ["khao-sat", "thong-bao"],
    "group:II. Kiểm tra, giám sát": ["khao-sat"],
    "tag:gấp": ["quy-che", "hop"],
    "tag:GẤP": ["quy-che", "hop"],
    "tag:gap": ["khao-sat"],
    "tag:gặp": ["quy-che", "khao-sat", "hop"],
    "tag:gấp,khao-sat": ["quy-che", "khao-sat", "hop"],
    "due:<2021-11-26": ["khao-sat", "hop"],
    "due:<=2021-11-26": ["khao-sat", "hoa-giai", "hop"],
    "due:>2021-11-26": ["quy-che", "bao-cao-2"],
    "due:>=26/11/2021": ["quy-che", "hoa-giai", "bao-cao-2"],
    "due:2021-11-26": ["hoa-giai"],
    "due:friday": ["hoa-giai"],
    "due:thứ sáu": ["hoa-giai"],
    "due:<today": ["khao-sat", "hop"],
    "due:2021-11": ["khao-sat", "hoa-giai", "hop"],
    "due:2021-11-20..2021-11-26": ["khao-sat", "hoa-giai"],
    "due:2021-11-20..2021-12": ["quy-che", "khao-sat", "hoa-giai", "bao-cao-2"],
    "due:2021-Q4": ["quy-che", "khao-sat", "hoa-giai", "bao-cao-2", "hop"],
    "due:<2021-Q4": [],
    "due:2021-H1": [],
    "due:2021": ["quy-che", "khao-sat", "hoa-giai", "bao-cao-2", "hop"],
    "due:2021-W47": ["hoa-giai"],
    "due:>2021": [],
    "progress:100": ["hop"],
    "progress:<40": ["khao-sat", "hoa-giai", "bao-cao-2", "thong-bao"],
    "progress:<=40": ["quy-che", "khao-sat", "hoa-giai", "bao-cao-2", "thong-bao"],
    "progress:>33.3": ["quy-che", "hop"],
    "progress:33,3%": ["hoa-giai"],
    "progress:30..40": ["quy-che", "hoa-giai"],
    "-tag:gấp": ["khao-sat", "hoa-giai", "bao-cao-2", "thong-bao"],
    "-is:done": ["quy-che", "khao-sat", "hoa-giai", "bao-cao-2", "thong-bao"],
    "-owner:mttq,van-phong": ["khao-sat", "thong-bao", "hop"],
    "-due:2021-11": ["quy-che", "bao-cao-2", "thong-bao"],
    "-plan:ct-2021": [],
    "-hoa": ["quy-che", "khao-sat", "bao-cao-2", "thong-bao", "hop"],
    "dan van": ["quy-che"],
    "dân vận": ["quy-che"],
    "DÂN VẬN": ["quy-che"],
    "hòa giải": ["hoa-giai"],
    "regulation": ["quy-che"],
    "khao-sat": ["khao-sat"],
    "ct-2021/hop": ["hop"],
    "uỷ ban": ["hoa-giai"],
    "vp": ["quy-che", "bao-cao-2"],
    "đoàn thể và": ["khao-sat"],
    "van dan": [],
    "14:00": [],
    "Ghi chú: gấp": [],
}


def ids(*terms: str, everything: bool = False) -> list[str]:
    return [found.task.id for found in select(VIEW, terms, everything).tasks]


@pytest.mark.parametrize(("term", "expected"), FILTERS.items(), ids=FILTERS)
def test_a_filter_lets_through(term: str, expected: list[str]) -> None:
    assert ids(*([term] if term else [])) == expected


@pytest.mark.parametrize("term", [term for term in FILTERS if term])
def test_a_filter_and_its_negation_share_out_the_tasks(term: str) -> None:
    other = term.removeprefix("-") if term.startswith("-") else f"-{term}"
    assert sorted(ids(term, everything=True) + ids(other, everything=True)) == sorted([*ALL, "tong-ket"])


@given(st.lists(st.sampled_from([term for term in FILTERS if term]), max_size=3))
def test_all_terms_must_hold_in_any_order_and_any_unicode_form(terms: list[str]) -> None:
    every = ids(everything=True)
    expected = [found for found in every if all(found in ids(term, everything=True) for term in terms)]
    assert sorted(ids(*terms, everything=True)) == sorted(expected)
    decomposed = [normalize("NFD", term) for term in reversed(terms)]
    assert ids(*decomposed, everything=True) == ids(*terms, everything=True)


@pytest.mark.parametrize(
    ("term", "error"),
    [
        ("is:overdu", TermError("is:overdu", "is", "overdu", "overdue")),
        ("is:open", TermError("is:open", "is", "open", None)),
        ("is:", TermError("is:", "is", "", None)),
        ("owner:mtqt", TermError("owner:mtqt", "owner", "mtqt", "mttq")),
        ("owner:van phog", TermError("owner:van phog", "owner", "van phog", "Văn phòng")),
        ("owner:mttq,vnphong", TermError("owner:mttq,vnphong", "owner", "vnphong", "van-phong")),
        ("with:khong", TermError("with:khong", "with", "khong", None)),
        ("plan:ct-202", TermError("plan:ct-202", "plan", "ct-202", "ct-2021")),
        ("tag:quyche", TermError("tag:quyche", "tag", "quyche", "quy-che")),
        ("group:VIII", TermError("group:VIII", "group", "VIII", None)),
        ("-owner:mtqt", TermError("-owner:mtqt", "owner", "mtqt", "mttq")),
        ("onwer:mttq", TermError("onwer:mttq", "qualifier", "onwer", "owner")),
        ("hạn:2021", TermError("hạn:2021", "qualifier", "hạn", None)),
        ("due:2021-02-30", TermError("due:2021-02-30", "due", "2021-02-30", None)),
        ("due:2021-13", TermError("due:2021-13", "due", "2021-13", None)),
        ("due:<soon", TermError("due:<soon", "due", "soon", None)),
        ("due:", TermError("due:", "due", "", None)),
        ("due:<30/11/21", TermError("due:<30/11/21", "due", "30/11/21", "2021-11-30")),
        ("due:2021-12..2021-11", TermError("due:2021-12..2021-11", "due", "2021-12..2021-11", "2021-11..2021-12")),
        ("due:<0001-01-01", TermError("due:<0001-01-01", "due", "<0001-01-01", None)),
        ("progress:half", TermError("progress:half", "progress", "half", None)),
        ("progress:<150", TermError("progress:<150", "progress", "150", None)),
        ("progress:nan", TermError("progress:nan", "progress", "nan", None)),
    ],
    ids=str,
)
def test_a_term_that_says_nothing_is_refused(term: str, error: TermError) -> None:
    with pytest.raises(QueryError) as caught:
        select(VIEW, [term])
    assert caught.value.errors == (error,)


def test_every_bad_term_is_told_at_once() -> None:
    with pytest.raises(QueryError) as caught:
        select(VIEW, ["is:lat", "dan van", "owner:x,y", "progress:?"])
    assert [error.value for error in caught.value.errors] == ["lat", "x", "y", "?"]


def test_exact_matches_come_first() -> None:
    assert ids("đàn") == ["khao-sat", "quy-che"]
    assert ids("dân") == ["quy-che", "khao-sat"]
    assert ids("ban", "-is:standing") == ["quy-che", "hoa-giai", "hop"]


def test_events_are_apart_and_pass_the_same_terms() -> None:
    assert [found.task.id for found in select(VIEW, ["owner:mttq"]).events] == ["gap-mat"]
    assert select(VIEW, ["owner:van-phong"]).events == ()


@pytest.mark.parametrize(
    ("terms", "everything", "closed"),
    [
        ([], False, ["kh-2020"]),
        (["owner:mttq"], False, ["kh-2020"]),
        ([], True, []),
        (["plan:kh-2020"], False, []),
        (["plan:ct-2021"], False, []),
        (["-plan:kh-2020"], False, []),
        (["-plan:ct-2021"], False, ["kh-2020"]),
    ],
)
def test_a_closed_plan_is_left_out_unless_asked_for(terms: list[str], everything: bool, closed: list[str]) -> None:
    assert [plan.id for plan in select(VIEW, terms, everything).closed] == closed


def test_a_task_is_in_no_selection_before_it_is_assigned() -> None:
    assert select(VIEW, ["chua giao"]).tasks == ()
    later = select(small_view(date(2021, 12, 1)), ["chua giao"])
    assert [found.task.id for found in later.tasks] == ["chua-giao"]


def test_spoken_days_are_those_of_the_report() -> None:
    early = select(small_view(date(2021, 11, 18)), ["due:saturday"])
    assert [found.task.id for found in early.tasks] == ["khao-sat"]


def test_without_an_owner_list_any_text_in_use_is_an_owner() -> None:
    view = small_view(owners=())
    assert [found.task.id for found in select(view, ["owner:VAN-PHONG"]).tasks] == ["quy-che", "bao-cao-2"]
    assert [found.task.id for found in select(view, ["doan-the"]).tasks] == ["khao-sat"]
    with pytest.raises(QueryError):
        select(view, ["owner:nobody"])


@pytest.mark.parametrize("value", [*STATES, *SIGNALS, *ALERTS, *FLAGS])
def test_every_state_signal_alert_and_flag_can_be_asked_for(value: str) -> None:
    asked = ids(f"is:{value}", everything=True)
    held = {
        found.task.id
        for found in select(VIEW, (), everything=True).tasks
        if value in {found.state, found.signal, found.alert, *found.flags}
    }
    assert set(asked) == held
