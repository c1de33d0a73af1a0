"""Search as readers use it: words as they come, the keyboard, a way back, and something for everybody."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.chromium import Reader

QUERIES = Path(__file__).parents[1] / "search" / "queries.txt"
STATUS = ".found [role=status]"
RESULTS = ".found .list li > a"
FIRST_QUERY = 15_000
SHIFTS = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const each of list.getEntries()) sum += each.value; })
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 300);
})"""


def queries() -> dict[str, list[tuple[str, str]]]:
    """(query, the page to be found first) by county and version."""
    found = defaultdict(list)
    place = ""
    for line in QUERIES.read_text("utf-8").splitlines():
        if line.startswith("["):
            place = line.strip("[]")
        elif " = " in line:
            query, _, path = line.partition(" = ")
            found[place].append((query, path))
    return found


def look_for(page: Page, query: str) -> Locator:
    """Type a query, send it, and wait for the answer; its results."""
    page.locator(STATUS).evaluate("status => { status.textContent = ''; }")
    page.fill("#suchwort", query)
    page.press("#suchwort", "Enter")
    expect(page.locator(STATUS)).not_to_be_empty()
    return page.locator(RESULTS)


def paths(results: Locator, site: str) -> Iterator[str]:
    for result in results.all():
        yield str(result.evaluate("link => link.href")).removeprefix(site).removesuffix("/index.html")


def test_there_are_a_hundred_queries() -> None:
    assert sum(map(len, queries().values())) >= 100


@pytest.mark.parametrize("place", queries())
def test_the_right_page_comes_first(open_page: Reader, site: str, place: str) -> None:
    page = open_page(f"{place}/suche/index.html")
    wrong = []
    for query, path in queries()[place]:
        first = next(paths(look_for(page, query), site), None)
        if first != f"{place}/{path}":
            wrong.append(f"{query}: {first} instead of {path}")
    assert wrong == []


def test_a_search_that_began_before_a_release_goes_on_with_the_new_index(browser: Browser, site: str) -> None:
    page = browser.new_page()
    begun: list[str] = []

    def answer(route: Route) -> None:
        begun.append(route.request.url)
        told = route.fetch().text()
        old = re.sub('"signs":"[0-9a-z]+', lambda found: found[0][:9] + "_" * len(found[0][9:]), told)
        route.fulfill(body=old if len(begun) == 1 else told, content_type="application/json")

    page.route("**/nordhausen/suche/index.json", answer)
    page.goto(f"{site}nordhausen/suche/index.html")
    assert next(paths(look_for(page, "Prävention"), site), None)
    assert len(begun) > 1
    page.close()


