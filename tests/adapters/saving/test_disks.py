"""Real disks that will not: full, read-only, another's."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dvplan.adapters.saving.save import Desk, save
from dvplan.core.diagnostics.edit_refused import EditRefused
from tests.adapters.saving.traced_edits import place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.adapters.saving.traced_edits import Place

__all__ = ["place"]

NOBODY = 65534
OLD = b"x" * 20_000
EDIT = """
import grp, os, pwd, sys, tempfile
from dvplan.adapters.saving.save import Desk, save
from dvplan.core.diagnostics.edit_refused import EditRefused

root, state, user = sys.argv[1:]
with tempfile.TemporaryDirectory() as warm:  # the user may not be allowed to import what an edit imports
    save(f"{warm}/a.toml", lambda text: b"x", Desk(warm, f"{warm}/s"))
os.setgroups([])
os.setgid(int(user))
os.setuid(int(user))
try:
    save(f"{root}/a.toml", lambda text: text + b"more", Desk(root, state))
except EditRefused as refused:
    print(refused.code)
"""


@contextmanager
def mounted(folder: Path, *options: str) -> Iterator[None]:
    """Skips, and says so, where this user may not mount."""
    done = subprocess.run(["mount", *options, str(folder)], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"NOT TESTED: {done.stderr.strip()}")
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def refusal(root: Path, state: Path) -> EditRefused:
    with pytest.raises(EditRefused) as refused:
        save(f"{root}/a.toml", lambda text: (text or b"") + b"more", Desk(str(root), str(state)))
    return refused.value


@pytest.mark.parametrize("full", ["workspace", "state"])
def test_full(tmp_path: Path, full: str) -> None:
    small, roomy = tmp_path / "small", tmp_path / "roomy"
    small.mkdir()
    roomy.mkdir()
    root, state = (small, roomy) if full == "workspace" else (roomy, small)
    with mounted(small, "-t", "tmpfs", "-o", "size=64k,mode=700", "none"):
        (root / "a.toml").write_bytes(OLD)
        (small / "ballast").write_bytes(b"x" * (36_000 if full == "workspace" else 52_000))
        for _ in range(2):
            refused = refusal(root, state)
            assert (refused.code, (root / "a.toml").read_bytes()) == ("disk-full", OLD)
            assert int(refused.values["free"]) < len(OLD)
            assert not list(root.glob("*.tmp"))
        (small / "ballast").unlink()
        save(f"{root}/a.toml", lambda text: (text or b"") + b"more", Desk(str(root), str(state)))
        assert (root / "a.toml").read_bytes() == OLD + b"more"


def test_read_only_disk(tmp_path: Path) -> None:
    root = tmp_path / "w"
    root.mkdir()
    (root / "a.toml").write_bytes(OLD)
    with mounted(root, "--bind", "-o", "ro", str(root)):
        assert refusal(root, tmp_path / "s").code == "read-only-disk"
        assert {path.name for path in root.iterdir()} == {"a.toml"}


@pytest.mark.skipif(os.geteuid() != 0, reason="NOT TESTED: only root may become another user")
@pytest.mark.parametrize(
    ("owner", "mode", "folder_mode", "code"),
    [
        (NOBODY, 0o644, 0o777, ""),
        (NOBODY, 0o644, 0o555, "not-allowed"),
        (NOBODY, 0o444, 0o777, "read-only-file"),
        (0, 0o644, 0o777, "read-only-file"),
        (0, 0o666, 0o777, "owner-not-kept"),
    ],
)
def test_as_an_ordinary_user(place: Place, owner: int, mode: int, folder_mode: int, code: str) -> None:
    root, state = place.root, place.state
    place.folder.chmod(0o755)
    state.mkdir()
    os.chown(state, NOBODY, NOBODY)
    file = root / "a.toml"
    file.write_bytes(OLD)
    os.chown(file, owner, owner)
    file.chmod(mode)
    root.chmod(folder_mode)
    arguments = [sys.executable, "-c", EDIT, str(root), str(state), str(NOBODY)]
    done = subprocess.run(arguments, capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == (code, "")
    assert file.read_bytes() == (OLD if code else OLD + b"more")
    assert (file.stat().st_uid, file.stat().st_mode & 0o777) == (owner, mode)
    assert place.names() == {"a.toml"}
