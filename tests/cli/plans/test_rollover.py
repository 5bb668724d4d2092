"""`dvplan rollover`: scenario 13 in whole, and what it does not do."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from dvplan.planfile.reading.read_workspace import read_workspace
from tests.cli.edits.conftest import LOG, PLAN
from tests.scenarios.workspace import build

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.edits.conftest import Office

UNFINISHED = {"tham-muu": ["DVK-02"], "ban-chi-dao": ["TG-03"], "thuong-xuyen": [f"TX-0{n}" for n in range(1, 6)]}
UNFINISHED["thuong-xuyen"] += ["NTH-01", "NTH-02"]
FINISHED = {
    "tham-muu": ["QC-01", "DVK-01", "CT-01", "KTGS-01"],
    "ban-chi-dao": ["DC-01", "DC-02", "DC-03", "TG-01", "TG-02", "PH-01", "PH-02", "PH-03"],
}


def year_end(folder: Path) -> Path:
    """The plans at the end of 2021: all finished by 31 December but TG-03; the movement goes on to 2025."""
    workspace = build(folder, "first_status")
    settings = workspace / "dvplan.toml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("today = 2021-11-24", "today = 2022-01-04"))
    for plan, ids in FINISHED.items():
        blocks = "".join(
            f'\n[[log]]\non = 2021-12-31\ntask = "{id_}"\nstate = "done"\nevidence = "minh họa"\n' for id_ in ids
        )
        (workspace / f"{plan}.done.log.toml").write_text(blocks, encoding="utf-8")
    return workspace


def test_13_the_year_2021_into_2022(office: Office, tmp_path: Path) -> None:
    workspace = year_end(tmp_path)
    before = {file: file.read_bytes() for file in workspace.iterdir()}
    plans = ("tham-muu", "ban-chi-dao", "thuong-xuyen", "gap-mat-14-10")
    for plan in plans:
        assert office.dvplan(f"rollover {plan} --to 2022 -C {workspace}").code == 0

    files = {file.name: file.read_bytes() for file in sorted(workspace.glob("*.toml"))}
    read = read_workspace(files)
    new = {p.id.removesuffix("-2022"): [t.id for t in p.tasks] for p in read.plans if p.id.endswith("-2022")}
    # Anniversaries come every year; what was an occasion of 14 October 2021 does not.
    new["ban-chi-dao"].remove("TG-03")
    assert new.pop("gap-mat-14-10") == ["E-02", "E-03"]
    assert new == {**UNFINISHED, "ban-chi-dao": []}
    assert {file: file.read_bytes() for file in before} == before

    listed = office.dvplan(f"list is:overdue --as-of 2022-01-04 --format json -C {workspace}")
    (late,) = json.loads(listed.out)["tasks"]
    assert (late["id"], late["due"], late["baseline_due"], late["days_left"]) == (
        "ban-chi-dao-2022/TG-03", "2021-12-24", "2021-12-24", -11,
    )  # fmt: skip
    shown = json.loads(office.dvplan(f"list --as-of 2022-01-04 --format json -C {workspace}").out)["tasks"]
    open_ = [t for t in shown if t["state"] not in ("done", "carried")]
    assert sorted(t["signal"] for t in open_) == ["on_track", "overdue", *["standing"] * 7]
    assert next(t["due"] for t in open_ if t["id"].endswith("DVK-02")) == "2025-12-31"

    after = {file: file.read_bytes() for file in workspace.glob("*.toml")}
    for plan in plans:
        said = office.dvplan(f"rollover {plan} --to 2022 -C {workspace}")
        assert (said.code, said.out) == (0, f"{plan}-2022: không còn gì để chuyển tiếp từ {plan}\n")
    assert {file: file.read_bytes() for file in workspace.glob("*.toml")} == after


def test_no_date_in_the_draft_is_made_up(office: Office, tmp_path: Path) -> None:
    workspace = year_end(tmp_path)
    for plan in UNFINISHED:
        office.dvplan(f"rollover {plan} --to 2022 -C {workspace}")
    drafts = [p for p in read_workspace({f.name: f.read_bytes() for f in workspace.glob("*.toml")}).plans
              if p.id.endswith("-2022")]  # fmt: skip
    tasks = [task for plan in drafts for task in plan.tasks]
    assert len(tasks) == 9
    assert {(task.assigned, task.due, task.start) for task in tasks} == {(date(2022, 1, 1), None, None)}
    assert all(task.carried_from == task.key.replace("-2022/", "/") for task in tasks)


DRAFT = """\
# Lập ngày 24/11/2021 từ kế hoạch ct-2021, bằng dvplan rollover.
# Việc chuyển tiếp giữ hạn gốc, hạn, tiến độ, các bước đã xong của kế hoạch cũ; chưa đặt thời hạn mới nào.
[plan]
id = "ct-2022"
title = "Chương trình công tác năm 2022"
start = 2022-01-01

# Chuyển tiếp từ ct-2021: hạn 30/11/2021
[[task]]
id = "quy-che"
title = "Ban hành Quy chế"
owner = "van-phong"
assigned = 2022-01-01
carried_from = "ct-2021/quy-che"
step = [
  { id = "du-thao", title = "Dự thảo" },
  { id = "lay-y-kien", title = "Lấy ý kiến", weight = 2 },
  { id = "trinh", title = "Trình ban hành", weight = 2 },
]

# Chuyển tiếp từ ct-2021: hạn 26/11/2021, đang xin gia hạn đến 31/12/2021
[[task]]
id = "thong-bao"
title = "Thông báo kết quả kiểm tra"
owner = "van-phong"
assigned = 2022-01-01
carried_from = "ct-2021/thong-bao"

