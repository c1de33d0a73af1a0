"""What the page rules find on the page that somebody looks at, at its element, and without what its text explains."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ssg.newsroom.desk import Desk
from ssg.newsroom.page_looks import PageLooks, Place, look_at
from ssg.output import Output
from tests.newsroom.manned import TEXTS, desk_of, text_at
from tests.small_county import write_tree

AT = "_redaktion/nebeneinander"
LONG = "Das ist ein Satz.\n" * 25
FILES = {
    **TEXTS,
    "a/seiten/mehr.md": "---\ntitel: Mehr\n---\nHier steht ein [Weg](#nirgends).\n",
    "a/seiten/mehr.leicht.md": f"---\ntitel: Mehr\n---\n{LONG}",
}
PAGE = """<!DOCTYPE html><html lang="de"><head><title>Ziele</title></head><body><main><h1>Ziele</h1>
<p><a href="plan.html">hier</a> und <a href="plan.html">hier</a> und <a href='a"b\\'>hier</a></p><h4></h4>
</main></body></html>"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    made = desk_of(write_tree(tmp_path_factory.mktemp("looks") / "content", FILES))
    yield made
    made.close()


def test_each_finding_has_the_element_that_it_means() -> None:
    found = {(each.found.code, each.place) for each in look_at(Output("a/seiten/x/index.html", PAGE, "a/seiten/x.md"))}
    assert {
        ("BF003", Place('a[href="plan.html"]', 0, "hier")),
        ("BF003", Place('a[href="plan.html"]', 1, "hier")),
        ("BF003", Place('a[href="a\\"b\\\\"]', 0, "hier")),
        ("BF007", Place("h4", 0, "")),
        ("BF025", None),
    } <= found


def test_a_finding_is_told_as_a_build_tells_it_and_shorter_beside_the_page() -> None:
    each = next(look_at(Output("a/seiten/x/index.html", PAGE, "a/seiten/x.md")))
    assert each.found.span.path == "a/seiten/x.md"
    assert each.found.message == f"Seite a/seiten/x/: {each.message}"


def test_what_is_found_on_the_page_stands_in_the_margin_of_its_version(desk: Desk) -> None:
    page = text_at(desk, AT, "seite=/a/seiten/mehr/&warten=1")
    standard, _, easy = page.partition('id="leicht"')
    assert "BF040" not in standard
    note = next(each for each in easy.split("<li ") if "BF040" in each)
    assert "ganze Seite" in note
    assert "<p>Die Seite hat 25 Sätze und kein Bild.</p>" in note
    assert "VW004" in standard  # which explains the dead link of the page
    assert "BF012" not in standard


def test_pages_that_make_themselves_have_notes_of_their_own(desk: Desk) -> None:
    page = text_at(desk, AT, "seite=/a/seiten/&warten=1")
    note = next(each for each in page.split("<li ") if "BF003" in each)
    assert 'data-wahl="a[href=&quot;mehr/index.html&quot;]" data-nummer="0"' in note
    assert "Der Link heißt „Mehr“." in note
    assert "keine Anmerkungen" not in page


def test_the_first_answer_makes_no_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = desk_of(write_tree(tmp_path / "content", FILES))
    monkeypatch.setattr(desk.preview, "answer", pytest.fail)
    assert "data-wartet" in text_at(desk, AT, "seite=/a/seiten/mehr/")
    desk.close()


def test_a_page_is_looked_at_again_once_it_is_another(desk: Desk) -> None:
    looks, preview = PageLooks(desk.preview), desk.preview
    page = "a/leicht/seiten/mehr/"
    assert looks.at("a/seiten/hilfe/", preview.stamp(page), makes=False) is None
    found = looks.at(page, preview.stamp(page), makes=True)
    assert found
    assert looks.at(page, preview.stamp(page), makes=False) is found
    write_tree(preview.project.content, {"a/seiten/mehr.leicht.md": "---\ntitel: Mehr\n---\nNur ein Satz.\n"})
    assert looks.at(page, preview.stamp(page), makes=True) == ()
    assert looks.at("a/seiten/nirgends/", preview.stamp("a/"), makes=True) == ()
