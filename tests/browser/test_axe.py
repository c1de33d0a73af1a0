"""axe-core is silent on every template in both versions, light and dark, at three widths."""

import pytest

from tests.browser.axe import COLOURS, FIRST_VERSION_WITH_ALL_TAGS, LOOKS, load_axe, violations
from tests.browser.chromium import Reader, Scheme
from tests.browser.sample import is_easy

NARROW, MIDDLE, WIDE = 320, 768, 1280
LOOKED_AT: tuple[tuple[int, Scheme, tuple[str, ...]], ...] = (
    (WIDE, "light", ()),
    (NARROW, "light", ()),
    (MIDDLE, "light", LOOKS),
    (NARROW, "dark", COLOURS),
    (WIDE, "dark", COLOURS),
)
"""Width, scheme and the rules to ask: none are all. Sizes are the same in the dark, so only colours are looked at."""


@pytest.mark.parametrize("easy", [False, True], ids=["standard", "easy"])
def test_axe_finds_nothing(open_page: Reader, pages: tuple[str, ...], *, easy: bool) -> None:
    """A page is loaded once and then looked at in every way: loading takes longer than looking."""
    found = []
    for path in (each for each in pages if is_easy(each) == easy):
        page = open_page(path, width=WIDE, reduced_motion=True)
        assert load_axe(page) >= FIRST_VERSION_WITH_ALL_TAGS
        for width, scheme, rules in LOOKED_AT:
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            found += [f"{path} {width} {scheme}: {each}" for each in violations(page, *rules)]
    assert found == []


def test_axe_would_find_something(open_page: Reader) -> None:
    page = open_page("index.html")
    page.evaluate("document.querySelector('h1').style.color = '#ddd'")
    page.evaluate("document.querySelector('html').removeAttribute('lang')")
    load_axe(page)
    assert {each.split(":")[0] for each in violations(page)} == {"color-contrast", "html-has-lang"}