# Chuyển tiếp từ ct-2021: tạm dừng
[[task]]
id = "tuyen-truyen"
title = "Tuyên truyền"
owner = "phong-dt"
assigned = 2022-01-01
carried_from = "ct-2021/tuyen-truyen"

# Chuyển tiếp từ ct-2021: kỳ tới 20/01/2022
[[task]]
id = "bao-cao"
title = "Báo cáo tháng"
owner = "van-phong"
assigned = 2022-01-01
carried_from = "ct-2021/bao-cao"
repeat = { every = "month", first = 2022-01-20, if_closed = "before" }
"""


def test_the_file_it_writes(office: Office) -> None:
    standing = PLAN[PLAN.index('[[task]]\nid = "tinh-hinh"') :]
    office.write("ct-2021.toml", PLAN.replace(standing, ""))
    office.dvplan("done kiem-tra --evidence x")
    office.dvplan("assign tuyen-truyen phong-dt --by truong-ban")
    office.dvplan("pause tuyen-truyen")
    office.dvplan("extend thong-bao 31/12/2021 --ask --reason x")
    said = office.dvplan("rollover ct-2021 --to 2022")
    assert said.out == (
        "ct-2022: chuyển tiếp 4 nhiệm vụ từ ct-2021: quy-che, thong-bao, tuyen-truyen, bao-cao → ct-2022.toml\n"
    )
    assert said.err == (
        "dvplan: ở lại ct-2021 vì đã hoàn thành, thôi thực hiện hoặc đã qua: kiem-tra\n"
        "dvplan: đang tạm dừng ở ct-2021: tuyen-truyen; nếu vẫn tạm dừng thì ghi lại sau ngày giao: "
        "dvplan pause ct-2022/tuyen-truyen\n"
    )
    assert office.read("ct-2022.toml") == DRAFT
    assert office.dvplan("check").code == 0


def test_what_turns_up_later_is_added_below(office: Office) -> None:
    office.dvplan("rollover ct-2021 --to 2022")
    office.write("ct-2022.toml", office.read("ct-2022.toml") + "# sửa tay\n")
    before = office.read("ct-2022.toml")
    office.dvplan("add Việc mới --plan ct-2021")
    said = office.dvplan("rollover ct-2021 --to 2022")
    assert said.out == "ct-2022: chuyển tiếp 1 nhiệm vụ từ ct-2021: viec-moi → ct-2022.toml\n"
    added = '\n[[task]]\nid = "viec-moi"\ntitle = "Việc mới"\nowner = "van-phong"\nassigned = 2022-01-01\n'
    assert office.read("ct-2022.toml") == f'{before}{added}carried_from = "ct-2021/viec-moi"\n'


def test_a_plan_that_carries_out_what_has_gone_on_is_named(office: Office) -> None:
    office.dvplan("set plan:kh carries_out quy-che")
    assert "dvplan set plan:kh carries_out ct-2022/quy-che" in office.dvplan("rollover ct-2021 --to 2022").err


def test_the_line_for_editors_goes_along(office: Office) -> None:
    office.write("ct-2021.toml", f"#:schema ./.dvplan/plan.schema.json\n{PLAN}")
    office.dvplan("rollover ct-2021 --to 2022")
    assert office.read("ct-2022.toml").startswith("#:schema ./.dvplan/plan.schema.json\n\n# Lập ngày")


def test_a_dry_run_shows_the_whole_file(office: Office) -> None:
    said = office.dvplan("rollover ct-2021 --to 2022 --dry-run --lang en")
    assert said.code == 0
    assert '+id = "ct-2022"\n' in said.out
    assert not office.file("ct-2022.toml").exists()


@pytest.mark.parametrize(
    ("line", "code", "part"),
    [
        ("rollover ct-2021", 2, "còn thiếu tùy chọn “--to”"),
        ("rollover --to 2022", 2, "còn thiếu KẾ HOẠCH"),
        ("rollover ct-2012 --to 2022", 2, "“ct-2021”"),
        ("rollover ct-2021 --to 22", 2, "1901"),
        ("rollover ct-2021 --to sang", 2, "--to"),
        ("rollover ct-2021 --to 2022 --on 31/02/2022", 2, "31/02/2022"),
        ("rollover ct-2021 --to 2022 --on 1/11/2021", 4, "dùng --on 2021-11-23"),
    ],
)
def test_what_it_refuses(office: Office, line: str, code: int, part: str) -> None:
    office.write("ct-2021.log.toml", LOG.replace("2021-10-18", "2021-11-23"))
    said = office.dvplan(line)
    assert (said.code, said.out) == (code, "")
    assert part in said.err
    assert not office.file("ct-2022.toml").exists()


def test_not_from_a_plan_with_errors_nor_over_another_file(office: Office) -> None:
    office.write("ct-2022.toml", b"# nothing in it\n")
    said = office.dvplan("rollover ct-2021 --to 2022")
    assert (said.code, "ct-2022.toml đã có" in said.err) == (4, True)
    office.file("ct-2022.toml").unlink()
    office.write("ct-2021.log.toml", LOG + '\n[[log]]\non = 2021-11-24\ntask = "khong-co"\n')
    said = office.dvplan("rollover ct-2021 --to 2022")
    assert (said.code, "còn 1 lỗi" in said.err) == (4, True)
    assert not office.file("ct-2022.toml").exists()


def test_the_carried_task_is_the_old_one(office: Office) -> None:
    office.dvplan("step quy-che du-thao")
    office.dvplan("rollover ct-2021 --to 2022")
    listed = office.dvplan("list plan:ct-2022 quy-che --as-of 2022-01-05 --format json")
    (shown,) = json.loads(listed.out)["tasks"]
    assert (shown["progress"], shown["due"], shown["days_left"]) == (20.0, "2021-11-30", -36)
