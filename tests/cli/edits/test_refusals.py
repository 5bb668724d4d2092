"""What is refused, with which words and exit code, and that nothing is then written."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest

from dvplan.output.words.en import refusals as en
from dvplan.output.words.refusal_words import refusal
from dvplan.output.words.vi import refusals as vi
from dvplan.planfile.editing.unsafe_edit import Refusal

if TYPE_CHECKING:
    from tests.cli.edits.conftest import Office

SOURCE = Path(__file__).parents[3] / "src"
CHECKED = [
    ("progress quy-che 40", "typed-progress", "10:12"),
    ("progress bao-cao 40", "typed-progress", "10:12"),
    ("progress tuyen-truyen 140", "out-of-range", "10:12"),
    ("extend quy-che 15/12/2021", "unexplained-due", "10:7"),
    ("extend quy-che 15/12/2021 --reason ' '", "unexplained-due", "10:7"),
    ("extend quy-che 15/12/2021 --ask", "unexplained-ask", "10:11"),
    ("log quy-che --ask-due 1/12/2021 --due 2/12/2021 --reason x", "ask-and-due", "11:11"),
    ("log quy-che --step du-thao --state paused", "state-of-a-part", "11:9"),
    ("log bao-cao --occurrence 20/11/2021 --due 1/12/2021 --reason x", "occurrence-moved", "11:7"),
    ("done tinh-hinh", "done-as-a-whole", "10:9"),
    ("done bao-cao", "done-as-a-whole", "10:9"),
    ("done bao-cao --occurrence 21/11/2021", "unknown-occurrence", "10:14"),
    ("done quy-che --on 1/10/2021", "before-plan", "8:6"),
    ("done quy-che --on 1/1/2021", "before-plan", "8:6"),
    ("record tinh-hinh returnees 3", "unknown-place", "10:24"),
    ("record tinh-hinh returnees A=1 --on 23/11/2021 --at 24/11/2021", "figure-of-the-future", "11:6"),
    ("log tinh-hinh --values returnees:A=5 --values employed:A=6", "share-above-whole", "10:68"),
    ("done kiem-tra tinh-hinh --evidence x", "done-as-a-whole", "10:9"),
]
SAID = [
    (2, "done xyz", "không có nhiệm vụ “xyz”"),
    (2, "done ''", "không có nhiệm vụ “”"),
    (2, "done kiem-tra xyz", "không có nhiệm vụ “xyz”"),
    (
        2,
        "done t",
        "“t” ứng với nhiều nhiệm vụ: ct-2021/kiem-tra, ct-2021/thong-bao, ct-2021/tuyen-truyen, ct-2021/tinh-hinh",
    ),
    (2, "step quy-che xyz", "không có bước “xyz”; các bước: du-thao, lay-y-kien, trinh"),
    (2, "step quy-che t", "“t” ứng với nhiều bước: du-thao, trinh"),
    (2, "step kiem-tra xyz", "nhiệm vụ này không chia bước nên không có bước “xyz”"),
    (2, "assign quy-che abc", "không có đơn vị, cá nhân “abc”"),
    (2, "assign quy-che phong", "“phong” ứng với nhiều đơn vị, cá nhân: van-phong, phong-dt"),
    (2, "record tinh-hinh xyz 3", "không có số liệu “xyz”; các số liệu: returnees, employed, money"),
    (2, "record tinh-hinh e 3", "“e” ứng với nhiều số liệu: returnees, employed, money"),
    (2, "record kiem-tra x 3", "nhiệm vụ này không theo dõi số liệu nên không có “x”"),
    (2, "record tinh-hinh returnees D=3", "không có địa phương “D”; các địa phương: Huyện A, Huyện B, Thị xã C"),
    (2, "record tinh-hinh returnees huyen=3", "“huyen” ứng với nhiều địa phương: Huyện A, Huyện B"),
    (2, "record tinh-hinh money A=3", "số liệu này không chia theo địa phương nên không có “A”"),
    (2, "record tinh-hinh returnees A=abc", "“abc” không phải là một con số"),
    (2, "progress tuyen-truyen x%", "“x” không phải là một con số"),
    (4, "record tinh-hinh returnees A=1.240", "“1.240”: số không dùng dấu để phân nhóm; có phải ý bạn là 1240?"),
    (4, "record tinh-hinh money 3,55", "“3,55” có quá nhiều chữ số thập phân; số này ghi nhiều nhất 1 chữ số"),
    (4, "record tinh-hinh returnees A=1 'huyện A=2'", "“Huyện A” được ghi hai số cho cùng một ngày"),
    (4, "extend quy-che --refuse", "không có đề nghị gia hạn nào của quy-che chờ trả lời"),
    (2, "extend quy-che --ask --refuse", "chỉ dùng một trong hai: --ask, --refuse"),
    (2, "extend quy-che 1/12/2021 --refuse", "thừa tham số: 1/12/2021"),
    (2, "extend quy-che", "còn thiếu NGÀY"),
    (2, "extend quy-che 31/11/2021 --reason x", "không có ngày “31/11/2021” trong lịch"),
    (2, "log quy-che", "chưa nêu việc gì để ghi"),
    (2, "log quy-che --by VP", "chưa nêu việc gì để ghi"),
    (2, "log quy-che --at 1/11/2021 --note x", "“--at” chỉ dùng cùng “--values”"),
    (2, "log tinh-hinh --values 3", "giá trị không hợp lệ cho “--values”"),
    (2, "log quy-che --on 31/13 --note x", "không có ngày “31/13” trong lịch"),
    (2, "done quy-che --on 1/1/1021", "ngày “1/1/1021” nằm ngoài các năm từ 1900 đến 2199"),
    (2, "done", "còn thiếu NHIỆM VỤ"),
]
TABLES = [
    (
        4,
        "place,value\nA,1.240\n",
        "dòng 2 của bảng: “1.240”: số không dùng dấu để phân nhóm; có phải ý bạn là 1240?",
    ),
    (4, "place,value\nA,1\n\nB,x\n", "dòng 4 của bảng: “x” không phải là một con số"),
    (4, "A,1240\n", "ở đây là: a, 1240"),
    (4, "", "ở đây là: -"),
    (4, "place,value\nA,\n", "bảng không có số liệu nào"),
    (4, 'place,value\n"A,1\n', "dòng 2 của bảng: dấu ngoặc kép mở ra mà không đóng lại"),
    (2, "date,place,value\nxyz,A,1\n", "không hiểu ngày “xyz”"),
    (2, "place,value\nD,1\n", "không có địa phương “D”"),
]


@pytest.mark.parametrize(("line", "code", "place"), CHECKED, ids=[line for line, _, _ in CHECKED])
def test_what_check_calls_an_error_is_refused_with_it(office: Office, line: str, code: str, place: str) -> None:
    before = office.state()
    said = office.dvplan(line)
    assert (said.code, said.out) == (4, "")
    assert said.err.startswith("dvplan: không ghi, vì tệp sẽ có lỗi:\n")
    assert f"ct-2021.log.toml:{place}: error[{code}]:" in said.err
    assert files_of(office.state()) == files_of(before)
    assert office.dvplan(f"{line} --dry-run")[:2] == (4, "")


@pytest.mark.parametrize(("code", "line", "sentence"), SAID)
def test_what_is_said(office: Office, code: int, line: str, sentence: str) -> None:
    before = office.state()
    said = office.dvplan(line)
    assert (said.code, said.out) == (code, "")
    assert said.err.splitlines()[0] == f"dvplan: lỗi: {sentence}"
    assert files_of(office.state()) == files_of(before)


@pytest.mark.parametrize(("code", "table", "part"), TABLES)
def test_a_table_that_will_not_do(office: Office, code: int, table: str, part: str) -> None:
    before = office.state()
    said = office.dvplan("record tinh-hinh returnees -", table.encode())
    assert (said.code, said.out) == (code, "")
    assert part in said.err
    assert files_of(office.state()) == files_of(before)


def test_a_table_in_another_encoding(office: Office) -> None:
    said = office.dvplan("record tinh-hinh returnees -", "place,value\nHuyện A,1\n".encode("utf-16"))
    assert (said.code, said.out) == (2, "")
    assert "CSV UTF-8" in said.err


def test_a_log_that_is_no_toml_is_shown_where(office: Office) -> None:
    office.write("ct-2021.log.toml", '[[log]]\non = 2021-10-18\ntask = "quy-che\n')
    said = office.dvplan("done kiem-tra --evidence x")
    assert (said.code, said.out) == (4, "")
    assert said.err.startswith("dvplan: không ghi, vì tệp đang có lỗi:\nct-2021.log.toml:3:8: error[unclosed]:")


def test_a_log_in_another_encoding_is_shown_where(office: Office) -> None:
    office.write("ct-2021.log.toml", "# Đã gửi\n".encode("utf-16"))
    said = office.dvplan("done kiem-tra --evidence x")
    assert (said.code, said.out) == (4, "")
    assert "error[not-utf8]:" in said.err


def test_a_log_written_as_a_list_takes_no_block(office: Office) -> None:
    office.write("ct-2021.log.toml", 'log = [{ on = 2021-10-18, task = "quy-che", note = "x" }]\n')
    said = office.dvplan("done kiem-tra --evidence x")
    assert (said.code, said.out) == (4, "")
    assert said.err.startswith("dvplan: lỗi: ct-2021.log.toml viết phần này theo dạng khác")


def test_broken_settings_stop_every_edit(office: Office) -> None:
    office.write("dvplan.toml", '[workspace]\nlang = "fr"\ntoday = 2021-11-24\n')
    said = office.dvplan("done kiem-tra --evidence x --lang vi")
    assert (said.code, said.out) == (4, "")
    assert "dvplan.toml:2:8: error[wrong-value]:" in said.err


def test_a_task_of_a_plan_that_cannot_be_read(office: Office) -> None:
    office.write("kh.toml", office.read("kh.toml").replace("]]", "]"))
    said = office.dvplan("done mo-hinh")
    assert said.code == 2
    first = "dvplan: chưa xem được các tệp có lỗi: kh.toml\n"
    assert said.err == f"{first}dvplan: lỗi: không có nhiệm vụ “mo-hinh”\n"


def test_all_or_none_over_two_plans(office: Office) -> None:
    before = office.state()
    assert office.dvplan("done mo-hinh tinh-hinh --evidence x").code == 4
    assert office.dvplan("done tinh-hinh mo-hinh --evidence x").code == 4
    assert files_of(office.state()) == files_of(before)
    assert not office.file("kh.log.toml").exists()


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_a_read_only_log(office: Office) -> None:
    office.file().chmod(0o444)
    said = office.dvplan("done kiem-tra --evidence x")
    assert said == (4, "", f"dvplan: lỗi: {office.file()} chỉ cho đọc\n")


def test_a_link_that_leads_out(office: Office) -> None:
    outside = office.folder.parent / "elsewhere.toml"
    outside.write_text("")
    office.file().unlink()
    office.file().symlink_to(outside)
    said = office.dvplan("done kiem-tra --evidence x")
    assert said.code == 4
    assert "ra ngoài thư mục làm việc" in said.err
    assert outside.read_text() == ""


def test_every_refusal_has_words_in_both_languages() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    raised = set(re.findall(r'EditRefused\(\s*"([a-z-]+)"', text))
    by_errno = set(re.findall(r'errno\.[A-Z]+: "([a-z-]+)"', text)) | {"disk-error"}
    numbers = {"too-fine", "thousands", "too-fine-in-row", "thousands-in-row", "not-a-figure-in-row"}
    wanted = raised | by_errno | numbers | {f"unsafe-{code}" for code in get_args(Refusal)}
    assert set(vi.SENTENCES) == set(en.SENTENCES) == wanted
    for code, sentence in vi.SENTENCES.items():
        assert sorted(re.findall(r"{(\w+)}", sentence)) == sorted(re.findall(r"{(\w+)}", en.SENTENCES[code])), code


def test_a_refusal_without_words_gives_its_code() -> None:
    assert refusal("odd", {}, "en") == "odd"


def files_of(state: dict[str, tuple[bytes, int]]) -> dict[str, tuple[bytes, int]]:
    """What people have: not the lock, nor what dvplan keeps for itself."""
    return {name: found for name, found in state.items() if name.endswith(".toml") and "/state/" not in name}


def test_the_words_of_answers_are_there_in_both_languages() -> None:
    from dvplan.output.words.edit_words import edit_words

    assert {key: re.findall(r"{(\w+)}", text) for key, text in edit_words("vi").messages.items()} == {
        key: re.findall(r"{(\w+)}", text) for key, text in edit_words("en").messages.items()
    }
