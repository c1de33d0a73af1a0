"""A reader is not watched: nothing leaves the site, nothing is stored, and the policy is never broken."""

from playwright.sync_api import Page

from tests.browser.chromium import Reader

STORED = """async () => [
  document.cookie, localStorage.length, sessionStorage.length,
  (await indexedDB.databases()).length, (await caches.keys()).length,
  (await navigator.serviceWorker.getRegistrations()).length,
]"""


def test_nobody_else_is_asked_nothing_is_stored_and_the_console_is_silent(
    open_page: Reader, pages: tuple[str, ...]
) -> None:
    """`open_page` hears what breaks the content security policy, too."""
    kept = []
    for path in pages:
        page = open_page(path)
        stored = page.evaluate(STORED)
        if any(stored) or page.context.cookies():
            kept.append(f"{path}: {stored}")
    assert kept == []
    assert open_page.heard == []
    assert open_page.left_the_site() == []


def test_the_policy_is_in_force(open_page: Reader) -> None:
    """Otherwise silence would prove nothing."""
    page = open_page("nordhausen/index.html")
    page.evaluate("document.body.setAttribute('style', 'color: red')")
    assert_heard(open_page, page)


def assert_heard(reader: Reader, page: Page) -> None:
    page.wait_for_timeout(50)
    assert any("Content Security Policy" in each for each in reader.heard)
    reader.heard.clear()
