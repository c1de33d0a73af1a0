"""`check --changed`: only what git says has changed, with the other version of the same page."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from ssg.cli import main
from ssg.console.changed_files import changed_files
from tests.small_county import small_county, write_tree

SEITEN = "musterkreis/seiten"
BROKEN = "kein Anfang"


@pytest.fixture(autouse=True)
def no_repository_around(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever lies around the temporary folder and whatever hook runs the tests, git sees only ours."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A repository whose folder `amt` holds a project with a small county."""
    write_tree(tmp_path / "amt/content", small_county())
    write_tree(tmp_path, {"liesmich.md": "Ein Text.\n"})
    git(tmp_path, "init", "-q")
    commit(tmp_path)
    return tmp_path / "amt"


def git(place: Path, *command: str) -> None:
    author = ("-c", "user.name=Amt", "-c", "user.email=amt@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *author, *command], cwd=place, check=True, capture_output=True)  # noqa: S603, S607 - our own words


def commit(place: Path) -> None:
    git(place, "add", "--all")
    git(place, "commit", "-q", "-m", "Stand")


def both(path: str) -> set[str]:
    return {f"{path}.md", f"{path}.leicht.md", f"{path}.yaml"}


def check(place: Path, *more: str) -> int:
    content = ("--content", str(place / "content"))
    return main(["check", "--jobs", "1", "--today", "2018-11-01", "--changed", *content, *more])


def found_in(place: Path, capsys: pytest.CaptureFixture[str]) -> set[str]:
    capsys.readouterr()
    check(place, "--format", "json")
    found = json.loads(capsys.readouterr().out)
    return {Path(each["path"]).relative_to(place / "content").as_posix() for each in found["diagnostics"]}


def test_nothing_changed(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert changed_files(place / "content") == ()
    assert check(place) == 0
    assert "Alles in Ordnung" in capsys.readouterr().out


def test_new_staged_changed_and_deleted_files_count(place: Path) -> None:
    write_tree(place / "content", {f"{SEITEN}/neu.md": BROKEN, f"{SEITEN}/dazu.leicht.md": BROKEN})
    git(place, "add", f"content/{SEITEN}/dazu.leicht.md")
    (place / "content" / SEITEN / "beispiel.md").write_text(BROKEN, encoding="utf-8")
    (place / "content/musterkreis/termine/beispiel.leicht.md").unlink()
    write_tree(place, {"../liesmich.md": "Anders.\n"})
    expected = both(f"{SEITEN}/neu") | both(f"{SEITEN}/dazu") | both(f"{SEITEN}/beispiel")
    assert set(changed_files(place / "content")) == expected | both("musterkreis/termine/beispiel")


def test_a_renamed_file_counts_under_both_names(place: Path) -> None:
    git(place, "mv", f"content/{SEITEN}/beispiel.md", f"content/{SEITEN}/anders.md")
    assert set(changed_files(place / "content")) == both(f"{SEITEN}/beispiel") | both(f"{SEITEN}/anders")


def test_unusual_names_are_told_as_they_are(place: Path) -> None:
    write_tree(place / "content", {f"{SEITEN}/Über uns -> „neu“.md": BROKEN, "musterkreis/bilder/a b.svg": "<svg/>"})
    expected = both(f"{SEITEN}/Über uns -> „neu“") | {"musterkreis/bilder/a b.svg"}
    assert set(changed_files(place / "content")) == expected


def test_a_repository_without_a_commit_is_all_new(tmp_path: Path) -> None:
    write_tree(tmp_path / "content", {f"{SEITEN}/neu.md": BROKEN})
    git(tmp_path, "init", "-q")
    assert set(changed_files(tmp_path / "content")) == both(f"{SEITEN}/neu")


def test_only_changed_files_are_reported(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_tree(place / "content", {f"{SEITEN}/alt.md": BROKEN})
    commit(place)
    write_tree(place / "content", {f"{SEITEN}/neu.md": BROKEN})
    assert found_in(place, capsys) == {f"{SEITEN}/neu.md"}


def test_the_other_version_is_reported_too(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    easy = place / "content" / SEITEN / "beispiel.leicht.md"
    with easy.open("a", encoding="utf-8") as file:
        file.write("\nWir helfen. Rufen Sie an.\n")
    commit(place)
    with (place / "content" / SEITEN / "beispiel.md").open("a", encoding="utf-8") as file:
        file.write("\nNoch ein Satz.\n")
    assert f"{SEITEN}/beispiel.leicht.md" in found_in(place, capsys)


def test_only_changed_files_are_put_right(place: Path) -> None:
    old, new = (place / "content" / SEITEN / name for name in ("beispiel.leicht.md", "neu.leicht.md"))
    with old.open("a", encoding="utf-8") as file:
        file.write("\nWir helfen. Rufen Sie an.\n")
    commit(place)
    new.write_text("---\ntitel: Neu\n---\nWir helfen. Rufen Sie an.\n", encoding="utf-8")
    check(place, "--fix")
    assert "helfen.\nRufen" in new.read_text(encoding="utf-8")
    assert "helfen. Rufen" in old.read_text(encoding="utf-8")


def test_a_hook_of_git_does_not_confuse_it(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", "gibt-es-nicht")
    monkeypatch.setenv("GIT_INDEX_FILE", "gibt-es-nicht")
    write_tree(place / "content", {f"{SEITEN}/neu.md": BROKEN})
    assert set(changed_files(place / "content")) == both(f"{SEITEN}/neu")


def test_a_program_that_the_folder_names_is_not_run(place: Path) -> None:
    write_tree(place, {"spion.sh": f"#!/bin/sh\ntouch {place}/gesehen\n"})
    (place / "spion.sh").chmod(0o755)
    git(place, "config", "core.fsmonitor", str(place / "spion.sh"))
    changed_files(place / "content")
    assert not (place / "gesehen").exists()


def test_outside_of_a_repository_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_tree(tmp_path / "content", small_county())
    assert check(tmp_path) == 2
    assert "kann „git“ nichts sagen.\n    → Prüfen Sie ohne „--changed“." in capsys.readouterr().err


def test_without_git_it_says_so(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert check(place) == 2
    assert "Das Programm „git“ ist auf diesem Rechner nicht da." in capsys.readouterr().err


@pytest.mark.parametrize("more", [["liesmich.md"], ["--as", "leicht"]])
def test_it_chooses_the_files_itself(more: list[str], place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(place, *more) == 2
    assert "„--changed“ sucht die Dateien selbst aus." in capsys.readouterr().err
