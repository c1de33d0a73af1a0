"""Everything is reached by keyboard: the skip link first, in the order of the page, seen, never held."""

from itertools import pairwise

import pytest
from playwright.sync_api import Page

from tests.browser.chromium import Reader, Scheme
from tests.browser.probes import probe

SMALLEST = 24
WIDE = 1280
MOST_TELLING = {WIDE: 14, 320: 8}
"""How many of the picked pages are walked through: they have all controls."""


def walk(page: Page) -> list[str]:
    """Press Tab through the whole page and once round; what went wrong on the way."""
    expected = page.evaluate(probe("reachable"))
    page.evaluate(probe("stops"))
    for _ in range(expected + 2):
        page.keyboard.press("Tab")
    stops = page.evaluate("window.stops")
    once = stops[:expected]
    found = [f"no ring: {each['name']}" for each in once if not each["ringed"]]
    found += [f"hidden: {each['name']}" for each in once if each["hidden"]]
    found += [f"order: {two['name']}" for one, two in pairwise(once) if one["place"] >= two["place"]]
    if len(stops) <= expected:
        found.append(f"held: after {stops[-1]['name'] if stops else 'nothing'}, {len(stops)} of {expected}")
    elif stops[expected]["place"] != once[0]["place"]:
        found.append(f"held: {stops[expected]['name']} after {once[-1]['name']}")
    return found


@pytest.mark.parametrize(("width", "scheme"), [(WIDE, "light"), (320, "dark")])
def test_every_stop_is_seen_and_none_holds_the_reader(
    open_page: Reader, pages: tuple[str, ...], width: int, scheme: Scheme
) -> None:
    found = []
    for path in pages[: MOST_TELLING[width]]:
        found += [f"{path}: {each}" for each in walk(open_page(path, width=width, scheme=scheme))]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", ["nordhausen/index.html", "nordhausen/leicht/programme/familie-eins99/index.html"])
def test_the_first_stop_leads_past_the_menu(open_page: Reader, path: str) -> None:
    page = open_page(path)
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.get_attribute("class") == "skip"
    box = skip.bounding_box()
    assert box
    assert min(box["x"], box["y"]) >= 0
    assert min(box["width"], box["height"]) >= SMALLEST
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "inhalt"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_disclosures_open_and_close_by_keyboard(open_page: Reader) -> None:
    page = open_page("nordhausen/index.html", width=320)
    menu = page.locator("header summary").first
    menu.focus()
    page.keyboard.press("Enter")
    assert page.locator("header nav.menu a").first.is_visible()
    page.keyboard.press("Space")
    assert not page.locator("header nav.menu a").first.is_visible()
    assert menu.evaluate("each => each === document.activeElement")


def test_the_walk_would_find_faults(open_page: Reader) -> None:
    page = open_page("nordhausen/index.html")
    page.evaluate(
        """() => {
          const [first, second] = [...document.querySelectorAll('main a')].filter((each) => each.checkVisibility());
          first.tabIndex = 1;
          second.addEventListener('keydown', (event) => event.preventDefault());
        }"""
    )
    found = " ".join(walk(page))
    assert [each for each in ("order:", "held:") if each not in found] == []


def test_the_walk_would_find_a_stop_that_is_not_seen(open_page: Reader) -> None:
    page = open_page("nordhausen/index.html")
    page.evaluate("document.querySelectorAll('main a').forEach((each) => { each.style.outline = 'none' })")
    assert "no ring:" in " ".join(walk(page))
