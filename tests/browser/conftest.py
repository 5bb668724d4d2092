"""A real browser, without a window, for the pages that dvplan makes."""

from __future__ import annotations

from shutil import which
from typing import TYPE_CHECKING

import pytest

from tests.browser.chromium import Chromium
from tests.browser.page_server import serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.browser.page_server import PageServer


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    """Started once for each process of the test run."""
    browser, driver = which("chromium"), which("chromedriver")
    if browser is None or driver is None:
        pytest.skip("NOT TESTED: chromium and chromedriver are not installed; no page is opened in a browser")
    found = Chromium(browser, driver, tmp_path_factory.mktemp("chromium"))
    yield found
    found.quit()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[PageServer]:
    """Serves what lies in `tmp_path` and remembers what it was asked for."""
    with serving(tmp_path) as found:
        yield found
