"""`dvplan add`: the block it appends, the id it proposes, what it refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.edits.conftest import OTHER, PLAN

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.edits.conftest import Office
    from tests.cli.plans.sitting import Sitting

GIVEN = "assigned = 2021-11-24\n"
ADDED = [
    ('add "Tổng kết" --plan kh', f'id = "tong-ket"\ntitle = "Tổng kết"\n{GIVEN}'),
    ("add Tổng kết phong trào thi đua yêu nước --plan kh",
     f'id = "tong-ket-phong-trao"\ntitle = "Tổng kết phong trào thi đua yêu nước"\n{GIVEN}'),
    # a name that is taken, whatever the case
    ("add CHỌN mô hình --plan kh --id x", f'id = "x"\ntitle = "CHỌN mô hình"\n{GIVEN}'),
    ("add Mô hình --plan kh", f'id = "mo-hinh-2"\ntitle = "Mô hình"\n{GIVEN}'),
    ('add "!!!" --plan kh', f'id = "1"\ntitle = "!!!"\n{GIVEN}'),
    ('add A --plan "thi dua" --owner VP --coordinator "doan the" --coordinator truong-ban --leader "Trưởng Ban" '
     '--officer vp --deliverable "Báo cáo" --submit-to BTV --issued-by BTV --group "I. Tham mưu" --basis "KH 1" '
     '--note "ghi" --due "thứ sáu" --on "hôm qua"',
     'id = "a"\ntitle = "A"\ngroup = "I. Tham mưu"\nowner = "van-phong"\n'
     'coordinators = ["phong-dt", "truong-ban"]\n'
     'leader = "truong-ban"\nofficer = "van-phong"\nsubmit_to = "BTV"\nissued_by = "BTV"\n'
     'deliverable = "Báo cáo"\nbasis = "KH 1"\nassigned = 2021-11-23\ndue = 2021-11-26\nnote = "ghi"\n'),
    ("add A --plan kh --due 2021-q4", f'id = "a"\ntitle = "A"\n{GIVEN}due = "2021-Q4"\n'),
    ('add A --plan kh --step "Dự thảo=5/11/2021" --step "Dự thảo" --step "x = y=2021-12"',
     f'id = "a"\ntitle = "A"\n{GIVEN}step = [\n  {{ id = "du-thao", title = "Dự thảo", due = 2021-11-05 }},\n'
     '  { id = "du-thao-2", title = "Dự thảo" },\n  { id = "x-y", title = "x = y", due = "2021-12" },\n]\n'),
]  # fmt: skip


@pytest.mark.parametrize(("line", "block"), ADDED)
def test_the_block_it_appends(office: Office, line: str, block: str) -> None:
    said = office.dvplan(line)
    assert said.code == 0, said.err
    assert office.read("kh.toml") == f"{OTHER}\n[[task]]\n{block}"
    assert ": đã thêm vào kế hoạch kh; " in said.out
    assert said.out.endswith(" → kh.toml\n")
    assert office.dvplan("check").code == 0


def test_the_next_of_a_series(office: Office) -> None:
    office.write("kh.toml", OTHER.replace('"mo-hinh"', '"QC-09"'))
    assert office.dvplan("add A --plan kh").out == "QC-10: đã thêm vào kế hoạch kh; chưa có hạn → kh.toml\n"
    assert office.dvplan("add A --plan kh --lang en").out.startswith("QC-11: added to plan kh; ")


def test_the_only_plan_needs_no_name(office: Office) -> None:
    office.file("ct-2021.toml").unlink()
    office.file("ct-2021.log.toml").unlink()
    assert office.dvplan("add A").code == 0


def test_reports_of_the_days_before_say_what_they_said(office: Office) -> None:
    before = office.dvplan("list --as-of 2021-11-23 --format csv").out
    office.dvplan("add A --plan ct-2021")
    assert office.dvplan("list --as-of 2021-11-23 --format csv").out == before


@pytest.mark.parametrize(
    ("line", "code", "part"),
    [
        ("add", 2, "hãy nêu kế hoạch nào: ct-2021, kh"),
        ("add --plan kh", 2, "còn thiếu NỘI DUNG"),
        ("add ' ' --plan kh", 2, "còn thiếu NỘI DUNG"),
        ("add A --plan ct-2012", 2, "Có phải ý bạn là “ct-2021”?"),
        ("add A --plan kh --owner van-fong", 2, "“van-phong”?"),
        ("add A --plan kh --due 31/11/2021", 2, "không có ngày “31/11/2021”"),
        ("add A --plan kh --due 2021-13", 2, "không có ngày “2021-13”"),
        ("add A --plan kh --step x=y", 2, "không hiểu ngày “y”"),
        ("add A --plan kh --id MO-HINH", 4, "error[duplicate-id]"),
        ('add A --plan kh --id "a b"', 4, "error[bad-id]"),
    ],
)
def test_what_it_refuses(office: Office, line: str, code: int, part: str) -> None:
    before = office.state()
    said = office.dvplan(line)
    assert (said.code, said.out) == (code, "")
    assert part in said.err
    assert {name: old for name, old in office.state().items() if name.endswith(".toml")} == {
        name: old for name, old in before.items() if name.endswith(".toml")
    }


def test_a_dry_run_shows_the_lines_and_writes_none(office: Office) -> None:
    said = office.dvplan("add A --plan kh --dry-run")
    assert said.code == 0
    assert '+id = "a"\n+title = "A"\n' in said.out
    assert office.read("kh.toml") == OTHER


def test_a_plan_with_other_errors_can_still_be_added_to(office: Office) -> None:
    office.write("kh.toml", OTHER + 'owner = "ai-do"\n')
    said = office.dvplan("add A --plan kh")
    assert (said.code, said.out) == (0, "a: đã thêm vào kế hoạch kh → kh.toml\n")


def test_at_a_terminal_it_asks_for_what_is_not_clear(office: Office, sit: Callable[..., Sitting]) -> None:
    person = sit("add --plan kh --deliverable 'Báo cáo'")
    person.answer("Nội dung nhiệm vụ: ", "Tổng kết năm")
    person.answer("chủ trì: ", "phong xyz", "vp")
    person.answer("không có đơn vị, cá nhân “phong xyz”")
    person.answer("2021-Q4 …): ", "31/02/2022")
    person.answer("2021-Q4 …): ", "cuối tháng")
    person.answer("lãnh đạo phụ trách: ", "")
    person.answer("cấp trình: ", "Ban Thường vụ")
    assert person.end() == 0
    assert "cấp ban hành" not in person.seen
    assert office.read("kh.toml").removeprefix(OTHER) == (
        '\n[[task]]\nid = "tong-ket-nam"\ntitle = "Tổng kết năm"\nowner = "van-phong"\n'
        'submit_to = "Ban Thường vụ"\n'
        f'deliverable = "Báo cáo"\n{GIVEN}due = 2021-11-30\n'
    )


def test_the_plans_defaults_are_not_asked_for(sit: Callable[..., Sitting]) -> None:
    person = sit("add A --plan ct-2021 --due 30/11/2021 --leader vp --deliverable x --submit-to y --lang en")
    assert person.end() == 0
    assert "added to plan ct-2021" in person.seen
    assert "Press Enter" not in person.seen


@pytest.mark.parametrize("keys", [b"\x04", b"\x03"], ids=["Ctrl-D", "Ctrl-C"])
def test_who_stops_has_written_nothing(office: Office, sit: Callable[..., Sitting], keys: bytes) -> None:
    person = sit("add A --plan kh")
    person.wait_for("chủ trì: ")
    person.press(keys)
    assert person.end() == 130
    assert office.read("kh.toml") == OTHER
    assert office.read("ct-2021.toml") == PLAN
