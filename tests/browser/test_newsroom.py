"""The editors' desk in a real browser: choosing without a reload, notes at their words, versions side by side."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from ssg.newsroom.desk import Desk
from ssg.newsroom.standing import Survey
from tests.browser.axe import load_axe, violations
from tests.newsroom.history import commit, git
from tests.newsroom.manned import TEXTS, desk_of, served
from tests.preview.browsing import preview_of
from tests.small_county import write_tree

LONG = "".join(
    f"## Teil {number}\n\n" + "Hier steht viel Text. " * (40 if number == 1 else 8) + "\n\n" for number in range(6)
)
SHORT = "".join(f"## Was ist Teil {number}?\n\n" + "Das ist ein Satz.\n" * 6 + "\n" for number in range(6))
FILES = {
    **TEXTS,
    "a/seiten/mehr.md": f"---\ntitel: Mehr\n---\n{LONG}",
    "a/seiten/lang.md": f"---\ntitel: Lang\n---\n{LONG}",
    "a/seiten/lang.leicht.md": f"---\ntitel: Lang\n---\n{SHORT}\nWir wohnen in der Straßenverkehrsordnung.\n",
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_tree(tmp_path / "content", FILES)


@pytest.fixture
def page(browser: Browser, content: Path) -> Iterator[Page]:
    """A window at the desk; the console must stay silent."""
    heard: list[str] = []
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    opened.on("console", lambda message: heard.append(message.text))
    opened.on("pageerror", lambda fault: heard.append(str(fault)))
    with served(desk_of(content)) as server:
        opened.goto(f"http://127.0.0.1:{server.port}/_redaktion/")
        yield opened
        opened.close()
    assert heard == []


def beside(page: Page, name: str) -> tuple[Locator, Locator]:
    """Both versions, when their notes are there."""
    page.goto(f"{page.url.partition('_redaktion')[0]}_redaktion/nebeneinander?seite=/a/seiten/{name}/")
    expect(page.locator("[data-wartet]")).to_have_count(0)
    expect(page.locator(".steht .anmerkung").first).to_be_visible()
    return page.locator("#standard"), page.locator("#leicht")


def test_pages_are_chosen_while_somebody_types(page: Page, content: Path) -> None:
    git(content, "init", "-q")
    commit(content, 0)
    write_tree(content, {"a/seiten/spaeter.md": "---\ntitel: Später\n---\nText.\n"})
    commit(content, 30)
    page.reload()
    expect(page.get_by_role("img", name="Linien-Diagramm")).to_be_visible()
    expect(page.locator(".aufgaben li").first).to_contain_text("Berichtigen Sie die Seite.")
    rows = page.locator("#seiten tbody tr")
    expect(rows).to_have_count(8)
    page.evaluate("window.isTheSame = true")
    page.get_by_label("Wörter im Titel").press_sequentially("hilfe")
    expect(rows).to_have_count(1)
    expect(page.get_by_label("Wörter im Titel")).to_be_focused()
    page.get_by_role("link", name="Nicht öffentlich").click()
    expect(rows).to_have_count(0)
    page.get_by_label("Wörter im Titel").fill("")
    expect(rows).to_have_count(2)
    assert page.evaluate("window.isTheSame") is True
    assert "zeige=entwuerfe" in page.url
    load_axe(page)
    assert violations(page) == []
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    page.set_viewport_size({"width": 360, "height": 800})
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


class Waiting(ThreadPoolExecutor):
    """Looks through the second county once somebody says so."""

    def __init__(self) -> None:
        super().__init__(1)
        self.may = Event()

    def submit(self, task: Callable[..., Survey], name: str, stamp: str) -> Future[Survey]:  # type: ignore[override]
        def work() -> Survey:
            if name == "b":
                self.may.wait(60)  # a test that fails says nothing
            return task(name, stamp)

        return super().submit(work)


def test_a_county_that_comes_leaves_choice_and_focus(browser: Browser, content: Path) -> None:
    worker = Waiting()
    with served(Desk(preview_of(content), "", lambda: worker)) as server:
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.port}/_redaktion/")
        expect(page.get_by_text("Diese Ordner prüfe ich noch: b.")).to_be_visible()
        page.get_by_label("Reihenfolge").select_option("titel")
        page.wait_for_url("**ordnung=titel")
        page.get_by_role("link", name="Leichte Fassung fehlt").click()
        page.wait_for_url("**zeige=leicht-fehlt*")
        worker.may.set()
        expect(page.locator("[data-wartet]")).to_have_count(0)
        expect(page.locator("#seiten tbody tr", has_text="Kreis b")).to_be_visible()
        expect(page.get_by_role("link", name="Leichte Fassung fehlt")).to_be_focused()
        assert "ordnung=titel" in page.url
        page.close()


def test_notes_stand_at_their_words_and_lead_there(page: Page) -> None:
    _, easy = beside(page, "lang")
    note = easy.locator(".anmerkung", has_text="Straßenverkehrsordnung").first
    frame = page.frame_locator("#leicht iframe")
    expect(frame.locator("h1")).to_be_visible()
    expect(note).not_to_be_in_viewport()
    easy.get_by_role("button", name="Straßenverkehrsordnung").first.press("Enter")
    expect(frame.get_by_text("Straßenverkehrsordnung")).to_be_in_viewport()
    expect(note).to_be_in_viewport()
    words, beside_it = frame.get_by_text("Straßenverkehrsordnung").bounding_box(), note.bounding_box()
    assert words
    assert beside_it
    assert abs(words["y"] - beside_it["y"]) < 120
    load_axe(page)
    assert violations(page) == []
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    page.set_viewport_size({"width": 360, "height": 800})
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_what_is_found_on_the_rendered_page_stands_at_its_element(page: Page) -> None:
    page.goto(f"{page.url.partition('_redaktion')[0]}_redaktion/nebeneinander?seite=/a/seiten/")
    note = page.locator("#standard .anmerkung", has_text="Der Link heißt „Mehr“.").first
    note.get_by_role("button", name="Zur Stelle").press("Enter")
    link = page.frame_locator("#standard iframe").get_by_role("link", name="Mehr", exact=True).last
    expect(link).to_be_in_viewport()
    marked = "() => [...CSS.highlights.get('stelle-jetzt')].map((each) => each.toString())"
    assert page.frames[1].evaluate(marked) == ["Mehr"]
    expect(page.locator("[data-wartet]")).to_have_count(0)
    load_axe(page)
    assert violations(page) == []


def test_both_versions_scroll_together_by_section(page: Page) -> None:
    beside(page, "lang")
    standard, easy = (page.frame_locator(f"{name} iframe") for name in ("#standard", "#leicht"))
    expect(easy.locator("h1")).to_be_visible()
    standard.locator("#teil-3").evaluate("each => scrollTo(0, each.getBoundingClientRect().top + scrollY)")
    top = "() => Math.abs(document.querySelector('#was-ist-teil-3').getBoundingClientRect().top) < 30"
    page.frames[2].wait_for_function(top)
    page.get_by_label("Beide zusammen scrollen").uncheck()
    standard.locator("body").evaluate("() => scrollTo(0, 0)")
    page.wait_for_timeout(150)
    assert page.frames[2].evaluate(top) is True


def test_what_is_saved_comes_with_its_notes(page: Page, content: Path) -> None:
    _, easy = beside(page, "hilfe")
    expect(easy.get_by_text("30 Euro“ steht nur in der leichten Fassung.")).to_be_visible()
    page.evaluate("window.isTheSame = true")
    path = "a/seiten/hilfe.leicht.md"
    write_tree(content, {path: FILES[path].replace("30 Euro", "20 Euro")})
    expect(page.frame_locator("#leicht iframe").get_by_text("20 Euro")).to_be_visible()
    expect(page.get_by_text("gleich in beiden Fassungen")).to_be_visible()
    assert page.evaluate("window.isTheSame") is True


def test_a_link_in_a_frame_leads_to_the_next_pair(page: Page) -> None:
    beside(page, "hilfe")
    page.frame_locator("#standard iframe").get_by_role("link", name="Kreis a").first.click()
    page.wait_for_url("**/_redaktion/nebeneinander?seite=%2Fa%2F*")
