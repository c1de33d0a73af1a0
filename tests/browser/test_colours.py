"""Colours as they are mixed on the screen: what tells counties apart is seen by day and at night."""

import pytest

from tests.browser.chromium import Reader, Scheme
from tests.test_theme import contrast

LEAST = 3
"""WCAG 1.4.11."""
BARS = """() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map(Number);
  return [...document.querySelectorAll('.counties .card')].map((card) => {
    const bar = card.querySelector('.field');
    const { fill, opacity } = getComputedStyle(bar.querySelector('rect'));
    const below = channels(getComputedStyle(bar).backgroundColor);
    const mixed = channels(fill).map((each, at) => Math.round(each * opacity + below[at] * (1 - opacity)));
    return [mixed, channels(getComputedStyle(card).backgroundColor)];
  });
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_bars_of_the_counties_stand_out(open_page: Reader, scheme: Scheme) -> None:
    bars = open_page("index.html", scheme=scheme).evaluate(BARS)
    assert len(bars) == 3
    found = [contrast(*("#" + bytes(each).hex() for each in pair)) for pair in bars]
    assert min(found) >= LEAST, found
