"""`build`: what it reports, what it writes, and when it leaves the site alone."""

import hashlib
import json
import threading
from pathlib import Path

import pytest

from ssg.cli import main
from ssg.write.lock import locked
from tests.small_county import small_county, write_tree

DAY = ("--today", "2018-11-01")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder with a small county, from which the command is run."""
    write_tree(tmp_path / "content", small_county())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def build(*more: str) -> int:
    return main(["build", "--jobs", "1", *DAY, *more])


def octets(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def break_content(place: Path) -> None:
    write_tree(place / "content", {"musterkreis/seiten/kaputt.md": "---\nfalscher: x\n---\nText.\n"})


def test_a_clean_build_says_how_much_there_is(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build() == 0
    last = capsys.readouterr().out.splitlines()[-1]
    pages = len(list((place / "site").rglob("*.html")))
    assert last.startswith(f"{pages} Seiten, ")
    assert last.endswith(" geändert. Ergebnis in site/.")


def test_a_second_build_changes_nothing(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build()
    before = {path: path.stat().st_mtime_ns for path in (place / "site").rglob("*")}
    capsys.readouterr()
    assert build() == 0
    assert ", 0 geändert. " in capsys.readouterr().out
    assert before == {path: path.stat().st_mtime_ns for path in (place / "site").rglob("*")}


def test_without_a_command_it_builds(place: Path) -> None:
    assert main(["--jobs", "1", *DAY]) == 0
    assert (place / "site" / "index.html").is_file()


def test_problems_leave_the_old_site_byte_for_byte(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build()
    before = octets(place / "site")
    break_content(place)
    capsys.readouterr()
    assert build() == 1
    shown = capsys.readouterr().out
    assert "content/musterkreis/seiten/kaputt.md:2:1 FE002 Das Feld „falscher“ gibt es hier nicht." in shown
    assert shown.splitlines()[-1] == "Die Seiten in „site“ bleiben, wie sie waren."
    assert octets(place / "site") == before


def test_the_manifest_says_whether_the_site_may_be_published(place: Path) -> None:
    def held() -> list[str]:
        found: list[str] = json.loads((place / ".site.leichtbau/manifest.json").read_text("utf-8"))["held"]
        return found

    build()
    assert held() == []
    break_content(place)
    build()
    assert held() == ["findings"]
    (place / "content/musterkreis/seiten/kaputt.md").unlink()
    assert build() == 0
    assert held() == []
    build("--no-checks")
    assert held() == ["no-checks"]
    build()
    assert held() == []


def test_a_preview_judges_no_words_but_refuses_what_cannot_be_shown(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    easy = place / "content/musterkreis/seiten/beispiel.leicht.md"
    easy.write_text(easy.read_text("utf-8") + "\nDie Anträge werden bearbeitet, z.B. von dem Amt.\n", "utf-8")
    assert build() == 1
    assert build("--no-checks") == 0
    page = (place / "site/musterkreis/leicht/seiten/beispiel/index.html").read_text("utf-8")
    assert "werden bearbeitet" in page
    break_content(place)
    assert build("--no-checks") == 1
    assert "FE002" in capsys.readouterr().out


def test_problems_without_an_old_site(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    break_content(place)
    assert build() == 1
    assert capsys.readouterr().out.splitlines()[-1] == "Es sind noch keine Seiten in „site“ entstanden."
    assert not (place / "site").exists()


def test_every_broken_file_is_reported_in_one_run(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    break_content(place)
    write_tree(place / "content", {"musterkreis/termine/kaputt.md": "---\ntitel: [\n---\n"})
    assert build() == 1
    shown = capsys.readouterr().out
    assert "seiten/kaputt.md:" in shown
    assert "termine/kaputt.md:2:" in shown


def test_warnings_stop_only_where_it_is_asked_for(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (place / "content/musterkreis/seiten/beispiel.leicht.md").unlink()
    assert build() == 0
    assert "(1 Warnung)\n" in capsys.readouterr().out
    assert build("--strict") == 1
    assert capsys.readouterr().out.splitlines()[-1] == "Die Seiten in „site“ bleiben, wie sie waren."


def test_one_county_of_two(place: Path) -> None:
    write_tree(place / "content", small_county("zweitkreis"))
    assert build("--county", "zweitkreis") == 0
    assert (place / "site/zweitkreis/index.html").is_file()
    assert not (place / "site/musterkreis/index.html").exists()


def test_an_unknown_county_is_wrong_use(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build("--county", "mustekreis") == 2
    assert capsys.readouterr().err == "Den Landkreis „mustekreis“ gibt es nicht.\n    → Meinten Sie „musterkreis“?\n"
    assert not (place / "site").exists()


@pytest.mark.parametrize("output", [".", "content", "content/musterkreis", "/", ".."])
@pytest.mark.usefixtures("place")
def test_a_dangerous_output_is_refused(output: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = octets(Path())
    assert build("--output", output) == 2
    assert "--output" in capsys.readouterr().err
    assert octets(Path()) == before


def test_the_cache_is_where_it_is_asked_for(place: Path) -> None:
    assert build("--no-cache") == 0
    assert not (place / ".cache").exists()
    assert build("--cache", "zwischen") == 0
    assert list((place / "zwischen").iterdir())


def test_both_ways_to_cache_do_not_fit(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build("--cache", "x", "--no-cache") == 2
    assert "passen nicht zusammen" in capsys.readouterr().err
    assert not (place / "x").exists()


def test_with_and_without_cache_the_site_is_the_same(place: Path) -> None:
    build("--no-cache", "--output", "a")
    build("--output", "b")
    build("--output", "c")
    assert octets(place / "a") == octets(place / "b") == octets(place / "c")


def test_another_build_is_waited_for(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    release, held = threading.Event(), threading.Event()

    def hold() -> None:
        with locked(place / "site", print):
            held.set()
            release.wait(20)

    other = threading.Thread(target=hold)
    other.start()
    held.wait(20)
    threading.Timer(0.5, release.set).start()
    assert build() == 0
    other.join()
    assert "Dieser Bau wartet" in capsys.readouterr().err


def test_a_broken_template_is_named_for_the_developers(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_tree(place / "templates", {"layouts/base.html": "{% block %}"})
    assert build() == 3
    shown = capsys.readouterr()
    assert "Sache der Entwickler" in shown.err
    assert "Traceback" not in shown.err + shown.out


@pytest.mark.usefixtures("place")
def test_a_system_that_refuses_to_write_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from ssg.write.disk import WriteFailed

    def refuse(*_: object) -> None:
        raise WriteFailed("Der Speicher-Platz ist voll.")

    monkeypatch.setattr("ssg.write.write", refuse)
    assert build() == 1
    assert capsys.readouterr().err == "Der Speicher-Platz ist voll.\n"


@pytest.mark.usefixtures("place")
def test_a_long_run_counts_on_a_terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("ssg.console.terminal.PATIENCE", 0.0)
    monkeypatch.setattr("ssg.console.terminal.PAUSE", 0.0)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert build() == 0
    error = capsys.readouterr().err
    assert "\rSeiten: 1 von " in error
    assert error.endswith("\r")


@pytest.mark.usefixtures("place")
def test_nothing_is_counted_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    assert build() == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("cache", ["content", "content/neu", "site", "site/neu", "./site/../content/neu"])
def test_a_cache_in_the_content_or_the_site_is_refused(
    place: Path, cache: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = octets(place / "content")
    assert build("--cache", cache) == 2
    assert "einen eigenen Ordner" in capsys.readouterr().err
    assert octets(place / "content") == before
    assert not (place / "site").exists()


def test_a_file_is_no_cache(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (place / "notiz").write_text("x", encoding="utf-8")
    assert build("--cache", "notiz") == 2
    assert "„notiz“ ist kein Ordner." in capsys.readouterr().err
