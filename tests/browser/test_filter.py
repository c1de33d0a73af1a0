"""The offers as readers narrow them: with boxes and a count, or with links where scripts are off."""

import re
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.chromium import Reader
from tests.browser.test_search import SHIFTS

PLACES = ("nordhausen", "nordhausen/leicht")
STATUS = ".outcome [role=status]"
ADVICE = "Beratung"
SAFETY = "sicherheit"


def shown(page: Page) -> Locator:
    return page.locator(".cards > li:visible")


def box(page: Page, key: str, value: str) -> Locator:
    return page.locator(f"input[name={key}][value={value}]")


def opened(reader: Reader, place: str, width: int = 1280) -> Page:
    page = reader(f"{place}/angebote/index.html", width=width)
    page.click(".filter summary")
    return page


@pytest.mark.parametrize("place", PLACES)
def test_boxes_narrow_the_list_and_the_number_is_announced(open_page: Reader, place: str) -> None:
    page = opened(open_page, place)
    total = shown(page).count()
    expect(page.locator(STATUS)).to_be_empty()
    box(page, "thema", "beratung").check()
    expect(shown(page)).to_have_count(4)
    expect(page.locator(STATUS)).to_contain_text(re.compile(rf"^4 .*\b{total}\b", re.DOTALL))
    box(page, "thema", SAFETY).check()
    expect(shown(page)).to_have_count(5)
    box(page, "zielgruppe", "organisationen").check()
    both = shown(page).count()
    assert 0 < both < 5
    headings = page.locator(".content section:visible > h2")
    assert headings.count() == page.locator(".content section:visible:has(.cards)").count()
    expect(page.locator(".contents li:visible")).to_have_count(1 + headings.count())  # the filter itself is listed


def test_the_address_tells_the_choice_and_back_undoes_it(open_page: Reader) -> None:
    page = opened(open_page, "nordhausen")
    total = shown(page).count()
    box(page, "thema", "beratung").check()
    box(page, "sprache", "mehrere").check()
    expect(page).to_have_url(re.compile(r"\?thema=beratung&sprache=mehrere$"))
    expect(shown(page)).to_have_count(1)
    page.go_back()
    expect(page).to_have_url(re.compile(r"\?thema=beratung$"))
    expect(box(page, "sprache", "mehrere")).not_to_be_checked()
    expect(shown(page)).to_have_count(4)
    shown(page).first.locator("h3 a").click()
    page.go_back()
    expect(box(page, "thema", "beratung")).to_be_checked()
    expect(shown(page)).to_have_count(4)
    page.go_back()
    expect(shown(page)).to_have_count(total)
    expect(page.locator(STATUS)).to_be_empty()


def test_a_shared_address_shows_the_same(open_page: Reader) -> None:
    page = open_page("nordhausen/angebote/index.html?thema=sicherheit&thema=nirgends&q=<b>")
    expect(shown(page)).to_have_count(1)
    expect(page.locator(STATUS)).to_contain_text("1 von")
    expect(page.locator("button", has_text="Auswahl löschen")).to_be_visible()


@pytest.mark.parametrize(("place", "words"), [(PLACES[0], "Kein Angebot"), (PLACES[1], "fehlt uns noch ein Angebot")])
def test_nothing_found_is_said_with_a_way_out(open_page: Reader, place: str, words: str) -> None:
    page = opened(open_page, place)
    total = shown(page).count()
    box(page, "thema", SAFETY).check()
    box(page, "sprache", "mehrere").check()
    expect(shown(page)).to_have_count(0)
    expect(page.locator(STATUS)).to_contain_text(words)
    expect(page.locator(".contents")).to_be_hidden()
    page.locator(".outcome button").press("Enter")
    expect(shown(page)).to_have_count(total)
    expect(page.locator(".filter summary")).to_be_focused()
    expect(page.locator(".outcome button")).to_be_hidden()
    expect(page).to_have_url(re.compile(r"/index\.html$"))


def test_the_keyboard_suffices_and_the_focus_stays(open_page: Reader) -> None:
    page = open_page("nordhausen/angebote/index.html")
    page.focus(".filter summary")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    first = page.locator(".choices input").first
    expect(first).to_be_focused()
    page.keyboard.press("Space")
    expect(first).to_be_checked()
    expect(first).to_be_focused()
    group = page.get_by_role("group", name="Nach Thema")
    expect(group.get_by_role("checkbox")).to_have_count(6)
    expect(group.get_by_role("checkbox", name=re.compile(rf"{ADVICE} \(4\)"))).to_be_visible()


@pytest.mark.parametrize("place", PLACES)
def test_boxes_are_large_enough_and_nothing_leaves_a_small_window(open_page: Reader, place: str) -> None:
    page = opened(open_page, place, width=320)
    sizes = page.locator(".choices label").evaluate_all("all => all.map((each) => each.getBoundingClientRect().height)")
    assert min(sizes) >= 44
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_putting_in_boxes_moves_nothing(open_page: Reader) -> None:
    page = open_page("nordhausen/angebote/index.html", width=360)
    assert page.evaluate(SHIFTS) == 0


@pytest.mark.parametrize("place", PLACES)
def test_without_scripts_links_lead_to_the_same_offers(open_page: Reader, place: str) -> None:
    page = open_page(f"{place}/angebote/index.html", scripts=False)
    expect(page.locator(".outcome button")).to_be_hidden()
    page.click(".filter summary")
    expect(page.locator(".choices input")).to_have_count(0)
    links = {
        str(link.get_attribute("href")): int(re.findall(r"\((\d+)\)", link.inner_text())[-1])
        for link in page.locator(".choices a").all()
    }
    assert len(links) > 8
    start = page.url
    for href, number in links.items():
        page.goto(start.replace("index.html", href))
        expect(shown(page)).to_have_count(number)
        expect(page.locator(".choices [aria-current=page]")).to_have_count(1)
        assert str(number) in page.locator("main .lead").inner_text()
    page.click("main .action a")
    assert page.url == start


def test_boxes_and_links_agree(open_page: Reader, built_site: Path) -> None:
    page = opened(open_page, "nordhausen")
    for each in page.locator(".choices input").all():
        key, value = str(each.get_attribute("name")), str(each.get_attribute("value"))
        each.check()
        there = (built_site / f"nordhausen/angebote/{key}/{value}/index.html").read_text("utf-8")
        headings = re.findall(r'<li class="card".*?<h3><a [^>]*>(.*?)</a>', there, re.DOTALL)
        titles = {unescape(re.sub("<[^>]*>", "", heading)) for heading in headings}
        assert set(shown(page).locator("h3").all_inner_texts()) == titles
        each.uncheck()


def test_from_disk_the_boxes_work_too(open_page: Reader, built_site: Path) -> None:
    page = open_page.window()
    page.goto((built_site / "nordhausen/angebote/index.html").as_uri())
    page.click(".filter summary")
    box(page, "thema", "beratung").check()
    expect(shown(page)).to_have_count(4)
    open_page.asked.clear()
    open_page.heard.clear()  # a page from disk may not load fonts


@pytest.mark.parametrize("place", PLACES)
def test_in_forced_colours_what_is_chosen_has_a_thicker_border(open_page: Reader, place: str) -> None:
    page = open_page(f"{place}/angebote/zielgruppe/zugewanderte/index.html", scripts=False, forced_colors=True)
    widths = "all => all.map(each => parseFloat(getComputedStyle(each).borderTopWidth))"
    chosen = page.locator(".choices [aria-current]").evaluate_all(widths)
    others = page.locator(".choices a:not([aria-current])").evaluate_all(widths)
    assert chosen
    assert min(chosen) > max(others)
