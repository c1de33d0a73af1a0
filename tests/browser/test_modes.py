"""Pages keep what they say without JavaScript, in forced colours, with reduced motion and on paper."""

import re

import pytest

from tests.browser.chromium import Reader
from tests.browser.sample import is_easy

LEAST_PDF = 4000
"""Octets of a PDF that has text and its font."""
SAID = """() => {
  const text = document.querySelector('main').cloneNode(true);
  const controls = 'button:not(.term-link), output, dialog, script, [role=status], [hidden], [popover], .today, .now';
  text.querySelectorAll(controls).forEach((each) => each.remove());
  text.querySelectorAll('li, label').forEach((each) => each.append(' '));
  return text.textContent.split(/\\s+/).filter(Boolean).join(' ');
}"""
DEAD = """all => all.filter((each) => !each.form && each.checkVisibility({ visibilityProperty: true }))
  .map((each) => each.innerText)"""
PRINTED = """() => {
  const now = getComputedStyle(document.querySelector('main p') ?? document.body);
  return [getComputedStyle(document.body).backgroundColor, now.color, parseFloat(now.fontSize)];
}"""
WHITE, DARKEST = [255, 255, 255], 100
POINTS, EASY_POINTS = 0.75, 16
UNSEEN_IN_PRINT = "header nav, footer nav, form, .skip, .crumbs"
SEEN = """all => all.filter((each) => each.checkVisibility({ visibilityProperty: true }))
  .map((each) => each.outerHTML.slice(0, 80))"""


def test_without_javascript_pages_say_the_same_and_no_button_is_dead(open_page: Reader, pages: tuple[str, ...]) -> None:
    """What scripts add are controls; words that inform stand in the page itself. A form's own button leads on.

    What is open today is reckoned from the hours, which stand in the page either way.
    """
    different = []
    for path in pages:
        with_scripts = open_page(path).evaluate(SAID)
        page = open_page(path, scripts=False)
        if page.evaluate(SAID) != with_scripts:
            different.append(path)
        different += [f"{path}: {each}" for each in page.eval_on_selector_all("button", DEAD)]
    assert different == []


def test_where_scripts_are_lost_on_their_way_no_button_is_dead(open_page: Reader) -> None:
    open_page.window().route(re.compile(r"/(script|more)-\w+\.js"), lambda route: route.abort())
    for path in ("nordhausen/leicht/seiten/bilder/index.html", "nordhausen/suche/index.html"):
        page = open_page(path)
        assert page.eval_on_selector_all("button", DEAD) == [], path
        assert page.locator(".player-off, .all-pages").is_visible(), path
    assert len(open_page.heard) > 1
    open_page.heard.clear()  # the browser complains of what is lost


def test_in_forced_colours_borders_and_focus_are_seen(open_page: Reader, pages: tuple[str, ...]) -> None:
    faint = []
    for path in pages:
        page = open_page(path, forced_colors=True)
        page.keyboard.press("Tab")
        looks = page.evaluate(
            "() => { const now = getComputedStyle(document.activeElement);"
            "return [now.outlineStyle, parseFloat(now.outlineWidth), now.outlineColor] }"
        )
        if looks[0] == "none" or looks[1] < 3 or "0)" in looks[2]:
            faint.append(f"{path}: {looks}")
        faint += [
            f"{path}: {icon}"
            for icon in page.evaluate(
                "() => [...document.querySelectorAll('svg.icon')].filter((each) => each.checkVisibility() &&"
                "getComputedStyle(each).stroke === getComputedStyle(document.body).backgroundColor)"
                ".map((each) => each.parentElement.textContent.trim())"
            )
        ]
    assert faint == []


def test_nothing_moves(open_page: Reader, pages: tuple[str, ...]) -> None:
    """No page moves on its own; with reduced motion, nothing changes slowly either."""
    moving = []
    for path in pages:
        page = open_page(path, reduced_motion=True)
        page.evaluate("document.querySelector('main').focus()")
        moving += page.evaluate(
            """path => [...document.querySelectorAll('*')].filter((each) => {
              const now = getComputedStyle(each);
              const slow = [...now.transitionDuration.split(','), ...now.animationDuration.split(',')];
              return slow.some((time) => parseFloat(time) > 0.01) || now.scrollBehavior === 'smooth';
            }).map((each) => `${path}: ${each.outerHTML.slice(0, 100)}`)""",
            path,
        )
        moving += [path for _ in range(page.evaluate("document.getAnimations().length"))]
    assert moving == []


def test_on_paper_pages_are_dark_on_white_without_navigation(open_page: Reader, pages: tuple[str, ...]) -> None:
    """The same from dark pages."""
    found = []
    for path in pages:
        page = open_page(path, scheme="dark")
        page.emulate_media(media="print", color_scheme="dark")
        found += [f"{path}: {part}" for part in page.eval_on_selector_all(UNSEEN_IN_PRINT, SEEN)]
        ground, ink, size = page.evaluate(PRINTED)
        if channels(ground) != WHITE or max(channels(ink)) > DARKEST:
            found.append(f"{path}: {ink} on {ground}")
        if is_easy(path) and round(size * POINTS) < EASY_POINTS:
            found.append(f"{path}: {size * POINTS} points")
    assert not found, "\n".join(found)


def channels(colour: str) -> list[int]:
    return [int(each) for each in re.findall(r"\d+", colour)[:3]]


@pytest.mark.parametrize("path", ["nordhausen/index.html", "nordhausen/leicht/programme/familie-eins99/index.html"])
def test_a_page_becomes_a_pdf(open_page: Reader, path: str) -> None:
    page = open_page(path)
    page.emulate_media(media="print")
    made = page.pdf(format="A4", tagged=True)
    assert made.startswith(b"%PDF-")
    assert len(made) > LEAST_PDF
    assert b"/StructTreeRoot" in made
