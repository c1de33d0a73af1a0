"""`check --fix` and `--diff`: what cannot change the meaning is put right, and nothing else is touched."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssg.check.edits import edited
from ssg.cli import main
from ssg.console.correction import corrected
from ssg.diagnostic import Span
from ssg.language.edit import Edit
from ssg.languages import Language
from tests.small_county import small_county, write_tree

DAY = ("--today", "2018-11-01")
PAGE = "musterkreis/seiten/beispiel.leicht.md"
FRONT = "---\ntitel: Ein Titel\n---\n"
PIECES = [
    "Wir helfen.",
    "Kommen Sie!",
    "am 18.12.2018",
    "bis 01.03. im Amt",
    "um 09.00 Uhr",
    "03631/911542",
    "z. B.",
    "Kurse usw.",
    "Telefon•nummer",
    "`18.12.2018`",
    "[18.12.2018](https://www.example.org/18.12.2018)",
    "**Eins. Zwei.**",
    "24.**12**.2025",
    "2025-03-01",
    "1. Mai",
    "\\.",
    "&amp;",
    "ä",
    "| a | b. C. |",
]
GAPS = [" ", "  ", "\n", "\n\n", "\r\n", "\n- ", "\n  ", "\n> ", "\n## ", "\t", "\n```\n"]
BODIES = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(GAPS)), max_size=20).map(
    lambda parts: "".join(piece + gap for piece, gap in parts)
)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder with a small county, from which the command is run."""
    write_tree(tmp_path / "content", small_county())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(*more: str) -> int:
    return main(["check", "--jobs", "1", "--no-baseline", *DAY, *more])


def fixed(body: str) -> str:
    return corrected("a.leicht.md", (FRONT + body).encode(), Language.EASY).decode().removeprefix(FRONT)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Das Fest ist am 18.12.2018.", "Das Fest ist am 18. Dezember 2018."),
        ("Das Fest ist am 2018-12-08.", "Das Fest ist am 8. Dezember 2018."),
        ("Das Fest ist am 01. März.", "Das Fest ist am 1. März."),
        ("Das Amt ist bis 01.03. zu.", "Das Amt ist bis 1. März zu."),
        ("Wir öffnen um 09.00 Uhr.", "Wir öffnen um 9 Uhr."),
        ("Wir öffnen um 09:30 Uhr.", "Wir öffnen um 9:30 Uhr."),
        ("Telefon: 03631/911542", "Telefon: 03631 911 542"),
        ("Telefon: (03632) 741-526", "Telefon: 03632 741 526"),
        ("Wir helfen z. B. Familien.", "Wir helfen zum Beispiel Familien."),
        ("z. B. Familien bekommen Geld.", "Zum Beispiel Familien bekommen Geld."),
        ("Es gibt Kurse usw.", "Es gibt Kurse und so weiter."),
        ("Es gibt Kurse usw. Rufen Sie an.", "Es gibt Kurse und so weiter.\nRufen Sie an."),
        ("Hier steht die Telefon•nummer.", "Hier steht die Telefon-Nummer."),
        ("Wir helfen.  Rufen Sie an.", "Wir helfen.\nRufen Sie an."),
        ("- Wir helfen. Rufen Sie an.", "- Wir helfen.\n  Rufen Sie an."),
        ("> - Wir helfen. Rufen Sie an.", "> - Wir helfen.\n>   Rufen Sie an."),
        ("**Wir helfen.** Rufen Sie an.", "**Wir helfen.**\nRufen Sie an."),
    ],
)
def test_what_keeps_its_meaning_is_put_right(before: str, after: str) -> None:
    assert fixed(f"{before}\n") == f"{after}\n"


@pytest.mark.parametrize(
    "body",
    [
        "Der Antrag muss bis 30.06.25 da sein.",  # whose century?
        "Lesen Sie Punkt 1.2. im Plan.",
        "Das Fest ist am 01.03.",  # the full stop could be the one of the sentence
        "Das Fest ist am 18.**12**.2018.",
        "Der Kurs dauert 15h.",
        "Telefon: 03631 911–5011/–5012",
        "Telefon: 03631 911-5011/5012",
        "Telefon: +49 (0)3631 911542",
        "Das ist eine sog. Pauschale.",
        "Wir helfen. 1. Mai ist frei.",
        "Schreiben Sie: `18.12.2018`",
        "    Das Fest ist am 18.12.2018. Kommen Sie.",
        "Lesen Sie www.example.org/18.12.2018/",
        "Landratsamt Nordhausen\nBehringstr. 3\n99734 Nordhausen",
        "[Wir helfen. Rufen Sie an.](https://www.example.org)",
        "| Am 1. Tag. Wir helfen. |\n|---|\n| Wir helfen. Rufen Sie an. |",
    ],
)
def test_what_could_change_its_meaning_is_left_alone(body: str) -> None:
    assert fixed(f"{body}\n") == f"{body}\n"


