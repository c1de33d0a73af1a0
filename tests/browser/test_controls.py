"""Controls are large enough, and stand in the same order on every page."""

import re
from pathlib import Path

from tests.browser.chromium import Reader
from tests.browser.probes import probe
from tests.browser.sample import is_easy

WIDTHS = (320, 1280)
NAVIGATION = re.compile(r"<nav\b.*?</nav>", re.DOTALL)
LINK = re.compile(r"<(?:a|span)\b[^>]*>(.*?)</(?:a|span)>", re.DOTALL)


def test_easy_pages_have_large_targets(open_page: Reader, pages: tuple[str, ...]) -> None:
    """44 pixels, but for links within a sentence."""
    small = []
    for path in filter(is_easy, pages):
        page = open_page(path)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            small += [f"{path} {width}: {each}" for each in page.evaluate(probe("small_targets"))]
    assert not small, "\n".join(small)


def test_the_order_of_the_navigation_is_the_same_everywhere(built_site: Path) -> None:
    """All pages of one county and version name the same navigations, and the main menu has the same items."""
    menus: dict[tuple[str, bool], set[tuple[str, ...]]] = {}
    for file in built_site.rglob("*.html"):
        path = file.relative_to(built_site).as_posix()
        if path.count("/") >= 1 and not path.startswith("leicht/"):
            navigations = NAVIGATION.findall(file.read_text("utf-8"))
            menu = next((each for each in navigations if 'class="menu"' in each), "")
            menus.setdefault((path.split("/")[0], is_easy(path)), set()).add(items(menu))
    assert menus
    assert {key: len(found) for key, found in menus.items() if len(found) != 1} == {}


def items(menu: str) -> tuple[str, ...]:
    return tuple(re.sub(r"<[^>]*>", "", each).strip() for each in LINK.findall(menu))
