"""Words of the glossary: their meaning opens where they stand, by keyboard too; without scripts they lead to it."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chromium import Reader

PAGES = (
    "nordhausen/programme/armutspraeventionsstrategie/index.html",
    "nordhausen/leicht/programme/armutspraeventionsstrategie/index.html",
)
TERM = "button.term-link"
OPEN = ".explanation:popover-open"


def opened(page: Page) -> Page:
    page.locator(TERM).first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(OPEN)).to_have_count(1)
    return page


@pytest.mark.parametrize("path", PAGES)
def test_the_keyboard_opens_reads_on_and_closes(open_page: Reader, path: str) -> None:
    page = opened(open_page(path))
    assert page.evaluate("() => document.querySelector('.term-link').nextElementSibling.matches(':popover-open')")
    expect(page.locator(f"{OPEN} h3")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator(f"{OPEN} .more a")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(OPEN)).to_have_count(0)
    expect(page.locator(TERM).first).to_be_focused()


@pytest.mark.parametrize("path", PAGES)
def test_its_own_button_closes_it_and_the_focus_returns(open_page: Reader, path: str) -> None:
    page = opened(open_page(path))
    page.locator(f"{OPEN} button").press("Enter")
    expect(page.locator(OPEN)).to_have_count(0)
    expect(page.locator(TERM).first).to_be_focused()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [320, 1280])
def test_each_explanation_fits_the_window(open_page: Reader, path: str, width: int) -> None:
    page = open_page(path, width=width, height=568)
    for term in page.locator(TERM).all():
        term.click()
        box = page.locator(OPEN).bounding_box()
        assert box is not None
        assert min(box["x"], box["y"]) >= 0
        assert box["x"] + box["width"] <= width
        assert box["y"] + box["height"] <= 568
        page.keyboard.press("Escape")
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", PAGES)
def test_the_explanation_leads_to_the_words_own_page(open_page: Reader, path: str) -> None:
    page = opened(open_page(path))
    title = page.locator(f"{OPEN} h3").inner_text()
    page.locator(f"{OPEN} .more a").click()
    page.wait_for_url("**/begriffe/**")
    assert page.inner_text("h1").replace("\u00ad", "") == title


@pytest.mark.parametrize("path", PAGES)
def test_without_scripts_a_word_is_a_link(open_page: Reader, path: str) -> None:
    page = open_page(path, scripts=False)
    page.locator("a.term-link").first.click()
    page.wait_for_url("**/begriffe/**")


@pytest.mark.parametrize("path", PAGES)
def test_a_browser_without_popovers_keeps_the_links(open_page: Reader, path: str) -> None:
    open_page.window().add_init_script("delete HTMLElement.prototype.popover")
    page = open_page(path)
    expect(page.locator(TERM)).to_have_count(0)
    expect(page.locator("a.term-link").first).to_be_visible()


@pytest.mark.parametrize("path", PAGES)
def test_paper_explains_the_words_at_the_end(open_page: Reader, path: str) -> None:
    page = open_page(path)
    count = len(
        set(page.eval_on_selector_all(".explanation[popover] h3", "all => all.map((each) => each.textContent)"))
    )
    page.emulate_media(media="print")
    expect(page.locator(".explanations .explanation:visible")).to_have_count(count)
    expect(page.locator(".explanation[popover]:visible")).to_have_count(0)


def test_words_are_still_read_aloud(open_page: Reader) -> None:
    """A button in a sentence is a word of the sentence."""
    page = open_page(PAGES[0])
    silent = page.evaluate("() => document.querySelector('button.term-link').matches('button:not(.term-link)')")
    assert not silent
