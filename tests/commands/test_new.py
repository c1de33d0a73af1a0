"""`new`: drafts that are valid at once, and nothing overwritten."""

from collections.abc import Callable
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from ssg.cli import main
from ssg.diagnostic import Severity
from ssg.kinds import kinds
from ssg.kinds.duties import DUTIES
from ssg.languages import Language
from ssg.load import load, read_draft
from ssg.reference.starter import starter
from ssg.validate import validate
from tests.small_county import small_county, write_tree

TODAY = date(2026, 11, 22)
ENTRIES = [folder for folder in kinds() if folder != "kreis"]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder with a small county, from which the command is run."""
    write_tree(tmp_path / "content", small_county())
    (tmp_path / "content/gemeinsam").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")
    return tmp_path


def paths_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("folder", ENTRIES)
def test_a_new_entry_is_valid_at_once(folder: str, place: Path) -> None:
    assert main(["new", folder, "musterkreis/neu"]) == 0
    content, unreadable = load(place / "content", kinds())
    validated, misfilled = validate(content.drafts)
    assert (unreadable, [each for each in misfilled if each.severity is Severity.ERROR]) == ((), [])
    entry = next(each for each in validated.entries if each.id == f"musterkreis/{folder}/neu")
    assert entry.facts.status == "entwurf"
    assert {each.language for each in entry.wordings} == set(Language)
    assert entry.wording(Language.EASY) is None, "the easy file is a draft, too"


def test_a_check_of_all_new_entries_finds_no_problem(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for folder in ENTRIES:
        assert main(["new", folder, "musterkreis/neu"]) == 0
    capsys.readouterr()
    assert main(["check", "--jobs", "1", "--content", str(place / "content")]) == 0


@pytest.mark.parametrize("written", ["programm", "Programm", "PROGRAMME", "programme"])
def test_a_kind_has_several_names(written: str, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", written, "musterkreis/neu"]) == 0
    assert capsys.readouterr().out == (
        "Neu: content/musterkreis/programme/neu.md\n"
        "Neu: content/musterkreis/programme/neu.leicht.md\n"
        "Ersetzen Sie die Beispiele. Dann prüfen Sie: python build.py check content/musterkreis/programme\n"
    )
    assert (place / "content/musterkreis/programme/neu.md").is_file()


def test_an_entry_for_all_counties(place: Path) -> None:
    assert main(["new", "begriff", "gemeinsam/neu"]) == 0
    assert (place / "content/gemeinsam/begriffe/neu.leicht.md").is_file()


def test_the_advice_names_another_content_folder(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_tree(place / "anderes", small_county())
    assert main(["new", "seite", "musterkreis/neu", "--content", "anderes"]) == 0
    assert capsys.readouterr().out.endswith("python build.py check anderes/musterkreis/seiten --content anderes\n")


@pytest.mark.parametrize("kind", kinds().values(), ids=kinds())
@pytest.mark.parametrize("language", Language)
def test_every_field_is_explained(kind: type, language: Language) -> None:
    from ssg.reference.field_reference import fields_of

    text = starter(kind, language, TODAY)
    for field in fields_of(kind, language):
        assert f"{field.name}:" in text
        assert field.meaning in text
    assert "\nstatus: entwurf\n" in text


def test_an_explanation_stands_above_its_field_once() -> None:
    lines = starter(kinds()["programme"], Language.STANDARD, TODAY).splitlines()
    assert lines[lines.index("titel: Strategie gegen Armut") - 1] == "# Die Überschrift der Seite."
    assert lines[lines.index("  - zeitraum: 2016") - 1].startswith("  # Zum Beispiel „2016“")
    assert lines[lines.index("  - zeitraum: 2017 – 2018") - 1] == "      - Bestehende Angebote werden erfasst."
    assert "stand: 22.11.2026" in lines


def test_a_new_county(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "kreis", "neuland"]) == 0
    files = {f"{folder}/beispiel{end}" for folder in ENTRIES for end in (".md", ".leicht.md")}
    assert paths_in(place / "content/neuland") == {"kreis.yaml", "kreis.leicht.md", *files}
    draft, found = read_draft("neuland/kreis.yaml", (place / "content/neuland/kreis.yaml").read_bytes(), kinds())
    assert found == ()
    assert draft is not None
    assert draft.fields["status"] == "entwurf"
    capsys.readouterr()
    assert main(["check", "--jobs", "1"]) == 0


def test_a_county_begins_with_its_name_and_nothing_invented(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "kreis", "Landkreis Weimarer Höhe"]) == 0
    text = (place / "content/weimarer-hoehe/kreis.yaml").read_text(encoding="utf-8")
    draft, _ = read_draft("weimarer-hoehe/kreis.yaml", text.encode(), kinds())
    assert draft is not None
    assert draft.fields == {
        "titel": "Landkreis Weimarer Höhe",
        "kurz": "Das sind die Seiten für: Landkreis Weimarer Höhe",
        "stand": "22.11.2026",
        "name": "Landkreis Weimarer Höhe",
        "status": "entwurf",
        "offen": tuple(DUTIES),
    }
    capsys.readouterr()
    assert main(["check", "--jobs", "1", "content/weimarer-hoehe"]) == 0
    checked = capsys.readouterr().out
    assert all(duty.what in checked for duty in DUTIES.values())
    assert main(["format", "--check"]) == 0
    assert main(["build", "--stage", "draft", "--jobs", "1"]) == 0
    told = capsys.readouterr().out
    assert "0 Probleme" in told
    assert all(duty.what in told for duty in DUTIES.values())
    for page in ("impressum", "leicht/datenschutz", "leicht", "kontakte/beispiel", "leicht/seiten/beispiel"):
        assert (place / "site/weimarer-hoehe" / page / "index.html").is_file()
    home = (place / "site/weimarer-hoehe/index.html").read_text(encoding="utf-8").replace("\u00ad", "")
    assert "Entwurf: Beispiel: Wohngeldstelle" in home


def test_a_county_is_never_put_into_another(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = paths_in(place)
    assert main(["new", "kreis", "Landkreis Musterkreis"]) == 1
    assert "„content/musterkreis“ gibt es schon." in capsys.readouterr().err
    assert paths_in(place) == before


def test_what_there_is_to_name_is_proposed(place: Path) -> None:
    write_tree(place / "content/gemeinsam", {"kontakte/zentrale.md": "---\ntitel: Zentrale\namt: Amt\n---\n"})
    assert main(["new", "termin", "musterkreis/neu", "--title", "Tag: offen"]) == 0
    text = (place / "content/musterkreis/termine/neu.md").read_text(encoding="utf-8")
    assert 'titel: "Tag: offen"\n' in text
    assert "# kontakt: Wer Auskunft gibt. Es gibt: beispiel, zentrale.\n" in text
    easy = (place / "content/musterkreis/termine/neu.leicht.md").read_text(encoding="utf-8")
    assert "# In der anderen Fassung heißt die Seite: Tag: offen\n" in easy


@pytest.fixture
def at_terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Answers of somebody at a terminal, a line each."""

    class Terminal(StringIO):
        def isatty(self) -> bool:
            return True

    def answering(lines: str) -> None:
        monkeypatch.setattr("sys.stdin", Terminal(lines))
        monkeypatch.setattr("ssg.console.asking.is_terminal", lambda _: True)

    return answering


