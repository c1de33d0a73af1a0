"""Each county divides words by one sign: other signs are found, and proposals to it have that sign."""

import re
from pathlib import Path

import pytest

from ssg.check import check
from ssg.check.edits import edited, edits_of
from ssg.cli import main
from ssg.kind import Wording
from ssg.language.compounds import divided
from ssg.language.separator import Separator
from tests.small_county import fit, small_county, validated, write_tree
from tests.wordings import wording

DOT = Separator.MEDIOPUNKT
COUNTY = "titel: Kreis\nname: Kreis\ntrennzeichen: {}\n"
PAGE = "---\ntitel: Seite\n---\nText.\n"


def found(body: str, code: str = "LS103") -> list[str]:
    return [each.hint for each in check(wording(body, separator=DOT)) if each.code == code]


def test_a_word_is_joined_as_its_sign_demands() -> None:
    assert divided("Krankenversicherungskarte", DOT) == "Kranken·versicherungs·karte"
    assert Separator.HYPHEN.joined(["Eltern", "zeit"]) == "Eltern-Zeit"
    assert DOT.joined(["Eltern", "Zeit"]) == "Eltern·zeit"
    assert Separator.HYPHEN.joined(["barriere", "frei"]) == "barriere-frei"
    assert DOT.respelled("Internet-Seite, E-Mail, PDF-Datei, Neu-Bau-Gebiet") == (
        "Internet·seite, E-Mail, PDF-Datei, Neu·bau·gebiet"
    )


@pytest.mark.parametrize(
    ("written", "proposed"),
    [
        ("Sozial-Planung", "Sozial·planung"),
        ("Jugend-Hilfe-Planung", "Jugend·hilfe·planung"),
        ("Eltern·Zeit", "Eltern·zeit"),
        ("Telefon•nummer", "Telefon·nummer"),
        ("Wohn-geld", "Wohn·geld"),
        ("Sozial\u00adbericht", "Sozialbericht"),
    ],
)
def test_another_sign_than_the_dot_is_found_and_put_right(written: str, proposed: str) -> None:
    given = wording(f"Das ist {written}.", separator=DOT)
    assert found(given.body) == [f"Schreiben Sie „{proposed}“."]
    assert edited(given.body, edits_of(given, check(given))) == f"Das ist {proposed}."


@pytest.mark.parametrize(
    "written",
    [
        "Sozial·planung",
        "E-Mail",
        "PDF-Datei",
        "24-Stunden-Dienst",
        "Jugend- und Sozialamt",
        "Check-in",
        "Sachsen-Anhalt",
    ],
)
def test_hyphens_of_the_spelling_stay_beside_dots(written: str) -> None:
    assert found(f"Das ist {written}.") == []


def test_a_name_with_a_hyphen_stays() -> None:
    assert found("Fragen Sie Anna-Lena Müller-Brandt in der Karl-Marx-Straße.") == []


@pytest.mark.parametrize(
    ("body", "code", "proposed"),
    [
        ("Die Schuldnerberatung hilft.", "LS102", "Schuldner·beratung"),
        ("Hier ist der Busfahrplan.", "LS108", "Bus·fahrplan"),
        ("Hier ist die Homepage.", "LS109", "Internet·seite"),
    ],
)
def test_every_proposal_has_the_sign_of_the_county(body: str, code: str, proposed: str) -> None:
    assert any(f"„{proposed}“" in hint for hint in found(body, code))


def test_another_sign_in_the_same_word_is_told_once() -> None:
    told = check(wording("Die Eltern·zeit ist neu.\nDie Eltern-Zeit ist kurz.", separator=DOT))
    assert [each.code for each in told] == ["LS103"]
    told = check(wording("Die Internet·seite ist neu.\nDie Homepage ist kurz.", separator=DOT))
    assert "LS112" in [each.code for each in told]


def wordings(files: dict[str, str]) -> dict[str, Wording]:
    return {each.path: each for each in fit(files).wordings()}


def test_a_county_chooses_the_sign_of_all_of_its_texts() -> None:
    files = {
        "a/kreis.yaml": COUNTY.format("mediopunkt"),
        "a/seiten/x.md": PAGE,
        "a/seiten/x.leicht.md": PAGE,
        "b/kreis.yaml": COUNTY.format("bindestrich"),
        "b/seiten/x.md": PAGE,
        "gemeinsam/begriffe/x.md": PAGE,
    }
    signs = {path: each.separator for path, each in wordings(files).items()}
    assert {path for path, sign in signs.items() if sign is DOT} == {
        "a/kreis.yaml",
        "a/seiten/x.md",
        "a/seiten/x.leicht.md",
    }
    del files["b/kreis.yaml"], files["b/seiten/x.md"]
    assert wordings(files)["gemeinsam/begriffe/x.md"].separator is DOT


def test_a_sign_that_there_is_not_is_told_and_the_hyphen_holds() -> None:
    value, problems = validated({"a/kreis.yaml": COUNTY.format("punkt"), "a/seiten/x.md": PAGE})
    assert [each.span.line for each in problems] == [3]
    assert {each.separator for each in value.wordings()} == {Separator.HYPHEN}


def test_names_of_a_county_and_of_a_base_file_hold_in_both_versions() -> None:
    files = {
        "a/kreis.yaml": "titel: Kreis\nname: Kreis\nnamen:\n  - Haus Nord\n",
        "a/seiten/x.md": "---\ntitel: Seite\nnamen:\n  - Frau Ost\n---\nText.\n",
        "a/seiten/x.leicht.md": PAGE,
    }
    assert wordings(files)["a/seiten/x.leicht.md"].names == ("Frau Ost", "Haus Nord")


@pytest.fixture
def dotted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small county that divides words by dots, and names one of its houses; commands run beside it."""
    county = small_county("kreis")
    county["kreis/kreis.yaml"] = county["kreis/kreis.yaml"].replace("bindestrich", "mediopunkt")
    county["kreis/kreis.yaml"] += "namen:\n  - Sozial-Kaufhaus\n"
    text = "Die Eltern·zeit ist neu.\nDer Eltern-Brief ist da.\nDas Sozial-Kaufhaus ist hier.\n"
    county["kreis/seiten/beispiel.leicht.md"] = f"---\ntitel: Eltern·zeit\n---\n{text}"
    write_tree(tmp_path / "content", county)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "content/kreis/seiten/beispiel.leicht.md"


def test_a_file_judged_alone_takes_the_sign_and_the_names_from_its_county(
    dotted: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", "--as", "leicht", "content/kreis/seiten/beispiel.leicht.md"])
    told = capsys.readouterr().out
    assert "LS103 Das Wort „Eltern-Brief“" in told
    assert told.count("LS103 Das") == 1
    main(["check", "--fix", "content/kreis/seiten"])
    assert "Der Eltern·brief ist da.\nDas Sozial-Kaufhaus" in dotted.read_text(encoding="utf-8")


def test_a_county_with_dots_is_published_as_written(dotted: Path) -> None:
    assert main(["build", "--jobs", "1"]) == 0
    page = Path("site/kreis/leicht/seiten/beispiel/index.html").read_text(encoding="utf-8")
    shown = re.sub(r"<[^>]*>", "", page)
    assert "Die Eltern·zeit ist neu." in shown
    assert shown.count("Eltern·zeit") > shown.count("Die Eltern·zeit")
    assert dotted.is_file()