def test_a_correction_that_brings_another_finding_is_not_made() -> None:
    longer = "Wir geben allen Familien mit Kindern aus dem Landkreis bis 18.12.2018 Geld."
    assert fixed(f"{longer}\n") == f"{longer}\n"


def test_the_rest_of_a_line_is_put_right_all_the_same() -> None:
    longer = "Wir geben allen Familien mit Kindern aus dem Landkreis bis 18.12.2018 Geld."
    assert fixed(f"{longer}\n\nWir öffnen um 09.00 Uhr.\n") == f"{longer}\n\nWir öffnen um 9 Uhr.\n"


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_file_keeps_its_mark_line_ends_blanks_and_comments(mark: bytes, end: str) -> None:
    text = "---\n# Wichtig\ntitel:  Ein Titel  \n---\n\n\nWir helfen. Rufen Sie an. \t\n\n\nEnde"
    octets = mark + text.replace("\n", end).encode()
    after = corrected("a.leicht.md", octets, Language.EASY)
    assert after == mark + text.replace("helfen. Rufen", "helfen.\nRufen").replace("\n", end).encode()


def test_an_exception_of_the_editors_holds() -> None:
    front = (
        "---\ntitel: Ein Titel\nausnahmen:\n  - regel: LS203\n    stelle: 18.12.2018\n    grund: So heißt es.\n---\n"
    )
    octets = f"{front}Das Fest ist am 18.12.2018.\n".encode()
    assert corrected("a.leicht.md", octets, Language.EASY) == octets


def test_the_title_is_put_right_and_no_other_field() -> None:
    front = "---\ntitel: Fest am 18.12.2018\ngeprueft:\n  gruppe: Prüf-Gruppe\n  datum: 18.12.2018\n---\n"
    after = corrected("a.leicht.md", f"{front}Wir helfen.\n".encode(), Language.EASY).decode()
    assert after == front.replace("Fest am 18.12.2018", "Fest am 18. Dezember 2018") + "Wir helfen.\n"


def test_a_text_in_everyday_german_is_left_alone() -> None:
    octets = f"{FRONT}Das Fest ist z. B. am 18.12.2018. Rufen Sie an.\n".encode()
    assert corrected("a.md", octets, Language.STANDARD) == octets


@pytest.mark.parametrize("octets", [b"", b"\xff\xfe", b"---\ntitel: [\n---\nAm 18.12.2018.\n", b"a\x00 18.12.2018 b\n"])
def test_a_file_that_cannot_be_read_for_sure_is_left_alone(octets: bytes) -> None:
    assert corrected("a.leicht.md", octets, Language.EASY) == octets


@given(BODIES)
@settings(max_examples=60, deadline=None)
def test_a_second_time_nothing_is_left_to_do(body: str) -> None:
    once = fixed(body)
    assert fixed(once) == once


@given(BODIES)
@settings(max_examples=60, deadline=None)
def test_code_addresses_and_blank_lines_stay(body: str) -> None:
    after = fixed(body)
    for piece in ("`18.12.2018`", "](https://www.example.org/18.12.2018)", "\n\n", "\n```\n", "\r\n", "|"):
        assert after.count(piece) >= body.count(piece)


@given(
    st.lists(st.sampled_from(["a", "b ", "- c", "\r\n", "\n", "ä", "> "]), max_size=30).map("".join),
    st.integers(0, 20),
    st.integers(0, 5),
)
def test_an_edit_changes_only_its_place(text: str, column: int, size: int) -> None:
    line = text.replace("\r\n", "\n").split("\n")[0]
    column = min(column, len(line))
    old = line[column : column + size]
    edit = Edit(Span("a.md", 1, column + 1, 1, column + 1 + len(old)), old, "neu")
    assert edited(text, [edit]) == text[:column] + "neu" + text[column + len(old) :]
    assert edited(text, [Edit(edit.span, old + "x", "neu")]) == text


