"""The read-aloud player as a reader uses it. A stand-in plays the voices: it speaks until the test ends a sentence."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from ssg.dom import parse
from ssg.dom.said import said
from ssg.language.speech import in_speech
from tests.browser.axe import load_axe, violations
from tests.browser.chromium import Reader, Scheme

STANDARD = "nordhausen/programme/familie-eins99/index.html"
EASY = "nordhausen/leicht/programme/familie-eins99/index.html"
LOCAL = {"name": "Anna", "lang": "de-DE", "localService": True, "default": False}
REMOTE = {"name": "Google Deutsch", "lang": "de-DE", "localService": False, "default": True}
ENGLISH = {"name": "Sam", "lang": "en-US", "localService": True, "default": True}
STAND_IN = """(voices, after) => {
  const heard = [], listeners = [];
  let ready = after ? [] : voices, last;
  const synth = {
    heard, cancelled: 0,
    getVoices: () => ready,
    addEventListener: (name, listener) => listeners.push(listener),
    speak: (utterance) => { last = utterance; heard.push({ text: utterance.text, rate: utterance.rate,
      voice: utterance.voice.name, lang: utterance.lang }); },
    cancel: () => { synth.cancelled += 1; const ended = last; last = null; ended && setTimeout(() => ended.onend()); },
    end: () => { const ended = last; last = null; ended.onend(); },
    word: (charIndex) => last.onboundary({ name: "word", charIndex }),
    isSpeaking: () => Boolean(last),
  };
  const arrive = () => { ready = voices; listeners.forEach((each) => each(new Event("voiceschanged"))); };
  if (after) setTimeout(arrive, after);
  Object.defineProperty(window, "speechSynthesis", { value: synth });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  window.marked = (name) => [...(CSS.highlights.get(name) ?? [])].map(String).join("|").replaceAll("\\u00ad", "");
  window.shifts = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((each) => { window.shifts += each.value; }))
    .observe({ type: "layout-shift", buffered: true });
}"""


def listen(open_page: Reader, path: str = STANDARD, *, voices: object = (REMOTE, ENGLISH, LOCAL), **more: Any) -> Page:
    """Open `path` in a browser with such voices; `after` milliseconds for those that come late."""
    page = open_page.window()
    page.add_init_script(f"({STAND_IN})({json.dumps(voices)}, {more.pop('after', 0)})")
    return open_page(path, **more)


def heard(page: Page) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate("speechSynthesis.heard")
    return found


def last(page: Page) -> str:
    return str(heard(page)[-1]["text"])


def end_sentence(page: Page) -> None:
    page.evaluate("speechSynthesis.end()")


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def read_all(page: Page) -> list[str]:
    """Every sentence of the page, to its end."""
    press(page, "Vorlesen")
    return [
        str(each)
        for each in page.evaluate(
            "() => { for (let n = 0; n < 2000 && speechSynthesis.isSpeaking(); n++) speechSynthesis.end();"
            " return speechSynthesis.heard.map((each) => each.text); }"
        )
    ]


class TestPlaying:
    def test_it_begins_with_the_title_and_a_german_voice_of_the_device(self, open_page: Reader) -> None:
        page = listen(open_page)
        title = page.locator("h1").inner_text().replace("\u00ad", "")
        press(page, "Vorlesen")
        assert [(each["voice"], each["lang"], float(each["rate"])) for each in heard(page)] == [("Anna", "de-DE", 1)]
        assert page.evaluate("marked('sentence')") == title
        expect(page.get_by_role("button", name="Anhalten")).to_be_visible()

    def test_nothing_is_said_before_the_reader_asks(self, open_page: Reader) -> None:
        page = listen(open_page)
        page.wait_for_timeout(100)
        assert heard(page) == []
        assert page.evaluate("localStorage.length") == 0

    @pytest.mark.parametrize("path", ["nordhausen/suche/index.html", "nordhausen/inhalt/index.html"])
    def test_lists_of_links_have_no_player(self, open_page: Reader, path: str) -> None:
        assert open_page(path).locator(".player").count() == 0

    @pytest.mark.parametrize(
        "path", [STANDARD, EASY, "nordhausen/index.html", "nordhausen/kontakte/sozialplanung/index.html"]
    )
    def test_a_file_for_the_computer_voice_says_the_same(self, open_page: Reader, built_site: Path, path: str) -> None:
        tree = parse((built_site / path).read_text(encoding="utf-8"), path=path)
        told = in_speech(" ".join(read_all(listen(open_page, path))))
        assert " ".join(said(tree, "Bild")).split() == told.split()

    @pytest.mark.parametrize("path", [STANDARD, EASY, "nordhausen/index.html", "index.html"])
    def test_it_reads_the_page_in_short_sentences_to_its_end(self, open_page: Reader, path: str) -> None:
        page = listen(open_page, path)
        said = read_all(page)
        assert len(said) > 3
        assert max(map(len, said)) <= 200
        told = " ".join(said)
        for silent in ("Satz weiter", "Zum Inhalt springen", "Sie sind hier", "Tempo"):
            assert silent not in told
        expect(page.get_by_role("button", name="Vorlesen", exact=True)).to_be_visible()
        assert page.evaluate("marked('sentence')") == ""

    def test_what_is_read_otherwise_is_read_so(self, open_page: Reader) -> None:
        page = listen(open_page)
        ways = page.eval_on_selector_all(
            "main [data-sprich]:not(nav *, button *)",
            "all => all.filter(e => e.checkVisibility()).map(e => e.dataset.sprich)",
        )
        told = " ".join(read_all(page))
        assert len(ways) > 3
        assert [each for each in ways if " ".join(each.split()) not in " ".join(told.split())] == []

    def test_pause_and_resume_begin_the_same_sentence_again(self, open_page: Reader) -> None:
        page = listen(open_page)
        press(page, "Vorlesen")
        end_sentence(page)
        second = last(page)
        press(page, "Anhalten")
        page.wait_for_timeout(50)
        assert not page.evaluate("speechSynthesis.isSpeaking()")
        press(page, "Weiter vorlesen")
        assert last(page) == second
        assert len(heard(page)) == 3

    def test_back_and_forward_by_a_sentence(self, open_page: Reader) -> None:
        page = listen(open_page)
        press(page, "Vorlesen")
        first = last(page)
        press(page, "Satz weiter")
        second = last(page)
        assert second != first
        press(page, "Satz zurück")
        assert last(page) == first
        press(page, "Satz zurück")
        assert last(page) == first

    def test_leaving_the_page_ends_it(self, open_page: Reader) -> None:
        page = listen(open_page)
        press(page, "Vorlesen")
        page.evaluate("dispatchEvent(new Event('pagehide'))")
        assert not page.evaluate("speechSynthesis.isSpeaking()")


class TestWords:
    def test_the_spoken_word_is_marked(self, open_page: Reader) -> None:
        page = listen(open_page, EASY)
        press(page, "Vorlesen")
        for _ in range(2):
            end_sentence(page)
        sentence = last(page)
        start = sentence.index(" ") + 1
        page.evaluate("at => speechSynthesis.word(at)", start)
        assert page.evaluate("marked('word')") == sentence[start:].split()[0]
        end_sentence(page)
        assert page.evaluate("marked('word')") == ""

    def test_a_place_that_is_read_otherwise_is_marked_as_a_whole(self, open_page: Reader) -> None:
        page = listen(open_page)
        written, said = page.evaluate(
            "(() => { const e = [...document.querySelectorAll('main .beside a [data-sprich]')][0];"
            " return [e.textContent, e.dataset.sprich]; })()"
        )
        press(page, "Vorlesen")
        for _ in range(300):
            if said in last(page):
                break
            end_sentence(page)
        page.evaluate("at => speechSynthesis.word(at)", last(page).index(said.split()[1]))
        assert page.evaluate("marked('word')") == written


class TestTempo:
    def test_it_is_stored_after_a_choice_only_and_kept(self, open_page: Reader) -> None:
        page = listen(open_page)
        press(page, "Vorlesen")
        assert page.evaluate("localStorage.length") == 0
        page.get_by_label("Tempo").select_option("langsam")
        assert [float(each["rate"]) for each in heard(page)] == [1, 0.75]
        page.reload()
        press(page, "Vorlesen")
        assert float(heard(page)[0]["rate"]) == 0.75


class TestChosenPlace:
    def test_a_reader_begins_at_a_section_with_the_keyboard(self, open_page: Reader) -> None:
        page = listen(open_page)
        title = page.locator("main .content h2:not(nav *)").nth(1).inner_text().replace("\u00ad", "")
        press(page, "Vorlesen")
        button = page.get_by_role("button", name=f"Ab hier vorlesen: {title[:40]}").first
        button.focus()
        page.keyboard.press("Enter")
        assert title.startswith(last(page))
        expect(button).to_be_focused()

    def test_the_buttons_are_large_enough_on_a_phone(self, open_page: Reader) -> None:
        page = listen(open_page, EASY, width=360)
        press(page, "Vorlesen")
        boxes = [each.bounding_box() for each in page.locator(".player button, .player select, .read-from").all()]
        assert len(boxes) > 6
        assert [box for box in boxes if box is None or box["width"] < 44 or box["height"] < 44] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


class TestFollowing:
    def test_the_page_follows_until_the_reader_scrolls_away(self, open_page: Reader) -> None:
        page = listen(open_page, height=500, reduced_motion=True)
        press(page, "Vorlesen")
        for _ in range(20):
            end_sentence(page)
        place = page.evaluate("scrollY")
        assert place > 0
        page.mouse.move(300, 300)
        page.mouse.wheel(0, -10_000)
        page.wait_for_function("scrollY === 0")
        for _ in range(3):
            end_sentence(page)
        page.wait_for_timeout(100)
        assert page.evaluate("scrollY") == 0

    def test_the_focus_stays_with_the_reader(self, open_page: Reader) -> None:
        page = listen(open_page)
        press(page, "Vorlesen")
        end_sentence(page)
        expect(page.get_by_role("button", name="Anhalten")).to_be_focused()
        assert page.locator(".player [aria-live], .player [role=status]").count() == 0


class TestAccessibility:
    @pytest.mark.parametrize("path", [STANDARD, EASY])
    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_axe_finds_nothing_while_it_reads(self, open_page: Reader, path: str, scheme: Scheme) -> None:
        page = listen(open_page, path, scheme=scheme, width=360)
        press(page, "Vorlesen")
        end_sentence(page)
        load_axe(page)
        assert violations(page) == []

    def test_axe_finds_nothing_without_a_voice(self, open_page: Reader) -> None:
        page = listen(open_page, EASY, voices=(), width=360)
        page.locator(".player summary").click()
        load_axe(page)
        assert violations(page) == []


class TestWithoutVoice:
    @pytest.mark.parametrize("path", [STANDARD, EASY])
    def test_the_player_says_what_to_do(self, open_page: Reader, path: str) -> None:
        page = listen(open_page, path, voices=(REMOTE, ENGLISH), width=360)
        help_ = page.locator(".player summary")
        expect(help_).to_be_visible()
        expect(page.get_by_role("button", name="Vorlesen", exact=True)).to_be_hidden()
        assert page.evaluate("shifts") == 0
        help_.click()
        expect(page.locator(".player details a")).to_have_attribute("href", "tel:+493631911542")
        assert heard(page) == []

    def test_voices_that_come_late_are_found(self, open_page: Reader) -> None:
        page = listen(open_page, after=600)
        expect(page.get_by_role("button", name="Vorlesen", exact=True)).to_be_visible()
        expect(page.locator(".player summary")).to_be_hidden()
        assert page.evaluate("shifts") == 0

    @pytest.mark.parametrize("path", [STANDARD, EASY])
    def test_the_button_stands_there_from_the_first_paint_on(self, open_page: Reader, path: str) -> None:
        page = listen(open_page, path, after=60_000, width=360)
        assert page.get_by_role("button", name="Vorlesen", exact=True).is_visible()
        assert not page.locator(".player summary").is_visible()

    def test_whoever_asks_before_the_voices_are_known_is_read_to_when_they_come(self, open_page: Reader) -> None:
        page = listen(open_page, after=600)
        press(page, "Vorlesen")
        assert heard(page) == []
        expect(page.get_by_role("button", name="Anhalten")).to_be_visible()
        assert len(heard(page)) == 1

    def test_whoever_asks_in_vain_is_told_what_is_missing(self, open_page: Reader) -> None:
        page = listen(open_page, after=60_000, width=360)
        press(page, "Vorlesen")
        expect(page.locator(".player summary")).to_be_focused()
        expect(page.locator(".player details p").first).to_be_visible()

    def test_without_scripts_a_sentence_tells_what_a_device_can_do(self, open_page: Reader) -> None:
        page = open_page(STANDARD, scripts=False)
        expect(page.locator(".player-off")).to_be_visible()
        assert [
            each for each in page.locator(".player button, .player select, .player summary").all() if each.is_visible()
        ] == []

    def test_without_the_highlights_of_css_the_block_is_marked(self, open_page: Reader) -> None:
        page = open_page.window()
        page.add_init_script("Object.defineProperty(CSS, 'highlights', { value: undefined })")
        page = listen(open_page)
        press(page, "Vorlesen")
        expect(page.locator("h1.read-block")).to_be_visible()
