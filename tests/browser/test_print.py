"""What a page looks like on paper."""

import re
from io import BytesIO

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from tests.browser.chromium import Reader

PAGES = (
    "nordhausen/programme/familie-eins99/index.html",
    "nordhausen/leicht/programme/familie-eins99/index.html",
    "nordhausen/leicht/seiten/bilder/index.html",
    "nordhausen/angebote/index.html",
    "nordhausen/leicht/begriffe/index.html",
)
LONG = (
    *("impressum", "angebote/integrationsbeauftragte", "programme/armutspraeventionsstrategie"),
    *("leicht/impressum", "leicht/aufrufe", "leicht/kontakte", "leicht/begriffe/integrationsmanagement"),
    *("leicht/programme/armutspraeventionsstrategie", "leicht/programme/familie-eins99"),
)
"""Pages that end near the foot of a sheet, or have headings and lists there."""


def on_paper(page: Page) -> Page:
    page.emulate_media(media="print")
    return page


@pytest.mark.parametrize("path", PAGES)
def test_nothing_to_press_is_printed(open_page: Reader, path: str) -> None:
    page = on_paper(open_page(path))
    left = page.locator("nav, form, select, input, video, audio, .skip, .turn, .masthead button")
    assert not [each for each in left.all() if each.is_visible()]
    assert page.locator("h1").is_visible()


@pytest.mark.parametrize("path", PAGES)
def test_dark_never_prints(open_page: Reader, path: str) -> None:
    page = on_paper(open_page(path, scheme="dark"))
    page.evaluate("document.documentElement.dataset.scheme = document.documentElement.dataset.light = 'dark'")
    colours = page.evaluate("""[...document.querySelectorAll("body, main *")].filter(each => each.checkVisibility())
        .map(each => getComputedStyle(each)).map(style => [style.color, style.backgroundColor])""")
    assert {colour for colour, _ in colours} == {"rgb(0, 0, 0)"}
    assert {ground for _, ground in colours} <= {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}


@pytest.mark.parametrize(("path", "least"), [(PAGES[0], 11), (PAGES[1], 16), (PAGES[4], 16)])
def test_type_is_large_enough(open_page: Reader, path: str, least: float) -> None:
    page = on_paper(open_page(path))
    paragraph = page.locator(".prose p").first
    size = paragraph.evaluate("each => parseFloat(getComputedStyle(each).fontSize) * 0.75")
    assert size == pytest.approx(least, abs=0.1)


def listed(page: Page) -> list[str]:
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    return on_paper(page).locator(".targets li").all_inner_texts()


def test_links_to_other_sites_tell_their_address(open_page: Reader) -> None:
    page = open_page("nordhausen/programme/familie-eins99/index.html")
    page.evaluate("""document.querySelector("main .prose a").outerHTML =
        '<a href="https://other.example/weg/">Weg</a> <a href="#x">Nach unten</a> <a href="tel:1">Anruf</a>'""")
    assert listed(page) == ["Weg\nother.example/weg"]


def test_links_within_a_site_with_a_web_address_tell_theirs(open_page: Reader) -> None:
    page = open_page("nordhausen/leicht/programme/familie-eins99/index.html")
    page.evaluate("""document.querySelector("[rel=canonical]").href =
        "https://kreis.example/a/nordhausen/leicht/programme/familie-eins99/\"""")
    lines = listed(page)
    assert "Der Plan für Familien\nkreis.example/a/nordhausen/leicht/dokumente/plan-lsz" in lines
    assert len(lines) == len(set(lines))


@pytest.mark.parametrize("path", ["angebote/zielgruppe/zugewanderte", "leicht/begriffe", "inhalt", "leicht/suche"])
def test_what_leads_through_the_site_is_not_told_again(open_page: Reader, path: str) -> None:
    page = open_page(f"nordhausen/{path}/index.html")
    page.evaluate(f"""document.querySelector("[rel=canonical]").href = "https://kreis.example/nordhausen/{path}/\"""")
    lines = listed(page)
    assert len(lines) == page.locator("main .card :is(h2, h3) a").count()
    assert not [each for each in lines if "zielgruppe/" in each or "kontakte/" in each]


def test_without_a_script_links_to_other_sites_tell_their_address(open_page: Reader) -> None:
    page = on_paper(open_page("nordhausen/angebote/fluechtlingsrat/index.html", scripts=False))
    assert not page.locator(".targets").is_visible()


def test_pages_become_tagged_sheets(open_page: Reader) -> None:
    page = on_paper(open_page("nordhausen/leicht/programme/familie-eins99/index.html"))
    sheets = page.pdf(prefer_css_page_size=True, tagged=True)
    assert sheets.startswith(b"%PDF-")
    assert b"/MarkInfo" in sheets


def dense(text: str) -> str:
    return re.sub(r"[\s\u00ad]", "", text)


def sheets_of(page: Page) -> list[str]:
    """What stands on each sheet, without spaces and without the number at its foot."""
    made = PdfReader(BytesIO(on_paper(page).pdf(prefer_css_page_size=True)))
    texts = [dense(sheet.extract_text(extraction_mode="layout")) for sheet in made.pages]
    return [text.removesuffix(f"{number}/{len(texts)}") for number, text in enumerate(texts, 1)]


def test_no_sheet_ends_with_a_heading_and_the_last_one_says_whom_to_ask(open_page: Reader) -> None:
    torn = []
    for path in LONG:
        page = open_page(f"nordhausen/{path}/index.html")
        headings = tuple(dense(each) for each in page.locator("main :is(h1, h2, h3)").all_text_contents())
        box = page.locator(".contact-box h2").all_text_contents()
        sheets = sheets_of(page)
        torn += [f"{path}: {number}" for number, text in enumerate(sheets, 1) if not text or text.endswith(headings)]
        torn += [f"{path}: {each}" for each in box if dense(each) not in sheets[-1]]
    assert torn == []


def test_what_holds_today_alone_is_not_printed(open_page: Reader) -> None:
    page = open_page("kyffhaeuserkreis/leicht/kontakte/sozialplanung/index.html")
    today = page.locator(".today")
    assert today.is_visible()
    on_paper(page)
    assert not [each for each in page.locator(".today, .now").all() if each.is_visible()]
    assert page.locator("table.hours").is_visible()


def test_marks_that_are_grounds_are_printed(open_page: Reader) -> None:
    """Printers leave out grounds; where one is a mark, its room would stay empty."""
    marks = {
        "nordhausen/datenschutz/index.html": ".notice",
        "nordhausen/programme/armutspraeventionsstrategie/index.html": ".timeline > li",
    }
    for path, mark in marks.items():
        drawn = on_paper(open_page(path)).locator(mark).first
        assert drawn.evaluate("each => getComputedStyle(each, '::before').printColorAdjust") == "exact", path
