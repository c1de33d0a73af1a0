"""Files for people: written whole, or one sentence says why not."""

import errno
import io
from pathlib import Path

import pytest

from ssg.console.outcome import Stopped
from ssg.console.text_files import create, put, put_octets


def test_folders_are_made_and_lines_end_alike_everywhere(tmp_path: Path) -> None:
    put(tmp_path / "a/b.md", "eins\nzwei „ä“\n")
    assert (tmp_path / "a/b.md").read_bytes() == "eins\nzwei „ä“\n".encode()


def test_put_replaces(tmp_path: Path) -> None:
    put(tmp_path / "a.md", "alt")
    put(tmp_path / "a.md", "neu")
    assert (tmp_path / "a.md").read_bytes() == b"neu"


def test_create_never_replaces(tmp_path: Path) -> None:
    create(tmp_path / "a.md", "alt")
    with pytest.raises(Stopped, match="gibt es schon"):
        create(tmp_path / "a.md", "neu")
    assert (tmp_path / "a.md").read_bytes() == b"alt"


def test_what_the_system_refuses_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(Stopped) as caught:
        put(tmp_path / "a.md", "x")
    assert caught.value.message == f"„{tmp_path}/a.md“ lässt sich nicht schreiben."
    assert "No space" not in caught.value.hint


@pytest.mark.parametrize("failing", ["write_bytes", "replace"])
def test_a_file_that_cannot_be_renewed_stays_and_nothing_lies_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    put(tmp_path / "a.md", "alt")

    def half(path: Path, *_: object) -> None:
        path.open("wb").close()
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, failing, half)
    with pytest.raises(Stopped, match="lässt sich nicht schreiben"):
        put_octets(tmp_path / "a.md", b"neu")
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("a.md", "alt")]


def test_half_a_new_file_does_not_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(io.FileIO):
        def write(self, _octets: object) -> int:
            super().write(b"ha")
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "open", lambda path, mode: Full(path, mode.removesuffix("b")))
    with pytest.raises(Stopped, match="lässt sich nicht schreiben"):
        create(tmp_path / "a.md", "neu")
    assert not list(tmp_path.iterdir())


def test_a_file_in_the_place_of_a_folder_is_called_no_folder(tmp_path: Path) -> None:
    put(tmp_path / "a", "x")
    for write in (create, put):
        with pytest.raises(Stopped, match="/a“ ist kein Ordner"):
            write(tmp_path / "a/b.md", "x")
