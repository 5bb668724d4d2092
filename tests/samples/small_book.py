"""A small office on 24/11/2021: for all that a filter can ask, a task that has it and one that has not."""

from __future__ import annotations

from datetime import date
from typing import Any

from dvplan.core.ledger.book import Book, open_book
from dvplan.core.ledger.view import View
from dvplan.core.model.entry import Entry
from dvplan.core.model.plan import Plan, Repeat, Task
from dvplan.core.model.workspace import Owner, Settings
from dvplan.core.workdays.working_calendar import work_calendar

TODAY = date(2021, 11, 24)

OWNERS = (
    Owner("mttq", "Ủy ban Mặt trận Tổ quốc", short="MTTQ", name_en="Fatherland Front", aliases=("UBMT",)),
    Owner("van-phong", "Văn phòng", aliases=("VP",)),
    Owner("phong-doan-the", "Phòng Đoàn thể và các Hội", short="P.Đoàn thể"),
    Owner("truong-ban", "Trưởng Ban"),
)


def task(plan: str, id: str, title: str, **fields: Any) -> Task:  # noqa: A002 - the field's name
    """A task of a plan, with the key that a plan file would give it."""
    return Task(key=f"{plan}/{id}", id=id, plan=plan, title=title, **fields)


def small_book(owners: tuple[Owner, ...] = OWNERS, more: tuple[Plan, ...] = ()) -> Book:
    """One running plan, one closed in 2020, and more if wanted."""
    settings = Settings(name="Ban Dân vận", owners=owners)
    days = settings.calendar
    calendar = work_calendar(days.country, days.workweek, days.closed, days.open_)
    return open_book(settings, calendar, (_running(), _closed(), *more), _entries())


def small_view(day: date = TODAY, owners: tuple[Owner, ...] = OWNERS) -> View:
    """The small book on a day."""
    return View(small_book(owners), day)


def _running() -> Plan:
    tasks = (
        task(
            "ct-2021", "quy-che", "Ban hành Quy chế công tác dân vận", title_en="Issue the regulation",
            group="I. Tham mưu", owner="van-phong", coordinators=("mttq",), due=date(2021, 12, 15),
            tags=("quy-che", "gấp"), focus=True,
        ),
        task(
            "ct-2021", "khao-sat", "Khảo sát đàn bò", group="II. Kiểm tra, giám sát", owner="phong-doan-the",
            due=date(2021, 11, 20), tags=("khao-sat", "gap"),
        ),
        task("ct-2021", "hoa-giai", "Tập huấn hoà giải", owner="mttq", due=date(2021, 11, 26)),
        task(
            "ct-2021", "bao-cao-2", "Báo cáo tháng", owner="van-phong", standing=True,
            repeat=Repeat(first=date(2021, 12, 20), every="month"),
        ),
        task("ct-2021", "thong-bao", "Thông báo kết quả", group="III. Kiểm tra", needs=("ct-2021/khao-sat",)),
        task("ct-2021", "hop", "Họp Ban", owner="truong-ban", due=date(2021, 11, 5), tags=("gấp",)),
        task("ct-2021", "gap-mat", "Gặp mặt dân vận", owner="mttq", due=date(2021, 11, 30), event=True),
        task("ct-2021", "chua-giao", "Chưa giao", owner="mttq", assigned=date(2021, 12, 1)),
    )  # fmt: skip
    title = "Chương trình công tác năm 2021"
    return Plan("ct-2021", title, start=date(2021, 1, 1), due=date(2021, 12, 31), tasks=tasks)


def _closed() -> Plan:
    tasks = (task("kh-2020", "tong-ket", "Tổng kết dân vận", owner="van-phong", due=date(2020, 12, 15)),)
    return Plan("kh-2020", "Kế hoạch năm 2020", due=date(2020, 12, 31), tasks=tasks)


def _entries() -> tuple[Entry, ...]:
    return (
        Entry(date(2020, 12, 10), "kh-2020/tong-ket", state="done", evidence="Số 9-BC/BDV"),
        Entry(date(2021, 11, 4), "ct-2021/quy-che", progress=40),
        Entry(date(2021, 11, 5), "ct-2021/hop", state="done", evidence="Số 8-TB/BDV"),
        Entry(date(2021, 11, 23), "ct-2021/hoa-giai", progress=33.34),
        Entry(date(2021, 11, 23), "ct-2021/hoa-giai", ask_due=date(2021, 12, 10), reason="Dịch", place_in_file=1),
    )
