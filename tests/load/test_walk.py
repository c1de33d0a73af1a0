"""The folders of each county, and one of them looked into at a time."""

import errno
from os import DirEntry
from pathlib import Path

import pytest

from ssg.kinds import kinds
from ssg.load import gather, load, read, walk
from ssg.load.file_problems import UNREADABLE
from ssg.load.walk import regions, unreadable
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
