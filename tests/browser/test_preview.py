"""The preview in a real browser: what is saved is seen, without a key being pressed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import load_axe, violations
from tests.few_counties import THREE
from tests.preview.browsing import browsing, preview_of
from tests.small_county import write_tree

FILE = "c/seiten/x.md"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_tree(tmp_path / "content", THREE)


@pytest.fixture
def page(browser: Browser, content: Path) -> Iterator[Page]:
    """The page of FILE; the console must stay silent."""
    heard: list[str] = []
    opened = browser.new_page()
    opened.on("console", lambda message: heard.append(message.text))
    opened.on("pageerror", lambda fault: heard.append(str(fault)))
    with browsing(preview_of(content)) as server:
        opened.goto(f"http://127.0.0.1:{server.port}/c/seiten/x/")
        yield opened
        opened.close()
    assert heard == []


def save(content: Path, text: str) -> None:
    write_tree(content, {FILE: text})


def test_a_saved_text_comes_by_itself_and_a_notice_comes_and_goes(page: Page, content: Path) -> None:
    save(content, "---\ntitel: Seite\n---\nDas ist neu.\n")
    expect(page.get_by_text("Das ist neu.")).to_be_visible()
    save(content, "---\ntitle: Seite\n---\nDas ist noch neuer.\n")
    notice = page.get_by_role("complementary", name="Vorschau")
    expect(notice).to_contain_text("Meinten Sie „titel“?")
    expect(page.get_by_text("Das ist neu.")).to_be_visible()
    load_axe(page)
    assert violations(page) == []
    save(content, "---\ntitel: Seite\n---\nDas ist noch neuer.\n")
    expect(page.get_by_text("Das ist noch neuer.")).to_be_visible()
    expect(notice).to_have_count(0)


def test_a_page_loads_anew_only_after_a_save(page: Page) -> None:
    page.evaluate("window.isTheSame = true")
    page.wait_for_timeout(400)
    assert page.evaluate("window.isTheSame") is True
