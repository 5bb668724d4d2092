"""The page that `export --to html` makes, in a real browser: by clicks, by typing and by what can be seen."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from selenium.webdriver.common.keys import Keys

from tests.browser.chromium import A4, DESK, TELEPHONE
from tests.running import dvplan, sample

if TYPE_CHECKING:
    from pathlib import Path

    from selenium.webdriver.remote.webelement import WebElement

    from tests.browser.chromium import Chromium
    from tests.browser.page_server import PageServer

DAY = "2021-11-30"
ROWS = ".search + table tbody tr:not(.group)"
WHITE, BLACK = (255, 255, 255), (13, 17, 23)


def exported(folder: Path, *arguments: str) -> str:
    """The page of the sample workspace as a file below `folder`; its address."""
    plans = folder / "plans"
    if not plans.exists():
        sample(folder)
    ran = dvplan(
        plans, "export", *arguments, "--to", "html", "--as-of", DAY, "--output", str(folder / "page.html")
    )
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    return (folder / "page.html").as_uri()


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    return exported(tmp_path_factory.mktemp("page"))


def ids(chromium: Chromium) -> list[str]:
    """The codes of the tasks that can be seen in the table of all."""
    return [text.removesuffix(" ★") for text in chromium.seen(f"{ROWS} td:first-child")]


def empty(box: WebElement) -> None:
    """As a person does it."""
    box.send_keys(Keys.CONTROL, "a")
    box.send_keys(Keys.DELETE)


def test_it_asks_for_nothing_and_breaks_no_rule_of_its_own(
    chromium: Chromium, server: PageServer, tmp_path: Path
) -> None:
    exported(tmp_path)
    chromium.open(f"{server.address}/page.html")
    chromium.find("input[type=search]").send_keys("dân vận")
    chromium.find("nav a").click()
    assert server.asked == ["/page.html"]
    assert chromium.complaints() == []


FOUND = {
    "dân vận khéo": 2,
    "dan van kheo": 2,
    "DAN VAN KHEO": 2,
    "KTGS-01": 1,
    "ktgs": 1,
    "tạm dừng": 1,
    "quá hạn": 1,
    "công tác tôn giáo": 4,
    "tỉnh ủy ktgs": 1,
    "nắm tình hình nhân dân và các nhiệm vụ thường xuyên": 7,
    "phòng đoàn thể": 5,
    "thâng báo": 0,
    "<script>": 0,
    "VP": 6,
    "van-phong": 6,
    "trọng tâm": 2,
    "★": 1,
    "%": 14,
    ".* ( [": 0,
    "  ": 21,
    "": 21,
}
"""What is typed, and how many tasks are left: by title, code, status, group, plan and every name of a unit; signs
without letters by what is seen."""


def test_the_box_leaves_the_tasks_that_have_the_phrase_or_else_every_word(chromium: Chromium, page: str) -> None:
    chromium.open(page)
    box = chromium.find("input[type=search]")
    found = {}
    for typed in FOUND:
        empty(box)
        box.send_keys(typed)
        found[typed] = len(ids(chromium))
    assert found == FOUND


def test_the_box_finds_uy_and_hoa_wherever_the_tone_stands(chromium: Chromium, tmp_path: Path) -> None:
    sample(tmp_path)
    for title in ("Họp với Tỉnh uỷ về hoà giải", "Họp với Tỉnh ủy về hòa giải"):
        assert dvplan(tmp_path / "plans", "add", title, "--plan", "tham-muu").code == 0
    address = exported(tmp_path)
    for typed in ("uỷ hoà giải", "ủy hòa giải", "u\u0309y ho\u0300a gia\u0309i", "uy hoa giai"):
        chromium.open(address)
        chromium.run(
            "(() => { const box = document.querySelector('input'); box.value = arguments[0];"
            " box.dispatchEvent(new Event('input')); })()".replace("arguments[0]", repr(typed))
        )
        assert {"hop-voi-tinh-uy", "hop-voi-tinh-uy-2"} <= set(ids(chromium)), typed


SPELLINGS = {
    "hoà": {"hoà giải", "hòa giải", "hoàn thành"},
    "hòa": {"hoà giải", "hòa giải"},
    "hoa": {"hoà giải", "hòa giải", "hoàn thành", "hoạt động", "hóa đơn"},
    "họ": {"họ tên"},
    "hóa": {"hóa đơn"},
    "hoạ": {"hoạt động"},
    "tuỳ": {"tùy theo"},
    "tuyệ": {"tuyệt đối"},
    "tụy": set[str](),
}
"""What is typed, and the beginnings of the titles found."""


def test_the_box_moves_a_tone_where_it_may_be_written_in_two_ways_only(chromium: Chromium, tmp_path: Path) -> None:
    plans = sample(tmp_path)
    titles = {title for found in SPELLINGS.values() for title in found}
    with (plans / "tham-muu.toml").open("a", encoding="utf-8") as file:
        file.writelines(
            f'\n[[task]]\nid = "c-{number}"\ntitle = "{title}"\n' for number, title in enumerate(titles)
        )
    chromium.open(exported(tmp_path))
    box = chromium.find("input[type=search]")
    found = {}
    for typed in SPELLINGS:
        empty(box)
        box.send_keys(typed)
        found[typed] = titles & {text.split("\n")[0] for text in chromium.seen(f"{ROWS} td.wide")}
    assert found == SPELLINGS


def test_what_the_box_says_and_what_goes_with_the_rows(chromium: Chromium, page: str) -> None:
    chromium.open(page)
    box = chromium.find("input[type=search]")
    everything = ids(chromium)
    assert len(chromium.seen(".search + table tr.group")) == 3
    box.send_keys("KTGS")
    assert chromium.find(".search output").text == "1/21 nhiệm vụ có “KTGS”"
    assert chromium.seen(".search + table tr.group") == ["Tham mưu Thường trực, Ban Thường vụ Tỉnh ủy"]
    box.send_keys("xyz")
    assert chromium.find(".search output").text == "Không có nhiệm vụ nào có “KTGSxyz”."
    assert not chromium.find(".search + table").is_displayed()
    empty(box)
    assert ids(chromium) == everything
    assert chromium.find(".search output").text == ""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_hint_in_the_box_can_be_read(chromium: Chromium, page: str, scheme: str) -> None:
    chromium.open(page, prefers_color_scheme=scheme)
    hint = "getComputedStyle(document.querySelector('.search input'), '::placeholder')"
    muted = "getComputedStyle(document.querySelector('.search label')).color"
    assert chromium.run(f"[{hint}.color === {muted}, {hint}.opacity]") == [True, "1"]


def test_what_is_typed_is_never_markup(chromium: Chromium, page: str) -> None:
    chromium.open(page)
    chromium.find("input[type=search]").send_keys("<img src=x onerror=document.title=1>{n}")
    output = chromium.find(".search output")
    assert "“<img src=x onerror=document.title=1>{n}”" in output.text
    assert chromium.all(".search output *") == []


def test_without_scripts_there_is_no_box_and_all_the_rest(chromium: Chromium, page: str) -> None:
    chromium.open(page, scripts=False)
    assert not chromium.find(".search").is_displayed()
    assert len(ids(chromium)) == 21


def test_a_click_leads_to_a_part(chromium: Chromium, page: str) -> None:
    chromium.open(page, prefers_reduced_motion="reduce")
    links = chromium.all("nav a")
    assert len(links) == len(chromium.all("section")) >= 6
    for link, section in zip(links, chromium.all("section"), strict=True):
        link.click()
        at_top = chromium.run("arguments[0].getBoundingClientRect().top", section)
        under_bar = chromium.run("document.querySelector('nav').getBoundingClientRect().bottom")
        at_end = chromium.run("innerHeight + scrollY >= document.documentElement.scrollHeight - 1")
        assert at_end or under_bar - 2 <= at_top <= under_bar + 60


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("wide", [TELEPHONE, DESK])
def test_nothing_lies_beyond_the_edge(chromium: Chromium, page: str, wide: int, scheme: str) -> None:
    chromium.open(page, wide=wide, prefers_color_scheme=scheme)
    assert chromium.run("document.documentElement.scrollWidth") == wide
    beyond = chromium.run(
        "[...document.querySelectorAll('main > :not(nav), section *, header *')]"
        ".filter(each => each.checkVisibility() && each.getBoundingClientRect().right > innerWidth + 1)"
        ".map(each => each.outerHTML.slice(0, 80))"
    )
    assert beyond == []
    picture = chromium.whole_picture()
    assert picture.width == wide
    ground = WHITE if scheme == "light" else BLACK
    assert {picture.getpixel((x, y)) for x in (1, wide - 2) for y in range(0, picture.height, 97)} <= {
        ground,
        (208, 215, 222),
        (48, 54, 61),
    }, "the margins are clear, but for the rule under the links"


def test_each_width_has_its_own_pictures(chromium: Chromium, page: str) -> None:
    for wide, shown, other in ((DESK, "wide", "narrow"), (TELEPHONE, "narrow", "wide")):
        chromium.open(page, wide=wide)
        pictures = chromium.all(f".picture.{shown} svg")
        assert len(pictures) == 3 + 1 + 2, "three plans, the work left, two measures"
        assert all(picture.is_displayed() for picture in pictures)
        assert not any(picture.is_displayed() for picture in chromium.all(f".picture.{other} svg"))


def test_a_picture_says_what_it_is_to_those_who_cannot_see_it(chromium: Chromium, page: str) -> None:
    chromium.open(page)
    said = [picture.accessible_name for picture in chromium.all(".picture.wide svg")]
    assert said[0].startswith("TIẾN TRÌNH THỰC HIỆN NHIỆM VỤ – Các ban chỉ đạo: kiểm tra năm 2021, ")
    assert "– 1/3. 21 nhiệm vụ, từ 14/10/2021 đến 31/12/2021" in said[0]
    assert len(set(said)) == len(said)
    assert all(said)


TABLES = [
    "TÌNH HÌNH THỰC HIỆN NHIỆM VỤ",
    "TIẾN ĐỘ THEO CHƯƠNG TRÌNH, KẾ HOẠCH",
    "CẦN ĐÔN ĐỐC",
    "NTH-02 ★ Người từ địa phương khác về quê (người)",
    "NTH-02 ★ Có việc làm (người)",
    "TOÀN BỘ NHIỆM VỤ",
]


def tree(chromium: Chromium) -> list[tuple[str, str]]:
    """Role and name of all that a screen reader is told of."""
    nodes = chromium.tell("Accessibility.getFullAXTree")["nodes"]
    told = [node for node in nodes if not node.get("ignored")]
    return [(node["role"]["value"], node.get("name", {}).get("value", "")) for node in told]


@pytest.mark.parametrize("wide", [TELEPHONE, DESK])
def test_tables_have_names_and_headings_for_those_who_hear_them(chromium: Chromium, page: str, wide: int) -> None:
    chromium.open(page, wide=wide)
    told = tree(chromium)
    assert [name for role, name in told if role == "table"] == TABLES
    assert {"Quá hạn", "Chủ trì", "Tình trạng"} <= {name for role, name in told if role == "columnheader"}
    rows = [role for role, _ in told].count("row")
    assert rows > 40
    assert [role for role, _ in told].count("cell") > 4 * rows
    assert [chromium.seen("h1"), chromium.seen(".office")] == [[TABLES[0]], ["BAN DÂN VẬN TỈNH ỦY"]]


def test_bars_are_as_long_as_their_figures(chromium: Chromium, page: str) -> None:
    chromium.open(page)
    for bar, cell in zip(chromium.all("svg.bar"), chromium.all("td:has(svg.bar)"), strict=True):
        picture = chromium.picture(bar)
        middle = picture.height // 2
        line = [picture.getpixel((x, middle)) for x in range(picture.width)]
        filled = sum(colour in ((144, 96, 0), (9, 105, 218)) for colour in line)
        mark = sum(colour == (36, 41, 47) for colour in line)
        percent = float(cell.text.replace(",", ".").rstrip("%"))
        assert 1 <= mark <= 4
        assert abs(100 * (filled + mark / 2) / picture.width - percent) < 4


def test_cards_on_a_telephone_name_their_figures(chromium: Chromium, page: str) -> None:
    chromium.open(page, wide=TELEPHONE)
    assert chromium.find("table.cards thead").size == {"width": 1, "height": 1}
    label = chromium.run("getComputedStyle(arguments[0], '::before').content",
                         chromium.find("table.cards td[data-label='Chủ trì']"))  # fmt: skip
    assert label == '"Chủ trì " / ""', "seen, and not said twice"
    left, past = chromium.seen(".cards td[data-label='Còn']"), chromium.seen(".cards td[data-label='']")
    assert "15 ngày" in left
    assert "quá 3 ngày" in past, "“Còn quá 3 ngày” would say the reverse"
    assert not [each for each in left if each.startswith("quá")]


def test_on_paper(chromium: Chromium, page: str) -> None:
    chromium.open(page, prefers_color_scheme="dark")
    paper = chromium.printed()
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", paper)
    assert len(boxes) >= 4
    assert all(abs(float(wide) - A4[0]) < 1 and abs(float(high) - A4[1]) < 1 for wide, high in boxes)
    chromium.open(page, wide=695, medium="print", prefers_color_scheme="dark")
    assert chromium.run("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert not chromium.find("nav").is_displayed()
    assert not chromium.find("input").is_displayed()
    assert chromium.find(".picture.wide").is_displayed()
    assert chromium.run("document.documentElement.scrollWidth") == 695


def test_paper_says_what_was_searched_for(chromium: Chromium, page: str) -> None:
    chromium.open(page, medium="print")
    chromium.run("(() => { const box = document.querySelector('input'); box.value = 'KTGS';"
                 " box.dispatchEvent(new Event('input')); })()")  # fmt: skip
    assert chromium.find(".search output").is_displayed()
    assert ids(chromium) == ["KTGS-01"]


HOSTILE = (
    "<script>document.title='bad'</script>",
    "</style><script>document.title='bad'</script>",
    "</script><img src=x onerror=\"document.title='bad'\">",
    '" onmouseover="document.title=\'bad\'" x="',
    "javascript:document.title='bad'",
    "{{ 7 * 7 }} {% raw %} ${7*7}",
    "<iframe src=//example.org></iframe> <base href=//example.org> <link rel=stylesheet href=//example.org>",
)


def test_text_from_plans_acts_nowhere(chromium: Chromium, server: PageServer, tmp_path: Path) -> None:
    plans = sample(tmp_path)
    tasks = (
        f"[[task]]\nid = 'xau-{number}'\ntitle = {text}\ngroup = {text}\nassigned = 2021-11-01\ndue = 2021-12-01\n"
        for number, text in enumerate(map(json.dumps, HOSTILE))
    )
    with (plans / "tham-muu.toml").open("a", encoding="utf-8") as file:
        file.writelines(("\n", *tasks))
    assert dvplan(plans, "pause", "KTGS-01", "--reason", HOSTILE[2], "--on", DAY).code == 0
    exported(tmp_path)
    chromium.open(f"{server.address}/page.html")
    box = chromium.find("input[type=search]")
    for text in HOSTILE:
        empty(box)
        box.send_keys(text)
    empty(box)
    shown = chromium.find("main").text
    assert all(text in shown for text in HOSTILE)
    assert chromium.driver.title != "bad"
    assert "bad" not in chromium.driver.title
    assert chromium.all("main script, main style, iframe, img, base, main link, [onerror], [onmouseover]") == []
    assert server.asked == ["/page.html"]
    assert chromium.complaints() == []


def test_in_english(chromium: Chromium, tmp_path: Path) -> None:
    chromium.open(exported(tmp_path, "--lang", "en", "is:paused"))
    assert chromium.run("document.documentElement.lang") == "en"
    assert "Only the tasks that this filter lets through: is:paused" in chromium.find("main").text
    box = chromium.find("input[type=search]")
    assert box.accessible_name == "Find tasks"
    box.send_keys("none such")
    assert chromium.find(".search output").text == "No task has “none such”."
