"""The office's page on every width of a screen, with names, titles and figures longer than anybody wishes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.test_office_page import exported
from tests.running import sample

if TYPE_CHECKING:
    from pathlib import Path

    from tests.browser.chromium import Chromium

WIDTHS = (320, 360, 390, 480, 600, 640, 650, 676, 700, 768, 800, 840, 841, 900, 1024, 1280)
OWNERS = (
    "BCĐ phong trào Toàn dân đoàn kết xây dựng đời sống văn hóa tỉnh và các huyện, thị xã, thành phố",
    "VĂNPHÒNGTỔNGHỢPTỔCHỨCCÁNBỘKIỂMTRAGIÁMSÁT",
)
TITLES = (
    "XÂY DỰNG HƯỚNG DẪN THỰC HIỆN QUY CHẾ DÂN CHỦ Ở CƠ SỞ TRONG HOẠT ĐỘNG CỦA MỌI CƠ QUAN, ĐƠN VỊ",
    "WWWWWW MMMMMM @@@@@@ %%%%%% WWWWWW MMMMMM @@@@@@ %%%%%%",
    "dài" * 60,
)


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page of a workspace with all that."""
    folder = tmp_path_factory.mktemp("crowded")
    plans = sample(folder)
    with (plans / "dvplan.toml").open("a", encoding="utf-8") as file:
        for number, owner in enumerate(OWNERS):
            file.write(f'\n[owner.dv-{number}]\nname = "Đơn vị"\nkind = "unit"\nshort = "{owner}"\n')
    with (plans / "dai.toml").open("w", encoding="utf-8") as file:
        file.write(f'[plan]\nid = "dai"\ntitle = "{TITLES[0]} {TITLES[2]}"\n')
        for number, title in enumerate((*TITLES, *TITLES)):
            file.write(
                f'\n[[task]]\nid = "ma-dai-{"x" * 20 * (number % 2)}{number}"\ntitle = "{title}"\n'
                f'owner = "dv-{number % 2}"\nassigned = 2021-11-01\ndue = 2021-11-{25 + number}\n'
            )
        file.write('[[task.measure]]\nid = "m"\ntitle = "Kinh phí"\nunit = "đồng"\n')
    with (plans / "dai.log.toml").open("w", encoding="utf-8") as file:
        file.write(
            '\n[[log]]\non = 2021-11-29\ntask = "ma-dai-xxxxxxxxxxxxxxxxxxxx5"\nvalues = { m = 123456789012345 }\n'
        )
    return exported(folder)


BEYOND = """[...document.querySelectorAll('main > :not(nav), section *, header *')]
    .filter((each) => each.checkVisibility())
    .filter((each) => { const box = each.getBoundingClientRect();
                        return box.right > innerWidth + 1 || box.left < -1; })
    .map((each) => each.outerHTML.slice(0, 120))"""
OUTSIDE = """[...document.querySelectorAll('.picture svg text')]
    .filter((each) => each.checkVisibility())
    .filter((each) => { const box = each.getBoundingClientRect();
                        const frame = each.ownerSVGElement.getBoundingClientRect();
                        return box.right > frame.right + 1 || box.left < frame.left - 1; })
    .map((each) => each.textContent)"""
SMALLEST = """Math.min(...[...document.querySelectorAll('.picture svg text')]
    .filter((each) => each.checkVisibility())
    .map((each) => parseFloat(getComputedStyle(each).fontSize) * each.ownerSVGElement.getBoundingClientRect().width
                   / each.ownerSVGElement.viewBox.baseVal.width))"""


@pytest.mark.parametrize("wide", WIDTHS)
def test_nothing_lies_beyond_the_edge_and_letters_can_be_read(chromium: Chromium, crowded: str, wide: int) -> None:
    chromium.open(crowded, wide=wide)
    assert chromium.run("document.documentElement.scrollWidth") == wide
    assert chromium.run(BEYOND) == []
    assert chromium.run(OUTSIDE) == []
    assert chromium.run(SMALLEST) >= 11


def test_names_end_before_the_bars(chromium: Chromium, crowded: str) -> None:
    chromium.open(crowded, wide=1280)
    covered = chromium.run(
        '[...document.querySelectorAll(\'.picture.wide svg text[x="16"], .picture.wide svg text[x="16.0"]\')]'
        ".filter((each) => !each.classList.contains('s') && each.getBBox().x + each.getBBox().width > 330)"
        ".map((each) => each.textContent)"
    )
    assert covered == []


def test_on_a4_too(chromium: Chromium, crowded: str) -> None:
    chromium.open(crowded, wide=695, medium="print")
    assert chromium.run("document.documentElement.scrollWidth") == 695
    assert chromium.run(BEYOND) == []
    assert chromium.run(OUTSIDE) == []


BROKEN = """[...document.querySelectorAll('.rows td')].filter((each) => each.checkVisibility()).flatMap((cell) => {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) for (const word of walker.currentNode.data.matchAll(/\\p{L}+/gu)) {
        const range = document.createRange();
        range.setStart(walker.currentNode, word.index);
        range.setEnd(walker.currentNode, word.index + word[0].length);
        if (new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1) found.push(word[0]);
    }
    return found; })"""


def test_no_word_of_a_table_is_parted_on_the_narrowest_telephone(chromium: Chromium, tmp_path: Path) -> None:
    chromium.open(exported(tmp_path, "--lang", "en"), wide=320)
    assert chromium.run(BROKEN) == []


def test_links_and_pictures_use_the_width_there_is(chromium: Chromium, crowded: str) -> None:
    for wide in (320, 390):
        chromium.open(crowded, wide=wide)
        assert chromium.run("[...document.querySelectorAll('nav a')].every(each =>"
                            " each.getBoundingClientRect().right <= innerWidth)")  # fmt: skip
    chromium.open(crowded, wide=768)
    assert chromium.run("Math.max(...[...document.querySelectorAll('.picture.narrow')].map(each =>"
                        " each.getBoundingClientRect().right))") > 700  # fmt: skip
