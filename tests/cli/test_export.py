"""`dvplan export`: what it takes, what it refuses, and a file that is whole or as it was."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from dvplan.adapters.export_file import Unwritable, led_to
from tests.running import dvplan, sample

if TYPE_CHECKING:
    from pathlib import Path

PAGE = ("export", "--to", "html")


def test_a_page_on_standard_output_or_in_a_file(tmp_path: Path) -> None:
    plans = sample(tmp_path)
    piped = dvplan(plans, *PAGE, "--as-of", "2021-11-30")
    assert (piped.code, piped.err) == (0, "")
    assert piped.out.startswith('<!DOCTYPE html>\n<html lang="vi">')
    written = dvplan(plans, *PAGE, "--as-of", "2021-11-30", "-o", "trang.html")
    assert (written.code, written.out, written.err) == (0, "", "")
    assert (plans / "trang.html").read_bytes() == piped.out.encode()


def test_the_same_day_gives_the_same_page(tmp_path: Path) -> None:
    plans = sample(tmp_path)
    first = dvplan(plans, *PAGE, "--as-of", "2021-11-30").out
    assert dvplan(plans, "done", "KTGS-01", "--on", "2021-12-01").code == 0
    assert dvplan(plans, *PAGE, "--as-of", "2021-11-30").out == first
    assert dvplan(plans, *PAGE, "--as-of", "2021-12-01").out != first


def test_a_filter_is_said_on_the_page(tmp_path: Path) -> None:
    page = dvplan(sample(tmp_path), *PAGE, "is:paused", "owner:van-phong", "--as-of", "2021-11-30").out
    assert "Chỉ gồm nhiệm vụ thỏa điều kiện: is:paused owner:van-phong" in page
    assert "KTGS-01" in page
    assert "QC-01" not in page


def test_a_filter_that_lets_nothing_through(tmp_path: Path) -> None:
    ran = dvplan(sample(tmp_path), *PAGE, "is:overdue", "--as-of", "2021-11-30")
    assert ran.code == 0
    assert "Không có nhiệm vụ nào." in ran.out


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (("export",), "còn thiếu tùy chọn “--to”"),
        (("export", "--to", "pdf"), "“pdf” không dùng được cho “--to”; chọn một trong: html"),
        ((*PAGE, "-o", "tham-muu.toml"), "tham-muu.toml” phải kết thúc bằng .html"),
        ((*PAGE, "-o", "trang"), "trang” phải kết thúc bằng .html"),
        ((*PAGE, "-o", ""), "phải kết thúc bằng .html"),
        ((*PAGE, "-o", "-"), "phải kết thúc bằng .html"),
        ((*PAGE, "owner:xyz", "-o", "trang.html"), "không có đơn vị, cá nhân “xyz”"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_written(tmp_path: Path, told: tuple[str, ...], said: str) -> None:
    plans = sample(tmp_path)
    before = {file.name: file.read_bytes() for file in plans.iterdir()}
    ran = dvplan(plans, *told)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert {file.name: file.read_bytes() for file in plans.iterdir()} == before


def test_an_old_page_is_replaced_in_one_step(tmp_path: Path) -> None:
    plans = sample(tmp_path)
    page = plans / "trang.HTML"
    page.write_text("cũ", encoding="utf-8")
    with page.open(encoding="utf-8") as reader:
        assert dvplan(plans, *PAGE, "-o", "trang.HTML").code == 0
        assert reader.read() == "cũ", "who reads it has the old page to its end"
    assert page.read_bytes().startswith(b"<!DOCTYPE html>")
    assert [file.name for file in plans.glob(".dvplan-*.tmp")] == []


@pytest.mark.skipif(os.name != "posix", reason="modes and links are POSIX")
def test_a_page_is_new_files_mode_and_a_link_leads_to_it(tmp_path: Path) -> None:
    plans = sample(tmp_path)
    (tmp_path / "web").mkdir()
    (plans / "trang.html").symlink_to(tmp_path / "web" / "index.html")
    old = os.umask(0o022)
    try:
        assert dvplan(plans, *PAGE, "-o", "trang.html").code == 0
    finally:
        os.umask(old)
    assert (plans / "trang.html").is_symlink()
    assert stat.S_IMODE((tmp_path / "web" / "index.html").stat().st_mode) == 0o644


@pytest.mark.skipif(os.name != "posix", reason="links are POSIX")
def test_a_link_to_a_plan_takes_no_plan_away(tmp_path: Path) -> None:
    plans = sample(tmp_path)
    before = (plans / "tham-muu.toml").read_bytes()
    (plans / "trang.html").symlink_to(plans / "tham-muu.toml")
    (plans / "khac.html").hardlink_to(plans / "tham-muu.toml")
    assert dvplan(plans, *PAGE, "-o", "trang.html").code == 2
    assert dvplan(plans, *PAGE, "-o", "khac.html").code == 2
    assert (plans / "tham-muu.toml").read_bytes() == before


@pytest.mark.skipif(os.name != "posix", reason="links are POSIX")
def test_a_plan_that_is_a_link_to_a_page_is_no_page(tmp_path: Path) -> None:
    plans = sample(tmp_path)
    for name, hidden in (("tham-muu.toml", plans / ".that"), ("dvplan.toml", plans)):
        real = hidden / "that.html"
        hidden.mkdir(exist_ok=True)
        before = (plans / name).rename(real).read_bytes()
        (plans / name).symlink_to(real)
        for where, folder in (("plans/", tmp_path), ("", plans)):
            ran = dvplan(folder, *PAGE, "-o", f"{where}{real.relative_to(plans)}")
            assert ran.code == 2
            assert "that.html” chính là tệp mà kế hoạch được đọc từ đó" in ran.err
        assert real.read_bytes() == before


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_a_page_keeps_the_mode_of_the_one_it_replaces(tmp_path: Path) -> None:
    plans = sample(tmp_path)
    page = plans / "trang.html"
    page.write_text("cũ", encoding="utf-8")
    for mode in (0o600, 0o660):
        page.chmod(mode)
        assert dvplan(plans, *PAGE, "-o", "trang.html").code == 0
        assert stat.S_IMODE(page.stat().st_mode) == mode
    assert page.read_bytes().startswith(b"<!DOCTYPE html>")


@pytest.mark.skipif(os.name != "posix", reason="pipes are POSIX")
def test_a_pipe_is_left_alone(tmp_path: Path) -> None:
    plans = sample(tmp_path)
    os.mkfifo(plans / "ong.html")
    (plans / "thiet-bi.html").symlink_to("ong.html")
    for name in ("ong.html", "thiet-bi.html"):
        ran = dvplan(plans, *PAGE, "-o", name)
        assert ran.code == 2
        assert "ong.html” là ống dẫn hoặc thiết bị" in ran.err
    assert stat.S_ISFIFO((plans / "ong.html").stat().st_mode)


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a folder in use stays")
def test_a_current_folder_that_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "cu"
    folder.mkdir()
    monkeypatch.chdir(folder)
    folder.rmdir()
    with pytest.raises(Unwritable, match="No such file"):
        led_to("trang.html")


def test_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    plans = sample(tmp_path)
    (plans / "folder.html").mkdir()
    for file, reason in (("nowhere/trang.html", "tệp hoặc thư mục không còn"), ("folder.html", "đó là thư mục")):
        ran = dvplan(plans, *PAGE, "-o", file)
        assert (ran.code, ran.out) == (74, "")
        assert ran.err.startswith("dvplan: lỗi: không ghi được “")
        assert reason in ran.err
    assert list(plans.glob(".dvplan-*.tmp")) == []


def test_a_plan_with_errors_is_left_out_loudly_and_the_page_made(tmp_path: Path) -> None:
    plans = sample(tmp_path)
    with (plans / "tham-muu.toml").open("a", encoding="utf-8") as file:
        file.write("\n[[task]]\nid = 1\n")
    ran = dvplan(plans, *PAGE, "-o", "trang.html", "--as-of", "2021-11-30")
    assert ran.code == 1
    assert "tham-muu" in ran.err
    page = (plans / "trang.html").read_text(encoding="utf-8")
    assert "t-critical" in page
    assert "QC-01" not in page
    assert "DC-02" in page


def test_a_closed_plan_is_named_and_comes_with_all(tmp_path: Path) -> None:
    plans = sample(tmp_path)
    (plans / "cu.toml").write_text(
        '[plan]\nid = "cu"\ntitle = "Kế hoạch tháng 9"\ndue = 2021-10-01\n'
        '[[task]]\nid = "xong"\ntitle = "Việc đã xong"\nassigned = 2021-09-01\ndue = 2021-09-30\n',
        encoding="utf-8",
    )
    (plans / "cu.log.toml").write_text(
        '[[log]]\non = 2021-09-30\ntask = "xong"\nstate = "done"\nevidence = "Báo cáo"\n', encoding="utf-8"
    )
    some, everything = (dvplan(plans, *PAGE, "--as-of", "2021-11-30", *more).out for more in ((), ("--all",)))
    assert "Việc đã xong" not in some
    assert "Kế hoạch tháng 9" in some
    assert "Việc đã xong" in everything