def test_at_a_terminal_it_asks(
    place: Path, at_terminal: Callable[[str], None], capsys: pytest.CaptureFixture[str]
) -> None:
    at_terminal("Termin\n1\nTag der Jugend\n\nbeispiel\n\n")
    assert main(["new"]) == 0
    out = capsys.readouterr().out
    assert "Was wollen Sie anlegen?" in out
    assert "  1  Wohngeldstelle" in out
    assert "[tag-der-jugend]" in out
    path = "content/musterkreis/termine/tag-der-jugend.md"
    draft, found = read_draft(path.removeprefix("content/"), (place / path).read_bytes(), kinds())
    assert found == ()
    assert draft is not None
    assert (draft.fields["titel"], draft.fields["programm"]) == ("Tag der Jugend", "beispiel")
    assert "kontakt" not in draft.fields
    assert main(["check", "--jobs", "1", path]) == 0


@pytest.mark.parametrize(("lines", "code"), [("", 1), ("Termin\nx\ny\nz\n", 1), ("Termin\n1\nTitel\n../x\n", 2)])
def test_without_an_answer_that_fits_nothing_is_written(
    lines: str, code: int, place: Path, at_terminal: Callable[[str], None]
) -> None:
    before = paths_in(place)
    at_terminal(lines)
    assert main(["new"]) == code
    assert paths_in(place) == before


