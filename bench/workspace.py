"""Writes a workspace of any size: 100 tasks a plan, the same bytes for the same size."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

OWNERS = 30
FIRST = date(2021, 1, 4)
VERBS = ("Xây dựng", "Ban hành", "Tham mưu", "Kiểm tra", "Tổng hợp", "Rà soát", "Báo cáo")
THINGS = ("kế hoạch", "quy chế", "chương trình", "thông báo", "hướng dẫn", "kết luận")


def write_workspace(folder: Path, tasks: int) -> None:
    """Write `dvplan.toml`, plans and logs of so many tasks into an empty folder."""
    random = Random(tasks)  # noqa: S311  # repeatable on purpose
    owners = "\n".join(f'[owner.don-vi-{n}]\nname = "Đơn vị {n}"\n' for n in range(OWNERS))
    settings = f'[workspace]\nname = "Cơ quan mẫu"\ntoday = 2021-11-24\n\n{owners}'
    (folder / "dvplan.toml").write_text(settings, encoding="utf-8")
    for number in range(0, tasks, 100):
        count = min(100, tasks - number)
        plan = f"ke-hoach-{number // 100:04}"
        body, log = _plan(random, plan, count)
        (folder / f"{plan}.toml").write_text(body, encoding="utf-8")
        (folder / f"{plan}.log.toml").write_text(log, encoding="utf-8")


def _plan(random: Random, plan: str, count: int) -> tuple[str, str]:
    tasks = [f'[plan]\nid = "{plan}"\ntitle = "Kế hoạch {plan}"\n']
    log = []
    for n in range(count):
        due = FIRST + timedelta(days=random.randrange(700))
        lines = [
            "[[task]]",
            f'id = "nv-{n:03}"',
            f'title = "{random.choice(VERBS)} {random.choice(THINGS)} số {n}"',
            f'owner = "don-vi-{random.randrange(OWNERS)}"',
            f"due = {due}",
        ]
        if n > 5 and random.random() < 0.3:
            lines.append(f'needs = ["nv-{random.randrange(n):03}"]')
        tasks.append("\n".join(lines) + "\n")
        if random.random() < 0.7:
            on = FIRST + timedelta(days=random.randrange(320))
            what = 'state = "done"\nevidence = "Số 1"' if random.random() < 0.6 else "progress = 40"
            log.append(f'[[log]]\non = {on}\ntask = "nv-{n:03}"\n{what}\n')
    return "\n".join(tasks), "\n".join(log)
