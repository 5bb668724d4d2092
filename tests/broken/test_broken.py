"""Fifty files as people break them, one slip each, beside a plan that is sound.

A file of `plans/`, `logs/` or `settings/` takes the place of the plan `ct-2021.toml`, its log or `dvplan.toml`
in a copy of `office/`.
"""

from __future__ import annotations

import json
from pathlib import Path
from shutil import copy, copytree
from typing import TYPE_CHECKING, Final

import pytest

from tests.running import dvplan

if TYPE_CHECKING:
    from tests.conftest import Snapshot

HERE: Final = Path(__file__).parent
TAKES_THE_PLACE_OF: Final = {"plans": "ct-2021.toml", "logs": "ct-2021.log.toml", "settings": "dvplan.toml"}
EXPECTED: Final[dict[str, tuple[int, str]]] = {
    "plans/chep-viec-quen-doi-ma": (11, "duplicate-id"),
    "plans/cho-nhau-thanh-vong": (13, "ring"),
    "plans/dau-cham-hang-nghin": (8, "too-many-decimals"),
    "plans/dau-phay-thap-phan": (8, "toml-syntax"),
    "plans/dinh-ky-bang-tieng-viet": (8, "wrong-value"),
    "plans/dinh-ky-quen-ngay-dau": (8, "missing-key"),
    "plans/doi-han-bang-dong-moi": (10, "duplicate-key"),
    "plans/don-vi-khong-ngoac": (8, "unquoted-text"),
    "plans/ghi-ten-thay-vi-ma": (8, "unknown-owner"),
    "plans/gop-tep-do-dang": (8, "conflict-marker"),
    "plans/hai-don-vi-chu-tri": (8, "wrong-type"),
    "plans/han-bang-chu": (8, "not-a-date"),
    "plans/muc-roi-vao-extra": (11, "misplaced-key"),
    "plans/ngay-khong-ngoac": (9, "unquoted-date"),
    "plans/ngay-viet-nua-chung": (8, "unquoted-date"),
    "plans/ngoac-cong-cua-word": (2, "curly-quote"),
    "plans/ngoac-trong-ten": (7, "quote-in-text"),
    "plans/phoi-hop-khong-thanh-danh-sach": (9, "wrong-type"),
    "plans/phong-chu-cu": (3, "legacy-text"),
    "plans/quen-dong-danh-sach": (8, "unclosed"),
    "plans/quen-dong-ngoac-kep": (7, "unclosed"),
    "plans/quen-ma": (9, "missing-key"),
    "plans/tasks-so-nhieu": (5, "unknown-key"),
    "plans/ten-muc-khac": (8, "unknown-key"),
    "plans/ten-muc-tieng-viet": (8, "accented-key"),
    "plans/thang-truoc-ngay-sau": (8, "impossible-date"),
    "plans/thieu-dau-phay-giua-buoc": (10, "toml-syntax"),
    "plans/thieu-mot-ngoac-vuong": (5, "single-brackets"),
    "plans/thuc-hien-ke-hoach-khong-co": (4, "unknown-task"),
    "plans/trong-tam-ghi-co": (8, "unquoted-text"),
    "plans/viec-truoc-khong-co": (12, "unknown-task"),
    "logs/dia-phuong-viet-tat": (4, "unknown-place"),
    "logs/duong-dan-windows": (5, "backslash"),
    "logs/ghi-chu-xuong-dong": (4, "unclosed"),
    "logs/gia-han-khong-ly-do": (5, "unexplained-due"),
    "logs/go-tien-do-viec-co-buoc": (4, "typed-progress"),
    "logs/ma-viec-thieu-gach": (3, "unknown-task"),
    "logs/nguyen-nhan-tieng-viet": (6, "wrong-value"),
    "logs/nham-nam": (2, "before-plan"),
    "logs/nhieu-viec-mot-chuoi": (3, "unknown-task"),
    "logs/phan-nhieu-hon-tong": (4, "share-above-whole"),
    "logs/quen-ngay-ghi": (6, "missing-key"),
    "logs/sai-ky-bao-cao": (4, "unknown-occurrence"),
    "logs/so-lieu-dau-cham": (4, "too-many-decimals"),
    "logs/trang-thai-tieng-viet": (4, "wrong-value"),
    "settings/hai-lan-mot-don-vi": (10, "duplicate-key"),
    "settings/ma-don-vi-co-dau": (4, "accented-key"),
    "settings/ngay-lam-viec-tieng-viet": (5, "wrong-value"),
    "settings/ngon-ngu-vn": (3, "wrong-value"),
    "settings/nguong-kem-chu": (5, "unquoted-text"),
}
"""File to the line of the slip and the code of the one error that there is to be."""


def office(folder: Path, broken: str) -> Path:
    """The office with a broken file in it."""
    kind = broken.partition("/")[0]
    place = copytree(HERE / "office", folder / "office")
    if kind == "plans":
        (place / "ct-2021.log.toml").unlink()
    copy(HERE / f"{broken}.toml", place / TAKES_THE_PLACE_OF[kind])
    return place


def test_there_are_fifty_and_each_has_its_expectation() -> None:
    files = {f"{kind}/{file.stem}" for kind in TAKES_THE_PLACE_OF for file in (HERE / kind).iterdir()}
    assert files == EXPECTED.keys()
    assert len(files) == 50


def test_without_the_broken_file_all_is_well() -> None:
    ran = dvplan(HERE / "office", "check")
    assert (ran.code, ran.out, ran.err) == (0, "Không có lỗi.\n", "")


@pytest.mark.parametrize("broken", EXPECTED)
def test_one_error_at_the_line_of_the_slip(tmp_path: Path, broken: str) -> None:
    ran = dvplan(office(tmp_path, broken), "check", "--format", "json")
    assert (ran.code, ran.err) == (1, "")
    found = {(p["file"], p["line"], p["code"]) for p in json.loads(ran.out)["problems"]}
    assert found == {(TAKES_THE_PLACE_OF[broken.partition("/")[0]], *EXPECTED[broken])}


@pytest.mark.parametrize("broken", [broken for broken in EXPECTED if not broken.startswith("settings/")])
def test_the_sound_plan_beside_it_is_still_reported(tmp_path: Path, broken: str) -> None:
    ran = dvplan(office(tmp_path, broken), "status", "--all")
    assert ran.code == 1
    assert "Sơ kết phong trào" in ran.out
    assert "KHÔNG TÍNH ct-2021: ct-2021.toml có " in ran.out
    assert ran.err.splitlines()[0] == "CHÚ Ý: báo cáo THIẾU 1 kế hoạch vì tệp có lỗi:"


@pytest.mark.parametrize("broken", [broken for broken in EXPECTED if broken.startswith("settings/")])
def test_from_broken_settings_there_is_no_report(tmp_path: Path, broken: str) -> None:
    line, code = EXPECTED[broken]
    ran = dvplan(office(tmp_path, broken), "status")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"dvplan.toml:{line}:")
    assert f"error[{code}]" in ran.err


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_what_people_read(tmp_path: Path, lang: str, snapshot: Snapshot) -> None:
    told = [
        f"## {broken}\n{dvplan(office(tmp_path / str(number), broken), 'check', '--lang', lang).out}"
        for number, broken in enumerate(EXPECTED)
    ]
    snapshot(f"broken/{lang}.txt", "\n".join(told))
