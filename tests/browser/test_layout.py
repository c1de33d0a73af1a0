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
WAYS = {"as it is": ("", WIDTHS), "text at 200 percent": (LARGE, (640, 1280)), "text spacing": (SPACING, (640, 1280))}
"""Styles that a reader adds, and the widths of the window."""
ADD_STYLE = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""
PARTED = """words => words.filter(word => {
  const range = document.createRange();
  range.selectNodeContents(word);
  return new Set([...range.getClientRects()].map(box => Math.round(box.bottom))).size > 1;
}).map(word => word.textContent)"""
"""Those that stand in more than one line."""
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


def test_nothing_is_cut_or_scrolls_sideways_however_wide_zoomed_large_or_spaced(
    open_page: Reader, pages: tuple[str, ...]
) -> None:
    """At any width, zoomed to 400 %, which is a window of 320, in large and in widely spaced text."""
    found = []
    for path in pages:
        page = open_page(path)
        for way, (css, widths) in WAYS.items():
            page.evaluate(ADD_STYLE, css)
            found += [f"{way}: {fault}" for fault in faults(page, "cut_text", "sideways", widths=widths)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", ["datenschutz", "angebote", "barrierefreiheit", "programme/familie-eins99"])
def test_no_line_of_an_easy_page_ends_in_a_word_or_date_that_fits(open_page: Reader, path: str) -> None:
    page = open_page(f"nordhausen/leicht/{path}/index.html", width=360)
    words = page.locator("main .whole:not(:has(button)):visible")
    assert words.count() > 1
    assert words.evaluate_all(PARTED) == []


def test_the_probes_would_find_faults(open_page: Reader) -> None:
    page = open_page("nordhausen/index.html")
    page.evaluate(ADD_STYLE, BROKEN)
    found = " ".join(faults(page, "cut_text", "sideways", widths=(320,)))
    assert [each for each in ("cut:", "outside:", "overlap:", "page is") if each not in found] == []


@pytest.mark.parametrize("path", ["nordhausen/index.html", "nordhausen/leicht/index.html"])
def test_the_search_beside_the_menu_is_no_higher_than_its_first_row(open_page: Reader, path: str) -> None:
    page = open_page(path)
    tops = page.evaluate("[...document.querySelectorAll('.menu a')].map(each => each.getBoundingClientRect().top)")
    bottom = page.evaluate("document.querySelector('.tools .search').getBoundingClientRect().bottom")
    assert bottom <= min(top for top in tops if top > tops[0]) + 1


@pytest.mark.parametrize("width", [1024, 1280])
@pytest.mark.parametrize("version", ["", "leicht/"])
def test_the_menu_has_two_rows_on_wide_screens(open_page: Reader, version: str, width: int) -> None:
    """With long titles too, in the large letters of easy pages."""
    page = open_page(f"nordhausen/{version}index.html", width=width)
    tops = page.evaluate("[...document.querySelectorAll('.menu a')].map(each => each.getBoundingClientRect().top)")
    assert len({round(each) for each in tops}) <= 2
