"""The gallery, used as a reader would."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.chromium import Reader

STANDARD, EASY = "nordhausen/seiten/bilder/index.html", "nordhausen/leicht/seiten/bilder/index.html"
SEEN = """each => {
    const [box, row] = [each.getBoundingClientRect(), each.parentElement.getBoundingClientRect()];
    return Math.abs(box.left - row.left) < 2;
}"""


def shown(page: Page) -> list[str]:
    pictures = page.locator(".pictures > li")
    return [each.locator("strong").inner_text() for each in pictures.all() if each.evaluate(SEEN)]


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name)


@pytest.mark.parametrize("width", [320, 1280])
def test_leafing_by_buttons(open_page: Reader, width: int) -> None:
    page = open_page(STANDARD, width=width)
    status = page.locator(".leaf [role=status]")
    expect(status).to_have_text("Bild 1 von 11")
    button(page, "Nächstes Bild").click()
    expect(status).to_have_text("Bild 2 von 11")
    assert shown(page) == ["Burgruine Hohnstein"]
    button(page, "Vorheriges Bild").click()
    expect(status).to_have_text("Bild 1 von 11")


def test_leafing_by_keyboard_keeps_the_focus_and_ends_at_the_last_picture(open_page: Reader) -> None:
    page = open_page(EASY)
    forward = button(page, "Ein Bild weiter")
    forward.focus()
    for number in range(2, 12):
        page.keyboard.press("Enter")
        expect(page.locator(".leaf [role=status]")).to_have_text(f"Bild {number} von 11")
    expect(forward).to_be_focused()
    expect(forward).to_have_attribute("aria-disabled", "true")
    page.keyboard.press("Enter")
    expect(page.locator(".leaf [role=status]")).to_have_text(re.compile("^Bild 11 von 11"))
    expect(button(page, "Ein Bild zurück")).to_have_attribute("aria-disabled", "false")


def test_leafing_by_finger(open_page: Reader) -> None:
    page = open_page(STANDARD, width=360, height=740, touch=True)
    row = page.locator(".pictures")
    row.scroll_into_view_if_needed()
    row.evaluate("each => each.scrollBy(each.clientWidth * 0.8, 0)")
    expect(page.locator(".leaf [role=status]")).to_have_text("Bild 2 von 11")
    page.wait_for_function(
        "document.querySelector('.pictures').scrollLeft % document.querySelector('.pictures').clientWidth < 2"
    )
    assert shown(page) == ["Burgruine Hohnstein"]


def test_nothing_moves_by_itself(open_page: Reader) -> None:
    page = open_page(STANDARD)
    page.clock.install()
    page.clock.fast_forward(120_000)
    assert shown(page) == ["Alte Kanzlei Bleicherode"]


def test_a_link_to_a_picture_shows_it(open_page: Reader) -> None:
    page = open_page(STANDARD + "#bild_4")
    expect(page.locator(".leaf [role=status]")).to_have_text(re.compile("^Bild 4 von 11"))


def test_without_a_script_it_is_a_list_with_links(open_page: Reader) -> None:
    page = open_page(STANDARD, scripts=False)
    assert not page.locator(".leaf").is_visible()
    assert len(page.locator(".pictures > li").all()) == 11
    links = page.locator(".turn a")
    assert all(each.is_visible() for each in links.all())
    links.filter(has_text="weiter zu Bild 2").click()
    assert page.url.endswith("#bild_2")


def test_on_paper_it_is_a_list(open_page: Reader) -> None:
    page = open_page(STANDARD)
    page.emulate_media(media="print")
    assert not page.locator(".leaf").is_visible()
    assert page.locator(".pictures").evaluate("each => each.scrollWidth <= each.clientWidth")


def test_the_page_does_not_shift(open_page: Reader) -> None:
    page = open_page(STANDARD, width=360)
    page.wait_for_load_state("networkidle")
    shift = page.evaluate("""new Promise(done => new PerformanceObserver(list => done(
        list.getEntries().reduce((sum, each) => sum + each.value, 0))).observe({type: "layout-shift", buffered: true})
        || setTimeout(() => done(0), 300))""")
    assert shift == 0
