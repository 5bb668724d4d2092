"""The folder that nobody else reads."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

from dvplan.adapters.state_folder import own_folder
from dvplan.core.diagnostics.edit_refused import EditRefused


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_it_is_the_users_alone(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        folder = own_folder(str(tmp_path / "state" / "dvplan"), "edits", "w")
    finally:
        os.umask(before)
    assert folder == str(tmp_path / "state" / "dvplan" / "edits" / "w")
    for made in (Path(folder), *Path(folder).parents[:2]):
        assert made.stat().st_mode & 0o777 == 0o700


def test_one_that_others_could_read_is_closed(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    own_folder(str(tmp_path))
    assert tmp_path.stat().st_mode & 0o777 == 0o700


def test_without_a_home_it_is_a_temporary_one_that_nobody_planted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    folder = Path(own_folder(None, "edits"))
    assert folder.parent == tmp_path / f"dvplan-{os.getuid()}"
    folder.rmdir()
    folder.parent.rmdir()
    (tmp_path / "elsewhere").mkdir()
    folder.parent.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(EditRefused, match="state-folder-not-yours"):
        own_folder(None, "edits")


@pytest.mark.skipif(os.geteuid() != 0, reason="NOT TESTED: only root may give folders away")
def test_one_that_belongs_to_somebody_else_is_refused(tmp_path: Path) -> None:
    os.chown(tmp_path, 65534, 65534)
    with pytest.raises(EditRefused, match="state-folder-not-yours"):
        own_folder(str(tmp_path))
