"""Edits in processes that the system fails or kills at a chosen call, by strace."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from dvplan.adapters.saving import save as saving

if TYPE_CHECKING:
    from collections.abc import Iterator

SERVER = Path(__file__).with_name("edit_server.py")
CALL = re.compile(r"(\w+)\(")
MEMORY = "/dev/shm"  # noqa: S108 -- folders of our own are made in it
NO_DISK = {"getpid", "brk", "mmap", "munmap", "mremap", "mprotect", "madvise", "futex", "exit_group"}
"""Calls that leave the disk as it is and fail only where memory does."""


class Fault(NamedTuple):
    """The nth call of a name; `call` is all that strace says of it."""

    name: str
    nth: int
    call: str


@dataclass(frozen=True, slots=True)
class Place:
    """A workspace and a state folder in memory, where syncing costs nothing."""

    folder: Path
    root: Path = field(init=False)
    state: Path = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "root", self.folder / "w")
        object.__setattr__(self, "state", self.folder / "s")

    def names(self) -> set[str]:
        """All in the workspace but the lock file."""
        return {path.name for path in self.root.iterdir()} - {".dvplan-lock"}

    def clear(self) -> None:
        for folder in (self.root, self.state):
            shutil.rmtree(folder, ignore_errors=True)
        self.root.mkdir()


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    monkeypatch.setattr(saving, "PATIENCE", 0.0)  # nobody is in the middle of saving
    with tempfile.TemporaryDirectory(dir=MEMORY if os.access(MEMORY, os.W_OK) else None) as folder:
        made = Place(Path(folder))
        made.clear()
        yield made


@dataclass(frozen=True, slots=True)
class Traced:
    """How an edit ended: exit code or minus the signal, what it said, and the system calls it made."""

    code: int
    said: str
    calls: tuple[str, ...]

    @property
    def faults(self) -> list[Fault]:
        """Each call by name and how many of that name there were up to it, without those that do nothing."""
        seen: dict[str, int] = {}
        found: list[Fault] = []
        for call in self.calls:
            name = call.partition("(")[0]
            seen[name] = seen.get(name, 0) + 1
            if name not in NO_DISK:
                found.append(Fault(name, seen[name], call))
        return found


class Edits:
    """Runs scenarios of `edit_server.py`, one at a time."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.said = (place.folder / "said").open("w+")
        self.server = subprocess.Popen(
            [sys.executable, str(SERVER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.said,
            text=True,
        )

    def run(self, scenario: str, inject: str | None = None) -> Traced:
        """The scenario as it goes, or with a fault, and then only calls of that name are told."""
        assert self.server.stdin
        assert self.server.stdout
        self.said.seek(0)
        self.said.truncate()
        print(scenario, self.place.root, self.place.state, file=self.server.stdin, flush=True)
        process = int(self.server.stdout.readline())
        trace = self.place.folder / "trace"
        told = ["-y"] if inject is None else ["-e", f"inject={inject}", "-e", f"trace={inject.partition(':')[0]}"]
        tracer = subprocess.Popen(
            ["strace", "-p", str(process), "-o", str(trace), *told], stderr=subprocess.PIPE, text=True
        )
        assert tracer.stderr
        answer = tracer.stderr.readline()
        assert "attached" in answer, answer
        os.kill(process, signal.SIGCONT)
        code = int(self.server.stdout.readline())
        tracer.communicate()
        calls = tuple(line for line in trace.read_text(errors="replace").splitlines() if CALL.match(line))
        self.said.seek(0)
        return Traced(code, self.said.read(), calls)

    def close(self) -> None:
        self.server.communicate()
        self.said.close()


@pytest.fixture
def edits(place: Place) -> Iterator[Edits]:
    """Skips, and says so, where strace is not there or may not attach."""
    if shutil.which("strace") is None:
        pytest.skip("NOT TESTED: strace is not installed; nothing fails or kills an edit on purpose")
    running = Edits(place)
    yield running
    running.close()
