"""Finds Debian's Chromium, opens it, and looks at a site as a reader would."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect, sync_playwright

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
"""The first one there is taken: the same engine without a window around it opens a page in half the time."""
OFF = (
    *("WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup"),
    *("AimEnabled", "HttpsUpgrades", "MediaRouter", "NetworkTimeServiceQuerying", "OptimizationHints"),
    *("AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "LensOverlay", "PaintHolding"),
    *("PreconnectToSearch", "ThirdPartyStoragePartitioning"),
)
"""What Chromium leaves out: an address bar in HTML, which takes more time than a page, and what Playwright leaves out,
whose own list this replaces.
"""
QUIET = (
    *("--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"),
    f"--disable-features={','.join(OFF)}",
)
PATIENCE = 20_000
"""Milliseconds: what a quiet machine does at once may take a busy one long."""
UNHEARD = frozenset({"debug", "info", "log", "timeEnd"})
"""Kinds of console messages that are no complaint."""
Scheme = Literal["light", "dark"]


def found() -> str | None:
    """The browser to use: from the environment variable `CHROMIUM`, or from the path."""
    named = (os.environ.get("CHROMIUM"), *(shutil.which(name) for name in NAMES))
    return next((each for each in named if each and os.access(each, os.X_OK)), None)


@contextmanager
def opened(executable: str) -> Iterator[Browser]:
    """One browser; nothing is ever downloaded."""
    as_root = ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=[*QUIET, *as_root])
        yield browser
        browser.close()


class Reader:
    """One reader with a window and a memory of her own. Called with a path, she opens the page and it is returned.

    The next call leads on in the same window, as long as scripts stay on or off. `heard` are the complaints of the
    console and the browser, `asked` the addresses that the pages asked for.
    """

    def __init__(self, browser: Browser, site: str) -> None:
        self.browser = browser
        self.site = site
        self.heard: list[str] = []
        self.asked: list[str] = []
        self._pages: dict[tuple[object, ...], Page] = {}

    def __call__(  # noqa: PLR0913 - the ways in which readers' devices differ
        self,
        path: str,
        *,
        width: int = 1280,
        height: int = 900,
        scheme: Scheme = "light",
        scripts: bool = True,
        touch: bool = False,
        forced_colors: bool = False,
        reduced_motion: bool = False,
    ) -> Page:
        """Open `path` of the site (such as `nordhausen/index.html`) and wait until it is loaded."""
        page = self.window(scripts=scripts, touch=touch)
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(
            media="screen",
            color_scheme=scheme,
            forced_colors="active" if forced_colors else "none",
            reduced_motion="reduce" if reduced_motion else "no-preference",
        )
        page.goto(self.site + path)
        return page

    def window(self, *, scripts: bool = True, touch: bool = False) -> Page:
        """The reader's window before a page is opened: the place for `add_init_script`."""
        key = (scripts, touch)
        if key not in self._pages:
            made = self.browser.new_context(java_script_enabled=scripts, has_touch=touch, locale="de-DE")
            made.set_default_timeout(PATIENCE)
            self._listen(made)
            self._pages[key] = made.new_page()
        return self._pages[key]

    def _listen(self, made: BrowserContext) -> None:
        made.on("console", self._hear)
        made.on("weberror", lambda error: self.heard.append(str(error.error)))
        made.on("request", self._ask)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type not in UNHEARD:
            self.heard.append(f"{message.page.url if message.page else ''}: {message.text}")

    def _ask(self, request: Request) -> None:
        self.asked.append(request.url)

    def left_the_site(self) -> list[str]:
        """Addresses that were asked for and lie elsewhere."""
        return [each for each in self.asked if not each.startswith((self.site, "data:", "blob:", "about:"))]

    def leave(self) -> None:
        for page in self._pages.values():
            page.context.close()
        self._pages.clear()
