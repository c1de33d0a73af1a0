"""The editors' desk: every page with what it lacks, the worst first, and what to do next."""

import re
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date
from functools import partial
from html import unescape
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from ssg.newsroom import surveying
from ssg.newsroom.choosing import PORTION, Choice
from ssg.newsroom.dashboard import age_in_words
from ssg.newsroom.desk import Desk
from ssg.newsroom.standing import PageStanding, Version
from ssg.newsroom.tasks import next_tasks
from ssg.publication import Standing
from tests.newsroom.manned import TEXTS, desk_of, served, text_at
from tests.preview.browsing import preview_of
from tests.small_county import write_tree

AT = "_redaktion/"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    made = desk_of(write_tree(tmp_path_factory.mktemp("desk") / "content", TEXTS))
    yield made
    made.close()


class LateMeasurer(ThreadPoolExecutor):
    """Works out how hard texts are to read when the test says so."""

    def __init__(self, workers: int) -> None:
        super().__init__(workers)
        self.may_measure = Event()

    def submit(self, task: Callable[..., Any], /, *told: Any, **named: Any) -> Future[Any]:
        is_measuring = isinstance(task, partial) and task.func is surveying.measured
        return super().submit(lambda: (not is_measuring or self.may_measure.wait()) and task(*told, **named))


def rows(page: str) -> list[str]:
    """What each row of the table says."""
    body = page.partition('<section id="seiten">')[2].partition("<tbody>")[2].partition("</tbody>")[0]
    plain = [unescape(re.sub("<[^>]*>", " ", row)) for row in body.split("</tr>")]
    return [" ".join(row.split()) for row in plain if row.strip()]


def test_every_page_stands_there_the_worst_first(desk: Desk) -> None:
    told = [row.split(" Seite, a ") for row in rows(text_at(desk, AT)) if " Seite, a " in row]
    assert [title for title, _ in told] == ["Hilfe", "a/seiten/kaputt.md", "Nur <b>schwer</b>", "Bald"]
    stale, broken, lacking, draft = (standing for _, standing in told)
    assert stale.startswith("1 Problem , 2 Warnungen , 1 Hinweis veraltet Anfang, Ziele, Geld öffentlich noch keine")
    assert broken.startswith("1 Problem – nicht lesbar")
    assert lacking.startswith("1 Warnung fehlt öffentlich")
    assert draft.startswith("– – Entwurf")


def test_what_to_do_next_begins_with_problems(desk: Desk) -> None:
    page = text_at(desk, AT)
    tasks = page.partition('class="aufgaben"')[2].partition("</ol>")[0]
    said = re.findall("<strong>(.*?)</strong>", tasks)
    assert said[0] == "Berichtigen Sie die Seite."
    assert "Meinten Sie „titel“?" in tasks
    assert "Schreiben Sie eine leichte Fassung." in said
    assert "/_redaktion/nebeneinander?seite=%2Fa%2Fseiten%2Fhilfe%2F" in tasks


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("zeige=leicht-fehlt&kreis=a", {"Nur <b>schwer</b>"}),
        ("zeige=leicht-alt", {"Hilfe"}),
        ("zeige=entwuerfe", {"Bald", "a/seiten/kaputt.md"}),
        ("suche=HILFE", {"Hilfe"}),
        ("suche=hilfe&kreis=b", set()),
        ("zeige=unsinn&teil=-1&ordnung=x&suche=bald", {"Bald"}),
        ("teil=999&suche=bald", {"Bald"}),
    ],
)
def test_a_query_chooses(desk: Desk, query: str, titles: set[str]) -> None:
    assert {row.partition(" Seite, a")[0] for row in rows(text_at(desk, AT, f"{query}&warten=1"))} == titles


def test_readability_comes_last_and_the_table_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(surveying, "AT_ONCE", 0)
    words = "Wir helfen Ihnen gern bei allen Fragen zu Geld und Wohnung. " * 12
    texts = {**TEXTS, "a/seiten/lang.md": f"---\ntitel: Lang\n---\n{words}\n"}
    worker = LateMeasurer(1)
    desk = Desk(preview_of(write_tree(tmp_path / "content", texts)), "", lambda: worker)
    seen = ""
    while "wird noch ausgerechnet: " not in seen:
        seen = desk.answer(AT, "").octets.decode()
    assert "Diese Ordner prüfe ich noch" not in seen
    assert "1 Problem" in next(row for row in rows(seen) if row.startswith("Hilfe"))
    assert any("wird noch ausgerechnet" in row for row in rows(seen))
    worker.may_measure.set()
    whole = rows(text_at(desk, AT))
    assert not any("wird noch ausgerechnet" in row for row in whole)
    assert re.search(r"\d+ · leicht –", next(row for row in whole if row.startswith("Lang")))
    desk.close()


