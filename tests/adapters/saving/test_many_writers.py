"""Several at work on one file: commands among themselves, and an editor that knows of no lock."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.adapters.saving.traced_edits import place

if TYPE_CHECKING:
    from tests.adapters.saving.traced_edits import Place

__all__ = ["place"]

WRITER = """
import sys
from dvplan.adapters.saving.save import Desk, save
from dvplan.core.diagnostics.edit_refused import EditRefused

root, state, name, count = sys.argv[1:]
for number in range(int(count)):
    line = f"{name} {number}\\n".encode()
    while True:
        try:
            save(f"{root}/log.toml", lambda text: text + line, Desk(root, state))
            break
        except EditRefused as refused:
            assert refused.code == "file-busy", refused
"""


def writers(place: Place, count: int, edits: int) -> list[subprocess.Popen[bytes]]:
    """Each with a state folder of its own, as different people have."""
    return [
        subprocess.Popen(
            [
                sys.executable,
                "-c",
                WRITER,
                str(place.root),
                f"{place.state}-{number}",
                f"writer-{number}",
                str(edits),
            ]
        )
        for number in range(count)
    ]


def lines(count: int, edits: int) -> list[str]:
    return [f"writer-{writer} {number}" for writer in range(count) for number in range(edits)]


def test_every_edit_of_eight_writers_gets_in_once(place: Place) -> None:
    log = place.root / "log.toml"
    log.write_text("# log\n")
    assert [process.wait() for process in writers(place, 8, 50)] == [0] * 8
    assert sorted(log.read_text().splitlines()) == sorted(["# log", *lines(8, 50)])
    assert place.names() == {"log.toml"}


@pytest.mark.parametrize("way", ["in place", "by rename"])
def test_what_an_editor_saves_is_in_the_file_or_in_the_backups(place: Place, way: str) -> None:
    """It reads, adds a line, writes, as fast as it can; what it overwrites itself is its own affair."""
    log = place.root / "log.toml"
    log.write_text("# log\n")
    chance = random.Random(7)  # noqa: S311
    running = writers(place, 2, 40)
    saved: list[str] = []
    while len(saved) < 400 and any(process.poll() is None for process in running):
        line = f"editor {len(saved)} {'x' * chance.randrange(40)}"
        editor_saves(log, log.read_bytes() + line.encode() + b"\n", way)
        saved.append(line)
        os.sched_yield()
        for _ in range(chance.randrange(20_000)):
            pass
    assert [process.wait() for process in running] == [0, 0]
    assert len(saved) > 100
    texts = [log.read_text(), *(path.read_text() for path in place.folder.glob("s-*/edits/*/*.toml"))]
    kept = {line for text in texts for line in text.splitlines()}
    assert [line for line in saved if line not in kept] == []


def editor_saves(file: Path, text: bytes, way: str) -> None:
    if way == "by rename":
        other = file.with_name("editor~")
        other.write_bytes(text)
        other.replace(file)
        return
    file.write_bytes(text)
