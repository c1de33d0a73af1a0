"""The switch between the versions keeps the place; without scripts it leads to the top."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.chromium import Reader

SWITCH = ".languages a[rel=alternate]"
STANDARD = "nordhausen/programme/armutspraeventionsstrategie/index.html"
EASY = "nordhausen/leicht/programme/armutspraeventionsstrategie/index.html"
SETTLED = 600


def read(page: Page, anchor: str) -> None:
    """Scroll to a section and read a while, then go back up to the switch."""
    page.evaluate("id => document.getElementById(id).scrollIntoView()", anchor)
    page.wait_for_timeout(SETTLED)
    page.evaluate("() => scrollTo(0, 0)")
    page.wait_for_timeout(SETTLED)


@pytest.mark.parametrize(("path", "other"), [(STANDARD, EASY), (EASY, STANDARD)])
def test_the_same_section_opens_in_the_other_version(open_page: Reader, path: str, other: str) -> None:
    page = open_page(path, height=700)
    read(page, "zeitplan")
    page.locator(SWITCH).click()
    page.wait_for_url(f"**/{other}#zeitplan")
    top = page.evaluate("() => document.getElementById('zeitplan').getBoundingClientRect().top")
    assert -1 <= top < 350


def test_the_keyboard_keeps_the_place_too(open_page: Reader) -> None:
    page = open_page(STANDARD, height=700)
    read(page, "ziele")
    page.locator(SWITCH).press("Enter")
    page.wait_for_url(f"**/{EASY}#ziele")


def test_at_the_top_the_other_version_opens_at_its_top(open_page: Reader) -> None:
    page = open_page(STANDARD)
    page.locator(SWITCH).click()
    page.wait_for_url(f"**/{EASY}")


def test_without_scripts_it_leads_to_the_top(open_page: Reader) -> None:
    page = open_page(STANDARD, scripts=False)
    page.locator(SWITCH).click()
    page.wait_for_url(f"**/{EASY}")


def test_every_like_section_is_there(built_site: Path) -> None:
    """What `data-twin` names is an id of the other version."""
    from html5lib import parse

    def sections(file: Path) -> tuple[dict[str, str], str | None]:
        tree = parse(file.read_text("utf-8"), namespaceHTMLElements=False)
        link = next((each.attrib["href"] for each in tree.iter("a") if each.get("rel") == "alternate"), None)
        return {each.attrib["id"]: each.get("data-twin", "") for each in tree.iter("h2") if each.get("id")}, link

    counted = 0
    for file in built_site.rglob("index.html"):
        own, link = sections(file)
        if link and any(own.values()):
            other, _ = sections((file.parent / link).resolve())
            missing = [twin for twin in own.values() if twin and twin not in other]
            assert missing == [], file
            counted += 1
    assert counted