def test_fix_writes_and_then_checks(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = place / "content" / PAGE
    text = file.read_text(encoding="utf-8") + "\nWir helfen. Rufen Sie an.\n"
    file.write_bytes(text.encode())
    file.chmod(0o640)
    assert check() == 1
    capsys.readouterr()
    assert check("--fix") == 0
    shown = capsys.readouterr()
    assert shown.err == f"content/{PAGE}: berichtigt.\n1 Datei ist berichtigt.\n"
    assert "LS302" not in shown.out
    assert file.read_text(encoding="utf-8") == text.replace("helfen. Rufen", "helfen.\nRufen")
    assert file.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in file.parent.iterdir()) == ["beispiel.leicht.md", "beispiel.md"]


@pytest.mark.usefixtures("place")
def test_fix_says_when_there_is_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert check("--fix", "--format", "json") == 0
    shown = capsys.readouterr()
    assert shown.err == "Von selbst ließ sich nichts berichtigen.\n"
    assert json.loads(shown.out)


def test_fix_touches_only_what_is_asked_for(place: Path) -> None:
    other = "musterkreis/termine/beispiel.leicht.md"
    for path in (PAGE, other):
        with (place / "content" / path).open("a", encoding="utf-8") as file:
            file.write("\nWir helfen. Rufen Sie an.\n")
    check("--fix", f"content/{PAGE}")
    assert "helfen.\nRufen" in (place / "content" / PAGE).read_text(encoding="utf-8")
    assert "helfen. Rufen" in (place / "content" / other).read_text(encoding="utf-8")


def test_fix_follows_a_link_to_a_text_elsewhere(place: Path) -> None:
    write_tree(place, {"mappe/entwurf.leicht.md": "Wir helfen. Rufen Sie an.\n"})
    (place / "kurz.leicht.md").symlink_to("mappe/entwurf.leicht.md")
    check("--fix", "kurz.leicht.md")
    assert (place / "kurz.leicht.md").is_symlink()
    assert (place / "mappe/entwurf.leicht.md").read_text(encoding="utf-8") == "Wir helfen.\nRufen Sie an.\n"


@pytest.mark.usefixtures("place")
def test_a_typed_text_cannot_be_written(capsys: pytest.CaptureFixture[str]) -> None:
    assert check("-", "--fix") == 2
    assert "Ein getippter Text lässt sich nicht berichtigen." in capsys.readouterr().err


def test_diff_shows_and_writes_nothing(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_tree(place, {"entwurf.leicht.md": "Ende.\r\nWir helfen. Rufen Sie an.\r\n\r\nAm 18.12.2018"})
    before = (place / "entwurf.leicht.md").read_bytes()
    assert check("entwurf.leicht.md", "--diff", "--fix") == 1
    shown = capsys.readouterr().out
    assert "-Wir helfen. Rufen Sie an.\r\n+Wir helfen.\r\n+Rufen Sie an.\r\n" in shown
    assert shown.endswith("+Am 18. Dezember 2018\n\\ No newline at end of file\n")
    assert (place / "entwurf.leicht.md").read_bytes() == before
    assert check("entwurf.leicht.md", "--fix") in {0, 1}
    capsys.readouterr()
    assert check("entwurf.leicht.md", "--diff") == 0
    assert capsys.readouterr().out == ""


def test_patch_understands_the_difference(place: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    write_tree(place, {"entwurf.leicht.md": "Wir helfen. Rufen Sie an.\r\n\r\nAm 18.12.2018"})
    check("entwurf.leicht.md", "--diff")
    (place / "besser.diff").write_bytes(capfdbinary.readouterr().out)
    command = ["git", "apply", "-p0", "besser.diff"]
    surroundings = {**os.environ, "GIT_CEILING_DIRECTORIES": str(place.parent)}
    subprocess.run(command, cwd=place, check=True, env=surroundings)  # noqa: S603 - our own words
    by_patch = (place / "entwurf.leicht.md").read_bytes()
    assert by_patch == b"Wir helfen.\r\nRufen Sie an.\r\n\r\nAm 18. Dezember 2018"
