"""A page for a browser: parsed again, it holds what was said and nothing that acts but its own script."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import PackageLoader

from dvplan.output.blocks import Cell, Column, Paragraph, Row, Search, Table, plain, text
from dvplan.output.hypertext import source
from dvplan.output.inert import inert
from dvplan.output.render.as_page import render
from tests.samples.charts import GRAPH, TIMELINE, charts_report, hostile_charts
from tests.samples.reports import EMPTY, HOSTILE, HOSTILE_STRINGS, REPORTS, STATUS, TASKS

if TYPE_CHECKING:
    from collections.abc import Callable

    from dvplan.output.blocks import Report
    from tests.conftest import Snapshot

ELEMENTS = {
    "html", "head", "meta", "link", "title", "style", "body", "header", "nav", "main", "section", "script",
    "h1", "h2", "h3", "p", "span", "b", "ul", "li", "a", "dl", "dt", "dd", "pre", "div", "label", "input",
    "output", "table", "thead", "tbody", "tr", "th", "td", "svg", "g", "rect", "path", "circle",
    "text", "tspan",
}  # fmt: skip
ACTING = re.compile(r"^(on.*|src|srcset|action|formaction|style|http-equiv|srcdoc|xlink:href)$")
EMPTY_ELEMENTS = {"meta", "link", "input", "rect", "path", "circle"}


class Page(HTMLParser):
    """What a browser would make of it."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.open: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in EMPTY_ELEMENTS:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.name)
def test_nothing_acts_but_its_own_script(report: Report) -> None:
    page = Page(render(report))
    assert page.open == []
    assert {tag for tag, _ in page.elements} <= ELEMENTS
    acting = [(tag, name) for tag, attributes in page.elements for name in attributes if ACTING.match(name)]
    assert acting == [("meta", "http-equiv")]
    links = [str(attributes.get("href")) for tag, attributes in page.elements if tag in ("a", "link")]
    assert all(link == "data:," or re.fullmatch(r"#s\d+", link) for link in links)
    assert [tag for tag, _ in page.elements].count("script") == 1


def test_the_policy_lets_its_own_style_and_script_run_and_no_others() -> None:
    page = render(STATUS)
    policy = next(a["content"] for _, a in Page(page).elements if a.get("http-equiv")) or ""
    for element, directive in (("style", "style-src"), ("script", "script-src")):
        inside = page.split(f"<{element}>")[1].split(f"</{element}>")[0]
        hashed = b64encode(sha256(inside.encode()).digest()).decode()
        assert f"{directive} 'sha256-{hashed}'" in policy
    assert policy.startswith("default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; ")
    assert "unsafe" not in policy


def test_its_hashes_hold_however_its_files_were_checked_out(monkeypatch: pytest.MonkeyPatch) -> None:
    read = PackageLoader.get_source

    def with_carriage_returns(*asked: Any) -> tuple[str, str, Callable[[], bool] | None]:
        text, name, is_fresh = read(*asked)
        return text.replace("\n", "\r\n"), name, is_fresh

    source.cache_clear()
    monkeypatch.setattr(PackageLoader, "get_source", with_carriage_returns)
    assert "\r" not in source("as_page/page.js") + source("as_page/page.css")
    source.cache_clear()


def test_a_page_of_one_picture_has_it_in_its_main_part() -> None:
    header, main = render(charts_report(TIMELINE)).split("</header>")
    assert "<h1>" in header
    assert "<svg" not in header
    assert "<svg" in main.split("</main>")[0]


def test_a_date_is_kept_whole_and_its_text_is_no_markup() -> None:
    said = 'due <b>2021-11-30</b>, "2021-12-01"'
    page = render(replace(STATUS, blocks=(Paragraph(text(said)),)))
    date = '<span class="date">{}</span>'.format
    assert f"due &lt;b&gt;{date('2021-11-30')}&lt;/b&gt;, &#34;{date('2021-12-01')}&#34;" in page


def test_a_table_may_be_drawn_too() -> None:
    page = render(replace(STATUS, blocks=(replace(TASKS, picture=GRAPH),)))
    assert page.count('<div class="picture') == 2
    assert f'aria-label="{GRAPH.title}. {GRAPH.description}"' in page


@pytest.mark.parametrize(("columns", "hidden"), [(2, True), (7, False)])
def test_what_explains_a_column_leaves_a_telephone_with_it(columns: int, hidden: bool) -> None:
    head = Column("weeks", "8 tuần qua", drop=1, note="Dấu · là kỳ chưa báo cáo.")
    row = Row((Cell(text("a")),) * columns)
    table = Table((*(Column(str(n), str(n)) for n in range(columns - 1)), head), (row, row))
    page = render(replace(STATUS, blocks=(table,)))
    assert f'<p class="note{" drop" if hidden else ""}">{head.note}</p>' in page


@pytest.fixture(scope="module")
def hostile_page() -> Page:
    return Page(render(HOSTILE))


@pytest.mark.parametrize("hostile", HOSTILE_STRINGS)
def test_text_comes_out_as_typed_and_harmless(hostile_page: Page, hostile: str) -> None:
    assert inert(hostile) in "".join(hostile_page.texts)


@given(st.text(st.characters(exclude_categories=()), max_size=30))
@settings(max_examples=40)
def test_any_text_gives_a_page_that_utf8_holds(any_text: str) -> None:
    cell = Cell(text(any_text), below=(text(any_text),))
    column, row = Column("x", any_text, wide=True, note=any_text), Row((cell,), any_text, also=any_text)
    table = Table((column,), (row,), caption=any_text,
                  search=Search(any_text, any_text, any_text, any_text))  # fmt: skip
    page = render(replace(charts_report(*hostile_charts(any_text)), title=any_text, blocks=(table,)))
    page.encode()
    assert Page(page).open == []


def test_all_that_a_report_says_is_there() -> None:
    texts = "".join(Page(render(STATUS)).texts)
    assert all(plain(cell.text) in texts for row in TASKS.rows for cell in row.cells)
    assert "Không có." in Page(render(EMPTY)).texts


def test_a_row_is_as_wide_as_its_heading_under_one_heading_a_group() -> None:
    page = render(replace(STATUS, blocks=(TASKS,)))
    assert page.count('<td role="cell" ') == len(TASKS.columns) * len(TASKS.rows)
    groups = list(dict.fromkeys(row.group for row in TASKS.rows))
    assert re.findall(r'<th role="rowheader" colspan="(\d+)" scope="rowgroup">([^<]*)', page) == [
        (str(len(TASKS.columns)), group) for group in groups
    ]


def test_a_table_to_search_has_a_box_and_no_other_has() -> None:
    words = Search("Tìm", "chữ", "{n}/{all} “{typed}”", "Không có “{typed}”.")
    also = replace(TASKS.rows[0], also="Phòng & <Đoàn thể>")
    page = render(replace(STATUS, blocks=(replace(TASKS, rows=(also, *TASKS.rows[1:]), search=words),)))
    assert page.count('type="search"') == 1
    assert 'data-also="Phòng &amp; &lt;Đoàn thể&gt;"' in page
    assert 'type="search"' not in render(STATUS)


def test_as_a_browser_gets_it(snapshot: Snapshot) -> None:
    page = render(STATUS)
    inside = re.sub(r"(<style>).*(</style>)|(<script>).*(</script>)", r"\1\2\3\4", page, flags=re.DOTALL)
    snapshot("render/status.page.html", re.sub(r"sha256-[^&]+", "sha256-…", inside))
