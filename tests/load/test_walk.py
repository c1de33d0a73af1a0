"""The folders of each county, and one of them looked into at a time."""

import errno
from os import DirEntry
from pathlib import Path

import pytest

from ssg.kinds import kinds
from ssg.languages import Language
from ssg.load import gather, load, read, walk
from ssg.load.file_problems import UNREADABLE
from ssg.load.walk import regions, unreadable
from ssg.validate import validate
from tests.small_county import small_county, write_tree


def test_regions_are_named_as_their_pages_are(tmp_path: Path) -> None:
    write_tree(tmp_path, {"Groß Kreis/kreis.yaml": "x", "gemeinsam/seiten/x.md": "x", "leicht/kreis.yaml": "x"})
    write_tree(tmp_path, {"a/kreis.yaml": "x", "A/kreis.yaml": "x", "lose.md": "x", ".git/x.md": "x"})
    assert regions(tmp_path) == {
        "a": ("a",),
        "gemeinsam": ("gemeinsam",),
        "gross-kreis": ("Groß Kreis",),
        "leicht-kreis": ("leicht",),
    }


def test_there_are_no_regions_where_there_is_no_content(tmp_path: Path) -> None:
    assert regions(tmp_path / "fehlt") == {}


def test_one_region_after_the_other_is_all_there_is(tmp_path: Path) -> None:
    write_tree(tmp_path, small_county() | small_county("zweitkreis") | {"gemeinsam/bilder/x.png": "kein Bild"})
    write_tree(tmp_path, {"zweitkreis/seiten/kaputt.md": "Text.", "lose.md": "Text."})
    whole, found = load(tmp_path, kinds())
    parts = [gather(tmp_path, kinds(), folders) for folders in regions(tmp_path).values()]
    texts = [each for part in parts for each in part.value.texts]
    assert {each.path.split("/")[0] for each in parts[1].value.texts} == {"musterkreis"}
    drafts, misread = read(texts, kinds())
    assert drafts == whole.drafts
    refused = [each for part in parts for each in part.diagnostics]
    assert sorted({*refused, *misread}) == list(found)


def test_a_county_that_cannot_be_looked_at_just_now_is_not_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_tree(tmp_path, small_county("a") | small_county("b"))

    def look_badly(entry: "DirEntry[str]", path: str) -> object:
        return unreadable(path, OSError(errno.EIO, "")) if path == "a" else look(entry, path)

    look = walk._item  # noqa: SLF001 - the one look at a file
    with monkeypatch.context() as patch:
        patch.setattr(walk, "_item", look_badly)
        assert regions(tmp_path) == {"a": ("a",), "b": ("b",)}
        assert [each.code for each in gather(tmp_path, kinds(), ("a",)).diagnostics] == [UNREADABLE.code]
    assert gather(tmp_path, kinds(), ("a",)).value.texts


def test_a_misnamed_text_is_told_once_and_read_as_what_it_was_meant_to_be(tmp_path: Path) -> None:
    texts = small_county()
    texts["musterkreis/kontakte/beispiel-leicht.md"] = texts.pop("musterkreis/kontakte/beispiel.leicht.md")
    texts["musterkreis/seiten/beispiel.md.txt"] = texts.pop("musterkreis/seiten/beispiel.md")
    write_tree(tmp_path, texts)
    found = load(tmp_path, kinds()).diagnostics
    assert [(each.span.path, each.code, each.hint) for each in found] == [
        ("musterkreis/kontakte/beispiel-leicht.md", "DA007", "Nennen Sie die Datei so: „beispiel.leicht.md“."),
        ("musterkreis/seiten/beispiel.md.txt", "DA007", "Nennen Sie die Datei so: „beispiel.md“."),
    ]
    assert {each.path for each in load(tmp_path, kinds()).value.drafts if each.language is Language.EASY} >= {
        "musterkreis/kontakte/beispiel-leicht.md"
    }
    twins = validate(load(tmp_path, kinds()).value.drafts)
    assert twins.diagnostics == ()
