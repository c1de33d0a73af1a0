"""A reader is not watched: nothing leaves the site, nothing is stored, and the policy is never broken."""

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
    with page.expect_console_message(lambda told: "Content Security Policy" in told.text):
        page.evaluate("document.body.setAttribute('style', 'color: red')")
    assert open_page.heard
    open_page.heard.clear()
