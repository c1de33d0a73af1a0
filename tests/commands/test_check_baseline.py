"""The list of known findings: a county with hundreds of old pages starts with „no new findings“."""

import json
from pathlib import Path

import pytest

from ssg.cli import main
from tests.small_county import small_county, write_tree

DAY = ("--today", "2018-11-01")
PAGE = "content/musterkreis/seiten/beispiel.leicht.md"
OLD = "\nWir helfen. Rufen Sie an.\n\nEs gibt Kurse usw. für alle.\n"
LIST = ".leichtbau-baseline.json"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder with an easy text that has old problems."""
    write_tree(tmp_path / "content", small_county())
    monkeypatch.chdir(tmp_path)
    append(OLD)
    return tmp_path


def append(text: str) -> None:
    with Path(PAGE).open("a", encoding="utf-8") as file:
        file.write(text)


def check(*more: str) -> int:
    return main(["check", "--jobs", "1", *DAY, *more])


def build() -> int:
    return main(["build", "--jobs", "1", "--no-cache", *DAY])


def codes(capsys: pytest.CaptureFixture[str], *more: str) -> list[str]:
    capsys.readouterr()
    check("--format", "json", *more)
    return [each["code"] for each in json.loads(capsys.readouterr().out)["diagnostics"]]


def test_what_is_known_is_counted_and_not_listed(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = codes(capsys)
    assert {"LS302", "LS101"} <= set(before)
    assert check("--write-baseline") == 0
    shown = capsys.readouterr()
    assert f"{len(before)} Stellen gelten jetzt als bekannt. Die Liste steht in „{LIST}“." in shown.err
    assert (place / LIST).is_file()
    assert check() == 0
    shown = capsys.readouterr()
    assert "Alles in Ordnung" in shown.out
    assert shown.err == (
        f"{len(before)} bekannte Stellen sind hier nicht gezeigt. Alles zeigt: python build.py check --no-baseline\n"
    )
    assert codes(capsys, "--no-baseline") == before


@pytest.mark.usefixtures("place")
def test_a_new_finding_is_listed_though_others_like_it_are_known(capsys: pytest.CaptureFixture[str]) -> None:
    check("--write-baseline")
    append("\nDas Amt hilft. Es ist offen.\n\nEs gibt Hilfe usw. für alle.\n")
    assert sorted(codes(capsys)) == ["LS101", "LS302"]
    assert check() == 1


@pytest.mark.usefixtures("place")
def test_an_edit_above_leaves_the_rest_known(capsys: pytest.CaptureFixture[str]) -> None:
    check("--write-baseline")
    text = Path(PAGE).read_text(encoding="utf-8")
    Path(PAGE).write_text(text.replace("---\n", "---\n# Ein Kommentar\n", 1), encoding="utf-8")
    assert codes(capsys) == []


@pytest.mark.usefixtures("place")
def test_what_is_gone_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    check("--write-baseline")
    text = Path(PAGE).read_text(encoding="utf-8")
    Path(PAGE).write_text(text.replace("helfen. Rufen", "helfen.\nRufen"), encoding="utf-8")
    capsys.readouterr()
    assert check() == 0
    advice = "Erneuern Sie die Liste: python build.py check --write-baseline"
    assert f"1 bekannte Stelle gibt es nicht mehr. {advice}" in capsys.readouterr().err
    check("content/musterkreis/termine")
    assert "gibt es nicht mehr" not in capsys.readouterr().err
    check("--write-baseline")
    capsys.readouterr()
    check()
    assert "gibt es nicht mehr" not in capsys.readouterr().err


@pytest.mark.usefixtures("place")
def test_build_agrees(capsys: pytest.CaptureFixture[str]) -> None:
    assert build() == 1
    check("--write-baseline")
    capsys.readouterr()
    assert build() == 0
    shown = capsys.readouterr()
    assert "LS302" not in shown.out
    assert "bekannte Stellen sind hier nicht gezeigt" in shown.err
    assert main(["build", "--jobs", "1", "--no-cache", "--no-baseline", *DAY]) == 1


@pytest.mark.parametrize(
    ("path", "text", "code"),
    [
        ("seiten/kaputt.md", "---\ntitel: [\n---\n", "DA"),
        ("seiten/kaputt.md", "---\nfalscher: x\n---\nText.\n", "FE"),
        ("seiten/kaputt.md", "---\ntitel: X\nstatus: veroeffentlicht\n---\n[Ziel](seiten/gibt-es-nicht)\n", "VW"),
    ],
)
def test_what_keeps_the_site_from_being_made_is_never_hidden(
    path: str, text: str, code: str, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_tree(place / "content/musterkreis", {path: text})
    assert check("--write-baseline") == 1
    assert code in {each[:2] for each in codes(capsys)}
    assert build() == 1


def test_the_list_may_lie_elsewhere(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check("--write-baseline", "--baseline", "listen/bekannt.json")
    assert not (place / LIST).exists()
    assert codes(capsys, "--baseline", "listen/bekannt.json") == []
    assert codes(capsys) != []


def test_the_list_does_not_depend_on_how_the_folder_is_named(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check("--write-baseline", "--content", str(place / "content"))
    assert codes(capsys) == []
    assert codes(capsys, PAGE) == []


def test_the_list_is_the_same_for_the_same_texts(place: Path) -> None:
    check("--write-baseline")
    first = (place / LIST).read_bytes()
    check("--write-baseline")
    assert (place / LIST).read_bytes() == first
    assert first.endswith(b"\n")


@pytest.mark.parametrize("octets", [b"", b"{}", b"[]", b'{"program": "leichtbau", "version": 9, "known": []}', b"\xff"])
def test_another_file_is_neither_read_nor_overwritten(
    octets: bytes, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (place / LIST).write_bytes(octets)
    assert check() == 2
    assert "ist keine Liste von bekannten Stellen." in capsys.readouterr().err
    assert build() == 2
    assert check("--write-baseline") == 2
    assert (place / LIST).read_bytes() == octets


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--baseline", "gibt-es-nicht.json"], "lässt sich nicht lesen."),
        (["--baseline", "x.json", "--no-baseline"], "passen nicht zusammen."),
        (["--write-baseline", PAGE], "„--write-baseline“ gilt immer für alle Texte."),
        (["--write-baseline", "--changed"], "„--write-baseline“ gilt immer für alle Texte."),
        (["--write-baseline", "--no-baseline"], "„--write-baseline“ gilt immer für alle Texte."),
    ],
)
@pytest.mark.usefixtures("place")
def test_wrong_use_is_said(options: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(*options) == 2
    assert said in capsys.readouterr().err
