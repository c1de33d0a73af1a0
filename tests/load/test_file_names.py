import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssg.load.file_names import SLUG, is_dropping, meant_text, proposed_name, proposed_slug, shown, split_name


@pytest.mark.parametrize(
    ("name", "proposal"),
    [
        ("armut.md", "armut.md"),
        ("lsz-2019.leicht.md", "lsz-2019.leicht.md"),
        ("Förderung 2018.md", "foerderung-2018.md"),
        ("Fo\u0308rderung.md", "foerderung.md"),
        ("STRASSE.MD", "strasse.md"),
        ("Straße.Leicht.MD", "strasse.leicht.md"),
        ("a.b.yaml", "a-b.yaml"),
        ("-a-.md", "a.md"),
        ("café_menü.pdf", "cafe-menue.pdf"),
        (".geheim.md", "geheim.md"),
        ("日本.md", "name.md"),
    ],
)
def test_a_fit_name_is_proposed(name: str, proposal: str) -> None:
    assert proposed_name(name) == proposal


@given(st.text(max_size=20))
def test_every_proposal_is_fit(written: str) -> None:
    assert SLUG.fullmatch(proposed_slug(written))
    assert proposed_slug(proposed_slug(written)) == proposed_slug(written)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("a.md", ("a", ".md")),
        ("a.leicht.md", ("a", ".leicht.md")),
        ("a.leicht.yaml", ("a", ".leicht.yaml")),
        ("leicht.md", ("leicht", ".md")),
        ("README", ("README", "")),
        (".env", ("env", "")),
        ("A.PDF", ("A", ".pdf")),
    ],
)
def test_names_are_split(name: str, parts: tuple[str, str]) -> None:
    assert split_name(name) == parts


@pytest.mark.parametrize(
    "name", [".DS_Store", "Thumbs.db", "a.md~", ".a.md.swp", ".#a.md", "#a#", ".~lock.a.odt#", ".git", ".a.md.neu"]
)
def test_droppings_are_known(name: str) -> None:
    assert is_dropping(name)


@pytest.mark.parametrize("name", ["a.md", ".htaccess", "a.orig.md", "~a.md", "index.html", ".env"])
def test_other_names_are_no_droppings(name: str) -> None:
    assert not is_dropping(name)


def test_a_path_cannot_begin_a_line_of_its_own() -> None:
    assert shown("a/\nb\x1b[31m\udcff.md") == "a/\ufffdb\ufffd[31m\ufffd.md"
    assert shown("nordhausen/förderung 1.md") == "nordhausen/förderung 1.md"


@pytest.mark.parametrize(
    ("name", "beside", "meant"),
    [
        ("amt-leicht.md", {"amt.md"}, "amt.leicht.md"),
        ("amt_Leicht.md", {"amt.yaml"}, "amt.leicht.md"),
        ("amt.leich.md", {"amt.md"}, "amt.leicht.md"),
        ("amt leichte Sprache.md", {"amt.md"}, "amt.leicht.md"),
        ("amt-ls.md", {"amt.md"}, "amt.leicht.md"),
        ("amt-leicht.md", set(), ""),
        ("amt-leicht.md", {"amt.md", "amt.leicht.md"}, ""),
        ("amt-leicht.md", {"amt.md", "amt-leicht.leicht.md"}, ""),
        ("amt-lager.md", {"amt.md"}, ""),
        ("amt.leicht.md", {"amt.md"}, ""),
        ("amt.md.txt", set(), "amt.md"),
        ("amt.leicht.md.txt", {"amt.md"}, "amt.leicht.md"),
        ("amt.md.txt", {"amt.md"}, ""),
        ("amt.txt", {"amt.leicht.md"}, "amt.md"),
        ("notizen.txt", {"amt.md"}, ""),
        ("amt.html", {"amt.leicht.md"}, ""),
    ],
)
def test_what_stands_beside_a_misnamed_text_tells_what_it_is(name: str, beside: set[str], meant: str) -> None:
    assert meant_text(name, {name, *beside}) == meant
