"""What the last build found on rendered pages stands on the desk, until a file changes or somebody looks again."""

from dataclasses import replace
from pathlib import Path

import pytest

from ssg.newsroom.desk import Desk
from ssg.newsroom.standing import PageStanding
from ssg.newsroom.surveying import survey
from ssg.preview.pages import Preview
from tests.few_counties import Place, county
from tests.newsroom.manned import hire, text_at

LONG = "Das ist ein Satz.\n" * 25
EASY = "a/seiten/x.leicht.md"
FILES = {
    **county("a"),
    "a/kreis.leicht.md": "---\ntitel: Kreis a\n---\nDas ist der Kreis a.\n",
    EASY: f"---\ntitel: Seite\n---\n{LONG}",
    "gemeinsam/seiten/y.md": "---\ntitel: Mehr\n---\nHier steht ein Text.\n",
    "gemeinsam/seiten/y.leicht.md": f"---\ntitel: Mehr\n---\n{LONG}",
}


@pytest.fixture
def place(tmp_path: Path) -> Place:
    made = Place.at(tmp_path)
    made.project = replace(made.project, checks=True, cache=made.cache)
    made.hold(FILES)
    made.publish()
    return made


def page(place: Place, id_: str) -> PageStanding:
    found = survey(place.project, "", id_.partition("/")[0], "").pages
    return next(each for each in found if each.id == id_)


def codes(standing: PageStanding) -> set[str]:
    return {each.code for each in standing.on_pages}


def desk_of(place: Place) -> Desk:
    return Desk(Preview(place.project, "", str), "", hire)


def number(desk: Desk) -> int:
    """Of hints of the page „Seite“, as the desk's first page tells it."""
    row = text_at(desk, "_redaktion/", "suche=Seite&kreis=a&warten=1").partition("<tbody>")[2].partition("</tr>")[0]
    return int(row.partition(" Hinweis")[0].rpartition(">")[2])


def test_pages_of_counties_and_shared_texts_have_what_the_build_found(place: Place) -> None:
    standing = page(place, "a/seiten/x")
    assert codes(standing) == {"BF040"}
    assert set(standing.on_pages) <= set(standing.findings)
    assert not set(standing.on_pages) & set(standing.in_texts)
    assert codes(page(place, "gemeinsam/seiten/y")) == {"BF040"}


def test_without_a_build_nothing_is_known_of_pages(place: Place) -> None:
    place.project = replace(place.project, cache=place.cache / "none")
    assert codes(page(place, "a/seiten/x")) == set()


def test_what_is_told_of_a_file_ends_when_it_changes_and_comes_back_when_somebody_looks(place: Place) -> None:
    desk = desk_of(place)
    before = number(desk)
    place.hold({**FILES, EASY: f"---\ntitel: Seite\n---\n{LONG}Noch ein Satz.\n"})
    assert codes(page(place, "a/seiten/x")) == set()
    assert number(desk) == before - 1
    assert "26 Sätze und kein Bild" in text_at(desk, "_redaktion/nebeneinander", "seite=/a/seiten/x/&warten=1")
    assert number(desk) == before
    desk.close()


def test_a_build_while_the_desk_is_open_is_seen(place: Place) -> None:
    desk = desk_of(place)
    changed = {**FILES, EASY: f"---\ntitel: Seite\n---\n{LONG}Noch ein Satz.\n"}
    place.hold(changed)
    before = number(desk)
    place.publish()
    assert number(desk) == before + 1
    desk.close()
