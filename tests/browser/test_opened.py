"""Pages as readers leave them while they use them: axe is silent, and Escape leads back to where one was."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import COLOURS, load_axe, violations
from tests.browser.chromium import Reader
from tests.browser.test_search import look_for

PLAN = "programme/armutspraeventionsstrategie/index.html"
NARROW, WIDE = 360, 1280
STOPS = """() => [...document.querySelectorAll('.desk :is(input:checked, button)')]
  .map((each) => each.name || each.textContent)"""
HERE = "() => document.activeElement.name || document.activeElement.textContent"


def everything(page: Page) -> None:
    """The menu, help for a device without a voice, the desk and an explanation, all at once."""
    if page.locator(".menu summary").is_visible():
        page.click(".menu summary")
    page.locator(".player [data-do=play]").press("Enter")
    page.locator(".player details").evaluate("each => { each.open = true; }")
    page.click(".desk-opener")
    page.check(".desk [name=ruler][value=on]")
    page.locator("button.term-link").first.click()
    expect(page.locator(".explanation:popover-open")).to_be_visible()


def narrowed(page: Page) -> None:
    page.click(".filter summary")
    page.check("input[name=thema][value=beratung]")
    expect(page.locator(".outcome [role=status]")).not_to_be_empty()


def found(page: Page) -> None:
    expect(look_for(page, "Beratumg")).not_to_have_count(0)


def not_found(page: Page) -> None:
    look_for(page, "Xylophon")
    expect(page.locator(".none")).to_be_visible()


def leafed(page: Page) -> None:
    page.locator(".leaf button").last.press("Enter")
    expect(page.locator(".leaf [role=status]")).to_contain_text("Bild 2 ")


def hours(page: Page) -> None:
    expect(page.locator(".today")).not_to_be_empty()


STATES: dict[str, tuple[str, str, Callable[[Page], None]]] = {
    "all that opens": ("nordhausen", PLAN, everything),
    "filter": ("nordhausen", "angebote/index.html", narrowed),
    "results": ("nordhausen", "suche/index.html", found),
    "no results": ("nordhausen", "suche/index.html", not_found),
    "gallery": ("nordhausen", "seiten/bilder/index.html", leafed),
    "hours": ("kyffhaeuserkreis", "kontakte/sozialplanung/index.html", hours),
}


@pytest.mark.parametrize(("version", "width"), [("", WIDE), ("leicht/", NARROW)], ids=["standard", "easy"])
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_in_use(open_page: Reader, state: str, version: str, width: int) -> None:
    """By day with all rules; in the dark only colours differ."""
    county, path, reach = STATES[state]
    page = open_page(f"{county}/{version}{path}", width=width, reduced_motion=True)
    reach(page)
    load_axe(page)
    found = violations(page)
    page.evaluate("document.documentElement.dataset.scheme = 'dark'")
    assert found + violations(page, *COLOURS) == []


def test_escape_leads_from_the_menu_back_to_its_button(open_page: Reader) -> None:
    page = open_page("nordhausen/index.html", width=NARROW)
    opener = page.locator(".menu summary")
    opener.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator(".menu a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    expect(page.locator(".menu a").first).not_to_be_visible()


def test_the_focus_goes_through_the_desk_in_order_and_escape_leads_back(open_page: Reader) -> None:
    page = open_page(f"nordhausen/leicht/{PLAN}")
    opener = page.locator(".desk-opener")
    opener.press("Enter")
    for stop in page.evaluate(STOPS):
        assert page.evaluate(HERE) == stop
        page.keyboard.press("Tab")
    expect(page.locator(".crumbs a").first).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    expect(page.locator(".desk")).not_to_be_visible()
