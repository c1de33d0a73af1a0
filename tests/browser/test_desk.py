"""The reader's desk as readers use it: choose, see it at once, come back, switch versions, print, forget."""

import json

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chromium import Reader

STANDARD = "nordhausen/programme/armutspraeventionsstrategie/index.html"
EASY = "nordhausen/leicht/programme/armutspraeventionsstrategie/index.html"
STYLE = "name => getComputedStyle(document.querySelector('main p.lead'))[name]"
GROUND = "() => getComputedStyle(document.body).backgroundColor"
TEXT = """() => {
  const [main, player] = ["main", ".player"].map((each) => document.querySelector(each)?.innerText ?? "");
  return main.replace(player, "");
}"""
"""What the page says; the player tells of voices, which may come at any time."""
SHIFTS = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const each of list.getEntries()) sum += each.value; })
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 300);
})"""
DARK, LIGHT_EASY = "rgb(18, 24, 27)", "rgb(255, 250, 240)"


def desk(page: Page) -> Page:
    """Open the desk by keyboard."""
    page.focus(".desk-opener")
    page.keyboard.press("Enter")
    expect(page.locator(".desk")).to_be_visible()
    return page


def choose(page: Page, name: str, value: str) -> None:
    page.check(f".desk [name={name}][value='{value}']")


def pixels(page: Page, name: str) -> float:
    return float(page.evaluate(STYLE, name).removesuffix("px"))


def memory(page: Page) -> dict[str, object]:
    return dict(page.evaluate("() => ({ ...localStorage })"))


def test_nothing_is_kept_before_a_choice(open_page: Reader) -> None:
    page = desk(open_page(STANDARD))
    assert memory(page) == {}
    assert page.evaluate("() => Object.keys(document.documentElement.dataset)") == ["ready"]


def test_the_keyboard_opens_and_closes_it(open_page: Reader) -> None:
    page = desk(open_page(STANDARD))
    opener = page.get_by_role("button", name="So lese ich gern")
    expect(opener).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".desk [name=size][value='0']")).to_be_focused()
    page.keyboard.press("ArrowDown")
    assert json.loads(str(memory(page)["desk"])) == {"size": "1"}
    page.get_by_role("button", name="Fertig").press("Enter")
    expect(page.locator(".desk")).to_be_hidden()
    expect(opener).to_be_focused()
    expect(opener).to_have_attribute("aria-expanded", "false")


@pytest.mark.parametrize("path", [STANDARD, EASY])
def test_size_and_distance_hold_at_once_after_a_reload_and_in_the_twin(open_page: Reader, path: str) -> None:
    page = desk(open_page(path))
    before, leading = pixels(page, "fontSize"), pixels(page, "lineHeight") / pixels(page, "fontSize")
    choose(page, "size", "3")
    choose(page, "leading", "2")
    assert pixels(page, "fontSize") >= 1.5 * before
    assert pixels(page, "lineHeight") / pixels(page, "fontSize") > max(2.3, leading)
    page.reload()
    assert pixels(page, "fontSize") >= 1.5 * before
    expect(desk(page).locator("[name=size][value='3']")).to_be_checked()
    twin = open_page(EASY if path == STANDARD else STANDARD)
    assert twin.evaluate("() => document.documentElement.dataset.size") == "3"


def test_what_is_chosen_shifts_nothing_on_the_next_page(open_page: Reader) -> None:
    page = desk(open_page(EASY, width=360))
    for name, value in (("size", "2"), ("leading", "1"), ("marks", "dot"), ("scheme", "dark"), ("ruler", "on")):
        choose(page, name, value)
    page.reload()
    assert page.evaluate(SHIFTS) == 0


def test_the_largest_letters_need_no_scrolling_sideways(open_page: Reader) -> None:
    page = desk(open_page(EASY, width=320))
    for name, value in (("size", "3"), ("leading", "2"), ("marks", "none")):
        choose(page, name, value)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 320


def test_easy_pages_are_dark_only_by_choice(open_page: Reader) -> None:
    page = desk(open_page(EASY, scheme="dark"))
    assert page.evaluate(GROUND) == LIGHT_EASY
    expect(page.locator("[name=scheme][value=light]")).to_be_checked()
    choose(page, "scheme", "device")
    assert page.evaluate(GROUND) == DARK
    page.emulate_media(color_scheme="light")
    assert page.evaluate(GROUND) == LIGHT_EASY
    choose(page, "scheme", "dark")
    assert page.evaluate(GROUND) == DARK


def test_standard_pages_follow_the_device_until_told(open_page: Reader) -> None:
    page = desk(open_page(STANDARD, scheme="dark"))
    assert page.evaluate(GROUND) == DARK
    choose(page, "scheme", "light")
    assert page.evaluate(GROUND) == "rgb(253, 252, 249)"


def test_paper_is_white_and_follows_the_size(open_page: Reader) -> None:
    page = desk(open_page(EASY))
    page.emulate_media(media="print")
    before = pixels(page, "fontSize")
    page.emulate_media(media="screen")
    choose(page, "scheme", "dark")
    choose(page, "size", "3")
    page.emulate_media(media="print")
    assert page.evaluate(GROUND) == "rgb(255, 255, 255)"
    assert pixels(page, "fontSize") >= 1.4 * before
    expect(page.locator(".desk")).to_be_hidden()


def test_signs_in_words_change_and_words_are_still_found(open_page: Reader) -> None:
    page = desk(open_page(EASY))
    written = page.evaluate(TEXT)
    assert "Armuts-Präventions-Strategie" in written
    choose(page, "marks", "none")
    whole = page.evaluate(TEXT)
    assert "Armutspräventionsstrategie" in whole
    assert "Sozial-" not in whole
    choose(page, "marks", "dot")
    assert page.evaluate("() => getComputedStyle(document.querySelector('.dot'), '::before').content").startswith('"·"')
    assert page.evaluate("() => window.find('Armutspräventionsstrategie')")
    assert page.evaluate("() => String(getSelection())") == "Armutspräventionsstrategie"
    choose(page, "marks", "hyphen")
    assert page.evaluate(TEXT) == written


NAMES = (
    "Baden-Württemberg und Thüringen. E-Mail an sozial-planung@haupt-amt.example.",
    "Die PDF-Datei, der ESF-Plan, www.haupt-amt.example, Haupt-Straße 48-Stunden, Hin- und Rück-Fahrt",
)


def test_names_addresses_and_abbreviations_keep_their_hyphens(open_page: Reader) -> None:
    page = open_page.window()
    page.add_init_script(
        "document.addEventListener('DOMContentLoaded', () => { const text = document.createElement('p'); text.id = 'x';"
        f"text.textContent = {json.dumps(' '.join(NAMES))}; document.querySelector('main').append(text);"
        "document.querySelector('.desk').dataset.kept = 'Baden-Württemberg'; })"
    )
    page = desk(open_page(EASY))
    choose(page, "marks", "none")
    text = page.inner_text("#x")
    kept = ("Baden-Württemberg", "E-Mail", "sozial-planung@haupt-amt.example", "PDF-Datei", "ESF-Plan", "48-Stunden")
    assert [each for each in (*kept, "www.haupt-amt.example", "Hin- und") if each not in text] == []
    assert "Hauptstraße" in text
    assert "Rückfahrt" in text


def test_the_ruler_follows_the_pointer_and_catches_no_click(open_page: Reader) -> None:
    page = desk(open_page(STANDARD))
    choose(page, "ruler", "on")
    page.mouse.move(300, 500)
    box = page.locator(".ruler").bounding_box()
    assert box is not None
    assert box["y"] < 500 < box["y"] + box["height"]
    assert page.evaluate("() => document.elementFromPoint(300, 500).className") != "ruler"
    choose(page, "ruler", "off")
    expect(page.locator(".ruler")).to_be_hidden()


def test_one_button_forgets_everything(open_page: Reader) -> None:
    page = desk(open_page(EASY))
    before = page.evaluate(TEXT), page.evaluate(STYLE, "fontSize")
    for name, value in (("size", "2"), ("marks", "dot"), ("scheme", "dark"), ("ruler", "on")):
        choose(page, name, value)
    page.evaluate("() => { localStorage.tempo = '1.3'; }")
    page.get_by_role("button", name="Alles wieder wie am Anfang").press("Enter")
    expect(page.locator(".desk [role=status]")).to_contain_text("wie am Anfang")
    assert memory(page) == {}
    expect(page.locator(".desk [name=size][value='0']")).to_be_checked()
    assert (page.evaluate(TEXT), page.evaluate(STYLE, "fontSize")) == before
    assert page.evaluate(GROUND) == LIGHT_EASY
    page.reload()
    assert page.evaluate(GROUND) == LIGHT_EASY


@pytest.mark.parametrize("kept", ["{", "7", '"x"', "null", '{"size": "9", "marks": "no", "constructor": 1, "": 2}'])
def test_a_spoilt_memory_spoils_no_page(open_page: Reader, kept: str) -> None:
    page = open_page(EASY)
    page.evaluate("kept => { localStorage.desk = kept; }", kept)
    page.reload()
    choose(desk(page), "size", "1")
    assert page.evaluate("() => document.documentElement.dataset.size") == "1"


def test_without_scripts_nothing_of_it_shows(open_page: Reader) -> None:
    page = open_page(EASY, scripts=False)
    expect(page.locator(".desk-opener")).to_be_hidden()
    expect(page.locator(".desk")).to_be_hidden()


def test_in_forced_colours_the_opener_shows_whether_the_desk_is_open(open_page: Reader) -> None:
    page = open_page(EASY, forced_colors=True)
    ground = "() => getComputedStyle(document.querySelector('.desk-opener')).backgroundColor"
    closed = page.evaluate(ground)
    assert desk(page).evaluate(ground) != closed
