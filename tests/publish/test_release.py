"""Names, lists and differences of releases."""

import hashlib
from pathlib import Path

import pytest

from ssg.publish.release import LASTING, check_paths, difference, read_listing, tree_of, written
from ssg.publish.stop import PublishStopped
from tests.publish.sample import release

LISTING = {"b.html": "b" * 64, "a/ä.html".replace("ä", "ae"): "a" * 64}


def test_a_list_is_written_as_sha256sum_reads_it_and_read_back() -> None:
    assert written(LISTING) == f"{'a' * 64}  a/ae.html\n{'b' * 64}  b.html\n".encode()
    assert read_listing(written(LISTING)) == LISTING
    assert read_listing(b"Willkommen auf dem Server\n" + written(LISTING) + b"\xff\n") == LISTING


@pytest.mark.parametrize("path", ["../../fremd.html", "/etc/passwd", "a/../../b", "a//b", "a/"])
def test_a_list_names_nothing_outside_of_its_folder(path: str) -> None:
    assert read_listing(written({**LISTING, path: "c" * 64})) == LISTING


def test_the_name_of_a_release_is_what_sha256sum_says_of_its_list(tmp_path: Path) -> None:
    new = release(tmp_path / "site", 1)
    assert new.tree == hashlib.sha256(written(new.listing)).hexdigest() == tree_of(new.listing)


def test_a_difference_names_what_readers_notice() -> None:
    before = {"a": "1", "b": "1", "c.html": "1", "c.html.gz": "2", "d.gz": "3"}
    told = difference(before, {"b": "2", "c.html": "1", "e": "1"})
    assert (told.added, told.changed, told.removed) == (("e",), ("b",), ("a", "d.gz"))


@pytest.mark.parametrize(
    "path", ["a b.html", "ä.html", "a'b.html", "$(id).html", "a\nb", "../x", "a/../b", "a//b", "/a", ""]
)
def test_a_path_that_a_server_could_take_for_something_else_is_refused(path: str) -> None:
    with pytest.raises(PublishStopped):
        check_paths(iter([path]))


def test_usual_paths_are_fine() -> None:
    check_paths(iter(["index.html", "a/b-c_d.2.html", ".well-known/security.txt", "_headers", "..a/b..html"]))


@pytest.mark.parametrize(
    "path", ["assets/style-6c0872b4cf.css", "assets/style-6c0872b4cf.css.gz", "a/suche/w0-6c.json"]
)
def test_names_that_tell_what_a_file_holds_last(path: str) -> None:
    assert LASTING.search(path)
    assert not LASTING.search("bilder/haus-2018.webp")
