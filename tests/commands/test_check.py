"""`check`: the findings of `build`, without a trace; drafts and single files, too."""

import io
import json
import os
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from ssg.cli import main
from ssg.report import formats
from tests.small_county import small_county, write_tree

DAY = ("--today", "2018-11-01")
BROKEN = {"musterkreis/seiten/kaputt.md": "---\nfalscher: x\n---\nText.\n"}
EASY_ONLY = "Das ist Text mit usw. am Ende.\n"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder with a small county, from which the command is run."""
    write_tree(tmp_path / "content", small_county())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(*more: str) -> int:
    return main(["check", "--jobs", "1", *DAY, *more])


def as_json(capsys: pytest.CaptureFixture[str], *more: str) -> tuple[int, dict[str, Any]]:
    capsys.readouterr()
    code = check("--format", "json", *more)
    found = json.loads(capsys.readouterr().out)
    assert isinstance(found, dict)
    return code, found


def type_in(monkeypatch: pytest.MonkeyPatch, text: str | bytes) -> None:
    octets = text.encode() if isinstance(text, str) else text
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(octets)))


def everything(folder: Path) -> dict[str, int]:
    return {path.as_posix(): path.stat().st_mtime_ns for path in folder.rglob("*")}


@pytest.mark.usefixtures("place")
def test_good_content_is_said_to_be_good(capsys: pytest.CaptureFixture[str]) -> None:
    assert check() == 0
    assert capsys.readouterr().out.splitlines()[-2].startswith("0 Probleme, ")


def test_nothing_is_written(place: Path) -> None:
    write_tree(place / "content", BROKEN)
    before = everything(place)
    check()
    check("content/musterkreis/seiten")
    assert everything(place) == before


def test_a_cache_is_kept_only_where_it_is_asked_for(place: Path) -> None:
    assert check("--cache", "zwischen") == 0
    assert [path.name for path in place.iterdir() if path.name != "content"] == ["zwischen"]


@pytest.mark.parametrize(
    "files", [{}, BROKEN, {"musterkreis/termine/x.md": "kein Anfang"}, {"anderer/x.md": "---\n---\n"}]
)
def test_check_and_build_agree(files: dict[str, str], place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_tree(place / "content", files)
    code, found = as_json(capsys)
    errors = [each for each in found["diagnostics"] if each["severity"] == "error"]
    assert main(["build", "--jobs", "1", *DAY]) == code == (1 if errors else 0)
    shown = capsys.readouterr().out
    for each in errors:
        assert f"{each['path']}:{each['line']}:{each['column']} {each['code']} {each['message']}" in shown


def test_strict_counts_warnings(place: Path) -> None:
    (place / "content/musterkreis/seiten/beispiel.leicht.md").unlink()
    assert check() == 0
    assert check("--strict") == 1


@pytest.mark.parametrize(
    "path", ["content/musterkreis/seiten/kaputt.md", "content/musterkreis/seiten", "./content", "content/"]
)
def test_a_place_shows_its_findings(path: str, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_tree(place / "content", BROKEN)
    assert check(path) == 1
    assert "content/musterkreis/seiten/kaputt.md:2:1 FE002" in capsys.readouterr().out
    assert check(str(place / path)) == 1


def test_a_place_shows_no_other_findings(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_tree(place / "content", BROKEN)
    code, found = as_json(capsys, "content/musterkreis/seiten/beispiel.md")
    assert code == 0
    assert {each["path"] for each in found["diagnostics"]} <= {"content/musterkreis/seiten/beispiel.md"}


def test_a_name_that_only_begins_alike_is_another_place(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_tree(
        place / "content",
        {"musterkreis/seiten/kaputt-zwei.md": "kein Anfang", "musterkreis/seiten/kaputt.md": "ebenso"},
    )
    _, found = as_json(capsys, "content/musterkreis/seiten/kaputt.md")
    assert {each["path"] for each in found["diagnostics"]} == {"content/musterkreis/seiten/kaputt.md"}


def test_a_link_to_the_content_folder_is_the_content_folder(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_tree(place / "content", BROKEN)
    (place / "texte").symlink_to(place / "content")
    assert check("texte/musterkreis/seiten/kaputt.md") == 1
    assert "content/musterkreis/seiten/kaputt.md:2:1 FE002" in capsys.readouterr().out


def test_paths_are_shown_as_the_folder_was_named(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_tree(place / "content", BROKEN)
    _, found = as_json(capsys, "--content", str(place / "content"))
    assert f"{place.as_posix()}/content/musterkreis/seiten/kaputt.md" in {each["path"] for each in found["diagnostics"]}


@pytest.mark.parametrize("path", ["content/musterkreis/seiten/beispil.md", "nichts.md", "nichts/da.md"])
@pytest.mark.usefixtures("place")
def test_a_missing_path_is_wrong_use(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(path, "--format", "json") == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert f"„{path}“ gibt es nicht.\n    → " in shown.err


@pytest.mark.usefixtures("place")
def test_a_missing_path_gets_a_proposal(capsys: pytest.CaptureFixture[str]) -> None:
    check("content/musterkreis/seiten/beispil.md")
    assert "Meinten Sie „content/musterkreis/seiten/beispiel.md“?" in capsys.readouterr().err


@pytest.mark.usefixtures("place")
def test_a_typed_text_needs_no_fields(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    type_in(monkeypatch, "# Ein Text\n\nDer Landkreis hilft Familien.\n")
    assert check("-") == 0
    assert "Alles in Ordnung" in capsys.readouterr().out


@pytest.mark.usefixtures("place")
def test_a_typed_text_is_judged_in_its_version(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    type_in(monkeypatch, EASY_ONLY)
    _, found = as_json(capsys, "-", "--as", "leicht")
    codes = {each["code"] for each in found["diagnostics"]}
    assert any(code.startswith("LS") for code in codes)
    assert {each["path"] for each in found["diagnostics"]} == {"-"}
    type_in(monkeypatch, EASY_ONLY)
    _, found = as_json(capsys, "-")
    assert not any(each["code"].startswith("LS") for each in found["diagnostics"])


@pytest.mark.usefixtures("place")
def test_places_in_a_typed_text_count_its_fields(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    type_in(monkeypatch, f"---\ntitel: Ein Titel\n---\nText.\n\n{EASY_ONLY}")
    _, found = as_json(capsys, "-", "--as", "leicht")
    assert {each["line"] for each in found["diagnostics"] if each["code"].startswith("LS1")} == {6}


@pytest.mark.usefixtures("place")
def test_raw_html_in_a_typed_text_is_found(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    type_in(monkeypatch, "Ein <b>Wort</b>.\n")
    _, found = as_json(capsys, "-")
    assert "MD001" in {each["code"] for each in found["diagnostics"]}


@pytest.mark.parametrize(
    "octets", [b"", b"\xff\xfe\x00", b"---\ntitel: [\n---\n", b"a\x00b", b"---\nausnahmen: x\n---\n"]
)
@pytest.mark.usefixtures("place")
def test_a_typed_text_can_be_broken(
    octets: bytes, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    type_in(monkeypatch, octets)
    code, found = as_json(capsys, "-")
    assert code == 1
    assert {each["path"] for each in found["diagnostics"]} == {"-"}


@pytest.mark.usefixtures("place")
def test_links_of_a_lone_text_are_not_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    type_in(monkeypatch, "Lesen Sie [unser Programm](programme/gibt-es-nicht).\n")
    assert check("-") == 0


@pytest.mark.usefixtures("place")
def test_no_input_at_all_is_an_empty_text(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert check("-") == 1
    assert "-:1:1 DA113" in capsys.readouterr().out


@pytest.mark.usefixtures("place")
def test_at_a_terminal_it_says_how_to_end(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    type_in(monkeypatch, "Text.\n")
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    assert check("-") == 0
    assert "Strg und D" in capsys.readouterr().err


def test_a_file_elsewhere_is_judged_alone(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_tree(place, {"entwurf.md": EASY_ONLY, "entwurf.leicht.md": EASY_ONLY})
    _, found = as_json(capsys, "entwurf.md")
    assert not any(each["code"].startswith("LS") for each in found["diagnostics"])
    _, found = as_json(capsys, "entwurf.leicht.md")
    assert {each["path"] for each in found["diagnostics"]} == {"entwurf.leicht.md"}
    assert any(each["code"].startswith("LS") for each in found["diagnostics"])


def test_a_folder_elsewhere_is_judged_file_by_file(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_tree(place, {"mappe/a.md": "---\ntitel: [\n---\n", "mappe/unter/b.md": "", "mappe/c.txt": ""})
    _, found = as_json(capsys, "mappe")
    assert [each["path"] for each in found["diagnostics"]] == ["mappe/a.md", "mappe/unter/b.md"]


def test_a_folder_without_texts_is_wrong_use(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (place / "leer").mkdir()
    assert check("leer") == 2
    assert "liegt kein Text" in capsys.readouterr().err


def test_as_judges_a_file_of_the_content_as_that_version(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_tree(place / "content", {"musterkreis/seiten/text.md": f"---\ntitel: Ein Titel\n---\n{EASY_ONLY}"})
    _, found = as_json(capsys, "content/musterkreis/seiten/text.md", "--as", "leicht")
    assert any(each["code"].startswith("LS") for each in found["diagnostics"])


@pytest.mark.usefixtures("place")
def test_as_needs_a_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert check("--as", "leicht") == 2
    assert "Zu „--as“ fehlt die Datei." in capsys.readouterr().err


def test_a_file_that_cannot_be_read_is_said(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    write_tree(place, {"entwurf.md": "Text.\n"})
    monkeypatch.setattr(Path, "open", refuse)
    assert check("entwurf.md") == 1
    assert "„entwurf.md“ lässt sich nicht lesen." in capsys.readouterr().err


@pytest.mark.parametrize(("option", "value"), [("--format", "xml"), ("--as", "schwer")])
def test_a_value_that_there_is_not(option: str, value: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert check("-", option, value) == 2
    assert f"„{value}“ gibt es hier nicht" in capsys.readouterr().err


def test_all_shows_what_is_repeated(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_tree(place, {"entwurf.md": "a\x01" * 15})
    check("entwurf.md")
    assert "weitere Stellen" in capsys.readouterr().out
    check("entwurf.md", "--all")
    assert "weitere Stellen" not in capsys.readouterr().out


@pytest.mark.parametrize("name", formats())
def test_every_report_is_for_good_and_for_broken_content(
    name: str, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check("--format", name) == 0
    clean = capsys.readouterr().out
    write_tree(place / "content", BROKEN)
    assert check("--format", name) == 1
    broken = capsys.readouterr().out
    assert "FE002" not in clean or name == "sarif"
    assert "FE002" in broken
    assert "content/musterkreis/seiten/kaputt.md" in broken


@pytest.mark.usefixtures("place")
def test_the_size_of_what_was_examined_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    check()
    whole = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("Umfang: "))
    check("content/musterkreis/seiten/beispiel.leicht.md")
    part = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("Umfang: "))
    assert re.fullmatch(r"Umfang: [2-9]\d* Seiten, davon [2-9]\d* in Leichter Sprache, mit [\d.]+ Wörtern\.", whole)
    assert part.startswith("Umfang: 1 Seite, davon 1 in Leichter Sprache, mit ")


def test_the_passage_is_quoted_from_the_file(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_tree(place / "content", BROKEN)
    check("content/musterkreis/seiten/kaputt.md")
    assert "\n    | falscher: x\n    | ^^^^^^^^\n" in capsys.readouterr().out


@pytest.mark.usefixtures("place")
def test_the_passage_is_quoted_from_a_typed_text(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    type_in(monkeypatch, EASY_ONLY.replace("\n", "\r\n"))
    check("-", "--as", "leicht")
    shown = capsys.readouterr().out
    assert "    | Das ist Text mit usw. am Ende.\n    |                  ^^^^\n" in shown
    assert "Umfang: 1 Seite, davon 1 in Leichter Sprache, mit 7 Wörtern." in shown


def test_a_file_that_is_gone_is_not_quoted(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_tree(place / "content", BROKEN)
    monkeypatch.setattr("ssg.console.source_lines._UNLINKED", os.O_DIRECTORY)
    assert check("content/musterkreis/seiten/kaputt.md") == 1
    shown = capsys.readouterr().out
    assert "FE002" in shown
    assert "    | " not in shown
