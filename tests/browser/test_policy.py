"""The content security policy on every template: as a real server sends it, as pages state it, and from disk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from ssg.relocations import hosting_of
from ssg.servers import nginx as rules_of
from tests.browser.chromium import Reader
from tests.browser.test_search import look_for
from tests.servers.nginx import nginx
from tests.whole_site import GOLDEN_CONTENT, build

HEARING = """
window.broken = [];
document.addEventListener('securitypolicyviolation', (each) => window.broken.push(each.violatedDirective));
"""
TRIED = """async () => {
  document.body.setAttribute('style', 'color: red');
  const script = document.createElement('script');
  script.textContent = 'window.ran = true';
  document.body.append(script);
  const image = document.createElement('img');
  image.src = 'http://127.0.0.1:1/x.png';
  document.body.append(image);
  const base = document.createElement('base');
  base.href = 'http://127.0.0.1:1/';
  document.head.append(base);
  await fetch('http://127.0.0.1:1/').catch(() => 0);
  await new Promise((done) => setTimeout(done, 50));
  return [window.ran ?? false, [...new Set(window.broken)].sort()];
}"""
REFUSED = ["base-uri", "connect-src", "img-src", "script-src-elem", "style-src-attr"]
MOVED, NOW = "musterkreis/leicht/programme/familien-plan/", "musterkreis/leicht/programme/familien-staerken/"


@pytest.fixture(params=["said by the server", "said by the pages"])
def reader(request: pytest.FixtureRequest, browser: Browser, built_site: Path, tmp_path: Path) -> Iterator[Reader]:
    """A reader of the project's site on a real server, which sends the policy or knows of none."""
    rules = rules_of.files(hosting_of(built_site))[rules_of.FILE] if request.param == "said by the server" else ""
    with nginx(tmp_path, built_site, rules) as server:
        assert ("content-security-policy" in server.ask("/").headers) is bool(rules)
        made = Reader(browser, server.address)
        made.window().add_init_script(HEARING)
        yield made
        made.leave()


def broken(page: Page) -> object:
    return page.evaluate("() => window.broken")


def test_no_page_breaks_it(reader: Reader, pages: tuple[str, ...]) -> None:
    assert {path: found for path in pages if (found := broken(reader(path)))} == {}
    assert reader.heard == []
    assert reader.left_the_site() == []


def test_nothing_that_readers_do_breaks_it(reader: Reader) -> None:
    page = reader("nordhausen/programme/armutspraeventionsstrategie/index.html")
    page.click(".desk-opener")
    page.check(".desk [name=ruler][value=on]")
    page.locator("button.term-link").first.click()
    page.locator(".player [data-do=play]").press("Enter")
    assert broken(page) == []
    page = reader("nordhausen/suche/index.html")
    expect(look_for(page, "Beratung")).not_to_have_count(0)
    assert broken(page) == []
    page = reader("nordhausen/angebote/index.html")
    page.click(".filter summary")
    page.check("input[name=thema][value=beratung]")
    assert broken(page) == []
    assert reader.heard == []


def test_what_is_not_the_sites_own_does_not_work(reader: Reader) -> None:
    page = reader("nordhausen/index.html")
    assert page.evaluate(TRIED) == [False, REFUSED]
    reader.heard.clear()


def test_a_page_from_disk_has_its_style_and_scripts(browser: Browser, built_site: Path) -> None:
    """What a page states must not shut out its own files where they have no server."""
    reader = Reader(browser, f"{built_site.as_uri()}/")
    reader.window().add_init_script(HEARING)
    page = reader("nordhausen/leicht/index.html")
    assert "Atkinson" in page.evaluate("() => getComputedStyle(document.body).fontFamily")
    assert page.evaluate("() => document.documentElement.classList.contains('scripted')")
    assert broken(page) == []
    reader.leave()


def test_the_earlier_address_of_a_page_leads_on_without_rules(browser: Browser, tmp_path: Path) -> None:
    site, folder = tmp_path / "site", tmp_path / "nginx"
    folder.mkdir()
    assert build(GOLDEN_CONTENT, site) == 0
    with nginx(folder, site) as server:
        reader = Reader(browser, server.address)
        page = reader(MOVED)
        page.wait_for_url(f"{server.address}{NOW}index.html")
        assert reader.heard == []
        reader.leave()
