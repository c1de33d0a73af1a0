"""axe-core is silent on every template in both versions, light and dark, at three widths."""

import pytest

from tests.browser.axe import COLOURS, FIRST_VERSION_WITH_ALL_TAGS, LOOKS, load_axe, violations
from tests.browser.chromium import Reader, Scheme
from tests.browser.sample import is_easy

NARROW, MIDDLE, WIDE = 320, 768, 1280
LOOKED_AT_AGAIN: tuple[tuple[int, Scheme, tuple[str, ...]], ...] = (
    (MIDDLE, "light", LOOKS),
    (NARROW, "dark", COLOURS),
    (WIDE, "dark", COLOURS),
)
"""Sizes are the same in the dark, so there only colours are looked at again."""


@pytest.mark.parametrize("easy", [False, True], ids=["standard", "easy"])
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_axe_finds_nothing(open_page: Reader, pages: tuple[str, ...], width: int, *, easy: bool) -> None:
    found = []
    for path in (each for each in pages if is_easy(each) == easy):
        page = open_page(path, width=width)
        assert load_axe(page) >= FIRST_VERSION_WITH_ALL_TAGS
        found += [f"{path}: {each}" for each in violations(page)]
    assert found == []


@pytest.mark.parametrize("easy", [False, True], ids=["standard", "easy"])
def test_axe_finds_nothing_in_the_looks_of_other_widths_and_schemes(
    open_page: Reader, pages: tuple[str, ...], *, easy: bool
) -> None:
    found = []
    for path in (each for each in pages if is_easy(each) == easy):
        page = open_page(path, width=MIDDLE, reduced_motion=True)
        load_axe(page)
        for width, scheme, rules in LOOKED_AT_AGAIN:
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