def test_a_reader_types_looks_around_and_comes_back(open_page: Reader) -> None:
    page = open_page("nordhausen/index.html")
    page.fill("#suchwort", "Prävention")
    page.press("#suchwort", "Enter")
    page.wait_for_url("**/nordhausen/suche/index.html?q=Pr%C3%A4vention")
    expect(page.locator(STATUS)).to_contain_text("Prävention")
    page.focus("#suchwort")
    page.keyboard.press("ArrowDown")
    expect(page.locator(RESULTS).first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(RESULTS).nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#suchwort")).to_be_focused()
    for _ in range(2):
        page.keyboard.press("Tab")
    expect(page.locator(RESULTS).first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/programme/armutspraeventionsstrategie/index.html")
    page.go_back()
    expect(page.locator("#suchwort")).to_have_value("Prävention")
    expect(page.locator(RESULTS).first).to_be_visible()
    look_for(page, "Sozialatlas")
    page.go_back()
    expect(page.locator(STATUS)).to_contain_text("Prävention")
    expect(page.locator("#suchwort")).to_have_value("Prävention")


def test_results_come_while_typing_and_the_address_tells_them(open_page: Reader) -> None:
    page = open_page("nordhausen/suche/index.html")
    page.focus("#suchwort")
    page.keyboard.type("Förderxy")
    for _ in "xy":
        page.keyboard.press("Backspace")
    expect(page.locator(".list mark").first).to_have_text("Förder")
    expect(page).to_have_url(page.url.partition("?")[0] + "?q=F%C3%B6rder")
    page.fill("#suchwort", "")
    expect(page.locator(STATUS)).to_be_empty()
    expect(page).to_have_url(page.url.partition("?")[0])


def test_what_was_found_is_marked_and_grouped_by_kind(open_page: Reader) -> None:
    page = open_page("nordhausen/suche/index.html?q=Praevention")
    expect(page.locator(STATUS)).to_have_text("9 Seiten zu „Praevention“ gefunden.")
    expect(page.locator(".list h2").first).to_have_text("Programme")
    first = page.locator(".list li").first
    assert first.locator("mark").all_text_contents()[0] == "prävention"
    assert "Armutspräventionsstrategie" in first.locator("a").inner_text()


def test_the_ending_is_marked_with_its_word(open_page: Reader) -> None:
    page = open_page("nordhausen/suche/index.html?q=Aemter")
    expect(page.locator(".list mark").filter(has_text=re.compile("^(Ämter|amt)$")).first).to_be_visible()


def test_one_typing_error_is_forgiven_and_said(open_page: Reader) -> None:
    page = open_page("nordhausen/suche/index.html?q=Sozailatlas")
    expect(page.locator(STATUS)).to_contain_text("Sie sehen, was wir zu „Sozialatlas“ haben.")
    expect(page.locator(RESULTS).first).to_have_text("Sozialatlas")


@pytest.mark.parametrize("place", ["nordhausen", "nordhausen/leicht"])
def test_nothing_found_leads_on(open_page: Reader, place: str) -> None:
    page = open_page(f"{place}/suche/index.html")
    assert look_for(page, "Xylofonqualle").count() == 0
    expect(page.locator(STATUS)).to_contain_text(re.compile("keine Seite gefunden|0 Seiten"))
    links = page.locator(".found .none a:visible")
    assert {str(link.get_attribute("href")) for link in links.all()} >= {"#a-bis-z", "../inhalt/index.html"}
    assert any("kontakte/" in str(link.get_attribute("href")) for link in links.all())
    look_for(page, "Armut")
    expect(page.locator(".found .none")).to_be_hidden()


def test_an_easy_page_answers_first_and_hard_pages_stand_apart(open_page: Reader, site: str) -> None:
    page = open_page("nordhausen/leicht/suche/index.html?q=LSZ")
    expect(page.locator(".list section h2")).to_have_text("Diese Seiten sind in schwerer Sprache")
    hard = page.locator(".list section li > a")
    assert all("/leicht/" not in path for path in paths(hard, site))
    easy = page.locator(".list > ul > li > a")
    assert easy.count() > 0
    assert all("/leicht/" in path for path in paths(easy, site))
    assert not {path.rpartition("/")[2] for path in paths(easy, site)} & {
        path.rpartition("/")[2] for path in paths(hard, site)
    }


def test_words_that_say_nothing_and_markup_do_no_harm(open_page: Reader) -> None:
    page = open_page("nordhausen/suche/index.html")
    assert look_for(page, "der die das").count() == 0
    look_for(page, "<img src=x onerror=alert(1)> {query}")
    assert "„<img src=x onerror=alert(1)> {query}“" in page.locator(STATUS).inner_text()
    assert page.locator(".found img").count() == 0
    assert look_for(page, "?!").count() == 0


def test_a_first_query_asks_for_two_small_files(open_page: Reader, site: str, built_site: Path) -> None:
    page = open_page("nordhausen/suche/index.html")
    look_for(page, "Sozialplanung")
    asked = {each.removeprefix(site).partition("?")[0] for each in open_page.asked if ".json" in each}
    assert len(asked) == 2
    assert sum((built_site / each).stat().st_size for each in asked) <= FIRST_QUERY


def test_a_shared_list_of_results_moves_nothing(open_page: Reader) -> None:
    page = open_page("nordhausen/suche/index.html?q=Armut", width=360, height=640)
    expect(page.locator(RESULTS).first).to_be_visible()
    assert page.evaluate(SHIFTS) == 0


def test_without_scripts_the_field_leads_to_all_pages(open_page: Reader, built_site: Path) -> None:
    page = open_page("nordhausen/leicht/index.html", scripts=False)
    page.fill("#suchwort", "Armut")
    page.press("#suchwort", "Enter")
    page.wait_for_url("**/nordhausen/leicht/suche/index.html?q=Armut")
    expect(page.locator("#a-bis-z")).to_be_visible()
    links = page.locator(".all-pages .letter a")
    entries = list((built_site / "nordhausen/leicht").glob("*/*/index.html"))
    assert links.count() >= len(entries) > 50


def test_from_disk_a_link_stands_in_for_the_field(open_page: Reader, built_site: Path) -> None:
    page = open_page.window()
    page.goto((built_site / "nordhausen" / "index.html").as_uri())
    expect(page.locator("#suchwort")).to_have_count(0)
    page.click(".search a")
    expect(page.locator("#a-bis-z")).to_be_visible()
    expect(page.locator("#suchwort")).to_have_count(0)
    open_page.asked.clear()
    open_page.heard.clear()  # a page from disk may not load fonts
