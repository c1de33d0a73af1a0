"""Both versions side by side: how the pair stands, notes at their words, and frames for the desk alone."""

import re
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path

import pytest

from ssg.diagnostic import Span
from ssg.newsroom.beside import FRAME, both_addresses
from ssg.newsroom.desk import Desk
from ssg.newsroom.notes import passage_of
from ssg.newsroom.standing import Survey
from ssg.preview.asked import Asked
from tests.newsroom.manned import TEXTS, desk_of, served, text_at
from tests.preview.browsing import preview_of
from tests.small_county import write_tree

AT = "_redaktion/nebeneinander"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    made = desk_of(write_tree(tmp_path_factory.mktemp("beside") / "content", TEXTS))
    yield made
    made.close()


def beside(desk: Desk, page: str) -> str:
    return text_at(desk, AT, f"seite={page}&warten=1")


@pytest.mark.parametrize("asked", ["/a/seiten/hilfe/", "/a/leicht/seiten/hilfe/", "/a/seiten/hilfe/index.html"])
def test_either_version_shows_both_with_how_they_stand(desk: Desk, asked: str) -> None:
    page = beside(desk, asked)
    assert f'src="/a/seiten/hilfe/?{FRAME}"' in page
    assert f'src="/a/leicht/seiten/hilfe/?{FRAME}"' in page
    state = page.partition('<dl class="lage">')[2].partition("</dl>")[0]
    assert "„Anfang“, „Ziele“, „Geld“" in state
    assert "30 Euro“ steht nur in der leichten Fassung." in state
    assert "2 gehören zusammen" in state
    assert "Noch keine Gruppe hat diesen Text gelesen." in state
    assert "[[&quot;ziele&quot;, &quot;was-ist-das-ziel&quot;], [&quot;geld&quot;, &quot;was-kostet-das&quot;]]" in page


def test_notes_have_message_hint_rule_and_the_words_around(desk: Desk) -> None:
    page = beside(desk, "/a/seiten/hilfe/")
    easy = page.partition('id="leicht"')[2]
    note = next(each for each in easy.split("<li ") if "LS601" in each)
    assert 'data-vor="Das kostet " data-stelle="30 Euro" data-nach="."' in note
    assert 'href="/_redaktion/regel/LS601"' in note
    assert "Vergleichen Sie beide Fassungen." in note
    assert "LS601" not in page.partition('id="standard"')[2].partition('id="leicht"')[0]


def test_a_missing_easy_version_says_how_it_begins(desk: Desk) -> None:
    page = beside(desk, "/a/seiten/lang/")
    assert page.count("<iframe") == 1
    assert "python build.py draft-easy a/seiten/lang.md" in page
    assert "<h1>Nur &lt;b&gt;schwer&lt;/b&gt;</h1>" in page


def test_the_number_of_notes_stands_above_each_version(desk: Desk) -> None:
    standard, _, easy = beside(desk, "/a/seiten/hilfe/").partition('id="leicht"')
    number = easy.count('<li class="anmerkung')
    assert number > 1
    assert f"data-zahlen>{number} Anmerkungen. " in easy
    assert re.search(r"data-zahlen>\d+ Wörter", standard)


def test_a_page_that_cannot_be_read_is_compared_with_nothing(desk: Desk) -> None:
    state = beside(desk, "/a/seiten/kaputt/").partition('<dl class="lage">')[2].partition("</dl>")[0]
    assert "nicht lesbar" in state
    assert "Kommt, sobald die Seite lesbar ist." in state
    assert "gleich in beiden Fassungen" not in state


def test_pages_without_an_entry_have_no_notes(desk: Desk) -> None:
    page = beside(desk, "/a/seiten/")
    assert "Diese Seite entsteht von selbst." in page
    assert f'src="/a/leicht/seiten/?{FRAME}"' in page


@pytest.mark.parametrize("asked", ["//evil.example/", "https://evil.example/", "/a/%22%3E%3Cscript%3E/", "/../../etc/"])
def test_only_pages_of_the_site_are_framed(desk: Desk, asked: str) -> None:
    page = beside(desk, asked)
    assert page.count('src="/') == page.count("<iframe") + page.count("<script src")
    assert 'src="//' not in page
    assert "<script>" not in page


def test_only_frames_of_the_desk_may_be_framed(desk: Desk) -> None:
    with served(desk) as browser:
        told = {
            path: browser.ask(path).headers["content-security-policy"]
            for path in (
                "/a/seiten/hilfe/",
                f"/a/seiten/hilfe/?{FRAME}",
                f"/{AT}?seite=/a/seiten/hilfe/",
                "/_redaktion/",
            )
        }
    plain, framed, framing, first = told.values()
    assert framed == plain.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
    assert framing == f"{plain}; frame-src 'self'"
    assert first == plain


def test_a_framed_page_is_the_page_itself(desk: Desk) -> None:
    path = "a/seiten/hilfe/index.html"
    assert desk.answer(path, FRAME).octets == desk.preview.answer(path).octets
    assert b"/_redaktion/nebeneinander" in desk.answer(path, "").octets


class _Slow(ThreadPoolExecutor):
    """Takes work and never comes back."""

    def submit(self, *_: object, **__: object) -> Future[Survey]:  # type: ignore[override]
        return Future()


class _Gone(ThreadPoolExecutor):
    """Has died."""

    def submit(self, *_: object, **__: object) -> Future[Survey]:  # type: ignore[override]
        from concurrent.futures import BrokenExecutor

        raise BrokenExecutor


def manned_by(content: Path, worker: Executor) -> Desk:
    return Desk(preview_of(content), "", lambda: worker)


def test_the_page_does_not_wait_for_its_notes(tmp_path: Path) -> None:
    desk = manned_by(write_tree(tmp_path, TEXTS), _Slow())
    page = text_at(desk, AT, "seite=/a/seiten/hilfe/")
    assert "data-wartet" in page
    assert f'src="/a/leicht/seiten/hilfe/?{FRAME}"' in page
    assert 'href="?seite=/a/seiten/hilfe/&amp;warten=1"' in page


def test_a_worker_who_died_is_replaced_once_and_then_told(tmp_path: Path) -> None:
    desk = manned_by(write_tree(tmp_path, TEXTS), _Gone())
    assert "a: Die Prüfung ist dieses Mal nicht gelungen." in text_at(desk, "_redaktion/")


@pytest.mark.parametrize(
    ("path", "addresses"),
    [
        ("a/leicht/seiten/x/", ("a/seiten/x/", "a/leicht/seiten/x/")),
        ("a/index.html", ("a/", "a/leicht/")),
        ("leicht/", ("", "leicht/")),
        ("404.html", ("404.html", "leicht/404.html")),
    ],
)
def test_both_addresses(path: str, addresses: tuple[str, str]) -> None:
    assert both_addresses(Asked.at(path, {"a"})) == addresses


def test_the_passage_is_what_stands_there() -> None:
    lines = ["Erste Zeile.", "Zweite Zeile hier."]
    assert passage_of(Span("x", 2, 8, 2, 13), lines) == ("Zweite ", "Zeile", " hier.")
    assert passage_of(Span("x", 1, 7, 2, 7), lines) == ("Erste ", "Zeile.", "")
    assert passage_of(Span("x"), lines) == ("", "", "")
    assert passage_of(Span("x", 9, 1, 9, 3), lines) == ("", "", "")
