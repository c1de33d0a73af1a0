"""Compressed twins: of which files, the same every time, and made once."""

import gzip
import sys
from pathlib import Path

import brotli
import pytest

from ssg.publish.compressed import FILES, LEAST, Way, twins, ways
from ssg.publish.release import Part
from ssg.write.disk import digest_of

TEXT = ("Hier steht ein Text. " * 100).encode()


def part(folder: Path, path: str, octets: bytes = TEXT) -> Part:
    file = folder / "site" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(octets)
    return Part(digest_of(file), file)


@pytest.fixture
def counted() -> tuple[Way, list[bytes]]:
    """A way that says what it was asked for."""
    asked: list[bytes] = []

    def squeeze(octets: bytes, _: str) -> bytes:
        asked.append(octets)
        return octets[:10]

    return Way(".kl", "1", squeeze), asked


def test_twins_hold_what_their_files_hold(tmp_path: Path) -> None:
    made = twins({"a/x.html": part(tmp_path, "a/x.html")}, tmp_path / "twins", ways())
    assert set(made) == {"a/x.html.gz", "a/x.html.br"}
    assert gzip.decompress(made["a/x.html.gz"].origin.read_bytes()) == TEXT
    assert brotli.decompress(made["a/x.html.br"].origin.read_bytes()) == TEXT
    assert all(digest_of(each.origin) == each.sha256 for each in made.values())


def test_twins_are_the_same_wherever_and_whenever_they_are_made(tmp_path: Path) -> None:
    one, other = (
        twins({"x.css": part(tmp_path / name, "x.css")}, tmp_path / name / "twins", ways()) for name in ("a", "b")
    )
    assert {path: each.sha256 for path, each in one.items()} == {path: each.sha256 for path, each in other.items()}
    assert one["x.css.gz"].origin.read_bytes()[4:8] == bytes(4)


def test_small_files_pictures_and_what_does_not_shrink_have_none(tmp_path: Path) -> None:
    files = {
        "klein.html": b"x" * (LEAST - 1),
        "grenze.html": b"x" * LEAST,
        "bild.webp": TEXT,
        "zufall.txt": gzip.compress(TEXT * 9) * 40,
    }
    parts = {path: part(tmp_path, path, octets) for path, octets in files.items()}
    kinds = [Way(".gz", "1", lambda octets, _: octets if octets[:2] == b"\x1f\x8b" else b"")]
    assert set(twins(parts, tmp_path / "twins", kinds)) == {"grenze.html.gz"}


def test_a_file_with_a_twin_of_its_own_keeps_it(tmp_path: Path) -> None:
    parts = {path: part(tmp_path, path) for path in ("x.json", "x.json.gz")}
    assert "x.json.gz" not in twins(parts, tmp_path / "twins", ways())


def test_each_content_is_compressed_once(tmp_path: Path, counted: tuple[Way, list[bytes]]) -> None:
    way, asked = counted
    parts = {"x.html": part(tmp_path, "x.html"), "y.html": part(tmp_path, "y.html", TEXT * 2)}
    first = twins(parts, tmp_path / "twins", [way])
    assert twins(parts, tmp_path / "twins", [way]) == first
    assert len(asked) == 2
    parts["x.html"] = part(tmp_path, "x.html", TEXT * 3)
    twins(parts, tmp_path / "twins", [way])
    assert asked[2:] == [TEXT * 3]
    twins(parts, tmp_path / "twins", [way._replace(version="2")])
    assert len(asked) == 5


@pytest.mark.parametrize("damage", ["twin", "index", "no twin"])
def test_a_damaged_store_costs_time_only(tmp_path: Path, damage: str) -> None:
    parts = {"x.html": part(tmp_path, "x.html")}
    first = twins(parts, tmp_path / "twins", ways())
    match damage:
        case "twin":
            first["x.html.gz"].origin.write_bytes(b"kaputt")
        case "no twin":
            first["x.html.gz"].origin.unlink()
        case _:
            (tmp_path / "twins" / "index-1").write_bytes(b"kaputt")
    assert twins(parts, tmp_path / "twins", ways()) == first
    assert gzip.decompress(first["x.html.gz"].origin.read_bytes()) == TEXT


def test_the_store_holds_nothing_else(tmp_path: Path) -> None:
    store = tmp_path / "twins"
    twins({"alt/x.html": part(tmp_path, "alt/x.html")}, store, ways())
    made = twins({"neu/x.html": part(tmp_path, "neu/x.html")}, store, ways())
    there = {path.relative_to(store / FILES).as_posix() for path in (store / FILES).rglob("*") if path.is_file()}
    assert there == set(made)
    assert not (store / FILES / "alt").exists()


def test_without_brotli_there_is_gzip(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "brotli", None)
    assert [way.ending for way in ways()] == [".gz"]
