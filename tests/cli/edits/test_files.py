"""What an edit does to the files: every byte not concerned stays, and others at work are noticed."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING
from unicodedata import normalize

import pytest

from dvplan.adapters.saving.save import Desk
from dvplan.adapters.saving.undo import last_edit, undo
from dvplan.adapters.settings import read_environment
from tests.cli.edits.conftest import LOG, PLAN

if TYPE_CHECKING:
    from tests.cli.edits.conftest import Office

BLOCK = '[[log]]\non = 2021-11-24\ntask = "kiem-tra"\nstate = "done"\nevidence = "Số 1"\n'
DONE = "done kiem-tra --evidence 'Số 1'"
BEFORE = '[[log]]\non = 2021-10-18\ntask = "quy-che"\nnote = "Đã gửi"'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{BEFORE}\n", f"{BEFORE}\n\n{BLOCK}"),
        (BEFORE, f"{BEFORE}\n\n{BLOCK}"),
        (f"{BEFORE}\n\n", f"{BEFORE}\n\n{BLOCK}"),
        (f"{BEFORE}\n\n\n\n", f"{BEFORE}\n\n\n\n{BLOCK}"),
        (f"{BEFORE}\n# cuối tệp\n", f"{BEFORE}\n# cuối tệp\n\n{BLOCK}"),
        (f"{BEFORE}\n  # cuối tệp", f"{BEFORE}\n  # cuối tệp\n\n{BLOCK}"),
        ("", BLOCK),
        ("# Nhật ký\n", f"# Nhật ký\n\n{BLOCK}"),
        ("\ufeff", f"\ufeff{BLOCK}"),
        (f"\ufeff{BEFORE}\n", f"\ufeff{BEFORE}\n\n{BLOCK}"),
        (f"{BEFORE}\n".replace("\n", "\r\n"), f"{BEFORE}\n\n{BLOCK}".replace("\n", "\r\n")),
        (BEFORE.replace("\n", "\r\n"), f"{BEFORE}\n\n{BLOCK}".replace("\n", "\r\n")),
        (normalize("NFD", f"{BEFORE}\n"), normalize("NFD", f"{BEFORE}\n") + f"\n{BLOCK}"),
    ],
)
def test_every_byte_there_was_stays(office: Office, before: str, after: str) -> None:
    office.write("ct-2021.log.toml", before)
    assert office.dvplan(DONE).code == 0
    assert office.read() == after


def test_names_typed_in_the_other_unicode_form(office: Office) -> None:
    line = normalize("NFD", "record 'nắm tình hình' 'người về quê' 'Thị xã C=5'")
    assert office.dvplan(line).code == 0
    assert office.appended().endswith('values = { returnees = { "Thị xã C" = 5 } }\n')


def test_a_log_named_in_the_other_unicode_form_is_the_one(office: Office) -> None:
    office.write("kế-hoạch.toml", PLAN.replace('"ct-2021"', '"kế-hoạch"'))
    other = normalize("NFD", "kế-hoạch.log.toml")
    office.write(other, LOG)
    said = office.dvplan("done kế-hoạch/kiem-tra --evidence 'Số 1'")
    assert said.code == 0
    assert office.read(other) == f"{LOG}\n{BLOCK}"


def test_a_log_of_somebody_else_beside_it_is_left_alone(office: Office) -> None:
    office.write("ct-2021.phong-dt.log.toml", LOG)
    assert office.dvplan(DONE).code == 0
    assert (office.read(), office.read("ct-2021.phong-dt.log.toml")) == (f"{LOG}\n{BLOCK}", LOG)


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_the_mode_stays(office: Office) -> None:
    office.file().chmod(0o640)
    assert office.dvplan(DONE).code == 0
    assert stat.S_IMODE(office.file().stat().st_mode) == 0o640


def test_undo_gives_back_every_byte_and_knows_the_command(office: Office) -> None:
    before = office.file().read_bytes()
    assert office.dvplan(f"-C . {DONE} mo-hinh").code == 0
    desk = Desk(str(office.folder), read_environment().state_folder)
    undone = undo(desk, last_edit(desk))
    assert undone.command == ("done", "-C", ".", "kiem-tra", "--evidence", "Số 1", "mo-hinh")
    assert office.file().read_bytes() == before
    assert not office.file("kh.log.toml").exists()


def test_a_dry_run_shows_the_difference_and_writes_nothing(office: Office) -> None:
    before = office.state()
    said = office.dvplan("done kiem-tra mo-hinh --dry-run")
    assert said.code == 0
    assert said.out == (
        "--- ct-2021.log.toml\n"
        "+++ ct-2021.log.toml\n"
        "@@ -3,3 +3,8 @@\n"
        ' task = "quy-che"\n'
        ' by = "truong-ban"\n'
        ' note = "Giao việc"\n'
        "+\n"
        "+[[log]]\n"
        "+on = 2021-11-24\n"
        '+task = "kiem-tra"\n'
        '+state = "done"\n'
        "--- /dev/null\n"
        "+++ kh.log.toml\n"
        "@@ -0,0 +1,4 @@\n"
        "+[[log]]\n"
        "+on = 2021-11-24\n"
        '+task = "mo-hinh"\n'
        '+state = "done"\n'
    )
    assert said.err.count("chưa có minh chứng") == 2
    assert office.state() == before


def test_a_difference_is_plain_whatever_the_file(office: Office) -> None:
    office.write("ct-2021.log.toml", f"\ufeff{BEFORE} # \x9b31m".replace("\n", "\r\n"))
    said = office.dvplan(f"{DONE} --dry-run")
    assert said.code == 0
    assert all(line.isprintable() for line in said.out.split("\n"))
    assert '-note = "Đã gửi" # ⟨U+009B⟩31m\n\\ No newline at end of file\n+note = "Đã gửi"' in said.out


@pytest.mark.parametrize(
    ("line", "warnings"),
    [
        (
            "done thong-bao",
            (
                'thong-bao: hoàn thành ngày 24/11/2021 khi việc cần trước "ct-2021/kiem-tra" chưa xong',
                "thong-bao: hoàn thành mà chưa có minh chứng",
            ),
        ),
        (
            "extend quy-che 12/12/2021 --reason x --by VP",
            (
                'quy-che: "van-phong" tự gia hạn cho nhiệm vụ của mình đến 12/12/2021',
                "thời hạn 12/12/2021 rơi vào ngày nghỉ",
            ),
        ),
        ("progress tuyen-truyen 100", ("tuyen-truyen: tiến độ đã 100% mà chưa ghi hoàn thành",)),
        ("log quy-che --note x --on 1/12/2021", ("ghi ngày 01/12/2021, sau hôm nay (24/11/2021)",)),
        ("log quy-che --note 'bản MẬT'", ('có chữ "MẬT" chỉ độ mật',)),
        ("done kiem-tra --evidence x", ()),
    ],
)
def test_a_doubt_is_told_and_the_entry_stored(office: Office, line: str, warnings: tuple[str, ...]) -> None:
    said = office.dvplan(line)
    assert said.code == 0
    assert [told.partition(";")[0] for told in said.err.splitlines()] == [
        f"dvplan: lưu ý: {warning}" for warning in warnings
    ]
    assert office.read() != LOG


def test_a_doubt_there_was_before_is_not_told_again(office: Office) -> None:
    assert office.dvplan("done thong-bao").err.count("\n") == 2
    assert office.dvplan("log thong-bao --note x").err == ""


def test_errors_elsewhere_do_not_stand_in_the_way(office: Office) -> None:
    office.write("kh.toml", office.read("kh.toml") + 'owner = "ai-do"\n')
    said = office.dvplan(DONE)
    assert said.code == 0
    assert said.out == "kiem-tra: hoàn thành quá hạn 4 ngày → ct-2021.log.toml\n"
    assert said.err == "dvplan: kế hoạch kh (kh.toml) còn lỗi khác nên chưa vào báo cáo; xem: dvplan check\n"


def test_an_older_error_in_the_same_log_does_not_either(office: Office) -> None:
    wrong = '\n[[log]]\non = 2021-10-20\ntask = "quy-che"\nprogress = 40\n'
    office.write("ct-2021.log.toml", LOG + wrong)
    said = office.dvplan(DONE)
    assert (said.code, said.out) == (0, "")
    assert "kế hoạch ct-2021 (ct-2021.toml) còn lỗi khác" in said.err
    assert office.read() == f"{LOG}{wrong}\n{BLOCK}"


def test_an_older_error_that_the_entry_only_reworded_is_not_new(office: Office) -> None:
    wrong = '\n[[log]]\non = 2021-11-20\ntask = "quy-che"\ndue = 2021-12-15\n'
    office.write("ct-2021.log.toml", LOG + wrong)
    assert office.dvplan("extend quy-che 10/12/2021 --reason x --on 19/11/2021").code == 0


def test_a_file_open_in_an_editor_is_told(office: Office) -> None:
    office.write(".ct-2021.log.toml.swp", b"")
    said = office.dvplan(DONE)
    assert said.code == 0
    assert said.err == ("dvplan: lưu ý: ct-2021.log.toml đang mở trong Vim: nạp lại tệp ở đó trước khi sửa tiếp\n")


def test_a_conflict_copy_is_told(office: Office) -> None:
    office.write("ct-2021 (conflicted copy).toml", PLAN)
    said = office.dvplan(DONE)
    assert said.code == 0
    assert "ct-2021 (conflicted copy).toml" in said.err


def test_an_entry_ahead_is_answered_for_its_own_day(office: Office) -> None:
    office.write("kh.toml", office.read("kh.toml").replace("2021-10-14", "2021-12-01"))
    said = office.dvplan("log mo-hinh --note x --on 1/12/2021")
    assert said.out == "mo-hinh: ghi chú: x; trong hạn, còn 30 ngày → kh.log.toml\n"


def test_two_tasks_of_one_id_are_answered_with_their_plans(office: Office) -> None:
    office.write("kh.toml", office.read("kh.toml").replace('"mo-hinh"', '"kiem-tra"'))
    assert office.dvplan("done kiem-tra").code == 2
    said = office.dvplan("done kh/kiem-tra --evidence x")
    assert said.out == "kh/kiem-tra: hoàn thành đúng hạn → kh.log.toml\n"


def test_text_from_files_is_inert_in_answers(office: Office) -> None:
    office.write("ct-2021.toml", PLAN.replace('"Dự thảo"', '"Dự\\u001b[31m thảo"'))
    said = office.dvplan("step quy-che du-thao")
    assert said.out == "quy-che: xong bước Dự␛[31m thảo, 20%; sắp đến hạn, còn 6 ngày → ct-2021.log.toml\n"


def test_the_progress_that_follows_from_figures(office: Office) -> None:
    measured = 'progress_from = "n"\nmeasure = [{ id = "n", title = "Mô hình", target = 8 }]\n'
    office.write("kh.toml", office.read("kh.toml") + measured)
    said = office.dvplan("record mo-hinh n 3")
    assert said.out == "mo-hinh: Mô hình: 3, 37,5%; trong hạn, còn 37 ngày → kh.log.toml\n"
