"""`draft-easy`: a file to go on with, and no other touched."""

from pathlib import Path

import pytest

from ssg.cli import main
from tests.small_county import small_county, write_tree

PAGE = "content/musterkreis/programme/beispiel"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder in which one page lacks its easy version."""
    write_tree(tmp_path / "content", small_county())
    (tmp_path / f"{PAGE}.leicht.md").unlink()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("path", [f"{PAGE}.md", "content/musterkreis", "content"])
def test_what_is_lacking_is_drafted(path: str, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {file: file.read_bytes() for file in place.rglob("*.md")}
    assert main(["draft-easy", path]) == 0
    assert f"Neu: {PAGE}.leicht.md\n" in capsys.readouterr().out
    assert {file for file in place.rglob("*.md") if file not in before} == {place / f"{PAGE}.leicht.md"}
    assert all(file.read_bytes() == octets for file, octets in before.items())
    assert main(["check", "--jobs", "1", "--today", "2018-11-15"]) == 0
    assert main(["format", "--check"]) == 0
    assert "MD010" not in capsys.readouterr().out


def test_what_is_published_unfinished_is_told(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft-easy", f"{PAGE}.md"]) == 0
    file = place / f"{PAGE}.leicht.md"
    file.write_text(file.read_text(encoding="utf-8").replace("entwurf", "veroeffentlicht"), encoding="utf-8")
    main(["check", "--jobs", "1", "--today", "2018-11-15", f"{PAGE}.leicht.md"])
    assert "MD010 Hier ist noch etwas zu tun" in capsys.readouterr().out


def test_nothing_is_overwritten(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (place / f"{PAGE}.leicht.md").write_text("Meins.", encoding="utf-8")
    assert main(["draft-easy", f"{PAGE}.md"]) == 1
    assert "gibt es schon eine leichte Fassung" in capsys.readouterr().err
    assert (place / f"{PAGE}.leicht.md").read_text(encoding="utf-8") == "Meins."


def test_a_page_that_does_not_fit_waits(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (place / f"{PAGE}.md").write_text("---\nfalsch: x\n---\n", encoding="utf-8")
    assert main(["draft-easy", f"{PAGE}.md"]) == 1
    assert f"Was zu tun ist, zeigt: python build.py check {PAGE}.md" in capsys.readouterr().out
    assert not (place / f"{PAGE}.leicht.md").exists()


@pytest.mark.parametrize(
    ("argv", "sentence"),
    [((), "Zu welcher Seite"), (("fehlt.md",), "gibt es nicht"), (("draussen.md",), "liegt nicht im Ordner")],
)
def test_wrong_use(argv: tuple[str, ...], sentence: str, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (place / "draussen.md").write_text("Text.", encoding="utf-8")
    assert main(["draft-easy", *argv]) == 2
    assert sentence in capsys.readouterr().err