def test_a_new_county_asks_for_its_name(place: Path, at_terminal: Callable[[str], None]) -> None:
    at_terminal("Kreis Sonne\n")
    assert main(["new", "kreis"]) == 0
    assert (place / "content/sonne/kreis.leicht.md").is_file()


@pytest.mark.parametrize("ending", [".md", ".yaml", ".leicht.md"])
def test_nothing_is_overwritten(ending: str, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_tree(place / "content", {f"musterkreis/programme/neu{ending}": "Meins."})
    before = paths_in(place)
    assert main(["new", "programm", "musterkreis/neu"]) == 1
    assert f"„content/musterkreis/programme/neu{ending}“ gibt es schon." in capsys.readouterr().err
    assert (place / f"content/musterkreis/programme/neu{ending}").read_text() == "Meins."
    assert paths_in(place) == before


def test_a_shared_entry_is_not_hidden(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_tree(place / "content/gemeinsam", {"begriffe/neu.md": "---\ntitel: Neu\n---\nEin Wort.\n"})
    assert main(["new", "begriff", "musterkreis/neu"]) == 1
    assert "„content/gemeinsam/begriffe/neu.md“ gibt es schon." in capsys.readouterr().err
    assert not (place / "content/musterkreis/begriffe/neu.md").exists()


def test_a_link_to_nowhere_is_not_followed(place: Path) -> None:
    (place / "content/musterkreis/programme/neu.md").symlink_to(place / "anderswo")
    assert main(["new", "programm", "musterkreis/neu"]) == 1
    assert not (place / "anderswo").exists()


@pytest.mark.parametrize(
    ("argv", "sentence"),
    [
        ((), "Es fehlt, was Sie anlegen wollen."),
        (("programm",), "Es fehlt, was Sie anlegen wollen."),
        (("programm", "neu"), "fehlt der Kreis oder der Name"),
        (("programm", "musterkreis/"), "fehlt der Kreis oder der Name"),
        (("programm", "musterkreis/../x"), "passt nicht in eine Internet-Adresse"),
        (("programm", "musterkreis/a/b"), "passt nicht in eine Internet-Adresse"),
        (("programm", "musterkreis/Förderung 2018"), "Schreiben Sie zum Beispiel: foerderung-2018"),
        (("programm", "musterkreis/neu.md"), "passt nicht in eine Internet-Adresse"),
        (("programm", "musterkreis/index"), "ist schon vergeben"),
        (("programm", "../x"), "Den Landkreis „..“ gibt es nicht."),
        (("programm", "/etc/x"), "fehlt der Kreis"),
        (("programm", "mustrkreis/neu"), "Meinten Sie „musterkreis“?"),
        (("programm", "xyz/neu"), "Es gibt: musterkreis, gemeinsam."),
        (("programmm", "musterkreis/neu"), "Meinten Sie „programm“?"),
        (("kreis", "a/b"), "passt nicht in eine Internet-Adresse"),
        (("kreis", "leicht"), "ist schon vergeben"),
        (("kreis", "gemeinsam"), "ist schon vergeben"),
        (("programm", "musterkreis/neu", "mehr"), "ist eine zu viel"),
        (("programm", "musterkreis/neu", "--title", "zwei\nZeilen"), "kann kein Titel sein"),
        (("kreis", "neu", "--title", "\u202eneu"), "kann kein Titel sein"),
    ],
)
def test_what_does_not_fit_is_said(
    argv: tuple[str, ...], sentence: str, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = paths_in(place)
    assert main(["new", *argv]) == 2
    assert sentence in capsys.readouterr().err
    assert paths_in(place) == before
