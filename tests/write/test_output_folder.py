import os
from pathlib import Path

import pytest

import ssg
from ssg.output import Output
from ssg.write import write
from ssg.write.disk import WriteFailed
from ssg.write.output_folder import RefusedOutput, check_output, state_folder

OURS = '<!doctype html><html lang="de"><head><meta name="generator" content="leichtbau 0.1.0"><title>x</title>'


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "heim"
    project = home / "arbeit" / "projekt"
    for name in ("content", "templates"):
        (project / name).mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    return project


def check(target: Path, project: Path) -> None:
    check_output(target, project=project, content=project / "content", templates=project / "templates")


def refusal(target: Path, project: Path) -> str:
    with pytest.raises(RefusedOutput) as caught:
        check(target, project)
    return str(caught.value)


@pytest.mark.parametrize("place", ["site", "neu/tief/site", "../daneben", "../../../ausserhalb"])
def test_an_absent_or_empty_folder_is_accepted(project: Path, place: str) -> None:
    check(project / place, project)
    (project / place).mkdir(parents=True)
    check(project / place, project)


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        ("/", "ist das ganze Datei-System"),
        ("../..", "ist Ihr persönlicher Ordner"),
        ("../../..", "liegt Ihr persönlicher Ordner"),
        (".", "ist der Ordner des ganzen Projekts"),
        ("content/..", "ist der Ordner des ganzen Projekts"),
        ("..", "liegt das ganze Projekt"),
        ("content", "liegt im Ordner „content“"),
        ("content/nordhausen/site", "liegt im Ordner „content“"),
        ("templates", "liegt im Ordner „templates“"),
        ("templates/site", "liegt im Ordner „templates“"),
        (".site.leichtbau", "gehört zum Arbeits-Ordner"),
        (".site.leichtbau/spare", "gehört zum Arbeits-Ordner"),
    ],
)
def test_a_wrong_place_is_refused(project: Path, place: str, sentence: str) -> None:
    message = refusal(project / place, project)
    assert sentence in message
    assert "Wählen Sie mit „--output“ einen eigenen Ordner" in message


def test_the_program_itself_is_refused(project: Path) -> None:
    assert "liegt im Ordner „ssg“" in refusal(Path(ssg.__file__).parent / "neu", project)
    assert "liegt der Ordner „ssg“" in refusal(Path(ssg.__file__).parent.parent, project)


def test_a_folder_around_the_content_is_refused_wherever_it_is(project: Path, tmp_path: Path) -> None:
    content = tmp_path / "woanders" / "texte"
    content.mkdir(parents=True)
    with pytest.raises(RefusedOutput, match="liegt der Ordner „content“"):
        check_output(tmp_path / "woanders", project=project, content=content, templates=project / "templates")


def test_a_link_is_refused_even_to_an_empty_folder(project: Path, tmp_path: Path) -> None:
    (tmp_path / "leer").mkdir()
    (project / "site").symlink_to(tmp_path / "leer", target_is_directory=True)
    assert "ist eine Verknüpfung" in refusal(project / "site", project)
    (project / "tot").symlink_to(tmp_path / "weg")
    assert "ist eine Verknüpfung" in refusal(project / "tot", project)


def test_a_link_above_the_target_is_seen_through(project: Path, tmp_path: Path) -> None:
    (tmp_path / "umweg").symlink_to(project, target_is_directory=True)
    assert "liegt im Ordner „content“" in refusal(tmp_path / "umweg" / "content" / "site", project)
    check(tmp_path / "umweg" / "site", project)


def test_a_file_is_refused(project: Path) -> None:
    (project / "site").write_text("")
    assert "ist kein Ordner, sondern eine Datei" in refusal(project / "site", project)


@pytest.mark.parametrize("name", ["brief.odt", ".versteckt", "unten/tief/notiz.txt"])
def test_a_foreign_folder_is_refused_and_kept(project: Path, name: str) -> None:
    (project / "site" / name).parent.mkdir(parents=True, exist_ok=True)
    (project / "site" / name).write_text("wichtig")
    assert "Dateien, die nicht aus diesem Programm sind" in refusal(project / "site", project)
    assert (project / "site" / name).read_text() == "wichtig"


def test_a_folder_with_only_a_link_is_foreign(project: Path) -> None:
    (project / "site").mkdir()
    (project / "site" / "link").symlink_to(project, target_is_directory=True)
    assert "Dateien, die nicht aus diesem Programm sind" in refusal(project / "site", project)


@pytest.mark.parametrize(
    "page",
    [
        OURS,
        "<meta content='leichtbau 1.0' name='generator' />",
        "<META CHARSET=utf-8><meta name=generator content=leichtbau><p>",
        '<meta name=generator content="leichtbau 0.1.0">',
    ],
)
def test_our_start_page_makes_the_folder_ours(project: Path, page: str) -> None:
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text(page)
    check(project / "site", project)


@pytest.mark.parametrize(
    "page",
    [
        '<meta name="generator" content="Andere 1.0">',
        '<meta name="description" content="leichtbau">',
        '<meta name="generator"><meta content="leichtbau">',
        "leichtbau",
        "",
    ],
)
def test_a_foreign_start_page_does_not(project: Path, page: str) -> None:
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text(page)
    assert "Dateien, die nicht aus diesem Programm sind" in refusal(project / "site", project)


def test_a_damaged_site_of_ours_is_known_by_its_manifest(project: Path) -> None:
    site = project / "site"
    write([Output("index.html", "ohne Zeichen", "x.md"), Output("a/b.html", "b", "x.md")], site)
    check(site, project)
    (site / "index.html").unlink()
    check(site, project)
    (site / "a" / "b.html").unlink()
    check(site, project)
    (site / "notiz.txt").write_text("wichtig")
    assert "Dateien, die nicht aus diesem Programm sind" in refusal(site, project)


@pytest.mark.parametrize("manifest", ["", "{", "[]", '{"files": 3}', '{"files": [null]}', "\x00"])
def test_a_spoiled_manifest_proves_nothing(project: Path, manifest: str) -> None:
    (project / "site").mkdir()
    (project / "site" / "notiz.txt").write_text("wichtig")
    state_folder(project / "site").mkdir()
    (state_folder(project / "site") / "manifest.json").write_text(manifest)
    assert "Dateien, die nicht aus diesem Programm sind" in refusal(project / "site", project)


def test_an_archive_in_the_site_is_never_lost(project: Path) -> None:
    (project / "site" / ".git").mkdir(parents=True)
    (project / "site" / "index.html").write_text(OURS)
    assert "liegt ein Archiv von Git" in refusal(project / "site", project)


def test_something_foreign_in_place_of_the_state_folder_is_refused(project: Path, tmp_path: Path) -> None:
    state_folder(project / "site").symlink_to(tmp_path, target_is_directory=True)
    assert "Löschen Sie „.site.leichtbau“" in refusal(project / "site", project)


def test_a_folder_that_cannot_be_seen_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bool:
        raise PermissionError(13, "denied", str(path))

    monkeypatch.setattr(Path, "is_symlink", refuse)
    with pytest.raises(WriteFailed, match="Rechte"):
        check(project / "site", project)


def test_a_user_without_a_home_can_build(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> Path:
        raise RuntimeError

    monkeypatch.setattr(Path, "home", refuse)
    check(project / "site", project)


@pytest.mark.parametrize("written", ["site", "./site", "a/../site"])
def test_the_state_folder_stands_beside_the_target(written: str) -> None:
    assert state_folder(Path(written)).name == ".site.leichtbau"
    assert state_folder(Path(written)).resolve().parent == Path(os.curdir).resolve()
