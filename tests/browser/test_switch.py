"""The switch between the versions keeps the place; without scripts it leads to the top."""

from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.chromium import Reader

SWITCH = ".languages a[rel=alternate]"
STANDARD = "nordhausen/programme/armutspraeventionsstrategie/index.html"
EASY = "nordhausen/leicht/programme/armutspraeventionsstrategie/index.html"
READ = """async (id) => {
  for (const go of [() => document.getElementById(id).scrollIntoView(), () => scrollTo(0, 0)])
    await new Promise((done) => {
      let pause;
      addEventListener("scroll", () => { clearTimeout(pause); pause = setTimeout(done, 450); });
      go();
    });
}"""
"""Scrolls to a section, reads a while longer than a page waits for that, and goes back up."""


class Sections(HTMLParser):
    """The sections of a page, each with its like in the other version, and the link to it."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.twins: dict[str, str] = {}
        self.link: str | None = None
        self.feed(file.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = {name: value or "" for name, value in attrs}
        if tag == "h2" and "id" in has:
            self.twins[has["id"]] = has.get("data-twin", "")
        if tag == "a" and has.get("rel") == "alternate" and self.link is None:
            self.link = has["href"]


def read(page: Page, anchor: str) -> None:
    """Scroll to a section and read a while, then go back up to the switch."""
    page.evaluate(READ, anchor)


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
    counted = 0
    for file in built_site.rglob("index.html"):
        own = Sections(file)
        if own.link and any(own.twins.values()):
            other = Sections((file.parent / own.link).resolve())
            missing = [twin for twin in own.twins.values() if twin and twin not in other.twins]
            assert missing == [], file
            counted += 1
    assert counted
