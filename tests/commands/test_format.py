"""`format`: files get their one form, and what is unclear stays."""

from pathlib import Path

import pytest

from ssg.cli import main
from tests.small_county import small_county, write_tree

PAGE = "content/musterkreis/seiten/beispiel.md"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder with a small county, from which the command is run."""
    write_tree(tmp_path / "content", small_county())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def untidy(place: Path, old: str, new: str) -> Path:
    file = place / PAGE
    file.write_bytes(file.read_bytes().decode().replace(old, new).encode())
    return file


def test_examples_are_in_form(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["format", "--check", "--content", str(place / "content")]) == 0
    assert "nichts zu ändern" in capsys.readouterr().out


def test_a_file_is_written_once(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (place / PAGE).read_bytes()
    file = untidy(place, "titel: ", "titel:     ")
    file.chmod(0o640)
    assert main(["format", "--check", "content/musterkreis/seiten"]) == 1
    assert capsys.readouterr().out == (
        f"{PAGE}: hat noch nicht die einheitliche Form.\n2 Dateien angesehen, 1 zu ändern.\n"
    )
    assert file.read_bytes() != before
    assert main(["format", PAGE]) == 0
    assert file.read_bytes() == before
    assert file.stat().st_mode & 0o777 == 0o640
    assert capsys.readouterr().out == f"{PAGE}: in Form gebracht.\n1 Datei angesehen, 1 geändert.\n"
    assert main(["format", PAGE]) == 0
    assert capsys.readouterr().out == "1 Datei angesehen, nichts zu ändern.\n"


def test_what_is_unclear_stays(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = untidy(place, "titel: ", "titel: [")
    before = file.read_bytes()
    assert main(["format"]) == 1
    assert file.read_bytes() == before
    assert f"{PAGE}: bleibt, wie sie ist. Was daran unklar ist, zeigt: python build.py check" in capsys.readouterr().out


def test_a_file_elsewhere(place: Path) -> None:
    file = place / "notiz.md"
    file.write_text("* eins\n\n\n", encoding="utf-8")
    assert main(["format", "notiz.md"]) == 0
    assert file.read_text(encoding="utf-8") == "- eins\n"


@pytest.mark.parametrize("path", ["-", "gibt-es-nicht.md"])
def test_wrong_use(path: str, place: Path) -> None:
    assert (place / PAGE).is_file()
    assert main(["format", path]) == 2
