"""The files that editors leave beside an open one, as they write them."""

from __future__ import annotations

import os
import socket
import subprocess
from pathlib import Path

import pytest

from dvplan.adapters.saving.editors import OpenIn, open_in


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    file = tmp_path / "ke-hoach.toml"
    file.write_text("x")
    return file


@pytest.fixture(scope="module")
def dead() -> int:
    process = subprocess.Popen(["true"])
    process.wait()
    return process.pid


def swap(process: int, user: str, host: str) -> bytes:
    """Block 0 of a Vim swap file."""
    head = b"b0VIM 8.2\0\0\0" + (4096).to_bytes(4, "little") + bytes(8) + process.to_bytes(4, "little")
    return head + user.encode().ljust(40, b"\0") + host.encode().ljust(40, b"\0") + bytes(4000)


def test_nobody(plan: Path) -> None:
    assert open_in(str(plan)) == ()


def test_vim(plan: Path, dead: int) -> None:
    sign = plan.with_name(".ke-hoach.toml.swp")
    sign.write_bytes(swap(dead, "hoa", "pc7"))
    assert open_in(str(plan)) == (OpenIn("Vim", "hoa", "pc7"),)
    sign.write_bytes(swap(os.getpid(), "hoa", socket.gethostname()))
    assert open_in(str(plan)) == (OpenIn("Vim", "hoa", socket.gethostname()),)
    sign.write_bytes(swap(dead, "hoa", socket.gethostname()))
    assert open_in(str(plan)) == ()
    sign.write_bytes(b"")
    assert open_in(str(plan)) == (OpenIn("Vim"),)


def test_emacs(plan: Path, dead: int) -> None:
    sign = plan.with_name(".#ke-hoach.toml")
    sign.symlink_to("hoa@van-phong@pc7.4242:1637000000")
    assert open_in(str(plan)) == (OpenIn("Emacs", "hoa@van-phong", "pc7"),)
    sign.unlink()
    sign.symlink_to(f"hoa@{socket.gethostname()}.{dead}:1637000000")
    assert open_in(str(plan)) == ()
    sign.unlink()
    sign.write_text("hoa@pc7.tinhuy.vn.4242")
    assert open_in(str(plan)) == (OpenIn("Emacs", "hoa", "pc7.tinhuy.vn"),)


def test_libreoffice(plan: Path) -> None:
    sign = plan.with_name(".~lock.ke-hoach.toml#")
    sign.write_text("Nguyễn Thị Hoa,hoa,pc7,22.11.2021 08:00,file:///home/hoa/.config/libreoffice/4;")
    assert open_in(str(plan)) == (OpenIn("LibreOffice", "Nguyễn Thị Hoa", "pc7"),)
    sign.write_text(",hoa,pc7,22.11.2021 08:00,file:///x;")
    assert open_in(str(plan)) == (OpenIn("LibreOffice", "hoa", "pc7"),)
    sign.write_text("")
    assert open_in(str(plan)) == (OpenIn("LibreOffice"),)


@pytest.mark.parametrize("name", ["~$ke-hoach.toml", "~$-hoach.toml"])
def test_office(plan: Path, name: str) -> None:
    plan.with_name(name).write_bytes(b"\3Hoa".ljust(54, b" ") + bytes(108))
    assert open_in(str(plan)) == (OpenIn("Microsoft Office", "Hoa"),)


def test_through_a_link_and_several_at_once(plan: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.toml"
    link.symlink_to(plan)
    plan.with_name(".ke-hoach.toml.swp").write_bytes(b"")
    plan.with_name("~$ke-hoach.toml").write_bytes(b"\xff\0")
    assert [sign.editor for sign in open_in(str(link))] == ["Vim", "Microsoft Office"]
