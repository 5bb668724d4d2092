"""Locks that are held, dead, lying, lost, or not to be had."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dvplan.adapters.saving.failures import refusing
from dvplan.adapters.saving.locking import LOCK_FILE, hold
from dvplan.core.diagnostics.edit_refused import EditRefused
from tests.adapters.saving.traced_edits import edits, place

if TYPE_CHECKING:
    from tests.adapters.saving.traced_edits import Edits, Place

__all__ = ["edits", "place"]

HOLDER = """
import sys
from dvplan.adapters.saving.locking import hold

with hold(sys.argv[1]):
    print("held", flush=True)
    sys.stdin.read()
"""


def holder(folder: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    assert process.stdout.readline() == "held\n"
    return process


def test_who_holds_it_is_told(tmp_path: Path) -> None:
    process = holder(tmp_path)
    with pytest.raises(EditRefused) as refused, hold(str(tmp_path), wait=0.05):
        pass
    assert refused.value.code == "busy"
    user, number, day, time = str(refused.value.values["holder"]).split()
    assert ("@" in user, int(number), day.count("-"), time.count(":")) == (True, process.pid, 2, 2)
    process.communicate()


def test_the_lock_of_a_dead_process_does_not_hold(tmp_path: Path) -> None:
    process = holder(tmp_path)
    process.kill()
    process.communicate()
    assert str(process.pid) in (tmp_path / LOCK_FILE).read_text()
    with hold(str(tmp_path), wait=0):
        assert str(os.getpid()) in (tmp_path / LOCK_FILE).read_text()


def test_a_lock_file_that_was_replaced_is_noticed(tmp_path: Path) -> None:
    with hold(str(tmp_path)) as lock:
        lock.check()
        (tmp_path / LOCK_FILE).unlink()
        with pytest.raises(EditRefused, match="lock-lost"):
            lock.check()
        with hold(str(tmp_path), wait=0) as second:
            second.check()
            with pytest.raises(EditRefused, match="lock-lost"):
                lock.check()


def test_whoever_may_write_in_the_folder_may_lock_it(tmp_path: Path) -> None:
    tmp_path.chmod(0o2775)
    before = os.umask(0o077)
    try:
        with hold(str(tmp_path)):
            assert (tmp_path / LOCK_FILE).stat().st_mode & 0o777 == 0o664
    finally:
        os.umask(before)


def test_a_planted_link_is_not_followed(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("untouched")
    (tmp_path / LOCK_FILE).symlink_to(victim)
    with pytest.raises(EditRefused), refusing(str(tmp_path)), hold(str(tmp_path), wait=0.05):
        pass
    assert victim.read_text() == "untouched"


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("flock:retval=0", "lying-lock"),
        ("flock:error=ENOLCK", "no-lock"),
        ("flock:error=ENOSYS", "no-lock"),
        ("flock:error=EOPNOTSUPP", "no-lock"),
        ("flock:error=EIO", "disk-error"),
    ],
)
def test_a_share_without_true_locks_is_not_written_to(edits: Edits, place: Place, fault: str, code: str) -> None:
    (place.root / "a.toml").write_text("a\n")
    run = edits.run("edit", fault)
    assert (run.code, run.said.split()[0]) == (4, code)
    assert (place.root / "a.toml").read_text() == "a\n"
    assert place.names() == {"a.toml"}
