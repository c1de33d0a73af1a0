"""The room around what stands on a page: words and numbers where readers expect them, one distance between parts."""

import pytest
from playwright.sync_api import Page

from tests.browser.chromium import Reader
from tests.browser.sample import is_easy

GAPS = """() => {
  const bottom = (part) => Math.max(...[...part.querySelectorAll('*')]
    .filter((each) => each.checkVisibility() && !each.closest('.unseen, .read-from'))
    .filter((each) => each.matches('.panel, .card, img') || [...each.childNodes].some((node) => node.data?.trim()))
    .map((each) => each.getBoundingClientRect().bottom));
  const top = (part) => part.getBoundingClientRect().top;
  const beside = [...document.querySelectorAll('.beside > *')].find((each) => each.checkVisibility());
  return [beside && top(beside) - bottom(document.querySelector('.content')),
    top(document.querySelector('footer')) - bottom(document.querySelector('main'))].filter(Boolean);
}"""
"""From the last words or box of the text to what stands below it, and from the end of all to the footer."""
GAP, EASY_GAP = 48, 70
"""As the style sheet says, in pixels."""
NEARLY = 6
"""What the place to press around a link adds."""
LEVEL = """() => {
  document.querySelector('.content').insertAdjacentHTML('beforeend', `<table><tr>
    <th><span class="narrow"><span class="whole">Zuwanderungs-Beratung</span></span></th>
    <td><span>Ort</span></td></tr></table>`);
  const { style } = document.querySelector('.narrow');
  Object.assign(style, { display: 'block', inlineSize: '4rem' });
  const lines = (part) => { const range = new Range(); range.selectNodeContents(part); return range.getClientRects(); };
  const [compound, word] = document.querySelectorAll('.content table:last-of-type :is(.whole, td > span)');
  return [lines(compound).length, lines(compound)[0].top - lines(word)[0].top];
}"""
HANGING = """() => {
  const item = document.querySelector('.contents ol > li:nth-child(10)');
  const number = item.parentNode.appendChild(document.createElement('span'));
  number.textContent = '10.\\u00a0';
  return number.getBoundingClientRect().width - parseFloat(getComputedStyle(item.parentNode).paddingInlineStart);
}"""


def gaps(page: Page) -> list[float]:
    return [float(each) for each in page.evaluate(GAPS)]


def test_one_distance_before_the_contact_and_before_the_footer(open_page: Reader, pages: tuple[str, ...]) -> None:
    """On phones, where they stand below each other; whatever the text ends with."""
    found = []
    for path in pages:
        wanted = EASY_GAP if is_easy(path) else GAP
        found += [f"{path}: {each}" for each in gaps(open_page(path, width=360)) if not 0 <= each - wanted <= NEARLY]
    assert not found, "\n".join(found)


def test_a_word_on_two_lines_is_level_with_its_neighbours(open_page: Reader) -> None:
    lines, lower = open_page("nordhausen/index.html", width=360).evaluate(LEVEL)
    assert lines > 1
    assert abs(lower) < 1


@pytest.mark.parametrize("width", [360, 1280])
def test_numbers_of_two_digits_stay_within_the_list_of_contents(open_page: Reader, width: int) -> None:
    page = open_page("nordhausen/leicht/programme/armutspraeventionsstrategie/index.html", width=width)
    assert page.evaluate(HANGING) <= 0


def test_hours_stand_on_one_line_on_phones(open_page: Reader) -> None:
    page = open_page("kyffhaeuserkreis/kontakte/sozialplanung/index.html", width=360)
    heights = page.eval_on_selector_all(
        ".range", "all => all.map((each) => each.offsetHeight / parseFloat(getComputedStyle(each).lineHeight))"
    )
    assert len(heights) == 2
    assert max(heights) < 1.5


def test_words_of_a_button_on_two_lines_stand_beside_its_drawing(open_page: Reader) -> None:
    page = open_page("nordhausen/leicht/angebote/ankommen-app/index.html", width=320)
    icon = page.locator(".action .icon").bounding_box()
    words = page.locator(".action .out > span").first.bounding_box()
    assert icon
    assert words
    assert words["height"] > 2 * icon["height"]
    assert words["x"] > icon["x"] + icon["width"]
