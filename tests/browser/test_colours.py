"""Colours as they are on the screen: what tells counties apart, and what is chosen, is seen by day and at night."""

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
CONTROLS = """() => {
  document.querySelector('.desk').hidden = false;
  document.querySelector('.filter').open = true;
  const channels = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map(Number);
  return ['.desk :checked', '.desk :not(:checked)', '.choices :checked', '.choices :not(:checked)'].map((which) => {
    const control = document.querySelector(`${which}:is([type=radio], [type=checkbox])`);
    const { borderTopColor, borderTopWidth, backgroundColor } = getComputedStyle(control);
    const sign = getComputedStyle(control, '::before');
    const shown = sign.content === 'none' ? null : channels(sign.backgroundColor);
    return [channels(borderTopColor), channels(backgroundColor), shown, parseFloat(borderTopWidth)];
  });
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_bars_of_the_counties_stand_out(open_page: Reader, scheme: Scheme) -> None:
    bars = open_page("index.html", scheme=scheme).evaluate(BARS)
    assert len(bars) == 3
    found = [contrast(*map(hexadecimal, pair)) for pair in bars]
    assert min(found) >= LEAST, found


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_chosen_and_what_could_be_stand_out(open_page: Reader, scheme: Scheme) -> None:
    page = open_page("nordhausen/angebote/index.html", scheme=scheme)
    page.click(".filter summary")
    page.check("input[name=thema][value=beratung]")
    for place, (edge, ground, sign, width) in enumerate(page.evaluate(CONTROLS)):
        assert contrast(hexadecimal(edge), hexadecimal(ground)) >= LEAST
        assert width >= 2
        assert (sign is not None) == (place % 2 == 0)
        assert sign is None or contrast(hexadecimal(sign), hexadecimal(ground)) >= LEAST


def hexadecimal(channels: list[int]) -> str:
    return "#" + bytes(channels).hex()
