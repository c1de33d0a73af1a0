"""What outlasts a run is read as it was written, or not at all."""

from pathlib import Path

import pytest

from ssg.sealed import read_sealed, write_sealed


@pytest.mark.parametrize("octets", [b"", b"\n", b"Gr\xc3\xbc\xc3\x9fe\n\0\xff"])
def test_what_was_written_is_read(tmp_path: Path, octets: bytes) -> None:
    write_sealed(tmp_path / "neu/ort", octets)
    write_sealed(tmp_path / "neu/ort", octets)
    assert read_sealed(tmp_path / "neu/ort") == octets
    assert [path.name for path in (tmp_path / "neu").iterdir()] == ["ort"]


@pytest.mark.parametrize("octets", [b"", b"x", b"\n", b"0\nText"])
def test_another_file_is_none(tmp_path: Path, octets: bytes) -> None:
    (tmp_path / "ort").write_bytes(octets)
    with pytest.raises(ValueError, match="spoiled"):
        read_sealed(tmp_path / "ort")


def test_any_octet_that_changes_or_lacks_is_seen(tmp_path: Path) -> None:
    place = tmp_path / "ort"
    write_sealed(place, b"Text")
    whole = place.read_bytes()
    spoiled = [whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :] for at in range(len(whole))]
    for octets in (*spoiled, whole[:-1], whole + b"\n", whole[1:]):
        place.write_bytes(octets)
        with pytest.raises(ValueError, match="spoiled"):
            read_sealed(place)


def test_what_cannot_be_written_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_sealed(tmp_path / "ort", b"alt")

    def refuse(*_: object) -> None:
        raise OSError("full")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="full"):
        write_sealed(tmp_path / "ort", b"neu")
    assert read_sealed(tmp_path / "ort") == b"alt"
    assert [path.name for path in tmp_path.iterdir()] == ["ort"]


def test_what_a_killed_run_left_half_is_taken_over(tmp_path: Path) -> None:
    (tmp_path / "ort.new").write_bytes(b"halb")
    write_sealed(tmp_path / "ort", b"Text")
    assert read_sealed(tmp_path / "ort") == b"Text"
    assert [path.name for path in tmp_path.iterdir()] == ["ort"]
