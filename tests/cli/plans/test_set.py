"""`dvplan set`: one field, as people type it; every other byte stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.edits.conftest import OTHER, PLAN

if TYPE_CHECKING:
    from tests.cli.edits.conftest import Office

KIEM_TRA = 'title = "Kiểm tra"\ndue = 2021-11-20\n'
AFTER = [
    ("deliverable 'Thông báo \"kết quả\"'", 'deliverable = "Thông báo \\"kết quả\\""'),
    ("deliverable Báo cáo kết quả", 'deliverable = "Báo cáo kết quả"'),
    ("submit-to BTV", 'submit_to = "BTV"'),
    ("leader 'truong ban'", 'leader = "truong-ban"'),
    ("coordinators 'VP, phong-dt'", 'coordinators = ["van-phong", "phong-dt"]'),
    ("tags a,b", 'tags = ["a", "b"]'),
    ("focus có", "focus = true"),
    ("focus Không", "focus = false"),
    ("weight 2,5", "weight = 2.5"),
    ("start '20/10/2021'", "start = 2021-10-20"),
    ("needs tuyen-truyen,mo-hinh", 'needs = ["tuyen-truyen", "kh/mo-hinh"]'),
]


@pytest.mark.parametrize(("told", "line"), AFTER)
def test_a_field_that_was_not_there(office: Office, told: str, line: str) -> None:
    said = office.dvplan(f"set kiem-tra {told}")
    assert said.code == 0, said.err
    assert office.read("ct-2021.toml") == PLAN.replace(KIEM_TRA, f"{KIEM_TRA}{line}\n")


@pytest.mark.parametrize(
    ("told", "line"),
    [("due 26/11/2021", "due = 2021-11-26"), ("due 2021-Q4", 'due = "2021-Q4"'), ("due --unset", None)],
)
def test_a_field_that_was_there(office: Office, told: str, line: str | None) -> None:
    assert office.dvplan(f"set kiem-tra {told}").code == 0
    new = f"{line}\n" if line else ""
    assert office.read("ct-2021.toml") == PLAN.replace(KIEM_TRA, f'title = "Kiểm tra"\n{new}')


def test_fields_of_a_plan(office: Office) -> None:
    assert office.dvplan("set plan:kh due 31/12/2021").out == "kh: due = 31/12/2021 → kh.toml\n"
    assert office.dvplan("set 'plan:thi dua' owner VP").code == 0
    assert office.dvplan("set plan:kh carries_out quy-che").code == 0
    added = 'due = 2021-12-31\nowner = "van-phong"\ncarries_out = "ct-2021/quy-che"\n'
    head = 'title = "Kế hoạch thi đua"\n'
    assert office.read("kh.toml") == OTHER.replace(head, head + added)
    assert office.dvplan("set plan:kh due --unset --lang en").out == "kh: due taken out → kh.toml\n"


@pytest.mark.parametrize(
    ("line", "out", "err"),
    [
        ("set kiem-tra due 30/11/2021", "kiem-tra: due = 30/11/2021; sắp đến hạn, còn 6 ngày → ct-2021.toml",
         "nên ghi nhật ký (dvplan undo, rồi dvplan extend kiem-tra 2021-11-30 --reason …)"),
        ("set kiem-tra due 2021-11-30 --lang en",
         "kiem-tra: due = 2021-11-30; due soon, 6 days left → ct-2021.toml",
         "reports of past days change with it"),
        ("set kiem-tra owner phong-dt", "kiem-tra: owner = phong-dt; quá hạn 4 ngày → ct-2021.toml",
         "dvplan assign kiem-tra phong-dt"),
        ("set kiem-tra title 'Kiểm tra năm'", "kiem-tra: title = Kiểm tra năm; quá hạn 4 ngày → ct-2021.toml",
         "báo cáo của các ngày trước cũng thay đổi theo"),
        ("set kiem-tra note x", "kiem-tra: note = x; quá hạn 4 ngày → ct-2021.toml", ""),
        ("set tuyen-truyen due 30/11/2021",
         "tuyen-truyen: due = 30/11/2021; sắp đến hạn, còn 6 ngày → ct-2021.toml",
         ""),
        ("set kiem-tra due 20/11/2021", "kiem-tra: due vẫn như cũ, không ghi gì", ""),
        ("set kiem-tra note --unset", "kiem-tra: note vẫn như cũ, không ghi gì", ""),
        ("set kiem-tra owner --unset",
         "owner của kiem-tra lấy từ [defaults] của kế hoạch, bản thân nhiệm vụ không ghi", ""),
    ],
)  # fmt: skip
def test_what_it_answers(office: Office, line: str, out: str, err: str) -> None:
    said = office.dvplan(line)
    assert (said.code, said.out) == (0, f"{out}\n")
    assert err in said.err
    assert bool(err) == bool(said.err)


def test_a_task_given_today_has_no_past(office: Office) -> None:
    office.dvplan("add A --plan kh --due 30/11/2021")
    assert office.dvplan("set a due 29/11/2021").err == ""


@pytest.mark.parametrize(
    ("line", "code", "part"),
    [
        ("set kiem-tra", 2, "còn thiếu MỤC"),
        ("set kiem-tra due", 2, "muốn bỏ mục này: --unset"),
        ("set kiem-tra due x --unset", 2, "chỉ dùng một trong hai"),
        ("set kiem-tra onwer x", 2, "“owner”"),
        ("set plan:kh leader x", 2, "không có mục “leader”"),
        ("set plan:hk due x", 2, "không có kế hoạch “hk”"),
        ("set kiem-trra note x", 2, "“kiem-tra”"),
        ("set kiem-tra step x", 2, "dvplan edit"),
        ("set kiem-tra extra x", 2, "dvplan edit"),
        ("set kiem-tra focus 'có lẽ'", 2, "“có lẽ” thì chưa rõ"),
        ("set kiem-tra weight nặng", 2, "“nặng” không phải là một con số"),
        ("set kiem-tra weight 0", 4, "error[out-of-range]"),
        ("set kiem-tra due 30/2/2022", 2, "30/2/2022"),
        ("set kiem-tra owner ai-do", 2, "ai-do"),
        ("set kiem-tra needs kiem-tra", 4, "error[ring]"),
        ("set kiem-tra title --unset", 4, "error[missing-key]"),
        ("set quy-che id quy-che-moi", 4, "error[unknown-task]"),
        ("set kiem-tra carried_from mo-hinh", 0, ""),
    ],
)
def test_what_it_refuses(office: Office, line: str, code: int, part: str) -> None:
    said = office.dvplan(line)
    assert said.code == code
    assert part in said.err
    assert (office.read("ct-2021.toml") == PLAN) == (code != 0)
