"""`reviewed` renews the fingerprints of easy files and leaves every other byte alone."""

from pathlib import Path

import pytest

from ssg.cli import main
from ssg.console.front_fields import with_field
from ssg.fingerprint import changed_since

TREE = {
    "kreis/kreis.yaml": "titel: Kreis\nname: Kreis\n",
    "kreis/seiten/x.md": "---\ntitel: Seite\n---\nVorn.\n\n## Ziele\n\nText.\n",
    "kreis/seiten/x.leicht.md": "---\r\ntitel: Seite # so heißt sie\r\n---\r\nLeichter Text.\r\n",
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    for path, text in TREE.items():
        file = tmp_path / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    return tmp_path / "content"


def easy(content: Path) -> str:
    return (content / "kreis/seiten/x.leicht.md").read_bytes().decode()


def test_only_the_field_is_added(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reviewed", "--content", str(content), str(content / "kreis/seiten/x.leicht.md")]) == 0
    assert "1 Seite bestätigt, 1 geändert." in capsys.readouterr().out
    kept = [line for line in easy(content).splitlines(keepends=True) if "grundlage" not in line and "  - " not in line]
    assert "".join(kept) == TREE["kreis/seiten/x.leicht.md"]
    assert easy(content).count("\r\n  - ziele ") == 1


def test_a_second_time_changes_nothing(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["reviewed", "--content", str(content), str(content)])
    before = easy(content)
    assert main(["reviewed", "--content", str(content), str(content)]) == 0
    assert easy(content) == before
    assert "1 Seite bestätigt, 0 geändert." in capsys.readouterr().out


def test_a_changed_text_is_found_until_it_is_confirmed(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["reviewed", "--content", str(content), str(content)])
    base = content / "kreis/seiten/x.md"
    base.write_text(base.read_text(encoding="utf-8").replace("Text.", "Neuer Text."), encoding="utf-8")
    main(["check", "--content", str(content)])
    assert "LS604 Der schwere Text hat sich geändert: „ziele“." in capsys.readouterr().out
    main(["reviewed", "--content", str(content), str(base)])
    main(["check", "--content", str(content)])
    assert "LS604" not in capsys.readouterr().out


def test_a_page_without_easy_version_cannot_be_confirmed(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (content / "kreis/seiten/x.leicht.md").unlink()
    assert main(["reviewed", "--content", str(content), str(content)]) == 1
    assert "Dort gibt es keine Seite in zwei Fassungen." in capsys.readouterr().err


def test_without_a_path_the_command_asks_for_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reviewed"]) == 2
    assert "Welche Seite haben Sie geprüft?" in capsys.readouterr().err


def test_an_old_field_is_replaced_where_it_stands() -> None:
    before = "---\ntitel: A\ngrundlage:\n  - anfang 1\n- ziele 2\nkurz: B\n---\nText.\n"
    assert (
        with_field(before, "grundlage", ("grundlage:", "  - anfang 3"))
        == "---\ntitel: A\ngrundlage:\n  - anfang 3\nkurz: B\n---\nText.\n"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("g:\n  - a 1\n\n  - b 2\n# Notiz\n  - c 3\n\n# zum Titel\ntitel: A\n", "g: neu\n\n# zum Titel\ntitel: A\n"),
        ("g:\n- a\n-\n- b\ntitel: A\n", "g: neu\ntitel: A\n"),
        ("titel: A\ng: |\n  eins\n\n  zwei", "titel: A\ng: neu\n"),
        ("gg: A\n", "gg: A\ng: neu\n"),
    ],
)
def test_a_field_is_replaced_as_a_whole_and_notes_stay_with_what_they_tell_of(before: str, after: str) -> None:
    assert with_field(before, "g", ("g: neu",)) == after
    assert with_field(f"---\r\n{before.rstrip()}\n---\nText.\n", "g", ("g: neu",)).count("g: neu") == 1


def test_the_tested_text_is_noted_once_for_each_test(content: Path) -> None:
    def confirm(day: str, words: str) -> str:
        fields = "".join(line for line in easy(content).splitlines(keepends=True) if line.startswith("gepruefte_"))
        front = f"---\ntitel: Seite\ngeprueft:\n  gruppe: Lese-Kreis\n  datum: {day}\n{fields}---\n"
        (content / "kreis/seiten/x.leicht.md").write_text(front + words, encoding="utf-8")
        assert main(["reviewed", "--content", str(content), str(content)]) == 0
        return next(line for line in easy(content).splitlines() if line.startswith("gepruefte_fassung: "))

    first = confirm("15.11.2018", "Leichter Text.\n")
    assert first.startswith("gepruefte_fassung: 2018-11-15 ")
    assert confirm("15.11.2018", "Neuer Text.\n") == first
    later = confirm("16.11.2018", "Neuer Text.\n")
    assert later.startswith("gepruefte_fassung: 2018-11-16 ")
    assert later[-8:] != first[-8:]


def test_a_section_whose_sign_was_lost_is_named_once() -> None:
    assert list(changed_since(("anfang", "ziele 2"), {"anfang": "1", "ziele": "2"})) == ["anfang"]
