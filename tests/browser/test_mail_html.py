"""The digest's HTML as a mail program shows it: no head, no sheet, no class, no script, in another's page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.browser.chromium import TELEPHONE
from tests.running import dvplan, sample

if TYPE_CHECKING:
    from pathlib import Path

    from tests.browser.chromium import Chromium
    from tests.browser.page_server import PageServer

PANE = 640
"""The reading pane of a mail program."""
HEAD = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
"""Of the program's own page."""
WEEK = ("digest", "--week", "2021-W47", "--as-of", "2021-11-26", "--format", "html")


@pytest.fixture
def letter(tmp_path: Path) -> str:
    ran = dvplan(sample(tmp_path), *WEEK)
    assert (ran.code, ran.err) == (0, "")
    (tmp_path / "letter.html").write_text(ran.out, encoding="utf-8")
    return ran.out


def as_mail_program_shows_it(letter: str) -> str:
    """Its body as a part of another page, without what mail programs take away."""
    body = re.search(r"<body([^>]*)>(.*)</body>", letter, re.DOTALL)
    assert body is not None
    inside = re.sub(r"<(script|style|link|meta)\b.*?>", "", body[2])
    inside = re.sub(r'\s(class|id|on\w+)="[^"]*"', "", inside)
    return f"<!DOCTYPE html>{HEAD}<body style='margin:0'><div{body[1]}>{inside}</div>"


@pytest.mark.parametrize("wide", [TELEPHONE, PANE])
def test_it_looks_the_same_without_what_mail_programs_take_away(
    chromium: Chromium, server: PageServer, tmp_path: Path, letter: str, wide: int
) -> None:
    (tmp_path / "mail.html").write_text(as_mail_program_shows_it(letter), encoding="utf-8")
    shown = {}
    for page in ("letter.html", "mail.html"):
        chromium.open(f"{server.address}/{page}", wide=wide)
        shown[page] = chromium.whole_picture()
    assert len(shown["letter.html"].getcolors(1 << 24) or []) > 50, "something is drawn"
    assert shown["mail.html"].tobytes() == shown["letter.html"].tobytes()


@pytest.mark.parametrize("wide", [TELEPHONE, PANE, 1280])
def test_nothing_lies_beyond_the_edge_and_nothing_is_asked_for(
    chromium: Chromium, server: PageServer, letter: str, wide: int
) -> None:
    chromium.open(f"{server.address}/letter.html", wide=wide)
    assert chromium.run("document.documentElement.scrollWidth") == wide
    assert [path for path in server.asked if path != "/favicon.ico"] == ["/letter.html"]
    assert chromium.all("script, style, link, img, svg, [class], [id]") == []


def test_dark_mail_programs_keep_it_readable(chromium: Chromium, server: PageServer, letter: str) -> None:
    chromium.open(f"{server.address}/letter.html", wide=PANE, prefers_color_scheme="dark")
    assert chromium.run("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert chromium.run("getComputedStyle(document.body).color") == "rgb(27, 31, 36)"
