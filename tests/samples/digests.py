"""An office in its week 47 of 2021: for every kind of item a task that has one. All of it is made up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dvplan.core.digest.digest import Digest, make_digest
from dvplan.core.digest.period import week_of
from dvplan.core.model.workspace import Owner, Settings
from tests.samples.plans import book, d, log, measure, plan, repeat, step, task

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dvplan.core.digest.item import Item
    from dvplan.core.ledger.book import Book
    from dvplan.core.model.entry import Entry
    from dvplan.core.model.plan import Task

DAY = "2021-11-25"

SETTINGS = Settings(
    name="Ban Dân vận",
    owners=(
        Owner("vp", "Văn phòng"),
        Owner("mttq", "Mặt trận Tổ quốc", short="MTTQ"),
        Owner("tb", "Trưởng Ban"),
    ),
)
TASKS = (
    task(
        "quy-che", title="Ban hành Quy chế", owner="vp", coordinators=("mttq",), focus=True, due="2021-11-22",
        steps=(step("Dự thảo", "2021-11-10"), step("Lấy ý kiến"), step("Thẩm định")), deliverable="Quy chế",
        submit_to="Ban Thường vụ",
    ),
    task(
        "bao-cao", title="Báo cáo tháng", owner="vp", standing=True,
        repeat=repeat("2021-10-20", "month", if_closed="before"),
    ),
    task("ke-hoach", title="Kế hoạch phối hợp", owner="mttq", due="2021-11-26", needs=("quy-che",)),
    task("tong-ket", title="Tổng kết", due="2021-12-04", start="2021-12-01"),
    task("khao-sat", title="Khảo sát", owner="vp", assigned="2021-10-01", no_due="chờ hướng dẫn"),
    task("tap-huan", title="Tập huấn", owner="vp", due="2021-11-29"),
    task("doi-thoai", title="Đối thoại", owner="vp", due="2021-12-29"),
    task("to-trinh", title="Tờ trình", owner="vp", due="2021-12-01"),
    task("hoi-nghi", title="Hội nghị", owner="vp", due="2021-11-20"),
    task("so-tay", title="Sổ tay", owner="vp"),
    task(
        "quy", title="Ủng hộ Quỹ", owner="vp", standing=True,
        measures=(measure("tien", unit="triệu", kind="flow"),),
    ),
    task(
        "nguoi", title="Nắm tình hình", owner="mttq", standing=True,
        measures=(measure("nguoi-ve", "Huyện A", "Huyện B", every="week"),),
    ),
    task("gap-mat", title="Gặp mặt", owner="mttq", due="2021-11-24", event=True),
    task("ky-niem", title="{n} năm thành lập", event=True, repeat=repeat("2000-11-30", "year", counts_from=1981)),
    task("cu", title="Việc cũ", owner="vp", due="2021-12-20"),
    task("dung", title="Giám sát", owner="vp", due="2021-12-24"),
    task("im-lang", title="Việc im lặng", owner="vp", assigned="2021-10-18", due="2021-12-10"),
)  # fmt: skip
ENTRIES = (
    log("2021-10-20", "bao-cao", occurrence="2021-10-20"),
    log("2021-11-10", "quy", values={"tien": 10}),
    log("2021-11-17", "nguoi", values={"nguoi-ve": {"Huyện A": 80, "Huyện B": 50}}),
    log("2021-11-22", "tap-huan", ask_due="2021-12-15", reason="trùng lịch"),
    log("2021-11-22", "dung", state="paused", reason="dịch", cause="objective"),
    log("2021-11-23", "quy-che", step="Dự thảo", note="đã gửi"),
    log("2021-11-23", "hoi-nghi", state="done"),
    log("2021-11-23", "so-tay", state="done", evidence="Số 5-CV/BDV"),
    log("2021-11-23", "quy", values={"tien": 5}),
    log("2021-11-24", "quy-che", ask_due="2021-12-10", reason="chậm ý kiến", by="vp"),
    log("2021-11-24", "tap-huan", due="2021-11-29", reason="cần trong tháng", by="tb"),
    log("2021-11-24", "doi-thoai", due="2021-12-06", reason="làm sớm", by="tb"),
    log("2021-11-24", "gap-mat", state="done", note="80 người"),
    log("2021-11-24", "cu", state="cancelled", reason="nhập vào việc khác"),
    log("2021-11-24", "nguoi", values={"nguoi-ve": {"Huyện A": 75}}),
    log("2021-11-25", "to-trinh", state="submitted", progress=90, evidence="Tờ trình 12"),
)


def busy_book(more: Sequence[Entry] = ()) -> Book:
    """The office, with more entries if wanted."""
    return book([plan(*TASKS)], (*ENTRIES, *more), SETTINGS)


def digest_of(on: str, tasks: Sequence[Task], *entries: Entry, owner: str | None = None) -> Digest:
    """The digest of the week of a day, read on it, of plan "p" with these tasks."""
    return make_digest(book([plan(*tasks)], entries), week_of(d(on)), d(on), owner)


def told(items: Sequence[Item]) -> list[tuple[str, str]]:
    """Kind and task of each item."""
    return [(item.kind, item.task.task.id) for item in items]
