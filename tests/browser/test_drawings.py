"""Drawings that stand on a page several times are drawn once: every one that is seen shows something, in every mode."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.chromium import Reader

EMPTY = """() => [...document.querySelectorAll('use')]
  .filter((each) => each.ownerSVGElement.checkVisibility({ visibilityProperty: true }))
  .filter((each) => { const { width, height } = each.getBBox(); return !width && !height; })
  .map((each) => each.ownerSVGElement.parentElement.outerHTML.slice(0, 200))"""
MODES = {
    "all that opens": """() => {
      document.querySelectorAll('details').forEach((each) => { each.open = true; });
      document.querySelectorAll('.desk').forEach((each) => { each.hidden = false; });
      document.querySelectorAll('[popover]').forEach((each) => each.showPopover());
    }""",
    "large letters": "() => { document.documentElement.dataset.size = '3'; }",
    "without what stands above": """() => document.querySelectorAll('body > :not(main, svg), .opening')
      .forEach((each) => each.remove())""",
}
"""What readers and scripts may do to a page, one after the other."""


@pytest.fixture
def from_disk(browser: Browser, built_site: Path) -> Iterator[Reader]:
    """A reader without a server: fonts stay away, which the browser complains of."""
    reader = Reader(browser, f"{built_site.as_uri()}/")
    yield reader
    reader.leave()


def empty(page: Page, mode: str) -> list[str]:
    return [f"{page.url}, {mode}: {each}" for each in page.evaluate(EMPTY)]


def test_no_drawing_is_empty(from_disk: Reader, pages: tuple[str, ...]) -> None:
    """From disk, where scripts take most away; after it on paper and in the hands of readers."""
    found = []
    for path in pages:
        page = from_disk(path, width=360)
        found += empty(page, "from disk")
        page.emulate_media(media="print")
        found += empty(page, "on paper")
        page.emulate_media(media="screen")
        for mode, reach in MODES.items():
            page.evaluate(reach)
            found += empty(page, mode)
    assert not found, "\n".join(found)


def test_no_drawing_is_empty_without_scripts(from_disk: Reader, pages: tuple[str, ...]) -> None:
    found = [each for path in pages for each in empty(from_disk(path, scripts=False), "without scripts")]
    assert not found, "\n".join(found)
