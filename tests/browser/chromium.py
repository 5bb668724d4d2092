"""Chromium as the tests drive it: a screen of any size, light or dark, on paper, with scripts or without."""

from __future__ import annotations

from base64 import b64decode
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from PIL import Image
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By

if TYPE_CHECKING:
    from pathlib import Path

    from selenium.webdriver.remote.webelement import WebElement

FLAGS: Final = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)
"""Among them: no window, no line out, root may run it."""
TELEPHONE: Final = 390
DESK: Final = 1280
HIGH: Final = 900
A4: Final = (210 / 25.4 * 72, 297 / 25.4 * 72)
"""In points."""


class Chromium:
    """One browser; `open` puts everything back to a light screen of a desk that runs scripts."""

    def __init__(self, browser: str, driver: str, profile: Path) -> None:
        options = webdriver.ChromeOptions()
        options.binary_location = browser
        for flag in (*FLAGS, f"--user-data-dir={profile}"):
            options.add_argument(flag)
        self.driver = webdriver.Chrome(options, Service(driver))

    def quit(self) -> None:
        """End it."""
        self.driver.quit()

    def tell(self, command: str, **values: Any) -> Any:
        """A command of the DevTools protocol."""
        return self.driver.execute_cdp_cmd(command, values)

    def open(self, page: str, *, wide: int = DESK, scripts: bool = True, **media: str) -> None:
        """Open an address. `media`: `medium` "print", or features such as `prefers_color_scheme` "dark"."""
        self.driver.get("about:blank")
        self.complaints()
        screen = {"width": wide, "height": HIGH, "deviceScaleFactor": 1, "mobile": wide <= TELEPHONE}
        self.tell("Emulation.setDeviceMetricsOverride", **screen)
        medium = media.pop("medium", "")
        features = [{"name": name.replace("_", "-"), "value": value} for name, value in media.items()]
        self.tell("Emulation.setEmulatedMedia", media=medium, features=features)
        self.tell("Emulation.setScriptExecutionDisabled", value=not scripts)
        self.driver.get(page)
        self.tell("Emulation.setScriptExecutionDisabled", value=False)

    def complaints(self) -> list[str]:
        """What the browser has to say of the page since it was last asked: errors, and what the policy forbade."""
        entries = self.driver.get_log("browser")  # type: ignore[no-untyped-call]
        return [str(entry["message"]) for entry in entries]

    def run(self, script: str, *values: Any) -> Any:
        """The value of a script of the test's own."""
        return self.driver.execute_script(f"return {script}", *values)

    def find(self, selector: str) -> WebElement:
        """The first element."""
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector: str) -> list[WebElement]:
        """All such elements."""
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def seen(self, selector: str) -> list[str]:
        """The texts of the elements that can be seen."""
        all_seen = "[...document.querySelectorAll(arguments[0])].filter(each => each.checkVisibility())"
        return list(self.run(f"{all_seen}.map(each => each.innerText)", selector))

    def picture(self, element: WebElement | None = None) -> Image.Image:
        """What stands on the screen, or an element of it."""
        shot = element.screenshot_as_png if element else self.driver.get_screenshot_as_png()
        return Image.open(BytesIO(shot)).convert("RGB")

    def whole_picture(self) -> Image.Image:
        """The whole page, however long."""
        size = self.tell("Page.getLayoutMetrics")["cssContentSize"]
        shot = self.tell("Page.captureScreenshot", captureBeyondViewport=True, clip={**size, "scale": 1})
        return Image.open(BytesIO(b64decode(shot["data"]))).convert("RGB")

    def printed(self) -> bytes:
        """The page as PDF, on the paper that it asks for."""
        paper = self.tell("Page.printToPDF", preferCSSPageSize=True, printBackground=True)
        return b64decode(paper["data"])
