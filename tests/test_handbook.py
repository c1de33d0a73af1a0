"""The editors' handbook is a site that our own rules accept, with pictures of the program as it is."""

import re
from pathlib import Path

import pytest

from ssg.diagnostic import Severity
from ssg.languages import Language
from ssg.pipeline import Build, build
from ssg.project import Project
from ssg.work import Work
from tests.handbook import CONTENT, replaced, templates
from tests.handbook_pictures import FOLDER, PICTURES, TODAY, easy_text, standard_text
from tests.small_county import validated

CHAPTERS = sorted((CONTENT / "redaktion/seiten").glob("*.md"))
EASY = [path for path in CHAPTERS if path.name.endswith(f"{Language.EASY.suffix}.md")]
STANDARD = [path for path in CHAPTERS if path not in EASY]
OWED = {"VW009", "VW015"}
"""What those add who publish it: whom to ask, and the imprint."""
UNREAD = {"LS606"}
"""No group has read it yet. That is told, and no program can change it."""
UNPICTURED = {"BF040"}
"""A chapter about people needs a picture of people, not of a program."""
ROOM = 400_000
"""Octets of all pictures together."""
PICTURE = re.compile(r"!\[([^\]]*)\]\(bilder/([\w-]+)\.png\)")
BLOCK = re.compile(r"^```\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Build:
    folder = tmp_path_factory.mktemp("handbook")
    look = templates(folder / "templates")
    project = Project(content=CONTENT, templates=look, output=folder / "site", today=TODAY)
    with Work(cache=None, jobs=1, engine="") as work:
        return build(project, work)


def test_no_rule_finds_anything_but_what_its_publishers_owe(site: Build) -> None:
    found = {(each.span.path, each.code) for each in site.diagnostics if each.code not in OWED | UNREAD}
    assert {code for _, code in found} <= UNPICTURED
    told = {each.code for each in site.diagnostics if each.severity is not Severity.INFO}
    assert told == OWED


def test_every_chapter_has_a_page_in_both_versions(site: Build) -> None:
    slugs = {path.stem for path in STANDARD}
    assert {path.name.partition(".")[0] for path in EASY} == slugs
    paths = {each.path for each in site.outputs}
    for slug in slugs - {"ueber-diese-seite"}:
        assert {f"redaktion/seiten/{slug}/index.html", f"redaktion/leicht/seiten/{slug}/index.html"} <= paths


@pytest.mark.parametrize("start", ["redaktion/index.html", "redaktion/leicht/index.html"])
def test_the_start_page_leads_to_every_chapter_in_their_order(site: Build, start: str) -> None:
    page = next(each.text for each in site.outputs if each.path == start)
    tiles = page.partition('<div class="tiles">')[2]
    led_to = re.findall(r'<a href="seiten/([\w-]+)/index.html"', tiles)
    titles = {path.stem: re.search("^titel: (.*)$", path.read_text("utf-8"), re.MULTILINE)[1] for path in STANDARD}  # type: ignore[index]  # every chapter has one
    chapters = sorted(slug for slug in titles if "Kapitel" in titles[slug])
    assert led_to[: len(chapters)] == sorted(chapters, key=lambda slug: titles[slug])
    assert tiles.index("seiten/index.html") < tiles.index("kontakte/index.html")


def test_it_answers_what_editors_ask() -> None:
    asked = ("erste-seite", "kontakt-zieht-um", "termin-vorbei", "neues-gesetz", "befunde", "pruef-gruppe", "bau-rot")
    assert set(asked) <= {path.stem for path in STANDARD}


def test_pages_do_not_speak_as_those_of_a_county(site: Build) -> None:
    for each in site.outputs:
        if each.path.endswith("index.html"):
            assert "Landkreise in Thüringen" not in each.text, each.path
            assert "Anderen Landkreis" not in each.text, each.path


def test_a_phrase_that_there_is_not_cannot_be_replaced() -> None:
    with pytest.raises(KeyError, match="menu: neu"):
        replaced({"menu": {"alt": "a"}}, {"menu": {"neu": "b"}}, "de.yaml")


def shown(path: Path) -> dict[str, str]:
    """The alternative text of each picture of a chapter, by its name."""
    return {name: alternative for alternative, name in PICTURE.findall(path.read_text("utf-8"))}


def test_pictures_are_all_there_shown_and_made_by_the_program() -> None:
    named = {name for path in CHAPTERS for name in shown(path)}
    assert named == {path.stem for path in FOLDER.iterdir()} == set(PICTURES)
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < ROOM


@pytest.mark.parametrize("path", STANDARD, ids=lambda path: path.stem)
def test_twins_show_the_same_pictures_in_words_of_their_own(path: Path) -> None:
    easy = path.with_name(f"{path.stem}{Language.EASY.suffix}.md")
    standard, plain = shown(path), shown(easy)
    assert standard.keys() == plain.keys()
    assert all(len(plain[name]) <= len(words) for name, words in standard.items())
    assert not set(standard.values()) & set(plain.values())


@pytest.mark.parametrize("path", EASY, ids=lambda path: path.stem)
def test_an_easy_chapter_shows_only_commands_of_its_twin(path: Path) -> None:
    twin = path.with_name(f"{path.name.partition('.')[0]}.md").read_text("utf-8")
    assert [block for block in BLOCK.findall(path.read_text("utf-8")) if block.strip() not in twin] == []


def test_pictures_come_in_sizes(site: Build) -> None:
    page = next(each.text for each in site.outputs if each.path == "redaktion/seiten/vorschau/index.html")
    assert page.count("<picture>") == len(shown(CONTENT / "redaktion/seiten/vorschau.md"))
    assert re.search(r"<img [^>]*width=\"?\d+", page)


def test_what_the_first_chapter_has_editors_write_fits() -> None:
    place = "musterkreis/kontakte/wohngeldstelle"
    _, found = validated({f"{place}.md": standard_text(), f"{place}.leicht.md": easy_text()})
    assert found == ()
