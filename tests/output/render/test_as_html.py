"""A page that a mail program shows as it is: parsed again, it holds what was said and nothing that acts."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

import pytest

from dvplan.output.blocks import Drawing, Report, plain
from dvplan.output.inert import inert
from dvplan.output.render.as_html import render
from tests.samples.reports import EMPTY, HOSTILE, HOSTILE_STRINGS, LONG, STATUS, TASKS

KNOWN = {
    "html", "head", "meta", "title", "body", "h1", "h2", "h3", "p", "span", "b", "br", "ul", "li",
    "table", "thead", "tbody", "tr", "th", "td", "pre",
}  # fmt: skip
ATTRIBUTES = {
    "lang", "charset", "http-equiv", "content", "name", "style", "width", "cellpadding", "cellspacing", "border",
    "align", "valign", "scope", "colspan", "aria-hidden",
}  # fmt: skip
EMPTY_TAGS = {"meta", "br"}


def mailed(report: Report) -> str:
    """Of a report that draws the page is another's."""
    return render(replace(report, blocks=tuple(b for b in report.blocks if not isinstance(b, Drawing))))


class Page(HTMLParser):
    """What a program that reads the page finds."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.values: list[str] = []
        self.texts: list[str] = []
        self.open: list[str] = []
        self.rows: list[int] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)
        self.values += [value or "" for _, value in attrs]
        if tag not in EMPTY_TAGS:
            self.open.append(tag)
        if tag == "tr":
            self.rows.append(0)
        if tag in ("td", "th") and self.rows:
            self.rows[-1] += int(dict(attrs).get("colspan") or 1)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)


@pytest.mark.parametrize("report", [STATUS, HOSTILE, EMPTY, LONG], ids=lambda report: report.name)
def test_nothing_in_it_but_what_a_mail_program_shows(report: Report) -> None:
    page = Page(mailed(report))
    assert page.tags <= KNOWN
    assert page.attributes <= ATTRIBUTES
    assert page.open == []
    assert [value for value in page.values if "url(" in value or "//" in value or "@import" in value] == []


@pytest.fixture(scope="module")
def hostile_page() -> Page:
    return Page(mailed(HOSTILE))


@pytest.mark.parametrize("hostile", HOSTILE_STRINGS)
def test_text_comes_out_as_typed_and_harmless(hostile_page: Page, hostile: str) -> None:
    texts = hostile_page.texts
    assert inert(hostile, newlines=True) in texts or inert(hostile) in texts


def test_its_language_and_its_title_are_said() -> None:
    source = render(replace(STATUS, lang="en", title="A <b> & c"))
    assert source.startswith('<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">')
    assert "<title>A &lt;b&gt; &amp; c</title>" in source


def test_every_row_of_a_table_is_as_wide_as_its_heading() -> None:
    rows = Page(render(replace(STATUS, blocks=(TASKS,)))).rows
    noted = sum(any(map(plain, row.below)) for row in TASKS.rows)
    assert noted
    rows_of = 1 + 2 + len(TASKS.rows) + noted
    assert rows == [len(TASKS.columns)] * rows_of, "a heading, two groups, the tasks, what is said below some"


def test_an_empty_table_says_so() -> None:
    assert "Không có." in Page(render(EMPTY)).texts
    assert "table" not in Page(render(EMPTY)).tags


def test_a_bar_stands_beside_its_share() -> None:
    source = render(STATUS)
    assert "█████▏░░░░" not in source
    assert "██▏██░░░░░</span> 53,0%" in source


def test_all_that_a_report_says_is_there() -> None:
    texts = "".join(Page(render(STATUS)).texts)
    for row in TASKS.rows:
        for cell in row.cells:
            assert plain(cell.text) in texts


def test_it_has_one_main_title_under_the_name_of_the_office() -> None:
    page = render(STATUS)
    assert page.count("<h1") == 1
    assert page.index("BAN DÂN VẬN TỈNH ỦY") < page.index("<h1")


def test_its_language_stays_where_a_mail_program_keeps_the_body_alone() -> None:
    assert '<body lang="vi"' in render(STATUS)
