"""`lsp`: what it says to who starts it without an editor's extension, and whose content it means."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ssg.cli import main
from ssg.project import Project

pytest.importorskip("pygls", reason="the extra lsp is not installed")


def test_without_its_extension_it_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("ssg.commands.lsp.find_spec", lambda _: None)
    assert main(["lsp"]) == 1
    told = capsys.readouterr().err
    assert "Für Schreib-Programme fehlt die Erweiterung „lsp“." in told
    assert "pip install leichtbau[lsp]" in told


def test_who_types_it_in_a_terminal_is_told_who_starts_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("ssg.commands.lsp.is_terminal", lambda _: True)
    assert main(["lsp"]) == 1
    assert "Diesen Befehl startet Ihr Schreib-Programm von selbst." in capsys.readouterr().err


@pytest.fixture
def meant(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What the server is told of projects."""
    told: list[Any] = []
    monkeypatch.setattr("ssg.commands.lsp.is_terminal", lambda _: False)

    class Server:
        def __init__(self, project_at: Callable[[Path | None], Project], *_: object) -> None:
            told.append(project_at)

        def serve(self) -> None:
            """Nobody asks."""

    monkeypatch.setattr("ssg.language_server.server.Server", Server)
    return told


def test_the_content_in_the_open_folder_is_meant(meant: list[Any], tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    assert main(["lsp", "--today", "2018-11-15"]) == 0
    project: Project = meant[0](tmp_path)
    assert (project.content, project.today) == (tmp_path / "content", date(2018, 11, 15))
    assert (project.templates / "layouts").is_dir()


@pytest.mark.parametrize("is_root", [True, False])
def test_otherwise_the_one_that_is_named(meant: list[Any], tmp_path: Path, *, is_root: bool) -> None:
    named, root = tmp_path / "texte", tmp_path / "projekt"
    for folder in (named, root / "content"):
        folder.mkdir(parents=True)
    assert main(["lsp", "--content", str(named)]) == 0
    assert meant[0](root if is_root else None).content == named


def test_the_folders_own_templates_are_taken(meant: list[Any], tmp_path: Path) -> None:
    for name in ("content", "templates"):
        (tmp_path / name).mkdir()
    assert main(["lsp"]) == 0
    assert meant[0](tmp_path).templates == tmp_path / "templates"


def test_no_folder_at_all_is_the_project_of_the_program(meant: list[Any]) -> None:
    assert main(["lsp"]) == 0
    assert isinstance(meant[0](None), Project)