def test_what_is_asked_for_is_no_markup(desk: Desk) -> None:
    page = text_at(desk, AT, "suche=%22%3E%3Cscript%3E&kreis=%3Cb%3E")
    assert "<script>" not in page
    assert "<b>" not in page


def test_a_save_is_seen(tmp_path: Path) -> None:
    content = write_tree(tmp_path / "content", TEXTS)
    desk = desk_of(content)
    assert not any(row.startswith("Ganz neu") for row in rows(text_at(desk, AT)))
    write_tree(content, {"a/seiten/neu.md": "---\ntitel: Ganz neu\n---\nText.\n"})
    assert any(row.startswith("Ganz neu") for row in rows(text_at(desk, AT)))
    desk.close()


def test_long_lists_come_in_portions() -> None:
    pages = [_page(f"a/seiten/s{number}") for number in range(2 * PORTION + 1)]
    from ssg.newsroom.dashboard import all_pages

    last = all_pages(pages, ["a"], Choice(portion=3), date(2019, 1, 1))
    assert f"hier {2 * PORTION + 1} bis {2 * PORTION + 1}" in last
    assert len(rows(last)) == 1
    assert 'href="?teil=2#seiten"' in last
    assert 'aria-current="page">Teil 3<' in last


def test_old_pages_drafts_and_untested_texts_follow_in_this_order() -> None:
    easy = Version("x", "x", 1, None, is_public=True)
    today = date(2019, 1, 1)
    untested = _page("a/seiten/c", easy=easy)
    draft = _page("a/seiten/b", easy=easy, standing=Standing.DRAFT)
    old = _page("a/seiten/a", easy=easy, updated=date(2016, 1, 1))
    fine = _page("a/seiten/d", easy=easy, tester="Gruppe", tested=date(2018, 12, 1), updated=today)
    tasks = next_tasks([untested, fine, draft, old], today)
    assert [task.page.id for task in tasks] == ["a/seiten/a", "a/seiten/b", "a/seiten/c"]
    assert "1. Januar 2016" in tasks[0].why


def _page(id_: str, **more: object) -> PageStanding:
    standard = Version(f"{id_}.md", id_, 10, None, is_public=True)
    known = {"kind": "Seite", "standing": Standing.PUBLIC, "standard": standard, "easy": None, **more}
    return PageStanding(id=id_, **known)  # type: ignore[arg-type]  # what a test says besides


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "heute"), (1, "vor einem Tag"), (29, "vor 29 Tagen"), (31, "vor einem Monat"), (800, "vor 2 Jahren")],
)
def test_ages_are_words(days: int, words: str) -> None:
    assert age_in_words(days) == words


def test_a_rule_is_explained(desk: Desk) -> None:
    page = text_at(desk, "_redaktion/regel/LS601")
    assert "Beide Fassungen einer Seite nennen die gleichen Zahlen." in page
    assert "So nicht" in page
    assert desk.answer("_redaktion/regel/LS000", "").status == 404
    assert desk.answer("_redaktion/../geheim", "").status == 404


def test_examples_in_markup_are_folded_away(desk: Desk) -> None:
    written, _, markup = text_at(desk, "_redaktion/regel/BF003").partition("<details>")
    assert "finden Sie [hier](regeln)." in written
    assert "&lt;a href" not in written
    assert "<summary><h2>Für die Technik: Beispiele aus dem Code der Seite</h2></summary>" in markup
    assert "&lt;a href" in markup
    assert "<details>" not in text_at(desk, "_redaktion/regel/LS601")


def test_the_desk_has_the_policy_of_the_site_and_pages_lead_to_it(desk: Desk) -> None:
    with served(desk) as browser:
        answer = browser.ask("/_redaktion/")
        assert answer.status == 200
        assert "script-src 'self'" in answer.headers["content-security-policy"]
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
        assert "<style" not in answer.text
        page = browser.ask("/a/seiten/hilfe/").text
        assert 'href="/_redaktion/nebeneinander?seite=%2Fa%2Fseiten%2Fhilfe%2F"' in page
        assert browser.ask("/_redaktion/", host="evil.example").status == 403
        assert browser.ask("/_redaktion").headers["location"] == "/_redaktion/"
