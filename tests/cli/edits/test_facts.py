"""A command line, the very block it adds to the log, and what it answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.edits.conftest import Office

TODAY = "on = 2021-11-24\n"
FACTS = [
    (
        "step quy-che du-thao",
        TODAY + 'task = "quy-che"\nstep = "du-thao"\n',
        "quy-che: xong bước Dự thảo, 20%; sắp đến hạn, còn 6 ngày",
    ),
    (
        'step "ban hanh quy che" "lay y kien" --on 22/11/2021 --by vp --note "12/14 ban"',
        'on = 2021-11-22\ntask = "quy-che"\nby = "van-phong"\nstep = "lay-y-kien"\nnote = "12/14 ban"\n',
        "quy-che: xong bước Lấy ý kiến, 40%; sắp đến hạn, còn 6 ngày",
    ),
    (
        "progress tuyen-truyen 40%",
        TODAY + 'task = "tuyen-truyen"\nprogress = 40\n',
        "tuyen-truyen: tiến độ 40%; chưa có hạn",
    ),
    (
        "progress tuyen-truyen 37,5",
        TODAY + 'task = "tuyen-truyen"\nprogress = 37.5\n',
        "tuyen-truyen: tiến độ 37,5%; chưa có hạn",
    ),
    (
        'done kiem-tra --evidence "Số 12-BC/BDV, 19/11/2021" --on "hôm qua"',
        'on = 2021-11-23\ntask = "kiem-tra"\nstate = "done"\nevidence = "Số 12-BC/BDV, 19/11/2021"\n',
        "kiem-tra: hoàn thành quá hạn 3 ngày",
    ),
    (
        "done ct-2021/kiem-tra --as-of 20/11/2021 --evidence 'Số \"1\"'",
        'on = 2021-11-20\ntask = "kiem-tra"\nstate = "done"\nevidence = "Số \\"1\\""\n',
        "kiem-tra: hoàn thành đúng hạn",
    ),
    (
        "done bao-cao --occurrence 20/11/2021",
        TODAY + 'task = "bao-cao"\noccurrence = 2021-11-20\n',
        "bao-cao: xong kỳ 20/11/2021; quá hạn 35 ngày",
    ),
    (
        'submit quy-che --evidence "Tờ trình 12"',
        TODAY + 'task = "quy-che"\nstate = "submitted"\nevidence = "Tờ trình 12"\n',
        "quy-che: đã trình; sắp đến hạn, còn 6 ngày",
    ),
    (
        'pause tuyen-truyen --reason "chờ hướng dẫn"',
        TODAY + 'task = "tuyen-truyen"\nstate = "paused"\nreason = "chờ hướng dẫn"\n',
        "tuyen-truyen: tạm dừng",
    ),
    (
        "resume kiem-tra",
        TODAY + 'task = "kiem-tra"\nstate = "active"\n',
        "kiem-tra: tiếp tục thực hiện; quá hạn 4 ngày",
    ),
    (
        "cancel tuyen-truyen --note ' '",
        TODAY + 'task = "tuyen-truyen"\nstate = "cancelled"\n',
        "tuyen-truyen: thôi thực hiện",
    ),
    (
        'extend quy-che 15/12/2021 --reason "chờ thẩm định" --by truong-ban',
        TODAY + 'task = "quy-che"\nby = "truong-ban"\ndue = 2021-12-15\nreason = "chờ thẩm định"\n',
        "quy-che: gia hạn 30/11/2021 → 15/12/2021; trong hạn, còn 21 ngày",
    ),
    (
        "extend tuyen-truyen 2021-Q4",
        TODAY + 'task = "tuyen-truyen"\ndue = 2021-12-31\n',
        "tuyen-truyen: đặt hạn 31/12/2021; trong hạn, còn 37 ngày",
    ),
    (
        'extend quy-che 15/12/2021 --ask --reason "chờ thẩm định"',
        TODAY + 'task = "quy-che"\nask_due = 2021-12-15\nreason = "chờ thẩm định"\n',
        "quy-che: xin gia hạn đến 15/12/2021; sắp đến hạn, còn 6 ngày",
    ),
    (
        'assign quy-che "phong doan the" --reason "đúng chức năng"',
        TODAY + 'task = "quy-che"\nowner = "phong-dt"\nreason = "đúng chức năng"\n',
        "quy-che: giao cho Phòng Đoàn thể; sắp đến hạn, còn 6 ngày",
    ),
    (
        'record tinh-hinh returnees "huyen a=1240" "B=860"',
        TODAY + 'task = "tinh-hinh"\nvalues = { returnees = { "Huyện A" = 1240, "Huyện B" = 860 } }\n',
        "tinh-hinh: Người về quê: Huyện A 1.240, Huyện B 860; thường xuyên",
    ),
    (
        "record tinh-hinh returnees A=1240 --at 22/10/2021",
        TODAY + 'task = "tinh-hinh"\nvalues = { returnees = { "Huyện A" = 1240 } }\nat = 2021-10-22\n',
        "tinh-hinh: Người về quê (số liệu ngày 22/10/2021): Huyện A 1.240; thường xuyên",
    ),
    (
        'record tinh-hinh "quyen gop" 35,5',
        TODAY + 'task = "tinh-hinh"\nvalues = { money = 35.5 }\n',
        "tinh-hinh: Tiền quyên góp: 35,5; thường xuyên",
    ),
    (
        "record tinh-hinh money -- -35",
        TODAY + 'task = "tinh-hinh"\nvalues = { money = -35 }\n',
        "tinh-hinh: Tiền quyên góp: −35,0; thường xuyên",
    ),
    (
        "log tinh-hinh --values returnees:A=3 --values money=2 --values returnees:B=4",
        TODAY + 'task = "tinh-hinh"\nvalues = { returnees = { "Huyện A" = 3, "Huyện B" = 4 }, money = 2 }\n',
        "tinh-hinh: Người về quê: Huyện A 3, Huyện B 4; Tiền quyên góp: 2,0; thường xuyên",
    ),
    (
        'log quy-che --officer VP --cause objective --reason "mưa bão" --note "dòng một\\dòng hai"',
        TODAY + 'task = "quy-che"\nofficer = "van-phong"\nreason = "mưa bão"\ncause = "objective"\n'
        'note = "dòng một\\\\dòng hai"\n',
        "quy-che: người theo dõi Văn phòng; sắp đến hạn, còn 6 ngày",
    ),
    (
        "log quy-che --step du-thao --due 5/11/2021",
        TODAY + 'task = "quy-che"\nstep = "du-thao"\ndue = 2021-11-05\n',
        "quy-che: đặt hạn bước Dự thảo: 05/11/2021; sắp đến hạn, còn 6 ngày",
    ),
    (
        "log quy-che --step du-thao --state active",
        TODAY + 'task = "quy-che"\nstep = "du-thao"\nstate = "active"\n',
        "quy-che: chưa xong bước Dự thảo, 0%; sắp đến hạn, còn 6 ngày",
    ),
    (
        'log quy-che --evidence "Số 3" --by "đồng chí A"',
        TODAY + 'task = "quy-che"\nby = "đồng chí A"\nevidence = "Số 3"\n',
        "quy-che: minh chứng: Số 3; sắp đến hạn, còn 6 ngày",
    ),
    (
        "log quy-che --ask-due 15/12/2021 --reason x --progress '' --owner ''",
        TODAY + 'task = "quy-che"\nask_due = 2021-12-15\nreason = "x"\n',
        "quy-che: xin gia hạn đến 15/12/2021; sắp đến hạn, còn 6 ngày",
    ),
]


@pytest.mark.parametrize(("line", "block", "answer"), FACTS, ids=[line for line, _, _ in FACTS])
def test_what_is_logged_and_answered(office: Office, line: str, block: str, answer: str) -> None:
    assert office.dvplan(line) == (0, f"{answer} → ct-2021.log.toml\n", "")
    assert office.appended() == block


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("step quy-che lay-y-kien", "quy-che: step done Lấy ý kiến, 40%; due soon, 6 days left"),
        ("done kiem-tra --on 21/11/2021 --evidence x", "kiem-tra: done 1 day late"),
        ("done kiem-tra --on 2021-11-20 --evidence x", "kiem-tra: done on time"),
        (
            "extend quy-che 2021-12-15 --reason x",
            "quy-che: extended 2021-11-30 → 2021-12-15; on schedule, 21 days left",
        ),
        (
            "extend quy-che 2021-11-24 --reason x",
            "quy-che: deadline brought forward 2021-11-30 → 2021-11-24; due today",
        ),
        ("pause tuyen-truyen", "tuyen-truyen: suspended"),
        ("record tinh-hinh returnees A=1240", "tinh-hinh: Người về quê: Huyện A 1,240; standing"),
    ],
)
def test_answers_in_english(office: Office, line: str, answer: str) -> None:
    assert office.dvplan(f"{line} --lang en") == (0, f"{answer} → ct-2021.log.toml\n", "")


def test_a_request_is_refused_by_the_due_in_force(office: Office) -> None:
    assert office.dvplan("extend quy-che 15/12/2021 --ask --reason x --on 22/11/2021").code == 0
    said = office.dvplan('extend quy-che --refuse --reason "cần trong tháng" --by truong-ban')
    answer = "quy-che: giữ nguyên hạn 30/11/2021; sắp đến hạn, còn 6 ngày → ct-2021.log.toml\n"
    assert said == (0, answer, "")
    block = 'by = "truong-ban"\ndue = 2021-11-30\nreason = "cần trong tháng"\n'
    assert office.read().endswith(f'{TODAY}task = "quy-che"\n{block}')
    again = office.dvplan("extend quy-che --refuse --reason x")
    assert again == (4, "", "dvplan: lỗi: không có đề nghị gia hạn nào của quy-che chờ trả lời\n")


def test_tasks_of_one_plan_become_one_entry(office: Office) -> None:
    said = office.dvplan('done kiem-tra tuyen-truyen kiem-tra --evidence "Số 1"')
    assert said.out == (
        "kiem-tra: hoàn thành quá hạn 4 ngày → ct-2021.log.toml\n"
        "tuyen-truyen: hoàn thành (không đánh giá hạn) → ct-2021.log.toml\n"
    )
    assert office.appended() == TODAY + 'task = ["kiem-tra", "tuyen-truyen"]\nstate = "done"\nevidence = "Số 1"\n'


def test_tasks_of_two_plans_go_to_two_logs_one_of_them_new(office: Office) -> None:
    said = office.dvplan("done quy-che mo-hinh --evidence x")
    assert said == (
        0,
        "quy-che: hoàn thành đúng hạn → ct-2021.log.toml\nmo-hinh: hoàn thành đúng hạn → kh.log.toml\n",
        "",
    )
    assert office.appended() == TODAY + 'task = "quy-che"\nstate = "done"\nevidence = "x"\n'
    assert office.read("kh.log.toml") == "[[log]]\n" + TODAY + 'task = "mo-hinh"\nstate = "done"\nevidence = "x"\n'


@pytest.mark.parametrize(
    "table",
    [
        "place,value\nHuyện A,1240\nHuyện B,860\nThị xã C,\n",
        "\ufeffplace;value\r\nhuyen a;1240\r\n;\r\nB;860\r\n",
        "Value\tPlace\n1240\t Huyện A\n860\tHuyện B\n",
    ],
)
def test_figures_from_a_table(office: Office, table: str) -> None:
    assert office.dvplan("record tinh-hinh returnees -", table.encode()).code == 0
    assert office.appended() == (
        TODAY + 'task = "tinh-hinh"\nvalues = { returnees = { "Huyện A" = 1240, "Huyện B" = 860 } }\n'
    )


def test_a_table_with_days_has_an_entry_for_each(office: Office) -> None:
    table = "date,place,value\n22/10/2021,A,1240\n2021-11-24,A,1300\n22/10/2021,B,860\n"
    said = office.dvplan("record tinh-hinh returnees - --by VP", table.encode())
    assert said.out == (
        "tinh-hinh: Người về quê (số liệu ngày 22/10/2021): Huyện A 1.240, Huyện B 860; "
        "Người về quê: Huyện A 1.300; thường xuyên → ct-2021.log.toml\n"
    )
    first = 'values = { returnees = { "Huyện A" = 1240, "Huyện B" = 860 } }\nat = 2021-10-22\n'
    head = TODAY + 'task = "tinh-hinh"\nby = "van-phong"\n'
    second = 'values = { returnees = { "Huyện A" = 1300 } }\n'
    assert office.appended() == f"{head}{first}\n[[log]]\n{head}{second}"


def test_owners_are_any_text_where_none_are_named(office: Office) -> None:
    office.write("dvplan.toml", "[workspace]\ntoday = 2021-11-24\n")
    assert office.dvplan("assign quy-che 'van'").code == 0
    assert office.dvplan("assign quy-che 'VAN-phòng'").code == 0
    assert [line for line in office.read().splitlines() if line.startswith("owner")] == [
        'owner = "van"',
        'owner = "van-phong"',
    ]
