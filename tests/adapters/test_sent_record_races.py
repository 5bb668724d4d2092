"""Two machines of one folder whose locks do not reach each other: the claim alone must do."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TYPE_CHECKING

import pytest

from dvplan.adapters.sent_record import GIVEN_UP, SentRecord

if TYPE_CHECKING:
    from pathlib import Path

MACHINES = 8


def claims(folder: Path) -> list[str]:
    """What each of the machines gets that claim the same mail at the same moment."""
    record = SentRecord(str(folder))
    start = Barrier(MACHINES)

    def claim(number: int) -> str:
        start.wait()
        return record.claim("a", str(number))

    with ThreadPoolExecutor(MACHINES) as pool:
        return list(pool.map(claim, range(MACHINES)))


@pytest.mark.parametrize("round_", range(10))
def test_one_claim_of_many(tmp_path: Path, round_: int) -> None:
    assert sorted(claims(tmp_path)) == ["claimed", *["elsewhere"] * (MACHINES - 1)]


@pytest.mark.parametrize("round_", range(30))
def test_one_of_many_takes_over_what_was_left_behind(tmp_path: Path, round_: int) -> None:
    file = tmp_path / "a.1.claim"
    file.write_text("bị ngắt\n", encoding="utf-8")
    made = file.stat().st_mtime - GIVEN_UP - 60
    os.utime(file, (made, made))
    assert sorted(claims(tmp_path)) == ["claimed", *["elsewhere"] * (MACHINES - 1)]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.1.claim", "a.2.claim"]
