"""Pages fit: narrow windows, zoom, large text and wide spacing cut nothing off and push nothing out."""

from collections.abc import Iterable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from tests.browser.chromium import Reader
from tests.browser.probes import probe

WIDTHS = (320, 768, 1280)
SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }"
    "p { margin-block-end: 2em !important }"
)
"""The spacing of WCAG 1.4.12."""
LARGE = ":root.standard { font-size: 200% } :root.easy { font-size: 250% }"
"""Twice the size that each version has."""
ADD_STYLE = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}"""
BROKEN = """
  h1 { margin-inline-start: 19rem }
  .lead { overflow: hidden; block-size: 1rem }
  .content { min-width: 50rem }
  h2 { position: absolute; inset: 10rem auto auto 0 }
"""


def faults(page: Page, *probes: str, widths: Iterable[int]) -> list[str]:
    found = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        found += [
            f"{urlsplit(page.url).path} {width}: {fault}" for name in probes for fault in page.evaluate(probe(name))
        ]
    return found


def test_no_page_is_cut_or_scrolls_sideways_at_any_width_or_zoomed_to_400_percent(
    open_page: Reader, pages: tuple[str, ...]
) -> None:
    """A window of 1280 at 400 % is one of 320."""
    found = []
    for path in pages:
        found += faults(open_page(path), "cut_text", "sideways", widths=WIDTHS)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("css", [LARGE, SPACING], ids=["text-200-percent", "text-spacing"])
def test_nothing_is_cut_in_large_or_widely_spaced_text(open_page: Reader, pages: tuple[str, ...], css: str) -> None:
    found = []
    for path in pages:
        page = open_page(path)
        page.evaluate(ADD_STYLE, css)
        found += faults(page, "cut_text", "sideways", widths=(640, 1280))
    assert not found, "\n".join(found)


def test_the_probes_would_find_faults(open_page: Reader) -> None:
    page = open_page("nordhausen/index.html")
    page.evaluate(ADD_STYLE, BROKEN)
    found = " ".join(faults(page, "cut_text", "sideways", widths=(320,)))
    assert [each for each in ("cut:", "outside:", "overlap:", "page is") if each not in found] == []
